"""Initials as high as several lines, set in front of a paragraph: put back to their words."""

from __future__ import annotations

from collections.abc import Sequence

from .pdf_page import Run

_HIGH = 1.8  # times the size of the letters beside it
_WORDS = frozenset("AI")
"""Letters that are words: "A council" is as likely as "After", and so they stand apart."""


def with_initials(runs: Sequence[Run]) -> list[Run]:
    """The runs, each initial in front of the first of the lines that begin beside it."""
    whole = list(runs)
    for initial in [run for run in runs if len(run.text) == 1 and run.text.isupper()]:
        beside = [run for run in whole if _begins_beside(initial, run)]
        first = max(beside, key=lambda run: run.baseline, default=None)
        if first is not None and len(beside) > 1 and _goes_on(first.text):
            whole.remove(initial)
            whole[whole.index(first)] = first._replace(
                text=initial.text + (" " if initial.text in _WORDS else "") + first.text,
                left=initial.left,
                origins=initial.origins + first.origins,
            )
    return whole


def _begins_beside(initial: Run, run: Run) -> bool:
    height = run.baseline - initial.baseline
    return (
        run.text != ""
        and initial.size >= _HIGH * run.size
        and -0.3 * run.size < height < 0.85 * initial.size
        and -0.2 * run.size < run.left - initial.right < run.size
    )


def _goes_on(text: str) -> bool:
    """Is this the rest of a word, or another: "he council", "HE COUNCIL", "council"?"""
    return text[0].islower() or text.split()[0].isupper()
