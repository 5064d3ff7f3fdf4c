"""Running headers, footers and page numbers: what is printed on page after page.

A run in the margin of a page goes when another page has the same words at the same height; one
number among them may count with the pages. What such lines say stands in the document once
already, or is no content. Lines that differ in other numbers are content: rows of a table; and
so are large ones that count, "Recommendation 1" on one page and "Recommendation 2" on the next.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..regex import regex
from .pdf_page import GUTTER, Run
from .pdf_sheet import Sheet

_MARGIN = 0.12  # of the height of the page, at the top and at the bottom
_SAME_HEIGHT = 4.0  # points
_LARGE = 1.2  # times the size of most letters
_NUMBER = regex(r"\d{1,9}")

_Seen = dict[str, list[tuple[int, float]]]
"""By its pattern, on which page and at what height a run stands."""


def without_running_heads(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets without the lines that repeat in their margins."""
    body = _body(sheets)
    seen: _Seen = defaultdict(list)
    for sheet in sheets:
        for run in _in_margins(sheet):
            for pattern in _patterns(run, sheet.number, body):
                seen[pattern].append((sheet.number, run.baseline))
    return [_without(sheet, seen, body) for sheet in sheets]


def _body(sheets: Sequence[Sheet]) -> float:
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for run in sheet.runs:
            sizes[run.size] += len(run.text)
    return max(sizes, key=sizes.__getitem__, default=0.0)


def _in_margins(sheet: Sheet) -> list[Run]:
    low, high = _MARGIN * sheet.height, (1 - _MARGIN) * sheet.height
    return [run for run in sheet.runs if not low < run.baseline < high]


def _patterns(run: Run, page: int, body: float) -> Iterator[str]:
    """The words as they are, and with each of their numbers as it counts with the pages.

    On page 2, "Page 3 of 9" gives besides itself "Page #1 of 9" and "Page 3 of #7".
    """
    text = run.text
    yield text
    if run.size > _LARGE * body and not text.isdigit():
        return
    for number in _NUMBER.finditer(text):
        yield f"{text[: number.start()]}#{int(number[0]) - page}{text[number.end() :]}"


def _without(sheet: Sheet, seen: _Seen, body: float) -> Sheet:
    heads = [run for run in _in_margins(sheet) if _repeats(run, sheet, seen, body)]
    return replace(sheet, runs=tuple(run for run in sheet.runs if run not in heads))


def _repeats(run: Run, sheet: Sheet, seen: _Seen, body: float) -> bool:
    if run.text.isdigit() and _leads(run, sheet):
        return False
    if run.text == str(sheet.number):
        return True
    return any(
        page != sheet.number and abs(baseline - run.baseline) < _SAME_HEIGHT
        for pattern in _patterns(run, sheet.number, body)
        for page, baseline in seen[pattern]
    )


def _leads(mark: Run, sheet: Sheet) -> bool:
    """Does text follow at once, as it follows the mark of a footnote?"""
    return any(
        mark is not run
        and abs(mark.baseline - run.baseline) < run.size
        and -run.size < run.left - mark.right < GUTTER * run.size
        for run in sheet.runs
    )
