"""Places of a catalogue, under all the names that they go by."""

from dataclasses import replace

import pytest

from assistant.understand.entities.gazetteer import Gazetteer
from index.records import Entry
from tests.making import entry


class Lexicon:
    def knows(self, word: str) -> bool:
        return word == "boltons"

    def is_rare(self, word: str) -> bool:
        return word != "bucks"  # of deer

    def is_word(self, word: str) -> bool:
        return word in {"boston", "durban", "beds", "bucks", "staff"}

    def is_written_as_place(self, _name: str) -> bool:
        return False

    def place_likeness(self, _word: str) -> float:
        return 0.1


def about(organisation: str, *also_called: str, also_about: tuple[str, ...] = ()) -> Entry:
    made = entry(f"{organisation} {also_called}.txt", organisation)
    says = replace(made.catalogue, also_called=also_called, also_about=also_about)
    return replace(made, catalogue=says)


ENTRIES = [
    about("Kingston upon Hull"),
    about("Hull", "Kingston upon Hull", "Hull City Council", "HSCB"),
    about("Bath and North East Somerset", "YES"),
    about("Somerset"),
    about("Kensington and Chelsea", "RBKC", "Royal Borough of Kensington and Chelsea"),
    about("St Helens"),
    about("Harrow", "HSCB"),
    about("Bolton"),
    about("Durham", also_about=("Sunderland",)),
    about("Sunderland"),
    about("Buckinghamshire"),
    about("Northamptonshire"),
    about("Hertfordshire"),
    about("North Yorkshire"),
]


def places(question: str) -> list[str]:
    gazetteer, lexicon = Gazetteer(ENTRIES), Lexicon()
    return [m.means for m in gazetteer.find(gazetteer.in_full(question, lexicon), lexicon)]


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Was Hull's letter late?", ["Kingston upon Hull"]),
        ("kingston-upon-hull and Hull City Council", ["Kingston upon Hull"] * 2),
        ("B&NES", ["Bath and North East Somerset"]),
        ("Bath & North East Somerset or Somerset", ["Bath and North East Somerset", "Somerset"]),
        ("BANES in 2021", ["Bath and North East Somerset"]),
        ("What is RBKC's grade?", ["Kensington and Chelsea"]),
        ("Saint Helens", ["St Helens"]),
        ("Boltn, Durhan", ["Bolton", "Durham"]),
        ("Boston, Durban", []),
        ("are boltons schools good?", ["Bolton"]),  # though the index knows the stem
        ("HSCB", []),  # two boards have this name
        ("yes, is it safe?", []),
        ("Kingston upon Thames", [""]),
        ("North Somerset", [""]),
        ("How many of Bucks' homes are in Herts?", ["Buckinghamshire", "Hertfordshire"]),
        ("northants v N Yorks", ["Northamptonshire", "North Yorkshire"]),
        ("Is Bolton better than Bucks?", ["Bolton", "Buckinghamshire"]),
        ("Bucks in the park. Bucks are deer, and bucks run", []),
        ("Hers or Hants", []),  # none that there is a document about
        ("East Herts", [""]),
        ("What was Yorkshire told?", [""]),  # there is a North Yorkshire only
        ("Is Yorkshire Water there? North Yorkshire", ["North Yorkshire"]),
        ("Is Yorkshire Water there? A yorkshire pudding?", []),
    ],
)
def test_places(question: str, named: list[str]) -> None:
    assert places(question) == named


def test_what_a_document_is_also_about_is_a_place() -> None:
    tram = about("Hill", "Hill City Council", also_about=("Elder Moor",))
    gazetteer = Gazetteer([tram])
    [mention] = gazetteer.find("Who pays for the tram to Elder Moor?", Lexicon())
    assert mention.means == "Elder Moor"
    assert gazetteer.documents("Elder Moor") == gazetteer.documents("Hill") == {tram.id}


@pytest.mark.parametrize(
    ("question", "in_full"),
    [
        ("care leavers in herts, 2021", "care leavers in Hertfordshire, 2021"),
        ("Herts or n. yorks?", "Hertfordshire or North Yorkshire?"),
        ("What of East Herts?", "What of East Hertfordshire?"),
        ("Lincs, East Lincs", "Lincolnshire, East Lincolnshire"),  # of which there is no document
        ("Beds for children in Hull", "Beds for children in Hull"),
        ("the staffs views", "the staffs views"),
    ],
)
def test_counties_are_spelt_out(question: str, in_full: str) -> None:
    assert Gazetteer(ENTRIES).in_full(question, Lexicon()) == in_full


class Elsewhere(Lexicon):
    """Where documents speak of no deer."""

    def is_rare(self, _word: str) -> bool:
        return True


@pytest.mark.parametrize(
    ("question", "in_full"),
    [
        ("bucks front door", "Buckinghamshire front door"),
        ("Bucks v Hull", "Buckinghamshire v Hull"),
        ("who bucks the trend", "who bucks the trend"),
        ("beds in Hull", "beds in Hull"),  # no document is about Bedfordshire
    ],
)
def test_a_word_that_is_hardly_used_is_a_county(question: str, in_full: str) -> None:
    assert Gazetteer(ENTRIES).in_full(question, Elsewhere()) == in_full


def test_initials_with_an_ampersand_are_no_word() -> None:
    assert places("b&nes foster care") == ["Bath and North East Somerset"]


def test_documents_are_those_about_a_place_under_any_name() -> None:
    gazetteer = Gazetteer(ENTRIES)
    assert len(gazetteer.documents("Kingston upon Hull")) == 2
    assert len(gazetteer.documents("Sunderland")) == 2  # one is about both
    assert gazetteer.documents("Camden") == frozenset()


def test_beside_a_document_are_those_about_its_place() -> None:
    gazetteer = Gazetteer(ENTRIES)
    assert gazetteer.beside(frozenset({ENTRIES[0].id})) == {ENTRIES[0].id, ENTRIES[1].id}


def test_words_of_bodies_are_common_and_names_are_not() -> None:
    common = Gazetteer(ENTRIES).common
    assert {"city", "council", "borough"} <= common
    assert "hull" not in common


def test_a_place_has_one_name_in_all_documents() -> None:
    gazetteer = Gazetteer(ENTRIES)
    about = gazetteer.documents("Kingston upon Hull")
    assert {gazetteer.place_of(one) for one in ENTRIES if one.id in about} == {"Kingston upon Hull"}
    assert gazetteer.place_of(entry(organisation=None)) == ""


def test_names_of_the_places_of_some_documents() -> None:
    known = Gazetteer(ENTRIES)
    names = known.names_of(frozenset({ENTRIES[0].id}))
    assert "Kingston upon Hull" in names and "Hull" in names
    assert "Somerset" not in names and "Somerset" in known.names
