"""Which Office file it is, and what is refused before it is unpacked."""

from __future__ import annotations

import pytest

from index.errors import UnreadableFile
from index.parse.office import EXCEL, MOST_AT_ONCE, WORD, check_size, office_type
from tests.making_files import sheet, with_part, without_part, word

LETTER = word(lambda document: document.add_paragraph("Dear Ben"))
BOOK = sheet([["Home"], ["Larch House"]])


def test_kinds_are_told_by_their_parts() -> None:
    assert office_type(LETTER) == WORD
    assert office_type(BOOK) == EXCEL
    assert office_type(without_part(LETTER, "word/document.xml")) is None


@pytest.mark.parametrize("content", [LETTER[:-200], LETTER[:40], b"PK\x03\x04", b""])
def test_what_is_cut_short_is_none(content: bytes) -> None:
    assert office_type(content) is None


def test_ordinary_files_may_be_unpacked() -> None:
    check_size(LETTER)
    check_size(BOOK)


def test_a_bomb_is_refused_by_its_size() -> None:
    bomb = with_part(LETTER, "word/document.xml", b" " * (MOST_AT_ONCE + 1))
    assert len(bomb) < MOST_AT_ONCE / 100
    with pytest.raises(UnreadableFile, match=r"unpacks to \d+ MB"):
        check_size(bomb)


def test_sheets_may_be_larger_because_they_are_streamed() -> None:
    check_size(with_part(BOOK, "xl/worksheets/sheet1.xml", b" " * (MOST_AT_ONCE + 1)))
