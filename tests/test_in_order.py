"""In which order the sentences of an answer are read."""

from __future__ import annotations

from pathlib import Path

from assistant.records import Answer, Question, Turn
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library


def ask(assistant: Assistant, text: str, *history: str) -> Answer:
    return assistant.ask(Question(text, tuple(Turn("user", said) for said in history)))


def years(answer: Answer) -> list[int]:
    return [citation.date.year for citation in answer.citations if citation.date]


def test_what_the_catalogue_knows_of_several_documents_comes_newest_first(
    assistant: Assistant,
) -> None:
    assert years(ask(assistant, "When was Southwark inspected?")) == [2020, 2019, 2011]


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
