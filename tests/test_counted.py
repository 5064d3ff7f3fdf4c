"""Which numbers can count what a question counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer_type.counted import counts_in, holds_count, lists_others, thing_counted
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "counts", "does_not"),
    [
        ("How many staff has it?", "It has 12 workers.", "Some 83% of care leavers have a plan."),
        ("How many children are at risk?", "Two are.", "The three local authorities meet on risk."),
        (
            "How many children go?",
            "Of 12 schools, 53 children go to four.",
            "Two schools take them.",
        ),
        ("How many inspectors came?", "One came.", "It is one of three councils that were seen."),
        ("How many schools take children?", "Two schools take them.", "Schools take them."),
        ("How many staff has the team?", "12 workers.", "It helped 71 children, 53 of them girls."),
        ("How many children's workers?", "There are 12 in all.", "It helped 71 children."),
        ("How many children did it help?", "It helped 71.", "It has twelve social workers."),
        (
            "How many children were placed within 20 miles?",
            "Within 20 miles 41 children were placed.",
            "More children are placed within 20 miles of their home.",
        ),
        ("How many children were seen?", "At 31 March 2015, 841 were.", "It was on 7 July 2021."),
        ("How many are homeless?", "All 16 are.", "36.A small number are."),
        ("How many are looked after?", "Five aged 16 and over are.", "Most aged 16 and over are."),
        ("How many are homeless?", "3 are.", "Many 16–18-year-olds are."),
        ("How many were excluded?", "Two were.", "Many were."),
        ("How many were placed there?", "Two were.", "It was not used in the last two years."),
        ("How many were seen?", "They saw nine in 24 hours.", "They were seen within 24 hours."),
        ("How many enquiries?", "There were 12 section 47 enquiries.", "Section 47 enquiries."),
        ("How many have a plan?", "Nearly all children have one plan.", "Not all have a plan."),
        ("How many left?", "One care leaver left.", "One care leaver told us so."),
        ("How many have help?", "One child has.", "It is one of the best, and one-to-one."),
        ("How many children are there?", "Once there were 3.", "Once there, children are safe."),
        ("How many children stayed?", "Two did.", "They stayed for 3 nights, a fortnight."),
        ("How many children walk?", "Two do.", "They walk 3 km for twenty-one days."),
        ("How many children were adopted?", "There were 29 adoptions.", "It has 29 adopters."),
        ("How many councils are good?", "Twenty-one councils are.", "County councils are."),
        ("How many laptops?", "They bought 40.", "They spent £4,000."),
        ("How many kids were fostered?", "No children were.", "There was no delay."),
        ("How many children stayed?", "Two did.", "Four directors of children’s services left."),
        ("How many workers were employed?", "19 were.", "Only six young people came."),
        ("How many bats has it?", "There are no bats.", "There are no longer bats."),
    ],
)
def test_a_number_of_something_else_does_not_count(
    question: str, counts: str, does_not: str
) -> None:
    holds = holds_count(question)
    assert holds(sentence(counts))
    assert not holds(sentence(does_not))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many days did they stay?", "They came on 13 and 14 March 2018."),
        ("Within how many weeks is it done?", "It is done within 27 weeks."),
        ("How many nights did they stay?", "They stayed for 3 nights."),
        ("How many pounds were spent?", "They spent £4,000."),
        ("How many times did they meet?", "They met once."),
        ("How many beds does the unit have?", "It is a six-bed unit."),
    ],
)
def test_measures_count_when_they_are_asked_for(question: str, text: str) -> None:
    assert holds_count(question)(sentence(text))


@given(number=st.integers(2, 1898))
def test_the_questions_own_number_never_counts(number: int) -> None:
    holds = holds_count(f"How many children live within {number} miles?")
    assert not holds(sentence(f"Some live within {number} miles."))
    assert holds(sentence(f"Some {number + 1} live within {number} miles."))


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Some 40 letters were sent.", True),
        ("Of these, 12 went astray.", True),
        ("In the last year 243 children went missing.", False),
    ],
)
def test_of_those_letters_counts_letters(text: str, counts: bool) -> None:
    assert holds_count("How many of those letters went out?")(sentence(text)) is counts


def test_of_those_children_may_count_anybody() -> None:
    assert holds_count("How many of those children left?")(sentence("Two young people left."))


@pytest.mark.parametrize(
    ("question", "text", "lists"),
    [
        ("Which other six services took part?", "It was one of seven services.", False),
        ("Which other two councils took part?", "So did Ambridge and Felpersham.", True),
        ("Which other two councils took part?", "It came, and it went, with others.", False),
        ("Which are the two other aims?", "They are to be quick and to be fair.", True),
    ],
)
def test_the_other_six_are_listed(question: str, text: str, lists: bool) -> None:
    others = lists_others(question)
    assert others
    assert others(sentence(text)) is lists


def test_a_line_of_a_list_may_be_one_of_them() -> None:
    others = lists_others("Which other six services took part?")
    assert others
    assert others(sentence("Felpersham", kind="bullet"))
    assert lists_others("Which services took part?") is None


def test_hours_are_counted_by_a_24_hour_limit_and_nothing_else_is() -> None:
    limit = sentence("Calls are answered within a 24-hour limit.")
    assert holds_count("Within how many hours are calls answered?")(limit)
    assert not holds_count("How many calls are answered?")(limit)
    assert not holds_count("How many years are covered?")(sentence("Only 16-year-olds are."))


def test_which_numbers_count_and_what() -> None:
    question = "How many workers are there?"
    text = "In 3 days 12 workers saw 71 children."
    assert [text[start:end] for start, end in counts_in(question)(text)] == ["12"]
    assert thing_counted(question).split()[0] == "workers"
    assert thing_counted("Why?") == ""


def test_of_councils_a_number_of_something_else_does_not_count() -> None:
    holds = holds_count("How many councils are rated good?")
    assert holds(sentence("Three councils are good."))
    assert holds(sentence("Of the authorities inspected, 12 were good."))
    assert not holds(sentence("Two of the ten nurseries are rated good."))
    assert not holds(sentence("The rate is 84 in similar councils."))
    assert holds_count("How many council houses are good?")(sentence("Some 84 are."))


def test_homes_are_not_counted_by_the_children_in_them() -> None:
    text = "Only 26 children live in private homes. The council runs seven children's homes."
    found = counts_in("How many children's homes does the council run?")(text)
    assert [text[slice(*span)] for span in found] == ["seven"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Inspectors met 12 social workers.", True),
        ("Nine social workers were interviewed.", True),
        ("Of the 62 social workers in post, 22 were temporary.", False),
        ("Inspectors met four groups of children.", False),
        ("Most staff who met inspectors are responsible for more than 40 workers.", False),
    ],
)
def test_how_many_were_met_is_told_by_no_other_number(text: str, counts: bool) -> None:
    assert holds_count("How many social workers did inspectors meet?")(sentence(text)) is counts


def test_a_share_of_others_counts_no_things() -> None:
    holds = holds_count("How many schools are rated good?")
    assert not holds(sentence("Very few (4%) attend a school that is inadequate."))
    assert holds(sentence("80% of the schools are good."))
    assert holds(sentence("Nine are good."))


@pytest.mark.parametrize("text", ["levels one and two", "stage one", "(2011–14)", "in 2013/14"])
def test_levels_and_years_count_nothing(text: str) -> None:
    assert not holds_count("How many moves were there?")(sentence(f"Moves: {text}."))


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("They have only attended one corporate parenting board.", False),
        ("One young person belongs to it.", True),
        ("Only one attends.", True),
        ("It has one member.", True),
    ],
)
def test_one_board_is_nobody(text: str, counts: bool) -> None:
    holds = holds_count("How many young people belong to the council?")
    assert holds(sentence(text)) is counts


def test_all_is_of_what_is_counted() -> None:
    holds = holds_count("How many cases do social workers have?")
    assert not holds(sentence("All statutory work is allocated to social workers."))
    assert holds_count("How many cases were read?")(sentence("All cases were read."))
    assert holds_count("How many cases were read?")(sentence("All were read."))


def test_a_six_bed_unit_is_no_six() -> None:
    holds = holds_count("How many young people live there?")
    assert not holds(sentence("There is a six-bed unit for homeless young people."))
    assert holds(sentence("Six young people live there."))


def test_those_who_were_seen_are_not_all_there_are() -> None:
    holds = holds_count("How many children were seen by inspectors?")
    assert not holds(sentence("540 children are looked after."))
    assert holds(sentence("Inspectors spoke to 12 children."))
