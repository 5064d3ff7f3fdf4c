"""A question that is asked again: the same answer, until something that decides it changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answered import Answered
from assistant.model import LanguageModel
from assistant.model.scripted import ScriptedModel
from assistant.records import Answer, Question, Turn
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import load_embedder
from index.library import Library
from index.records import Filters

CASELOADS = "Social workers in Ambridge have caseloads of 14 children each."
VISITS = "Visits to children in Ambridge happen every six weeks."
ASK = Question("How often do visits to children happen?")


def _answer(text: str) -> Answer:
    return Answer(text, text, "answered", text, (), (), (), (), None)


def test_the_question_that_was_asked_longest_ago_is_forgotten_first() -> None:
    answered = Answered(most=2)
    for text in ("one", "two"):
        answered.put(Question(text), _answer(text))
    assert answered.get(Question("one")) == _answer("one")
    answered.put(Question("three"), _answer("three"))
    assert answered.get(Question("two")) is None
    assert answered.get(Question("one")) and answered.get(Question("three"))


@pytest.mark.parametrize(
    "other",
    [
        replace(ASK, text="How often do visits happen?"),
        replace(ASK, history=(Turn("user", "Tell me about Ambridge."),)),
        replace(ASK, filters=Filters(kinds=frozenset({"letter"}))),
        replace(ASK, mode="generative"),
        replace(ASK, detail="full"),
    ],
)
def test_whatever_decides_an_answer_makes_another_question(other: Question) -> None:
    answered = Answered()
    answered.put(ASK, _answer("Every six weeks."))
    assert answered.get(other) is None
    assert answered.get(replace(ASK)) is not None


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    (tmp_path / "caseloads.txt").write_text(f"{CASELOADS}\n")
    (tmp_path / "visits.txt").write_text(f"{VISITS}\n")
    with Library.create(tmp_path / "index", load_embedder("hashing")) as made:
        made.add([tmp_path / "caseloads.txt", tmp_path / "visits.txt"])
        yield made


def _over(library: Library, model: LanguageModel | None = None) -> Assistant:
    return Assistant(library, Settings(), model)


def test_a_question_that_is_asked_again_is_remembered_and_says_so(library: Library) -> None:
    assistant = _over(library)
    first, again = assistant.ask(ASK), assistant.ask(ASK)
    assert VISITS in first.answer
    assert "extract" in first.timings_ms and "remembered" not in first.timings_ms
    assert again.timings_ms.keys() == {"total", "remembered"}
    assert replace(again, timings_ms={}) == replace(first, timings_ms={})


def test_it_comes_as_the_same_events(library: Library) -> None:
    assistant = _over(library)
    first, again = (list(assistant.stream(ASK)) for _ in range(2))
    assert [type(event) for event in again] == [type(event) for event in first]
    assert again[:-1] == first[:-1]


def test_a_changed_index_is_asked_anew(library: Library) -> None:
    assistant = _over(library)
    assert assistant.ask(ASK).outcome == "answered"
    library.remove("visits.txt")
    after = assistant.ask(ASK)
    assert "remembered" not in after.timings_ms
    assert VISITS not in after.answer


def test_what_a_language_model_words_is_not_remembered(library: Library) -> None:
    assistant = _over(library, ScriptedModel())
    assistant.ask(ASK)
    assert "remembered" not in assistant.ask(ASK).timings_ms
    extractive = replace(ASK, mode="extractive")
    assistant.ask(extractive)
    assert "remembered" in assistant.ask(extractive).timings_ms
