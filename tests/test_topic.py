"""What is asked for, without where and when."""

import pytest

from assistant.understand.entities.names import find_names, name_words
from assistant.understand.topic import cut_out, topic_in_full, topic_of

PLACES = {name_words(name): name for name in ("Camden", "North Somerset")}


def about(question: str) -> str:
    return topic_in_full(question, find_names(question, PLACES))


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("What was said about drift in May 2021?", "What was said about drift?"),
        ("Was drift found in North Somerset after 2019?", "Was drift found?"),
        ("drift camden 2019", "drift"),
        ("between the 2019 and the 2021 visit, what changed?", "what changed?"),
        ("How has drift changed between 2018 and 2021?", "How has drift changed?"),
        (
            "What did the last full inspection of Camden say of drift?",
            "What did they find about drift?",
        ),
        ("Is drift found in the latest letter?", "Is drift found?"),
        ("Was drift seen on the visit before the 2020 inspection?", "Was drift seen?"),
        ("What did the latest Camden letter say about drift?", "What did they find about drift?"),
        ("What did the latest Ofsted letter about Camden say?", "What did they find?"),
        ("What did the most recent North Somerset report find?", "What did they find?"),
        ("Tell me about the last inspection of Camden", "What did they find?"),
        ("Tell me what the last inspection said", "What did they find?"),
        ("Tell me when the last inspection was", "Tell me when it was"),
        ("What did the last letter say of when it was?", "What did they find about when it was?"),
        ("When was the latest visit to Camden?", "When was it?"),
        ("Was there more in the last letter?", "Was there more?"),
        ("What did the Camden letter say?", "What did the letter say?"),
        ("Is the latest plan good?", "Is the latest plan good?"),
        ("How good is supervision?", "How good is supervision?"),
        ("Which council's audits came out better, Camden's or Hull's?", "audits, its or Hull's?"),
        ("Which council has better audits, Camden or Hull?", "better audits, or Hull?"),
        ("Which town has better audits, Camden or Hull?", "better audits, or Hull?"),
        ("Which council was inspected?", "Which council was inspected?"),
    ],
)
def test_names_and_times_are_left_out(question: str, rest: str) -> None:
    assert about(question) == rest


@pytest.mark.parametrize("question", ["Camden?", "May 2021", "?"])
def test_something_is_always_left(question: str) -> None:
    assert about(question) == question


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Does Camden visit children in May 2021?", "Does visit children ?"),
        ("How has drift changed between 2018 and 2021?", "How has drift changed ?"),
        ("What did the latest Camden letter say?", "What did they find?"),
        ("What did inspectors say about drift?", "What did they find about drift"),
        ("Camden?", "Camden?"),
    ],
)
def test_what_is_searched_for_has_no_more_words(question: str, words: str) -> None:
    assert topic_of(question, find_names(question, PLACES)).removesuffix("?") == words.rstrip("?")


def test_names_and_times_are_cut_out() -> None:
    question = "In Camden's homes in May 2021"
    assert cut_out(question, find_names(question, PLACES)) == "In 's homes"
