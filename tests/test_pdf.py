"""PDF files of the shapes that real ones have, made here."""

from __future__ import annotations

from itertools import chain

import pytest

from index.parse.pdf import parse
from index.parse.pdf_places import outline
from index.parse.pieces import Piece
from index.parse.structure import assemble
from tests.make_pdf import BULLET, Mark, Text, grid, make_pdf, paragraph

BODY = [
    "Inspectors looked at the arrangements for children in care and for those who",
    "leave it. They spoke to social workers, to carers and to children, and read",
    "the records of some twenty families.",
]
BODY_TEXT = " ".join(BODY)


def texts(content: bytes) -> list[str]:
    return [piece.text for piece in parse(content).pieces]


def test_lines_of_a_paragraph_become_one_piece_with_its_page() -> None:
    parsed = parse(make_pdf([], paragraph(72, 700, BODY), title="A letter"))
    assert parsed.pieces == (Piece(BODY_TEXT, page=2),)
    assert (parsed.pages, parsed.title) == (2, "A letter")


def test_paragraphs_are_parted_by_a_gap() -> None:
    page = [*paragraph(72, 700, BODY), *paragraph(72, 640, BODY)]
    assert texts(make_pdf(page)) == [BODY_TEXT, BODY_TEXT]


def test_paragraphs_without_a_gap_are_parted_by_a_short_last_line() -> None:
    page = paragraph(72, 700, [*BODY, *BODY])
    assert texts(make_pdf(page)) == [BODY_TEXT, BODY_TEXT]


def test_running_headers_footers_and_page_numbers_are_dropped() -> None:
    pages = [
        [
            Text(72, 810, "Inspection of Testford children’s services", 9),
            *paragraph(72, 700, BODY),
            Text(72, 30, "26 to 30 September 2022", 8),
            Text(500, 30, str(number), 20),
        ]
        for number in (1, 2, 3)
    ]
    assert texts(make_pdf(*pages)) == [BODY_TEXT] * 3


def test_the_only_page_loses_its_number_but_not_its_other_lines() -> None:
    page = [Text(72, 810, "Testford Council", 9), *paragraph(72, 700, BODY), Text(300, 30, "1")]
    assert texts(make_pdf(page)) == ["Testford Council", BODY_TEXT]


def test_a_letterhead_that_is_last_in_the_file_comes_first() -> None:
    letterhead = [Text(72, 790, "Ofsted", 9), Text(72, 779, "Piccadilly Gate", 9)]
    beside = [Text(190, 790, "T 0300 123 1231", 9), Text(190, 779, "www.example.org", 9)]
    page = [Text(72, 700, "9 August 2021"), *paragraph(72, 650, BODY), *letterhead, *beside]
    assert texts(make_pdf(page)) == [
        "Ofsted\nPiccadilly Gate",
        "T 0300 123 1231 www.example.org",
        "9 August 2021",
        BODY_TEXT,
    ]


def test_a_paragraph_that_runs_over_the_page_gives_two_pieces() -> None:
    pages = [paragraph(72, 100, BODY[:1]), paragraph(72, 780, BODY[1:])]
    assert parse(make_pdf(*pages)).pieces == (
        Piece(BODY[0], page=1),
        Piece(" ".join(BODY[1:]), page=2),
    )


def test_a_footnote_does_not_stand_inside_a_paragraph_that_runs_over_the_page() -> None:
    note = [Text(72, 70, "1", 6), Text(78, 66, "It was updated with local data.", 9)]
    pages = [
        [*paragraph(72, 700, BODY), *paragraph(72, 130, BODY[:1]), *note],
        paragraph(72, 780, BODY[1:]),
    ]
    assert texts(make_pdf(*pages)) == [
        BODY_TEXT,
        "1 It was updated with local data.",
        BODY[0],
        " ".join(BODY[1:]),
    ]


def test_footnote_marks_do_not_glue_to_words_and_years() -> None:
    page = [
        *[Text(72, 700, "the board"), Text(121.5, 705, "1", 7), Text(125.5, 700, ", which met.")],
        *[Text(72, 600, "at 31 March 2014"), Text(164.1, 605, "12", 7)],
    ]
    assert texts(make_pdf(page)) == ["the board, which met.", "at 31 March 2014"]


@pytest.mark.parametrize(
    ("broken", "elsewhere", "whole"),
    [
        (("the manage-", "ment of cases"), "Management is good.", "the management of cases"),
        (("plans of good-", "quality now"), "Good-quality plans.", "plans of good-quality now"),
        (("a well-", "chosen team"), "It is well and chosen.", "a well-chosen team"),
        (("the mid-", "November visit"), "A visit.", "the mid-November visit"),
        (("a day-to-", "day matter"), "A matter.", "a day-to-day matter"),
        (
            ("in pre- and post-", "adoption work"),
            "Post-adoption.",
            "in pre- and post-adoption work",
        ),
    ],
)
def test_a_word_broken_at_the_end_of_a_line(
    broken: tuple[str, str], elsewhere: str, whole: str
) -> None:
    page = [*paragraph(72, 700, broken), *paragraph(72, 600, [elsewhere])]
    assert texts(make_pdf(page)) == [whole, elsewhere]


def test_a_word_broken_at_the_end_of_a_page_stays_on_the_first() -> None:
    pages = [
        paragraph(72, 100, ["Their support strengthens decision-"]),
        paragraph(72, 780, ["making in the teams. Decision-making is slow."]),
    ]
    assert texts(make_pdf(*pages)) == [
        "Their support strengthens decision-making",
        "in the teams. Decision-making is slow.",
    ]


def test_bullets_of_private_use_characters_stay_in_front() -> None:
    page: list[Mark] = [Text(72, 720, "What needs to improve:")]
    for y in (690, 650):
        page += [
            Text(72, y, BULLET),
            *paragraph(90, y, ["The quality of the records and of", "plans."]),
        ]
    bullet = f"{BULLET} The quality of the records and of plans."
    assert texts(make_pdf(page)) == ["What needs to improve:", bullet, bullet]


def test_text_behind_a_bullet_without_a_gap_is_a_new_piece() -> None:
    page = [
        *[
            Text(72, 700, BULLET),
            *paragraph(90, 700, ["A bullet of two lines, the second of which", "is short"]),
        ],
        *paragraph(72, 671.2, BODY),
    ]
    assert texts(make_pdf(page)) == [
        f"{BULLET} A bullet of two lines, the second of which is short",
        BODY_TEXT,
    ]


def test_numbered_paragraphs_keep_their_numbers_however_wide_the_gap() -> None:
    page: list[Mark] = []
    for number, y in ((9, 700), (10, 640)):
        page += [Text(72, y, f"{number}."), *paragraph(105, y, BODY)]
    assert texts(make_pdf(page)) == [f"9. {BODY_TEXT}", f"10. {BODY_TEXT}"]


def test_a_number_that_begins_a_line_in_mid_sentence_begins_no_piece() -> None:
    page = paragraph(
        72,
        700,
        [
            "The cost of all the placements outside the area of the council rose to",
            "4.2 million pounds.",
        ],
    )
    assert len(texts(make_pdf(page))) == 1


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [
        "Children come first in the plans of",
        "the council and its many partners,",
        "as they should, and all the money",
        "follows them.",
    ]
    right = [
        "The second column begins when the",
        "first has ended, as every reader of",
        "newspapers knows well, and as no",
        "machine does.",
    ]
    page = [
        Text(72, 760, "A heading over both of the columns", 16, bold=True),
        *chain.from_iterable(
            zip(paragraph(72, 720, left), paragraph(310, 714, right), strict=True)
        ),
    ]
    assert texts(make_pdf(page))[1:] == [" ".join(left), " ".join(right)]


def test_rows_of_a_ruled_table_keep_label_and_grade_together() -> None:
    page = [
        *grid([70, 300, 520], [540, 580, 620, 650]),
        Text(76, 630, "Judgement", bold=True),
        Text(310, 630, "Grade", bold=True),
        *paragraph(76, 605, ["The impact of leaders on social", "work practice"]),
        Text(310, 605, "Good"),
        *paragraph(76, 565, ["Overall effectiveness"]),
        Text(310, 565, "Requires improvement"),
        *paragraph(72, 500, BODY),
    ]
    assert texts(make_pdf(page)) == [
        "Judgement\tGrade",
        "The impact of leaders on social work practice\tGood",
        "Overall effectiveness\tRequires improvement",
        BODY_TEXT,
    ]


def test_a_narrow_gap_with_a_rule_in_it_parts_two_cells() -> None:
    page = [
        *grid([70, 122, 520], [580, 620]),
        Text(76, 600, "Grade 1"),
        Text(127, 600, "Better than the minimum"),
    ]
    assert texts(make_pdf(page)) == ["Grade 1\tBetter than the minimum"]


def test_a_frame_around_paragraphs_is_no_table() -> None:
    page = [*grid([66, 530], [600, 720]), *paragraph(72, 700, BODY), *paragraph(72, 650, BODY)]
    assert texts(make_pdf(page)) == [BODY_TEXT, BODY_TEXT]


def test_a_table_without_rules_is_known_by_the_order_in_the_file() -> None:
    rows = [("Lead inspector:", "Nigel Parkes"), ("Deputy:", "Susan Myers"), ("Manager:", "John")]
    page = [
        mark
        for i, (label, name) in enumerate(rows)
        for mark in (Text(72, 700 - 24 * i, label), Text(240, 700 - 24 * i, name))
    ]
    assert texts(make_pdf(page)) == ["\t".join(row) for row in rows]


def test_a_table_of_contents_joins_labels_of_two_lines() -> None:
    page = [
        *[Text(72, 700, "Executive summary"), Text(500, 700, "7")],
        *[Text(72, 680, "The progress of children looked after and achieving")],
        *[Text(72, 665, "permanence"), Text(500, 665, "22")],
    ]
    assert texts(make_pdf(page)) == [
        "Executive summary\t7",
        "The progress of children looked after and achieving permanence\t22",
    ]


def test_headings_are_known_by_size_and_weight() -> None:
    page = [
        *paragraph(72, 780, ["Inspection of Testford local", "authority"], pitch=28, size=24),
        Text(72, 720, "Findings", 14, bold=True),
        *paragraph(72, 700, BODY),
        Text(72, 640, "Overview", bold=True),
        *paragraph(72, 620, BODY),
        Text(72, 560, "Inspection date: 4 May 2022", bold=True),
    ]
    pieces = parse(make_pdf(page)).pieces
    assert [(piece.text, piece.heading) for piece in pieces if piece.text != BODY_TEXT] == [
        ("Inspection of Testford local authority", 1),
        ("Findings", 2),
        ("Overview", 3),
        ("Inspection date: 4 May 2022", None),
    ]


def test_lines_of_an_address_keep_their_breaks() -> None:
    page = [*paragraph(72, 750, ["Ms Brown", "Town Hall", "BL1 1RU"]), *paragraph(72, 600, BODY)]
    assert texts(make_pdf(page))[0] == "Ms Brown\nTown Hall\nBL1 1RU"


@pytest.mark.parametrize("rotate", [0, 180])
def test_a_turned_page_is_read_as_it_is_held(rotate: int) -> None:
    page = [Text(72, 700, "Above"), Text(72, 500, "Below")]
    words = texts(make_pdf(page, rotate=rotate))
    assert words == (["Above", "Below"] if rotate == 0 else ["Below", "Above"])


def test_a_character_that_pdfium_counts_twice_is_one_and_has_its_box() -> None:
    page = [Text(72, 700, "The fee is 20."), Text(160, 700, BULLET), Text(180, 700, "Thanks.")]
    content = make_pdf(page).replace(b"<6E> <F06E>", b"<6E> <D83DDE00>")
    text, _, strips = assemble(parse(content))
    assert text == "The fee is 20. \U0001f600 Thanks."
    at = text.index("Thanks")
    (box,) = outline(content, text, strips, at, at + 6).boxes
    assert box.x == pytest.approx(180, abs=1)
