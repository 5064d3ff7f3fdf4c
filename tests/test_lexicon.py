"""What the index of the seeds knows of words."""

import pytest

from assistant.retrieve.lexicon import Lexicon
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
