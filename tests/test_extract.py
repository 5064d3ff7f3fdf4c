"""Which sentences answer, in which order, and what stands first: on the real seeds."""

from __future__ import annotations

from collections.abc import Iterator

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


def years(answer: Answer) -> list[int]:
    return [citation.date.year for citation in answer.citations if citation.date]


def test_a_date_of_each_report_is_told_of_each(assistant: Assistant) -> None:
    answer = ask(assistant, "When was the final report sent to the constitutional team?")
    assert sorted(years(answer)) == [2019, 2020]
    assert not answer.notes
    assert fact(answer) is None


def test_a_number_is_not_that_of_a_letterhead_when_it_is_hers(assistant: Assistant) -> None:
    for asked in ("and her phone number?", "What is her phone number?"):
        assert not ask(assistant, asked, "Who is Romi Bowen?").citations


@pytest.mark.parametrize("topic", ["how about training", "and caseloads"])
def test_another_matter_is_looked_up_in_all_documents_about_the_place(
    assistant: Assistant, topic: str
) -> None:
    earlier = "what did they say about foster carers in southwark"
    assert years(ask(assistant, earlier)) == [2020, 2020]
    answer = ask(assistant, topic, earlier)
    assert set(years(answer)) <= {2019, 2011}
    assert {citation.organisation for citation in answer.citations} == {"Southwark"}


def test_whose_document_it_was_is_asked_of_that_document(assistant: Assistant) -> None:
    answer = ask(assistant, "who signed it?", "What did inspectors say about adoption?")
    assert [citation.organisation for citation in answer.citations] == ["Lambeth"]


HANDBOOK = "# Handbook\n\nParking costs £4.50 per day. The canteen is open until seven.\n"


@pytest.fixture(scope="module")
def beside_a_handbook(
    embedder: Embedder, seed_library: Library, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("beside")
    for entry in seed_library.documents():
        (folder / entry.uri).write_text(seed_library.document(entry.id).text)
    (folder / "handbook.md").write_text(HANDBOOK)
    with Library.create(folder / "index", embedder) as library:
        library.add([folder])
        yield Assistant(library, Settings())


@pytest.mark.parametrize("question", ["What does parking cost per day?", "May staff park by day?"])
def test_a_question_about_something_else_may_be_answered_by_a_document_about_no_place(
    beside_a_handbook: Assistant, question: str
) -> None:
    answer = ask(beside_a_handbook, question, "Who inspected Lambeth?")
    assert {citation.uri for citation in answer.citations} == {"handbook.md"}
    assert answer.understood_as == question


@pytest.mark.parametrize(
    "question", ["And parking?", "Why is staff morale so low?", "How many lawyers are there?"]
)
def test_what_is_asked_of_the_place_is_answered_by_no_other_document(
    beside_a_handbook: Assistant, question: str
) -> None:
    answer = ask(beside_a_handbook, question, "Who inspected Lambeth?")
    assert not answer.citations
    assert "Lambeth" in answer.understood_as
