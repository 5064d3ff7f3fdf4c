"""Words that ask for a document in brief ask for nothing besides."""

from __future__ import annotations

import pytest

from assistant.understand.gist_words import ASKS, FRAME
from index.words import content_stems


@pytest.mark.parametrize("chief", ["main", "biggest", "most important", "headline", "overall"])
@pytest.mark.parametrize("matter", ["findings", "point", "takeaways", "themes", "facts"])
def test_what_matters_most(chief: str, matter: str) -> None:
    asked = f"the {chief} {matter} of the newest report"
    assert ASKS.search(asked)
    assert content_stems(asked) <= FRAME


@pytest.mark.parametrize("do", ["summarise", "recap", "outline", "boil down", "sum up"])
@pytest.mark.parametrize("length", ["two words", "three lines", "a nutshell", "five bullets"])
def test_told_in_few_words(do: str, length: str) -> None:
    assert ASKS.search(f"Please {do} the letter")
    assert ASKS.search(f"The letter in {length}?")
    assert content_stems(f"Please {do} the letter in {length}") <= FRAME


def test_a_matter_is_no_frame() -> None:
    assert not content_stems("staffing budget supervision") & FRAME
