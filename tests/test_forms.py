"""Labels and values, in rows and in lines."""

from index.describe.forms import fields
from index.parse import text
from index.parse.structure import assemble


def found(content: str) -> list[tuple[str, str]]:
    frozen, blocks, *_ = assemble(text.parse(content.encode()))
    return [(field.label, field.value) for field in fields(frozen, blocks)]


def test_a_row_of_two_cells_and_a_line_with_a_colon() -> None:
    assert found("Dated\t14 February 2019\n\nLead inspector: Peter McEntee") == [
        ("Dated", "14 February 2019"),
        ("Lead inspector", "Peter McEntee"),
    ]


def test_a_label_above_more_lines() -> None:
    assert found("Lead inspector: Ann Lee\nHis Majesty’s Inspector") == [
        ("Lead inspector", "Ann Lee")
    ]


def test_prose_with_a_colon_late_in_it_is_no_field() -> None:
    assert found("Leaders made three plans for the coming financial year: all of them late.") == []
