"""Lists of documents, the newest first."""

from __future__ import annotations

import datetime
from dataclasses import replace

from assistant.choose.all_of_them import as_listed, is_of_each_document, of_each_document
from assistant.choose.select import OperatingPoint
from assistant.retrieve.candidates import MOST_LISTED, Candidate
from index.records import Entry
from tests.making import candidate, entry

POINT = OperatingPoint(answer=0.5, further=0.5, most=3, most_of_section=4)


def dated(number: int) -> Entry:
    return entry(f"{number:03}.txt", date=datetime.date(2000, 1, 1) + datetime.timedelta(number))


def line(number: int, start: int = 0, catalogued: bool = True) -> Candidate:
    return replace(candidate(f"Line {start}.", start, dated(number)), catalogued=catalogued)


def test_a_line_of_each_document_before_a_second_of_any() -> None:
    listed = of_each_document([line(1, 9), line(1), line(3), line(2), line(4, catalogued=False)])
    assert listed is not None
    assert is_of_each_document(listed)
    shown = [(one.candidate.entry.uri, one.candidate.sentence.start) for one in listed.judged]
    assert shown == [("003.txt", 0), ("002.txt", 0), ("001.txt", 0), ("001.txt", 9)]
    assert len(as_listed(listed, POINT)) == POINT.most_of_section
    assert len(as_listed(listed, POINT.at("brief"))) == 1


def test_more_documents_are_shown_than_sentences_of_one() -> None:
    listed = of_each_document([line(number) for number in range(MOST_LISTED + 5)])
    assert listed is not None
    assert len(as_listed(listed, POINT)) == MOST_LISTED


def test_one_document_is_no_list() -> None:
    assert of_each_document([line(1), line(1, 9)]) is None
    assert of_each_document([line(1, catalogued=False), line(2, catalogued=False)]) is None
