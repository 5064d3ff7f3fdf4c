"""Is it asked what somebody thinks of something, and does a sentence tell of anybody's view?

"How do carers feel about training?" is seldom answered by "Carers are trained well." Whose view it
has to be, where it is asked what somebody said, is ``voiced``'s affair. Knows English verbs.
"""

from __future__ import annotations

import re

from index.regex import regex

from .voiced import WRITERS, tells_of_words

_ASKS = regex(
    r"\bhow (?:do|did|does)\b.{2,60}\b(?:feel|rate|like|describe|regard)\b|"
    r"\bwhat (?:do|did|does)\b.{2,60}\b(?:think|make of|say|feel|tell)\b|"
    r"\bwhat (?:have|has)\b.{2,60}\b(?:said|told|thought|felt)\b|"
    r"\bwhat (?:is|was|are|were)\b.{2,60}\b(?:opinion|views?|attitude|impression|feelings?)\b|"
    r"\b(?:do|did|does)\b.{2,60}\b(?:like|enjoy|feel|think|rate|believe|reckon)\b|"
    r"\b(?:do|did|does|would) (?!you\b)(?:[\w’'-]+ ){1,8}?(?:mind|resent|object to)\b|"
    r"\b(?:are|were|is|was)\b.{2,60}\b(?:happy|pleased|satisfied|fed up)\b|"
    r"\b(?:opinions?|views?|feelings?|thoughts) (?:of|on|about)\b",
    re.I,
)
_VERBS = r"(?:say|said|tell|told|think|thought|feel|felt|make|rate|regard|describe|like|believe)"
_BETWEEN = rf"(?:[\s,;]+(?!{_VERBS}\b)[\w’'-]+)"
_OF_WRITER = regex(
    rf"\b(?:did|do|does|have|has){_BETWEEN}{{0,6}}?[\s,;]+"
    rf"(?:{WRITERS}|visit\w*|hmi|they|it|he|she|you){_BETWEEN}{{0,12}}?[\s,;]+{_VERBS}\b|"
    r"\binspectors?[’'] (?:opinion|views?)\b",
    re.I,
)
"""Whoever writes speaks in every sentence; a pronoun may be anybody."""


def asks_view(question: str) -> bool:
    """
    >>> asks_view("How do carers feel about training?"), asks_view("Are carers trained?")
    (True, False)
    """
    return bool(_ASKS.search(question)) and not _OF_WRITER.search(question)


def tells_view(_: str, text: str) -> bool:
    """
    >>> tells_view("", "Carers value training."), tells_view("", "Carers are trained well.")
    (True, False)
    """
    return tells_of_words(text)
