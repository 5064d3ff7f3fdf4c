"""The fewest sentences that answer."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.select import SURE, Judged, OperatingPoint, Verdict, choose
from tests.making import judged

POINT = OperatingPoint(answer=0.5, share=0.6, share_unsure=0.9, most=3, most_of_section=5)


def texts(chosen: tuple[Judged, ...]) -> list[str]:
    return [one.candidate.sentence.text for one in chosen]


def verdict(ones: list[Judged], answerable: float = 0.9) -> Verdict:
    return Verdict(tuple(ones), answerable)


def test_no_answer_below_the_operating_point() -> None:
    ones = [judged("Plans are clear.", 0.9)]
    assert choose(verdict(ones, 0.49), POINT) == ()
    assert choose(verdict(ones, 0.5), POINT)


def test_no_candidates_no_answer() -> None:
    assert choose(verdict([]), POINT) == ()


def test_further_sentences_must_come_near_the_best() -> None:
    ones = [
        judged("Plans are clear.", 0.9, 0),
        judged("Visits happen weekly.", 0.55, 20),
        judged("Carers feel valued.", 0.5, 50),
    ]
    assert texts(choose(verdict(ones), POINT)) == ["Plans are clear.", "Visits happen weekly."]


def test_an_unsure_answer_is_shorter() -> None:
    ones = [judged("Plans are clear.", 1.0, 0), judged("Visits happen weekly.", 0.8, 20)]
    assert len(choose(verdict(ones, SURE), POINT)) == 2
    assert len(choose(verdict(ones, SURE - 0.1), POINT)) == 1


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


numbers_of_odds = st.lists(st.floats(0.01, 100), max_size=12)


@given(numbers_of_odds)
def test_what_is_chosen_is_the_best_and_in_order(numbers: list[float]) -> None:
    ones = [
        judged(f"Sentence{i} word{i} alone{i}.", odds, 40 * i) for i, odds in enumerate(numbers)
    ]
    chosen = choose(verdict(ones), POINT)
    ranked = sorted((one.score for one in ones), reverse=True)
    assert [one.score for one in chosen] == ranked[: len(chosen)]
    assert bool(chosen) == bool(numbers)
    assert len(chosen) <= POINT.most


def test_a_section_that_was_asked_for_may_be_longer() -> None:
    ones = [judged(f"Sentence{i} word{i} alone{i}.", 1.0, 40 * i) for i in range(9)]
    assert len(choose(verdict(ones), POINT)) == POINT.most
    asked = replace(ones[0].candidate.features, heading=0.9)
    section = [replace(one, candidate=replace(one.candidate, features=asked)) for one in ones]
    assert len(choose(verdict(section), POINT)) == POINT.most_of_section


def test_a_section_that_was_asked_for_is_not_eked_out_from_another() -> None:
    first, second = judged("One.", 2.0, 0), judged("Two.", 2.0, 40)
    other = judged("Six.", 1.9, 80)
    asked = replace(first.candidate.features, heading=1.0)
    section = [
        replace(one, candidate=replace(one.candidate, features=asked)) for one in (first, second)
    ]
    chosen = choose(verdict([*section, other]), POINT)
    assert texts(chosen) == ["One.", "Two."]


@given(numbers_of_odds, st.randoms())
def test_the_order_of_the_candidates_does_not_matter(
    numbers: list[float], dice: random.Random
) -> None:
    ones = [judged(f"Sentence{i} word{i} alone{i}.", p, 40 * i) for i, p in enumerate(numbers)]
    mixed = list(ones)
    dice.shuffle(mixed)
    assert choose(verdict(ones), POINT) == choose(verdict(mixed), POINT)


def bullets(odds: list[float]) -> list[Judged]:
    ones = [judged(f"Item{i} word{i} alone{i}.", p, 40 * i) for i, p in enumerate(odds)]
    return [
        replace(
            one,
            candidate=replace(
                one.candidate,
                sentence=replace(one.candidate.sentence, kind="bullet", headings=("Improve",)),
            ),
        )
        for one in ones
    ]


def test_the_bullets_of_a_list_count_as_one() -> None:
    assert len(choose(verdict(bullets([1.0] * 5)), POINT)) == 5
    assert len(choose(verdict(bullets([1.0] * 9)), POINT)) == POINT.most_of_section
    assert len(choose(verdict(bullets([1.0, 1.0, 0.1])), POINT)) == 2


def test_a_list_leaves_room_for_other_statements() -> None:
    other = [judged(f"Other{i} thing{i} else{i}.", 0.9, 900 + 40 * i) for i in range(4)]
    chosen = choose(verdict([*bullets([1.0, 1.0]), *other]), POINT)
    assert len(chosen) == 4  # two bullets and, as they are one statement, two more


def test_brief_is_one_statement_and_full_is_more() -> None:
    ones = [judged(f"Sentence{i} word{i} alone{i}.", 0.9**i, 40 * i) for i in range(9)]
    brief, standard, full = (
        texts(choose(verdict(ones), POINT.at(detail))) for detail in ("brief", "standard", "full")
    )
    assert len(brief) == 1
    assert brief[0] in standard
    assert set(standard) < set(full)


@given(numbers_of_odds, st.floats(0, 1))
def test_every_level_answers_the_same_questions(numbers: list[float], answerable: float) -> None:
    ones = [judged(f"Sentence{i} word{i} alone{i}.", p, 40 * i) for i, p in enumerate(numbers)]
    answered = {
        bool(choose(verdict(ones, answerable), POINT.at(detail)))
        for detail in ("brief", "standard", "full")
    }
    assert len(answered) == 1
