"""What an acronym stands for."""

from pathlib import Path

import pytest

from assistant.answer_type.long_form import short_form_asked, spelt_out
from assistant.records import Question
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("What does IRO stand for?", "IRO"),
        ("What do IROs stand for?", "IRO"),
        ("what does iro stand for", "IRO"),
        ("What does the acronym MASH stand for?", "MASH"),
        ("What is PEP short for?", "PEP"),
        ("What is the full form of CSE?", "CSE"),
        ("What is an IRO?", "IRO"),
        ("What are IROs?", "IRO"),
        ("What does PEP mean?", "PEP"),
        ("What is a plan?", ""),
        ("What is MASH?", ""),
        ("What does the council stand for?", ""),
        ("What does it stand for?", ""),
        ("What is the full name of the director?", ""),
        ("What does the IRO do?", ""),
    ],
)
def test_of_which_acronym_it_is_asked(question: str, short: str) -> None:
    assert short_form_asked(question) == short


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("The independent reviewing officers (IROs) met.", "independent reviewing officers"),
        ("IRO: independent reviewing officer", "independent reviewing officer"),
        ("IROs see each child.", None),
        ("Independent reviewing officers see each child.", None),
    ],
)
def test_where_it_is_spelt_out(text: str, long: str | None) -> None:
    span = spelt_out("IRO", sentence(text))
    assert (text[slice(*span)] if span else None) == long


@pytest.mark.parametrize(
    ("question", "fact"),
    [("What does RAT stand for?", "rapid action team"), ("What does PUB stand for?", None)],
)
def test_one_sentence_tells_and_none_that_only_uses_it(
    question: str, fact: str | None, tmp_path: Path, embedder: Embedder
) -> None:
    (tmp_path / "teams.txt").write_text(
        "Teams\n\nThe rapid action team (RAT) visits families. The RAT works at night.\n\n"
        "The PUB meets on Mondays. The PUB has a chair.\n"
    )
    (tmp_path / "more.txt").write_text("More teams\n\nA rapid action team (RAT) was set up.\n")
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([tmp_path / "teams.txt", tmp_path / "more.txt"])
        answer = Assistant(library, Settings()).ask(Question(question))
    assert (answer.fact.text if answer.fact else None) == fact
    assert len(answer.statements) == (1 if fact else 0)
