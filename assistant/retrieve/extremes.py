"""Which row of a table has the most of what its column says: "which item costs most?".

Of a table whose every row is read, and only where all that the question says is found in it: "in
the evening" may leave out the row that has most of all. Knows plain figures; no days, and nothing
of what a text says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from index.cells import Cell, cells_in
from index.library import Library
from index.records import Sentence
from index.regex import regex
from index.words import content_stems

from ..answer_type.dated_figures import is_of_time_asked, without_times
from .candidates import Candidate

_MOST = r"(?P<most>most|highest|largest|biggest|greatest|dearest|longest|heaviest)"
_LEAST = r"(?:least|lowest|smallest|cheapest|fewest|shortest|lightest)"
_ASKS = regex(rf"^\W*(?:which|what|who)\b.*\b(?:{_MOST}|{_LEAST})\b", re.I)
_IS_OTHER = regex(
    r"\b(?:most of|second|third|after|before|than|under|over|below|above|except|excluding|other|"
    r"without|not|common|recent|important|likely)\b",
    re.I,
)
"""Of some of the rows, or of no figure."""
_PLAIN = content_stems(
    "most highest largest biggest greatest dearest longest heaviest least lowest smallest cheapest "
    "fewest shortest lightest item thing one expensive cost price row entry list much number figure"
)
_OF_MONEY = regex(r"\b(?:cost\w*|expensive|cheap\w*|dear\w*|pric\w*|paid|pays?|fees?)\b", re.I)
_IS_MONEY = regex(r"[£$€]|\b(?:cost|price|fee|charge|salary|amount)s?\b", re.I)
_FIGURE = regex(r"[£$€]?\s?(\d[\d,]*(?:\.\d+)?)\s?%?")
_IS_SUM = regex(r"(?:grand |sub)?-?totals?\b|overall\b|average\b|mean\b", re.I)
_FEWEST_ROWS = 3


def of_extreme(
    question: str, candidates: Sequence[Candidate], library: Library
) -> tuple[Candidate, ...]:
    """Without the rows that have less (or more, of "least"), where the table tells which has
    most."""
    asked = _ASKS.search(question)
    if not asked or _IS_OTHER.search(question):
        return tuple(candidates)
    best: Callable[[Iterable[float]], float] = max if asked["most"] else min
    others = set[tuple[str, int]]()
    for table in _tables(candidates, library):
        if column := _column(question, table):
            value = best(figure for row in table if (figure := _figure(row, column)) is not None)
            others |= {_key(row) for row in table if _figure(row, column) != value}
    return tuple(one for one in candidates if one.key not in others)


def _tables(candidates: Sequence[Candidate], library: Library) -> list[list[Sentence]]:
    """All rows of each table that a candidate is of, but for those that sum others up."""
    found = dict[tuple[str, str], list[Sentence]]()
    records = [one.sentence for one in candidates if one.sentence.kind == "record"]
    for document in dict.fromkeys(one.document_id for one in records):
        for row in library.sentences(document):
            cells = cells_in(row.text) if row.kind == "record" else []
            if cells and not _IS_SUM.match(cells[0].text):
                found.setdefault((document, cells[0].name), []).append(row)
    return [rows for rows in found.values() if len(rows) >= _FEWEST_ROWS]


def _column(question: str, table: Sequence[Sentence]) -> str | None:
    """The one column of figures that is asked for, where the question says nothing else."""
    cells = [cell for row in table for cell in cells_in(row.text)]
    said = content_stems(" ".join(heading for row in table for heading in row.headings))
    known = _PLAIN | said.union(*(cell.column for cell in cells))
    asked = content_stems(without_times(question))
    if not asked <= known:
        return None
    of_rows = {cells_in(row.text)[0].name for row in table}
    there = dict.fromkeys(cell.name for cell in cells if cell.name not in of_rows)
    names = [name for name in there if is_of_time_asked(question, name)]
    columns = [name for name in names if _has_figures(name, cells)]
    fits = [(_fit(question, asked, name, cells), name) for name in columns]
    top = max((fit for fit, _ in fits), default=0)
    best = [name for fit, name in fits if fit == top]
    return best[0] if top and len(best) == 1 else None


def _fit(question: str, asked: frozenset[str], name: str, cells: Iterable[Cell]) -> int:
    """Words of the column's name that are asked for; a sum fits a question for a price."""
    first = next(cell for cell in cells if cell.name == name)
    is_money = bool(_IS_MONEY.search(f"{name} {first.text}"))
    return len(asked & first.column) + bool(is_money and _OF_MONEY.search(question))


def _has_figures(name: str, cells: Iterable[Cell]) -> bool:
    return all(_FIGURE.fullmatch(cell.text.strip()) for cell in cells if cell.name == name)


def _figure(row: Sentence, column: str) -> float | None:
    cell = next((one for one in cells_in(row.text) if one.name == column), None)
    match = _FIGURE.fullmatch(cell.text.strip()) if cell else None
    return float(match[1].replace(",", "")) if match else None


def _key(row: Sentence) -> tuple[str, int]:
    return row.document_id, row.position
