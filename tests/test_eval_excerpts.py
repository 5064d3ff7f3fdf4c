"""Excerpts are exact pieces of their documents, and every character of them is shown once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eval.excerpts import Excerpt, pieces
from tests.judged import TEXTS, judged

PLACES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4).map(tuple)


@given(text=st.text(max_size=20), start=st.integers(0, 20), gold=PLACES, cited=PLACES)
def test_the_pieces_are_the_text(
    text: str, start: int, gold: tuple[tuple[int, int], ...], cited: tuple[tuple[int, int], ...]
) -> None:
    excerpt = Excerpt("", "a", start, text, gold, cited)
    assert "".join(piece.text for piece in pieces(excerpt)) == text
    at = start
    for piece in pieces(excerpt):
        for position in range(at, at + len(piece.text)):
            assert piece.gold == any(a <= position < b for a, b in gold)
            assert piece.cited == any(a <= position < b for a, b in cited)
        at += len(piece.text)


def test_gold_and_citations_stand_in_their_context() -> None:
    stray = {"uri": "a.txt", "quote": "Records were thin."}
    result = judged({"id": "a", "answer": "Thin. [1]", "citations": [stray]}).results[0]
    (gold,), (cited,) = result.gold_in_context, result.cited_in_context
    assert gold.label == "part 1, not cited"
    assert cited.label == "[1]"
    for excerpt in (gold, cited):
        assert TEXTS["a.txt"][excerpt.start :].startswith(excerpt.text)
        assert [(p.text, p.gold, p.cited) for p in pieces(excerpt)] == [
            ("The visit was in May. ", False, False),
            ("Visits were regular.", True, False),
            (" ", False, False),
            ("Records were thin.", False, True),
        ]


def test_a_broken_citation_stands_nowhere() -> None:
    broken = {"uri": "a.txt", "quote": "Nobody wrote this."}
    result = judged({"id": "a", "answer": "No. [1]", "citations": [broken]}).results[0]
    assert result.cited_in_context == ()
    assert result.citations[0].fault
