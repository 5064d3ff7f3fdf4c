"""People in roles, from made documents; the seeds' own are in test_catalogue."""

import pytest

from index.read import read
from index.records import Person, SourceFile


def people(text: str) -> tuple[Person, ...]:
    return read(SourceFile("a.txt", text.encode())).catalogue.people


def test_inspectors_of_a_visit() -> None:
    said = "This is long enough to be read as prose and not as anything else at all. "
    named = "His Majesty’s Inspectors for this visit were Mandy Nightingale and Kathryn Grindrod."
    assert people(said + named) == (
        Person("Mandy Nightingale", "inspector"),
        Person("Kathryn Grindrod", "inspector"),
    )


def test_rows_with_a_role() -> None:
    assert people("Lead inspector:\tTeresa Godfrey, His Majesty’s Inspector\nDated\tMay") == (
        Person("Teresa Godfrey", "Lead inspector"),
    )


def test_services_are_no_people() -> None:
    assert people("The inspectors were pleased by the Youth Offending Service in Harrow.") == ()


LETTER = "Dear Ann\n\nA visit\n\nAll was well.\n\nYours sincerely\n\n"


@pytest.mark.parametrize(
    "signature", ["Mary O'Neil\nChief Officer", "Mary O'Neil\n\nHer Chief Officer"]
)
def test_who_signed_is_the_author(signature: str) -> None:
    catalogue = read(SourceFile("a.txt", (LETTER + signature).encode())).catalogue
    assert catalogue.author == "Mary O'Neil"


def test_lines_of_a_form() -> None:
    assert people("Lead inspector: Peter McEntee\n\nSome words follow here.") == (
        Person("Peter McEntee", "Lead inspector"),
    )
