"""Which cell of a record a question asks for: "Date closed: 2024-03-27" of when it was closed.

A record names its columns, and the question names the one that it means, and the row. One cell
alone counts no rows: of "how many complaints were upheld?" the sum paid for the first tells
nothing. Of rows that are asked for by a cell, those answer whose cell says so: "Upheld", and not
"Not upheld". Knows one record, and nothing of the others of its table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.cells import Cell, cells_in
from index.describe.dates import find_dates, names_a_day
from index.records import Sentence
from index.regex import regex
from index.words import content_stems, is_negative, stem, words

from .counted import thing_counted
from .dated_figures import is_of_time_asked, without_times
from .holding import Holds, Span
from .numerals import CLOCK
from .timed import ASKS_CLOCK
from .wholes import VERB

_FIGURE = regex(
    r"[-+(]?\s?(?P<sign>[£$€])?\s?\d[\d,.]*\)?\s?(?P<share>%|per ?cent)?(?: [a-z]+)?", re.I
)
_SUM = regex(r"[£$€]|\b(?:price|cost|fee|salary|amount|pay)s?\b", re.I)
_CLOCK = regex(CLOCK, re.I)
_UNIT = regex(r"[£$€]|%|per ?cent", re.I)
_ANY_COLUMN = content_stems(
    "date day when cost price fee charge rate rent salary amount sum value number total figure"
)
"""What a column may be called that holds the only figure, or the only day."""
_WHOLE = content_stems("total all overall")
_YES = regex(r"(?:(?P<yes>yes|y)|no|not|n)\b", re.I)
_ASKS_WHICH = regex(r"^\W*(?:(?:in|on|for|of|at) )?(?:which|who|what|list|name|show)\b", re.I)
_MISSED = regex(r"\b(?:miss(?:ed|es|ing)?|fail(?:ed|s|ing)?)\b", re.I)
_MET = content_stems("met achieved reached passed")
_SHORT = 3
"""Words of a cell that says how it went, and tells no story."""


def cell_asked(question: str, kind: str, record: Sentence) -> tuple[Span, ...]:
    """The day or figure below the column that the question names, of a row that it names; with
    the column's name where that tells of what it is a sum or a share. A number without a word of
    what is counted counts something else, as far as the record tells.
    """
    if not _says_what_is_counted(question, record):
        return ()
    asked, cells = content_stems(question), cells_in(record.text)
    of_kind = _times(question, cells) if kind == "time" else _figures(kind, cells)
    fits = [cell for cell in of_kind if is_of_time_asked(question, cell.name)]
    found = _named_best(asked, fits)
    if found is None or not _is_row_named(asked - found.column, found, cells):
        return ()
    has_unit = kind in ("money", "share") and not _UNIT.search(found.text)
    return ((found.start if has_unit else found.at, found.at + len(found.text.rstrip())),)


def _says_what_is_counted(question: str, record: Sentence) -> bool:
    """In the record, or in a heading that names nothing else."""
    counted = content_stems(without_times(VERB.split(thing_counted(question))[0])) - _WHOLE
    headings = (content_stems(heading) for heading in record.headings)
    return (
        not counted
        or bool(counted & content_stems(record.text))
        or any(heading and heading <= counted for heading in headings)
    )


def _times(question: str, cells: Sequence[Cell]) -> list[Cell]:
    """The days; where the question asks for a time of day, or the row has no day, the times of day
    whose column begins with a word of the question: "Arrives Norton" is not when one leaves it.
    """
    days = [cell for cell in cells if _is_day(cell.text)]
    if days and not ASKS_CLOCK.search(question):
        return days
    asked = content_stems(question)
    clocks = [cell for cell in cells if _CLOCK.fullmatch(cell.text.strip())]
    return [cell for cell in clocks if content_stems(cell.name.split()[0]) & asked]


def _figures(kind: str, cells: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in cells if _is_figure(kind, cell)]


def _is_figure(kind: str, cell: Cell) -> bool:
    figure = _FIGURE.fullmatch(cell.text.strip())
    if not figure or names_a_day(cell.text):
        return False
    if kind == "share":
        return bool(figure["share"]) or "%" in cell.name
    if kind == "money":
        return bool(figure["sign"] or _SUM.search(cell.name))
    return True


def _is_day(text: str) -> bool:
    return any(date.start == 0 and date.precision != "year" for date in find_dates(text))


def _named_best(asked: frozenset[str], cells: Sequence[Cell]) -> Cell | None:
    """The one whose name has most of the question's words, and then fewest others; where none has
    any, the only one, if any question of its kind may mean it.
    """
    if len(cells) == 1 and cells[0].column <= _ANY_COLUMN:
        return cells[0]

    def fit(cell: Cell) -> tuple[int, int]:
        return len(cell.column & asked - _ANY_COLUMN), -len(cell.column - asked)

    ranked = sorted(cells, key=fit, reverse=True)
    if not ranked or not fit(ranked[0])[0]:
        return None
    return ranked[0] if len(ranked) == 1 or fit(ranked[0]) > fit(ranked[1]) else None


def _is_row_named(asked: frozenset[str], found: Cell, cells: Sequence[Cell]) -> bool:
    """Does the question say anything of another cell? A record of one cell is no row."""
    others = [content_stems(cell.text) for cell in cells if cell is not found]
    return not others or any(said & (asked | _WHOLE) for said in others)


def agrees(question: str) -> Holds:
    """A test of records: is this one of those that are asked for by what a cell says?"""
    if not _ASKS_WHICH.search(question):
        return lambda _: True
    asked, denied = content_stems(question), frozenset(_denied(question))
    is_missed = bool(_MISSED.search(question))

    def holds(sentence: Sentence) -> bool:
        if sentence.kind != "record":
            return True
        cells = cells_in(sentence.text)
        yes = _says_yes(asked | (_MET if is_missed else frozenset()), cells)
        if yes is not None:
            return yes is not bool(denied or is_missed)
        return all(_is_so(asked, denied, cell.text) for cell in cells)

    return holds


def is_one_of_many(question: str, record: Sentence) -> bool:
    """Is its row one of those below whose column the asked "yes" or "no" may stand many times?"""
    return bool(_ASKS_WHICH.search(question)) and (
        _says_yes(content_stems(question), cells_in(record.text)) is not None
    )


def _says_yes(asked: frozenset[str], cells: Sequence[Cell]) -> bool | None:
    """What stands below the one column of yes and no that the question names."""
    told = [(len(cell.column & asked), cell) for cell in cells if _YES.match(cell.text)]
    most = max((shared for shared, _ in told), default=0)
    best = [cell for shared, cell in told if shared == most]
    if not most or len(best) > 1:
        return None
    match = _YES.match(best[0].text)
    return bool(match and match["yes"])


def _is_so(asked: frozenset[str], denied: frozenset[str], cell: str) -> bool:
    """Of "not upheld" no cell "Upheld", and of "upheld" none "Not upheld"."""
    said, is_denied = content_stems(cell), any(map(is_negative, words(cell)))
    if len(cell.split()) > _SHORT or not said:
        return True
    if denied:
        return is_denied or said.isdisjoint(denied)
    return not (is_denied and said <= asked)


def _denied(question: str) -> Iterator[str]:
    """The stem of the word that stands behind each "not"."""
    said = words(question)
    for at, word in enumerate(said):
        if is_negative(word):
            yield next((stem(one) for one in said[at + 1 :] if content_stems(one)), "")
