"""Whom "he", "she" and "her" stand for: the one person whom the question before, or the bold fact
of its answer, names.

Knows how people are named in a question, and no documents: what is written large may be a place,
but nobody says "she" of one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from index.describe.people import STYLE
from index.regex import regex

from ...answer_type.holding import OFFICE, overlap
from .designations import designations_in
from .referents import own_words
from .swaps import places_in

_PART = r"[A-Z][\w-]*\w(?:[’'][A-Z][\w-]+)*"
_NAME = rf"{_PART}(?: [A-Z]\.?)? {_PART}(?: {_PART})?"
_STYLED = rf"\b{STYLE}(?:[A-Z]\.?\s+)*{_PART}(?: {_PART})?"
_AUXILIARY = r"\b(?:do|does|did|is|was|has|had|can|could|will|would|should|may|might|must)"
_BODY = r"(?!(?i:ofsted|cabinet|council|parliament|government)\b)"
_CALLED = (
    regex(rf"{_STYLED}|(?<=\s)(?<!\bin )(?<!\bat )(?<!\bto )(?<!\bof )(?<!\bfor ){_NAME}"),
    regex(rf"(?<=\s){_NAME}"),
    regex(rf"(?:(?<=\bdid )|(?<=\bdoes )|(?<=\bis )|(?<=\bwas )|(?<=\bhas )){_BODY}{_PART}"),
)
"""From what is surely a person to what may be one: "Ms Lee", "did Ann Lee", "by Ann Lee", "Ann"."""
_BOLD = regex(rf"^\*\*(?P<name>(?:{STYLE})?(?:{_NAME}|(?<=\. ){_PART}))\*\*")
_HE = regex(
    rf"(?P<asks>{_AUXILIARY})\s+(?:he|she)\b|"
    r"\b(?P<his>his|her)\b(?=\s+(?!(?:about|to|in|for|and|or|at|on|when|if|as|by|with|from|than|"
    r"then|too|there|again)\b)[a-z])|\b(?:he|she|him|her)\b",
    re.I,
)
_WHICH = regex(r"^\W*which\b", re.I)
_WROTE = regex(
    r"\bwho\b.{0,20}\b(?:wrote|written|signed|published|issued|led|lead|inspect\w*)\b", re.I
)
_SPEAKS = regex(
    rf"{_AUXILIARY}\s+(?:he|she)\s+(?:also )?(?:say|said|find|found|think|write|report|conclude|"
    r"note|recommend|want|mention|look|see)\b",
    re.I,
)
"""Asked of what somebody wrote, it is asked of the whole document."""


def with_the_person(
    question: str, earlier: str, answer: str, names: Collection[str], anchor: str = ""
) -> str:
    """The question with the person for the first "he" or "her" that means nobody it names itself.

    ``anchor``: the question whose documents it is about; whoever wrote them speaks in all of it.

    >>> with_the_person("When did she start?", "What did Ann Lee say?", "", [])
    'When did Ann Lee start?'
    """
    pronoun = _HE.search(question)
    if not pronoun or people_in(question, names):
        return question
    if not pronoun["asks"] and own_words(question[: pronoun.start()]):
        return question
    if _WROTE.search(f"{anchor} {earlier}") and pronoun["asks"] and _SPEAKS.search(question):
        return f"{question[: pronoun.start()]}{pronoun['asks']} they{question[pronoun.end() :]}"
    said = _BOLD.match(answer)
    people = {said["name"]} if said else set(people_in(earlier, names))
    if len(people) != 1:
        return question
    name = people.pop()
    means = f"{pronoun['asks']} {name}" if pronoun["asks"] else name
    means += "’s" if pronoun["his"] else ""
    return question[: pronoun.start()] + means + question[pronoun.end() :]


def with_its_row(question: str, earlier: str, names: Collection[str]) -> str:
    """The question with the one reference or person that the earlier is about, where it names no
    other and no place tells which documents are meant: a row is found by what it is called.

    >>> with_its_row("Who was on duty?", "What happened in INC-034?", [])
    'Who was on duty, INC-034?'
    """
    called = [one.group() for one in designations_in(earlier)] or people_in(
        earlier, names, is_sure=True
    )
    if len(set(called)) != 1 or called[0] in question or _WHICH.match(question):
        return question
    if places_in(earlier, names) or people_in(question, names) or designations_in(question):
        return question
    return f"{question.rstrip(' ?')}, {called[0]}?"


def people_in(text: str, names: Collection[str], *, is_sure: bool = False) -> list[str]:
    """Those whom a question names; with ``is_sure`` none who may be a place or a body."""
    places = [(place.start, place.end) for place in places_in(text, names)]
    for called in _CALLED[: 1 if is_sure else None]:
        if found := list(dict.fromkeys(_but(called, text, places))):
            return found
    return []


def _but(called: re.Pattern[str], text: str, places: list[tuple[int, int]]) -> Iterator[str]:
    for match in called.finditer(text):
        is_place = any(overlap(match.span(), place) for place in places)
        if not (is_place or OFFICE.search(match.group())):
            yield match.group()
