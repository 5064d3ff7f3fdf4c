"""How many there are of a thing."""

from dataclasses import replace

import pytest

from assistant.answer_type.counted import holds_count
from index.records import Sentence
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "tells", "does_not"),
    [
        ("How many hubs does it have?", "It has two hubs.", "33 live with families."),
        ("How many homes does it run?", "It runs seven homes.", "15 live in its homes."),
        (
            "How many homes does it run?",
            "Hull’s homes are now seven.",
            "Of its homes 12% are good.",
        ),
        ("How many schools are there?", "There are 9 schools.", "It has 19 centres; schools help."),
        ("How many schools are there?", "Good schools: 9.", "In schools it is 64% (up)."),
        ("How many schools are in it?", "None of the schools is.", "All of the children are."),
        ("How many schools does it have?", "12% of schools.", "3 These are special schools."),
        ("How many laptops do we have?", "We have 40 devices.", "We have 40 desks."),
        ("How many reviews were there?", "All reviews, 40 in all.", "All reviews are looked at."),
        ("How many laptops do we have?", "Only 40.", "There are 40 desks for laptops."),
        ("How many homes are there?", "Four were judged good.", "Four children were seen."),
        ("How many teams are there?", "Two of the teams.", "The team was of 11 of Her inspectors."),
        ("How many homes are there?", "They run four.", "They see four children at home."),
    ],
)
def test_a_total_is_of_the_thing(question: str, tells: str, does_not: str) -> None:
    holds = holds_count(question)
    assert holds(sentence(tells))
    assert not holds(sentence(does_not))


def test_a_share_alone_counts_nobody() -> None:
    holds = holds_count("How many social workers does it have?")
    assert not holds(sentence("Some 62% of social workers have trained."))
    assert not holds(sentence("Two out of five social workers have trained."))
    assert not holds(sentence("All social workers have trained."))
    assert holds(sentence("It has 98 social workers, half of them agency staff."))


def test_no_children_are_no_number_of_something_else() -> None:
    holds = holds_count("How many breakdowns were there?")
    assert not holds(sentence("No children were adopted apart."))
    assert holds(sentence("There were no breakdowns."))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many social workers does it have?", "It has 40 practitioners."),
        ("How many areas are there?", "Two need to improve."),
        ("How many laptops were bought?", "It paid for 40 machines."),
        ("How many referrals has it received?", "In May 40 came."),
    ],
)
def test_what_is_called_otherwise_may_tell(question: str, text: str) -> None:
    assert holds_count(question)(sentence(text))


def test_headings_and_tables_name_the_thing() -> None:
    def under(heading: str) -> Sentence:
        return replace(sentence("There are 4 in all."), headings=(heading,))

    holds = holds_count("How many hubs are there?")
    assert holds(under("Family hubs"))
    assert holds(sentence("Leeds\t4", kind="row"))
    assert not holds(under("Staff"))
