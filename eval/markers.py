"""Markers: the [1] in an answer that names its citation, however it is written.

A document that is quoted may have such marks of its own: notes ("[12]"), or years of law reports
("[2019] UKSC 4"). They stand in the answer, and are none of its markers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

# No run has a million citations, and a longer number is none that Python would read.
_MARKER = re.compile(r"\[(\d{1,6})\]")
_NOTE = re.compile(rf"\s*{_MARKER.pattern}")
_LISTED = re.compile(r"\[\d+(?:\s*[,;]\s*\d+)+\]")  # [1, 2]
_END = " \t\n.!?…"  # an own marker may stand before the full stop of what is quoted


def numbers(text: str) -> list[int]:
    """The markers in the text, in their order.

    >>> numbers("Alpha [2]. Beta [1][2].")
    [2, 1, 2]
    """
    return [int(number) for number in _MARKER.findall(text)]


def without(text: str) -> str:
    return _MARKER.sub("", text)


def spelt_out(text: str) -> str:
    """Each marker in brackets of its own.

    >>> spelt_out("Alpha [1, 2].")
    'Alpha [1][2].'
    """
    return _LISTED.sub(lambda found: re.sub(r"\s*[,;]\s*", "][", found[0]), text)


def own(answer: str, quoted: Iterable[str], given: Collection[int]) -> str:
    """The answer, spelt out, without the marks that only what is ``quoted`` put there.

    A mark that is the number of a citation, one of ``given``, always counts as its marker.

    >>> own("It lent 41 books [12]. [1] It closed [3].", ["It lent 41 books [12]."], {1})
    'It lent 41 books. [1] It closed [3].'
    """

    def own_alone(found: re.Match[str]) -> str:
        return _NOTE.sub(lambda note: note[0] if int(note[1]) in given else "", found[0])

    text = spelt_out(answer)
    for quote in sorted(map(spelt_out, quoted), key=len, reverse=True):
        if set(numbers(quote)) - set(given) and re.search(r"\w", without(quote)):
            words = map(re.escape, quote.strip(_END).split())
            text = re.sub(r"\s+".join(words), own_alone, text)
    return text
