"""Things told apart by their number, in an index made here."""

from collections.abc import Iterator

import pytest

from assistant.retrieve.find import Finder
from index.embed import Embedder
from tests.finding import finder_of, refusal

LETTERS = {
    "durham": """Letter to Durham Council

Use of section 20 is right. Checks under sections 31 and 38 are late.
KS4 pupils and key stages two and 3 do well. Plot 14 is let. The council's 12 homes are good.
""",
}


@pytest.fixture(scope="module")
def finder(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Finder]:
    with finder_of(LETTERS, tmp_path_factory.mktemp("letters"), embedder) as finder:
        yield finder


@pytest.mark.parametrize("thing", ["section 17", "KS1", "key stage 1", "plot 23"])
def test_another_number_is_another_thing(finder: Finder, thing: str) -> None:
    assert f"mentions “{thing}”" in refusal(finder, f"What is said of {thing}?", "durham")


@pytest.mark.parametrize(
    "thing",
    ["section 20", "section 38", "KS4", "key stage 2", "KS3", "article 8", "section 17 of it"],
)
def test_a_number_that_is_held_or_of_a_kind_that_is_not(finder: Finder, thing: str) -> None:
    assert "mentions" not in refusal(finder, f"What is said of {thing}?", "durham")
