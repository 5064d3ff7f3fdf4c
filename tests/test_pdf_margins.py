"""Running headers, footers and page numbers go; footnotes and body stay."""

from __future__ import annotations

import pytest

from index.parse.pdf_margins import without_running_heads
from index.parse.pdf_page import Run
from index.parse.pdf_sheet import Sheet


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


@pytest.mark.parametrize(
    "heads",
    [
        ["Page 1", "Page 2", "Page 3"],
        ["Page 5 of 9", "Page 6 of 9", "Page 7 of 9"],
        ["COUNTY000123", "COUNTY000124", "COUNTY000125"],
        ["1/3 printed 5.12.2020", "2/3 printed 5.12.2020", "3/3 printed 5.12.2020"],
    ],
)
def test_one_number_may_count_with_the_pages(heads: list[str]) -> None:
    assert kept(*([run(head, 800), run("Body", 400)] for head in heads)) == [["Body"]] * 3


@pytest.mark.parametrize(
    "lines",
    [
        ["Ward 1 spent £900", "Ward 48 spent £870", "Ward 95 spent £911"],
        ["Minutes of 5 March 2024", "Minutes of 12 March 2024", "Minutes of 19 March 2024"],
        ["Total: £1234", "Total: £982", "Total: £400"],
        ["1 of 12", "2 of 13", "3 of 14"],
        ["1" * 5000, "2" * 5000, "3" * 5000],
    ],
)
def test_lines_that_differ_in_other_numbers_are_content(lines: list[str]) -> None:
    assert kept(*([run(line, 800), run("Body", 400)] for line in lines)) == [
        [line, "Body"] for line in lines
    ]


def test_large_lines_that_count_are_content() -> None:
    lines = [f"Recommendation {n}" for n in (1, 2, 3)]
    pages = [
        [run(line, 800, size=16), run("Body of the page of this report", 400)] for line in lines
    ]
    assert kept(*pages) == [[line, "Body of the page of this report"] for line in lines]
    assert (
        kept(*([run("Our report", 800, size=16), run("Body", 400)] for _ in lines))
        == [["Body"]] * 3
    )
