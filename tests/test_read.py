"""One file to one document."""

import pytest

from index.errors import UnreadableFile
from index.parse.pieces import Parsed
from index.read import read
from index.records import SourceFile, document_id


def test_a_document_is_its_uri_and_its_text() -> None:
    first = read(SourceFile("a/b.txt", b"Some words."))
    second = read(SourceFile("a/b.txt", b"Other words."))
    assert first.id == second.id == document_id("a/b.txt")
    assert first.sha256 != second.sha256
    assert first.text == "Some words."


def test_the_hash_is_of_the_frozen_text_not_of_the_bytes() -> None:
    latin = read(SourceFile("a.txt", "A café is here.".encode("cp1252")))
    unicode = read(SourceFile("a.txt", "A café is here.".encode("utf-16")))
    assert latin.sha256 == unicode.sha256
    assert latin.source_sha256 != unicode.source_sha256


def test_a_file_without_words_is_unreadable() -> None:
    with pytest.raises(UnreadableFile, match="holds no words"):
        read(SourceFile("a.txt", b" - \n\n * \n"))


def test_whatever_a_parser_raises_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: bytes) -> Parsed:
        raise ZeroDivisionError("in the font table")

    monkeypatch.setattr("index.parse.text.parse", broken)
    with pytest.raises(UnreadableFile, match=r"'a.txt' could not be parsed.*font table"):
        read(SourceFile("a.txt", b"Some words."))
