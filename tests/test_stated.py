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


@pytest.mark.parametrize(
    ("question", "said"),
    [("How is Ambridge rated?", "Good"), ("How was Ambridge rated?", None)],
)
def test_of_how_it_is_now_the_newest_document_tells(
    question: str, said: str | None, embedder: Embedder, tmp_path: Path
) -> None:
    report = (
        "{day}\n\nInspection of Ambridge local authority children's services\n\n"
        "Inspection dates: {days}\n\nOverall effectiveness\t{grade}\n"
    )
    for year, grade in (("2014", "Inadequate"), ("2019", "Good")):
        text = report.format(day=f"4 March {year}", days=f"3 to 5 February {year}", grade=grade)
        (tmp_path / f"{year}.txt").write_text(text)
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([tmp_path / "2014.txt", tmp_path / "2019.txt"])
        answer = ask(Assistant(library, Settings()), question)
    assert fact(answer) == said
    assert len(answer.citations) == 2


def test_of_several_grades_that_are_asked_for_none_stands_first(
    embedder: Embedder, tmp_path: Path
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "report.txt").write_text(
        "Inspection of Ambridge children's services\n\nInspection date: 4 May 2019\n\n"
        "Judgement\tGrade\nThe impact of leaders\tOutstanding\n"
        "The progress of care leavers\tGood\nOverall effectiveness\tGood\n"
    )
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([folder])
        assistant = Assistant(library, Settings())
        every = ask(assistant, "What grades did Ambridge get in 2019?")
        one = ask(assistant, "What grade did Ambridge get in 2019?")
    assert (len(every.statements), fact(every)) == (3, None)
    assert (len(one.statements), fact(one)) == (1, "Good")
