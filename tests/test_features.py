"""Cover of a question's terms by a sentence, weighed by rarity."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.features import Terms, document_words
from index.thesaurus import Meant
from tests.making import entry

WEIGHTS = {"iro": 3.0, "recording": 2.0, "inspectors": 0.5, "southwark": 1.0}


def terms(*words: str) -> Terms:
    return Terms([(word,) for word in words], lambda term: WEIGHTS.get(term[0], 1.0), ())


def test_rare_words_count_for_more() -> None:
    asked = terms("iro", "recording")
    assert asked.coverage(frozenset({"iro"})) == 0.6
    assert asked.coverage(frozenset({"record"})) == 0.4


def test_either_form_of_an_acronym_holds_it() -> None:
    asked = Terms([("iro", "independent reviewing officers")], lambda _: 1.0, ())
    assert asked.coverage(frozenset({"iro"})) == 1.0
    assert asked.coverage(frozenset({"independ", "review", "offic"})) == 1.0
    assert asked.coverage(frozenset({"review"})) == 0.0


def test_what_names_the_document_is_not_content() -> None:
    asked = terms("southwark", "recording")
    assert asked.coverage(frozenset({"record"}), document_words(entry())) == 1.0


def test_a_document_is_known_by_place_kind_and_date() -> None:
    assert {"southwark", "letter", "februari", "2019", "ofst"} <= document_words(entry())


@given(
    st.lists(st.sampled_from(sorted(WEIGHTS)), max_size=5),
    st.sets(st.sampled_from(["iro", "record", "x"])),
)
def test_cover_is_a_share(words: list[str], held: set[str]) -> None:
    assert 0.0 <= terms(*words).coverage(frozenset(held)) <= 1.0


def test_each_document_is_asked_for_what_its_own_words_leave() -> None:
    asked = terms("southwark", "recording")
    held = frozenset({"record"})
    assert asked.coverage(held) == 2 / 3
    assert asked.coverage(held, frozenset({"southwark"})) == 1.0
    assert asked.coverage(held) == 2 / 3


def test_what_is_said_in_other_words_counts_by_its_own_weight() -> None:
    meant = [Meant("quitting", ("staff turnover", "resign"))]
    asked = Terms(
        [("people",), ("quitting",)], lambda term: 0.5 if term == ("resign",) else 1.0, meant
    )
    assert asked.meaning(frozenset({"staff", "turnov"})) == 0.5
    assert asked.meaning(frozenset({"turnov"})) == 0.0
    assert asked.meaning(frozenset({"resign"})) == 0.25
    assert asked.meaning(frozenset({"resign", "quit"})) == 0.0  # said in the question's own word
