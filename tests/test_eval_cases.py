"""Case files: what they may hold, and how a faulty line is told."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from eval.cases import Case, load
from eval.errors import BadCases
from eval.gold import locate
from index.read import read
from index.records import SourceFile

ROOT = Path(__file__).parents[1]
GOLD = {"uri": "a.txt", "quote": "It was good."}
CASE = {"id": "one", "question": "Was it good?", "answerable": True, "required": [GOLD]}


def _file(folder: Path, *lines: object) -> Path:
    path = folder / "cases.jsonl"
    written = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_text("\n".join(written), encoding="utf-8")
    return path


def test_a_full_case_is_read_as_it_is_asked(tmp_path: Path) -> None:
    full = CASE | {
        "history": [{"role": "user", "content": "Who went?"}],
        "filters": {"documents": ["a.txt"], "date_from": "2019-01-31"},
        "acceptable": [GOLD],
        "must_say": ["good"],
        "must_not_say": ["bad"],
        "tags": ["fact"],
    }
    (case,) = load(_file(tmp_path, full, ""))
    asked = case.asked()
    assert asked.text == "Was it good?"
    assert [turn.content for turn in asked.history] == ["Who went?"]
    assert asked.filters.documents == {"a.txt"}
    assert asked.filters.date_from == datetime.date(2019, 1, 31)


def test_items_with_the_same_part_are_alternatives() -> None:
    required = [GOLD | {"part": "a"}, GOLD, GOLD | {"part": "a"}, GOLD]
    case = Case.model_validate(CASE | {"required": required})
    assert [len(alternatives) for alternatives in case.parts()] == [2, 1, 1]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{nonsense", "not JSON"),
        ('{"id": "two", "id": "three"}', "a key is given twice"),
        (CASE | {"id": "two", "gold": []}, "gold: Extra inputs"),
        (CASE | {"id": "two", "required": []}, "needs at least one item"),
        (CASE | {"id": "two", "answerable": False}, "a case to refuse has no required"),
        (CASE | {"id": "two", "answerable": "perhaps"}, "answerable: "),
        (CASE | {"id": "two", "required": [GOLD | {"quote": " "}]}, "required.0.quote: "),
        (CASE, "the id 'one' is taken by line 1"),
        ([1], "Input should be"),
    ],
)
def test_a_faulty_line_is_told_by_file_and_line(tmp_path: Path, line: object, fault: str) -> None:
    path = _file(tmp_path, CASE, "", line)
    with pytest.raises(BadCases) as raised:
        load(path)
    assert raised.value.what.startswith(f"{path}:3: ")
    assert fault in raised.value.what


def test_every_faulty_line_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(BadCases) as raised:
        load(_file(tmp_path, "{", CASE, "["))
    assert len(raised.value.what.splitlines()) == 2


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe\x00{"])
def test_a_file_without_cases_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_bytes(content)
    with pytest.raises(BadCases, match=r"cases\.jsonl"):
        load(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadCases, match="No such file"):
        load(tmp_path / "none.jsonl")


SHIPPED = {
    "seeds": (100, 25),
    "dev": (100, 25),
    "dev-more": (375, 75),
    "off-topic": (40, 40),
    "corpus": (150, 40),
    "corpus-tune": (90, 25),
    "corpus-more": (340, 102),
    "near-misses": (180, 90),
    "near-misses-unseen": (90, 45),
    "fresh-letters": (90, 45),
    "elsewhere": (100, 46),
    "elsewhere-read": (100, 46),
    "facts": (200, 0),
    "refusals": (130, 85),
    "refusals-seeds": (28, 20),
    "followups": (44, 8),
    "followups-seeds": (44, 5),
    "hard": (2200, 1100),
    "hard-letters": (800, 390),
    "pairs": (768, 384),
    "pairs-tune": (768, 384),
    "pairs-letters": (768, 384),
    "pairs-letters-tune": (768, 384),
}
"""Each file of eval/cases: the fewest cases, and how many of them to refuse."""


def test_every_shipped_case_file_has_its_least() -> None:
    assert {path.stem for path in (ROOT / "eval" / "cases").glob("*.jsonl")} == set(SHIPPED)


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_the_shipped_case_files_are_sound(name: str) -> None:
    cases = load(ROOT / "eval" / "cases" / f"{name}.jsonl")
    fewest, refused = SHIPPED[name]
    assert len(cases) >= fewest
    assert sum(not case.answerable for case in cases) >= refused


@pytest.mark.parametrize("name", ["hard", "pairs", "pairs-tune"])
def test_the_cases_quote_their_documents(name: str) -> None:
    path = ROOT / "eval" / "cases" / f"{name}.jsonl"
    folder = name.removesuffix("-tune")
    files = sorted((ROOT / "eval" / "documents" / folder).iterdir())
    documents = {file.name: read(SourceFile(file.name, file.read_bytes())) for file in files}
    assert len(locate(load(path), documents, path)) == len(load(path))
