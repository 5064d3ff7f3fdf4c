"""Is this the line that holds what was asked for, as the catalogue knows?

A grade, a name or a date stands in a line that need not share a word with the question. The
catalogue knows such lines for what they are; ``graded``, ``roles`` and ``dated`` match them with
the question. Knows nothing of which documents are meant.
"""

from __future__ import annotations

from index.records import Entry, Sentence

from .dated import days_asked, plan_asked, publication_asked
from .graded import grade_asked, whose_grade
from .holding import Holds
from .roles import addressee_asked, doers_asked, signatory_asked

_READERS = (
    grade_asked,
    signatory_asked,
    addressee_asked,
    doers_asked,
    publication_asked,
    plan_asked,
    days_asked,
)


class Catalogued:
    """What of each document's catalogue a question asks for."""

    def __init__(self, question: str) -> None:
        self._reads = [read for asked in _READERS if (read := asked(question))]
        self.anywhere = whose_grade(question)  # no document is too many to look through
        self._known: dict[str, Holds | None] = {}

    def holds(self, entry: Entry, sentence: Sentence) -> bool:
        """Is this the grade, the name or the date that was asked for?"""
        test = self.test(entry)
        return test is not None and test(sentence)

    def test(self, entry: Entry) -> Holds | None:
        """Which sentences of a document; None when it holds nothing of the kind."""
        if entry.id not in self._known:
            tests = [test for read in self._reads if (test := read(entry))]
            self._known[entry.id] = _any_of(tests) if tests else None
        return self._known[entry.id]


def _any_of(tests: list[Holds]) -> Holds:
    return lambda sentence: any(test(sentence) for test in tests)
