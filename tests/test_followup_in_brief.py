"""Follow-ups on a document in brief, and on a part of one."""

from assistant.records import Turn
from assistant.understand.conversation.followup import resolve
from tests.talking import IROS, PLACES, after

SUMMED_UP = "Summarise the 2024 inspection of Lambeth"


def test_a_matter_of_a_document_is_asked_of_the_one_before() -> None:
    resolved = after(SUMMED_UP, "what about care leavers?", "and the one before?")
    assert resolved.text == "care leavers?"
    assert resolved.about == "Summarise the latest inspection before 2024 of Lambeth"


def test_beside_the_place_of_another_time_the_other_is_asked_of_alone() -> None:
    history = (Turn("user", SUMMED_UP), Turn("assistant", "They said it. [1]"))
    compares = "compare it with Southwark's"
    both = resolve(compares, history, PLACES)
    assert both.text == "Summarise the 2024 inspection of Lambeth and Southwark"
    alone = resolve(compares, history, PLACES, lambda text: "Lambeth" in text)
    assert alone.text == "Summarise the inspection of Southwark"
    assert alone.shown.endswith("(nothing there is from 2024)")


def test_a_part_of_the_document_is_asked_for_without_the_matter_of_before() -> None:
    resolved = after(IROS, "What must be improved there?")
    assert (resolved.text, resolved.onward.matter) == ("What must be improved there?", "IROs")
    assert after(IROS, "What needs to improve in recording?").onward.matter == ""


def test_a_few_words_after_a_document_in_brief_are_of_it() -> None:
    assert after("Summarise the contract", "what was agreed on planning?").about
    assert after("What is a contract?", "what was agreed on planning?").about is None


def test_after_a_place_in_brief_all_its_documents_may_answer() -> None:
    resolved = after("Tell me about Lambeth", "and their care leavers?")
    assert resolved.otherwise
    assert resolved.otherwise.text == "their care leavers in Lambeth?"
    assert after("Tell me about Lambeth", "who signed it?").otherwise is None
    assert after("Summarise the Lambeth letter", "and their care leavers?").otherwise is None
