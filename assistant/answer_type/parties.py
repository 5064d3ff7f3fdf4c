"""Is it asked who wrote or signed a letter, to whom it goes, or who got a copy of it?

What answers stands in a letterhead, a sign-off or the head of a mail, and shares no word with the
question. Knows the words of such questions, and no line of any letter.
"""

from __future__ import annotations

import re

from index.regex import regex
from index.words import content_stems

SIGNING = content_stems("sign signed")
_SIGNED = r"(?! (?:off|up|on)\b)"
"""Whoever signs a plan off, or up to it, has written no letter."""
_ASKS_SIGNATORY = regex(
    r"\bsignat(?:ures?|or(?:y|ies))\b|"
    rf"\b(?:whom?|which|by)\b.*\bsigned\b{_SIGNED}|\bsigned\b.*\b(?:by|who)\b|"
    rf"\bwho (?:\w+ )?signs\b(?! of\b){_SIGNED}|"
    r"\b(?:bottom|foot|end) of (?:the |this |that |its )?letter\b",
    re.I,
)
_ASKS_WRITER = regex(
    r"\bwho (?:wrote|authored)\b|\bsenders?\b|"
    r"\bwho sent\b(?=.*\b(?:(?:letter|e-?mail|mail|report|paper|document)s?|it|this|that|them)\b)|"
    r"\b(?:who (?:sends|writes|(?:is|was) writing)|from whom)\b.*\bletter\b|"
    r"\bwho(?:m|se)?\b.*\bletter\b.*\b(?:from|by)\W*$|"
    r"\bwho(?:m|se)?\b.*\b(?:from|by)\b.*\bletter\W*$",
    re.I,
)
_ASKS_ADDRESSEE = regex(
    r"\bto whom\b.*\b(?:writ(?:e|ten)|wrote|sen[dt]|address(?:ed)?|directed|letters?)\b|"
    r"\bwhom? (?:did|does|was|were|is|are)\b"
    r".*\b(?:addressed|directed|written|sent|write)\b(?! in to\b).*\bto\b|"
    r"\bwhom? did\b.*\b(?:write|address|send|e-?mail)\b(?! (?:off|up|down|out|home|away)\b)|"
    r"\bwhom? (?:is|was|are|were) (?:the )?address\w+|"
    r"\bwho (?:(?:was|is) sent|received?|receives|(?:gets?|got)(?! to\b))\b.*\bletter\b|"
    r"\bwhom? (?:is|was)\b.*\bletter\b.*\bto\W*$|"
    r"\bwhom?\b.*\bletter\b.*\b(?:addressed|written|sent|directed|go|went|for)\b(?! by\b)|"
    r"\b(?:letter|report)\b.*\b(?:addressed|(?:writ(?:e|ten)|sen[dt]) to)\b|"
    r"\baddressed to\b|\baddressees?\b|"
    r"\b(?:who\b.*\brecipients|recipient)\b(?! (?:of|for)\b(?!.*\bletter\b))|"
    r"\b(?:what|which) address (?:was|is|did)\b.*\b(?:sent|addressed|written|go)\b",
    re.I,
)
"""Of a letter: whoever gets a grant is its recipient, too."""
_ASKS_COPIES = regex(
    r"\b(?:who(?:m|se)?|which|names?)\b.*\bcop(?:y|ies|ied)\b|"
    r"\bcop(?:ies|ied) (?:(?:were )?sent |went )?(?:to|in)\b|\bcc(?:[’']?e?d)?\b",
    re.I,
)


def asks_signatory(question: str) -> bool:
    """Is it asked who signed something, and not whether it was signed off?"""
    return bool(_ASKS_SIGNATORY.search(question))


def asks_writer(question: str) -> bool:
    """Is it asked who wrote or sent something?"""
    return bool(_ASKS_WRITER.search(question))


def asks_addressee(question: str) -> bool:
    """Is it asked to whom a letter goes?

    >>> asks_addressee("Whom did they write to?"), asks_addressee("Whom did they write off?")
    (True, False)
    """
    return bool(_ASKS_ADDRESSEE.search(question)) and not asks_copies(question)


def asks_copies(question: str) -> bool:
    """Is it asked to whom copies of a letter or a mail went?"""
    return bool(_ASKS_COPIES.search(question))
