"""Known and unknown names in a question."""

import pytest

from assistant.understand.names import known_names, unknown_names

COUNCILS = [
    "Cheshire East",
    "Cheshire West and Chester",
    "Chester",
    "North Lincolnshire",
    "North East Lincolnshire",
    "Hull",
]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        (
            "cheshire west & chester or Cheshire East?",
            ("Cheshire West and Chester", "Cheshire East"),
        ),
        ("North East Lincolnshire", ("North East Lincolnshire",)),
        ("Was Hull's letter late?", ("Hull",)),
        ("hullabaloo", ()),
    ],
)
def test_known_names(question: str, names: tuple[str, ...]) -> None:
    assert known_names(question, COUNCILS) == names


def unknown(question: str) -> tuple[str, ...]:
    known = {"children", "services", "london", "council"}
    return unknown_names(question, ["Hull"], known.__contains__, lambda _: 0.1)


def test_a_capital_where_a_place_stands_is_a_name() -> None:
    assert unknown("Was it good in Tower Hamlets and Hull?") == ("Tower Hamlets",)
    assert unknown("What was Lewisham's grade?") == ("Lewisham",)


def test_the_first_word_and_months_are_no_names() -> None:
    assert unknown("Kids in January, children's services in London") == ()
