"""A question put right after the names and times that picked its documents were cut out.

"How good was supervision in Hull at the May 2021 visit?" is left as "How good was supervision?",
and "Does Hull chip in?" as "Does it chip in?": the evidence model learnt from whole questions, and
reads "Does chip in?" worse. What is cut out is marked, because a name goes with its preposition
and a subject needs another word in its place. Knows English; not what was cut out.
"""

from __future__ import annotations

import re

from index.regex import regex

from .times.when import DOCUMENT_NOUN

NAME = "\ue000"
"""Stands for a name ..."""
TIME = "\ue001"
"""... for a time with its preposition, "in the 2019" ..."""
WHICH = "\ue002"
"""... for one without, that says which: "the 2019 visit" ..."""
PICK = "\ue003"
"""... and for the document itself: "the latest letter"."""

_NAMES = "\ue004"
"""Several names, once their list is one mark."""
_TIMES = f"[{TIME}{WHICH}]"
_PREPOSITION = (
    r"(?:in|at|for|of|to|from|about|across|within|by|with|near|between|on|around|inside|into|over|"
    r"under|against|throughout)"
)
_DOCUMENT = (
    r"(?:(?:full|focuss?ed|ofsted|short|monitoring|inspection|second|recent)\s+)*"
    rf"{DOCUMENT_NOUN}\b"
)
_ONE_OF_TWO = rf"{_TIMES}(?:\s*{_DOCUMENT})?"
_SPAN = (
    rf"(?:{TIME}|\b(?:between|from)\s+{WHICH})(?:\s*{_DOCUMENT})?\s*"
    rf"(?:and|to|until)\s+{_ONE_OF_TWO}"
)
_SUBJECT = rf"{NAME}(?=\s+[a-z])"

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (regex(rf"{TIME}(?:\s*{_DOCUMENT})?(?:\s*(?:,|and|or|&)\s*)+(?={TIME})", re.I), ""),
    (regex(rf"\s*{_SPAN}", re.I), ""),
    (
        regex(rf"{NAME}(?:[’']s?)?(?:(?:\s*(?:,|and|or|&|/)\s*(?:(?:and|or|in|the)\s+)*){NAME})+"),
        _NAMES,
    ),
    (regex(rf"\b(do|have|are|were)\s+{_NAMES}(?=\s+[a-z])", re.I), r"\1 they"),
    (regex(_NAMES), NAME),
    (regex(rf"\([{NAME}{TIME}{WHICH}{PICK},\s]*\)"), ""),
    (regex(rf"{TIME}\s*{_DOCUMENT}", re.I), " "),
    (regex(rf"{WHICH}\s*(?={_DOCUMENT})", re.I), " the "),
    (regex(PICK), " it "),
    (regex(_TIMES), " "),
    (regex(rf"{NAME}[’']s?(?=\s)"), "its"),
    (regex(rf"\b{_PREPOSITION}\s+(?:the\s+)?{NAME}(?=\W|$)", re.I), ""),
    (
        regex(
            rf"\b(does|did|has|is|was|had|can|could|will|would|should|that|how|when|what|if|because|"
            rf"where|why|whether|which)\s+{_SUBJECT}",
            re.I,
        ),
        r"\1 it",
    ),
    (regex(rf"^\W*{NAME}\s*[:,–-]\s*"), ""),
    (regex(NAME), " "),
    (
        regex(
            r",?\s*\b(?:according to|going by|judging by|per|as of)\s+(?:(?:the|this|that|its)\s+)?"
            rf"{_DOCUMENT}(?=\s*[?.,]|\s*$)",
            re.I,
        ),
        "",
    ),
    (regex(r"\b(its|their|the)\s+the\b", re.I), r"\1"),
    (regex(rf"\s+between the {_DOCUMENT} and the one\b", re.I), ""),
    (regex(r"[,\s]+\b(?:than|compared (?:with|to)|versus|vs|and)\s*(?=[?.!]|$)", re.I), ""),
    (regex(r"\s+"), " "),
    (regex(r"\(\s*\)"), ""),
    (regex(r"\s+(?=[?.,;:)!])"), ""),
    (regex(r",(?=[?.])"), ""),
    (regex(r"^[\s,:;.–-]+"), ""),
)


def grammatical(marked: str) -> str:
    """The question without its marks.

    >>> grammatical(f"Does {NAME} chip in, according to {WHICH} report?")
    'Does it chip in?'
    >>> grammatical(f"How good was {NAME}'s supervision {TIME} visit?")
    'How good was its supervision?'
    """
    for pattern, put in _RULES:
        marked = pattern.sub(put, marked)
    return marked.strip()
