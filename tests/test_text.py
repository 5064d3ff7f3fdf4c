"""Lines to pieces: what a margin broke is joined, what a writer broke is not."""

import pytest

from index.parse.pieces import Piece
from index.parse.text import parse


def pieces(text: str) -> list[Piece]:
    return list(parse(text.encode()).pieces)


def texts(text: str) -> list[str]:
    return [piece.text for piece in pieces(text)]


def test_a_blank_line_ends_a_piece() -> None:
    assert texts("One.\n\nTwo.\n\n\n\nThree.") == ["One.", "Two.", "Three."]


def test_lines_broken_by_a_margin_are_one_paragraph() -> None:
    broken = "The quality of permanence planning for children in\nfoster care is improving.\n"
    assert texts(broken) == [
        "The quality of permanence planning for children in foster care is improving."
    ]


def test_an_address_keeps_its_lines() -> None:
    assert texts("Ofsted\nPiccadilly Gate\nStore Street") == [
        "Ofsted\nPiccadilly Gate\nStore Street"
    ]


def test_bullets_numbers_and_rows_begin_pieces() -> None:
    assert texts("- one\n- two\n8. three\nDated\t4 May") == [
        "- one",
        "- two",
        "8. three",
        "Dated\t4 May",
    ]


def test_a_bullet_that_a_margin_broke_is_whole() -> None:
    assert texts("- the quality of\n  recording\n- plans") == [
        "- the quality of recording",
        "- plans",
    ]


def test_markdown_headings_have_levels() -> None:
    assert pieces("## **Workforce**\n\nTitle\n=====\n\nPart\n---\n") == [
        Piece("Workforce", None, 2),
        Piece("Title", None, 1),
        Piece("Part", None, 2),
    ]


@pytest.mark.parametrize("heading", ["What is a plan?", "1. Introduction", "Notes:", "A plan"])
def test_what_is_underlined_is_a_heading(heading: str) -> None:
    assert pieces(f"{heading}\n-------\nText.") == [Piece(heading, None, 2), Piece("Text.")]


@pytest.mark.parametrize(
    "above",
    [
        "The committee agreed to raise the rent from June and to write to all plot holders.",
        "The fee is £4.",
        "Water and more, " * 9,
        "- bread and milk",
        "Anna\t4",
        "Ofsted\nPiccadilly Gate",
    ],
)
@pytest.mark.parametrize("rule", ["-----------", "====="])
def test_a_rule_below_other_things_only_parts_them(above: str, rule: str) -> None:
    assert pieces(f"{above}\n{rule}\nText.") == [Piece(above.strip()), Piece("Text.")]


def test_a_rule_below_a_heading_does_not_change_it() -> None:
    assert pieces("# Water\n-----\nText.") == [Piece("Water", None, 1), Piece("Text.")]


def test_a_markdown_table_becomes_rows() -> None:
    assert texts("| Role | Name |\n| --- | --- |\n| Author | Tom |") == [
        "Role\tName",
        "Author\tTom",
    ]


def test_a_short_line_above_a_long_one_is_a_heading() -> None:
    long = "Inspectors saw several cases where risks to children had been reduced successfully."
    assert texts(f"Findings\n{long}") == ["Findings", long]


def test_form_feeds_are_pages() -> None:
    parsed = parse(b"One.\fTwo.")
    assert parsed.pages == 2
    assert [piece.page for piece in parsed.pieces] == [1, 2]


def test_text_without_form_feeds_has_no_pages() -> None:
    parsed = parse(b"One.")
    assert parsed.pages is None
    assert parsed.pieces[0].page is None


def test_lines_of_a_form_are_pieces_however_long() -> None:
    form = [
        "Present: Ann Lee (Chair), Tom Hill, Jo Brown, Kim Fox and Max Ward",
        "Officers: Una May (Clerk)",
        "Key decision: yes",
    ]
    assert texts("\n".join(form)) == form
    assert all(piece.of_form for piece in pieces("\n".join(form)))


def test_what_stands_beside_a_label_goes_on_where_a_margin_broke_it() -> None:
    present = "Present: Ann Lee (Chair), Tom Hill, Jo Brown, Kim Fox and"
    form = f"Date: 4 May\n{present}\nMax Ward"
    assert texts(form) == ["Date: 4 May", f"{present} Max Ward"]
    assert texts("Date: 4 May\nPlace: Hall\nIt was cold.")[1:] == ["Place: Hall", "It was cold."]


def test_one_label_in_a_paragraph_makes_no_form() -> None:
    broken = "The board met twice in the year and heard of this from\nAnn Lee: the roof leaks.\n"
    assert texts(broken) == [broken.strip().replace("\n", " ")]
