"""What can be looked up at all."""

import pytest

from assistant.askable import check, is_whole
from assistant.errors import BadQuestion
from assistant.records import Turn
from index.records import Filters

ALL = Filters()


@pytest.mark.parametrize(
    ("text", "why"),
    [("", "is empty"), (" \n", "is empty"), ("x" * 11, "has 11 characters; at most 10")],
)
def test_what_is_empty_or_too_long(text: str, why: str) -> None:
    with pytest.raises(BadQuestion, match=why):
        check(text, ALL, (), most=10)


@pytest.mark.parametrize(
    ("filters", "history"),
    [
        (Filters(kinds=frozenset({"letter", "\udfff"})), ()),
        (ALL, (Turn("user", "\ud800"),)),
    ],
)
def test_halves_of_characters_are_found_wherever_they_are(
    filters: Filters, history: tuple[Turn, ...]
) -> None:
    with pytest.raises(BadQuestion, match="a character that is none"):
        check("IROs?", filters, history, most=10)
    check("IROs?", ALL, (Turn("user", "😀"),), most=10)


def test_a_whole_character_beyond_the_basic_plane_is_whole() -> None:
    assert is_whole("\U0010ffff")
    assert not is_whole("\U0010ffff".encode("utf-16-be")[:2].decode("utf-16-be", "surrogatepass"))
