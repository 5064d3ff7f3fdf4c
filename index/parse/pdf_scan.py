"""The letters of a page that is only a picture, as Tesseract recognises them.

Tesseract is a program of its own (Debian's `tesseract-ocr`), used where it is installed and not
asked for where it is not. It sees the page as its reader does and says where each word stands;
within a word the letters are taken to be equally wide. The same program finds the same letters
again, so nothing of this is kept. Lengths are points from the lower left corner of the page.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from functools import lru_cache
from statistics import median
from typing import NamedTuple

import numpy as np
from lxml import html
from numpy.typing import NDArray

from ..errors import UnreadableFile
from ..regex import regex
from .pdf_image import page_image

DOTS = 300
"""To an inch of the picture: fewer cost letters, more cost time."""

_SECONDS = 120  # that one page may take
_SURE = 30  # per cent; what Tesseract is less sure of is mostly a logo or a stain
_SAME_SIZE = 0.15  # lines measure a little differently without "p" and "l"
_NUMBERS = regex(r"-?\d+(?:\.\d+)?")


class _Word(NamedTuple):
    text: str
    left: float
    right: float
    line: int
    bottom: float
    top: float
    baseline: float
    size: float  # of the line, as if of its font


class Scanned:
    """The letters of a picture by their index in ``text``, asked for as those of a text layer."""

    def __init__(self, words: Sequence[_Word]) -> None:
        self.text = ""
        self._of: list[_Word] = []
        self._boxes: list[tuple[float, float, float, float]] = []
        for before, word in zip([None, *words], words, strict=False):
            if before is not None:
                self._add(before, " " if before.line == word.line else "\n", before.right)
            self._add(word, word.text, word.left)
        self._usual = median(word.size for word in words) if words else 0.0

    def _add(self, word: _Word, text: str, left: float) -> None:
        width = (word.right - left) / len(text)
        for i in range(len(text)):
            right = left + (i + 1) * width
            self._boxes.append((left + i * width, word.bottom, right, word.top))
            self._of.append(word)
        self.text += text

    def boxes(self, indices: Sequence[int]) -> NDArray[np.float32]:
        """As wide as the letter, as high as its line; shape (letters, 4) in the order of Box."""
        return np.array([self._boxes[i] for i in indices], np.float32).reshape(-1, 4)

    def baselines(self, indices: Sequence[int]) -> list[float]:
        return [self._of[i].baseline for i in indices]

    def sizes(self, indices: Sequence[int]) -> list[float]:
        return [float(round(self._size(self._of[i].size))) for i in indices]

    def bold(self, indices: Sequence[int]) -> list[bool]:
        """Never known."""
        return [False] * len(indices)

    def turns(self, indices: Sequence[int]) -> list[int]:
        """Tesseract reads what stands upright."""
        return [0] * len(indices)

    def _size(self, size: float) -> float:
        return self._usual if abs(size - self._usual) <= _SAME_SIZE * self._usual else size


def is_installed() -> bool:
    return shutil.which("tesseract") is not None


def recognised(content: bytes, number: int, width: float, height: float) -> Scanned:
    """The letters of the page of this number and size; raises UnreadableFile."""
    image = page_image(content, number, round(width * DOTS / 72))
    return Scanned(list(_words(_hocr(image), width, height)))


@lru_cache(maxsize=16)
def _hocr(image: bytes) -> bytes:
    """What Tesseract says of a picture, kept for who looks at one page more than once."""
    command = ["tesseract", "-", "-", "--dpi", str(DOTS), "hocr"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # four threads work twice as long
    try:
        done = subprocess.run(
            command, input=image, capture_output=True, timeout=_SECONDS, env=environment, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        said = getattr(error, "stderr", None) or str(error).encode()
        raise UnreadableFile(
            f"Tesseract could not recognise a page: {said.decode(errors='replace').strip()!r}.",
            "Try `tesseract --list-langs`: it should list `eng`.",
        ) from error
    return done.stdout


def _words(hocr: bytes, width: float, height: float) -> Iterator[_Word]:
    """The words of a page of this size, in Tesseract's order of reading."""
    (page,) = html.document_fromstring(hocr).xpath("//div[@class='ocr_page']")
    scale = width / _about(page)["bbox"][2]  # a tall page is drawn with fewer dots
    for number, line in enumerate(page.xpath(".//span[span[@class='ocrx_word']]")):
        about = _about(line)
        top, bottom = about["bbox"][1], about["bbox"][3]
        baseline = bottom + (about["baseline"][1] if "baseline" in about else 0.0)
        size = about.get("x_size", [bottom - top])[0]
        for word in line.xpath("span[@class='ocrx_word']"):
            place, text = _about(word), "".join(word.text_content().split())
            if text and place["x_wconf"][0] >= _SURE:
                left, right = place["bbox"][0] * scale, place["bbox"][2] * scale
                low, high, foot = (height - at * scale for at in (bottom, top, baseline))
                yield _Word(text, left, right, number, low, high, foot, size * scale)


def _about(element: html.HtmlElement) -> dict[str, list[float]]:
    """The properties in a title of hOCR 1.2: "bbox 36 92 96 116; x_wconf 96"."""
    properties = (part.split(maxsplit=1) for part in element.get("title", "").split(";"))
    return {name: [float(n) for n in _NUMBERS.findall(rest)] for name, rest in properties}
