"""Web pages to pieces: the content and nothing around it."""

from __future__ import annotations

import pytest

from index.errors import UnreadableFile
from index.parse.pieces import Piece
from index.parse.structure import assemble
from index.parse.web_page import parse


def texts(page: str) -> list[str]:
    return [piece.text for piece in parse(page.encode()).pieces]


def test_headings_paragraphs_and_title() -> None:
    parsed = parse(b"<title> Our\n homes </title><h1>Homes</h1><p>They <b>are</b>\ngood.</p>Tail")
    assert parsed.pieces == (Piece("Homes", heading=1), Piece("They are good."), Piece("Tail"))
    assert (parsed.title, parsed.headed) == ("Our homes", True)


@pytest.mark.parametrize(
    "around",
    [
        "<nav>X</nav>",
        "<header>X</header>",
        "<footer>X</footer>",
        "<aside>X</aside>",
        "<script>X</script>",
        "<style>X</style>",
        "<noscript>X</noscript>",
        "<!-- X -->",
        "<form><button>X</button></form>",
        '<div role="navigation">X</div>',
        "<p hidden>X</p>",
        '<p style="display: none">X</p>',
        '<p aria-hidden="true">X</p>',
    ],
)
def test_what_stands_around_is_left_out(around: str) -> None:
    assert texts(f"<body>{around}<p>They are good.</p>{around} tail</body>") == [
        "They are good.",
        "tail",
    ]


def test_only_the_main_part_is_read_with_its_own_header() -> None:
    page = "<p>Login</p><main><header><h1>Homes</h1></header><p>Good.</p></main><p>Share</p>"
    assert texts(page) == ["Homes", "Good."]


def test_an_empty_main_part_is_passed_over() -> None:
    assert texts("<main></main><p>Good.</p>") == ["Good."]


def test_a_main_part_inside_another_is_read_once() -> None:
    page = '<div role="main"><p>Fees</p><main><p>They are low.</p></main></div>'
    assert texts(page) == ["Fees", "They are low."]
    assert texts("<main>One.</main><div role=main>Two.</div>") == ["One.", "Two."]


@pytest.mark.parametrize(
    "content", ["<h1>Bin days</h1><p>Tuesday.</p>", "<p>Bin days</p><p>Tuesday.</p>"]
)
def test_a_form_around_the_page_is_none(content: str) -> None:
    fields = "<label>Search</label><input value=X><button>Go</button><select><option>X</select>"
    page = f"<body><form action=bins.aspx>{fields}<div>{content}</div></form><p>Help</p></body>"
    assert texts(page) == ["Bin days", "Tuesday.", "Help"]


def test_a_form_that_is_a_part_of_the_page_is_left_out() -> None:
    form = "<form><h2>Feedback</h2><p>Was this page useful?</p><p>Your name <input></p></form>"
    assert texts(f"<p>Bins are emptied on every Tuesday of the year.</p>{form}") == [
        "Bins are emptied on every Tuesday of the year."
    ]


def test_lists() -> None:
    page = "<ul><li>one<ul><li>inner</ul><li><p>two</p></ul><ol start=3><li>three<li>four</ol>"
    assert texts(page) == ["• one", "• inner", "• two", "3. three", "4. four"]


def test_tables_repeat_what_spans_rows() -> None:
    page = """<table><caption>Grades</caption><tr><th>Area<th>Grade<th>Year
        <tr><td rowspan=2>Care<td><p>Good</p><td>2019<tr><td>Fair<br>enough<td>2020</table>"""
    assert texts(page) == [
        "Grades",
        "Area\tGrade\tYear",
        "Care\tGood\t2019",
        "Care\tFair enough\t2020",
    ]


def test_cells_that_span_rows_and_columns() -> None:
    page = """<table><tr><th rowspan=2>Name<th colspan=2>Score<th rowspan=2>Notes
        <tr><th>2019<th>2020<tr><td>Anna<td>5<td>6<td>ok</table>"""
    assert texts(page) == ["Name\tScore\tNotes", "Name\t2019\t2020\tNotes", "Anna\t5\t6\tok"]
    page = """<table><tr><td rowspan=2 colspan=2>Both<td>a<td rowspan=3>Last<tr><td>b<tr><td>c
        <tr><td>d<td>e</table>"""
    assert texts(page) == ["Both\ta\tLast", "Both\tb\tLast", "c\tLast", "d\te"]


def test_a_table_that_arranges_the_page_is_no_table() -> None:
    assert texts("<table><tr><td><h2>Left</h2><p>One.</td><td>Two.</td></tr></table>") == [
        "Left",
        "One.",
        "Two.",
    ]


def test_definitions_are_rows() -> None:
    assert texts("<dl><dt>Published<dd>4 May 2020<dt>Alone</dl><p>After.") == [
        "Published\t4 May 2020",
        "Alone",
        "After.",
    ]


def test_lines_that_were_meant_are_kept() -> None:
    assert texts("<p>1 High Street<br>Ambleford</p><pre>a  b\nc</pre>") == [
        "1 High Street\nAmbleford",
        "a b\nc",
    ]


def test_short_paragraphs_are_no_headings_where_headings_are_marked() -> None:
    _, blocks, _ = assemble(parse(b"<h1>Homes</h1><p>Read more</p><p>and more</p>"))
    assert [block.kind for block in blocks] == ["heading", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">', "shift_jis"),
        ('<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        ('<meta charset="nonsense">', "utf-8"),
        ("", "cp1252"),
        ("", "utf-16"),
    ],
)
def test_character_sets(head: str, encoding: str) -> None:
    words = "猫と犬" if encoding == "shift_jis" else "Siân’s café"
    (piece,) = parse(f"{head}<p>{words}</p>".encode(encoding)).pieces
    assert piece.text == words


@pytest.mark.parametrize(
    ("page", "what"),
    [
        (b"<html><body><script>fill()</script></body></html>", "no text"),
        (b"<!-- nothing -->", "empty"),
        (b"<div>" * 3000 + b"deep", "nested"),
    ],
)
def test_what_cannot_be_read(page: bytes, what: str) -> None:
    with pytest.raises(UnreadableFile, match=what) as caught:
        parse(page)
    assert caught.value.remedy


def test_what_is_quoted_is_declared_to_be_prose() -> None:
    quoted = "<p>Dear Ann,</p><blockquote>Yes.</blockquote><ul><li>One</ul><h2>Two</h2>"
    hidden = "<blockquote hidden>No.</blockquote>"
    page = f"<p>Before.</p>{hidden}<blockquote>{quoted}</blockquote><p>Below.</p>"
    assert [(piece.text, piece.kind) for piece in parse(page.encode()).pieces] == [
        ("Before.", None),
        ("Dear Ann,", "paragraph"),
        ("Yes.", "paragraph"),
        ("• One", None),
        ("Two", None),
        ("Below.", None),
    ]
