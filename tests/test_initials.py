"""What documents write out in full, found by its initials."""

import pytest

from index.initials import Initials

TEXTS = [
    "Staff in their assessed and supported year in employment are well supported.",
    "More children leave by special guardianship orders. A special guardianship order is final.",
    "Some girls only came once. All children in need are seen; every child in need has a plan.",
    "Inspectors felt assured. Public law outline; the plan lists others.",
]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("ASYE", "assessed and supported year in employment"),
        ("SGO", "special guardianship orders"),
        ("CIN", "children in need"),
        ("PLO", None),  # "public law outline", or "plan lists others"
        ("IFA", None),  # "inspectors felt assured" ends in no noun
        ("ZZZ", None),
        ("PL", None),  # too short to mean one thing
    ],
)
def test_the_long_form_is_what_most_runs_of_words_say(short: str, long: str | None) -> None:
    found = Initials(TEXTS).long_form(short)
    assert found == long


def test_no_name_goes_over_the_end_of_a_clause() -> None:
    assert Initials(["He likes family. Group conferences began."]).long_form("FGC") is None


def test_nothing_is_found_in_nothing() -> None:
    assert Initials([]).long_form("SGO") is None
