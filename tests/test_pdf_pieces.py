"""Lines to pieces: where a paragraph, a bullet or a heading begins."""

from __future__ import annotations

from index.parse.pdf_layout import Line
from index.parse.pdf_pieces import to_pieces
from index.parse.pieces import Piece

LONG = "A line of the body that reaches as far to the right as any other does"


def line(text: str, baseline: float, *, page: int = 1, left: float = 70) -> Line:
    cells = tuple(text.split("\t"))
    right = left + 6 * len(text)
    return Line(text, cells, page, left, right, baseline, 12, False, edge=500, column=0)


def texts(*lines: Line) -> list[str]:
    return [piece.text for piece in to_pieces(lines)]


def test_no_lines_no_pieces() -> None:
    assert to_pieces([]) == []


def test_a_line_of_another_column_or_page_begins_a_piece() -> None:
    first, second = line(LONG, 700), line("goes on", 685.6)
    assert texts(first, second) == [f"{LONG} goes on"]
    assert texts(first, second._replace(column=1)) == [LONG, "goes on"]
    assert texts(first, second._replace(page=2)) == [LONG, "goes on"]


def test_a_line_set_in_begins_a_paragraph_after_a_full_stop() -> None:
    assert texts(line(f"{LONG}.", 700), line("New", 685.6, left=90)) == [f"{LONG}.", "New"]


def test_a_dash_in_mid_sentence_begins_no_bullet() -> None:
    assert texts(line(LONG, 700), line("– or so it seems", 685.6)) == [f"{LONG} – or so it seems"]


def test_a_bullet_glyph_without_a_space_gets_one() -> None:
    assert texts(line("•Good plans", 700)) == ["• Good plans"]


def test_rows_are_pieces_of_their_own() -> None:
    assert texts(line("Adoption\tGood", 700), line("Leaders\tGood", 685.6)) == [
        "Adoption\tGood",
        "Leaders\tGood",
    ]


def test_bold_means_nothing_where_all_is_bold() -> None:
    bold = [line(LONG, 700 - 40 * i)._replace(bold=True) for i in range(3)]
    assert [piece.heading for piece in to_pieces(bold)] == [None, None, None]


def test_levels_follow_the_sizes_of_headings() -> None:
    body = [line(LONG, 600 - 14.4 * i) for i in range(5)]
    title, part = (
        line("Title", 780)._replace(size=24),
        line("Part", 700)._replace(size=14, bold=True),
    )
    headings = [piece for piece in to_pieces([title, part, *body]) if piece.heading]
    assert headings == [Piece("Title", 1, 1), Piece("Part", 1, 2)]


def test_each_footnote_is_a_piece() -> None:
    body = [line(LONG, 600 - 14.4 * i) for i in range(5)]
    notes = [line(f"{i} Source: census", 90 - 10.8 * i)._replace(size=9) for i in (1, 2)]
    assert texts(*body, *notes)[-2:] == ["1 Source: census", "2 Source: census"]
