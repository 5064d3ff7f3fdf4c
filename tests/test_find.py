"""Candidates for questions about the seeds."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.retrieve import distinctive
from assistant.retrieve.find import Finder, Found
from index.embed import Embedder
from index.library import Library
from index.records import Filters
from tests.finding import finder_of


@pytest.fixture(scope="module")
def finder(seed_library: Library) -> Finder:
    return Finder(seed_library)


def candidates(found: Found) -> list[str]:
    return [one.sentence.text for _, side in found.sides for one in side]


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("what did inspectors say about IRO recording?", "IROs are having an increasing impact"),
        ("independent reviewing officers in Lambeth", "IROs, while increasingly active"),
        ("how did the MASH cope with virtual working", "The service adapted quickly"),
        ("permanance panels in lambth", "However, actions identified at permanence panels"),
    ],
)
def test_the_evidence_is_among_the_candidates(finder: Finder, question: str, begins: str) -> None:
    assert any(text.startswith(begins) for text in candidates(finder.find(question, Filters())))


def test_features_are_shares(finder: Finder) -> None:
    found = finder.find("what did inspectors say about IRO recording?", Filters())
    for _, side in found.sides:
        for one in side:
            f = one.features
            assert all(0 <= x <= 1 for x in (f.cosine, f.passage, f.coverage, f.heading_coverage))


def test_filters_are_kept(finder: Finder) -> None:
    uri = "004_8a36ebe98d1c9544.txt"
    found = finder.find("permanence planning", Filters(documents=frozenset({uri})))
    assert {one.entry.uri for _, side in found.sides for one in side} == {uri}


def test_a_misspelt_month_is_no_place(finder: Finder) -> None:
    found = finder.find("What was found in Southwark in Febuary 2011?", Filters())
    assert found.question == "What was found in Southwark in February 2011?"
    assert found.scope.refusal is None


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("who signed it?", "Andy Whippey"),
        ("what does paragraph 36 say?", "care about, as well as cared for"),
    ],
)
def test_what_is_asked_for_by_its_place_is_a_candidate(
    finder: Finder, question: str, holds: str
) -> None:
    assert any(holds in text for text in candidates(finder.find(question, Filters())))


def test_two_places_are_two_sides(finder: Finder) -> None:
    found = finder.find("Compare IROs in Southwark and Lambeth in 2019", Filters())
    assert [side.label for side, _ in found.sides] == ["Southwark", "Lambeth"]
    assert all(side for _, side in found.sides)


def test_a_follow_up_with_another_time_stays_with_its_place(finder: Finder) -> None:
    lambeth = frozenset(entry.id for entry in finder.entries if entry.uri.startswith("004"))
    southwark = frozenset(entry.id for entry in finder.entries if entry.uri.startswith("000"))
    found = finder.find("And who held the post in 2011?", Filters(), within=southwark)
    assert {finder.entry(document).uri[:3] for document in found.scope.documents} == {"002"}
    assert not finder.find("And in 2011?", Filters(), within=lambeth).scope.documents - lambeth


def test_search_mends_slips_before_it_looks_for_a_time(finder: Finder) -> None:
    hits = finder.search("permanence planning in febuary 2019", Filters(), 50)
    assert {finder.entry(hit.passage.document_id).uri[:3] for hit in hits} == {"000", "001"}


def test_a_name_of_a_place_is_not_mended_into_another_word(finder: Finder) -> None:
    refusal = finder.find("What did inspectors find in Southwold?", Filters()).scope.refusal
    assert refusal
    assert "Southwold" in refusal.message


def test_a_name_that_is_mended_keeps_its_capital(finder: Finder) -> None:
    assert finder.find("Are Permanance plans made?", Filters()).question.startswith("Are Perm")
    assert "permanence" in finder.find("Are permanance plans made?", Filters()).question


@pytest.mark.parametrize("place", ["Lambeth", "Lambth"])
def test_what_the_catalogue_knows_is_found_under_a_misspelt_place(
    finder: Finder, place: str
) -> None:
    found = finder.find(f"which inspectors went to {place} in April 2019", Filters())
    known = [one.sentence.text for _, side in found.sides for one in side if one.catalogued]
    assert known and all("inspector" in text.lower() for text in known)


def test_a_place_has_no_everyday_meaning(embedder: Embedder, tmp_path: Path) -> None:
    letter = (
        "Letter to Bury Council\n\nThe visit to Bury Council was short. The cemetery is full.\n"
    )
    with finder_of({"bury": letter}, tmp_path, embedder) as finder:
        meant = {
            question: max(one.features.meaning for _, ones in found.sides for one in ones)
            for question in ("What is full in Bury?", "Is a cremation place full?")
            for found in [finder.find(question, Filters())]
        }
    assert meant["What is full in Bury?"] == 0.0
    assert meant["Is a cremation place full?"] > 0.0


def test_a_place_without_documents_is_no_part_of_the_topic(finder: Finder) -> None:
    found = finder.find("What was said about fostering in Lambeth and Lewisham?", Filters())
    assert found.scope.missing == ("Lewisham",)
    assert "Lewisham" not in found.topic


@pytest.mark.parametrize("way", ["How does {} compare with {}?", "How is {} doing compared to {}?"])
def test_a_place_is_compared_with_one_that_has_no_documents(finder: Finder, way: str) -> None:
    found = finder.find(way.format("Lambeth", "Hackney"), Filters())
    assert found.scope.refusal is None
    assert found.scope.missing == ("Hackney",)


def test_somebody_who_says_something_only_picks_the_document(finder: Finder) -> None:
    found = finder.find("What did Andy Whippey say about foster carers?", Filters())
    assert "Whippey" not in found.topic
    assert all(one.sentence.kind != "signature" for _, ones in found.sides for one in ones)
    assert "Whippey" in finder.find("Who is Andy Whippey?", Filters()).topic


def test_both_councils_are_a_side_each(finder: Finder) -> None:
    found = finder.find("Are caseloads manageable in both councils?", Filters())
    assert [side.label for side, _ in found.sides] == ["Lambeth", "Southwark"]


def test_somebody_of_another_place_is_looked_for_there(finder: Finder) -> None:
    lambeth = frozenset(e.id for e in finder.entries if "Lambeth" in e.catalogue.title)
    found = finder.find("And Romi Bowen?", Filters(), lambeth)
    assert found.scope.documents - lambeth
    within = finder.find("And Annie Hudson?", Filters(), lambeth)
    assert within.scope.documents == lambeth


@pytest.mark.parametrize(
    ("question", "has"),
    [
        ("Who went to Lambeth in 2019?", True),
        ("Who went to Lambeth in 2011?", False),
        ("Who went to Southwark in 2011?", True),
        ("Who went to Lambeth?", True),
    ],
)
def test_whether_there_is_a_document_of_its_time(finder: Finder, question: str, has: bool) -> None:
    assert finder.has_time(question, Filters()) == has


def test_a_finder_that_nobody_holds_is_gone_at_once(seed_library: Library) -> None:
    finder = Finder(seed_library)
    finder.find("What was said about fostering in Lambth and to Ms Hudson in Lewisham?", Filters())
    held = weakref.ref(finder)
    gc.disable()
    try:
        del finder
        assert held() is None
    finally:
        gc.enable()


def test_a_copy_that_is_chosen_is_searched_as_the_older_document(
    embedder: Embedder, tmp_path: Path
) -> None:
    texts = {
        "old": "Parking costs £4.50.",
        "other": "Lunch costs £3.",
        "new": "Parking costs £4.50.",
    }
    with finder_of(texts, tmp_path, embedder) as finder:
        (copy,) = {"old.txt", "new.txt"} - {entry.uri for entry in finder.entries}
        filters = Filters(documents=frozenset({copy}))
        found = finder.find("What does parking cost?", filters)
        assert candidates(found) == ["Parking costs £4.50."]
        assert len(finder.search("lunch", filters, 5)) == 1
        assert len(finder.nearest("lunch", filters, 5)) == 1
        assert finder.unknown(filters) == []


def test_names_that_no_document_has(finder: Finder) -> None:
    there = finder.entries[0]
    chosen = frozenset({"nope.txt", there.id, there.uri})
    assert finder.unknown(Filters(documents=chosen)) == ["nope.txt"]


def test_documents_about_no_place(embedder: Embedder, tmp_path: Path) -> None:
    letter = "London Borough of Lambeth\n\nDear Ms Lee\n\nInspection of Lambeth\n\nHomes are safe."
    texts = {"letter": letter, "handbook": "Parking costs £4.50."}
    with finder_of(texts, tmp_path, embedder) as finder:
        uris = {entry.id: entry.uri for entry in finder.entries}
        ids = finder.about_no_place(Filters())
        assert {uris[one] for one in ids} == {"handbook.txt"}
        assert not finder.about_no_place(Filters(documents=frozenset({"letter.txt"})))


LETTER = (
    "{day}\n\nInspection of {place} local authority children's services\n\n"
    "Inspection dates: {days}\n\nOverall effectiveness\t{grade}\n\n{said}\n"
)
LETTERS = {
    "one": LETTER.format(
        day="4 March 2014", place="Ambridge", days="3 to 5 February 2014", grade="Inadequate",
        said="Managers know little of tin whistles.",
    ),
    "two": LETTER.format(
        day="4 March 2019", place="Ambridge", days="4 to 6 February 2019", grade="Good",
        said="Children play the whistle. A tin is kept in the hall.",
    ),
    "three": LETTER.format(
        day="4 March 2018", place="Borchester", days="5 to 7 February 2018", grade="Inadequate",
        said="The line of managers is clear.",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[Finder]:
    with finder_of(LETTERS, tmp_path_factory.mktemp("letters"), embedder) as made:
        yield made


def known(found: Found) -> set[str]:
    return {one.entry.uri for _, side in found.sides for one in side if one.catalogued}


@pytest.mark.parametrize(
    ("question", "told_by"),
    [
        ("Which councils are inadequate?", {"three.txt"}),
        ("Which councils are still inadequate?", {"three.txt"}),
        ("Which councils were inadequate?", {"one.txt", "three.txt"}),
        ("Which council was inspected most often?", {"one.txt", "two.txt"}),
        ("Which documents mention tin whistles?", {"one.txt"}),
    ],
)
def test_what_is_asked_of_all_is_told_by_those_that_know(
    letters: Finder, question: str, told_by: set[str]
) -> None:
    found = letters.find(question, Filters())
    assert found.listed is not None
    assert known(found) == told_by


def test_a_rare_thing_is_looked_for_where_it_stands(
    letters: Finder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(distinctive, "ONE_OF", 1)  # as if these were a few of thousands
    found = letters.find("What did inspectors say about tin whistles?", Filters())
    assert found.rare == "tin whistles"
    assert {hit.passage.document_id for hit in found.hits} == {
        one.id for one in letters.entries if one.uri == "one.txt"
    }
    assert letters.find("What was said of tin whistles in Borchester?", Filters()).rare == ""


def _report(place: str, year: int) -> str:
    grades = "Judgement\tGrade\nThe impact of leaders\tGood\nOverall effectiveness\tGood\n"
    day = f"Inspection dates: 4 May {year}"
    return f"{place} Council\n\nInspection of {place} children's services\n\n{day}\n\n{grades}"


def test_places_are_compared_by_their_newest_grades(embedder: Embedder, tmp_path: Path) -> None:
    texts = {
        f"{place} {year}": _report(place, year)
        for place in ("Bury", "Oldham")
        for year in (2016, 2021)
    }
    with finder_of(texts, tmp_path, embedder) as finder:
        uris = {entry.id: entry.uri for entry in finder.entries}
        for question in (
            "Is Bury or Oldham better at leadership?",
            "Is Bury better than Oldham for leaders?",
        ):
            scope = finder.find(question, Filters()).scope
            told = [{uris[one] for one in side.documents} for side in scope.sides]
            assert told == [{"Bury 2021.txt"}, {"Oldham 2021.txt"}]
        asked_then = finder.find("Was Bury or Oldham better at leadership?", Filters())
        assert len(asked_then.scope.documents) == len(texts)
