"""Which way words point, and what turns them round."""

import pytest

from assistant.understand.presupposed.directions import Direction, directions, together


def all_of(text: str) -> list[Direction]:
    return [direction for _, direction in directions(text.split())]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("referrals have risen", Direction(amount=1)),
        ("fewer referrals", Direction(amount=-1)),
        ("practice is weak", Direction(quality=-1)),
        ("homes are unsafe", Direction(quality=-1)),
        ("morale collapsed", Direction(amount=-1, quality=-1)),
        ("the centre was closed", Direction(going=-1)),
        ("records are not good", Direction(quality=-1)),
        ("staff aren't unhappy", Direction(quality=1)),
        ("records are far from good", Direction(quality=-1)),
        ("the absence of good records", Direction(quality=-1)),
        ("the absence of managers is high", Direction(amount=1)),
        ("records need to improve", Direction(quality=-1)),
        ("the needs of children are well known", Direction(quality=1)),
        ("less effective plans", Direction(quality=-1)),
        ("more effective plans", Direction(quality=1)),
        ("high quality plans", Direction(quality=1)),
        ("referrals continued to rise", Direction(amount=1)),
        ("leaders continue to invest", Direction(going=1)),
        ("staff lack skills", Direction(amount=-1)),
        ("they pulled out of it", Direction(going=-1)),
        ("it is working well", Direction(quality=1)),
        ("stability is a strength", Direction(quality=1)),
        ("they could not build lasting ties", Direction(quality=-1)),
        ("workers do not know them", Direction(quality=-1)),
        ("calls are answered without delay", Direction(quality=1)),
        ("they are rarely late or poor", Direction(quality=1)),
        ("they cannot improve", Direction(quality=-1)),
        ("barely effective plans", Direction(quality=-1)),
        ("none of it is good", Direction(quality=-1)),
        ("workers don't know them", Direction(quality=-1)),
        ("absence has fallen", Direction(amount=-1)),
        ("no plans were found there to be weak", Direction(quality=1)),
        ("none of these plans seemed to him very good", Direction(quality=-1)),
        ("no nurse was seen to be left without good advice", Direction(quality=1)),
        ("attendance slipped", Direction(amount=-1, quality=-1)),
        ("plans are robustly checked", Direction(quality=1)),
        ("costs went up", Direction(amount=1)),
        ("costs have come down since", Direction(amount=-1)),
        ("nurses are less engaged", Direction(quality=-1)),
        ("they are more confident", Direction(quality=1)),
    ],
)
def test_words_point_one_way(text: str, direction: Direction) -> None:
    assert all_of(text) == [direction]


@pytest.mark.parametrize(
    "text",
    [
        "plans are reviewed",
        "more than half",
        "more likely",
        "people drop out",
        "plans are not always good",
        "boys as well as girls",
        "well below half",
        "workers know that it is late",
        "strength based work",
        "pull together",
        "they came up with it",
        "it comes down to cost",
        "it went down well below",
        "no plans were found last week to be always good",
    ],
)
def test_words_that_point_nowhere(text: str) -> None:
    assert all_of(text) == []


def test_words_point_together_or_not_at_all() -> None:
    assert together(all_of("sank so low")) == Direction(amount=-1, quality=-1)
    assert together(all_of("higher and lower")) is None
    assert together([]) is None
