"""Follow-ups take what they lack from the conversation, and nothing more."""

import pytest

from assistant.records import Turn
from assistant.understand.conversation.followup import resolve, what_is_asked
from assistant.understand.conversation.resolved import Resolved
from tests.talking import IROS, PLACES, after, asked_in_turn


@pytest.mark.parametrize(
    ("earlier", "question", "text"),
    [
        (IROS, "and in Lambeth?", "What did Ofsted say about IROs in Lambeth in 2019?"),
        (IROS, "what about lambeth", "What did Ofsted say about IROs in Lambeth in 2019?"),
        (
            IROS,
            "Was it better back in 2011?",
            "What did Ofsted say about IROs in Southwark in 2011?",
        ),
        (
            "What did Ofsted say about IROs?",
            "And in 2011?",
            "What did Ofsted say about IROs in 2011?",
        ),
        (
            "What was said of IROs in Camden?",
            "and in Lambeth?",
            "What was said of IROs in Lambeth?",
        ),
    ],
)
def test_a_place_or_date_is_swapped(earlier: str, question: str, text: str) -> None:
    assert after(earlier, question).text == text


@pytest.mark.parametrize(
    "question", ["who signed it?", "And who carried it out?", "what about supervision?"]
)
def test_a_new_topic_keeps_the_documents(question: str) -> None:
    resolved = after(IROS, question)
    assert resolved.about == IROS
    assert IROS.rstrip("?") in resolved.shown


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Lambeth?", "What did Ofsted say about IROs in Lambeth in 2019?"),
        ("sorry, I meant Lambeth", "What did Ofsted say about IROs in Lambeth in 2019?"),
        ("same question for Lambeth", "What did Ofsted say about IROs in Lambeth in 2019?"),
        (
            "How does that compare with Lambeth?",
            "What did Ofsted say about IROs in Southwark and Lambeth in 2019?",
        ),
        (
            "how does it compare to 2011?",
            "What did Ofsted say about IROs in Southwark in 2019 and 2011?",
        ),
        ("better by 2020?", "What did Ofsted say about IROs in Southwark in 2020?"),
        ("still high in 2020?", "What did Ofsted say about IROs in Southwark in 2020?"),
        ("Still so a year later?", "What did Ofsted say about IROs in Southwark in 2020?"),
    ],
)
def test_nothing_but_a_place_or_a_time(question: str, text: str) -> None:
    assert after(IROS, question).text == text


def test_who_held_the_post_is_asked_of_another_time() -> None:
    resolved = after("Who was the director in Lambeth in 2021?", "And who held the post in 2019?")
    assert resolved.text == "Who was the director in Lambeth in 2019?"


def test_but_leans_on_what_was_said() -> None:
    earlier = "What do pupils in Lambeth say about swimming?"
    resolved = after(earlier, "but do they look at last year's scores in the next lesson?")
    assert resolved.about == earlier
    assert "swimming" in resolved.text


def test_another_place_is_not_given_the_grade_of_the_first() -> None:
    assert after("How was Lambeth graded in 2019?", "and Wigan?").text == "The grade: in Wigan?"


def test_what_is_not_answered_of_another_year_is_asked_of_the_same_documents() -> None:
    resolved = after("How much went on agency staff in 2023/24?", "and in 2024/25?")
    assert resolved.text == "How much went on agency staff in 2024/25?"
    assert resolved.otherwise and resolved.otherwise.text == "agency staff in 2024/25?"
    assert resolved.otherwise.about == "How much went on agency staff in 2023/24?"
    assert after(IROS, "and in 2011?").otherwise is None


def test_another_strand_is_asked_for_its_grade() -> None:
    resolved = after("How was Lambeth graded in 2019?", "and its care leavers?")
    assert resolved.text == "The grade: care leavers?"
    assert "graded" not in after("How was Lambeth graded in 2019?", "and who led it?").text


@pytest.mark.parametrize(
    ("question", "goes_on"),
    [
        ("who was the lead inspector?", True),
        ("What else did they find about the quality of plans for children in that visit?", True),
        ("Which councils use agency staff?", False),
        ("what is a care plan?", False),
        ("How is early help in Leeds?", False),
    ],
)
def test_a_few_words_go_on_about_the_place(question: str, goes_on: bool) -> None:
    resolved = after(IROS, question)
    assert (resolved.about == IROS and IROS not in resolved.text) == goes_on


def test_pointing_back_at_what_was_said_takes_the_answer_along() -> None:
    earlier, question = "Was there delay in early help in 2020?", "was that because of covid?"
    assert after(earlier, question).text == "was that because of covid? They said something."


def test_the_answer_is_looked_up_again_for_its_proof() -> None:
    assert after("Was early help late in 2020?", "Says who?").text == "They said something."


def test_pointing_back_without_an_answer_takes_the_whole_question_along() -> None:
    text = asked_in_turn("Was early help late in 2020?", "was that because of covid?").text
    assert text == "Was early help late in 2020? was that because of covid?"


def test_a_pronoun_takes_the_topic_along_and_not_the_question() -> None:
    resolved = after("Are outings for Lambeth's pensioners held on time?", "who goes to them?")
    assert resolved.text == "who goes to them, outings for pensioners held on time?"
    assert resolved.about


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("and with the drivers?", "crews meet passengers with the drivers?"),
        ("And about parking?", "about parking?"),
    ],
)
def test_what_only_adds_to_the_question_takes_its_topic(question: str, text: str) -> None:
    assert after("How often do crews meet passengers in Lambeth?", question).text == text


@pytest.mark.parametrize("question", ["says who?", "why?", "And why is that?"])
def test_asking_back_changes_no_topic(question: str) -> None:
    text = asked_in_turn("Is the pool in Lambeth full?", question, "and in Southwark?").text
    assert text == "Is the pool in Southwark full?"


def test_it_is_the_document_where_its_author_is_asked_for() -> None:
    resolved = after("Which letter speaks of swimming pools in Lambeth?", "who wrote it?")
    assert resolved.text == "who wrote it?"


def test_there_is_the_place_that_was_spoken_of() -> None:
    asked = "Do swimming lessons for young children there lead to fewer accidents each summer?"
    assert after(IROS, asked).about == IROS
    assert after(IROS, "Are there swimming lessons for young children each summer?").about is None


@pytest.mark.parametrize(
    "question",
    [
        "What did inspectors find about placements in Lambeth?",
        "Were computers handed out so that looked after kids could do their schoolwork?",
        "will it rain in London tomorrow",
    ],
)
def test_a_question_that_stands_alone_is_left_alone(question: str) -> None:
    assert after(IROS, question) == Resolved(question, question)


def test_a_possessive_is_swapped_as_well() -> None:
    text = after("Who is Southwark's director?", "And Lambeth's?").text
    assert text == "Who is Lambeth's director?"


def test_another_time_is_counted_from_the_one_before() -> None:
    assert after(IROS, "the year before?").text.endswith("in Southwark in 2018?")
    assert after(IROS, "is that still so?").text.endswith("in Southwark in the latest document?")


@pytest.mark.parametrize(
    "question",
    [
        "Do they use agency staff to cover vacant posts in the assessment teams?",
        "How did the council respond to concerns about neglect and domestic abuse?",
        "which was better?",
    ],
)
def test_who_is_meant_stands_before(question: str) -> None:
    assert after("How good is early help in Lambeth?", question).about


def test_who_is_meant_is_named() -> None:
    question = "What do social workers in Lambeth think of their caseloads?"
    assert after(IROS, question).about is None


def test_a_fresh_start_forgets() -> None:
    asked = what_is_asked("OK. Different question: what about workloads in 2020?")
    resolved = after(IROS, asked)
    assert resolved == Resolved("what about workloads in 2020?", "what about workloads in 2020?")


def test_what_an_acronym_stands_for_is_asked_by_itself() -> None:
    assert after(IROS, "What does PEP stand for?") == Resolved(*["What does PEP stand for?"] * 2)
    history = (Turn("user", IROS), Turn("user", "What does PEP stand for?"))
    swapped = resolve("and in Lambeth?", history, PLACES)
    assert swapped.text == "What did Ofsted say about IROs in Lambeth in 2019?"


def test_what_about_is_asked_of_the_document() -> None:
    asked = "Who wrote the letter to Lambeth of May 2019?", "What about?"
    assert asked_in_turn(*asked).text == "What is it about?"
