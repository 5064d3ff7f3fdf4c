"""What somebody said: which sentences tell of anybody's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answer_type.voiced import voiced
from index.records import BlockKind
from tests.making import entry, sentence

FERRYMEN = "What did the ferryman say about the pier?"
WALKERS = "What did walkers tell the warden about the path?"


@pytest.mark.parametrize(
    ("question", "text", "may"),
    [
        (FERRYMEN, "The ferryman said that the pier was rotten.", True),
        (FERRYMEN, "He warned of its planks.", True),
        (FERRYMEN, "Mr Orr told us that the planks were loose.", True),
        (FERRYMEN, "The pier was repaired.", False),
        (FERRYMEN, "The ferryman is paid by the week.", False),
        (FERRYMEN, "Visitors said that the pier was rotten.", False),
        (WALKERS, "People told us of the mud.", True),  # they may be called otherwise
        (WALKERS, "Walkers were concerned about the mud.", True),
        (WALKERS, "The path is muddy, a matter of some concern.", False),
        (WALKERS, "Inspectors told us of the mud.", False),
        (WALKERS, "Inspectors were told of the mud.", True),
        (WALKERS, "Visitors confirmed that reports to the club are fair.", True),
        (WALKERS, "There are reports to the club.", False),
        (WALKERS, "Walkers use the path all year.", False),
        ("What do walkers think of the path?", "The mud drives walkers away.", True),
        ("What do walkers think of the path?", "The path is muddy.", False),
        ("What have walkers said about the path?", "Walkers use the path.", False),
        ("What did the headteacher say?", "Head teachers told us that it was so.", True),
    ],
)
def test_only_what_tells_of_words_or_views(question: str, text: str, may: bool) -> None:
    test = voiced(question)
    assert test
    assert test(entry())(sentence(text)) is may


@pytest.mark.parametrize(
    "question",
    [
        "What did inspectors say about the pier?",
        "What does the letter about the pier say?",
        "What did the court say?",
        "What has the club been told to mend?",
        "What did they say about the pier?",
        "Who said that the pier was rotten?",
    ],
)
def test_what_is_written_needs_no_saying(question: str) -> None:
    assert voiced(question) is None


def test_what_stands_in_their_own_part_is_theirs() -> None:
    test = voiced(WALKERS)
    assert test
    mud = sentence("There is mud everywhere.")
    assert test(entry())(replace(mud, headings=("What walkers told us",)))
    assert test(entry())(replace(mud, headings=("Walkers",)))
    assert not test(entry())(replace(mud, headings=("Paths for walkers",)))
    about = entry()
    theirs = replace(about, catalogue=replace(about.catalogue, publisher="Walkers of Ambridge"))
    assert test(theirs)(mud)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Ferryman\tNo\tNo", False),
        ("Ferryman\tThe pier is rotten throughout", True),
        ("Author\tAnn Lee, ferryman", False),
        ("Quay\tThe ferryman said no", True),
    ],
)
def test_a_row_has_to_say_something(text: str, may: bool) -> None:
    test = voiced(FERRYMEN)
    assert test
    kind: BlockKind = "row"
    assert test(entry())(sentence(text, kind=kind)) is may


@pytest.mark.parametrize(
    ("voice", "may"), [("Bo Orr said:", True), ("Cy Poe wrote on 3 May 2024:", False)]
)
def test_what_stands_under_a_speaker_is_hers_alone(voice: str, may: bool) -> None:
    test = voiced("What did Bo say about the pier?")
    assert test
    said = replace(sentence("We told Bo that the pier is rotten."), headings=("Item 4", voice))
    assert test(entry())(said) is may


@pytest.mark.parametrize(
    ("question", "text", "may"),
    [
        ("How do children feel about their workers?", "Children enjoy seeing them.", True),
        ("How do children feel about their workers?", "Workers feel overwhelmed.", False),
        ("How do children feel about their workers?", "Workers say that children feel safe.", True),
        ("How do children feel about their workers?", "Children have regular visits.", False),
        ("What did parents tell inspectors?", "Inspectors found that parents were asked.", False),
        ("What did parents tell inspectors?", "Inspectors saw that parents value help.", True),
    ],
)
def test_the_words_of_others_are_not_theirs(question: str, text: str, may: bool) -> None:
    test = voiced(question)
    assert test
    assert test(entry())(sentence(text)) is may


def test_what_a_speaker_says_needs_no_word_of_saying() -> None:
    test = voiced("What did Bo Orr say about the pier?")
    assert test
    said = sentence("The pier is rotten.")
    assert test(entry())(replace(said, headings=("Bo Orr said:",)))
    assert not test(entry())(said)


def test_a_report_on_what_is_theirs_is_none_of_their_words() -> None:
    test = voiced("What do children say about their homes?")
    assert test
    about = entry()
    titled = replace(about, catalogue=replace(about.catalogue, title="Report: children’s services"))
    assert not test(titled)(sentence("Most children live in suitable homes."))
    own = replace(about, catalogue=replace(about.catalogue, title="Children’s comments"))
    assert test(own)(sentence("Most live in suitable homes."))
