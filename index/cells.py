"""The cells of a record, which is how a row of a table is written: "Home: Birch Lodge; Beds: 11".

A cell whose column has no name stands alone, as a rule the first. Knows no table, and not what a
cell means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .regex import regex
from .words import content_stems

_PAIR = regex(r"(?:^|(?<=; ))(?P<name>[^:;]+): (?P<cell>(?:(?!; [^:;]+: ).)+)", re.S)
_BRACKETED = regex(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Cell:
    """A column's name and what stands in it; ``start`` is where the name begins."""

    name: str
    text: str
    start: int
    at: int  # where the text begins

    @property
    def column(self) -> frozenset[str]:
        return content_stems(_BRACKETED.sub("", self.name)) or content_stems(self.name)


def cells_in(record: str) -> list[Cell]:
    """Those whose column has a name; a cell may have a semicolon itself.

    >>> [(cell.name, cell.text) for cell in cells_in("Ref: A1; Note: late; by bus; Beds: 4")]
    [('Ref', 'A1'), ('Note', 'late; by bus'), ('Beds', '4')]
    """
    return [
        Cell(match["name"], match["cell"], match.start(), match.start("cell"))
        for match in _PAIR.finditer(record)
    ]
