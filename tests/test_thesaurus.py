"""Everyday words and the official ones that may be written for them."""

from __future__ import annotations

import re

import pytest

from index.thesaurus import THESAURUS, Meant, Thesaurus, english
from index.words import words

SMALL = Thesaurus.parse("quit, walk out: staff turnover, resign\nwalk: exercise\nkid: child\n")


def _meant(question: str) -> list[Meant]:
    return list(SMALL.meant_by(words(question)))


def test_words_are_compared_by_stem() -> None:
    assert _meant("Is the staff quitting?") == [Meant("quitting", ("staff turnover", "resign"))]


def test_the_longest_phrase_counts() -> None:
    assert [one.said for one in _meant("Do kids walk out?")] == ["kids", "walk out"]
    assert [one.written for one in _meant("Do kids walk?")] == [("child",), ("exercise",)]


def test_a_question_in_official_words_means_what_it_says() -> None:
    assert _meant("What is said about staff turnover?") == []


def test_a_phrase_is_found_by_whichever_form_of_its_first_word() -> None:
    thesaurus = Thesaurus.parse("dying alone: bereavement\nafter-school club: extended services\n")
    said = [one.said for one in thesaurus.meant_by(words("Who died alone after school clubs?"))]
    assert said == ["died alone", "after school clubs"]


def test_entries_for_the_same_word_are_added_up() -> None:
    thesaurus = Thesaurus.parse("mess: disorder\nmess, muddle: confusion, disorder\n")
    (meant,) = thesaurus.meant_by(["mess"])
    assert meant.written == ("disorder", "confusion")


@pytest.mark.parametrize("line", ["quit turnover", "quit: ", ": turnover", "quit: a, , b"])
def test_a_line_that_is_no_entry_is_named(line: str) -> None:
    with pytest.raises(ValueError, match=f"line 2 .*{line.strip()}"):
        Thesaurus.parse(f"kid: child\n{line}")


def test_the_one_that_ships_can_be_read_and_is_in_order() -> None:
    lines = THESAURUS.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines)
    assert all(words(phrase) for line in lines for phrase in re.split("[,:]", line))
    assert [one.said for one in english().meant_by(words("Do people keep quitting?"))] == [
        "quitting"
    ]


def test_no_word_without_meaning_is_an_entry_by_itself() -> None:
    assert list(english().meant_by("the of and about there".split())) == []


def test_words_are_held_on_either_side() -> None:
    thesaurus = Thesaurus.parse("juggling, spinning plates: capacity")
    assert thesaurus.holds("plates")
    assert thesaurus.holds("capacity")
    assert not thesaurus.holds("plate")
