"""What stands sideways or aslant on a page, and what was written onto it."""

from __future__ import annotations

import pytest

from index.parse.pdf import parse
from index.parse.pdf_places import outline
from index.parse.structure import assemble
from tests.make_pdf import HEIGHT, Mark, Text, make_pdf, paragraph

BODY = [
    "The council decided the matter after hearing all of the residents who came",
    "and it wrote to each of them within the week that followed the hearing.",
]
SIDE = [
    "The survey of the northern ward was finished in May and it found that",
    "most of the households there have a garden of their own.",
]


def texts(content: bytes) -> list[str]:
    return [piece.text for piece in parse(content).pieces]


@pytest.mark.parametrize(("angle", "x", "y", "step"), [(90, 100, 100, 14), (-90, 500, 500, -14)])
def test_what_stands_sideways_is_read_behind_the_page(
    angle: int, x: float, y: float, step: float
) -> None:
    """Not letter by letter among the lines that it crosses."""
    side: list[Mark] = [Text(x + i * step, y, line, angle=angle) for i, line in enumerate(SIDE)]
    page = [*side, *paragraph(110, 300, BODY)]
    assert texts(make_pdf(page)) == [" ".join(BODY), " ".join(SIDE)]


def test_sideways_words_have_their_boxes() -> None:
    page = [Text(100, 100, SIDE[0], angle=90), *paragraph(150, 700, BODY)]
    content = make_pdf(page)
    text, _, strips = assemble(parse(content))
    start = text.index("The survey")
    (box, *_) = outline(content, text, strips, start, start + 3).boxes
    assert box.x < 100 < box.x + box.width + 1
    assert box.y < HEIGHT - 101 < box.y + box.height


def test_a_note_in_the_margin_of_every_page_goes_as_a_running_head() -> None:
    note = Text(30, 300, "Draft for consultation", angle=90)
    pages = [[note, *paragraph(72, 700, [f"Page of {word}."])] for word in ("apples", "pears")]
    assert texts(make_pdf(*pages)) == ["Page of apples.", "Page of pears."]


def test_a_watermark_is_left_out_with_a_warning() -> None:
    mark = Text(200, 650, "DRAFT", 90, bold=True, angle=45)
    parsed = parse(make_pdf([*paragraph(72, 700, BODY), mark], paragraph(72, 700, BODY)))
    assert [piece.text for piece in parsed.pieces] == [" ".join(BODY)] * 2
    assert parsed.warnings == ("text printed aslant is not read on page 1",)


FIELD = "/Subtype /Widget /FT /Tx /T (name) /V"


@pytest.mark.parametrize(
    ("note", "warned"),
    [
        (f"{FIELD} (Maria Gonzales)", True),
        (f"{FIELD} ()", False),
        ("/Subtype /Widget /FT /Btn /T (agrees) /V /Yes", False),
        ("/Subtype /FreeText /Contents (Checked by J. Brown)", True),
        ("/Subtype /Text /Contents ( )", False),
        ("/Subtype /Highlight", False),
        ("/Subtype /Link /Contents (To the next page)", False),
    ],
)
def test_filled_fields_and_notes_are_warned_of(note: str, warned: bool) -> None:
    entries = f"/Annots [<< /Type /Annot {note} /Rect [140 695 400 715] >>]"
    parsed = parse(make_pdf(paragraph(72, 700, BODY), entries=entries))
    expected = ("form fields or notes are not read on page 1",) if warned else ()
    assert parsed.warnings == expected


def test_the_margins_of_a_cropped_page_are_those_of_what_is_shown() -> None:
    page = [
        Text(120, 200, "Footer of the county"),
        *paragraph(120, 700, BODY),
        *paragraph(120, 400, ["and it wrote to them all."]),
    ]
    content = make_pdf(page, page, entries="/CropBox [100 180 595 842]")
    assert texts(content) == [" ".join(BODY), "and it wrote to them all."] * 2
