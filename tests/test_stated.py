"""Which fact stands first in bold, and where none does."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Answer, Question, Turn
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library


def ask(assistant: Assistant, text: str, *history: str) -> Answer:
    return assistant.ask(Question(text, tuple(Turn("user", said) for said in history)))


def fact(answer: Answer) -> str | None:
    return answer.fact.text if answer.fact else None


@pytest.mark.parametrize(
    "question", ["When was Southwark inspected?", "Who were the inspectors?", "When was the letter"]
)
def test_of_several_documents_that_say_so_each_none_stands_first_in_bold(
    assistant: Assistant, question: str
) -> None:
    answer = ask(assistant, question)
    assert fact(answer) is None
    assert len({citation.document_id for citation in answer.citations}) > 1


def test_of_one_document_the_fact_stands_first(assistant: Assistant) -> None:
    assert fact(ask(assistant, "When was Lambeth visited?")) == "9 and 10 April 2019"


def test_two_numbers_of_the_same_in_one_document_leave_none_in_bold(
    embedder: Embedder, tmp_path: Path
) -> None:
    question = "How many tenants do the wardens look after?"
    text = (
        "Estate report\n\nThe estate is large. Each warden of the estate looks after 20 tenants.\n"
    )
    more = "\nWardens are in touch with all but a few of the 154 tenants whom they look after.\n"
    facts = []
    for name, said in (("alone", text), ("both", text + more)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "report.txt").write_text(said)
        with Library.create(tmp_path / f"{name}-index", embedder) as library:
            library.add([folder])
            answer = ask(Assistant(library, Settings()), question)
        facts.append((len(answer.citations), fact(answer)))
    assert facts == [(1, "20"), (2, None)]


def test_one_line_of_a_table_is_not_all_who_are_asked_for(
    embedder: Embedder, tmp_path: Path
) -> None:
    rows = ("Ann Lee,Night worker", "Bob Hill,Night worker", "Eve Moss,Cook")
    (tmp_path / "staff.csv").write_text("\n".join(("Name,Post", *rows)))
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([tmp_path])
        assistant = Assistant(library, Settings())
        several = ask(assistant, "Who are the night workers?")
        one = ask(assistant, "Who is the cook?")
    assert fact(several) is None
    assert len(several.citations) == 2
    assert [citation.quote for citation in one.citations] == ["Name: Eve Moss; Post: Cook"]
