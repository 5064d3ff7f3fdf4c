"""Which documents are said to disagree, and which tell a change or something else."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant.answer.differ import differing, is_nearer, same_of_another_time
from assistant.answer_type.asked import Kind
from assistant.records import Answer, Question
from assistant.retrieve.candidates import Candidate
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library
from tests.making import LETTER, candidate, entry

DAY = datetime.date(2019, 2, 7)


def stated(
    text: str, fact: str, uri: str, place: str = "Southwark", date: datetime.date | None = DAY
) -> tuple[Candidate, tuple[tuple[int, int], ...]]:
    at = text.index(fact)
    return candidate(text, of=entry(uri, place, date=date)), ((at, at + len(fact)),)


def differ(kind: Kind, *all_stated: tuple[Candidate, tuple[tuple[int, int], ...]]) -> list[str]:
    spans = {one.entry.id: spans for one, spans in all_stated}
    others = [one for one, _ in all_stated[1:]]
    found = differing(kind, all_stated[0], others, lambda other: spans[other.entry.id])
    return [one.sentence.text[slice(*at[0])] for one, at in found]


HOMES = stated("The council runs 14 children's homes.", "14", "a.txt")


def homes(count: str, **of: Any) -> tuple[Candidate, tuple[tuple[int, int], ...]]:
    return stated(f"The council runs {count} children's homes.", count, "b.txt", **of)


def test_another_number_of_the_same_things_at_the_same_time_differs() -> None:
    assert differ("number", HOMES, homes("12")) == ["12"]


@pytest.mark.parametrize("count", ["14", "fourteen"])
def test_the_same_number_in_other_signs_does_not(count: str) -> None:
    assert differ("number", HOMES, homes(count)) == []


@pytest.mark.parametrize(
    "of",
    [
        {"date": datetime.date(2020, 2, 7)},  # a change
        {"date": None},
        {"place": "Lambeth"},
        {"place": None},
    ],
)
def test_other_times_and_places_are_no_disagreement(of: dict[str, object]) -> None:
    assert differ("number", HOMES, homes("12", **of)) == []


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The council employs 12 social workers in schools.", "12"),
        ("The council runs about 12 children's homes.", "12"),
        ("The council runs 12% of the children's homes.", "12%"),
    ],
)
def test_what_cannot_be_compared_is_no_disagreement(text: str, fact: str) -> None:
    assert differ("number", HOMES, stated(text, fact, "b.txt")) == []


@pytest.mark.parametrize(
    ("kind", "one", "other", "differs"),
    [
        ("time", "5 May 2019", "6 May 2019", True),
        ("time", "5 May 2019", "May 2019", False),
        ("grade", "good", "inadequate", True),
        ("grade", "good", "Good", False),
        ("person", "Ann Lee", "Bob Hill", True),
        ("person", "Ann Lee", "Ms A. Lee", False),
    ],
)
def test_each_kind_of_fact(kind: Kind, one: str, other: str, differs: bool) -> None:
    first = stated(f"The review of the services ended with: {one}.", one, "a.txt")
    second = stated(f"The review of the services ended with: {other}.", other, "b.txt")
    assert differ(kind, first, second) == [other] * differs


def test_reports_on_days_that_overlap_are_of_one_time() -> None:
    first, spans = HOMES
    second, others = homes("12", date=datetime.date(2019, 3, 1))
    visit = (datetime.date(2019, 1, 15), datetime.date(2019, 1, 16))
    first, second = (
        replace(one, entry=replace(one.entry, catalogue=replace(one.entry.catalogue, covers=visit)))
        for one in (first, second)
    )
    assert differ("number", (first, spans), (second, others)) == ["12"]


def answer_to(question: str, embedder: Embedder, path: Path, *letters: str) -> Answer:
    folder = path / "files"
    folder.mkdir()
    for number, letter in enumerate(letters):
        (folder / f"{number}.txt").write_text(letter)
    with Library.create(path / "index", embedder) as library:
        assert not library.add([folder]).failed
        return Assistant(library, Settings()).ask(Question(question))


def test_an_answer_sets_what_differs_side_by_side(embedder: Embedder, tmp_path: Path) -> None:
    answer = answer_to(
        "How many children's homes does Southwark run?",
        embedder,
        tmp_path,
        *(
            LETTER.format(day="7 February", said=f"Southwark runs {n} children's homes in all.")
            for n in ("14", "12")
        ),
    )
    assert answer.fact and len(answer.differing) == 1
    sides = [answer.fact, *answer.differing]
    assert sorted(side.text.split()[0] for side in sides) == ["12", "14"]
    for side in sides:
        (cited,) = (one for one in answer.citations if one.marker == side.citation)
        assert side.text in cited.quote
    assert len({c.document_id for c in answer.citations}) == 2


def test_a_change_between_two_dates_is_none(embedder: Embedder, tmp_path: Path) -> None:
    answer = answer_to(
        "How many children's homes does Southwark run?",
        embedder,
        tmp_path,
        LETTER.format(day="7 February", said="Southwark runs 14 children's homes in all."),
        LETTER.format(day="9 October", said="Southwark runs 12 children's homes in all."),
    )
    assert answer.differing == ()


def test_one_form_of_words_of_another_time_tells_as_much() -> None:
    later = homes("12", date=datetime.date(2020, 2, 7))
    assert same_of_another_time(HOMES, later)
    assert not same_of_another_time(HOMES, homes("12"))
    other = stated("Of 12 lodges two are shut.", "12", "b.txt", date=datetime.date(2020, 2, 7))
    assert not same_of_another_time(HOMES, other)


def test_the_questions_own_place_or_year_is_nearer() -> None:
    here, there = HOMES[0], homes("12", place="Lambeth", date=datetime.date(2020, 2, 7))[0]
    assert is_nearer("How many homes are in Southwark?", here, there)
    assert is_nearer("How many homes were there in 2019?", here, there)
    assert not is_nearer("How many homes are there?", here, there)
    assert not is_nearer("How many homes are in Lambeth?", here, there)
