"""Slips are put right where they are no names."""

import pytest

from assistant.retrieve.wordings import mended
from index.query import Query


@pytest.mark.parametrize(
    ("question", "slips", "right"),
    [
        ("Is supervison good?", (("supervison", "supervision"),), "Is supervision good?"),
        ("Supervison?", (("supervison", "supervision"),), "Supervision?"),
        ("What is bad in Sandwell?", (("sandwell", "sandhill"),), "What is bad in Sandwell?"),
        ("What is bad in sandwell?", (("sandwell", "sandhill"),), "What is bad in sandhill?"),
        ("Who is Gani Martins?", (("gani", "gain"),), "Who is Gani Martins?"),
        ("Who is Ann Gani?", (("gani", "gain"),), "Who is Ann Gani?"),
        ("Gani Martins?", (("gani", "gain"),), "Gain Martins?"),  # may open a sentence
        ("What was said in Janury?", (("janury", "january"),), "What was said in January?"),
    ],
)
def test_slips(question: str, slips: tuple[tuple[str, str], ...], right: str) -> None:
    assert mended(question, Query(question, (), slips)) == right
