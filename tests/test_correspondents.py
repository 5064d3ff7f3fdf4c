"""Which row at the head of a mail a question asks for."""

from __future__ import annotations

import pytest

from assistant.catalogue_facts.catalogued import Catalogued
from tests.making import entry, sentence

FROM = sentence("From\tAnn Lee <ann@harle.example>", kind="row")
TO = sentence("To\tBob Hill <bob@harle.example>", 50, kind="row")
CC = sentence("Cc\tEve Moss <eve@harle.example>", 100, kind="row")
QUOTED = sentence("From: Bob Hill", 150, kind="address")


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("Who sent the boiler email?", [FROM]),
        ("Who wrote the email about the boiler?", [FROM]),
        ("Who is the boiler email from?", [FROM]),
        ("Who was the boiler email sent to?", [TO]),
        ("Who received the message about the boiler?", [TO]),
        ("To whom was the e-mail written?", [TO]),
        ("Who is copied into the boiler email?", [CC]),
        ("Who was cc'd on the email?", [CC]),
        ("Who sent the email about the lift?", []),
        ("Who sent the boiler?", []),
        ("What did the email say?", []),
    ],
)
def test_the_row_that_says_so(question: str, lines: list[object]) -> None:
    mail = entry(uri="boiler quotes.eml", kind="email")
    found = [one for one in (FROM, TO, CC, QUOTED) if Catalogued(question).holds(mail, one)]
    assert found == lines


def test_a_letter_has_no_such_rows() -> None:
    assert not Catalogued("Who sent the boiler email?").holds(entry(uri="boiler.txt"), FROM)
