"""Which places went from one grade to another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.catalogue_facts.moved import Move, move_asked
from assistant.records import Answer, Question
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library


@pytest.mark.parametrize(
    ("question", "move"),
    [
        ("Which councils went from inadequate to good?", Move("inadequate", "good")),
        ("Who moved from an outstanding to a good rating?", Move("outstanding", "good")),
        ("Which councils improved?", Move(way="up", last=True)),
        ("Which boroughs got worse at their latest inspection?", Move(way="down", last=True)),
        ("How many councils declined in 2024?", Move(way="down", last=True)),
        ("Which councils fell to inadequate?", Move(after="inadequate", way="down")),
        ("Which councils became outstanding?", Move(after="outstanding")),
        ("Which councils lost their outstanding rating?", Move(before="outstanding")),
        ("List the councils that remained good.", Move(before="good", way="same")),
        ("Which councils improved their audits?", None),
        ("Which councils improved most?", None),
        ("Which councils have good audits?", None),
        ("Which councils are inadequate?", None),
        ("Has it improved?", None),
        ("What improved?", None),
        ("Which areas got worse?", None),  # of practice, it may be
        ("Which children's services got worse?", Move(way="down", last=True)),
    ],
)
def test_what_move_is_asked_for(question: str, move: Move | None) -> None:
    assert move_asked(question) == move


def test_better_and_worse_are_those_of_the_scale() -> None:
    up = Move(way="up")
    assert up.fits("inadequate", "good")
    assert not up.fits("good", "good")
    assert not up.fits("good", "require improvement")
    assert not up.fits("passed", "good")  # of another scale
    assert replace(up, way="same").fits("good", "good")


GRADES = {
    "Ambridge": (("3 May 2018", "Inadequate"), ("7 June 2021", "Good")),
    "Borchester": (("4 May 2018", "Good"), ("8 June 2023", "Good")),
    "Felpersham": (("5 May 2018", "Good"), ("9 June 2023", "Requires improvement")),
}


@pytest.fixture(scope="module")
def inspected(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("graded")
    for place, inspections in GRADES.items():
        for day, grade in inspections:
            write(folder / f"{place} {day}.md", place, day, grade)
    library = Library.create(folder / "index", embedder)
    library.add([folder])
    return Assistant(library, Settings())


def write(path: Path, place: str, day: str, grade: str) -> None:
    path.write_text(
        f"# Inspection of {place} council children’s services\n\nInspection date: {day}\n\n"
        f"| Judgement | Grade |\n|---|---|\n| Overall effectiveness | {grade} |\n\n"
        f"Workers in {place} visit children.\n"
    )


def told(answer: Answer) -> set[tuple[str, int]]:
    return {(one.uri.split()[0], one.date.year) for one in answer.citations if one.date}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which councils went from inadequate to good?", {("Ambridge", 2018), ("Ambridge", 2021)}),
        ("Which councils improved in 2021?", {("Ambridge", 2018), ("Ambridge", 2021)}),
        ("Which councils got worse?", {("Felpersham", 2018), ("Felpersham", 2023)}),
        ("Which councils stayed the same?", {("Borchester", 2018), ("Borchester", 2023)}),
    ],
)
def test_both_grades_of_each_place_are_shown(
    inspected: Assistant, question: str, expected: set[tuple[str, int]]
) -> None:
    assert told(inspected.ask(Question(question))) == expected


@pytest.mark.parametrize(
    "question",
    ["Which councils went from good to outstanding?", "Which councils improved in 2023?"],
)
def test_no_such_move_is_refused(inspected: Assistant, question: str) -> None:
    answer = inspected.ask(Question(question))
    assert answer.outcome == "refused"
    assert answer.answer.startswith("Of no place")
