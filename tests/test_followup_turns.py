"""Follow-ups of follow-ups: what stays through several turns, and what is left behind."""

from assistant.records import Turn
from assistant.understand.conversation.followup import resolve, what_is_asked
from tests.talking import IROS, PLACES, after, asked_in_turn


def test_the_topic_is_shown_once() -> None:
    resolved = asked_in_turn("How is the pool in Lambeth?", "when was it built?", "who leads it?")
    assert resolved.shown == "who leads it (following “How is the pool in Lambeth”)?"
    asked = ("How is Lambeth?", "And what about its night buses?", "are they any good?")
    assert asked_in_turn(*asked).shown == (
        "are they any good, night buses (following “How is Lambeth”)?"
    )


def test_what_was_answered_is_kept_with_its_place() -> None:
    assert after("Who won in Lambeth in May 2019?", "and when was it?").onward.answered == (
        "They said something: Lambeth"
    )
    history = (Turn("user", IROS), Turn("assistant", "The documents do not answer this."))
    assert resolve("and when was it?", history, PLACES).onward.answered == ""


def test_who_she_is_stays_known() -> None:
    asked = Turn("user", "Who is Ann Lee?"), Turn("user", "When did she start?")
    resolved = resolve("Where does she work?", asked, PLACES)
    assert resolved.text.startswith("Where does Ann Lee work")


def test_a_follow_up_of_a_follow_up_stays_with_the_place() -> None:
    assert asked_in_turn(IROS, "and when was it?", "what did they say of staff?").about == IROS
    later = asked_in_turn(IROS, "and supervision?", "And in 2020?", "who led it?")
    assert later.about == "supervision in 2020 in Southwark?"
    elsewhere = asked_in_turn(IROS, "and supervision?", "and in Lambeth?")
    assert elsewhere.text == "supervision in 2019 in Lambeth?"


def test_it_stays_the_same_through_a_conversation() -> None:
    asked = ("What is the night bus in Lambeth?", "who uses it?", "why?", "Has it got any better?")
    history = []
    for one in asked[:-1]:
        history += [Turn("user", one), Turn("assistant", "Many people do.")]
    assert resolve(asked[-1], history, PLACES).text == "Has it got any better, night bus?"


def test_a_question_about_a_document_is_not_taken_along() -> None:
    resolved = asked_in_turn("When was the Lambeth visit?", "who went?", "what was it about?")
    assert resolved.text == "what was it about?"
    assert resolved.about == "When was the Lambeth visit?"


def test_the_same_is_asked_of_another_place_and_time() -> None:
    asked = "Did swimming lessons there lead to fewer accidents?"
    resolved = asked_in_turn("How was Lambeth in May 2019?", asked, "Same story in Southwark?")
    assert resolved.text == (
        "Did swimming lessons in Southwark lead to fewer accidents in May 2019?"
    )
    resolved = asked_in_turn(IROS, "Was that a problem in Lambeth too, that June?")
    assert resolved.text == "What did Ofsted say about IROs in Lambeth in June 2019?"


def test_several_turns_are_followed() -> None:
    history = (
        Turn("user", IROS),
        Turn("assistant", "..."),
        Turn("user", "and in Lambeth?"),
        Turn("assistant", "..."),
    )
    resolved = resolve("And in Southwark?", history, PLACES)
    assert resolved.text == IROS


def test_which_of_two_places_is_better_is_asked_of_both() -> None:
    history = [Turn("user", IROS), Turn("user", "and in Lambeth?")]
    both = resolve("Which of the two is better?", history, PLACES)
    assert both.text == "What did Ofsted say about IROs in Southwark and Lambeth in 2019?"
    assert both.about is None


def test_another_time_of_what_was_leant_on_is_shown_with_it() -> None:
    history = [Turn("user", "How is Lambeth?"), Turn("user", "What about agency staff?")]
    later = resolve("and after 2020?", history, PLACES)
    assert later.shown == "agency staff after 2020 (following “How is Lambeth”)?"


def test_what_they_found_is_not_looked_up_with_the_day_of_their_visit() -> None:
    asked = "Who led the inspection of Lambeth?", "When did Ann Lee visit?", "What did they find?"
    assert asked_in_turn(*asked).text == "What did they find?"


def test_an_earlier_time_that_is_not_known_is_unclear_and_no_topic() -> None:
    asked = "What is the pool in Lambeth like?", "And before that?", "And in Southwark?"
    assert asked_in_turn(*asked[:2]).kind == "unclear"
    assert asked_in_turn(*asked).text == "What is the pool in Southwark like?"


def test_another_thing_is_shown_with_what_it_leans_on() -> None:
    asked = "Has Lambeth enough foster carers?", "How many are there?", "And adopters?"
    shown = "How many adopters are there (following “Has Lambeth enough foster carers”)?"
    assert asked_in_turn(*asked).shown == shown


def test_politeness_and_remarks_are_no_part_of_it() -> None:
    asked = what_is_asked("Great, thanks! And in Lambeth? I need a name for my notes.")
    assert after(IROS, asked).text == "What did Ofsted say about IROs in Lambeth in 2019?"
    assert what_is_asked("Thank you, that's all.") == ""
    resolved = asked_in_turn(IROS, "thanks", "Cheers. And in Lambeth, please?")
    assert resolved.text == "What did Ofsted say about IROs in Lambeth in 2019?"
