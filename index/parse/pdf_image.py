"""A page of a PDF as a PNG image, as its reader sees it."""

from __future__ import annotations

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

from ..errors import UnknownPage
from .pdf_file import opened

TALLEST = 6000
"""Pixels; a page that would be taller is drawn narrower than was asked for."""

_LEVEL = 3
"""Of compression: in a third of the time of the usual 6, 1 % larger."""


def page_image(content: bytes, number: int, width: int) -> bytes:
    """The page of this number, ``width`` pixels wide; raises UnknownPage, UnreadableFile."""
    with opened(content) as document:
        if not 1 <= number <= len(document):
            pages = "one page" if len(document) == 1 else f"{len(document)} pages"
            raise UnknownPage(
                f"There is no page {number}: the document has {pages}.", "Pages count from 1."
            )
        page = document[number - 1]
        try:
            scale = min(width / page.get_width(), TALLEST / page.get_height())
            bitmap = page.render(scale=scale, rev_byteorder=True)
            try:
                return _png(bitmap.to_numpy())
            finally:
                bitmap.close()
        finally:
            page.close()


def _png(pixels: NDArray[np.uint8]) -> bytes:
    """RGB, shape (height, width, 3), in the format of ISO/IEC 15948."""
    height, width, _ = pixels.shape
    unfiltered = np.zeros((height, 1 + 3 * width), np.uint8)
    unfiltered[:, 1:] = pixels.reshape(height, -1)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)  # 8 bits each of RGB
    data = zlib.compress(unfiltered.tobytes(), _LEVEL)
    chunks = ((b"IHDR", header), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
