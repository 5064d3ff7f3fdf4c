"""Answers that are a whole part of a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.records import Answer, Question
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library

REPORT = """# Audit of the {town} fire station, May 2021

The audit looked at drills and at the store of the {town} fire station.

## Strengths

- Drills are frequent.
- Ladders are tested every week.

## What needs to improve

{needed}

## Training

Crews train on Mondays. Drills in the tower were seen to improve during the spring.
"""

NEEDED = {
    "Aldham": ["The log of drills.", "How hoses are stored.", "Rest after night duty."],
    "Bexby": ["The state of the yard.", "Who may lead a crew."],
}


@pytest.fixture(scope="module")
def assistant(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("audits")
    for town, needed in NEEDED.items():
        points = "\n".join(f"- {point}" for point in needed)
        (folder / f"{town}.md").write_text(REPORT.format(town=town, needed=points))
    with Library.create(folder.with_name("index-audits"), embedder) as library:
        assert not library.add([folder]).failed
        yield Assistant(library, Settings())


@pytest.fixture(scope="module")
def years(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Five audits of one station; a note stands among the points of the last."""
    folder = tmp_path_factory.mktemp("years")
    for year in range(2017, 2022):
        points = [f"- The log of {year}.", f"- The hoses of {year}."]
        needed = "\n\n1 A note on outcomes.\n\n".join(points)
        text = REPORT.format(town="Aldham Council", needed=needed)
        text = text.replace(
            "\nThe audit", "\nAldham Council asked for this on 3 May 2021.\nThe audit", 1
        )
        (folder / f"{year}.md").write_text(text.replace("2021", f"{year}"))
    with Library.create(folder.with_name("index-years"), embedder) as library:
        assert not library.add([folder]).failed
        yield Assistant(library, Settings())


def test_where_many_documents_have_such_a_part_the_latest_one_answers(years: Assistant) -> None:
    answer = years.ask(Question("What does the Aldham station need to improve?"))
    assert _said(answer) == ["The log of 2021.", "The hoses of 2021."]


def test_what_is_asked_besides_is_not_answered_by_the_latest_list(years: Assistant) -> None:
    answer = years.ask(Question("What does the Aldham station need to improve about hoses?"))
    assert all("hoses" in said for said in _said(answer))


def test_a_note_among_the_points_of_a_list_is_none(years: Assistant) -> None:
    answer = years.ask(Question("What needed to improve at the Aldham station in May 2018?"))
    assert _said(answer) == ["The log of 2018.", "The hoses of 2018."]


def _said(answer: Answer) -> list[str]:
    return [statement.text for statement in answer.statements]


@pytest.mark.parametrize(
    "question",
    [
        "What needs to improve at the Aldham fire station?",
        "What three things was the Aldham station told to get better at?",
        "List the points under “What needs to improve” in the Aldham audit.",
    ],
)
def test_all_of_the_part_answers_in_the_order_of_the_text(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(Question(question))
    assert _said(answer) == NEEDED["Aldham"]
    assert {one.uri for one in answer.citations} == {"Aldham.md"}


def test_a_part_that_shares_no_word_with_its_heading_is_found(assistant: Assistant) -> None:
    answer = assistant.ask(Question("Which two strengths did the audit of Bexby single out?"))
    assert _said(answer) == ["Drills are frequent.", "Ladders are tested every week."]


def test_what_is_asked_besides_picks_the_sentence(assistant: Assistant) -> None:
    answer = assistant.ask(Question("What needs to improve about hoses at the Aldham station?"))
    assert _said(answer) == ["How hoses are stored."]


def test_a_part_of_every_document_is_listed_for_each(assistant: Assistant) -> None:
    answer = assistant.ask(Question("What needs to improve?"))
    assert sorted(_said(answer)) == sorted(NEEDED["Aldham"] + NEEDED["Bexby"])


def test_a_quoted_heading_bounds_where_an_answer_may_stand(assistant: Assistant) -> None:
    answer = assistant.ask(Question('What is said of drills under "Training" in the Aldham audit?'))
    assert answer.citations
    assert {one.headings[-1] for one in answer.citations} == {"Training"}


def test_those_in_care_are_not_the_social_care_of_a_title(
    embedder: Embedder, tmp_path: Path
) -> None:
    points = ["How hoses are stored.", "Help for adults in care."]
    listed = "\n".join(f"- {one}" for one in points)
    folder = tmp_path / "reviews"
    folder.mkdir()
    text = f"# Review of social care, May 2021\n\n## What needs to improve\n\n{listed}\n"
    (folder / "review.md").write_text(text)
    with Library.create(tmp_path / "index", embedder) as library:
        assert not library.add([folder]).failed
        ask = Assistant(library, Settings()).ask
        assert _said(ask(Question("What needs to improve in social care?"))) == points
        assert _said(ask(Question("What needs to improve for those in care?"))) == points[1:]


def test_what_is_recommended_is_what_has_to_improve(assistant: Assistant) -> None:
    answer = assistant.ask(Question("What was recommended to the Aldham fire station?"))
    assert _said(answer) == NEEDED["Aldham"]
