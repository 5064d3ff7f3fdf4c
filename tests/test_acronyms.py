"""Acronyms as the seeds define them."""

from pathlib import Path

import pytest

from index.describe.acronyms import find_acronyms
from index.read import read
from index.records import SourceFile


@pytest.mark.parametrize(
    ("start", "short", "long"),
    [
        ("000", "IRO", "independent reviewing officers"),
        ("001", "CAMHS", "child and adolescent mental health services"),
        ("001", "ART", "access to resources team"),
        ("001", "ILACS", "Inspecting Local Authority Children's Services"),
        ("001", "IRO", "independent reviewing officer"),
        ("002", "CAF", "common assessment framework"),
        ("003", "SDQ", "Strengths and difficulties questionnaires"),
        ("003", "MASH", "Multi Agency Safeguarding Hub"),
        ("003", "HMIP", "Her Majesty's Inspectorate of Probation"),
    ],
)
def test_seeds(seeds: Path, start: str, short: str, long: str) -> None:
    [path] = seeds.glob(f"{start}_*.txt")
    assert find_acronyms(read(SourceFile(path.name, path.read_bytes())).text)[short] == long


@pytest.mark.parametrize(
    "text", ["the visit (2019)", "they met (SEE below)", "Section 20 (voluntary)"]
)
def test_what_is_no_acronym(text: str) -> None:
    assert find_acronyms(text) == {}
