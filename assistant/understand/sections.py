"""A part of a document that is asked for by its heading: one that the question quotes, or one
that lists what the question wants listed, strengths, what needs to improve, recommendations.

"List the points under 'Next steps'" and "What two strengths did the report name?" are answered by
all that stands there, whatever its words. A question that asks for more than the list ("What needs
to improve in recording?") is left to the judge, inside the part where it quotes one. Knows English
headings, and nothing of any document.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from index.describe.dates import SEASONS
from index.regex import regex
from index.words import content_stems, stems

from ..answer_type.numerals import NUMBERS
from ..answer_type.praise_and_blame import FALLS_SHORT, IMPROVE, TO_IMPROVE
from .times.picks import without_pick

_QUOTED = regex(r"[\"“”]([^\"“”]{3,80})[\"“”]|(?<!\w)[‘']([^‘’']{3,80})[’'](?!\w)")
_PARTS = (
    r"areas? (?:for|of) (?:improvement|development|action)|strengths?|weaknesses|"
    r"recommendations?|next steps|conclusions?"
)
_LISTS = regex(
    r"\b(?:list|name|set out|summari[sz]e|spell out|give me)\b|"
    r"\b(?:what|which)(?: (?:are|were|is|was|do|did))?(?: all)?(?: (?:of )?the)?"
    rf"(?: (?:{'|'.join(NUMBERS)}|\d+|main|key|chief|other))? "
    r"(?:things?|points?|areas?|strengths?|weaknesses|recommendations?|priorit(?:y|ies)|steps?|"
    r"findings|conclusions?|actions?)\b|"
    r"\bwhat (?:\w+ )?(?:(?:needs?|needed|has|had|have) to|must|should|could|needs improving)\b|"
    r"\bwhat (?:do|does|did|has|have|was|were) (?:[\w’'-]+ ){0,3}?recommend(?:ed)?\b|"
    r"\beverything\b|"
    rf"^\W*(?:(?:and|but|any|the|its|their|what about|how about)\b\W*)*(?:{_PARTS})"
    r"(?: (?:in|of|from) (?:it|there|that|(?:the|that|this) \w+))?\W*$|"
    r"\bwhat (?:do|does|did|must|should|ought)\b(?: [\w’'-]+){1,5}? "
    r"(?:(?:(?:need|have|ought) )?to )?(?:improve|get better|do better|work on|put right|fix)\b|"
    r"\bwhat (?:do|does|did|would) (?:[\w’'-]+ ){1,3}?want(?: [\w’'-]+){1,4}? to\b|"
    r"\b(?:lists|names|sets out) (?:just |only )?(?:one|a single)\b|"
    r"\b(?:is|are|was|were) there (?:anything|something|any one thing)\b|"
    r"\bwhat (?:has|have|had|was|were|is|are) (?:[\w’'-]+ ){1,4}?(?:been )?(?:told|ordered|"
    r"instructed|required) to (?:do|improve|change|fix|address|work on)\b|"
    rf"\b(?:what|where)\b.{{0,40}}?(?:{FALLS_SHORT})",
    re.I,
)
_ASKS_PRIORITY = r"\bpriority (?:and immediate )?actions?\b"
_PRIORITY = regex(r"\bpriority\b.*\bactions?\b", re.I)
_ASKS_RECOMMENDED = r"\brecommend(?:ations?|ed|s)?\b"
_RECOMMENDED = regex(r"\brecommendations?\b", re.I)
_STRENGTHS, _WEAKNESSES = r"\bstrengths?\b", r"\bweakness(?:es)?\b"
_KINDS = tuple(
    (regex(asked, re.I), regex(heading, re.I))
    for asked, heading in (
        (rf"\b{IMPROVE}", TO_IMPROVE),
        (_ASKS_PRIORITY, _PRIORITY.pattern),
        (FALLS_SHORT, rf"^(?!.*{_STRENGTHS}).*(?:{_WEAKNESSES}|{TO_IMPROVE})"),
        (rf"{_STRENGTHS}|\bstrong points\b", rf"^(?!.*{_WEAKNESSES}).*{_STRENGTHS}"),
        (rf"{_STRENGTHS} and {_WEAKNESSES}", rf"{_STRENGTHS} and {_WEAKNESSES}"),
        (_ASKS_RECOMMENDED, rf"{_RECOMMENDED.pattern}|{TO_IMPROVE}"),
        (r"\bnext steps\b", r"\bnext steps\b"),
        (r"\bconclusions?\b", r"\bconclusions?\b"),
    )
)
_FRAME = frozenset(
    stems(
        "list name set spell summarise give thing point area main key chief other state stated "
        "identify identified single singled told tell "
        f"{' '.join(NUMBERS)} "
        "asked ask report reported section heading headed part chapter consist included include "
        "set listed named made everything note noted order ordered according follow following must "
        "should ought better work on put right fix do things need found find please handy useful "
        "see saw make made give gave set anything something one want wanted common frequent"
    )
)
"""Words that ask for a list, and not what it is of."""
_LONGEST_HEADING = 12
_FEWEST_WORDS = 3
"""Words of a heading that are quoted for the whole of it."""


@dataclass(frozen=True, slots=True)
class Sections:
    """Which parts a question asks for."""

    quoted: tuple[tuple[str, ...], ...]  # the stems of each quotation
    kinds: tuple[re.Pattern[str], ...]  # of headings
    asked: frozenset[str]  # stems of the question, those left out that only ask for the list
    closer: re.Pattern[str] | None = None  # of headings, those that call it so
    is_of_any: bool = False  # where a document has none of those, others of its headings do

    def holds(self, headings: Sequence[str]) -> bool:
        """Is what stands under these headings asked for? The nearest heading counts."""
        if not headings:
            return False
        return self._is_quoted(headings[-1]) or self._is_of_kind(headings[-1])

    def _is_quoted(self, heading: str) -> bool:
        """Wholly, or from its beginning on."""
        said = tuple(stems(heading))
        return any(
            said == part or (len(part) >= _FEWEST_WORDS and said[: len(part)] == part)
            for part in self.quoted
        )

    def _is_of_kind(self, heading: str) -> bool:
        short = len(heading.split()) <= _LONGEST_HEADING
        return short and any(kind.search(heading) for kind in self.kinds)

    def is_closer(self, headings: Sequence[str]) -> bool:
        """Of the parts that are asked for, is it the one that is called so?"""
        return bool(self.closer and headings and self.closer.search(headings[-1]))

    def beside(self, headings: Sequence[str], known: Collection[str]) -> frozenset[str]:
        """What is asked for besides the whole part; ``known``: what its document is about."""
        return self.asked - frozenset(stems(" ".join(headings))) - frozenset(known)


def sections_asked(question: str) -> Sections | None:
    """None when no part is asked for by its heading.

    >>> sections_asked("List the points under 'Next steps'.").holds(("Plan", "Next steps"))
    True
    """
    quotations = [match[1] or match[2] for match in _QUOTED.finditer(question)]
    quoted = tuple(tuple(stems(one)) for one in quotations)
    outside = without_pick(_QUOTED.sub(" ", question))
    kinds = tuple(heading for asked, heading in _KINDS if asked.search(outside))
    if not quoted and not (kinds and _LISTS.search(outside)):
        return None
    closer = _PRIORITY if re.search(_ASKS_PRIORITY, outside, re.I) else None
    is_of_any = closer is None and bool(re.search(_ASKS_RECOMMENDED, outside, re.I))
    closer = _RECOMMENDED if is_of_any else closer
    for said, _ in _KINDS:
        outside = said.sub(" ", outside)
    asked = content_stems(outside) - _FRAME - frozenset(SEASONS)
    besides = frozenset(one for one in asked if not one.isdigit())
    return Sections(quoted, kinds, besides, closer, is_of_any)
