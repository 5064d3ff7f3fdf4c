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
from ..answer_type.parties import asks_addressee, asks_copies, asks_writer
from .wording import Reads, words_of

_ASKS = {"cc": asks_copies, "to": asks_addressee, "from": asks_writer}
"""By the label of the row that answers; the first that fits is meant."""
_MAIL = regex(r"\b(?:e-?mails?|mails?|messages?|repl(?:y|ies))\b", re.I)
_SAID = content_stems(
    "email e mail message reply thread send sent write wrote written address addressed addressee "
    "recipient receive received get got copy copied cc'd cc sender person name last latest newest"
)


def correspondent_asked(question: str) -> Reads | None:
    """The row of a mail's head, when nothing but that was asked for."""
    if not _MAIL.search(question):
        return None
    forms = question, _MAIL.sub("letter", question)  # of which the same is asked
    labels = [label for label, asks in _ASKS.items() if any(map(asks, forms))]
    if not labels:
        return None
    asked = content_stems(question) - _SAID

    def read(entry: Entry) -> Holds | None:
        if entry.catalogue.kind != "email" or not asked <= words_of(entry):
            return None
        return lambda line: line.kind == "row" and line.text.partition("\t")[0].lower() == labels[0]

    return read
