"""Which sentences answer, in which order, and what stands first: on the real seeds."""

from __future__ import annotations

from collections.abc import Iterator
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


def years(answer: Answer) -> list[int]:
    return [citation.date.year for citation in answer.citations if citation.date]


@pytest.mark.parametrize(
    "question", ["When was Southwark inspected?", "Who were the inspectors?", "When was the letter"]
)
def test_of_several_documents_that_say_so_each_none_stands_first_in_bold(
    assistant: Assistant, question: str
) -> None:
    answer = ask(assistant, question)
    assert fact(answer) is None
    assert len({citation.document_id for citation in answer.citations}) > 1


def test_what_the_catalogue_knows_of_several_documents_comes_newest_first(
    assistant: Assistant,
) -> None:
    assert years(ask(assistant, "When was Southwark inspected?")) == [2020, 2019, 2011]


def test_of_one_document_the_fact_stands_first(assistant: Assistant) -> None:
    assert fact(ask(assistant, "When was Lambeth visited?")) == "9 and 10 April 2019"


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


def test_both_lists_are_whole_when_two_places_are_asked_for(assistant: Assistant) -> None:
    answer = ask(assistant, "What needs to improve in Southwark and Lambeth?")
    quotes = " ".join(citation.quote for citation in answer.citations)
    assert "The clarity of action planning in care plans" in quotes
    assert "The support offer to foster carers" in quotes


def test_documents_without_a_date_come_last(embedder: Embedder, tmp_path: Path) -> None:
    for name, day in (("a", ""), ("b", "3 May 2021\n\n"), ("c", "")):
        letter = (
            f"{day}Dear Ms Lee\n\nHomes in {name.upper()}shire are safe.\n\nYours sincerely\n\n"
        )
        (tmp_path / f"{name}.txt").write_text(f"{letter}Ann {name.upper()}rcher\nInspector\n")
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([tmp_path])
        answer = ask(Assistant(library, Settings()), "Who signed the letters?")
    assert len(answer.citations) == 3
    assert answer.citations[0].date


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
