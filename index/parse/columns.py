"""Rows of cells to records: each row with the names of its columns, "Name: Anna; Role: Chair".

Shared by the readers of spreadsheets, and for tables of figures in documents. The first row of
several cells that are words, not figures, names the columns; a line of one cell above it, or above
a further table, is a caption. Below a caption inside a sheet may come another table or a section of
the same one: where the rows do not tell, they have no names, for a wrong name would make a fact up.
Knows nothing of files; what a cell shows is already text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from ..regex import regex
from .pieces import Piece

MOST_ROWS = 10_000
"""Of one file: each is embedded, which takes minutes for so many, and fills the whole index."""

_MOST_WORDS = 120
"""A row of more is several records, so that none is too long to be embedded as a whole."""

_MOST_CAPTIONS = 8  # lines above a table
_NAME_WORDS = 4  # of a column that is alone
_LONG_NAME = 6  # of one beside others
_FEW_COLUMNS = 2
_FEW_ROWS = 2

_FIGURE = regex(
    r"[-+(]?\s*[£$€]?\s*\d[\d,. ]*\s*(?:%|[mk]|bn)?\)?|\d+ ?(?:hr?|min) \d+ ?(?:min|s)|"
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*"
)
_YEAR = regex(r"(?:19|20)\d\d")
_A_YEAR = regex(r"(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d\d|(?:19|20)\d\d))?")
"""Of the calendar, or of a budget or a school, "2023/24"."""
_MISSING = regex(r"n/?a|nil|none|tb[acd]|unknown|[-–—.?]+", re.I)
"""What stands in a table where a value is missing."""

Row = Sequence[str]


class _Table(NamedTuple):
    """What a table above is known by: the names of its columns and its first row."""

    names: Row = ()
    first: Row = ()

    def names_of(self, row: Row) -> Row:
        """Its names for a row under a caption with as many cells as its own, and figures where it
        has them; not for two cells, which any list of prices has."""
        same = _columns(row) == _columns(self.first) and _figures(row) == _figures(self.first)
        sure = same and _figures(row) and len(_columns(row)) > _FEW_COLUMNS
        return self.names if sure else ("",) * len(row)


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
        above = _Table()
        names: Row = ()
        begun = gap = captioned = False
        for row, below in pairwise(chain(rows, [()])):
            filled = sum(map(bool, row))
            if not filled:
                gap = True
            elif filled == 1 and (captioned or (gap and begun and len(names) > 1)):
                yield Piece("".join(row), kind="paragraph")
                names, begun, captioned = (), False, True
            elif not names and _is_header(row, below, above if captioned else None):
                above = _Table(row)
                names, gap, captioned = row, False, False
            elif not self._room:
                self._full = True
                return
            else:
                self._room -= 1
                names = names or above.names_of(row)
                above = above if above.first else above._replace(first=row)
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


def named(rows: Sequence[Row]) -> tuple[str, ...]:
    """The records of a table inside a document; none where its first row may be no header.

    Documents arrange all kinds of things in tables. Sure are three columns or more, as many cells
    in each row, and figures in one column from the second row to the last, or years above all
    columns but the first, or a name of a few words above a column of whole sentences.
    """
    header, *body = [[_tidied(cell) for cell in row] for row in rows]
    if len(body) < _FEW_ROWS or len(header) <= _FEW_COLUMNS or not all(header):
        return ()
    regular = all(len(row) == len(header) and sum(map(bool, row)) > 1 for row in body)
    if not regular or not _names_columns(header):
        return ()
    if not (_heads_years(header) or _heads_figures(body) or _heads_sentences(header, body)):
        return ()
    return tuple(text for row in body for text in _texts(header, row))


def _heads_years(header: Row) -> bool:
    """ "Area, 2019, 2024": grades or other words may stand below, they are of those years."""
    return bool(header[0]) and all(map(_A_YEAR.fullmatch, header[1:]))


def _heads_figures(body: Sequence[Row]) -> bool:
    figures = set.intersection(*map(_figures, body))
    return any(not _YEAR.fullmatch(row[column]) for column in figures for row in body)


def _heads_sentences(header: Row, body: Sequence[Row]) -> bool:
    """Short names, each another, and a column that says in each row much more than its name."""
    if len(set(header)) < len(header) or any(len(cell.split()) > _LONG_NAME for cell in header):
        return False
    shortest = (min(len(cell.split()) for cell in column) for column in zip(*body, strict=True))
    return any(
        words > max(_NAME_WORDS, len(name.split()) + 1)
        for name, words in zip(header, shortest, strict=True)
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


def _columns(row: Row) -> set[int]:
    return {column for column, cell in enumerate(row) if cell}


def _figures(row: Row) -> set[int]:
    return {column for column, cell in enumerate(row) if _FIGURE.fullmatch(cell)}


def _is_header(row: Row, below: Row, above: _Table | None) -> bool:
    """Under a caption it has to be told from the first row of a section of the table above."""
    if not _names_columns(row) or (_is_labelled(row) and _is_labelled(below)):
        return False
    return above is None or _same(row, above.names) or _heads(row, below)


def _same(row: Row, other: Row) -> bool:
    """Rows of a file may differ in how many empty cells they end with."""
    return [*filter(None, row)] == [*filter(None, other)]


def _is_labelled(row: Row) -> bool:
    """A line of a form: "Manager:" and who it is."""
    filled = [cell for cell in row if cell]
    return len(filled) == 2 and filled[0].endswith(":")


def _heads(row: Row, below: Row) -> bool:
    """Is there a word above a figure, or a year above another figure?"""
    if any(map(_MISSING.fullmatch, row)):
        return False
    columns = [(cell, under) for cell, under in zip(row, below, strict=False) if cell]
    return any(
        _FIGURE.fullmatch(under) and not (_YEAR.fullmatch(cell) and _YEAR.fullmatch(under))
        for cell, under in columns
    )


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
            yield _joined(group)
            group = [first]
        group.append(pair)
    yield _joined(group)


def _joined(pairs: Sequence[str]) -> str:
    """A cell that is a label itself, "Manager:", is followed by its value."""
    return "; ".join(pairs).replace(":; ", ": ")


def _pair(names: Row, column: int, cell: str) -> str:
    name = names[column].rstrip(":") if column < len(names) else ""
    return f"{name}: {cell}" if name else cell
