"""What has been said of an answer so far, with markers that are given once and for all.

Statements come one by one, from a language model or from the documents; each marker counts on
from the last, and a span that is cited again keeps its own. Knows not who words the statements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from ..events import Said, StruckOut, said
from ..records import Answer, Citation, Fact, Group, Statement, Support
from . import compose

NOT_VERIFIED = "Not verified"
"""Over statements that nothing proves, which are shown only where that was asked for."""

_Span = tuple[str, int, int]


class Transcript:
    """Begins with nothing said; ``answer`` is what the documents' own sentences would say."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._citations: dict[_Span, Citation] = {}
        self._said: list[Said] = []
        self._struck_out: list[Statement] = []
        self._differing: tuple[Fact, ...] = ()

    def __bool__(self) -> bool:
        """Has anything been said?"""
        return bool(self._said)

    def say(self, text: str, cited: Iterable[Citation], support: Support, label: str) -> Said:
        """The next statement, with markers of ours whatever those of ``cited`` are."""
        known = len(self._citations)
        markers = tuple(dict.fromkeys(self._marker(citation) for citation in cited))
        fact = self._facts() if not self._said else None
        new = tuple(self._citations.values())[known:]
        self._said.append(Said(Statement(text, markers, support), label, new, fact))
        return self._said[-1]

    def doubt(self, text: str, reason: str | None) -> Said:
        """The next statement, which nothing proves."""
        statement = Statement(text, (), "unverified", reason)
        self._said.append(Said(statement, NOT_VERIFIED, ()))
        return self._said[-1]

    def strike_out(self, text: str, reason: str | None) -> StruckOut:
        """What is not part of the answer."""
        self._struck_out.append(Statement(text, (), "unverified", reason))
        return StruckOut(self._struck_out[-1])

    def complete(self) -> Iterator[Said]:
        """Say what the documents' own sentences say beyond what is cited already."""
        for one in said(self._answer):
            cited = [c for c in self._answer.citations if c.marker in one.statement.citations]
            if any(_span(citation) not in self._citations for citation in cited):
                yield self.say(one.statement.text, cited, one.statement.support, one.label)

    def answer(self) -> Answer:
        """All that was said; when nothing was, the documents' own sentences."""
        if not self._said:
            return replace(self._answer, struck_out=tuple(self._struck_out))
        statements = tuple(one.statement for one in self._said)
        runs = groupby(range(len(self._said)), key=lambda at: self._said[at].label)
        groups = tuple(Group(label, tuple(positions)) for label, positions in runs)
        fact = next((one.fact for one in self._said if one.fact), None)
        return replace(
            self._answer,
            answer=compose.with_markers(statements, groups, fact),
            statements=statements,
            groups=groups,
            citations=tuple(self._citations.values()),
            struck_out=tuple(self._struck_out),
            fact=fact,
            differing=self._differing,
        )

    def _marker(self, citation: Citation) -> int:
        numbered = replace(citation, marker=len(self._citations) + 1)
        return self._citations.setdefault(_span(citation), numbered).marker

    def _facts(self) -> Fact | None:
        """The fact with our marker; what other documents say instead is kept with theirs."""
        fact = self._answer.fact
        recited = self._recited(fact) if fact else None
        self._differing = tuple(self._recited(one) for one in self._answer.differing)
        return recited

    def _recited(self, fact: Fact) -> Fact:
        (cited,) = (one for one in self._answer.citations if one.marker == fact.citation)
        return replace(fact, citation=self._marker(cited))


def _span(citation: Citation) -> _Span:
    return citation.document_id, citation.start, citation.end
