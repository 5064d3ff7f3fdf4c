"""What is asked of now is told by the newest document that tells it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.choose.current import TELLS, newest_told_first
from assistant.choose.judge import Calibration
from assistant.choose.select import OperatingPoint, Verdict
from assistant.records import Question
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library
from tests.making import entry, judged

POINT = OperatingPoint(answer=0.5, further=0.5, most=3, most_of_section=4)
FURTHER = Calibration.load().further
ASKED = "Are caseloads manageable?"
OLD, NEWER, NEWEST = (
    entry(f"{year}.txt", date=datetime.date(year, 2, 7)) for year in (2014, 2019, 2024)
)
ONES = (
    judged("Caseloads are manageable.", 9.0, 0, OLD),
    judged("Caseloads have become too high.", 3.0, 0, NEWER),
    judged("Visitors park behind the hall.", 1.0, 0, NEWEST),
)


def told(newest: float, newer: float, evidence: float = 0.0) -> list[str]:
    chances = {OLD.id: 0.9, NEWER.id: newer, NEWEST.id: newest}
    ones = (*ONES[:2], replace(ONES[2], evidence=evidence))
    verdict = Verdict(ones, 0.9, by_document=chances)
    first = newest_told_first(ASKED, verdict, ones[:1], FURTHER, POINT)
    return [one.candidate.entry.uri for one in first]


def test_the_newest_that_answers_by_itself_is_told_first() -> None:
    assert told(newest=0.1, newer=0.6) == ["2019.txt", "2014.txt"]
    assert told(newest=0.6, newer=0.6) == ["2024.txt", "2014.txt"]
    assert told(newest=0.6, newer=0.6, evidence=TELLS - 1) == ["2019.txt", "2014.txt"]
    assert told(newest=0.1, newer=0.1) == ["2014.txt"]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Are caseloads in Ambridge manageable?", "Most caseloads are too high."),
        ("Were caseloads in Ambridge manageable in 2014?", "Caseloads are manageable."),
    ],
)
def test_of_two_inspections_the_newer_tells_how_it_is_now(
    question: str, first: str, tmp_path: Path, embedder: Embedder
) -> None:
    report = (
        "{day}\n\nInspection of Ambridge local authority children's services\n\n"
        "Inspection dates: {days}\n\n{said}\n\nThe building is old.\n"
    )
    for year, said in (
        ("2014", "Caseloads are manageable."),
        ("2024", "Most caseloads are too high."),
    ):
        text = report.format(day=f"4 March {year}", days=f"3 to 5 February {year}", said=said)
        (tmp_path / f"{year}.txt").write_text(text)
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([tmp_path / "2014.txt", tmp_path / "2024.txt"])
        answer = Assistant(library, Settings()).ask(Question(question))
    assert answer.statements[0].text == first
