"""Pages whose words are in a picture under a stamp or a page number."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pypdfium2 as pdfium
import pytest

from index.errors import UnreadableFile
from index.parse import pdf_scan
from index.parse.pdf import parse
from index.parse.pdf_places import outline
from index.parse.structure import assemble
from tests.make_pdf import BULLET, HEIGHT, WIDTH, Mark, Text, make_pdf, paragraph

needs_tesseract = pytest.mark.skipif(
    not pdf_scan.is_installed(), reason="Tesseract is not installed"
)
BODY = [
    "The council has improved the quality of its plans since the last visit in 2019,",
    "and it wrote to each of the residents within the week that followed the hearing.",
]
STAMP = Text(400, 40, "Received 4 March 2024", 9)


def pictured(marks: Sequence[Mark], *over: Mark, share: float = 1.0) -> bytes:
    """A page with a picture of these marks, so much of its height, and letters over it."""
    drawn, made = pdfium.PdfDocument(make_pdf(marks)), pdfium.PdfDocument(make_pdf(over))
    picture = pdfium.PdfImage.new(made)
    picture.set_bitmap(drawn[0].render(scale=200 / 72))
    picture.set_matrix(pdfium.PdfMatrix().scale(WIDTH, HEIGHT * share))
    page = made[0]
    page.insert_obj(picture)
    page.gen_content()
    file = io.BytesIO()
    made.save(file)
    made.close()
    drawn.close()
    return file.getvalue()


def texts(content: bytes) -> list[str]:
    return [piece.text for piece in parse(content).pieces]


@needs_tesseract
def test_a_scan_with_a_stamp_is_recognised() -> None:
    content = pictured(paragraph(72, 700, BODY), STAMP)
    parsed = parse(content)
    assert parsed.warnings == ("text recognised in the picture of page 1",)
    assert parsed.pieces[0].text == " ".join(BODY)
    text, _, strips = assemble(parsed)
    (box,) = outline(content, text, strips, 0, len("The council")).boxes
    assert box.x == pytest.approx(72, abs=4)
    assert box.y < HEIGHT - 700 < box.y + box.height


@needs_tesseract
def test_words_without_a_letter_are_no_text_layer() -> None:
    content = pictured(paragraph(72, 700, BODY), Text(72, 50, BULLET), share=0.5)
    assert texts(content)[0] == " ".join(BODY)


@needs_tesseract
def test_a_title_on_a_photograph_stays_that_of_the_text_layer() -> None:
    parsed = parse(pictured([], Text(72, 700, "Annual report", 30), STAMP))
    assert [piece.text for piece in parsed.pieces] == ["Annual report", STAMP.text]
    assert parsed.warnings == ()


def test_a_page_of_text_with_a_picture_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("index.parse.pdf_picture.recognised", never)
    words = paragraph(72, 700, BODY)
    assert texts(pictured([], *words)) == [" ".join(BODY)]  # as a scan that was recognised before
    assert texts(pictured([], STAMP, share=0.4)) == [STAMP.text]


def test_without_tesseract_a_scan_with_a_stamp_is_warned_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    parsed = parse(pictured(paragraph(72, 700, BODY), STAMP))
    assert [piece.text for piece in parsed.pieces] == [STAMP.text]
    assert parsed.warnings == ("hardly any text beside the picture of page 1",)
    with pytest.raises(UnreadableFile, match="no text layer"):
        parse(pictured(paragraph(72, 700, BODY), Text(72, 50, BULLET)))
