"""What a follow-up's pronouns stand for."""

import pytest

from assistant.understand.conversation.referents import (
    is_about_the_answer,
    lacks_its_topic,
    said_before,
    topic_asked,
    with_visitors,
)

PLACES = ["Leeds", "North Somerset"]


@pytest.mark.parametrize(
    ("question", "is_about"),
    [
        ("who said that?", True),
        ("why's that?", True),
        ("How come?", True),
        ("How?", True),
        ("Give me an example.", True),
        ("What is an example of drift?", False),
        ("what does that lead to?", True),
        ("Do other towns do it like that too?", True),
        ("Was that because of the flood?", True),
        ("who wrote it?", False),
        ("Why are libraries closing?", False),
        ("Is it true that libraries close on Mondays?", False),
    ],
)
def test_all_that_was_said_may_be_meant(question: str, is_about: bool) -> None:
    assert is_about_the_answer(question) == is_about


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("Were they any good?", True),
        ("So what's missing from it?", True),
        ("Do the pupils actually go along to them?", True),
        ("has it got any better", True),
        ("Do the drivers know what they will get?", False),
        ("And what did they say about parking?", False),
        ("what happened next?", True),
        ("How many pupils does it teach?", True),
        ("Since when?", True),
        ("Did it mention the pool?", False),
        ("When will it be published?", False),
        ("What was their biggest fear?", False),
        ("who signed it?", False),
        ("Was it hard to find a place?", False),
        ("How do they look after stray dogs and cats?", False),
        ("what about parking?", False),
        ("What share of them swim regularly?", True),
        ("do they look at last year's scores in each lesson?", True),
        ("how many weeks did they have to wait?", False),
    ],
)
def test_a_pronoun_may_be_the_whole_topic(question: str, lacks: bool) -> None:
    assert lacks_its_topic(question) == lacks


@pytest.mark.parametrize(
    ("earlier", "topic"),
    [
        ("Are lessons for Leeds's young drivers held when they should be?", None),
        ("How good is the night bus service in North Somerset in 2019?", "night bus service"),
        ("What did the report say about the swimming pool?", "swimming pool"),
        ("What did the lifeguards in Leeds say about their shifts?", None),
        ("Who carried out the inspection of Leeds in May 2021?", ""),
        ("What overall grade did Leeds get?", ""),
        ("Did they mention kinship in Leeds?", "kinship"),
        ("why?", ""),
        ("And how quickly?", ""),
    ],
)
def test_the_topic_of_the_question_before(earlier: str, topic: str | None) -> None:
    whole = {
        "Are": "lessons for young drivers held",
        "What": "lifeguards say about their shifts",
    }
    expected = whole[earlier.split()[0]] if topic is None else topic
    assert topic_asked(earlier, PLACES) == expected


def test_an_answer_is_taken_along_without_names_and_markers() -> None:
    answer = "**Yes**. The pool in Leeds was reopened in May 2021. [1] It is full. [2]"
    assert said_before(answer, PLACES) == "The pool was reopened . It is full"


def test_a_long_answer_is_cut_between_words() -> None:
    said = said_before("The swimming pool is full every evening. " * 20, PLACES)
    assert len(said) <= 240
    assert said.split()[-1] in "The swimming pool is full every evening."


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "The documents do not answer this.",
        "None of the documents is about York.",
        "Nothing that was found tells why. The nearest passages are shown.",
        "It is not clear what is meant: nothing that was said before tells.",
        "No document about Leeds is about 2019, or says this of it.",
    ],
)
def test_nothing_is_taken_from_no_answer(answer: str) -> None:
    assert said_before(answer, PLACES) == ""


def test_who_spoke_is_no_part_of_what_was_said() -> None:
    answer = (
        "**The pool** [1]\n\nOfsted letter about Leeds, 7 February 2019: The pool is open. [1]\n\n"
        "Committee report about Leeds, 8 May 2020: It is full. [2]"
    )
    assert said_before(answer, PLACES) == "The pool The pool is open. It is full"


@pytest.mark.parametrize(
    ("question", "earlier", "asked"),
    [
        ("when did they come?", "What did Ofsted ask in Leeds?", "when did the inspectors come?"),
        ("did they come back?", "Were the auditors content?", "did the auditors come back?"),
        ("when did they leave?", "Who led the Leeds inspection?", "when did the inspectors leave?"),
        (
            "how long did they stay?",
            "How many inspectors visited Leeds?",
            "how long did the inspectors stay?",
        ),
        (
            "when did they leave?",
            "Which lead auditors came in 2019?",
            "when did the lead auditors leave?",
        ),
        ("when did they leave?", "How many auditors are men?", "when did they leave?"),
        ("what did they say?", "What did the auditors ask?", "what did they say?"),
        ("when did they come?", "How many children swim?", "when did they come?"),
    ],
)
def test_they_who_came_are_named(question: str, earlier: str, asked: str) -> None:
    assert with_visitors(question, earlier) == asked


@pytest.mark.parametrize(
    ("question", "is_about"),
    [("who said that?", True), ("And who wrote that?", False), ("who has signed that?", False)],
)
def test_who_wrote_is_asked_of_the_document(question: str, is_about: bool) -> None:
    assert is_about_the_answer(question) == is_about
