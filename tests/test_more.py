"""What else answers a question, on the real seeds."""

from assistant.answer.refuse import NOTHING_MORE
from assistant.records import Answer, Question, Turn
from assistant.service import Assistant


def converse(assistant: Assistant, *asked: str) -> list[Answer]:
    history: list[Turn] = []
    answers: list[Answer] = []
    for text in asked:
        answers.append(assistant.ask(Question(text, tuple(history))))
        history += [Turn("user", text), Turn("assistant", answers[-1].answer)]
    return answers


def quotes(answer: Answer) -> set[str]:
    return {one.quote for one in answer.citations}


def test_nothing_is_shown_twice_and_then_there_is_nothing_more(assistant: Assistant) -> None:
    asked = "What did inspectors say about permanence planning in Lambeth?"
    first, *others = converse(assistant, asked, *["what else?"] * 8)
    assert others[0].outcome == "answered"
    shown = quotes(first)
    for one in others:
        assert not quotes(one) & shown
        shown |= quotes(one)
    assert others[-1].refusal == NOTHING_MORE


def test_a_summary_goes_on_and_ends(assistant: Assistant) -> None:
    first, more, end = converse(
        assistant, "Summarise the Lambeth letter", "more detail please", "what else?"
    )
    assert more.outcome == "answered"
    assert not quotes(more) & quotes(first)
    assert end.refusal == NOTHING_MORE


def test_a_summary_is_made_shorter(assistant: Assistant) -> None:
    first, shorter = converse(assistant, "Summarise the Lambeth letter", "shorter")
    assert quotes(shorter) < quotes(first)


def test_a_refusal_stays_one(assistant: Assistant) -> None:
    refused, more = converse(assistant, "What did inspectors say about bees in Lambeth?", "more")
    assert refused.refusal == more.refusal


def test_a_part_is_asked_of_the_document_and_its_points_chosen_by_the_matter(
    assistant: Assistant,
) -> None:
    asked = "What did the letter to Lambeth say about foster carers?"
    _, part = converse(assistant, asked, "What must be improved there?")
    assert [one.text for one in part.statements] == ["The support offer to foster carers."]
    asked = "What did the letter to Lambeth say about caseloads?"
    _, part = converse(assistant, asked, "What must be improved there?")
    assert "Early permanence planning." in [one.text for one in part.statements]
    assert len(part.statements) == 5
