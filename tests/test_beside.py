"""The next sentence of a paragraph answers those who ask on about the one before."""

from dataclasses import replace

import pytest

from assistant.choose.beside import going_on
from assistant.choose.further import Judged
from tests.making import judged

SAID = "All but one pool was mended"
FIRST = judged("All but one pool was mended.", 1.0, 0)
END = FIRST.candidate.sentence.end


def at(one: Judged, position: int) -> Judged:
    moved = replace(one.candidate.sentence, position=position)
    return replace(one, candidate=replace(one.candidate, sentence=moved))


def chosen_after(first: Judged, question: str, said: str = SAID) -> list[str]:
    following = at(judged("The river pool leaks.", 0.05, first.candidate.sentence.end + 1), 1)
    another = at(judged("Schools are full.", 0.5, 900), 7)
    ranked = [at(first, 0), another, following]
    return [one.candidate.sentence.text for one in going_on(question, said, ranked[:1], ranked)]


@pytest.mark.parametrize(
    "question", ["Which one is that?", "why does that matter?", "what is done about that?"]
)
def test_what_only_repeats_is_followed_by_the_next(question: str) -> None:
    assert chosen_after(FIRST, question) == [
        "All but one pool was mended.",
        "The river pool leaks.",
    ]


def test_what_tells_more_than_was_said_stands_alone() -> None:
    longer = judged(
        "All but one pool was mended late because diggers, pumps and tiles came from abroad.", 1.0
    )
    assert len(chosen_after(longer, "why is that?")) == 1
    assert len(chosen_after(longer, "which one is that?")) == 2


def test_another_sentence_or_no_answer_is_not_followed() -> None:
    assert len(chosen_after(judged("Libraries are open.", 1.0, 0), "which one is that?")) == 1
    assert len(chosen_after(FIRST, "which one is that?", said="")) == 1


def test_the_next_paragraph_is_another_matter() -> None:
    apart = at(judged("The river pool leaks.", 0.05, END + 2), 1)
    assert len(going_on("which one?", SAID, [FIRST], [FIRST, apart])) == 1
