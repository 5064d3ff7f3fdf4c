"""Places that are only part of a thing's name, in an index made here."""

from collections.abc import Iterator

import pytest

from assistant.retrieve.find import Finder
from index.embed import Embedder
from index.records import Filters
from tests.finding import finder_of

LETTERS = {
    "bolton": """Letter to Bolton Council

The ‘Child Friendly Bolton’ approach helps care leavers. Caseloads in Bolton are low. Children
who play find the workers friendly.
""",
    "durham": """Letter to Durham Council

Care leavers in Durham are helped to find homes. Caseloads in Durham are high.
""",
}


@pytest.fixture(scope="module")
def finder(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Finder]:
    with finder_of(LETTERS, tmp_path_factory.mktemp("letters"), embedder) as finder:
        yield finder


def test_a_thing_named_after_a_place_is_asked_of_another(finder: Finder) -> None:
    found = finder.find("What has Child Friendly Bolton changed in Durham?", Filters())
    assert found.scope.places == ("Durham",)
    assert found.scope.refusal
    assert "“Child Friendly Bolton”" in found.scope.refusal.message


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("What has Child Friendly Bolton changed?", ("Bolton",)),
        ("How do Child Friendly Bolton and Durham compare?", ("Bolton", "Durham")),
        ("Did Bolton help Durham?", ("Bolton", "Durham")),
        ("Are caseloads lower in Bolton than in Durham?", ("Bolton", "Durham")),
    ],
)
def test_a_place_that_is_asked_about(
    finder: Finder, question: str, places: tuple[str, ...]
) -> None:
    scope = finder.find(question, Filters()).scope
    assert scope.places == places
    assert scope.refusal is None


def test_what_is_asked_of_a_thing_is_told_by_sentences_that_name_it(finder: Finder) -> None:
    found = finder.find("What does Child Friendly Bolton do?", Filters())
    assert "Child Friendly Bolton" in found.topic
    (sentence,) = (one.sentence.text for _, side in found.sides for one in side)
    assert sentence.startswith("The ‘Child Friendly Bolton’ approach")


def test_sentences_that_do_not_name_a_place_tell_of_it_too(finder: Finder) -> None:
    found = finder.find("Are Bolton workers friendly?", Filters())
    assert "Bolton" not in found.topic
    assert len([one for _, side in found.sides for one in side]) > 1
