"""Is this line the grade that was asked for? By the judgements that the catalogue knows.

A row such as "The experiences and progress of care leavers<tab>Good" shares few words with
"how were care leavers graded?", and its neighbours share as many. So of a document's judgements
the one counts whose subject the question names most of. Knows nothing of what grades mean.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from index.records import Entry, Judgement, Sentence
from index.words import content_stems

_ASKS = re.compile(r"\b(?:sub-?)?(?:judge?ments?|grad(?:e|es|ed)|ratings?|rated)\b", re.I)
_FEWEST_SHARED = 2
"""Words of a subject that a question names, or half of them: one word alone is chance."""

IsGrade = Callable[[Entry, Sentence], bool]


def asks_for_grade(question: str) -> IsGrade:
    """A test of a document's sentences; false for every one when no grade is asked for."""
    if not _ASKS.search(question):
        return lambda _entry, _sentence: False
    named = content_stems(question)

    def holds(entry: Entry, sentence: Sentence) -> bool:
        judgements = entry.catalogue.judgements
        given = [
            one for one in judgements if (one.start, one.end) == (sentence.start, sentence.end)
        ]
        if not given:
            return False
        most = max(_shared(one, named) for one in judgements)
        return any(_shared(one, named) == most and _is_named(one, named) for one in given)

    return holds


def _shared(judgement: Judgement, named: frozenset[str]) -> int:
    return len(content_stems(judgement.subject) & named)


def _is_named(judgement: Judgement, named: frozenset[str]) -> bool:
    shared = _shared(judgement, named)
    return shared >= _FEWEST_SHARED or 0 < len(content_stems(judgement.subject)) <= 2 * shared
