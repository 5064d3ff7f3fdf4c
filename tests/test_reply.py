from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import ModelFailed
from assistant.model.reply import LONGEST_REPLY, collect, parse


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
        ("[1]", ()),
        ("gibberish without end", ()),
        ("Good [1]. NOT IN DOCUMENTS.", (("Good.", (1,)),)),
    ],
)
def test_reads_sentences_and_their_citations(reply: str, statements: object) -> None:
    assert parse(reply, {1, 2, 3}) == statements


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
    assert parse(reply, {1}) is None


MARKERS = st.text(st.sampled_from('[]0123456789,;-–^ .!?\n"NOTabc٣'))


@given(st.one_of(st.text(), MARKERS), st.sets(st.integers(1, 30)))
def test_no_reply_cites_what_was_not_given(reply: str, given_numbers: set[int]) -> None:
    for text, cites in parse(reply, given_numbers) or ():
        assert set(cites) <= given_numbers
        assert len(set(cites)) == len(cites)
        assert any(sign.isalnum() for sign in text)


@pytest.mark.parametrize("piece", [".", "[", "[1", "[1]", "1", ". ", " ", "[1-", '."', "A. ", "\n"])
def test_no_reply_is_slow_to_read(piece: str) -> None:
    started = time.process_time()
    parse(piece * (LONGEST_REPLY // len(piece)), {1})
    assert time.process_time() - started < 2


def test_an_empty_reply_and_one_without_end_are_failures() -> None:
    with pytest.raises(ModelFailed, match="empty"):
        collect([" ", "\n"])
    with pytest.raises(ModelFailed, match="more than"):
        collect(iter(lambda: "word ", None))
