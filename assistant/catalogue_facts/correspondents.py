"""Who sent an e-mail, to whom, and to whom a copy went: the rows at its head say so.

Such a row shares no word with "who was copied into it?", and the heads of earlier mails that are
quoted below are of other mails. Knows the labels of mails, and no names.
"""

from __future__ import annotations

import re

from index.records import Entry
from index.regex import regex
from index.words import content_stems

from ..answer_type.holding import Holds
from .wording import Reads, words_of

_WHO = r"\bwho(?:m|se)?\b"
_ASKS = {
    "cc": regex(rf"{_WHO}.*\b(?:cop(?:y|ies|ied)|cc|cc[’']?e?d)\b", re.I),
    "to": regex(
        rf"\bto whom\b|\b(?:recipient|addressee)s?\b|{_WHO} (?:received?|receives|gets?|got)\b|"
        rf"{_WHO} (?:did|does|was|were|is)\b.*\b(?:sent|send|sending|write|writing|written|"
        r"addressed|e-?mail(?:ed)?|for|to)\W*$|"
        rf"{_WHO} (?:was|were|is)\b.*\b(?:sent|written|addressed)\b.*\bto\b",
        re.I,
    ),
    "from": regex(
        rf"{_WHO} (?:sent|sends|wrote|writes|e-?mailed|is writing|was writing)\b|\bsenders?\b|"
        rf"\bfrom whom\b|{_WHO}.*\b(?:from|by)\W*$|"
        rf"{_WHO}.*\b(?:from|by)\b.*\be-?mail\W*$",
        re.I,
    ),
}
"""By the label of the row that answers; the first that fits is meant."""
_MAIL = regex(r"\b(?:e-?mails?|mails?|messages?|repl(?:y|ies))\b", re.I)
_SAID = content_stems(
    "email e mail message reply thread send sent write wrote written address addressed addressee "
    "recipient receive received get got copy copied cc'd cc sender person name last latest newest"
)


def correspondent_asked(question: str) -> Reads | None:
    """The row of a mail's head, when nothing but that was asked for."""
    labels = [label for label, asks in _ASKS.items() if asks.search(question)]
    if not labels or not _MAIL.search(question):
        return None
    asked = content_stems(question) - _SAID

    def read(entry: Entry) -> Holds | None:
        if entry.catalogue.kind != "email" or not asked <= words_of(entry):
            return None
        return lambda line: line.kind == "row" and line.text.partition("\t")[0].lower() == labels[0]

    return read
