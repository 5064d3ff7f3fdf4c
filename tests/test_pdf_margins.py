"""Running headers, footers and page numbers go; footnotes and body stay."""

from __future__ import annotations

from index.parse.pdf_margins import without_running_heads
from index.parse.pdf_page import Run, Sheet


def run(text: str, baseline: float, left: float = 70, size: float = 9) -> Run:
    return Run(text, left, left + 5 * len(text), baseline, size, bold=False, order=0)


def kept(*pages: list[Run]) -> list[list[str]]:
    sheets = [Sheet(i, 595, 842, tuple(runs), ()) for i, runs in enumerate(pages, start=1)]
    return [[run.text for run in sheet.runs] for sheet in without_running_heads(sheets)]


def test_what_repeats_at_the_same_height_goes_whatever_its_numbers() -> None:
    pages = [[run("A report", 800), run("Body", 400), run(f"Page {n} of 9", 30)] for n in (1, 2)]
    assert kept(*pages) == [["Body"], ["Body"]]


def test_what_repeats_in_the_body_stays() -> None:
    assert kept([run("Summary", 400)], [run("Summary", 400)]) == [["Summary"], ["Summary"]]


def test_what_repeats_at_another_height_stays() -> None:
    assert kept([run("Findings", 800)], [run("Findings", 760)]) == [["Findings"], ["Findings"]]


def test_a_page_number_that_changes_sides_goes() -> None:
    assert kept([run("1", 30, left=70)], [run("2", 30, left=500)]) == [[], []]


def test_the_mark_of_a_footnote_stays() -> None:
    notes = [[run(str(n), 70, size=6), run("Source: census.", 66, left=78)] for n in (1, 2)]
    assert kept([*notes[0], run("x", 400)], [run("y", 400)])[0] == ["1", "Source: census.", "x"]
