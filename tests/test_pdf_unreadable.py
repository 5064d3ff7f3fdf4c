"""PDF files that cannot be read, or not wholly: each says why and what to do."""

from __future__ import annotations

import pytest

from index.errors import UnreadableFile
from index.parse.pdf import parse
from tests.make_pdf import Text, grid, make_pdf, paragraph

BODY = ["A paragraph of two lines, the first of which is as long as", "it can be."]


def test_a_page_without_text_is_named_in_a_warning() -> None:
    parsed = parse(make_pdf(paragraph(72, 700, BODY), [], []))
    assert parsed.warnings == ("no text layer on pages 2, 3",)


@pytest.mark.parametrize(
    ("content", "what", "remedy"),
    [
        (make_pdf([], []), "no text layer", "ocrmypdf"),
        (make_pdf([Text(72, 700, "secret")], protected=True), "password", "without the password"),
        (b"%PDF-1.7\n1 0 obj << /Type /Catal", "damaged", "Fetch it again"),
        (b"<!DOCTYPE html><html></html>", "not a PDF", "suffix"),
        (b"", "not a PDF", "suffix"),
    ],
    ids=["pictures", "password", "cut short", "web page", "empty"],
)
def test_what_cannot_be_read_says_why_and_what_to_do(
    content: bytes, what: str, remedy: str
) -> None:
    with pytest.raises(UnreadableFile) as caught:
        parse(content)
    assert what in caught.value.what
    assert remedy in caught.value.remedy


def test_no_cut_makes_it_crash() -> None:
    whole = make_pdf([*paragraph(72, 700, BODY), *grid([70, 300, 520], [540, 650])])
    for end in range(0, len(whole), 97):
        try:
            parse(whole[:end])
        except UnreadableFile:
            continue
