"""Rows of cells to records: each row with the names of its columns, "Name: Anna; Role: Chair".

Shared by the readers of spreadsheets. The first row of several cells that are words, not
figures, names the columns; a line of one cell above it, or above a further table, is a caption.
Knows nothing of files; what a cell shows is already text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from .pieces import Piece

MOST_ROWS = 10_000
"""Of one file: each is embedded, which takes minutes for so many, and fills the whole index."""

_MOST_WORDS = 120
"""A row of more is several records, so that none is too long to be embedded as a whole."""

_MOST_CAPTIONS = 8  # lines above a table
_NAME_WORDS = 4  # of a column that is alone

_FIGURE = re.compile(r"[-+(]?\s*[£$€]?\s*\d[\d,. ]*\s*%?\)?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*")
_YEAR = re.compile(r"(?:19|20)\d\d")

Row = Sequence[str]


class Records:
    """The records of one file, sheet after sheet, as far as there is room."""

    def __init__(self, most: int = MOST_ROWS) -> None:
        self._room = most
        self._most = most
        self._full = False

    def of(self, rows: Iterable[Row]) -> Iterator[Piece]:
        """Captions and records of one table or of several, one under another."""
        captions, rows = _opening([_tidied(cell) for cell in row] for row in rows)
        for number, caption in enumerate(captions):
            yield Piece(caption, kind="paragraph" if number else "title")
        yield from self._tables(rows)

    def _tables(self, rows: Iterable[Row]) -> Iterator[Piece]:
        names: Row = ()
        begun = gap = captioned = False
        for row in rows:
            filled = sum(map(bool, row))
            if not filled:
                gap = True
            elif filled == 1 and (captioned or (gap and begun and len(names) > 1)):
                yield Piece("".join(row), kind="paragraph")
                names, begun, captioned = (), False, True
            elif not names and _names_columns(row):
                names, gap, captioned = row, False, False
            elif not self._room:
                self._full = True
                return
            else:
                self._room -= 1
                names = names or ("",) * len(row)
                begun, gap, captioned = True, False, False
                yield from (Piece(text, kind="record") for text in _texts(names, row))
        if names and not begun:
            yield Piece("; ".join(filter(None, names)), kind="record")

    @property
    def warnings(self) -> tuple[str, ...]:
        if not self._full:
            return ()
        return (
            f"only the first {self._most:,} rows were read, and there are more:"
            " split the file to have them all",
        )


def _opening(rows: Iterable[Row]) -> tuple[list[str], Iterator[Row]]:
    """The captions above the first table, and the rows below; a list of one column has none."""
    rows = iter(rows)
    held: list[Row] = []
    for row in rows:
        filled = sum(map(bool, row))
        if filled > 1:
            return ["".join(each) for each in held], chain([row], rows)
        if filled:
            held.append(row)
        if len(held) > _MOST_CAPTIONS:
            break
    return [], chain(held, rows)


def _tidied(cell: str) -> str:
    return " ".join(cell.split())


def _names_columns(row: Row) -> bool:
    """Words, or years beside words: "Authority, 2019, 2020"."""
    filled = [cell for cell in row if cell]
    if len(filled) == 1 and len(filled[0].split()) > _NAME_WORDS:
        return False  # the first line of a list, not the name of its column
    figures = [cell for cell in filled if _FIGURE.fullmatch(cell)]
    return len(figures) < len(filled) and all(map(_YEAR.fullmatch, figures))


def _texts(names: Row, row: Row) -> Iterator[str]:
    """The row as one record; a wide one as several, each opened by the row's first cell."""
    pairs = [_pair(names, column, cell) for column, cell in enumerate(row) if cell]
    first, *rest = pairs
    group = [first]
    for pair in rest:
        if len(" ".join([*group, pair]).split()) > _MOST_WORDS and len(group) > 1:
            yield "; ".join(group)
            group = [first]
        group.append(pair)
    yield "; ".join(group)


def _pair(names: Row, column: int, cell: str) -> str:
    name = names[column].rstrip(":") if column < len(names) else ""
    return f"{name}: {cell}" if name else cell
