"""Where an answer was found is asked for."""

import pytest

from assistant.understand.conversation.sources import asks_for_proof


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("says who?", True),
        ("How do you know that?", True),
        ("where does it say so?", True),
        ("which letter is that from?", True),
        ("Which page?", True),
        ("On which page is that?", True),
        ("Where is this written?", True),
        ("Which letter is longer?", False),
        ("Is that true?", True),
        ("Where does it snow?", False),
        ("what is the evidence of drift?", False),
    ],
)
def test_a_proof_of_what_was_said(question: str, asks: bool) -> None:
    assert asks_for_proof(question) == asks
