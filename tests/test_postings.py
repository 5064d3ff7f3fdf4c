from __future__ import annotations

import sqlite3

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.store import postings
from index.store.postings import Postings

FTS5 = """
    CREATE VIRTUAL TABLE keywords USING fts5 (
        text, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
    )
"""
WORDS = "plan visit care badger newt stoat curlew adder plover wigeon lapwing martin".split()
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
PASSAGES = st.dictionaries(st.integers(1, 40), TEXTS, min_size=1, max_size=25)
ASKED = st.lists(st.sampled_from([*WORDS, "unheard"]), max_size=4, unique=True)


def _scores(held: Postings, *phrases: str) -> dict[int, float]:
    found = held.scores(phrases)
    return {int(row): float(found[row]) for row in np.flatnonzero(found)}


def _by_fts5(passages: dict[int, str], asked: list[str]) -> dict[int, float]:
    connection = sqlite3.connect(":memory:")
    connection.execute(FTS5)
    connection.executemany("INSERT INTO keywords (rowid, text) VALUES (?, ?)", passages.items())
    found = connection.execute(
        "SELECT rowid, -bm25(keywords) FROM keywords WHERE keywords MATCH ?", (" OR ".join(asked),)
    ).fetchall()
    connection.close()
    return dict(found)


@settings(deadline=None)
@given(PASSAGES, ASKED)
def test_the_scores_are_those_of_fts5(passages: dict[int, str], asked: list[str]) -> None:
    """But for words that half of the passages hold, which FTS5 counts for a millionth."""
    found = _scores(postings.NONE.and_(passages.items()), *asked)
    expected = _by_fts5(passages, asked) if asked else {}
    assert set(found) <= set(expected)
    for row, score in expected.items():
        assert found.get(row, 0.0) == pytest.approx(score, rel=1e-4, abs=2e-5)


@settings(deadline=None)
@given(st.lists(st.tuples(PASSAGES, st.sets(st.integers(1, 40))), max_size=4), ASKED)
def test_any_history_is_as_if_made_at_once(
    history: list[tuple[dict[int, str], set[int]]], asked: list[str]
) -> None:
    held, passages = postings.NONE, dict[int, str]()
    for more, gone in history:
        new = {row: text for row, text in more.items() if row not in passages}
        held, passages = held.and_(new.items()), passages | new
        held = held.without(np.array(sorted(gone & set(passages)), dtype=np.int64))
        passages = {row: text for row, text in passages.items() if row not in gone}
    fresh = postings.NONE.and_(passages.items())
    assert _scores(held, *asked) == _scores(fresh, *asked)
    assert set(held.slots) == set(fresh.slots)


SOME = postings.NONE.and_(
    {
        2: "An independent reviewing officer, pre-birth.",
        3: "The officer was independent. Reviewing took long.",
        5: "Policies of a café: staff don't smoke.",
        9: "The policy",
        11: "Nothing.",
        12: "Nobody.",
    }.items()
)


@pytest.mark.parametrize(
    ("phrase", "rows"),
    [
        ("policies", {5, 9}),  # stemmed
        ("cafe", {5}),  # accents folded
        ("CAFÉ", {5}),
        ("don’t", {5}),
        ("independent reviewing officer", {2, 3}),  # all of its words, in any order
        ("independent badger", set()),
        ("pre-birth", {2}),
        ("!!!", set()),
        ("", set()),
        ("unheard", set()),
    ],
)
def test_what_is_found(phrase: str, rows: set[int]) -> None:
    assert set(_scores(SOME, phrase)) == rows


def test_a_phrase_counts_as_often_as_its_rarest_word() -> None:
    words = {1: "red kite red kite kite", 2: "red kite and no more", 3: "owl", 4: "owl", 5: "owl"}
    alike = words | {1: "kite kite and no more", 2: "kite and no more now"}
    phrase = _scores(postings.NONE.and_(words.items()), "red kite")
    assert phrase == _scores(postings.NONE.and_(alike.items()), "kite")


def test_words_that_half_of_the_passages_hold_decide_only_among_themselves() -> None:
    rows = {row: "report" + " report" * (row == 7) + " owl" * (row < 3) for row in range(1, 10)}
    held = postings.NONE.and_(rows.items())
    assert set(_scores(held, "report", "owl")) == {1, 2}
    common = _scores(held, "report")
    assert max(common, key=lambda row: common[row]) == 7


def test_what_was_asked_before_changes_no_score(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = [
        _scores(postings.NONE.and_({1: "policy", 2: "newt", 3: "owl", 4: "owl policy"}.items()), w)
        for w in ("policy", "owl", "policy", "newt", "owl")
    ]
    for remembered in (0, 32):
        monkeypatch.setattr(postings, "_REMEMBERED", remembered)
        held = postings.NONE.and_({1: "policy", 2: "newt", 3: "owl", 4: "owl policy"}.items())
        assert [_scores(held, w) for w in ("policy", "owl", "policy", "newt", "owl")] == fresh


def test_rows_known_from_elsewhere_count_once_and_by_their_share() -> None:
    held = postings.NONE.and_({1: "red kite", 2: "red deer", 3: "roe deer"}.items())
    whole = held.scores([], [np.array([1, 9])])
    half = held.scores([], [np.array([1, 9])], 0.5)
    assert np.flatnonzero(whole).tolist() == [1]
    assert half[1] == pytest.approx(whole[1] / 2)
    assert held.most("red deer") == 2
    assert held.most("") == 0


def test_no_passages_have_no_scores() -> None:
    assert _scores(postings.NONE, "care") == {}
    assert _scores(postings.NONE.and_([]), "care") == {}


@settings(deadline=None)
@given(PASSAGES, ASKED)
def test_bytes_bring_it_back(passages: dict[int, str], asked: list[str]) -> None:
    held = postings.NONE.and_(passages.items())
    again = Postings.from_bytes(held.to_bytes())
    assert _scores(again, *asked) == _scores(held, *asked)
    assert again.to_bytes() == held.to_bytes()


def test_a_passage_of_a_great_many_words() -> None:
    held = postings.NONE.and_([(1, "owl " * 400), (2, "newt"), (3, "newt")])
    assert _scores(held, "owl").keys() == {1}
