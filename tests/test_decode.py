"""The text comes out right, whatever encoding it went in with."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import UnreadableFile
from index.parse.decode import decode

LETTERS = "abc xyz ABC 0123456789 .,;:'()\n\t-"
WINDOWS_1252 = [
    letter
    for byte in range(0x80, 0x100)
    if (letter := bytes([byte]).decode("windows-1252", errors="ignore"))
]
any_text = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.just("\n"))
western = st.lists(  # no two letters beyond ASCII side by side, which could look like UTF-8
    st.text(st.sampled_from(LETTERS)) | st.sampled_from(WINDOWS_1252), min_size=1
).map(" ".join)
SENTENCE = "The council’s “good” plan for Siân costs £4 – or €5.\n"


@given(any_text)
def test_utf_8_with_its_mark(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()) == text


@given(any_text.filter(lambda text: not text.startswith("\ufeff")))
def test_utf_8_without(text: str) -> None:
    assert decode(text.encode()) == text


@given(any_text, st.sampled_from(["le", "be"]))
def test_utf_16_with_its_mark(text: str, order: str) -> None:
    mark = codecs.BOM_UTF16_LE if order == "le" else codecs.BOM_UTF16_BE
    assert decode(mark + text.encode(f"utf-16-{order}")) == text


@given(western, st.sampled_from(["le", "be"]))
def test_utf_16_without_its_mark(text: str, order: str) -> None:
    plain = "Findings of the visit. " * 3 + text
    assert decode(plain.encode(f"utf-16-{order}")) == plain


@given(western)
def test_windows_1252(text: str) -> None:
    content = (text + "café").encode("windows-1252")
    assert decode(content) == text + "café"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"]
)
def test_an_ordinary_sentence(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_bytes_that_windows_1252_leaves_open_do_no_harm() -> None:
    assert decode(b"caf\xe9 \x81 bar") == "café \x81 bar"


def test_a_file_cut_in_the_middle_of_a_character_loses_only_that_character() -> None:
    whole = "Der Zug fährt über Köln"
    assert decode(whole.encode() + "ü".encode()[:1]) == whole + "\ufffd"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_end_of_line_becomes_the_same(ending: str) -> None:
    assert decode(ending.join(["one", "two", "", "three"]).encode()) == "one\ntwo\n\nthree"


def test_form_feeds_are_kept() -> None:
    assert decode(b"page one\fpage two") == "page one\fpage two"


@pytest.mark.parametrize(
    "content",
    [b"text\x00with a zero byte", b"\x7fELF\x02\x01\x01\x00\x00", bytes(range(256))],
)
def test_binary_noise_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="not text"):
        decode(content)


@given(st.binary())
def test_no_bytes_make_it_crash(content: bytes) -> None:
    try:
        assert "\r" not in decode(content)
    except UnreadableFile as error:
        assert error.remedy
