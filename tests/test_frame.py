from __future__ import annotations

import pytest

from assistant.model.frame import without_frame

LABEL = "Ofsted letter about Southwark, 7 February 2019"


@pytest.mark.parametrize(
    ("stated", "body"),
    [
        ("Inspectors found that plans are late.", "plans are late."),
        ("The Ofsted letter also says that they report delays.", "they report delays."),
        ("According to the letter, plans are late.", "plans are late."),
        ("Plans are late, the report said.", "Plans are late"),
        ("Plans are late.", "Plans are late."),
        ("Reported crime fell.", "Reported crime fell."),
        ("Inspectors are late.", "Inspectors are late."),
        ("Parents said that plans are late.", "Parents said that plans are late."),
        ("According to parents, plans are late.", "According to parents, plans are late."),
    ],
)
def test_only_what_introduces_a_statement_is_taken_off(stated: str, body: str) -> None:
    assert without_frame(stated, LABEL) == body
