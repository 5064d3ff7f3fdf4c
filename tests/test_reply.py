from __future__ import annotations

import time
from collections.abc import Collection, Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import ModelFailed
from assistant.model.reply import LONGEST_REPLY, Cited, sentences


def _read(reply: str, given_numbers: Collection[int]) -> tuple[Cited, ...]:
    return tuple(sentences([reply], given_numbers))


def _read_or_nothing(reply: str, given_numbers: Collection[int]) -> tuple[Cited, ...]:
    try:
        return _read(reply, given_numbers)
    except ModelFailed:
        return ()


@pytest.mark.parametrize(
    ("reply", "statements"),
    [
        ("Good [1]. Bad [2].", (("Good.", (1,)), ("Bad.", (2,)))),
        ("Good. [1] Bad.[2]", (("Good.", (1,)), ("Bad.", (2,)))),
        ("Good [1, 2]. Bad [1][3], very [2; 1].", (("Good.", (1, 2)), ("Bad, very.", (1, 3, 2)))),
        ("- Good [1]\n- **Bad** [2]\n", (("Good", (1,)), ("Bad", (2,)))),
        ("1. Good [1].\n2. Bad [2].", (("Good.", (1,)), ("Bad.", (2,)))),
        ("He said “good.” [1] Then left [2].", (("He said “good.”", (1,)), ("Then left.", (2,)))),
        ("At 5 p.m. [1] they left [2].", (("At 5 p.m. they left.", (1, 2)),)),
        ("Good [0][4][1-3][1–3][01][٣][99999][-1].", (("Good.", ()),)),
        ("Good [1, 2-3].", (("Good.", (1,)),)),
        ("Good [" + "9" * 5000 + "].", (("Good.", ()),)),
        ("Good 【1】 (2) [a] [1.", (("Good 【1】 (2) [a] [1.", ()),)),
        ("Good [1]. Half a sen", (("Good.", (1,)),)),
        ("Good [1]. Half [", (("Good.", (1,)),)),
        ("Good.\n\n[1] Bad [2].", (("Good.", ()), ("Bad.", (1, 2)))),
        ("<think>Bad [2]. Why?</think>\nGood [1].", (("Good.", (1,)),)),
        (" <thinking> is good [1].", (("<thinking> is good.", (1,)),)),
        ("Good [1]. NOT IN DOCUMENTS.", (("Good.", (1,)),)),
    ],
)
def test_reads_sentences_and_their_citations(reply: str, statements: object) -> None:
    assert _read(reply, {1, 2, 3}) == statements


def test_what_is_not_seen_is_no_part_of_a_reply() -> None:
    reply = "\u202eIt costs £\u202e4.5\u200b0\u202c\u00ad [1]."
    assert _read(reply, {1}) == (("It costs £4.50.", (1,)),)


@pytest.mark.parametrize(
    "reply",
    [
        "NOT IN DOCUMENTS",
        "Not in documents.\n",
        "**NOT IN DOCUMENTS** [1]",
        "NOT IN DOCUMENTS. Yet [1].",
    ],
)
def test_knows_when_the_model_declines(reply: str) -> None:
    assert _read(reply, {1}) == ()


MARKERS = st.text(st.sampled_from('[]0123456789,;-–^ .!?\n"NOTabc٣'))


@given(st.one_of(st.text(), MARKERS), st.sets(st.integers(1, 30)))
def test_no_reply_cites_what_was_not_given(reply: str, given_numbers: set[int]) -> None:
    for text, cites in _read_or_nothing(reply, given_numbers):
        assert set(cites) <= given_numbers
        assert len(set(cites)) == len(cites)
        assert any(sign.isalnum() for sign in text)


@pytest.mark.parametrize("piece", [".", "[", "[1", "[1]", "1", ". ", " ", "[1-", '."', "A. ", "\n"])
def test_no_reply_is_slow_to_read(piece: str) -> None:
    started = time.process_time()
    _read_or_nothing(piece * (LONGEST_REPLY // len(piece)), {1})
    assert time.process_time() - started < 2


@pytest.mark.parametrize("reply", ["", " \n", "[1]", "gibberish without end", "<think>Hm.", "..."])
def test_a_reply_without_a_sentence_is_a_failure(reply: str) -> None:
    with pytest.raises(ModelFailed, match="no whole sentence"):
        _read(reply, {1})


def test_a_reply_without_end_is_a_failure() -> None:
    with pytest.raises(ModelFailed, match="more than"):
        list(sentences(iter(lambda: "word ", None), {1}))


def test_a_sentence_is_given_out_when_the_next_one_has_begun() -> None:
    read: list[str] = []
    fragments = ["Go", "od. ", "[1] ", "[2]", " No", "w bad [3]. ", "Then"]

    def told() -> Iterator[str]:
        for fragment in fragments:
            read.append(fragment)
            yield fragment

    found = sentences(told(), {1, 2, 3})
    assert next(found) == ("Good.", (1, 2))
    assert "".join(read) == "Good. [1] [2] Now bad [3]. "


@given(st.one_of(st.text(), MARKERS), st.lists(st.integers(0, 40)))
def test_it_does_not_matter_how_a_reply_is_cut_up(reply: str, cuts: list[int]) -> None:
    at = sorted({0, len(reply), *(cut for cut in cuts if cut < len(reply))})
    fragments = [reply[a:b] for a, b in pairwise(at)]
    assert "".join(fragments) == reply
    try:
        whole = _read(reply, {1, 2})
    except ModelFailed:
        with pytest.raises(ModelFailed):
            list(sentences(fragments, {1, 2}))
    else:
        assert tuple(sentences(fragments, {1, 2})) == whole
