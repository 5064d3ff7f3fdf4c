"""Answers that are a whole part of a document."""

from __future__ import annotations

from collections.abc import Iterator

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
