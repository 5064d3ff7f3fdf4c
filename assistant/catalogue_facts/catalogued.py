"""Is this the line that holds what was asked for, as the catalogue knows?

A grade, a name, a date or paragraph 8 stands in a line that need not share a word with the
question. The catalogue knows such lines for what they are; ``graded``, ``fared``, ``reasons``,
``roles``, ``correspondents``, ``officials``, ``posts``, ``dated``, ``placed``, ``occasions``,
``mentioned``, ``told_to_improve`` and ``focus`` match them with the question, or with each of
several questions in one.
These are parted more freely than in ``conversation.halves``, at "and when it was" and "and on which
days?", as parts that are no questions do no harm here: all have to be of what the catalogue knows,
or the question stays whole. Knows nothing of which documents are meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from index.records import Entry, Sentence
from index.regex import regex

from ..answer_type.holding import Holds
from ..answer_type.placed import paragraph_asked
from .collected import BY_VISITS, leaders_asked, leads_most
from .correspondents import correspondent_asked
from .dated import days_asked, plan_asked, publication_asked
from .fared import fared_asked, grade_reached
from .focus import focus_asked
from .graded import compares_grades, grade_asked, other_grades, whose_grade
from .letters import addressee_asked, signatory_asked
from .mentioned import IsHeld, held_phrase, key_word, mention_asked, mentioned_initials, nowhere
from .moved import move_asked, moved_grades
from .occasions import documents_asked, lists_occasions, occasions_asked
from .officials import official_asked
from .posts import post_asked
from .reasons import other_reasons, reason_asked
from .roles import doers_asked
from .told_to_improve import told_to_improve, word_to_improve
from .wording import Reads

Asked = Callable[[str], Reads | None]
"""What of the catalogue a question asks for, if it asks for such a thing."""
_READERS: tuple[Asked, ...] = (
    grade_asked,
    reason_asked,
    signatory_asked,
    addressee_asked,
    correspondent_asked,
    official_asked,
    post_asked,
    doers_asked,
    publication_asked,
    plan_asked,
    days_asked,
    occasions_asked,
    documents_asked,
    leaders_asked,
    focus_asked,
    paragraph_asked,
)
_OF_PLACES = (fared_asked, grade_reached)
"""Asked of no place, "has it improved?" would be answered by all that there are."""
_ASKS = r"(?:who|whom|whose|what|when|where|which|how|why)\b"
_JOINT = regex(rf"\?\s+(?:and\s+)?|,?\s+and\s+(?=(?:(?:in|at|on|for|to|by|from)\s+)?{_ASKS})", re.I)
"""Where one question ends and another begins."""

_PAPER = r"(?:letter|report|inspection|visit|review|audit|document|paper|minutes)"
_IT = regex(r"\bit\b", re.I)

EACH = 8
"""More sentences of one document that mention a thing say no more of where it is mentioned."""


class Catalogued:
    """What of each document's catalogue a question asks for."""

    def __init__(self, question: str, is_held: IsHeld = nowhere, names_place: bool = True) -> None:
        mentions = mention_asked(question, is_held) or told_to_improve(question)
        of_places = (*_OF_PLACES, *_READERS) if names_place else _of_no_place(question)
        self._reads = [*_reads(question, of_places), *([mentions] if mentions else [])]
        self._parts = [_reads(part) for part in _parts(question)]
        self.phrase = held_phrase(question, is_held)
        """What is to be mentioned, in words that documents write next to one another ..."""
        self.key = self.phrase or key_word(question) or word_to_improve(question)
        """... and what they have to hold for that, or its initials."""
        self.initials = mentioned_initials(question)
        tells_of_all = leads_most(question) or bool(BY_VISITS.search(question))
        self.anywhere = bool(mentions) or tells_of_all or _is_of_each(question)
        """No document is too many to look through."""
        self.is_list = self.anywhere or documents_asked(question) is not None
        """Documents are asked for, as many as there are."""
        self.each = EACH if mentions else None
        """Sentences of a document that are looked at, where any may hold what is asked for."""
        self._known: dict[str, Holds | None] = {}
        self._question = question

    def holds(self, entry: Entry, sentence: Sentence) -> bool:
        """Is this the grade, the name or the date that was asked for?"""
        test = self.test(entry)
        return test is not None and test(sentence)

    def beside(self, strands: frozenset[str]) -> Reads:
        """Which sentences of a document are of the kind that was asked for, and not the one."""
        question = self._question
        other = other_grades(question, strands) or other_reasons(question)
        return other if other and not self._parts else (lambda _: None)

    def test(self, entry: Entry) -> Holds | None:
        """Which sentences of a document; None when it holds nothing of the kind."""
        if entry.id not in self._known:
            tests = self._of_all_parts(entry) or _tests(self._reads, entry)
            self._known[entry.id] = _any_of(tests) if tests else None
        return self._known[entry.id]

    def _of_all_parts(self, entry: Entry) -> list[Holds]:
        """Where a question asks two things, and the document holds both."""
        tests = [_tests(reads, entry) for reads in self._parts]
        return [test for part in tests for test in part] if all(tests) else []


def _is_of_each(question: str) -> bool:
    return whose_grade(question) or lists_occasions(question) or move_asked(question) is not None


def _reads(question: str, readers: Sequence[Asked] = _READERS) -> list[Reads]:
    return [read for asked in readers if (read := asked(question))]


def _of_no_place(question: str) -> list[Asked]:
    """Nor is there a better one where none is named; but some have moved."""
    if move_asked(question):
        return [moved_grades]
    compares = compares_grades(question)
    return [asked for asked in _READERS if asked is not grade_asked or not compares]


def _tests(reads: Sequence[Reads], entry: Entry) -> list[Holds]:
    return [test for read in reads if (test := read(entry))]


def _parts(question: str) -> list[str]:
    """The questions that one text asks: "who led it, and when?"; none when it is one alone.

    >>> _parts("Who signed the letter and when was it sent?")
    ['Who signed the letter', 'when was the letter sent?']
    """
    parts = [part for part in _JOINT.split(question) if part.strip()]
    if len(parts) < 2 or not all(re.search(rf"\b{_ASKS}", part, re.I) for part in parts):
        return []
    if said := re.search(rf"\b{_PAPER}\b", parts[0], re.I):
        parts[1:] = [_IT.sub(f"the {said.group()}", part) for part in parts[1:]]
    return parts


def _any_of(tests: list[Holds]) -> Holds:
    return lambda sentence: any(test(sentence) for test in tests)
