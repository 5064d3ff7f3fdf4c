"""Lines on copies and formats of a document."""

import pytest

from assistant.answer_type.imprint import holds_no_imprint
from tests.making import sentence


@pytest.mark.parametrize(
    ("text", "is_imprint"),
    [
        ("You may copy all or parts of this document for non-commercial purposes.", True),
        ("For a copy of this document in large print, telephone 0300 123.", True),
        ("This publication is available at www.gov.uk.", True),
        ("© Crown copyright 2023", True),
        ("Managers keep a copy of each plan.", False),
        ("Support is available at weekends.", False),
    ],
)
def test_an_imprint_tells_of_nothing_else(text: str, is_imprint: bool) -> None:
    holds = holds_no_imprint("Is there good practice that others could copy?")
    assert holds is not None
    assert holds(sentence(text)) is not is_imprint


@pytest.mark.parametrize(
    "question",
    ["May I copy the report?", "Is it available in large print?", "What is the phone number?"],
)
def test_who_asks_for_it_gets_it(question: str) -> None:
    assert holds_no_imprint(question) is None
