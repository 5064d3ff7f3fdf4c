"""What is said to the assistant is asked of no document, and a question is never taken for it."""

import pytest

from assistant.records import Question, Turn
from assistant.service import Assistant
from assistant.understand.conversation.addressed import is_to_the_assistant
from assistant.understand.conversation.followup import resolve, what_is_asked

ASKED = "What did inspectors say about IROs in Southwark?"


@pytest.mark.parametrize(
    "said",
    [
        "help",
        "Can you help me?",
        "how does this work?",
        "what can you do?",
        "what questions can you answer",
        "What can I ask?",
        "that is wrong",
        "No, that's not what I asked",
        "That isn't right",
        "you're wrong",
        "in plain English?",
        "Can you put that in simple words please",
        "translate it into French",
        "I don't understand",
        "can I trust this answer?",
        "where do your answers come from?",
        "how do I use this app?",
        "thanks, help please",
    ],
)
def test_said_to_the_assistant(said: str) -> None:
    assert what_is_asked(said) == ""


@pytest.mark.parametrize(
    "question",
    [
        "is that wrong in Lambeth too?",
        "what can schools do?",
        "what can I do?",
        "help for care leavers",
        "what help is there?",
        "how does this work in Leeds?",
        "how does this service work?",
        "how should it work?",
        "how do I use this?",
        "what do you know about Leeds?",
        "explain it to parents",
        "What is this tool?",
        "What was wrong?",
        "Is English spoken?",
        "in plain English, what did they find?",
    ],
)
def test_a_question_is_asked_of_the_documents(question: str) -> None:
    assert not is_to_the_assistant(question)


def test_it_is_refused_and_the_conversation_goes_on(assistant: Assistant) -> None:
    history = [Turn("user", ASKED)]
    said = assistant.ask(Question("that is wrong", tuple(history)))
    assert said.refusal and said.refusal.reason == "not_a_question"
    later = resolve("and in Lambeth?", [*history, Turn("user", "help")], ["Southwark", "Lambeth"])
    assert later.text == "What did inspectors say about IROs in Lambeth?"


def test_proof_is_asked_of_what_was_said_and_of_nothing_else(assistant: Assistant) -> None:
    assert resolve("are you sure?", [], []).kind == "unclear"
    alone = assistant.ask(Question("Are you sure?"))
    assert alone.refusal and alone.refusal.reason == "not_a_question"
    history = (Turn("user", ASKED), Turn("assistant", "The documents do not answer this."))
    assert resolve("are you sure?", history, ["Southwark"]).text == ASKED
