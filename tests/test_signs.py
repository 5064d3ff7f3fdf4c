"""A sign that is no letter can deny, bound or doubt what the source says, put in or left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.facts import fold
from assistant.model.signs import changed_signs

PARKING = "Parking costs £4.50 per day."


def changed(stated: str, source: str) -> str | None:
    return changed_signs(fold(stated), fold(source))


@pytest.mark.parametrize(
    "stated",
    [
        "Parking costs ≠ £4.50 per day.",
        "Parking costs > £4.50 per day.",
        "Parking costs <£4.50 per day.",
        "Parking costs ~£4.50 per day.",
        "Parking costs ¬£4.50 per day.",
        "Parking costs £4.50+ per day.",
        "Parking costs ¥£4.50 per day.",
        "Parking costs £4.50 per day ❌",
        "Parking costs £4.50 per day, 🤥.",
        "✗ Parking costs £4.50 per day.",
        "~~Parking costs £4.50 per day.~~",
        "Parking co\u0336sts £4.50 per day.",
        "Parking costs £4.50 per day?",
        "Parking costs £4.50 per day?!",
        "Parking costs £4.50 (?) per day.",
    ],
)
def test_a_sign_of_its_own_is_named(stated: str) -> None:
    reason = changed(stated, PARKING)
    assert reason and reason.endswith("is not in the cited sentence")


@pytest.mark.parametrize(
    ("stated", "source"),
    [
        (PARKING, PARKING),
        ("“Parking costs £4.50”.", PARKING),
        ("Parking (the car park's) costs £4.50 - per day", PARKING),
        ("90% of visits were late.", "Overall, 90 per cent of visits were late."),
        ("Ninety per cent were late.", "Overall, 90% were late."),
        ("Visits & plans were late.", "Visits and plans were late."),
        ("Plans and/or visits were late.", "In 2019, plans and/or visits were late."),
        ("The 2019/20 plan was late.", "Overall, the 2019/20 plan was late."),
        ("There were 30–40 visits.", "In 2019 there were 30-40 visits."),
        ("~50 children were seen.", "Overall, ~50 children were seen."),
        ("Children seen were ~50.", "All children seen, say, were ~50."),
        ("3+ visits were late.", "Overall, 3+ visits were late."),
        ("The lead is A. Lee.", "The lead is A. Lee <a.lee@town.uk>, Room #5."),
        ("Employees get 28 days.", "How many days do employees get? Employees get 28 days!"),
        ("Is it late?", "Is it late?"),
    ],
)
def test_what_the_source_has_as_well_may_stand(stated: str, source: str) -> None:
    assert changed(stated, source) is None


@pytest.mark.parametrize(
    ("stated", "source", "why"),
    [
        ("Costs are £5.", "Costs are ≠ £5.", "leaves out '≠'"),
        ("Parking is free.", "❌ Parking is free.", "leaves out '❌'"),
        ("The team had 3 cases.", "The team had ≥3 cases.", "leaves out '≥'"),
        ("The team had 3 cases.", "The team had 3+ cases.", "leaves out '+'"),
        ("It costs £5.", "It costs ~ £5.", "leaves out '~'"),
        ("Parking is free.", "Parking is free, or not?", "asks it"),
        ("The cases were 30-40.", "The cases were 30 and 40.", "'-'"),
        ("A is 5 and B is ~6.", "A is ~5 and B is 6.", "'~'"),
        ("C ≠ B.", "A ≠ B and C is B.", "'≠'"),
    ],
)
def test_a_sign_that_moves_or_goes_is_named(stated: str, source: str, why: str) -> None:
    reason = changed(stated, source)
    assert reason and why in reason


@given(st.text())
def test_a_text_has_the_signs_of_itself(text: str) -> None:
    assert changed(text, text) is None


@given(st.characters(categories=["Sm", "So"], exclude_characters="|"), st.integers(0, 5))
def test_no_sign_or_picture_can_be_put_in(sign: str, at: int) -> None:
    if fold(sign) == "-" or any(letter.isalnum() for letter in fold(sign)):
        return  # a dash joins; "℃" is spelt "°C", and "㈱" holds a word
    words = PARKING.split()
    assert changed(" ".join((*words[:at], sign, *words[at:])), PARKING)
