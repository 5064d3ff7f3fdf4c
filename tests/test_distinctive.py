"""What is rare in the documents."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from assistant.retrieve.distinctive import FEW, Rare, rare_thing
from index.words import stems

TEXTS = {
    "one": "They know of tin whistles.",
    "two": "A tin whistle was found. Staff morale is high.",
    "three": "Morale among staff is low.",
    "four": "The morale of all staff has risen.",
    "five": "Staff with low morale leave. Ukuleles are played.",
    **{str(number): "Plans are reviewed." for number in range(FEW + 1)},
}


MANY = 20_000
"""Passages of the index, of which these texts are some."""
TIN = Rare("tin whistles", frozenset({"one", "two"}))


class Passages:
    def quoting(
        self, phrase: str, documents: Collection[str] | None, most: int
    ) -> list[tuple[str, str]]:
        run = f" {' '.join(stems(phrase))} "
        texts = [one for one in TEXTS.items() if documents is None or one[0] in documents]
        held = ((one, said) for one, said in texts if run in f" {' '.join(stems(said))} ")
        return [*held][:most]


@pytest.mark.parametrize(
    ("topic", "rare"),
    [
        ("What did they say about tin whistles?", TIN),
        ("what is said of tin whistles in the reports", TIN),
        ("What did they say about ukuleles?", Rare("ukuleles")),
        ("What did they say about staff morale?", Rare()),  # stands otherwise more often
        ("What did they say about plans?", Rare()),
        ("What did they say about drums?", Rare()),
        ("What did they say about the tin and the whistles?", Rare()),
        ("Who plays ukuleles?", Rare()),
    ],
)
def test_what_few_passages_hold_as_it_is_asked(topic: str, rare: Rare) -> None:
    assert rare_thing(topic, Passages(), MANY) == rare


def test_in_a_handful_of_passages_nothing_is_rare() -> None:
    assert rare_thing("What did they say about tin whistles?", Passages(), 900) == Rare()
