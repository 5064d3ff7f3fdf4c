"""Inspections before those that the documents are of, as a later one tells of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.retrieve.find import Finder
from index.embed import Embedder
from index.records import Filters
from tests.finding import finder_of

TEXTS = {
    "2014": "Inspection of Leeds children's services\n\n6 June 2014\n\n"
    "Inspection dates: 6 May 2014 to 9 May 2014\n\n"
    "The previous inspection of Leeds’s adoption service was in June 2009. "
    "The service was judged to be good.\n\n"
    "The previous inspection of the council’s services for looked after children was in "
    "March 2012. It was judged to be adequate.\n\n"
    "The last audit of the payroll was published in May 2013.\n",
    "2018": "Inspection of Leeds children's services\n\n6 June 2018\n\n"
    "Inspection dates: 8 May 2018 to 11 May 2018\n\n"
    "Adoption is timely, and looked after children have been well served since the previous "
    "inspection in 2014.\n",
}


@pytest.fixture
def finder(tmp_path: Path, embedder: Embedder) -> Iterator[Finder]:
    with finder_of(TEXTS, tmp_path, embedder) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        (
            "When was the previous inspection of Leeds's adoption service?",
            "The previous inspection of Leeds’s adoption service was in June 2009.",
        ),
        (
            "What was Leeds's adoption service judged at the previous inspection, in June 2009?",
            "The previous inspection of Leeds’s adoption service was in June 2009. The service was "
            "judged to be good.",
        ),
        (
            "When were services for children in care in Leeds last inspected before the 2014 "
            "report?",
            "The previous inspection of the council’s services for looked after children was in "
            "March 2012.",
        ),
        (
            "How were services for children in care in Leeds rated in March 2012?",
            "The previous inspection of the council’s services for looked after children was in "
            "March 2012. It was judged to be adequate.",
        ),
        (
            "When was the previous payroll audit in Leeds?",
            "The last audit of the payroll was published in May 2013.",
        ),
    ],
)
def test_a_later_document_tells_of_it(question: str, shown: str, finder: Finder) -> None:
    [(_, [told])] = finder.find(question, Filters()).sides
    assert told.catalogued
    assert (told.with_lead or told.sentence).text == shown


@pytest.mark.parametrize(
    "question",
    [
        "When was the previous inspection of Leeds?",
        "When was the previous inspection of Leeds's fostering service?",
        "What was Leeds's adoption service judged in May 2011?",
        "How many looked after children were there in Leeds in March 2012?",
        "Who led the previous inspection of Leeds's adoption service?",
        "What did the last inspection of Leeds say about adoption?",
    ],
)
def test_another_question_is_looked_up_as_ever(question: str, finder: Finder) -> None:
    found = finder.find(question, Filters())
    assert not any(one.catalogued and "previous" in one.sentence.text for one in found.sides[0][1])
