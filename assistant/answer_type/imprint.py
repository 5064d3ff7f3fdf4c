"""The imprint of a publication: how to get it in large print, who may copy it, where it can be had.

It tells nothing of what the document is about, however many words it shares with a question. Knows
the words of such lines in English, and of the questions that they answer.
"""

from __future__ import annotations

import re

from index.regex import regex

from .holding import Holds

_DOCUMENT = r"(?:document|publication|report|information|letter|leaflet|guide|material)"
_IS_IMPRINT = regex(
    rf"\bcop(?:y|ies) (?:all or parts? )?of this {_DOCUMENT}\b|"
    rf"\b(?:use|re-?use|reproduce|copy) (?:all or parts? of )?this {_DOCUMENT}\b|"
    rf"\bthis {_DOCUMENT} (?:is|are|can be|may be) (?:also )?"
    r"(?:available|reproduced|copied|re-?used|downloaded|found) (?:at|from|on|in|free|for|under)\b|"
    r"\b(?:large print|braille|different format|alternative formats?)\b.*\b(?:telephone|phone|call|"
    r"contact|e-?mail|visit)\b|"
    r"\bopen government licen[cs]e\b|©|\bcrown copyright\b|\ball rights reserved\b|\bISBN\b",
    re.I,
)
_ASKS = regex(
    r"\bcop(?:y|ies|ied|ying) (?:of )?(?:it|this|the|these|that|all|parts?)\b|\bmay I\b|\bcan I\b|"
    r"\b(?:copyright|licen[cs]\w*|re-?us\w+|reproduc\w+|large print|braille|formats?|download\w*|"
    r"available|availab\w+|publish\w*|contact|enquir\w+|telephone|phone|number|e-?mail|address|"
    r"web ?site|isbn|get hold|order)\b",
    re.I,
)


def holds_no_imprint(question: str) -> Holds | None:
    """A test: is a sentence none of the imprint? None where the question may ask for that."""
    if _ASKS.search(question):
        return None
    return lambda sentence: not _IS_IMPRINT.search(sentence.text)
