"""Which records are the row that a question names: the band saw's, and not the kiln's.

A row is named by a cell that no other row of its table has. Tables are alike where they begin with
the same column, as the budgets of two years do; of a year that no column is of, none of them
tells. Knows records only, and does not judge whether they answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.cells import Cell, cells_in
from index.records import Hit, Sentence
from index.regex import regex
from index.words import content_stems

from ..answer_type.asked import kind_asked
from ..answer_type.dated_figures import is_of_time_asked, times_in
from .candidates import Candidate

_LABEL = regex(r"[^:\n.]{3,40}(?=: \S)")


@dataclass(frozen=True, slots=True)
class _Row:
    record: Sentence
    cells: Sequence[Cell]
    table: str

    @property
    def key(self) -> tuple[str, int]:
        return self.record.document_id, self.record.position


def of_row(
    question: str, candidates: Sequence[Candidate], hits: Iterable[Hit]
) -> tuple[Candidate, ...]:
    """All but the records of other rows than are named among the hits, and of another year."""
    near = (one for hit in hits for one in hit.passage.sentences)
    of_fact = kind_asked(question) is not None
    rows = [row for one in near if (row := _row(one, of_fact))]
    left_out = {row.key for row in (*_others(question, rows), *_of_years(question, rows))}
    return tuple(one for one in candidates if one.key not in left_out)


def _row(one: Sentence, of_fact: bool) -> _Row | None:
    """A record; of a question for a fact a point with a label too, "Toft Green: not planned"."""
    if one.kind == "record" and (cells := cells_in(one.text)):
        return _Row(one, cells, cells[0].name)
    if of_fact and one.kind == "bullet" and (label := _LABEL.match(one.text)):
        return _Row(one, [Cell("", label[0], 0, 0)], "\n".join((one.document_id, *one.headings)))
    return None


def _others(question: str, rows: Sequence[_Row]) -> list[_Row]:
    """Those beside the named ones; and of these, those without the column that is named."""
    asked, found = content_stems(question), list[_Row]()
    for table in {row.table for row in rows}:
        alike = [row for row in rows if row.table == table]
        columns = {name for row in alike for name in _columns(row) if _is_in(name, asked)}
        named = [row for row in alike if _is_named(asked, row, alike)]
        told = [row for row in named if not columns or columns & {*_columns(row)}]
        found += [row for row in alike if named and row not in told]
    return found


def _is_named(asked: frozenset[str], row: _Row, alike: Iterable[_Row]) -> bool:
    """Does the question say all of a cell, beside the columns' names, that is this row's alone?"""
    own = row.record.document_id
    often = Counter(
        (cell.name, cell.text)
        for one in alike
        if one.record.document_id == own
        for cell in one.cells
    )
    rest = asked.difference(*(cell.column for cell in row.cells))
    return any(_is_in(cell.text, rest) and often[cell.name, cell.text] == 1 for cell in row.cells)


def _of_years(question: str, rows: Sequence[_Row]) -> list[_Row]:
    """Those whose columns are all of other years than the question's."""
    heads = ((row, " ".join(_columns(row))) for row in rows)
    return [row for row, head in heads if times_in(head) and not is_of_time_asked(question, head)]


def _columns(row: _Row) -> list[str]:
    return [cell.name for cell in row.cells]


def _is_in(words: str, asked: frozenset[str]) -> bool:
    return bool(own := content_stems(words)) and own <= asked
