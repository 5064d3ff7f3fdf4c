"""Broken words: the writer's hyphen stays, the typesetter's goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.parse.pdf_hyphens import joined, mend


@pytest.mark.parametrize("mark", ["\x02", "\ufffe"])
@pytest.mark.parametrize(
    ("broken", "rest", "whole"),
    [
        ("manage|ment", "Management matters.", "management"),
        ("good|quality", "A good-quality plan.", "good-quality"),
        ("multi|agency", "Agencies work; an agency is multi-disciplinary.", "multi-agency"),
        ("well|being", "Their wellbeing, her wellbeing, his well-being.", "wellbeing"),
        ("Cross|Authority", "", "Cross-Authority"),
        ("COVID|19", "", "COVID-19"),
        ("17-year|olds", "", "17-year-olds"),
        ("out|of|hours", "The out-of-hours team.", "out-of-hours"),
        ("pre|and post-adoption", "", "pre- and post-adoption"),
    ],
)
def test_the_words_of_the_document_decide(mark: str, broken: str, rest: str, whole: str) -> None:
    assert mend([broken.replace("|", mark), rest])[0] == whole


def test_a_typesetter_who_breaks_words_breaks_unknown_ones_too() -> None:
    known = "Their manage\x02ment and inspec\x02tion. Management, inspection."
    assert mend([known, "a restora\x02tive way"])[1] == "a restorative way"


def test_a_document_that_only_breaks_at_hyphens_keeps_unknown_ones() -> None:
    known = "The well\x02being and the life\x02story work. Life-story work. Well-being."
    assert mend([known, "a jargon\x02free plan"])[1] == "a jargon-free plan"


def test_a_mark_without_words_around_it_becomes_a_hyphen() -> None:
    assert mend(["about \x02 this"]) == ["about - this"]


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("the plan", "of the board", "the plan of the board"),
        ("good\ufffe", "quality", "good\ufffequality"),
        ("decision-", "making", "decision\x02making"),
        ("2015 -", "to date", "2015 - to date"),
        ("", "alone", "alone"),
    ],
)
def test_lines_are_joined(first: str, second: str, text: str) -> None:
    assert joined(first, second) == text


@given(st.lists(st.text(st.sampled_from("ab-\x02\ufffe ’é1"))))
def test_no_mark_is_left(texts: list[str]) -> None:
    mended = mend(texts)
    assert len(mended) == len(texts)
    assert not any(mark in text for text in mended for mark in "\x02\ufffe")
