"""Pages that are pictures: recognised by Tesseract where it is installed."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from index.errors import UnreadableFile
from index.parse import pdf_scan
from index.parse.pdf import parse
from index.parse.pdf_places import outline
from index.parse.structure import assemble
from tests.make_pdf import HEIGHT, WIDTH, Mark, Text, make_pdf, paragraph

needs_tesseract = pytest.mark.skipif(
    not pdf_scan.is_installed(), reason="Tesseract is not installed"
)
BODY = ["The council has improved the quality of its plans since the", "last visit in 2019."]
LETTER: list[Mark] = [Text(72, 740, "Overview", 20), *paragraph(72, 700, BODY)]


def scanned(*pages: list[Mark], before: bytes | None = None) -> bytes:
    """The pages as pictures, as a scanner leaves them, behind those of another file."""
    drawn = pdfium.PdfDocument(make_pdf(*pages))
    made = pdfium.PdfDocument(before) if before else pdfium.PdfDocument.new()
    for each in drawn:
        picture = pdfium.PdfImage.new(made)
        picture.set_bitmap(each.render(scale=200 / 72))
        picture.set_matrix(pdfium.PdfMatrix().scale(WIDTH, HEIGHT))
        page = made.new_page(WIDTH, HEIGHT)
        page.insert_obj(picture)
        page.gen_content()
    file = io.BytesIO()
    made.save(file)
    made.close()
    drawn.close()
    return file.getvalue()


@needs_tesseract
def test_a_picture_of_a_page_is_read_as_the_page_is() -> None:
    parsed = parse(scanned(LETTER))
    assert [piece.text for piece in parsed.pieces] == ["Overview", " ".join(BODY)]
    assert [piece.heading for piece in parsed.pieces] == [1, None]
    assert parsed.warnings == ("text recognised in the picture of page 1",)


@needs_tesseract
def test_text_and_pictures_in_one_file() -> None:
    parsed = parse(scanned(LETTER, before=make_pdf(paragraph(72, 700, ["As it was written."]))))
    assert [piece.page for piece in parsed.pieces] == [1, 2, 2]
    assert parsed.warnings == ("text recognised in the picture of page 2",)


@needs_tesseract
def test_a_span_of_a_picture_has_boxes_where_it_is_printed() -> None:
    content = scanned(LETTER)
    text, _, strips = assemble(parse(content))
    start = text.index("plans since the")
    shown = outline(content, text, strips, start, text.index(" in 2019"))
    first, second = shown.boxes
    assert (first.page, second.page) == (1, 1)
    as_text = make_pdf(LETTER)
    text, _, strips = assemble(parse(as_text))
    start = text.index("plans since the")
    exact = outline(as_text, text, strips, start, text.index(" in 2019")).boxes
    for box, printed in zip((first, second), exact, strict=True):
        assert (box.x, box.width) == pytest.approx((printed.x, printed.width), abs=4)
        assert box.y + box.height / 2 == pytest.approx(printed.y + printed.height / 2, abs=3)
    assert [(page.width, page.height) for page in shown.pages] == [(WIDTH, HEIGHT)]


@needs_tesseract
def test_a_page_too_tall_for_all_dots_has_its_words_in_their_places(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usual = pdf_scan.recognised(scanned(LETTER), 1, WIDTH, HEIGHT)
    monkeypatch.setattr("index.parse.pdf_image.TALLEST", 2500)
    smaller = pdf_scan.recognised(scanned(LETTER), 1, WIDTH, HEIGHT)
    assert smaller.text == usual.text
    assert smaller.boxes([0, 20]) == pytest.approx(usual.boxes([0, 20]), abs=2)


@needs_tesseract
def test_pictures_without_words_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="no text layer, and Tesseract finds no words"):
        parse(scanned([]))


def test_a_tesseract_that_fails_costs_its_page_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "tesseract").write_text("#!/bin/sh\necho 'no eng.traineddata' >&2\nexit 1\n")
    (tmp_path / "tesseract").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    unseen: list[Mark] = [Text(72, 700, "What Tesseract has not been asked before")]
    parsed = parse(scanned(unseen, before=make_pdf(paragraph(72, 700, ["As it was written."]))))
    assert parsed.warnings == ("no text layer on page 2", "Tesseract failed on page 2")
    with pytest.raises(UnreadableFile, match=r"no eng\.traineddata") as caught:
        parse(scanned(unseen, unseen))
    assert "--list-langs" in caught.value.remedy


def test_without_tesseract_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnreadableFile, match="no text layer: its pages are pictures") as caught:
        parse(scanned(LETTER))
    assert "tesseract-ocr" in caught.value.remedy


def test_pictures_beside_text_are_named_without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    parsed = parse(scanned(LETTER, before=make_pdf(paragraph(72, 700, ["As it was written."]))))
    assert parsed.warnings == ("no text layer on page 2",)
