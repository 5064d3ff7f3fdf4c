"""What a word and a line of a page is, said twice: by expressions here, all at once there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.parse.pdf_words import BROKEN, words_of

WORD = re.compile(rf"[^\s{BROKEN}]+[{BROKEN}]?|(?<=[^\S\r\n])[{BROKEN}]")
LINE = re.compile(rf"[^\r\n{BROKEN}]+[{BROKEN}]?")


@given(
    st.one_of(st.text(), st.text(st.sampled_from("ab \r\n\t\xa0\u3000\u3001\ud800😀\x02\ufffe")))
)
def test_words_and_lines_are_those_of_the_expressions(text: str) -> None:
    starts, ends, lines = (each.tolist() for each in words_of(text))
    assert list(zip(starts, ends, strict=True)) == [word.span() for word in WORD.finditer(text)]
    assert lines == [
        i
        for i, start in enumerate(starts)
        if any(i == 0 or starts[i - 1] < line.start() <= start for line in LINE.finditer(text))
    ]


@pytest.mark.parametrize("mark", BROKEN)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the manage|ment", ["the", "manage|", "/ment"]),
        ("the manage|\r\nment", ["the", "manage|", "/ment"]),
        ("of | this", ["of", "|", "/this"]),
        ("of\r\n|this", ["of", "/this"]),
        ("|this||", ["this|"]),
        ("|", []),
    ],
)
def test_a_mark_ends_its_word_and_its_line(mark: str, text: str, expected: list[str]) -> None:
    text = text.replace("|", mark)
    starts, ends, lines = words_of(text)
    found = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    for i in set(lines.tolist()) - {0}:
        found[i] = f"/{found[i]}"
    assert found == [word.replace("|", mark) for word in expected]
