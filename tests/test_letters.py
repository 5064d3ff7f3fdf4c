"""Which lines of a letter say who signed it, and to whom it goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.catalogue_facts.catalogued import Catalogued
from index.records import Entry, Person
from tests.making import entry, sentence

TEAM = sentence("The inspectors were Kate Malleson and Brenda McLaughlin.")
OTHER = sentence("Kate Malleson thanked the staff.", 200)
SIGN_OFF = sentence("Kate Malleson Her Majesty’s Inspector", 300, kind="signature")


def signed() -> Entry:
    one = entry(uri="Hackney/focused visit.txt", organisation="Hackney")
    people = (
        Person("Kate Malleson", "Her Majesty’s Inspector", "signatory"),
        Person("Anne Canning", "Director", "addressee"),
        Person("Brenda McLaughlin", "inspector"),
    )
    return replace(one, catalogue=replace(one.catalogue, people=people))


@pytest.mark.parametrize(
    ("question", "is_it"),
    [
        ("Who signed the letter to Hackney?", True),
        ("who signed it (following “When was the focused visit”)?", True),
        ("Who signed the agreement with the hospital?", False),
        ("Who signed off the action plan?", False),
        ("whose signature is under the letter to Ms Canning", True),
        ("By whom was the Hackney letter signed?", True),
        ("Who wrote the letter to Hackney?", True),
        ("Who wrote the agreement with the hospital?", False),
        ("Who wrote the Hackney report?", False),
        ("Who signed the Hackney report?", True),
        ("What signs of neglect were there?", False),
    ],
)
def test_the_sign_off_of_a_letter(question: str, is_it: bool) -> None:
    assert Catalogued(question).holds(signed(), SIGN_OFF) is is_it
    assert not Catalogued(question).holds(signed(), OTHER)


ADDRESS = sentence("Ms Anne Canning\nDirector\nTown Hall\nHackney", 500, kind="address")
GREETING = sentence("Dear Ms Canning", 600, kind="address")


@pytest.mark.parametrize(
    ("question", "is_it"),
    [
        ("Who was the letter to Hackney addressed to?", True),
        ("To whom did they write about the focused visit?", True),
        ("Who received the letter?", True),
        ("Who was the recipient of the letter?", True),
        ("What address was the letter sent to?", True),
        ("Who is the letter to Hackney to?", True),
        ("Who is addressed in the letter to Hackney?", True),
        ("Who are the addressees in the letter to Hackney?", True),
        ("who are the addresses in Hackney's letter", True),  # taken for a slip
        ("Who got the letter about the focused visit and what is her post?", True),
        ("Who sent the letter to Hackney?", False),
        ("Who received support with housing?", False),
        ("Who wrote to Anne Canning?", False),
        ("Who did social workers write to about care leavers?", False),
        ("What does the letter say?", False),
    ],
)
def test_the_addressee_of_a_letter(question: str, is_it: bool) -> None:
    holds = Catalogued(question).holds
    assert holds(signed(), ADDRESS) is is_it
    assert not holds(signed(), GREETING)
    assert not holds(signed(), TEAM)  # who inspected, though "letter" says only which document
