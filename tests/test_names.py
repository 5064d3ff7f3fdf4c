"""Names in a question, however they are spelt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understand.entities.names import find_names, name_words, without

COUNCILS = [
    "Cheshire East",
    "Cheshire West and Chester",
    "Chester",
    "North Lincolnshire",
    "North East Lincolnshire",
    "Hull",
]


def councils_in(question: str) -> tuple[str, ...]:
    found = find_names(question, {name_words(name): name for name in COUNCILS})
    return tuple(mention.means for mention in found if mention.means)


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
    assert councils_in(question) == names


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Cheshire West & Chester", "Cheshire West and Chester"),
        ("North-East Lincolnshire's letter", "North East Lincolnshire"),
    ],
)
def test_spelling_does_not_matter(question: str, name: str) -> None:
    assert councils_in(question) == (name,)


@pytest.mark.parametrize(
    "question", ["Hull-on-Sea", "Hull upon Thames", "West Hull", "Lincolnshire"]
)
def test_a_part_of_another_name_is_not_the_name(question: str) -> None:
    assert councils_in(question) == ()


def test_a_slip_is_forgiven_only_where_a_word_can_be_one() -> None:
    names = {name_words("Bolton"): "Bolton"}
    assert [one.means for one in find_names("Bolten", names, lambda _: True)] == ["Bolton"]
    assert find_names("Boston", names, lambda word: word != "boston") == []


@given(st.text(max_size=60))
def test_blanks_keep_every_offset(text: str) -> None:
    found = find_names(text, {("hull",): "Hull"})
    assert len(without(text, found)) == len(text)
    assert all(text[one.start : one.end].strip() for one in found)
