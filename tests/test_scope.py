"""Which documents a question is about, on the seeds' own catalogue."""

import datetime
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.understand.scope import Scope, find_scope
from index.read import read
from index.records import Entry, SourceFile
from tests.finding import known
from tests.making import entry


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    folder = Path(__file__).parents[1] / "seeds"
    documents = [read(SourceFile(p.name, p.read_bytes())) for p in sorted(folder.glob("*.txt"))]
    return [
        Entry(
            d.id, d.uri, d.sha256, d.source_sha256, d.media_type, d.catalogue, None, len(d.text), 1
        )
        for d in documents
    ]


class Lexicon:
    """A few words of the index, and how much two of them mean a place."""

    def knows(self, word: str) -> bool:
        known = "what did inspectors find children care social work minutes letter report visit"
        return word in known.split() or word == "bristol"  # of the letterhead

    def is_rare(self, word: str) -> bool:
        return not self.knows(word) or word == "bristol"

    def is_word(self, word: str) -> bool:
        return word in {"camden", "boston", "lambert", "english"}

    def forms(self, _name: str) -> tuple[str, ...]:
        return ()

    def quoting(
        self, phrase: str, _documents: Collection[str] | None, _most: int
    ) -> list[tuple[str, str]]:
        held = {"June 2020": "w/c 22 June 2020", "Greater Lambeth": "all Greater Lambeth"}
        return [("003", held[phrase])] if phrase in held else []

    def is_written_as_place(self, _name: str) -> bool:
        return False

    def place_likeness(self, word: str) -> float:
        return {"camden": 0.34, "croydon": 0.41, "bristol": 0.36}.get(word.lower(), 0.1)


def scope(question: str, entries: list[Entry]) -> Scope:
    return find_scope(known(entries, Lexicon()).read(question), entries)


def uris(found: Scope, entries: list[Entry]) -> set[str]:
    return {entry.uri[:3] for entry in entries if entry.id in found.documents}


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("What did inspectors find?", {"000", "001", "002", "003", "004"}),
        ("What did inspectors find in lambeth?", {"004"}),
        ("What did inspectors find in Southwark in 2011?", {"002"}),
        ("the visit on 15 January 2019", {"000", "001"}),
        ("the letter of February 2019", {"000"}),
        ("the committee report of 2019", {"001"}),
        ("the letter of 2020", {"003"}),  # no letter of that year: the year says more
        ("What did inspectors find in Lambth?", {"004"}),
        ("Southwark since 2019", {"000", "001", "003"}),
        ("What was found in Southwark before 2019?", {"002"}),
        ("Southwark in autumn 2020", {"003"}),
        ("the latest document about Southwark: latest report", {"003"}),
        ("the first letter about Southwark", {"002"}),
        ("the latest letter to Southwark", {"000"}),
        ("the visit after Southwark's 2011 inspection", {"000"}),
        ("the visit before Southwark's 2019 visit", {"002"}),
        ("Southwark was visited in 2011. What does the latest letter say?", {"000"}),
        ("the visit to Southwark before the pandemic", {"000", "001", "002"}),
        ("What did Southwark do since the last inspection?", {"000", "001", "002", "003"}),
        ("What did Romi Bowen hear?", {"002"}),
    ],
)
def test_documents(question: str, documents: set[str], entries: list[Entry]) -> None:
    assert uris(scope(question, entries), entries) == documents


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        ("How were plans in Southwark in 2011 and how are they now?", ["002", "003"]),
        ("Was it good in 2011, and in Southwark's latest letter?", ["002", "000"]),
        ("What did the latest letter to Southwark find, compared with 2011?", ["002", "000"]),
        ("What is the Southwark letter of February 2019 like, and the latest letter?", ["000"]),
    ],
)
def test_the_newest_stands_beside_a_time(
    question: str, sides: list[str], entries: list[Entry]
) -> None:
    found = scope(question, entries).sides
    assert [e.uri[:3] for side in found for e in entries if e.id in side.documents] == sides


@pytest.mark.parametrize(
    "question",
    [
        "What did inspectors find in Camden?",
        "children in care camden",
        "Who is the Director of Children's Services in Tower Hamlets?",
        "What did Croydon's letter find?",
        "What areas for development did Ofsted give Bristol's referral service in 2011?",
        "What did inspectors find in South Lambeth?",
        "What did inspectors find in Lambeth-upon-Sea?",
    ],
)
def test_another_place_is_refused(question: str, entries: list[Entry]) -> None:
    refusal = scope(question, entries).refusal
    assert refusal
    assert refusal.reason == "unknown_place"
    assert "Lambeth and Southwark" in refusal.message


@pytest.mark.parametrize("question", ["Is English spoken?", "What did Andy Whippey find?"])
def test_other_names_are_no_places(question: str, entries: list[Entry]) -> None:
    assert scope(question, entries).refusal is None


def test_a_date_of_no_document_must_be_mentioned(entries: list[Entry]) -> None:
    found = scope("What did inspectors find in Southwark in 2022?", entries)
    assert [span.first.year for span in found.mentions] == [2022]


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("Compare Southwark and Lambeth", ["Southwark", "Lambeth"]),
        ("Southwark in 2011 and 2020", ["2011", "2020"]),
        ("the letter and the council's own report in 2019", ["letter", "committee report"]),
        ("Southwark in 2019", [None]),
    ],
)
def test_sides(question: str, labels: list[str | None], entries: list[Entry]) -> None:
    assert [side.label for side in scope(question, entries).sides] == labels


def test_a_document_of_another_time_is_refused_with_what_there_is(entries: list[Entry]) -> None:
    refusal = scope("What did the 2017 inspection of Lambeth find?", entries).refusal
    assert refusal
    assert refusal.reason == "unknown_date"
    assert "about Lambeth is from 2017" in refusal.message
    assert "Ofsted letter about Lambeth, 8 May 2019" in refusal.message
    assert "Southwark" not in refusal.message


def test_a_season_that_a_section_speaks_of_is_left_to_its_sentences(entries: list[Entry]) -> None:
    found = scope("What did the summer 2020 review of Southwark find?", entries)
    assert found.refusal is None
    assert [(date.first.month, date.last.month) for date in found.mentions] == [(6, 8)]
    other = scope("What did the summer 2019 review of Southwark find?", entries).refusal
    assert other
    assert other.reason == "unknown_date"


def test_nothing_later_is_refused(entries: list[Entry]) -> None:
    refusal = scope("What has been said about Lambeth since 2022?", entries).refusal
    assert refusal
    assert refusal.reason == "unknown_date"


@pytest.mark.parametrize(
    ("question", "labels", "missing"),
    [
        ("Compare Southwark with Camden on care leavers", [None], ("Camden",)),
        ("Compare Southwark and Bristol on care leavers", [None], ("Bristol",)),
        ("Is work with care leavers better in Southwark than Camden?", [None], ("Camden",)),
        ("Did Southwark do better for care leavers than Camden?", [None], ("Camden",)),
        ("Compare Southwark and Lambeth in 2011", ["Southwark"], ("Lambeth",)),
        ("What changed in Southwark between 2011 and 2017?", [None], ("2017",)),
    ],
)
def test_a_side_without_documents_is_named(
    question: str, labels: list[str | None], missing: tuple[str, ...], entries: list[Entry]
) -> None:
    found = scope(question, entries)
    assert [side.label for side in found.sides] == labels
    assert found.missing == missing
    assert found.refusal is None


@pytest.mark.parametrize(
    ("question", "is_read"),
    [
        ("Which council in Greater Lambeth has two hubs?", True),
        ("Which council in Greater Southwark has two hubs?", False),  # nothing is called so
        ("Which council in Greater Lambeth is inadequate?", False),
        ("How many hubs are there in Greater Lambeth?", False),
    ],
)
def test_which_of_a_wider_area_is_told_by_sentences_that_name_it(
    question: str, is_read: bool, entries: list[Entry]
) -> None:
    refusal = scope(question, entries).refusal
    assert (refusal is None) is is_read
    assert is_read or (refusal and refusal.reason == "unknown_place")


def test_a_change_is_told_document_by_document(entries: list[Entry]) -> None:
    labels = [
        side.label for side in scope("What has changed in Southwark since 2019?", entries).sides
    ]
    assert len(labels) == 3
    assert labels[0] == "Ofsted letter about Southwark, 7 February 2019"
    assert str(labels[-1]).endswith("2020")


def test_what_was_said_since_is_told_document_by_document(entries: list[Entry]) -> None:
    said = scope("What has been said about staff in Southwark since 2019?", entries)
    assert len(said.sides) == 3
    fact = scope("How many staff has Southwark had since 2019?", entries)
    assert len(fact.sides) == 1


def test_places_are_paired_with_their_own_times(entries: list[Entry]) -> None:
    found = scope("Southwark (2011) against Lambeth (2019)", entries)
    assert [(side.label, len(side.documents)) for side in found.sides] == [
        ("Southwark", 1),
        ("Lambeth", 1),
    ]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("When was Southwark inspected before 2011?", "before 2011"),
        ("What grade did Southwark have before its 2011 visit?", "before its 2011 visit"),
        ("Who led the inspection of Southwark before 2011?", "before 2011"),
    ],
)
def test_an_inspection_before_all_documents_has_to_be_told_of(
    question: str, said: str, entries: list[Entry]
) -> None:
    found = scope(question, entries)
    (before,) = found.mentions
    assert question[before.start : before.end] == said
    assert before.last == datetime.date(2010, 12, 31)
    assert uris(found, entries) >= {"002", "000"}


def test_other_things_before_all_documents_stand_in_the_first(entries: list[Entry]) -> None:
    found = scope("How many referrals were there before the 2011 visit to Southwark?", entries)
    assert not found.mentions
    assert uris(found, entries) == {"002"}


def test_a_lost_grade_may_be_told_by_a_later_document(entries: list[Entry]) -> None:
    told = scope("What was the outcome of the June 2020 inspection of Lambeth?", entries)
    assert told.refusal is None
    assert told.mentions
    assert scope("What verdict did the June 2020 inspection of Lambeth give?", entries).mentions
    other = scope("What was the outcome of the June 2012 inspection of Lambeth?", entries)
    assert other.refusal


def test_a_kind_that_alone_is_spoken_of_narrows() -> None:
    named = {"a": "Focused visit to Ambridge", "b": "Inspection of Ambridge"}
    entries = [
        replace(one, catalogue=replace(one.catalogue, title=title))
        for uri, title in named.items()
        for one in [entry(uri, organisation="Ambridge", kind=None)]
    ]
    assert uris(scope("When was the focused visit to Ambridge?", entries), entries) == {"a"}
    assert uris(scope("What is new since the focused visit to Ambridge?", entries), entries) == {
        "a",
        "b",
    }


def test_a_kind_that_there_was_not_then_is_named() -> None:
    days = datetime.date(2022, 5, 10), datetime.date(2019, 5, 10)
    visit, full = (entry(f"{day}.txt", organisation="Ambridge", date=day) for day in days)
    visit = replace(visit, catalogue=replace(visit.catalogue, title="Focused visit to Ambridge"))
    full = replace(full, catalogue=replace(full.catalogue, title="Inspection of Ambridge"))
    for year, missing in ((2022, ("a full inspection of 2022",)), (2019, ())):
        asked = f"What did the full inspection of Ambridge in {year} find?"
        assert scope(asked, [visit, full]).missing == missing
