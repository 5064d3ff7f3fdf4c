"""Whole conversations: what is taken along, what is left behind, and what is asked again."""

from assistant.records import Question, Turn
from assistant.service import Assistant
from assistant.understand.conversation.followup import resolve
from tests.talking import IROS, PLACES, after, asked_in_turn


def test_a_time_is_not_taken_to_where_there_is_nothing_of_it() -> None:
    history = [Turn("user", IROS)]
    resolved = resolve("and in Lambeth?", history, PLACES, lambda text: "Lambeth" not in text)
    assert resolved.text == "What did Ofsted say about IROs in Lambeth?"
    assert "nothing there is from 2019" in resolved.shown
    said = resolve("and in Lambeth in 2019?", history, PLACES, lambda _: False)
    assert said.text == "What did Ofsted say about IROs in Lambeth in 2019?"


def test_what_was_asked_of_another_place_is_what_a_follow_up_leans_on() -> None:
    history = [Turn("user", IROS), Turn("user", "and in Lambeth?")]
    resolved = resolve("who signed it?", history, PLACES, lambda text: "Lambeth" not in text)
    assert resolved.about == "What did Ofsted say about IROs in Lambeth?"


def test_the_other_one_is_unclear_where_not_two_were_spoken_of() -> None:
    assert after(IROS, "and in the other one?").kind == "unclear"
    asked = ("How is Lambeth?", "How is Southwark?", "and the other one?")
    assert asked_in_turn(*asked).text == "How is Lambeth?"
    later = asked_in_turn(IROS, "and in the other one?", "who signed it?")
    assert later.about == IROS


def test_yes_or_no_asks_the_same_again() -> None:
    assert after(IROS, "Yes or no?").text == IROS
    assert after(IROS, "Was it yes or no to the plan?").text != IROS


def test_a_bare_question_word_is_of_the_document() -> None:
    assert after("Who signed the Lambeth letter?", "when?").text == (
        "What is the date of the letter?"
    )
    assert after("Who inspected Lambeth?", "and when?").text == "when was it?"


def test_a_bare_question_word_does_not_ask_for_the_number_again() -> None:
    text = asked_in_turn("How did children feel?", "how many of them?", "where?").text
    assert text == "where, children feel?"


def test_a_measure_of_them_is_no_topic() -> None:
    asked = "How many inspectors were there in 2020?", "how long did they stay?"
    assert asked_in_turn(*asked).text == "how long did the inspectors stay?"
    later = asked_in_turn(*asked, "how many children did they look at?")
    assert later.text == "how many children did the inspectors look at?"


def test_another_place_is_answered_at_its_own_time(assistant: Assistant) -> None:
    history = [Turn("user", "Who were the inspectors in Southwark in January 2019?")]
    answer = assistant.ask(Question("and in Lambeth?", tuple(history)))
    assert answer.fact and answer.fact.text == "Andy Whippey and Dawn Godfrey"
    assert "January 2019" in answer.understood_as
    history.append(Turn("user", "and in Lambeth?"))
    later = assistant.ask(Question("when was that?", tuple(history)))
    assert later.fact and later.fact.text == "9 and 10 April 2019"


def test_it_is_said_where_it_is_unclear_what_is_meant(assistant: Assistant) -> None:
    history = (Turn("user", "Who wrote the report of November 2020?"),)
    answer = assistant.ask(Question("And in the other one?", history))
    assert answer.refusal and answer.refusal.reason == "not_a_question"
    assert "It is not clear what is meant" in answer.answer
