"""The fewest sentences that answer."""

import random

from hypothesis import given
from hypothesis import strategies as st

from assistant.select import Judged, OperatingPoint, Verdict, choose
from tests.making import judged

POINT = OperatingPoint(answer=0.5, share=0.6, most=3)


def texts(chosen: tuple[Judged, ...]) -> list[str]:
    return [one.candidate.sentence.text for one in chosen]


def verdict(ones: list[Judged], answerable: float = 0.9) -> Verdict:
    return Verdict(tuple(ones), answerable)


def test_no_answer_below_the_operating_point() -> None:
    ones = [judged("Plans are clear.", 0.9)]
    assert choose(verdict(ones, 0.49), POINT) == ()
    assert choose(verdict(ones, 0.5), POINT)


def test_a_sentence_that_cannot_answer_is_never_chosen() -> None:
    assert choose(verdict([judged("Plans are clear.", 0.0)]), POINT) == ()


def test_further_sentences_must_come_near_the_best() -> None:
    ones = [
        judged("Plans are clear.", 0.9, 0),
        judged("Visits happen weekly.", 0.55, 20),
        judged("Carers feel valued.", 0.5, 50),
    ]
    assert texts(choose(verdict(ones), POINT)) == ["Plans are clear.", "Visits happen weekly."]


def test_nothing_is_said_twice() -> None:
    ones = [
        judged("Social workers know their children very well.", 0.9),
        judged("Social workers really do know their children well.", 0.8, 60),
        judged("Caseloads are manageable.", 0.7, 120),
    ]
    assert texts(choose(verdict(ones), POINT)) == [
        "Social workers know their children very well.",
        "Caseloads are manageable.",
    ]


probabilities = st.lists(st.floats(0, 1), max_size=12)


@given(probabilities)
def test_what_is_chosen_is_the_best_and_in_order(numbers: list[float]) -> None:
    ones = [judged(f"Sentence{i} word{i} alone{i}.", p, 40 * i) for i, p in enumerate(numbers)]
    chosen = choose(verdict(ones), POINT)
    assert len(chosen) <= POINT.most
    assert [one.probability for one in chosen] == sorted(numbers, reverse=True)[: len(chosen)]
    assert bool(chosen) == (max(numbers, default=0.0) > 0)


@given(probabilities, st.randoms())
def test_the_order_of_the_candidates_does_not_matter(
    numbers: list[float], dice: random.Random
) -> None:
    ones = [judged(f"Sentence{i} word{i} alone{i}.", p, 40 * i) for i, p in enumerate(numbers)]
    mixed = list(ones)
    dice.shuffle(mixed)
    assert choose(verdict(ones), POINT) == choose(verdict(mixed), POINT)
