"""What a question takes for granted, held by the documents that it is put to or not."""

from collections.abc import Iterator

import pytest

from assistant.retrieve.find import Finder
from index.embed import Embedder
from tests.finding import finder_of, refusal

TEXTS = {
    "pool": "Pool of Ambridge\n\nThe pool opens at seven each morning. It was rated good.",
    "hall": "Hall of Borchester\n\nTin whistles are kept in the hall. See PL/2024/0455.",
}


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[Finder]:
    with finder_of(TEXTS, tmp_path_factory.mktemp("held"), embedder) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "missed"),
    [
        ("What was decided on PL/2024/0455?", "PL/2024/0455"),
        ("Why was it rated inadequate?", "inadequate"),
        ("Bassoons and violas?", "bassoons"),
        ("Which documents mention tin whistles?", "tin whistles"),
    ],
)
def test_what_a_document_does_not_hold_is_told(finder: Finder, question: str, missed: str) -> None:
    assert missed in refusal(finder, question, of="pool")


@pytest.mark.parametrize(
    "question", ["When does the pool open?", "Why was it rated good?", "Summarise the document"]
)
def test_what_it_holds_is_looked_for(finder: Finder, question: str) -> None:
    assert refusal(finder, question, of="pool") == ""


def test_the_documents_that_do_hold_it_are_told(finder: Finder) -> None:
    said = refusal(finder, "Which documents mention tin whistles?", of="pool")
    assert "Hall of Borchester" in said
