"""Where in its document something stands, when just that was asked: "which paragraph says so?".

What is said is the place of the sentence that answers; a paragraph without a number is told by
its page, or else by its heading. Knows words for places in documents, and reads none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from index.records import Sentence
from index.regex import regex

Where = Literal["paragraph", "page", "heading"]

_PAPER = (
    r"(?:the|this|that|its|[\w’'-]+[’']s?)(?: [\w’'-]+){0,5}? "
    r"(?:letter|report|document|paper|minutes|policy|plan|statement|agenda|file)s?\b"
)
_SAYS = (
    r"(?:says?|said|written|stands?|mentions?|mentioned|describes?|deals?|covers?|contains?|talks?|"
    r"explains?|tells?|lists?|gives?|states?|stated|reads?|appears?|find|look)\b"
)
_OF_A_LAW = regex(r"\bof (?:which|what|the) (?:[\w-]+ )?(?:act|law|schedule|regulations?)\b", re.I)
_ASKS: tuple[tuple[Where, re.Pattern[str]], ...] = (
    (
        "paragraph",
        regex(
            r"\b(?:which|what) (?:numbered )?para(?:graph)?s?\b(?! \d)|\bparagraph number\b|"
            rf"\bwhere(?:abouts)? in {_PAPER}.*\b{_SAYS}",
            re.I,
        ),
    ),
    ("page", regex(r"\b(?:which|what) pages?\b(?! \d)|\bpage number\b", re.I)),
    (
        "heading",
        regex(
            r"\b(?:which|what) (?:sub-?)?(?:heading|chapter)s?\b|"
            rf"\b(?:which|what) (?:section|part)s? (?:of|in) {_PAPER}.*\b{_SAYS}",
            re.I,
        ),
    ),
)


def whereabouts_asked(question: str) -> Where | None:
    """What kind of place is asked for; None when what stands there is, or a law is."""
    if _OF_A_LAW.search(question):
        return None
    return next((where for where, asks in _ASKS if asks.search(question)), None)


def say_whereabouts(sentence: Sentence, where: Where) -> str:
    """The place of a sentence, by what its document has of such; "" where it has nothing.

    >>> from index.records import Sentence
    >>> say_whereabouts(Sentence("d", 0, 0, 2, "So", "numbered", number="48"), "paragraph")
    'Paragraph 48'
    """
    others = (one for one in _SAYS_IT if one != where)
    said = (_SAYS_IT[one](sentence) for one in (where, *others))
    return next(filter(None, said), "")


_SAYS_IT: dict[Where, Callable[[Sentence], str]] = {
    "paragraph": lambda sentence: f"Paragraph {sentence.number}" if sentence.number else "",
    "page": lambda sentence: f"Page {sentence.page}" if sentence.page else "",
    "heading": lambda sentence: f"Under “{sentence.headings[-1]}”" if sentence.headings else "",
}
