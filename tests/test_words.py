"""Words and stems as a search compares them."""

import sys
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from index.words import content_words, stem, words


def test_both_apostrophes_are_one() -> None:
    assert words("children’s") == words("children's") == ["children"]


def test_hyphens_part_words() -> None:
    assert words("pre-birth, multi-agency") == ["pre", "birth", "multi", "agency"]


def test_stems_join_the_forms_of_a_word() -> None:
    assert stem("recording") == stem("recorded") == stem("records")
    assert stem("iros") == stem("iro")


def test_content_words_leave_out_question_words() -> None:
    assert content_words("What did inspectors say about IRO recording?") == [
        "inspectors",
        "iro",
        "recording",
    ]


def test_threads_that_stem_at_once_do_not_mix_their_words_up() -> None:
    """A stem is remembered for good, so one that is wrong once would stay wrong."""
    words_of = [[f"{letter}{ending}recordings" for ending in range(400)] for letter in "abcd"]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            found = list(pool.map(lambda each: [stem(word) for word in each], words_of))
    finally:
        sys.setswitchinterval(interval)
    assert found == [[word.removesuffix("ings") for word in each] for each in words_of]


@given(st.text(max_size=60))
def test_words_are_lower_case_and_not_empty(text: str) -> None:
    assert all(word and word == word.lower() for word in words(text))
