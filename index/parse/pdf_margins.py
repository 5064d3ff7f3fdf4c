"""Running headers, footers and page numbers: what is printed on page after page.

A run in the margin of a page goes when another page has the same words, numbers apart, at the
same height. What such lines say stands in the document once already, or is no content.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from .pdf_page import GUTTER, Run, Sheet

_MARGIN = 0.12  # of the height of the page, at the top and at the bottom
_SAME_HEIGHT = 4.0  # points
_NUMBER = re.compile(r"\d+")


def without_running_heads(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets without the lines that repeat in their margins."""
    seen: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for sheet in sheets:
        for run in _in_margins(sheet):
            seen[_NUMBER.sub("#", run.text)].append((sheet.number, run.baseline))
    return [_without(sheet, seen) for sheet in sheets]


def _in_margins(sheet: Sheet) -> list[Run]:
    low, high = _MARGIN * sheet.height, (1 - _MARGIN) * sheet.height
    return [run for run in sheet.runs if not low < run.baseline < high]


def _without(sheet: Sheet, seen: dict[str, list[tuple[int, float]]]) -> Sheet:
    heads = [run for run in _in_margins(sheet) if _repeats(run, sheet, seen)]
    return replace(sheet, runs=tuple(run for run in sheet.runs if run not in heads))


def _repeats(run: Run, sheet: Sheet, seen: dict[str, list[tuple[int, float]]]) -> bool:
    if run.text.isdigit() and _leads(run, sheet):
        return False
    if run.text == str(sheet.number):
        return True
    return any(
        number != sheet.number and abs(baseline - run.baseline) < _SAME_HEIGHT
        for number, baseline in seen[_NUMBER.sub("#", run.text)]
    )


def _leads(mark: Run, sheet: Sheet) -> bool:
    """Does text follow at once, as it follows the mark of a footnote?"""
    return any(
        mark is not run
        and abs(mark.baseline - run.baseline) < run.size
        and -run.size < run.left - mark.right < GUTTER * run.size
        for run in sheet.runs
    )
