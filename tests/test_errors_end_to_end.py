"""Bad input, from files to exit codes: a clear error each time, and nothing is lost."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from assistant.cli.app import run
from index.embed import load_embedder
from index.library import Library

DAMAGED = Path(__file__).parents[1].parent / "shared" / "damaged"
LETTER = (
    "Dear Director,\n\nThe café’s “new” naïve approach cost £5,000 – half of the budget.\n\n"
    "Recording by independent reviewing officers is clear and timely.\n"
)

Indexed = Callable[..., tuple[int, str]]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_EMBEDDER", "hashing")
    monkeypatch.setenv("ASSISTANT_INDEX", str(tmp_path / "index"))


@pytest.fixture
def indexed(files: Path, capsys: pytest.CaptureFixture[str]) -> Indexed:
    """Run ``assistant index`` over the folder, or over a path; give exit code and stderr."""

    def index(path: Path = files) -> tuple[int, str]:
        code = run(["index", str(path)])
        return code, capsys.readouterr().err

    return index


@pytest.fixture
def uris(capsys: pytest.CaptureFixture[str]) -> Callable[[], list[str]]:
    def listed() -> list[str]:
        assert run(["documents", "--json"]) == 0
        return [each["uri"] for each in json.loads(capsys.readouterr().out)["documents"]]

    return listed


def _bad_files() -> dict[str, bytes]:
    noise = random.Random(7).randbytes(4096)
    page = b"<!DOCTYPE html>\n<html><head><title>Not found</title></head><body>Sorry</body></html>"
    return {
        "empty.txt": b"",
        "blank.txt": b" \n\t\n",
        "noise.txt": noise,
        "noise.pdf": noise,
        "web page.pdf": page,
        "cut short.pdf": b"%PDF-1.7\n1 0 obj\n<<",
        "picture.txt": b"\x89PNG\r\n\x1a\n" + noise,
        "letter.docx": b"PK\x03\x04" + noise,
        "homes.xlsx": b"PK\x03\x04" + noise,
        "page.html": b"<html><body><script>fill()</script></body></html>",
        "homes.csv": b'Home,Note\nLarch,"never closed\n',
        "mail.eml": b"From: anna@example.org\nSubject: Nothing\n\n",
    }


@pytest.mark.parametrize("name", sorted(_bad_files()))
def test_one_bad_file_among_good_ones(
    files: Path, indexed: Indexed, uris: Callable[[], list[str]], name: str
) -> None:
    (files / name).write_bytes(_bad_files()[name])
    (files / "a.txt").write_text(LETTER)
    (files / "z.md").write_text("# Report\n\n" + LETTER)
    code, said = indexed()
    assert code == 1
    assert uris() == ["a.txt", "z.md"]
    which, reason, remedy = said.splitlines()[-3:]
    assert which == f"Not indexed: {name}"
    assert reason.strip() and remedy.strip() and reason != remedy


def test_a_real_web_page_called_pdf(
    files: Path, indexed: Indexed, uris: Callable[[], list[str]]
) -> None:
    if not DAMAGED.is_dir():
        pytest.skip("the damaged file is not here")
    (page,) = DAMAGED.iterdir()
    (files / page.name).write_bytes(page.read_bytes())
    (files / "a.txt").write_text(LETTER)
    code, said = indexed()
    assert code == 1
    assert uris() == ["a.txt"]
    assert page.name in said and "HTML" in said.upper().replace("WEB PAGE", "HTML")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_every_encoding_comes_out_right(
    files: Path, indexed: Indexed, tmp_path: Path, encoding: str
) -> None:
    (files / "letter.txt").write_bytes(LETTER.encode(encoding))
    assert indexed()[0] == 0
    with Library.open(tmp_path / "index", load_embedder("hashing")) as library:
        text = library.document("letter.txt").text
    assert "The café’s “new” naïve approach cost £5,000 – half of the budget." in text


def test_a_file_that_goes_bad_keeps_its_last_good_text(
    files: Path, indexed: Indexed, uris: Callable[[], list[str]]
) -> None:
    (files / "a.txt").write_text(LETTER)
    assert indexed()[0] == 0
    (files / "a.txt").write_bytes(b"")
    assert indexed()[0] == 1
    assert uris() == ["a.txt"]


def test_a_folder_that_does_not_exist(indexed: Indexed, tmp_path: Path) -> None:
    code, said = indexed(tmp_path / "nowhere")
    assert code == 2
    assert len(said.splitlines()) == 2 and "nowhere" in said


def test_an_empty_folder_is_no_error(indexed: Indexed) -> None:
    assert indexed() == (0, "")


@pytest.mark.parametrize("arguments", [["ask", "why?"], ["search", "why?"], ["documents"]])
def test_a_folder_that_is_no_index(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "one.jpg").write_bytes(b"x")
    for folder in (tmp_path / "photos", tmp_path / "nowhere"):
        assert run([*arguments, "--index", str(folder)]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 2


def test_a_folder_of_something_else_is_not_made_an_index(
    indexed: Indexed, files: Path, tmp_path: Path
) -> None:
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "thesis.doc").write_bytes(b"precious")
    (files / "a.txt").write_text(LETTER)
    code, said = indexed()
    assert code == 2 and len(said.splitlines()) == 2
    assert [each.name for each in (tmp_path / "index").iterdir()] == ["thesis.doc"]


def test_two_writers_at_once(indexed: Indexed, files: Path, tmp_path: Path) -> None:
    (files / "a.txt").write_text(LETTER)
    assert indexed()[0] == 0
    with FileLock(tmp_path / "index" / "write.lock"):
        code, said = indexed()
    assert code == 1
    assert len(said.splitlines()) == 2
    assert indexed()[0] == 0
