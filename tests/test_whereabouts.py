"""Where something stands, when that was asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answer.whereabouts import Where, say_whereabouts, whereabouts_asked
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "where"),
    [
        ("Which paragraph of the report says that housing matters?", "paragraph"),
        ("In what para is it?", "paragraph"),
        ("Where in the letter does it say so?", "paragraph"),
        ("On which page are the grades?", "page"),
        ("Under which heading is that?", "heading"),
        ("What section of the May report deals with training?", "heading"),
        ("What does paragraph 8 say?", None),
        ("Under which section of the Act was it done?", None),
        ("Which section of which Act applies?", None),
        ("Which part of the service is good?", None),
        ("Where in the county is the hub?", None),
        ("What does the report say about pages that are missing?", None),
    ],
)
def test_what_is_asked(question: str, where: Where | None) -> None:
    assert whereabouts_asked(question) == where


def test_the_place_of_a_sentence() -> None:
    plain = sentence("Plans are clear.")
    numbered = replace(plain, number="4.2", page=3)
    assert say_whereabouts(numbered, "paragraph") == "Paragraph 4.2"
    assert say_whereabouts(numbered, "page") == "Page 3"
    assert say_whereabouts(numbered, "heading") == "Under “Findings”"


def test_what_a_document_does_not_number_is_told_otherwise() -> None:
    plain = sentence("Plans are clear.")
    assert say_whereabouts(plain, "paragraph") == "Under “Findings”"
    assert say_whereabouts(replace(plain, page=3), "paragraph") == "Page 3"
    assert say_whereabouts(replace(plain, headings=()), "page") == ""
