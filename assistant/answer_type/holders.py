"""Who has a thing that the question names: "which councils belong to Northern Adoption Links?"

Only a sentence that names the thing tells that somebody has it; what is like it elsewhere is
another's. Knows the words of questions, and no documents.
"""

from __future__ import annotations

import re

from index.describe.acronyms import initials
from index.describe.dates import MONTHS
from index.records import Sentence
from index.regex import regex
from index.words import content_stems, stems

from .holding import Holds

_ASKS = regex(
    r"\b(?:which|what|whose)(?: (?:other|two|three|four|of the))*(?: \w+)? (?:councils?|"
    r"authorit(?:y|ies)|boroughs?|count(?:y|ies)|cit(?:y|ies)|towns?|places?|districts?|regions?|"
    r"schools?|trusts?|firms?|compan(?:y|ies)|organisations?|departments?|teams?)\b(?P<rest>.*)",
    re.I | re.S,
)
_LARGE = r"[A-Z][a-z]+(?:-[A-Za-z]+)*"
_NAME = regex(rf"\b{_LARGE}(?:\s+(?:(?:of|for|and|the|to|in|my)\s+)?{_LARGE})+")
_NO_NAME = frozenset(MONTHS) | frozenset(("his", "her", "majesty", "ofsted"))


def holds_thing_named(question: str) -> Holds | None:
    """A test: does the sentence, or what stands above it, hold the name or its initials?"""
    name = thing_named(question)
    if not name:
        return None
    wanted = content_stems(name)
    short = re.compile(rf"\b{initials(name).upper()}s?\b")

    def holds(sentence: Sentence) -> bool:
        text = " ".join((*sentence.headings, sentence.text))
        return wanted <= frozenset(stems(text)) or bool(short.search(text))

    return holds


def thing_named(question: str) -> str:
    """The thing, or the wider area, that it is asked who has or who is of; "" for none."""
    asks = _ASKS.search(question)
    return next(filter(_is_name, _NAME.findall(asks["rest"])), "") if asks else ""


def _is_name(name: str) -> bool:
    return not any(word.lower() in _NO_NAME for word in re.findall(r"\w+", name))
