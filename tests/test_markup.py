"""Marks of emphasis go, everything else stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.parse.markup import without_emphasis


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("## **Workforce**", "## Workforce"),
        ("<b>Lead Officer</b>\tAlasdair Smith", "Lead Officer\tAlasdair Smith"),
        ("*all* of _them_ and `code`", "all of them and code"),
        ("[the letter](https://example.org/a_(b))", "the letter"),
        ("Children &amp; Families", "Children & Families"),
        ("5 * 3 * 2 and a < b and snake_case_name", "5 * 3 * 2 and a < b and snake_case_name"),
        ("one<br/>two", "one two"),
    ],
)
def test_marks(marked: str, plain: str) -> None:
    assert without_emphasis(marked) == plain


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "Zs"]), max_size=80))
def test_text_without_marks_is_left_alone(text: str) -> None:
    assert without_emphasis(text) == text
