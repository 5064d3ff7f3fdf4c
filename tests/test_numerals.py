"""How numbers are written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer_type.numerals import NUMERAL, ONES, TEENS, TENS, UNITS, WORDS


@given(st.integers(0, 1_000_000).filter(lambda number: not 1900 <= number < 2100))
def test_any_number_in_digits_is_one(number: int) -> None:
    assert re.fullmatch(NUMERAL, str(number))
    assert re.fullmatch(NUMERAL, f"{number:,}")


@given(st.sampled_from(TENS), st.sampled_from(ONES), st.sampled_from(TEENS))
def test_any_number_in_words_is_one(tens: str, ones: str, teens: str) -> None:
    for said in (tens, ones, teens, f"{tens}-{ones}", f"{ones} hundred and {tens} {ones}"):
        assert re.fullmatch(WORDS, said)


@pytest.mark.parametrize("text", ["2019", "4-day", "a-4", "tone", "someone"])
def test_what_is_no_number(text: str) -> None:
    assert not re.search(NUMERAL, text)


@pytest.mark.parametrize("text", ["a night shift of nightmares", "seconds"])
def test_a_unit_is_a_whole_word(text: str) -> None:
    assert len(re.findall(UNITS, text)) == 1


def test_a_second_is_an_ordinal_as_well() -> None:
    assert not re.search(UNITS, "a second visit")
