from __future__ import annotations

import pytest

from assistant.model.sense import changed_sense, doubts, governing

SOURCE = (
    "IROs are having an increasing impact on the quality of practice, although not all of their "
    "interventions on behalf of children are recorded well."
)


@pytest.mark.parametrize(
    ("stated", "source"),
    [
        ("IROs are having an increasing impact on practice.", SOURCE),
        ("Not all interventions on behalf of children are recorded well.", SOURCE),
        ("Reviews do not take place.", "Reviews don't take place."),
        ("Plans were agreed in May 2019.", "Plans were agreed."),
    ],
)
def test_the_same_sense(stated: str, source: str) -> None:
    assert changed_sense(stated, source) is None


@pytest.mark.parametrize(
    ("stated", "source"),
    [
        ("All interventions on behalf of children are recorded well.", SOURCE),
        ("IROs are not having an increasing impact on practice.", SOURCE),
        ("IROs are having a decreasing impact on practice.", SOURCE),
        ("Plans are late and visits are not timely.", "Plans are not late and visits are timely."),
        ("Recording is inconsistent.", "Recording is consistent."),
        ("Recording is consistent.", "Recording is inconsistent."),
        ("Recording is sufficient.", "Recording is insufficient."),
        ("Children are seen.", "Most children are seen."),
        ("Children should be seen.", "Children are seen."),
        ("Practice is poor.", "Practice is good."),
        ("It takes weeks.", "It takes days."),
        ("Nothing else does.", "Recording is consistent."),
    ],
)
def test_another_sense(stated: str, source: str) -> None:
    assert changed_sense(stated, source)


def test_words_that_make_doubtful() -> None:
    assert doubts("It isn't so, and she refused to.") == ["not", "refused"]
    assert doubts("In May 2019 plans were late.") == []
    assert doubts("They cannot see that it is insufficient.") == ["insufficient", "not"]
    assert governing("Parents say") and governing("if so")
    assert not governing("Plans are not late")
