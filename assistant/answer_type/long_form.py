"""What an acronym stands for: is that asked, and where does a sentence spell it out?

"Independent reviewing officers (IROs)" does; a sentence that only uses it does not, however much
it says about them. Knows no acronyms.
"""

from __future__ import annotations

import re

from index.describe.acronyms import find_acronyms
from index.records import Sentence
from index.regex import regex

from .holding import Span

_SHORT = r"[\"'“‘]?([^\W\d_](?:[&\w]{0,6}[^\W\d_]))[\"'”’]?"
_STANDS_FOR = regex(
    rf"\bwhat (?:does|do|did) (?:the )?(?:\w+ )?{_SHORT} stand for\b|"
    rf"\bwhat (?:is|are) {_SHORT} (?:(?:short|an? (?:acronym|abbreviation)) for)\b|"
    rf"^\W*what(?:[’']s| is| are) (?:(?:an?) {_SHORT}|{_SHORT}(?<=s))\W*$|"
    rf"^\W*what (?:does|do) (?:an? )?{_SHORT} mean\W*$|"
    rf"\b(?:full form|full name|long form|meaning) of (?:the )?(?:acronym )?{_SHORT}\W*$",
    re.I,
)
_SMALL = regex(r"what (?:does|is) (?!it|this|that|he|she)[a-z]{2,5} (?:stand|short) for", re.I)
"""As it is typed in haste; the council stands for something else."""
_GAP = r"[\w’'-]*(?:[\s-]+(?:and|for|in|of|or|the|to))*[\s-]+"
"""From a letter of an acronym to the next: the rest of its word, and small words."""


def short_form_asked(question: str) -> str:
    """The acronym of which it is asked what it stands for, without an s; "" for other questions.

    >>> short_form_asked("What do IROs stand for?")
    'IRO'
    """
    match = _STANDS_FOR.search(question)
    said = "".join(group or "" for group in match.groups()) if match else ""
    if said.removesuffix("s").isupper():
        return said.removesuffix("s")
    return said.upper() if match and _SMALL.fullmatch(match.group()) else ""


def spelt_out(short: str, sentence: Sentence) -> Span | None:
    """Where a sentence says it in full: by its own definition, or beside it letter by letter.

    "PEP: the plan for personal education" does not.
    """
    return spelt_in(short, sentence.text)


def spelt_in(short: str, text: str) -> Span | None:
    """The same of a text.

    >>> spelt_in("MOMO", "the Mind of my own (MOMO) app")
    (4, 18)
    """
    if long := find_acronyms(text).get(short):
        start = text.find(long)
        return (start, start + len(long)) if start >= 0 else None
    if not re.search(rf"\b{re.escape(short)}s?\b", text):
        return None
    words = _GAP.join(re.escape(letter) for letter in short)
    match = re.search(rf"\b{words}[\w’'-]+", text, re.I)
    return match.span() if match else None
