"""One more sentence: what is seen of it."""

from dataclasses import replace

import pytest

from assistant.choose.further import (
    FARTHEST,
    Judged,
    falls_short,
    observe_further,
    overlap,
    spells_out,
)
from tests.making import judged, sentence

FIRST = judged("Plans are clear.", 1.0, 0)
ASKED = "What did inspectors say about plans?"


def at(place: int, headings: tuple[str, ...] = ("Findings",), document: str = "") -> Judged:
    """Another sentence, so many behind the first; of its document, unless another is named."""
    first, one = FIRST.candidate.sentence, judged("Read.", 0.5, 90)
    spot = replace(
        one.candidate.sentence,
        document_id=document or first.document_id,
        position=first.position + place,
        headings=headings,
    )
    return replace(one, candidate=replace(one.candidate, sentence=spot))


def seen(one: Judged, question: str = ASKED) -> dict[str, float]:
    return observe_further(question, [FIRST], one)


def test_how_far_it_lies_behind_the_best_is_bounded() -> None:
    assert seen(replace(FIRST, score=-1.0))["behind"] == pytest.approx(1.0)
    assert seen(replace(FIRST, score=-99.0))["behind"] == FARTHEST


def test_the_next_sentence_of_the_paragraph_stands_beside_it() -> None:
    end = FIRST.candidate.sentence.end
    following = judged("They are read.", 0.5, end + 1)
    assert seen(following)["next_to"] == 1.0
    assert observe_further(ASKED, [following], FIRST)["next_to"] == 1.0
    assert seen(judged("They are read.", 0.5, end + 2))["next_to"] == 0.0
    moved = replace(following.candidate.sentence, document_id="another")
    elsewhere = replace(following, candidate=replace(following.candidate, sentence=moved))
    assert seen(elsewhere)["next_to"] == 0.0


def test_sentences_of_one_section_are_near_one_another() -> None:
    assert seen(at(4))["near"] == 1.0
    assert seen(at(5))["near"] == 0.0
    assert seen(at(1, headings=("Other",)))["near"] == 0.0
    assert seen(at(1, document="another"))["near"] == 0.0


@pytest.mark.parametrize(
    ("question", "yes_or_no", "is_open"),
    [
        ("Were plans clear?", 1.0, 0.0),
        ("Did inspectors find weaknesses?", 1.0, 1.0),
        ("What did inspectors say about plans?", 0.0, 1.0),
        ("When was the visit?", 0.0, 0.0),
    ],
)
def test_how_much_is_asked_for(question: str, yes_or_no: float, is_open: float) -> None:
    told = seen(FIRST, question)
    assert (told["yes_or_no"], told["open"]) == (yes_or_no, is_open)


def test_what_is_repeated_is_a_share_of_the_shorter_side() -> None:
    short, long = sentence("Plans are clear."), sentence("Plans are clear and read by managers.")
    assert overlap(short, [long]) == overlap(long, [short]) == 1.0
    assert overlap(short, [sentence("Carers feel valued.")]) == 0.0
    assert overlap(short, [sentence("...")]) == 0.0


def record(text: str) -> Judged:
    one = judged(text, 1.0)
    spot = replace(one.candidate.sentence, kind="record")
    return replace(one, candidate=replace(one.candidate, sentence=spot))


def test_a_row_that_holds_less_of_what_is_asked_is_another_ones() -> None:
    best, other = record("Pool: North; Visits: 40"), record("Pool: South; Visits: 50")
    assert falls_short("How many visits had the pool in North?", other, best)
    assert not falls_short("How many visits had the pool in North?", best, best)
    assert not falls_short("How many visits had the pools in North and South?", other, best)
    assert not falls_short("Which pools had visits?", other, best)
    assert not falls_short("Which pool had more than the 40 visits of North?", other, best)
    prose = judged("The pool in the South is older.", 1.0)
    assert not falls_short("How many visits had the pool in North?", prose, best)


@pytest.mark.parametrize(
    ("question", "text", "is_spelt"),
    [
        ("What does RAT stand for?", "The rapid action team (RAT) helps.", True),
        ("What does rapid action team stand for?", "The rapid action team (RAT) helps.", True),
        ("What is WAHT short for?", "Help with a home, today (WAHTs).", True),
        ("What does RAT stand for?", "The RAT team helps.", False),
        ("What does PAT stand for?", "The rapid action team (RAT) helps.", False),
        ("What does RAT stand for, and who is in it?", "The rapid action team (RAT).", False),
        ("What does the RAT do?", "The rapid action team (RAT) helps.", False),
    ],
)
def test_what_an_acronym_stands_for(question: str, text: str, is_spelt: bool) -> None:
    assert spells_out(question, judged(text, 1.0)) is is_spelt
