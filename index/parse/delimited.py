"""Values separated by commas, semicolons, tabs or bars: lines to records.

The separator is the one that parts most lines into the same number of cells. Cells are kept as
they are written: "04/05/2020" is not taken for a day of April or of May.
"""

from __future__ import annotations

import csv
import io
from collections import Counter, deque
from itertools import islice

from ..errors import UnreadableFile
from .columns import Records
from .decode import decode
from .pieces import Parsed

_SEPARATORS = ",;\t|"
_SAMPLE = 50  # lines
_DECLARED = "sep="  # the first line with which Excel is told the separator

_SWALLOWED = ("unexpected end", "field larger")  # what the library says of an open quotation


def parse(content: bytes) -> Parsed:
    """A record a line; raises UnreadableFile when a quotation mark is never closed."""
    text = decode(content)
    separator = _separator(text)
    if text.startswith(_DECLARED):
        text = text.partition("\n")[2]
    _check_quotes(text, separator)
    records = Records()
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    pieces = tuple(records.of(lines))
    return Parsed(pieces, warnings=records.warnings)


def _separator(text: str) -> str:
    if text.startswith(_DECLARED):
        return text[len(_DECLARED) : len(_DECLARED) + 1].strip("\n") or ","
    sample = "".join(islice(io.StringIO(text, newline=""), _SAMPLE))
    return max(_SEPARATORS, key=lambda separator: _regularity(sample, separator))


def _regularity(sample: str, separator: str) -> tuple[float, int]:
    """The share of lines with the commonest number of cells, and that number."""
    try:
        lines = csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
        widths = Counter(len(row) for row in lines if any(map(str.strip, row)))
    except csv.Error:
        return 0.0, 0
    widths.pop(1, None)  # captions, and every line where the separator is another
    if not widths:
        return 0.0, 0
    width, count = widths.most_common(1)[0]
    return count / len(sample.splitlines()), width


def _check_quotes(text: str, separator: str) -> None:
    """Stray quotation marks are forgiven, but not one that swallows the rest of the file."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        deque(lines, maxlen=0)
    except csv.Error as error:
        if any(sign in str(error) for sign in _SWALLOWED):
            raise UnreadableFile(
                f"The table cannot be read to its end, line {lines.line_num}: {error}.",
                "Look for a quotation mark that is opened and never closed.",
            ) from error
