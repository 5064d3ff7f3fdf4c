"""What the index of the seeds knows of words."""

from collections.abc import Iterator

import pytest

from assistant.retrieve.lexicon import Lexicon
from index.embed import load_embedder
from index.library import Library


@pytest.fixture(scope="module")
def lexicon(seed_library: Library) -> Lexicon:
    return Lexicon(seed_library, ["Lambeth", "Southwark"])


def test_typos_are_mended_to_words_of_the_index(lexicon: Lexicon) -> None:
    assert dict(lexicon.query("permanance planing in Lambth").mended) == {
        "permanance": "permanence",
        "planing": "planning",
        "lambth": "lambeth",
    }


def test_correct_words_are_not_mended(lexicon: Lexicon) -> None:
    assert lexicon.query("How much does it cost dads to visit Camden?").mended == ()


@pytest.mark.parametrize("word", ["juggling", "gripe", "gripes", "snags"])
def test_a_word_of_the_thesaurus_is_no_slip(lexicon: Lexicon, word: str) -> None:
    assert lexicon.query(f"Is there {word}?").mended == ()


@pytest.mark.parametrize(
    ("short", "long"),
    [("ASYEs", "assessed and supported year in employment"), ("FGC", "family group conferences")],
)
def test_an_acronym_that_no_document_uses_is_read_as_what_they_say(
    lexicon: Lexicon, short: str, long: str
) -> None:
    query = lexicon.query(f"What of {short} in Camden?")
    assert query.mended == ((short, long),)
    assert query.text == f"What of {long} in Camden?"


def test_what_an_acronym_stands_for_is_not_guessed_where_that_is_asked(lexicon: Lexicon) -> None:
    assert lexicon.query("What does FGC stand for?").mended == ()
    assert lexicon.query("What does FGC mean for families?").mended


def test_a_reference_is_no_acronym(lexicon: Lexicon) -> None:
    assert lexicon.query("What happened in FGC-1234?").mended == ()


def test_acronyms_without_a_long_form_are_left(lexicon: Lexicon) -> None:
    assert lexicon.query("What of UNESCO?").mended == ()
    assert lexicon.query("WHAT OF THE IRO?").mended == ()


@pytest.mark.parametrize("word", ["recorded", "councillors", "lambeth", "iro", "children"])
def test_forms_of_its_words_are_known(lexicon: Lexicon, word: str) -> None:
    assert lexicon.knows(word)


@pytest.mark.parametrize("word", ["camden", "risotto", "croydon"])
def test_other_words_are_not(lexicon: Lexicon, word: str) -> None:
    assert not lexicon.knows(word)


def test_rare_words_weigh_more(lexicon: Lexicon) -> None:
    assert lexicon.weight(("iro",)) > lexicon.weight(("children",))
    assert lexicon.weight(("risotto",)) > lexicon.weight(("iro",))


def test_places_are_told_from_other_words(lexicon: Lexicon) -> None:
    places = [lexicon.place_likeness(word) for word in ("camden", "croydon", "leeds", "bromley")]
    others = [lexicon.place_likeness(word) for word in ("risotto", "budget", "kids", "hospital")]
    assert min(places) > 0.3 > max(others)


def test_a_place_is_written_as_one(lexicon: Lexicon) -> None:
    assert lexicon.is_written_as_place("lambeth")
    assert not lexicon.is_written_as_place("ofsted")


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lexicon]:
    """Three letters: one calls a team FIT, one explains what an AI and the DCS are."""
    folder = tmp_path_factory.mktemp("letters")
    texts = (
        "The family intervention team (FIT) helps. Plans are fit for use. A fit child plays.\n\n"
        "Homes are fit to live in.",
        "The associate inspector (AI) met the director of children’s services (DCS).",
        "Managers try AI tools in assessments.",
        "An AI tool writes the notes of meetings.",
    )
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(f"Letter {number}\n\n{text}\n")
    with Library.create(folder / "index", load_embedder("hashing")) as library:
        library.add(sorted(folder.glob("*.txt")))
        yield Lexicon(library, [])


def test_a_short_form_that_is_a_word_too_is_told_by_its_capitals(letters: Lexicon) -> None:
    assert letters.query("Are plans fit?").text == "Are plans fit?"
    assert letters.query("What of FIT?").text == "What of FIT (family intervention team)?"
    assert letters.spelt_out("are plans fit?", any_case=True) == "are plans fit?"


def test_two_letters_that_others_use_for_something_else_are_left(letters: Lexicon) -> None:
    assert letters.query("What of AI tools?").text == "What of AI tools?"
    assert letters.spelt_out("What of AI tools?") == "What of AI tools?"


def test_acronyms_in_small_letters_are_spelt_out_where_that_is_wanted(letters: Lexicon) -> None:
    assert letters.spelt_out("who is the dcs") == "who is the dcs"
    spelt_out = letters.spelt_out("who is the dcs", any_case=True)
    assert spelt_out == "who is the director of children’s services"


def test_a_word_of_a_letterhead_stands_in_the_index_though_it_is_no_word_of_it(
    lexicon: Lexicon,
) -> None:
    assert lexicon.stands_in("Piccadilly") and not lexicon.knows("Piccadilly")
    assert not lexicon.stands_in("zeppelin")
