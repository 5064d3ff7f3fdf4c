"""A handful of real PDF files, where the shared corpus is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.errors import UnreadableFile
from index.parse.pdf import parse
from index.parse.pieces import Piece

SHARED = Path(__file__).parents[1].parent / "shared"


def corpus(name: str) -> bytes:
    path = SHARED / "corpus" / name
    if not path.exists():
        pytest.skip("the shared corpus is not here")
    return path.read_bytes()


def test_a_real_letter() -> None:
    pieces = parse(
        corpus("80432_bolton/children's services focused visit - 09 august 2021.pdf")
    ).pieces
    assert pieces[0].text == "Ofsted\nPiccadilly Gate\nStore Street\nManchester\nM1 2WD"
    assert Piece("Headline findings", page=1, heading=1) in pieces
    torn = next(
        i for i, piece in enumerate(pieces) if piece.text.endswith("increase in the number of")
    )
    assert pieces[torn + 1].text.startswith("children returning to their parents’ care")


def test_a_real_report_with_a_grade_table_and_numbered_paragraphs() -> None:
    name = "80524_milton keynes/children's services inspection - 17 december 2024.pdf"
    pieces = parse(corpus(name)).pieces
    found = [piece.text for piece in pieces]
    assert "The impact of leaders on social work practice with children and families\tGood" in found
    assert "Overall effectiveness\tGood" in found
    assert [text.split(".")[0] for text in found if text[0].isdigit()][:40] == list(
        map(str, range(1, 41))
    )
    assert not any(text.startswith("Inspection of Milton Keynes") for text in found[1:])


def test_real_footnote_marks_behind_years() -> None:
    name = "80566_sunderland/children's services inspection - 20 july 2015.pdf"
    text = "\n".join(piece.text for piece in parse(corpus(name)).pieces)
    assert "This is an increase from 306 at 31 March 2014." in text


def test_a_real_web_page_called_pdf() -> None:
    damaged = sorted((SHARED / "damaged").glob("*.pdf"))
    if not damaged:
        pytest.skip("the shared files are not here")
    with pytest.raises(UnreadableFile, match="not a PDF"):
        parse(damaged[0].read_bytes())
