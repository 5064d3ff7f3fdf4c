"""Which questions ask who wrote or signed a letter, to whom it goes, or who got a copy."""

from __future__ import annotations

import pytest

from assistant.answer_type.parties import asks_addressee, asks_copies, asks_signatory, asks_writer


@pytest.mark.parametrize(
    ("question", "is_it"),
    [
        ("Who signed the letter?", True),
        ("By whom was it signed?", True),
        ("It was signed by whom?", True),
        ("Who usually signs the letters?", True),
        ("Whose name is at the bottom of the letter?", True),
        ("Whose signature is under it?", True),
        ("Who signed off the plan?", False),
        ("Who signs up for the course?", False),
        ("Who recognises signs of neglect?", False),
        ("Which children show signs of neglect?", False),
    ],
)
def test_who_signed(question: str, is_it: bool) -> None:
    assert asks_signatory(question) is is_it


@pytest.mark.parametrize(
    ("question", "is_it"),
    [
        ("Who wrote it?", True),
        ("Who sent the letter to Leeds?", True),
        ("Who is the letter from?", True),
        ("Who was the letter written by?", True),
        ("From whom is the letter?", True),
        ("Who sent children to Leeds?", False),
        ("Who writes the care plans?", False),
        ("From whom did the council borrow?", False),
    ],
)
def test_who_wrote(question: str, is_it: bool) -> None:
    assert asks_writer(question) is is_it


@pytest.mark.parametrize(
    ("question", "is_it"),
    [
        ("Who got the letter?", True),
        ("To whom did they write?", True),
        ("Whom did they address it to?", True),
        ("Who was the recipient?", True),
        ("Who is the recipient of the letter?", True),
        ("Who was the letter written by?", False),
        ("Who is the recipient of the grant?", False),
        ("Whom did the council write off?", False),
        ("Who gets to sign up for the letter?", False),
        ("To whom does the team report?", False),
        ("Did anyone write in to praise them?", False),
        ("Who got copies of the letter?", False),
    ],
)
def test_to_whom_it_goes(question: str, is_it: bool) -> None:
    assert asks_addressee(question) is is_it


@pytest.mark.parametrize(
    ("question", "is_it"),
    [
        ("Who got copies?", True),
        ("Who was cc'd?", True),
        ("Who is in cc?", True),
        ("Copies went to whom?", True),
        ("Do children get copies of their plans?", False),
    ],
)
def test_who_got_a_copy(question: str, is_it: bool) -> None:
    assert asks_copies(question) is is_it
