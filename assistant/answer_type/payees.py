"""To whom a sum is paid, and for what: what one got is no sum that another got, and what one thing
costs no price of another.

"£2,180 was paid to Bright Electrical for the wiring" tells nothing of what Tolley & Son were paid,
nor what Bright Electrical were paid for the roof. A sentence that names nobody who is paid may tell
of any. Knows names by their capital letters.
"""

from __future__ import annotations

import re

from index.records import Sentence
from index.regex import regex
from index.words import content_stems

from .holding import Holds

_NAME = r"(?-i:[A-Z][\w&’'-]*(?:\s(?:(?:&|and|of)\s)?[A-Z][\w&’'-]*)*)"
_PAYEE = regex(rf"\bpa(?:id|yable|yments?)\b[^.;?]{{0,40}}?\bto (?:the )?(?P<payee>{_NAME})", re.I)
_PAID_FOR = regex(rf"{_PAYEE.pattern}[^,;.?]{{0,20}}? for (?P<what>[^,;.?]+)", re.I)
_PRICED = regex(r"(?P<label>[^:\t\n]{2,60})(?::\s+|\t)[£$€]\s?\d[\d,.]*(?:\s[\w.]+){0,4}")
_ANY_LABEL = content_stems("price cost fee charge rate rent total amount sum value money all")


def holds_payee(question: str) -> Holds | None:
    """A test for a question what somebody was paid: is nobody else said to be paid?"""
    asked = _PAYEE.search(question)
    if not asked:
        return None
    payee = content_stems(asked["payee"])

    def holds(sentence: Sentence) -> bool:
        told = [one["payee"] for one in _PAYEE.finditer(sentence.text)]
        return not told or bool(payee & content_stems(sentence.text))

    return holds


def is_price_of_another(question: str, line: str) -> bool:
    """Is it a line of a price list, "evening meal: £28", with no word of the question?"""
    priced = _PRICED.fullmatch(line)
    label = content_stems(priced["label"]) if priced else frozenset()
    return bool(label) and label.isdisjoint(content_stems(question) | _ANY_LABEL)


def is_for_another_thing(question: str, text: str) -> bool:
    """Was it paid to them, as far as is told, for nothing that the question says?"""
    asked, told = _PAID_FOR.search(question), _PAID_FOR.search(text)
    if not asked or not told:
        return False
    return content_stems(asked["what"]).isdisjoint(content_stems(text))
