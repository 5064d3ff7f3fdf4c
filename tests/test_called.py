"""By what name a sentence calls the thing whose name is asked for."""

from __future__ import annotations

import pytest

from assistant.answer_type.called import names_told
from assistant.answer_type.named import thing_and_kind
from tests.stating import made


def told(question: str, text: str, likely: str = "") -> list[str]:
    at = text.index(likely) if likely else 0
    spans = names_told(question, made(text), (at, at + len(likely)), ["Ambridge"])
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Parents are helped by the ‘Open Door’ scheme.", ["Open Door"]),
        ("Parents like the ‘Open Door’ and ‘Way In’ scheme.", ["Open Door", "Way In"]),
        ("Parents are helped by the Open Door scheme.", ["Open Door"]),
        ("The Open Door scheme helps parents.", ["Open Door"]),
        ("The Open Door Scheme helps parents.", ["Open Door Scheme"]),
        ("A scheme called Open Door helps parents.", ["Open Door"]),
        ("A new scheme, ‘Mum’s the Word’, helps parents.", ["Mum’s the Word"]),
        ("The schemes (Open Door and Way In) help parents.", ["Open Door and Way In"]),
        ("Parents join the open door for all (ODFA) scheme.", ["open door for all (ODFA)"]),
        ("Parents join the help for parents scheme (HPS).", ["help for parents scheme (HPS)"]),
        ("They use Open Door as their main scheme.", ["Open Door"]),
    ],
)
def test_the_name_stands_beside_the_thing(text: str, wanted: list[str]) -> None:
    assert told("What is the name of the scheme?", text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Parents are helped by a scheme, as Ann Lee told Ofsted.",
        "The Ambridge scheme helps parents.",
        "Another scheme helps parents.",
        "Parents like the ‘Open Door’ scheme better than the ‘Way In’ scheme.",
        "Ann Lee’s scheme helps parents.",
    ],
)
def test_what_is_named_elsewhere_is_not_its_name(text: str) -> None:
    assert told("What is the name of the scheme?", text) == []


def test_of_two_that_are_named_the_likely_one_is_shown() -> None:
    text = "Parents like the ‘Open Door’ scheme better than the ‘Way In’ scheme."
    assert told("What is the name of the scheme?", text, "Way In") == ["Way In"]


def test_it_is_of_the_kind_that_is_asked_for() -> None:
    text = "The ‘Voices’ council speaks for children in care."
    assert told("What is the name of the children in care council?", text) == ["Voices"]
    assert told("What is the name of the parish council?", text) == []


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("What is Upper Ambridge's vision called?", ("vision", "")),
        ("What's the name of Ambridge's approach to work with families?", ("approach", "")),
        ("Which parenting programme is used?", ("programme", "parenting")),
        ("Which team works with young carers?", ("team", "")),
        ("Which councils have high turnover?", ("", "")),
        ("What is the name of the lead inspector?", ("", "")),
        ("How do teams work?", ("", "")),
    ],
)
def test_the_thing_and_its_kind(question: str, wanted: tuple[str, str]) -> None:
    assert thing_and_kind(question) == wanted
