from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.leaning import leads, leads_in, leans, points_back
from index.read import read
from index.records import SourceFile
from index.sentences import sentences_of


@pytest.mark.parametrize(
    "text",
    [
        "They receive timely help.",
        "This means that children wait.",
        "“This is not good enough.”",
        "However, records are late.",
        "As a result, children wait.",
        "In these cases, managers act.",
        "Some of them wait for months.",
        "Although it is early, progress is clear.",
        "It has worked well.",
        "The latter is a strength.",
        "Leaders have agreed to review this.",
        "Staff had failed to escalate this to allow prompt action.",
        "The impact of this was seen.",
        "Plans are in place to address this, and progress is read.",
    ],
)
def test_a_sentence_that_goes_on_from_another_leans(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Children receive timely help.",
        "Thistles grow on the verge.",
        "Most plans are up to date.",
        "Itemised bills are kept.",
        "In Lambeth, managers act.",
        "When children go missing, police are told.",
        "Plans are late and this worries parents.",
        "The board reads its rules, refining these in response to others.",
        "Leaders review this service.",
        "3 These are schools for boarders.",
        "",
    ],
)
def test_a_sentence_that_stands_alone_does_not(text: str) -> None:
    assert not leans(text)


def test_the_lead_is_the_sentence_before_in_the_same_paragraph() -> None:
    text = "Visits are late. This worries parents. Plans are good.\n\nThey are read."
    sentences = sentences_of(read(SourceFile("a.txt", text.encode())))
    assert [one.text if one else None for one in leads(sentences)] == [
        None,
        "Visits are late.",
        None,
        None,
    ]


@given(st.lists(st.sampled_from(["They wait.", "Plans are good.", "This helps."]), max_size=6))
def test_every_sentence_has_a_lead_or_none(texts: list[str]) -> None:
    sentences = sentences_of(read(SourceFile("a.txt", ("Title.\n\n" + " ".join(texts)).encode())))
    found = leads(sentences)
    assert len(found) == len(sentences)
    for number, lead in enumerate(found):
        assert lead is None or lead == sentences[number - 1]


def test_a_joining_word_leans_and_points_at_nothing() -> None:
    assert leans("However, records are late.")
    assert not points_back("However, records are late.")
    assert points_back("In these cases, records are late.")


def test_a_colon_at_the_end_leads_into_a_list() -> None:
    assert leads_in("The main risks are: ")
    assert not leads_in("The main risk: fire.")
