"""A reason or an effect is told by what joins it to the matter, on the side that is asked for."""

from __future__ import annotations

import pytest

from assistant.answer_type.explained import asks_effect, asks_reason, tells_effect, tells_reason


@pytest.mark.parametrize(
    ("question", "reason", "effect"),
    [
        ("Why are records late?", True, False),
        ("How come records are late?", True, False),
        ("For what reason were they moved?", True, False),
        ("What slows down the assessments?", True, False),
        ("What caused the effect on caseloads?", True, False),
        ("What difference has the app made?", False, True),
        ("What has come of the new board?", False, True),
        ("How are children affected by delay?", False, True),
        ("Does anybody write down why?", False, False),
        ("Are records late?", False, False),
    ],
)
def test_it_is_told_which_is_asked_for(question: str, reason: bool, effect: bool) -> None:
    assert (asks_reason(question), asks_effect(question)) == (reason, effect)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Records are late because systems are slow.", True),
        ("Because systems are slow, records are late.", True),
        ("Slow systems led to late records.", True),
        ("Records are late to allow for checks, to ensure they are right.", True),
        ("As a result, records are late.", True),
        ("This is due to slow systems.", True),
        ("Records are late.", False),
        ("They are late.", False),
        ("Late records led to drift.", False),
        ("Plans drift because records are late.", False),
        ("Records have been late since March 2019.", False),
    ],
)
def test_a_reason_stands_on_the_other_side(text: str, tells: bool) -> None:
    assert tells_reason("Why are records late?", text) is tells


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Late records have led to drift.", True),
        ("As a result, plans drift.", True),
        ("This means that plans drift.", True),
        ("Records are late.", False),
        ("Slow systems led to late records.", False),
    ],
)
def test_an_effect_comes_of_what_is_asked_about(text: str, tells: bool) -> None:
    assert tells_effect("What difference do late records make?", text) is tells
