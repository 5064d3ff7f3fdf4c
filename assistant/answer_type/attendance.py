"""Who was at a meeting, and who was not: the lines "Present: ..." and "Apologies: ..." of minutes.

Their names are told by the label or the heading above, and by no sentence on what was agreed there.
Knows these words, and not which meeting is meant.
"""

from __future__ import annotations

import re

from index.records import Sentence
from index.regex import regex

from .holding import Holds, holds_person

_MEETING = r"(?:meeting|call|committee|board|session|hearing|AGM|conference|workshop|interview)"
_WHO = r"\b(?:who(?: all| else)?|which (?:members|councillors|trustees|governors|people|officers))"
_ASKS_THERE = regex(
    rf"{_WHO} (?:was|were) (?:(?:in attendance|present)\b|there\W*$|"
    rf"(?:at|in|on) [^?]*\b{_MEETING}\b)|"
    rf"{_WHO} (?:attended|came to|joined|took part in|participated in)\b[^?]*\b{_MEETING}\b|"
    r"\b(?:list|names) of (?:the )?(?:attendees|participants|those (?:present|attending))\b",
    re.I,
)
_ASKS_AWAY = regex(
    rf"{_WHO} (?:sent|gave|tendered|offered) (?:their |his |her )?apolog\w+|"
    rf"{_WHO} (?:was|were) (?:absent|away|missing)\b(?: from\b[^?]*\b{_MEETING}\b|[^?]{{0,20}}$)|"
    rf"{_WHO} (?:did not|didn[’']t|could not|couldn[’']t|(?:was|were) unable to) "
    rf"(?:attend|come to|make)\b[^?]*\b{_MEETING}\b|"
    r"\b(?:from whom|whose) (?:were )?apologies\b|\bapologies\b.*\breceived\b",
    re.I,
)
_WHOSE = r"(?:(?:members?|those|also|officers?|trustees?|councillors?|governors?|people) )*"
_THERE = regex(
    rf"{_WHOSE}(?:present|in attendance|attendees?|attendance|attending|participants?)\b", re.I
)
_AWAY = regex(rf"{_WHOSE}(?:apolog(?:y|ies)|absent|absen(?:ce|tees?)|not present)\b", re.I)
_LABEL = regex(r"(?P<label>[^:\t\n]{3,40})(?::\s+|\t)")
_GUESTS = regex(r"(?:also )?(?:in attendance|attending|present by invitation)\b", re.I)


def holds_attendance(question: str) -> Holds | None:
    """A test for a question who was at a meeting, or away: is this the line of their names?"""
    there, away = _ASKS_THERE.search(question), _ASKS_AWAY.search(question)
    if not there and not away:
        return None
    is_asked = _AWAY if away else _THERE

    def holds(sentence: Sentence) -> bool:
        label = _LABEL.match(sentence.text)
        above = label["label"] if label else " ".join(sentence.headings[-1:])
        return bool(is_asked.match(above)) and holds_person(sentence)

    return holds


def lists_guests(line: Sentence) -> bool:
    """Are they those who came beside the members, "In attendance: Bob Hill, caretaker"?"""
    return bool(_GUESTS.match(line.text))
