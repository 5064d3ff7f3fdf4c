"""What a document says in the manner of a form: "Lead inspector: Peter McEntee", "Dated<tab>May".

Reads table rows and short lines that have a label before a colon. Knows nothing of what the
labels mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..records import Block
from ..regex import regex

OPENING = 16
"""Blocks from the top in which a document introduces itself."""

_LINE = regex(r"^(?P<label>[^\W\d_][\w’'()/ -]{1,38}?) ?:\s*(?P<value>\S.*)$")
_IN_TEXT = frozenset({"paragraph", "heading", "address"})


@dataclass(frozen=True, slots=True)
class Field:
    """A label without its colon, what stands beside it, and the block that holds both."""

    label: str
    value: str
    block: Block


def fields(text: str, blocks: tuple[Block, ...]) -> Iterator[Field]:
    """Every label with its value, in the order of the document."""
    for block in blocks:
        inside = text[block.start : block.end]
        if block.kind == "row":
            yield from _in_row(inside, block)
        elif block.kind in _IN_TEXT:
            yield from _in_lines(inside.split("\n"), block)


def _in_row(row: str, block: Block) -> Iterator[Field]:
    cells = row.split("\t")
    if len(cells) == 2 and cells[1].strip():
        yield Field(" ".join(cells[0].split()).rstrip(": "), cells[1].strip(), block)
    for cell in cells:
        yield from _in_lines(cell.split("\n"), block)


def _in_lines(lines: list[str], block: Block) -> Iterator[Field]:
    for line in lines:
        if match := _LINE.match(line.strip()):
            yield Field(match["label"].strip(), match["value"].strip(), block)
