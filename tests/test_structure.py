"""Pieces to blocks, on the owner's real files and on made ones."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.parse import text
from index.parse.pieces import Parsed, Piece
from index.parse.structure import assemble
from index.records import Block

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
LETTER_2019, PROGRESS, LETTER_2011, FEEDBACK, LAMBETH = SEEDS


def read(path: Path) -> tuple[str, tuple[Block, ...]]:
    return assemble(text.parse(path.read_bytes()))[:2]


def found(path: Path, words: str) -> tuple[str, Block]:
    frozen, blocks = read(path)
    for block in blocks:
        if words in frozen[block.start : block.end]:
            return frozen[block.start : block.end], block
    raise AssertionError(f"no block of {path.name} holds {words!r}")


def headings(path: Path) -> list[str]:
    frozen, blocks = read(path)
    return [frozen[b.start : b.end] for b in blocks if b.kind == "heading"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (LETTER_2019, "IROs are having an increasing impact"),
        (LETTER_2019, "Staff have access to a wide range of induction"),  # a black square
        (LETTER_2011, "Referrals are responded to promptly"),
        (LAMBETH, "Early permanence planning."),
    ],
)
def test_bullets_leave_the_span(path: Path, words: str) -> None:
    quoted, block = found(path, words)
    assert block.kind == "bullet"
    assert quoted.startswith(words)


@pytest.mark.parametrize("bullet", ["-", "■", "•", "\uf0b7", "\uf06e", "\uf02d", "\uf0a7", "o"])
def test_every_bullet_character_is_known(bullet: str) -> None:
    frozen, blocks, _ = assemble(Parsed((Piece(f"{bullet} The support offer."),)))
    assert [(b.kind, frozen[b.start : b.end]) for b in blocks] == [("bullet", "The support offer.")]


def test_headings_without_mark_up() -> None:
    assert headings(LETTER_2019) == [
        "Overview",
        "What needs to improve in this area of social work practice",
        "Findings",
    ]
    assert "The service meets the requirements of statutory guidance in the following areas" in (
        headings(LETTER_2011)
    )


def test_headings_with_mark_up_make_a_path() -> None:
    _, block = found(FEEDBACK, "The service adapted quickly to virtual working")
    assert block.headings == (
        "KEY ISSUES FOR CONSIDERATION",
        "Ofsted Focused Visit",
        "Multi Agency Safeguarding Hub",
    )
    assert "Workforce" in headings(FEEDBACK)


def test_capitals_stand_above_other_headings() -> None:
    _, block = found(PROGRESS, "The decision to note this report")
    assert block.headings == ("KEY ISSUES FOR CONSIDERATION", "Community impact statement")


def test_numbered_paragraphs_keep_their_numbers() -> None:
    _, blocks = read(FEEDBACK)
    numbers = [block.number for block in blocks if block.kind == "numbered"]
    assert numbers == [str(number) for number in range(1, 69)]
    quoted, block = found(FEEDBACK, "Inspectors felt there was an impressive strategic response")
    assert (block.number, quoted[:10]) == ("8", "Inspectors")


def test_table_rows_keep_their_cells() -> None:
    quoted, block = found(PROGRESS, "Report Author")
    assert block.kind == "row"
    assert quoted.split("\t") == [
        "Report Author",
        "Tom Stevenson, Assistant Director, Quality and Performance",
    ]
    quoted, _ = found(FEEDBACK, "Item No.")
    assert quoted.split("\t")[2] == "Date: 4 November 2020"


@pytest.mark.parametrize(
    ("path", "whole"),
    [
        (LETTER_2019, "Most placement plans seen by inspectors were thorough and detailed."),
        (LETTER_2019, "In some audits, there was a lack of clarity"),
        (LETTER_2011, "involving staff at all levels, demonstrate the service's commitment"),
        (FEEDBACK, "This report is based on what was shared in that meeting"),
        (FEEDBACK, "directed towards the right help at the right time"),
        (LAMBETH, "They have developed clear and realistic action plans"),
    ],
)
def test_torn_paragraphs_are_joined(path: Path, whole: str) -> None:
    quoted, _ = found(path, whole)
    assert whole in quoted


def test_a_torn_bullet_stays_a_bullet() -> None:
    _, block = found(LETTER_2011, "flexibility to meet fluctuations in demand")
    assert block.kind == "bullet"


@pytest.mark.parametrize("path", [LETTER_2019, LETTER_2011, LAMBETH])
def test_letterhead_and_sign_off_are_not_content(path: Path) -> None:
    frozen, blocks = read(path)
    kinds = [block.kind for block in blocks]
    title = kinds.index("title")
    assert set(kinds[:title]) == {"address"}
    assert kinds[-1] == "signature"
    assert "Inspector" in frozen[blocks[-2].start :]


def test_both_kinds_of_quotation_marks_are_kept() -> None:
    assert found(PROGRESS, "“culture of continuous learning”")
    assert found(PROGRESS, '"children in care in Southwark receive effective support')


pieces = st.builds(
    Piece,
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60),
    page=st.none() | st.integers(1, 3),
    heading=st.none() | st.integers(1, 6),
)


@given(st.lists(pieces, max_size=12))
def test_blocks_are_in_order_and_hold_every_word(parts: list[Piece]) -> None:
    frozen, blocks, _ = assemble(Parsed(tuple(parts)))
    last = 0
    outside = ""
    for block in blocks:
        assert last <= block.start < block.end <= len(frozen)
        outside += frozen[last : block.start]
        last = block.end
    outside += frozen[last:]
    numbers = "".join(block.number or "" for block in blocks)
    letters = [character for character in outside if character.isalnum()]
    assert sorted(letters) == sorted(c for c in numbers if c.isalnum())


def test_a_salutation_that_the_format_declares_to_be_prose_makes_no_letter() -> None:
    lines = (Piece("Hi Ben,"), Piece("It costs £4."), Piece("Dear Anna,", kind="paragraph"))
    _, blocks, _ = assemble(Parsed(lines))
    assert "address" not in [block.kind for block in blocks]


def test_a_sign_off_that_the_format_declares_to_be_prose_ends_no_letter() -> None:
    quoted = Piece("Kind regards", kind="paragraph")
    lines = (Piece("Dear Anna,"), Piece("Roof"), quoted, Piece("It costs £4."))
    _, blocks, _ = assemble(Parsed(lines))
    assert [block.kind for block in blocks] == ["address", "title", "paragraph", "paragraph"]


def kinds_of(written: str) -> list[tuple[str, str]]:
    frozen, blocks, _ = assemble(text.parse(written.encode()))
    return [(block.kind, frozen[block.start : block.end]) for block in blocks]


def test_marked_headings_alone_above_a_salutation_are_no_letterhead() -> None:
    greeting = "Dear all,\n\nIt is hot and the hall will be open until the evening."
    assert [kind for kind, _ in kinds_of(f"# Hill School\n\n## News\n\n{greeting}")] == [
        "heading",
        "heading",
        "address",
        "paragraph",
    ]
    assert kinds_of(f"# Hill School\n\nAnn Lee\n\n{greeting}")[0] == ("address", "Hill School")


def test_somebody_and_an_office_are_no_heading() -> None:
    signed = ("paragraph", "Mrs Ann Lee, Head teacher")
    assert signed in kinds_of("It is hot.\n\nMrs Ann Lee, Head teacher\n\nIt was cold.")


def test_a_table_of_figures_becomes_records_that_name_its_columns() -> None:
    table = "| Estate | Homes | Late |\n|---|---|---|\n| Fen | 140 | 31 |\n| Lake | 96 | 11 |"
    assert kinds_of(f"It is hot.\n\n{table}\n\nIt was cold.")[1:3] == [
        ("record", "Estate: Fen; Homes: 140; Late: 31"),
        ("record", "Estate: Lake; Homes: 96; Late: 11"),
    ]


def test_what_stands_in_columns_on_a_page_stays_as_it_is() -> None:
    rows = [Piece(row, page=1) for row in ("Estate\tHomes\tLate", "Fen\t140\t31", "Lake\t9\t1")]
    assert {block.kind for block in assemble(Parsed(tuple(rows)))[1]} == {"row"}


@pytest.mark.parametrize(
    "line",
    ["Ann Lee, Chief Executive, 20 June 2024", "Councillor Ann Lee", "Signed for us by Ann Lee"],
)
def test_who_signs_below_what_was_said_heads_nothing(line: str) -> None:
    assert ("paragraph", line) in kinds_of(f"It is hot.\n\n{line}\n\n# Rain\n\nIt was cold.")
    assert kinds_of(f"It is hot.\n\n{line}")[-1] == ("paragraph", line)


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Ann Lee, Chief Executive", "It was cold."),  # what she says follows
        ("Risk Management, Governance and Audit", "# Rain"),
        ("Heat in Offices", "# Rain"),
    ],
)
def test_headings_that_look_like_a_signature(line: str, below: str) -> None:
    assert ("heading", line) in kinds_of(f"It is hot.\n\n{line}\n\n{below}")


def test_what_mark_up_calls_a_heading_is_no_signature() -> None:
    assert ("heading", "Ann Lee, Chair") in kinds_of("It is hot.\n\n## Ann Lee, Chair\n\n# Rain")


def test_lines_of_a_form_are_rows_whatever_they_hold() -> None:
    form = "Owner: Councillor Ann Lee\nKey decision: yes\nFee: 640"
    rows = [("row", line) for line in form.split("\n")]
    assert kinds_of(f"It is hot.\n\n{form}")[1:] == rows


def test_sentences_behind_labels_stay_sentences() -> None:
    lights = "Steady: it is on.\nFlashing: it starts. Wait."
    assert kinds_of(lights) == [("paragraph", line) for line in lights.split("\n")]


def test_points_keep_the_mark_by_which_others_refer_to_them() -> None:
    lines = (
        "The fee:",
        "(a) is due in May;",
        "(iv) is £20.",
        "(1) of the Act.",
        "(a) to (c) apply.",
    )
    frozen, blocks, _ = assemble(Parsed(tuple(map(Piece, lines)), headed=True))
    assert [b.kind for b in blocks] == ["paragraph", "bullet", "bullet", "paragraph", "paragraph"]
    assert frozen[blocks[1].start : blocks[1].end] == "(a) is due in May;"
