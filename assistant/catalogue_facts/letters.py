"""Who signed a letter, and to whom it goes: the sign-off and the letterhead name them.

A name there shares no word with "who got the letter?". The catalogue knows whose it is. Knows
nothing of whether a name is right, and no e-mails: ``correspondents`` does.
"""

from __future__ import annotations

import re

from index.records import Entry
from index.regex import regex
from index.words import content_stems

from ..answer_type.holding import Holds
from .wording import Reads, shared, words_of

_ASKS_SIGNATORY = regex(
    r"\bwho\b.*\bsign(?:s|ed)\b(?! (?:off|up))|\bsigned by\b|\bsignator|\bwhose signature\b", re.I
)
_SIGNS = content_stems(
    "sign signed signs signatory signatories signature letter report following name stand stands "
    "appear appears end bottom foot"
)
_ASKS_ADDRESSEE = regex(
    r"\bto whom\b|\bwhom?\b(?! (?:wrote|sent|addressed)\b)"
    r".*\b(?:addressed|directed|written|sent|wrote|write)\b.*\bto\b|"
    r"\bwho (?:(?:was|is) sent|received?|receives|gets?|got)\b.*\bletter\b|"
    r"\bwhom? (?:is|was|are|were) (?:the )?address\w+|"
    r"\bwhom? (?:is|was)\b.*\bletter\b.*\bto\W*$|"
    r"\bwhom?\b.*\bletter\b.*\b(?:addressed|written|sent|directed|go|went|for)\b|"
    r"\bwhom? did\b.*\b(?:write|address|send)\b|\baddressees?\b|\brecipients?\b|"
    r"\b(?:what|which) address (?:was|is|did)\b.*\b(?:sent|addressed|written|go)\b",
    re.I,
)
_ADDRESSES = content_stems(
    "letter address addressed addressee recipient receive received get got write wrote written "
    "send sent direct directed go went find findings outcome name person year date dated "
    "job title role post position"
)


def asks_of_letter(question: str) -> bool:
    """Is it asked who signed or got a letter, and not who did what it tells of?"""
    return bool(_ASKS_SIGNATORY.search(question) or _ASKS_ADDRESSEE.search(question))


def signatory_asked(question: str) -> Reads | None:
    """The sign-off of a letter, when nothing but that was asked for."""
    if not _ASKS_SIGNATORY.search(question):
        return None
    asked = content_stems(question)

    def read(entry: Entry) -> Holds | None:
        names = [one.name for one in entry.catalogue.people if one.part == "signatory"]
        if asked - words_of(entry) - _SIGNS:
            return None
        return lambda sentence: (
            sentence.kind == "signature" and any(name in sentence.text for name in names)
        )

    return read


def addressee_asked(question: str) -> Reads | None:
    """The lines of a letterhead that say to whom it goes, when nothing but that was asked for."""
    if not _ASKS_ADDRESSEE.search(question):
        return None
    asked = content_stems(question)

    def read(entry: Entry) -> Holds | None:
        names = [one.name for one in entry.catalogue.people if one.part == "addressee"]
        if not names or shared(asked, words_of(entry) | _ADDRESSES) < asked:
            return None
        return lambda sentence: (
            sentence.kind == "address" and any(name in sentence.text for name in names)
        )

    return read
