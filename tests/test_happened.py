"""What a question takes to have happened."""

from collections.abc import Collection

import pytest

from assistant.understand.presupposed.happened import MOST_PASSAGES, untold
from index.words import stems
from tests.making import entry

LETTER = entry()
PASSAGES = (
    "The adoption service has improved. Its timescales are shorter.",
    "The pottery class was popular. It came to an end in May.",
    "Foster carers are glad of their training. Two of them raised concerns about the rota.",
    "The night bus was withdrawn for want of drivers. The harbour office opens at nine.",
)


class Texts:
    """Passages of one letter."""

    def __init__(self, *passages: str) -> None:
        self._passages = passages

    def is_rare(self, _word: str) -> bool:
        return False

    def forms(self, _name: str) -> tuple[str, ...]:
        return ()

    def quoting(
        self, phrase: str, documents: Collection[str] | None, most: int
    ) -> list[tuple[str, str]]:
        assert documents == {LETTER.id}
        held = (text for text in self._passages if set(stems(phrase)) <= set(stems(text)))
        return [(LETTER.id, text) for text in held][:most]


def said(question: str, *passages: str) -> str | None:
    return untold(question, [LETTER], Texts(*(passages or PASSAGES)))


@pytest.mark.parametrize(
    ("question", "happened"),
    [
        ("Why was Southwark's adoption service shut down?", "shut down"),
        ("When did Southwark disband the adoption service?", "disband"),
        ("How come the harbour office was axed?", "axed"),
        ("In 2019, why did the pottery class go on strike?", "go on strike"),
        ("What led to the harbour office being closed?", "closed"),
        ("Why were the drivers of the night bus sacked?", "sacked"),
        ("Why did they pull out of the harbour office?", "pull out"),
        ("Why was the harbour office fined?", "fined"),
        ("What reasons did carers give for rejecting their training?", "rejecting"),
        ("Why did the letter order Southwark to move the harbour office?", "order"),
        ("Why did the pottery class refuse the training?", "refuse"),
        ("Why, without notice, was the adoption service shut down?", "shut down"),
        ("The pottery class was said to be unhappy with its kiln. What did it want?", "unhappy"),
    ],
)
def test_what_no_document_tells_of(question: str, happened: str) -> None:
    assert said(question) == happened


@pytest.mark.parametrize(
    "question",
    [
        "Why was the pottery class shut down?",  # it came to an end, as the next sentence says
        "Why were foster carers unhappy with the rota?",  # they had concerns
        "Why was the night bus scrapped?",
        "Why did the ferry company go bankrupt?",  # of which nothing is said
        "Why did the adoption service improve?",
        "Why was the adoption service not shut down?",
        "Why can nobody shut down the adoption service?",
        "Why is the adoption service rarely criticised?",
        "Was the adoption service shut down?",  # takes nothing for granted
        "How close do foster carers work with the adoption service?",
        "The harbour office has closed. Where do people go?",  # may be so, and be told elsewhere
        "Why was it shut down?",
    ],
)
def test_what_may_have_happened(question: str) -> None:
    assert said(question) is None


def test_what_is_spoken_of_everywhere_is_not_looked_through() -> None:
    passage = "The adoption service has improved."
    assert said("Why was adoption shut down?", *[passage] * (MOST_PASSAGES - 1)) == "shut down"
    assert said("Why was adoption shut down?", *[passage] * MOST_PASSAGES) is None


@pytest.mark.parametrize(
    ("question", "happened"),
    [
        ("Why was Mrs Vole dismissed?", None),  # "the claimant", elsewhere
        ("Why was Mrs Vole fined?", "fined"),
        ("Why was Dame Vole dismissed?", None),
        ("Why was Lord Vole dismissed?", None),
        ("Why was Mrs Vole's bakery closed?", "closed"),
    ],
)
def test_somebody_may_be_called_otherwise_where_it_is_told(
    question: str, happened: str | None
) -> None:
    passages = ("Mrs Vole (the claimant) ran a bakery.", "The claimant was sacked in May.")
    assert said(question, *passages) == happened


def test_the_cells_of_a_row_are_one_sentence() -> None:
    row = "Ref: 7; Who: Mr Vole; Estate: Quay; Stage: 1; Date closed: 2024-03-27"
    question = "When was Mr Vole's grievance closed?"
    assert said(question, f"{row}\nRef: 8; Who: Ms Lee; Grievance: none") is None
    assert said(question, row.replace("Date closed", "Date")) == "closed"
    assert said(question, "Mr Vole wrote; it was long; a door was closed.") == "closed"
