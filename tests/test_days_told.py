from __future__ import annotations

import pytest

from tests.stating import facts


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The hub was opened in the autumn of 2015.", ["the autumn of 2015"]),
        ("The hub was opened later in 2015.", ["later in 2015"]),
        ("The hub was opened in the early part of 2021.", ["the early part of 2021"]),
        ("The hub was opened at the end of March 2021.", ["the end of March 2021"]),
        ("The hub was opened in March 2021.", ["March 2021"]),
    ],
)
def test_part_of_a_year_is_not_the_year(text: str, wanted: list[str]) -> None:
    assert facts("When was the hub opened?", text, "20") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The hub will open in May 2019.",
        "The hub is due to open in May 2019.",
        "They have plans in place for the opening in May 2019.",
        "A site has been bought and the hub is expected to open in May 2019.",
        "Partners (of the trust) have agreed to open a hub (HUB) in May 2019.",
    ],
)
def test_a_day_that_was_planned_is_not_when_it_was(text: str) -> None:
    assert facts("When did the hub open?", text, "May 2019") == []
    assert facts("When will the hub open?", text, "May 2019") == ["May 2019"]
    assert facts("When was the hub due to open?", text, "May 2019") == ["May 2019"]


@pytest.mark.parametrize(
    "text",
    [
        "The hub, which will be reviewed, opened in May 2019.",
        "The plan to open a hub was agreed in May 2019.",
        "What will be a larger hub was opened in May 2019.",
    ],
)
def test_what_was_done_is_not_a_plan_for_what_is_told_beside_it(text: str) -> None:
    assert facts("When was the hub agreed or opened?", text, "May 2019") == ["May 2019"]
    assert facts("When did they open the hub?", text, "May 2019") == ["May 2019"]


def test_a_time_without_its_year_is_a_time_of_its_own() -> None:
    text = "Worries grew in 2021, and the review of the hub was completed in July this year."
    assert facts("When was the review of the hub completed?", text, "July") == []
    assert facts("When did worries about it all begin to grow?", text, "2021") == ["2021"]


def test_a_month_with_its_year_is_one_time() -> None:
    text = "The hub was opened in May, 2019."
    assert facts("When was the hub opened?", text, "May, 2019") == ["May, 2019"]


def test_the_day_of_a_visit_is_not_that_of_what_was_visited() -> None:
    text = "This letter is about the visit on 4 May 2019 to the hub that the council set up."
    assert facts("When did the council set up the hub?", text, "4 May 2019") == []
    assert facts("When was the visit to the hub?", text, "4 May 2019") == ["4 May 2019"]
    opened = "The hub, which has had a visit, was opened on 4 May 2019."
    assert facts("When did the hub open?", opened, "4 May 2019") == ["4 May 2019"]
