"""Marks of emphasis in plain text, as writers and converters leave them.

Council papers come as text with ``**bold**`` and ``<b>bold</b>`` inside; neither is content.
Only pairs are taken away, so that "5 * 3 * 2" and "a < b" stay as they are. Knows nothing of
lines and blocks.
"""

from __future__ import annotations

import html
import re

from ..regex import regex

_PAIRS = (
    (regex(r"!?\[([^\]\n]+)\]\((?:[^()\s]|\([^()\s]*\))+\)"), r"\1"),  # links, images
    (regex(r"</?(?:b|i|u|em|strong|span|sup|sub|mark|small)(?:\s[^<>]*)?>", re.I), ""),
    (regex(r"<br\s*/?>", re.I), " "),
    (regex(r"<!--.*?-->", re.S), ""),
    (regex(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (regex(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])"), r"\1"),
    (regex(r"(?<!\w)_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)"), r"\1"),
    (regex(r"`([^`\n]+)`"), r"\1"),
)
_ENTITY = regex(r"&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,5});", re.I)


def without_emphasis(text: str) -> str:
    """The text without its marks of emphasis.

    >>> without_emphasis("Andy Whippey **Her Majesty's Inspector**")
    "Andy Whippey Her Majesty's Inspector"
    >>> without_emphasis("<b>Item No.</b> 7. 5 * 3 * 2")
    'Item No. 7. 5 * 3 * 2'
    """
    for pattern, replacement in _PAIRS:
        text = pattern.sub(replacement, text)
    return _ENTITY.sub(lambda match: html.unescape(match.group()), text)
