"""A file from outside: the names that it may have, the stages that it goes through."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.addition import LONGEST_NAME, check_name, prepare
from index.embed import load_embedder
from index.errors import BadName, UnreadableFile
from index.records import SourceFile


@pytest.mark.parametrize(
    "uri", ["letter.txt", "2019/letter.txt", "a b/ü (1).pdf", "x" * LONGEST_NAME]
)
def test_names_as_under_a_folder(uri: str) -> None:
    check_name(uri)


@pytest.mark.parametrize(
    ("uri", "reason"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("/etc/passwd", "absolute"),
        ("C:\\letter.txt", "absolute"),
        ("../letter.txt", "'..'"),
        ("a/../../letter.txt", "'..'"),
        ("a\\..\\letter.txt", "'..'"),
        ("a//letter.txt", "empty"),
        ("a\nb.txt", "printed"),
        ("x" * (LONGEST_NAME + 1), "longer"),
    ],
)
def test_other_names_are_refused_with_the_reason(uri: str, reason: str) -> None:
    with pytest.raises(BadName, match=reason):
        check_name(uri)


@given(st.text(st.sampled_from("ab./\\: "), max_size=12))
def test_no_name_that_passes_leads_out_of_a_folder(uri: str) -> None:
    try:
        check_name(uri)
    except BadName:
        return
    path = PurePosixPath(uri.replace("\\", "/"))
    assert not path.is_absolute()
    assert ".." not in path.parts


def test_each_stage_is_told_in_its_turn() -> None:
    told: list[str] = []
    source = SourceFile("bins.txt", b"Bins are collected on Mondays.")
    ready = prepare(source, load_embedder("hashing"), lambda stage, *_: told.append(stage))
    assert list(dict.fromkeys(told)) == ["reading", "passages", "embedding"]
    assert ready.document.uri == "bins.txt"
    assert len(ready.sentence_vectors) == 1


def test_what_cannot_be_read_is_an_error() -> None:
    with pytest.raises(UnreadableFile):
        prepare(SourceFile("a.pdf", b"\x00\x01"), load_embedder("hashing"), lambda *_: None)
