"""Words broken at the end of a line: was the hyphen the writer's or the typesetter's?

"good-quality" keeps its hyphen, "manage-ment" loses it. The document's own words decide:
how it writes the word elsewhere, in the middle of a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ..regex import regex
from .pdf_words import BROKEN

_WORD = regex(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BROKEN_WORD = regex(
    rf"(?<![\w'’])(?P<left>[\w'’]+(?:-[\w'’]+)*)[{BROKEN}] ?(?P<right>[\w'’]+(?:-[\w'’]+)*)"
)


def joined(first: str, second: str) -> str:
    """Two lines as one text; a hyphen between them is left for ``mend`` to judge."""
    if first[-1:] in ("-", "\u2010") and first[-2:-1].isalpha() and second[:1].islower():
        return first[:-1] + BROKEN[0] + second
    if first and first[-1] in BROKEN:
        return first + second
    return f"{first} {second}" if first and second else first + second


def mend(texts: Sequence[str]) -> list[str]:
    """The texts of a document with every broken word whole.

    >>> mend(["The manage\\x02ment of good\\x02quality plans.", "Management is of good-quality."])
    ['The management of good-quality plans.', 'Management is of good-quality.']
    """
    if not any(map(_is_broken, texts)):
        return list(texts)
    judge = _Judge(texts)

    def whole(match: re.Match[str]) -> str:
        left, right = match["left"], match["right"]
        if right in ("and", "or"):
            return f"{left}- {right}"  # "pre- and post-adoption"
        return left + right if judge.is_one_word(left, right) else f"{left}-{right}"

    mended = []
    for text in texts:
        while _is_broken(text):
            text, count = _BROKEN_WORD.subn(whole, text)
            if not count:
                text = re.sub(f"[{BROKEN}]", "-", text)
        mended.append(text)
    return mended


def _vocabulary(texts: Sequence[str]) -> Counter[str]:
    """How often each word is written, halves of hyphenated words included."""
    written: list[str] = []  # words with the marks around them
    for text in texts:
        written += text.lower().split()
    counted = Counter(written)
    words = Counter({word: count for word, count in counted.items() if word.isalpha()})
    for word, count in counted.items():
        for part in () if word.isalpha() else _WORD.findall(word):
            words[part] += count
    for word, count in list(words.items()):
        for half in word.split("-") if "-" in word else ():
            words[half] += count
    return words


def _is_broken(text: str) -> bool:
    return BROKEN[0] in text or BROKEN[1] in text


class _Judge:
    """Knows the words of a document, and whether its typesetter breaks words at all."""

    def __init__(self, texts: Sequence[str]) -> None:
        breaks: list[tuple[str, str]] = []

        def aside(match: re.Match[str]) -> str:
            breaks.append((match["left"], match["right"]))
            return " "

        whole = [_BROKEN_WORD.sub(aside, text) if _is_broken(text) else text for text in texts]
        self._words = _vocabulary(whole)
        evidence = Counter(self._evidence(left, right) for left, right in breaks)
        self._breaks_words = evidence["one word"] - evidence["compound"]

    def _evidence(self, left: str, right: str) -> str | None:
        halves = self._is_word(left), self._is_word(right)
        if all(halves) or self._words[f"{left}-{right}".lower()]:
            return "compound"
        return "one word" if self._words[(left + right).lower()] else None

    def is_one_word(self, left: str, right: str) -> bool:
        if not right[0].islower() or not left[-1].islower() or "-" in left + right:
            return False
        as_one = self._words[(left + right).lower()]
        hyphenated = self._words[f"{left}-{right}".lower()]
        if as_one or hyphenated:
            return as_one > hyphenated
        words = self._is_word(left), self._is_word(right)
        if self._breaks_words > 0:
            return not all(words)
        return self._breaks_words == 0 and not any(words)

    def _is_word(self, half: str) -> bool:
        half = half.lower()
        return self._words[half] + self._words[half + "s"] > 0
