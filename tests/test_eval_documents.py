"""The texts that other systems cite are taken as they are, or refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.documents import load
from eval.errors import BadDocuments


def test_a_folder_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "2019").mkdir()
    (tmp_path / "2019" / "a.txt").write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.\r\n")
    (tmp_path / "b.md").write_text("# B", encoding="utf-8")
    found = load(tmp_path)
    assert {uri: at.text for uri, at in found.items()} == {
        "2019/a.txt": "\ufeffOne.\r\nTwo.\r\n",
        "b.md": "# B",
    }


def test_json_lines_are_read_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "documents.jsonl"
    path.write_text(json.dumps({"uri": "a", "text": "One.\u2028\r\n"}), encoding="utf-8")
    assert load(path)["a"].text == "One.\u2028\r\n"


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.pdf", b"%PDF", "not plain text"),
        ("a.txt", b"\xff\xfe", "not UTF-8"),
        (None, b"", "no files"),
    ],
)
def test_a_folder_of_something_else_is_refused(
    tmp_path: Path, name: str | None, content: bytes, fault: str
) -> None:
    if name:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(BadDocuments, match=fault):
        load(tmp_path)


def test_a_uri_that_is_given_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "documents.jsonl"
    path.write_text('{"uri": "a", "text": "1"}\n{"uri": "a", "text": "2"}', encoding="utf-8")
    with pytest.raises(BadDocuments, match="the uri 'a' is taken by line 1"):
        load(path)
