"""Front matter of Markdown files: rows, and nothing taken for it that is none."""

import datetime

import pytest

from index.parse.front_matter import front_matter
from index.parse.text import parse
from index.read import read
from index.records import SourceFile

NOTE = """---
title: "Water: a plan"
date: 2023-05-06
# a comment
tags:
  - pump
  - river
summary: >
  The pump
  is new.
draft:
---

The pump is new.
"""


def test_each_key_with_a_value_is_a_row() -> None:
    rows, rest = front_matter(NOTE)
    assert [piece.text for piece in rows] == [
        "title\tWater: a plan",
        "date\t2023-05-06",
        "tags\tpump; river",
        "summary\tThe pump is new.",
    ]
    assert {piece.kind for piece in rows} == {"row"}
    assert rest.strip() == "The pump is new."


def test_it_says_title_and_date() -> None:
    document = read(SourceFile("a.md", NOTE.encode()))
    assert document.catalogue.title == "Water: a plan"
    assert document.catalogue.date == datetime.date(2023, 5, 6)


@pytest.mark.parametrize(
    "text",
    [
        "---\nSome text.\n---\nMore.",
        "---\nNote: closed,\nand more of this text.\n---\nMore.",
        "---\ntitle: never ends\n\nText.",
        "title: Water\n---\nText.",
        "---\n---\nText.",
        "---\n\nText.",
        "",
    ],
)
def test_what_is_no_front_matter_stays_as_it_is(text: str) -> None:
    assert front_matter(text) == ([], text)


def test_carriage_returns_do_not_matter() -> None:
    pieces = parse(NOTE.replace("\n", "\r\n").encode()).pieces
    assert [piece.text for piece in pieces] == [p.text for p in parse(NOTE.encode()).pieces]
