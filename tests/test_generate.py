"""A language model's words are shown as far as they are proven."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from assistant.answer import compose
from assistant.answer.extract import Extract
from assistant.answer.stated import FactFound
from assistant.errors import ModelFailed
from assistant.events import Completed, Event, Said, StruckOut
from assistant.evidence import Shown
from assistant.generate import Generator
from assistant.model import Message
from assistant.model.scripted import ScriptedModel
from assistant.model.write import answer_prompt
from assistant.records import Answer
from assistant.retrieve.find import Found
from assistant.understand.scope import Scope
from tests.making import candidate

PLANS = candidate("Plans for 12 children are not clear.", 0)
VISITS = candidate("Visits happen every week.", 60)
SCHOOLS = candidate("Schools are open.", 120)
FOUND = Found("How are plans?", "How are plans?", "How are plans?", Scope(()), (), (), {})
EXTRACT = Extract(FOUND, (PLANS, VISITS), (VISITS, PLANS, SCHOOLS))
EXTRACTED = compose.extracted("How are plans?", "How are plans?", EXTRACT, 3)
WITH_FACT = Extract(FOUND, (PLANS, VISITS), (PLANS, VISITS), fact=FactFound(VISITS, ((14, 24),)))


def scores(_: str, shown: Sequence[Shown]) -> NDArray[np.float32]:
    """Schools have nothing to do with plans."""
    values = [-9.0 if one.text == SCHOOLS.sentence.text else 1.0 for one in shown]
    return np.array(values, dtype=np.float32)


def events(
    *replies: str | ModelFailed, strict: bool = True, extract: Extract = EXTRACT
) -> list[Event]:
    answer = compose.extracted("How are plans?", "How are plans?", extract, 3)
    generator = Generator(ScriptedModel(*replies), scores, 4000, strict)
    return list(generator.word(answer, extract, 30.0))


def worded(*replies: str | ModelFailed, strict: bool = True) -> Answer:
    last = events(*replies, strict=strict)[-1]
    assert isinstance(last, Completed)
    return last.answer


def test_a_proven_sentence_is_shown_with_its_citation() -> None:
    answer = worded("Visits happen every week [1].")
    assert [(s.text, s.support) for s in answer.statements] == [
        ("Visits happen every week.", "verbatim")
    ]
    assert [(c.marker, c.quote) for c in answer.citations] == [(1, "Visits happen every week.")]
    assert answer.answer == "Visits happen every week. [1]"
    assert answer.model == "scripted"


def test_the_answer_tells_which_words_it_was_asked_in() -> None:
    assert worded("Visits happen every week [1].").prompts == {"answer": answer_prompt().digest}
    assert worded("").prompts == {"answer": answer_prompt().digest}


def test_what_the_documents_would_say_is_given_first_and_best_first() -> None:
    model = ScriptedModel("NOT IN DOCUMENTS")
    list(Generator(model, scores, 4000, True).word(EXTRACTED, EXTRACT, 30.0))
    lines = [line for line in model.received[0][1].content.splitlines() if line[:1] == "["]
    assert [line.partition(") ")[2] for line in lines] == [
        "Visits happen every week.",
        "Plans for 12 children are not clear.",
        "Schools are open.",
    ]


def test_an_unproven_sentence_is_struck_out_with_the_reason() -> None:
    answer = worded("Plans for 12 children are not clear [2]. Plans for 13 children are clear [2].")
    assert [s.text for s in answer.statements] == ["Plans for 12 children are not clear."]
    (struck,) = answer.struck_out
    assert struck.text == "Plans for 13 children are clear."
    assert struck.reason and "13" in struck.reason and not struck.citations
    assert any("struck out" in note for note in answer.notes)


def test_what_is_true_but_does_not_bear_on_the_question_is_struck_out() -> None:
    answer = worded("Schools are open [3]. Visits happen every week [1].")
    assert [s.text for s in answer.statements] == ["Visits happen every week."]
    assert [s.text for s in answer.struck_out] == ["Schools are open."]


def test_when_it_is_not_strict_it_is_shown_as_not_verified() -> None:
    answer = worded("All is well [1]. Visits happen every week [1].", strict=False)
    assert [(s.support, s.citations) for s in answer.statements] == [
        ("verbatim", (1,)),
        ("unverified", ()),
    ]
    assert answer.statements[1].reason
    assert answer.groups[1].label == "Not verified"
    assert worded("All is well [1].", strict=False).statements == EXTRACTED.statements


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        ("Plans for 12 children are clear [2].", "could be proven"),  # the "not" is gone
        ("All is well everywhere [7].", "could be proven"),
        ("All is well everywhere.", "could be proven"),
        ("Alles ist gut [1].", "could be proven"),
        ('{"answer": "Visits happen every day [1]."}', "no whole sentence"),
        ("NOT IN DOCUMENTS", "found no answer"),
        ("", "empty"),
        ("Visits happen every", "no whole sentence"),
        ("x" * 10_000, "more than 6000 characters"),
        (ModelFailed("The language model is down.", "Try later."), "is down"),
    ],
)
@pytest.mark.parametrize("strict", [True, False])
def test_without_proof_the_documents_speak(
    reply: str | ModelFailed, why: str, strict: bool
) -> None:
    answer = worded(reply, strict=strict)
    assert answer.statements == EXTRACTED.statements
    assert answer.citations == EXTRACTED.citations
    assert answer.answer == EXTRACTED.answer
    assert answer.model is None
    assert len(answer.notes) == 1 and why in answer.notes[0]


class _Breaking:
    name = "breaking"

    def complete(self, messages: Sequence[Message]) -> Iterator[str]:
        assert messages
        yield "Visits happen every week [1]. Plans for 12 chil"
        raise ModelFailed("The language model broke off.", "Try again.")


def test_when_it_breaks_off_what_was_proven_stays_and_the_documents_say_the_rest() -> None:
    *_, last = Generator(_Breaking(), scores, 4000, True).word(EXTRACTED, EXTRACT, 30.0)
    assert isinstance(last, Completed)
    assert [(s.text, s.citations) for s in last.answer.statements] == [
        ("Visits happen every week.", (1,)),
        ("Plans for 12 children are not clear.", (2,)),
    ]
    assert len(last.answer.notes) == 1 and "broke off" in last.answer.notes[0]


def test_a_fact_comes_with_the_first_statement_and_keeps_its_citation() -> None:
    first, last = events("Plans for 12 children are not clear [1].", extract=WITH_FACT)
    assert isinstance(first, Said) and isinstance(last, Completed)
    assert first.fact and first.fact.text == "every week"
    answer = last.answer
    assert answer.fact == first.fact
    (cited,) = (c for c in answer.citations if c.marker == first.fact.citation)
    assert cited.quote == "Visits happen every week." and cited in first.citations
    assert answer.answer.startswith("**every week** [2]\n\nPlans")


REPLIES = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from(
            [
                "Visits happen every week [1]. ",
                "Plans are not clear [2, 1]. ",
                "Plans are clear [2]. ",
                "All is well [0][9]. ",
                "Schools are open [3]. ",
                "NOT IN DOCUMENTS. ",
                "\n",
            ]
        )
    ).map("".join),
)


@settings(deadline=None, max_examples=50)
@given(REPLIES, st.booleans())
def test_what_was_shown_is_final_and_nothing_unproven_is_cited(reply: str, strict: bool) -> None:
    *shown, last = events(reply, strict=strict)
    assert isinstance(last, Completed)
    answer = last.answer
    told = [event for event in shown if isinstance(event, Said)]
    assert tuple(event.statement for event in told) == answer.statements
    assert tuple(c for event in told for c in event.citations) == answer.citations
    struck = tuple(event.statement for event in shown if isinstance(event, StruckOut))
    assert struck == answer.struck_out
    assert {c.quote for c in answer.citations} <= {PLANS.sentence.text, VISITS.sentence.text}
    markers = [citation.marker for citation in answer.citations]
    assert markers == list(range(1, len(markers) + 1))
    for statement in answer.statements:
        assert set(statement.citations) <= set(markers)
        assert bool(statement.citations) == (statement.support != "unverified")
        assert not strict or statement.citations
