"""Rows to records: which row names the columns, and what becomes of the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.parse.columns import Records, named
from index.parse.pieces import Piece


def texts(*rows: str) -> list[str]:
    return [piece.text for piece in Records().of(row.split("|") for row in rows)]


def test_each_row_has_the_names_of_its_columns() -> None:
    assert texts("Name|Role", "Anna Berg|Chair", "Ben Carr|Clerk") == [
        "Name: Anna Berg; Role: Chair",
        "Name: Ben Carr; Role: Clerk",
    ]


def test_empty_cells_and_rows_are_left_out() -> None:
    assert texts("|", "Name|Role", " | ", "Anna|", "|Clerk") == ["Name: Anna", "Role: Clerk"]


def test_years_may_name_columns_and_other_figures_may_not() -> None:
    assert texts("Area|2019|2020", "North|12|13") == ["Area: North; 2019: 12; 2020: 13"]
    assert texts("North|12|13", "South|14|15") == ["North; 12; 13", "South; 14; 15"]


@pytest.mark.parametrize("figure", ["12", "1,200", "£1,200.50", "-3", "12.5%", "04/05/2020"])
def test_figures_name_nothing(figure: str) -> None:
    assert texts(f"North|{figure}") == [f"North; {figure}"]


def test_a_cell_beyond_the_named_columns_stands_alone() -> None:
    assert texts("Name|Role|", "Anna|Chair|since May|again") == [
        "Name: Anna; Role: Chair; since May; again"
    ]


def test_captions_and_a_second_table() -> None:
    rows = ["Staff in 2020|", "|", "Name|Role", "Anna|Chair", "|", "Homes|", "Home|Beds", "Larch|6"]
    pieces = list(Records().of(row.split("|") for row in rows))
    assert pieces == [
        Piece("Staff in 2020", kind="title"),
        Piece("Name: Anna; Role: Chair", kind="record"),
        Piece("Homes", kind="paragraph"),
        Piece("Home: Larch; Beds: 6", kind="record"),
    ]


SECTIONS = ["Name|Role", "Anna|Chair", "|", "Volunteers|"]


def test_the_first_row_of_a_section_names_no_columns() -> None:
    assert texts(*SECTIONS, "Ben|Driver", "Cara|Cook") == [
        "Name: Anna; Role: Chair",
        "Volunteers",
        "Ben; Driver",
        "Cara; Cook",
    ]
    assert texts("North|12", "|", "Staff|", "Ben|Driver", "Cara|Cook")[2:] == [
        "Ben; Driver",
        "Cara; Cook",
    ]


def test_a_section_may_repeat_the_names_of_its_columns() -> None:
    assert texts(*SECTIONS, "Name|Role|", "Ben|Driver")[2:] == ["Name: Ben; Role: Driver"]


def test_a_section_with_the_cells_and_figures_of_the_table_above_has_its_names() -> None:
    rows = ["Area|2019|2020", "North|12|13", "||", "South||", "East|4|5"]
    assert texts(*rows)[2:] == ["Area: East; 2019: 4; 2020: 5"]
    assert texts(*rows[:-1], "East||5")[2:] == ["East; 5"]
    assert texts("Name|Role|Age", "Anna|Chair|60", "||", "Prices", "Adults|40|20")[2:] == [
        "Adults; 40; 20"
    ]
    assert texts("Name|Age", "Anna|60", "|", "Prices", "Adults|40")[2:] == ["Adults; 40"]


@pytest.mark.parametrize(
    ("names", "row", "text"),
    [
        ("Home|Beds", "Larch|6", "Home: Larch; Beds: 6"),
        ("Area|2021", "North|12", "Area: North; 2021: 12"),
        ("Ben|none", "Cara|12", "Cara; 12"),
        ("Ben|-", "Cara|12", "Cara; 12"),
        ("Ben|2015", "Cara|2018", "Cara; 2018"),
    ],
)
def test_under_a_caption_names_stand_above_figures(names: str, row: str, text: str) -> None:
    assert texts("Name|Count", "Anna|5", "|", "Homes|", names, row)[-1] == text


def test_labels_with_a_colon_are_a_form() -> None:
    assert texts("Project:|New roof", "Manager:|Anna Lee", "Cost:|£4,000") == [
        "Project: New roof",
        "Manager: Anna Lee",
        "Cost: £4,000",
    ]
    assert texts("Name:|Role:", "Anna|Chair") == ["Name: Anna; Role: Chair"]


def test_a_list_of_one_column() -> None:
    assert texts("Home", "", "Larch House", "Birch Lodge") == [
        "Home: Larch House",
        "Home: Birch Lodge",
    ]
    lines = ["They are good and open all day.", "They are cheap."]
    assert texts(*lines) == lines


def test_names_without_a_row_are_kept() -> None:
    assert texts("Name|Role") == ["Name; Role"]


def test_a_wide_row_is_several_records_each_with_its_first_cell() -> None:
    names = "|".join(f"Question {number}" for number in range(60))
    found = texts(names, "|".join(f"answer {number}" for number in range(60)))
    assert len(found) == 3
    assert all(text.startswith("Question 0: answer 0; ") for text in found)
    assert "Question 59: answer 59" in found[-1]


def test_what_there_is_no_room_for_is_said() -> None:
    records = Records(most=2)
    assert len(list(records.of([["Name", "Beds"], ["Larch", "6"], ["Birch", "11"]]))) == 2
    assert records.warnings == ()
    assert list(records.of([["Name", "Beds"], ["Elm", "4"]])) == []
    (warning,) = records.warnings
    assert "only the first 2 rows" in warning


CELLS = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=8)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=5), min_size=1, max_size=8))
def test_no_cell_is_lost(rows: list[list[str]]) -> None:
    """Every row below the names of the columns is said whole, in order."""
    records = [piece.text for piece in Records().of(rows)]
    below = rows[len(rows) - len(records) :]
    assert len(rows) - len(records) in (0, 1)
    for record, row in zip(records, below, strict=True):
        assert all(cell in record for cell in row)


TABLE = (("Estate", "Homes", "Late"), ("Fen", "140", "31"), ("Lake", "96", "11"))


def test_a_table_of_figures_in_a_document() -> None:
    assert named(TABLE) == (
        "Estate: Fen; Homes: 140; Late: 31",
        "Estate: Lake; Homes: 96; Late: 11",
    )


def test_years_above_words_name_them() -> None:
    grades = (("Area", "2019", "2023/24"), ("Care", "Good", "Poor"), ("Staff", "Not rated", "Good"))
    assert named(grades) == (
        "Area: Care; 2019: Good; 2023/24: Poor",
        "Area: Staff; 2019: Not rated; 2023/24: Good",
    )


@pytest.mark.parametrize(
    "rows",
    [
        TABLE[:2],  # may be two lines of a form
        (*TABLE, ("In all", "236")),  # a cell that spans two columns
        (*TABLE, ("Hill", "none yet", "no")),
        (("Estate", "", "Late"), *TABLE[1:]),
        (("Estate", "12", "Late"), *TABLE[1:]),
        (("Area", "Grade", "Year"), ("Care", "Good", "2019"), ("Staff", "Fair", "2020")),
        (("Item", "Cost"), ("Roof", "£40"), ("Door", "£5")),
    ],
)
def test_where_the_first_row_may_be_no_header(rows: tuple[tuple[str, ...], ...]) -> None:
    assert named(rows) == ()


def test_a_short_name_above_a_column_of_sentences() -> None:
    told = ("Pumps are kept on site and books moved", "We look for them in schools every spring")
    rows = [("Risk", "What we do about it now", "Owner")]
    rows += [("Flood", told[0], "Ann Lee"), ("Loss", told[1], "Joe Day")]
    assert named(rows)[0] == f"Risk: Flood; What we do about it now: {told[0]}; Owner: Ann Lee"
    assert not named([("Ann Lee", "Chair", "A member"), *rows[1:]][:1] + [("a", "b", "c")] * 2)


@pytest.mark.parametrize("cells", [("£4.65m", "£17.8m"), ("7 min 02 s", "12 min 5 s")])
def test_figures_with_their_unit(cells: tuple[str, str]) -> None:
    rows = [("Option", "Cost", "Kind"), ("A", cells[0], "x"), ("B", cells[1], "y")]
    assert named(rows)[1] == f"Option: B; Cost: {cells[1]}; Kind: y"
