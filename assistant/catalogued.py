"""Is this the line that holds what was asked for: the grade of one strand, who did the work?

A row such as "The experiences and progress of care leavers<tab>Good" shares few words with "how
did care leavers fare?", and "The inspectors were Ann Lee and Bob Hill" shares none with "who was
on the team?". The catalogue knows both lines for what they are; here they are matched with the
question, after everything that only says which document is meant. Knows nothing of what grades
mean, nor whether a name is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from index.judgements import GRADES
from index.records import Catalogue, Entry, Judgement, Sentence
from index.words import content_stems, stems

from .asked import Holds, asks_for_name
from .features import document_words

_ASKS_GRADE = re.compile(
    r"\b(?:sub-?)?(?:judge?ments?|grad(?:e|es|ed)|ratings?|rated)\b|"
    r"\bhow (?:did|has|have|had|does)\b.*\b(?:fared?|scored?|perform(?:ed)?|do|done)\b|"
    r"\bwhat did\b.*\b(?:receive|get|score|achieve|earn)\b",
    re.I,
)
_ASKS_WHY = re.compile(r"\bwhy\b|\bhow come\b|\breasons?\b", re.I)
_GRADE = re.compile(rf"\b(?:{GRADES})\b", re.I)
_ABOUT_GRADES = content_stems(
    "judgement judgment sub grade graded grading rating rated strand area inspection inspected "
    "give given receive get got fare score perform achieve earn reach"
)
_OVERALL = content_stems("overall headline general main final whole")
_NAMED = 0.5
"""Share of a subject's words, or of the question's, from which on the one names the other."""

_ASKS_ANYTHING = re.compile(
    r"\b(?:what|which|who|whom|whose|how|why|when|where|do|does|did|is|are|was|were|has|have|had|"
    r"can|could|should|will)\b",
    re.I,
)
_DOES_IT = content_stems("inspector auditor reviewer investigator surveyor author")
_LEADS = content_stems("lead leads led head heads headed headline run ran charge")
_WORK = _LEADS | content_stems(
    "conduct conducted carry carried undertake undertook undertaken take took taken part team "
    "member name names visit visited inspect inspected inspection audit audited review reviewed "
    "his her majesty confirm tell know find give try trying need please"
)
_ASKS_SIGNATORY = re.compile(
    r"\bwho\b.*\bsign(?:s|ed)\b(?! (?:off|up))|\bsigned by\b|\bsignator|\bwhose signature\b", re.I
)
_SIGNS = content_stems("sign signed signs signatory signatories signature letter report following")
_LONG_ENOUGH = 5
"""Letters of a stem that may be the beginning of a longer one: "leader" of "leadership"."""


class Catalogued:
    """What of each document's catalogue a question asks for."""

    def __init__(self, question: str) -> None:
        self._grade_of = _subject(question) if _asks_grade(question) else None
        self._people = content_stems(question) if _asks_people(question) else None
        self._by_name = asks_for_name(question)
        self._signed = content_stems(question) if _ASKS_SIGNATORY.search(question) else None
        self._known: dict[str, Holds | None] = {}

    def holds(self, entry: Entry, sentence: Sentence) -> bool:
        """Is this the grade, or are these the people, that were asked for?"""
        test = self.test(entry)
        return test is not None and test(sentence)

    def test(self, entry: Entry) -> Holds | None:
        """Which sentences of a document; None when it holds nothing of the kind."""
        if entry.id not in self._known:
            self._known[entry.id] = (
                self._graded(entry) or self._signed_by(entry) or self._done_by(entry)
            )
        return self._known[entry.id]

    def _graded(self, entry: Entry) -> Holds | None:
        if self._grade_of is None or not entry.catalogue.judgements:
            return None
        rows = _asked_rows(self._grade_of - document_words(entry), entry.catalogue)
        places = {(row.start, row.end) for row in rows}
        return (lambda sentence: (sentence.start, sentence.end) in places) if places else None

    def _signed_by(self, entry: Entry) -> Holds | None:
        """The sign-off of a letter, when nothing but that was asked for."""
        names = [one.name for one in entry.catalogue.people if one.part == "signatory"]
        if self._signed is None or self._signed - _words_of(entry) - _SIGNS:
            return None
        return lambda sentence: (
            sentence.kind == "signature" and any(name in sentence.text for name in names)
        )

    def _done_by(self, entry: Entry) -> Holds | None:
        """The line that names those who had the role, and says that it was theirs."""
        catalogue = entry.catalogue
        roles = {one.role: content_stems(one.role) for one in catalogue.people if not one.part}
        if self._people is None or not roles:
            return None
        asked = self._people - (_words_of(entry) - frozenset().union(*roles.values()))
        meant = _roles_meant(asked, roles, any_task=self._by_name)
        words = frozenset[str]().union(*(roles[role] for role in meant))
        if not words or _shared(asked, _WORK | words) < asked:
            return None
        names = [one.name for one in catalogue.people if one.role in meant and not one.part]
        return lambda sentence: (
            sentence.kind != "signature"
            and any(name in sentence.text for name in names)
            and bool(_shared(frozenset(stems(sentence.text)), words))
        )


def _words_of(entry: Entry) -> frozenset[str]:
    """Everything by which a question may only say which document it means."""
    return document_words(entry) | content_stems(f"{entry.catalogue.title} {entry.uri}")


def _subject(question: str) -> frozenset[str]:
    return content_stems(_GRADE.sub(" ", question)) - _ABOUT_GRADES


def _asks_grade(question: str) -> bool:
    """By name, or by the choice: "was it outstanding, good or inadequate?" Not for the reason."""
    if _ASKS_WHY.search(question):
        return False
    choice = {match.group().lower() for match in _GRADE.finditer(question)}
    return bool(_ASKS_GRADE.search(question)) or len(choice) > 2


def _asks_people(question: str) -> bool:
    """ "Who was on the team?", "names of the inspectors", "inspectors Leeds 2019"."""
    keywords = not _ASKS_ANYTHING.search(question)
    return asks_for_name(question) or (keywords and bool(content_stems(question) & _DOES_IT))


def _roles_meant(
    asked: frozenset[str], roles: Mapping[str, frozenset[str]], any_task: bool
) -> list[str]:
    """Those that the question names; where it names none, whoever did the task."""
    meant = [role for role, words in roles.items() if _shared(words, asked)]
    if not meant and any_task:
        meant = [role for role, words in roles.items() if words & _DOES_IT]
    return [role for role in meant if roles[role] & _LEADS] if asked & _LEADS else meant


def _asked_rows(asked: frozenset[str], catalogue: Catalogue) -> list[Judgement]:
    """The rows whose subject the question names most of; the overall one when it names none."""
    rows = catalogue.judgements
    shared = {row: _shared(content_stems(row.subject), asked) for row in rows}
    share = {row: len(shared[row]) / max(1, len(content_stems(row.subject))) for row in rows}
    if asked <= _OVERALL or (asked & _OVERALL and max(share.values()) < _NAMED):
        return _overall(catalogue)
    most = max(len(words) for words in shared.values())
    return [
        row
        for row in rows
        if most and len(shared[row]) == most
        if most >= _NAMED * len(asked)
        if share[row] >= _NAMED or most > 1 or _parts(shared[row], row, rows)
    ]


def _overall(catalogue: Catalogue) -> list[Judgement]:
    """The row that says so, or the one whose subject is the document's own."""
    own = content_stems(f"{catalogue.title} {catalogue.organisation}")
    rows = catalogue.judgements
    said = [row for row in rows if content_stems(row.subject) & _OVERALL]
    return said or [row for row in rows if content_stems(row.subject) <= own]


def _parts(words: frozenset[str], row: Judgement, rows: Iterable[Judgement]) -> bool:
    """Is any of these words said of no other row?"""
    others = frozenset[str]().union(*(content_stems(o.subject) for o in rows if o != row))
    return any(not _shared(frozenset([word]), others) for word in words)


def _shared(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Those of ``words`` that are among the others, or are of their family."""
    return frozenset(word for word in words if any(_alike(word, other) for other in others))


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= _LONG_ENOUGH and longer.startswith(shorter))
