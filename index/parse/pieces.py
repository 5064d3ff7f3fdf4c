"""What a format's parser hands over: the pieces of a file in reading order.

A parser knows its format and nothing of what the pieces mean. Whether a piece is a bullet,
a numbered paragraph, an address or half of a torn paragraph is decided once, for all
formats, in ``structure``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ..boxes import Origins
from ..records import BlockKind


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, list item, heading or table row as the file has it.

    Line breaks that the layout made are already spaces; line breaks that were meant (an
    address, a verse) are newlines. Bullet characters and numbers are still in front. The cells
    of a table row are separated by tabs. Marks of emphasis (``**``, ``<b>``) are gone.
    """

    text: str
    page: int | None = None  # from 1; None where the format has no pages
    heading: int | None = None  # the level that mark-up or typography declares, from 1
    kind: BlockKind | None = None  # where the format itself says what the piece is
    origins: Origins = field(default=(), compare=False)  # where the format has pages
    of_form: bool = False  # "Label: value", beside other lines of that shape
    indent: int = 0  # of a list item: set in more than the one above, it is a point of that
    voice: str | None = None  # whose words it is, as ``voices`` writes it, where the format knows


@dataclass(frozen=True, slots=True)
class Parsed:
    pieces: tuple[Piece, ...]
    pages: int | None = None
    title: str | None = None  # the format's own metadata, weak evidence
    warnings: tuple[str, ...] = ()
    headed: bool = False  # the file marks its headings and paragraphs: none is guessed or joined


Parser = Callable[[bytes], Parsed]
"""Bytes to pieces; raises ``UnreadableFile`` when the bytes cannot become pieces."""
