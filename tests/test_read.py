"""One file to one document."""

import pytest

from index.errors import UnreadableFile
from index.parse.pieces import Parsed, Piece
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
    with pytest.raises(UnreadableFile) as caught:
        read(SourceFile("a.txt", b"Some words."))
    assert "'a.txt' could not be parsed, which is a bug of the reader" in caught.value.what
    assert "ZeroDivisionError: in the font table (test_read.py, line " in caught.value.what
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


@pytest.mark.parametrize("stage", ["sniff", "assemble", "describe"])
def test_whatever_fails_behind_a_parser_is_one_clear_error(
    monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(f"index.read.{stage}", broken)
    with pytest.raises(UnreadableFile, match="bug of the reader: ZeroDivisionError"):
        read(SourceFile("a.txt", b"Some words."))


@pytest.mark.parametrize(
    "parsed",
    [
        Parsed((Piece("A smile \ud83d here."),)),
        Parsed((Piece("A smile is here."),), title="Smiles \ude00"),
    ],
    ids=["text", "title"],
)
def test_half_a_character_is_refused(monkeypatch: pytest.MonkeyPatch, parsed: Parsed) -> None:
    """Whatever parser lets one through: no embedder and no database takes it."""
    monkeypatch.setattr("index.parse.text.parse", lambda _: parsed)
    with pytest.raises(UnreadableFile, match="UnicodeEncodeError"):
        read(SourceFile("a.txt", b"Some words."))
