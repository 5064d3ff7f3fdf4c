"""Who signed a letter, and to whom it goes: the sign-off and the letterhead name them.

A name there shares no word with "who got the letter?". The catalogue knows whose it is. Knows
nothing of whether a name is right, and no e-mails: ``correspondents`` does.
"""

from __future__ import annotations

from index.records import Entry
from index.words import content_stems

from ..answer_type.holding import Holds
from ..answer_type.parties import SIGNING, asks_addressee, asks_signatory, asks_writer
from .wording import Reads, shared, words_of

_SIGNS = SIGNING | content_stems(
    "signatory signatories signature letter report following name stand stands appear appears end "
    "bottom foot wrote written author send sent sender inspector person"
)
_REPORT = content_stems("report")
"""Loosely a letter, where it is asked who signed it; who wrote one is told at its head."""
_ADDRESSES = content_stems(
    "letter address addressed addressee recipient receive received get got write wrote written "
    "send sent direct directed go went find findings outcome name person year date dated "
    "job title role post position"
)


def signatory_asked(question: str) -> Reads | None:
    """The sign-off of a letter, when nothing but that was asked for."""
    is_signed = asks_signatory(question)
    if not (is_signed or asks_writer(question)):
        return None
    asked = content_stems(question)
    if asked & _REPORT and not is_signed:
        return None

    def read(entry: Entry) -> Holds | None:
        names = [one.name for one in entry.catalogue.people if one.part == "signatory"]
        if asked - words_of(entry) - _SIGNS:
            return None
        if entry.catalogue.kind == "email" and not is_signed:
            return None  # its head says who wrote it
        return lambda sentence: (
            sentence.kind == "signature" and any(name in sentence.text for name in names)
        )

    return read


def addressee_asked(question: str) -> Reads | None:
    """The lines of a letterhead that say to whom it goes, when nothing but that was asked for."""
    if not asks_addressee(question):
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
