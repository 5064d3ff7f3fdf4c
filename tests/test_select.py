"""The fewest sentences that answer."""

import datetime
import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.choose.further import Judged
from assistant.choose.regression import Regression
from assistant.choose.select import OperatingPoint, Verdict, choose, is_said
from index.records import Entry
from tests.making import entry, judged

ASKED = "What is said?"
POINT = OperatingPoint(answer=0.5, further=0.4, most=3, most_of_section=5)
FURTHER = Regression({"behind": -3.0}, bias=1.0)
"""Needed with .73 at the best's score, .4 half a point behind it, .12 a point behind."""


def chosen_of(
    ones: list[Judged],
    answerable: float = 0.9,
    point: OperatingPoint = POINT,
    outright: bool = False,
    further: Regression = FURTHER,
) -> tuple[Judged, ...]:
    return choose(ASKED, Verdict(tuple(ones), answerable, outright), further, point)


def texts(chosen: tuple[Judged, ...]) -> list[str]:
    return [one.candidate.sentence.text for one in chosen]


def different(odds: list[float]) -> list[Judged]:
    return [judged(f"Sentence{i} word{i} alone{i}.", p, 40 * i) for i, p in enumerate(odds)]


def in_section(ones: list[Judged]) -> list[Judged]:
    asked = replace(ones[0].candidate.features, heading=1.0)
    return [replace(one, candidate=replace(one.candidate, features=asked)) for one in ones]


def test_no_answer_below_the_operating_point() -> None:
    ones = different([0.9])
    assert chosen_of(ones, 0.49) == ()
    assert chosen_of(ones, 0.5)


def test_no_candidates_no_answer() -> None:
    assert chosen_of([]) == ()


def test_a_further_sentence_must_be_likely_to_be_needed() -> None:
    ones = different([0.9, 0.85, 0.3])
    assert texts(chosen_of(ones)) == texts(tuple(ones[:2]))


def test_what_was_chosen_decides_about_the_next() -> None:
    beside = Regression({"next_to": 9.0}, bias=-5.0)
    first = judged("Plans are clear.", 0.9, 0)
    end = first.candidate.sentence.end
    chain = [judged(f"Also{i} word{i}.", 0.5, end + 1 + 13 * i) for i in range(2)]
    far = judged("Carers feel valued.", 0.8, 500)
    assert texts(chosen_of([first, far, *chain], further=beside)) == [
        "Plans are clear.",
        "Also0 word0.",
        "Also1 word1.",
    ]


def test_nothing_is_said_twice() -> None:
    ones = [
        judged("Social workers know their children very well.", 0.9),
        judged("Social workers really do know their children well.", 0.88, 60),
        judged("Caseloads are manageable.", 0.85, 120),
    ]
    assert texts(chosen_of(ones)) == [
        "Social workers know their children very well.",
        "Caseloads are manageable.",
    ]


numbers_of_odds = st.lists(st.floats(0.01, 100), max_size=12)


@given(numbers_of_odds)
def test_what_is_chosen_is_the_best_and_in_order(numbers: list[float]) -> None:
    ones = different(numbers)
    chosen = chosen_of(ones)
    ranked = sorted((one.score for one in ones), reverse=True)
    assert [one.score for one in chosen] == ranked[: len(chosen)]
    assert bool(chosen) == bool(numbers)
    assert len(chosen) <= POINT.most


def test_boilerplate_is_no_further_sentence() -> None:
    first, row, other = different([1.0, 0.95, 0.9])
    spot = replace(row.candidate.sentence, kind="row")
    row = replace(row, candidate=replace(row.candidate, sentence=spot))
    assert texts(chosen_of([first, row, other])) == texts((first, other))
    assert texts(chosen_of([row])) == texts((row,))


def test_a_section_that_was_asked_for_is_given_whole() -> None:
    ones = different([1.0] * 5 + [0.9, 0.5, 0.2])
    assert len(chosen_of(ones)) == POINT.most
    assert texts(chosen_of(in_section(ones))) == texts(tuple(ones[: POINT.most_of_section]))
    assert len(chosen_of(in_section(different([1.0, 0.11, 0.09])))) == 2


def test_a_section_that_was_asked_for_is_not_eked_out_from_another() -> None:
    section, other = in_section(different([2.0, 2.0])), judged("Six.", 1.9, 80)
    assert texts(chosen_of([*section, other])) == texts(tuple(section))


def test_what_was_asked_for_outright_is_given_whole() -> None:
    ones = different([1.0, 0.2, 0.15])
    assert len(chosen_of(ones)) == 1
    assert len(chosen_of(ones, outright=True)) == 3


def test_all_entries_of_the_catalogue_that_were_asked_for_are_given() -> None:
    ones = different([1.0, 0.01, 0.01])
    known = [replace(one, candidate=replace(one.candidate, catalogued=True)) for one in ones[:2]]
    assert texts(chosen_of([*known, ones[2]], outright=True)) == texts(tuple(ones[:2]))


def test_the_same_line_about_two_visits_is_given_twice() -> None:
    days = (datetime.date(2018, 1, 30), datetime.date(2019, 2, 26))
    of = [
        replace(entry(uri), catalogue=replace(entry(uri).catalogue, covers=(day, day)))
        for uri, day in zip("ab", days, strict=True)
    ]
    rows = [judged("This letter is about a visit to Hull.", 0.9, 0, one) for one in (*of, of[0])]
    known = [replace(one, candidate=replace(one.candidate, catalogued=True)) for one in rows]
    assert len(chosen_of(known[:2], outright=True)) == 2
    assert len(chosen_of(known[::2], outright=True)) == 1
    assert len(chosen_of(rows[:2], outright=True)) == 1


def test_the_same_grade_of_two_organisations_is_given_twice() -> None:
    of = {
        name: replace(entry(), catalogue=replace(entry().catalogue, organisation=name))
        for name in ("Hull", "Medway")
    }
    rows = [
        judged("Overall effectiveness Good", 0.9, 40 * i, one) for i, one in enumerate(of.values())
    ]
    known = [replace(one, candidate=replace(one.candidate, catalogued=True)) for one in rows]
    assert len(chosen_of(known, outright=True)) == 2
    assert len(chosen_of([known[0], known[0]], outright=True)) == 1


@given(numbers_of_odds, st.randoms(), st.booleans())
def test_the_order_of_the_candidates_does_not_matter(
    numbers: list[float], dice: random.Random, outright: bool
) -> None:
    ones = different(numbers)
    mixed = list(ones)
    dice.shuffle(mixed)
    assert chosen_of(ones, outright=outright) == chosen_of(mixed, outright=outright)


def test_brief_is_one_sentence_and_full_is_more() -> None:
    ones = different([0.9**i for i in range(9)])
    brief, standard, full = (
        texts(chosen_of(ones, point=POINT.at(detail))) for detail in ("brief", "standard", "full")
    )
    assert len(brief) == 1
    assert brief[0] in standard
    assert set(standard) < set(full)


@given(numbers_of_odds, st.floats(0, 1), st.booleans())
def test_every_level_answers_the_same_questions(
    numbers: list[float], answerable: float, outright: bool
) -> None:
    answered = {
        bool(chosen_of(different(numbers), answerable, POINT.at(detail), outright))
        for detail in ("brief", "standard", "full")
    }
    assert len(answered) == 1


def test_a_row_of_another_document_is_said_again_only_when_it_says_the_same() -> None:
    other = entry("other.txt")
    first = row("Date sent to team\t14 May 2019")
    assert not is_said(row("Date sent to team\t15 May 2019", other), [first])
    assert is_said(row("Date sent to team\t14 May 2019", other), [first])
    assert is_said(row("Date sent to team\t15 May 2019"), [first])


def test_two_rows_of_one_table_that_were_asked_for_are_not_the_same() -> None:
    rows = [
        row(f"The experiences and progress of {whose}\tGood", catalogued=True)
        for whose in ("children in care", "children who are in care")
    ]
    assert not is_said(rows[0], rows[1:])


def row(text: str, of: Entry | None = None, catalogued: bool = False) -> Judged:
    one = judged(text, 1.0, of=of)
    sentence = replace(one.candidate.sentence, kind="row")
    known = replace(one.candidate, sentence=sentence, catalogued=catalogued)
    return replace(one, candidate=known)


def test_the_same_grade_of_another_visit_is_another_thing() -> None:
    visits = [
        row("Overall effectiveness\tGood", visited(year), catalogued=True) for year in (2018, 2024)
    ]
    assert not is_said(visits[1], visits[:1])


def visited(year: int) -> Entry:
    one, days = entry(f"{year}.txt"), (datetime.date(year, 1, 8), datetime.date(year, 1, 12))
    return replace(one, catalogue=replace(one.catalogue, covers=days))


def record(text: str, odds: float = 1.0) -> Judged:
    one = judged(text, odds)
    spot = replace(one.candidate.sentence, kind="record")
    return replace(one, candidate=replace(one.candidate, sentence=spot))


def asked(question: str, ones: list[Judged]) -> list[str]:
    placed = [
        replace(
            one,
            candidate=replace(
                one.candidate, sentence=replace(one.candidate.sentence, position=position)
            ),
        )
        for position, one in enumerate(ones)
    ]
    return texts(choose(question, Verdict(tuple(placed), 0.9), FURTHER, POINT))


def test_of_a_spreadsheet_only_the_rows_that_say_as_much_are_further_ones() -> None:
    rows = ["Pool: North; Day: Monday", "Pool: South; Day: Monday", "Pool: North; Day: Friday"]
    ones = [record(text, odds) for text, odds in zip(rows, (1.0, 0.95, 0.9), strict=True)]
    assert asked("On which day is the pool in North shut?", ones) == rows[::2]
    assert asked("On which day is each pool shut?", ones) == rows


def test_where_an_acronym_is_spelt_out_nothing_more_is_needed() -> None:
    ones = [judged("The rapid action team (RAT) helps.", 1.0), judged("It is large.", 0.95, 60)]
    assert len(asked("What does RAT stand for?", ones)) == 1
    assert len(asked("What does the RAT do?", ones)) == 2


def test_which_visits_are_those_of_every_organisation() -> None:
    of = [
        replace(entry(name), catalogue=replace(entry().catalogue, organisation=name))
        for name in ("Hull", "Medway", "Medway")
    ]
    ones = [judged("We looked at the front door.", 1.0, 40 * i, one) for i, one in enumerate(of)]
    assert len(asked("Which visits looked at the front door?", ones)) == 2
    assert len(asked("Which counties looked at the front door?", ones)) == 2
    assert len(asked("What of the front door?", ones)) == 1


def test_a_bare_point_of_a_list_is_not_what_was_found() -> None:
    point = judged("The response to allegations against professionals.", 0.9)
    text = (
        "The response to allegations against professionals is slow, and managers seldom record why."
    )
    finding = judged(text, 0.8, 60)
    assert not is_said(finding, [point])
    assert is_said(point, [finding])
