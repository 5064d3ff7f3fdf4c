"""Refusals say what there is instead."""

import datetime
from pathlib import Path

import pytest

from assistant.answer.refuse import after_reading, before_reading
from assistant.retrieve.find import Finder
from index.embed import load_embedder
from index.library import Library
from index.records import Filters


@pytest.fixture(scope="module")
def finder(seed_library: Library) -> Finder:
    return Finder(seed_library)


def test_another_place(finder: Finder) -> None:
    refusal = before_reading(finder.find("IROs in Camden", Filters()), finder.entries, Filters())
    assert refusal
    assert refusal.reason == "unknown_place"


def test_another_year_lists_what_there_is(finder: Finder) -> None:
    found = finder.find("What did the 2022 visit to Lambeth find?", Filters())
    refusal = before_reading(found, finder.entries, Filters())
    assert refusal
    assert refusal.reason == "unknown_date"
    assert "2022" in refusal.message
    assert "Ofsted letter about Lambeth, 8 May 2019" in refusal.message
    assert "Southwark" not in refusal.message


def test_a_premise_that_the_documents_deny(finder: Finder) -> None:
    found = finder.find("Why is staff morale in Lambeth so low?", Filters())
    refusal = before_reading(found, finder.entries, Filters())
    assert refusal
    assert refusal.reason == "not_in_documents"
    assert "about Lambeth say the opposite" in refusal.message
    asked = finder.find("Is staff morale in Lambeth low?", Filters())
    assert before_reading(asked, finder.entries, Filters()) is None


def test_of_two_times_the_later_has_to_deny_it(finder: Finder) -> None:
    question = (
        "What had gone wrong with caseloads in Southwark by January 2019, compared with 2011?"
    )
    found = finder.find(question, Filters())
    assert len(found.sides) == 2
    refusal = before_reading(found, finder.entries, Filters())
    assert refusal
    assert "about Southwark say the opposite" in refusal.message


def test_an_event_of_which_no_document_tells(finder: Finder) -> None:
    found = finder.find("Why was Lambeth's adoption service shut down?", Filters())
    refusal = before_reading(found, finder.entries, Filters())
    assert refusal
    assert "tells of “shut down”" in refusal.message


def test_a_date_that_is_named_of_other_things_only(finder: Finder) -> None:
    named = finder.find("How was the adoption service in Lambeth in 2018?", Filters())
    assert before_reading(named, finder.entries, Filters()) is None
    refusal = before_reading(
        finder.find("How good was dental care in Lambeth in 2018?", Filters()),
        finder.entries,
        Filters(),
    )
    assert refusal
    assert refusal.reason == "unknown_date"


def test_filters_that_leave_nothing(finder: Finder) -> None:
    filters = Filters(documents=frozenset({"absent.txt"}))
    refusal = before_reading(finder.find("IROs", filters), finder.entries, filters)
    assert refusal
    assert refusal.reason == "no_documents"


def test_an_empty_index(tmp_path: Path) -> None:
    with Library.create(tmp_path / "index", load_embedder("hashing")) as library:
        finder = Finder(library)
        refusal = before_reading(finder.find("IROs", Filters()), finder.entries, Filters())
    assert refusal
    assert refusal.reason == "no_documents"


def test_nothing_found_is_said_plainly(finder: Finder) -> None:
    refusal = after_reading(finder.find("IROs", Filters()), finder.entries)
    assert refusal.reason == "not_in_documents"
    assert "do not answer" in refusal.message


def test_a_day_that_is_only_mentioned_can_be_asked_about(finder: Finder) -> None:
    found = finder.find("What happened on 5 August 2020?", Filters())
    assert before_reading(found, finder.entries, Filters()) is None
    refusal = after_reading(found, finder.entries)
    assert refusal.message.startswith("No document is about 5 August 2020. It is mentioned, but")
    asked = finder.find("What did parents say on 5 August 2020?", Filters())
    denied = before_reading(asked, finder.entries, Filters())
    assert denied
    assert denied.message.startswith("No document is about 5 August 2020, or says this of it.")


@pytest.mark.parametrize(
    "way", ["went from good to inadequate", "dropped from outstanding to good"]
)
def test_who_went_from_one_grade_to_another_is_looked_up_nowhere(finder: Finder, way: str) -> None:
    for which in ("Which councils", "Which other two counties"):
        found = finder.find(f"{which} {way}?", Filters())
        refusal = before_reading(found, finder.entries, Filters())
        assert refusal
        assert "Ask how a place has been graded" in refusal.message


def test_nothing_before_the_first_document(finder: Finder) -> None:
    found = finder.find("When was Lambeth inspected before 2019?", Filters())
    refusal = before_reading(found, finder.entries, Filters()) or after_reading(
        found, finder.entries
    )
    assert refusal.reason == "unknown_date"
    assert "about a time before 2019" in refusal.message


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        (Filters(kinds=frozenset({"lettr"})), "No document is of the kind “lettr”."),
        (Filters(organisations=frozenset({"Lambeht"})), "No document is about “Lambeht”."),
        (
            Filters(kinds=frozenset({"letter"}), date_from=datetime.date(2030, 1, 1)),
            "No document among those chosen fits this question.",
        ),
    ],
)
def test_a_kind_or_an_organisation_that_no_document_has_is_named(
    finder: Finder, filters: Filters, message: str
) -> None:
    found = finder.find("What did IROs record?", filters)
    refusal = before_reading(found, finder.entries, filters)
    assert refusal
    assert (refusal.reason, refusal.message) == ("no_documents", message)


@pytest.mark.parametrize(
    ("question", "is_refused"),
    [
        ("Which is the best council?", True),
        ("Which areas have the worst leadership?", True),
        ("Which areas are best practice?", False),
        ("Which council improved the most?", True),
        ("Which councils have improved?", False),
        ("What are the most common areas for improvement across all councils?", True),
        ("What do inspectors most often criticise?", True),
        ("What is the most common cause of delay?", False),
        ("Which authority has the highest turnover?", True),
        ("Who signed the most letters?", True),
        ("Who has the lowest caseloads?", True),
        ("Which council has the most care leavers?", True),
        ("Which council improved its permanence planning?", False),
        ("Which council was visited most recently?", False),
        ("What does Lambeth council do best?", False),
    ],
)
def test_what_compares_all_places_is_not_ranked(
    finder: Finder, question: str, is_refused: bool
) -> None:
    refusal = before_reading(finder.find(question, Filters()), finder.entries, Filters())
    assert (refusal is not None and "No document compares" in refusal.message) is is_refused


def test_the_catalogue_s_date_where_no_line_says_when_it_was_published(finder: Finder) -> None:
    found = finder.find("When was the letter about Lambeth published?", Filters())
    message = after_reading(found, finder.entries).message
    assert message.endswith("The catalogue has it as: Ofsted letter about Lambeth, 8 May 2019.")
    other = finder.find("What is the weather in Lambeth?", Filters())
    assert "The catalogue" not in after_reading(other, finder.entries).message


def test_of_how_many_bodies_something_is_so_is_not_counted(finder: Finder) -> None:
    found = finder.find("How many councils have high caseloads?", Filters())
    assert after_reading(found, finder.entries).message.startswith("Of how many this is so")
