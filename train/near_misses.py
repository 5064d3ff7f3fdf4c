"""Near misses made from examples: a fact taken out, a claim turned round, another matter asked for.

What people write as near misses is seldom as near as it gets: the very sentence that is right
without the name that was asked for, or asked for the opposite of what it says, or about somebody
else of the same kind. Each is made from a question that has an answer. Knows no language;
``taken_out`` and ``turned`` do.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from assistant.evidence import Shown

from .examples import Example
from .taken_out import without_another_fact, without_fact
from .turned import swapped, turned

MOST_WRONG = 3
"""Candidates of the example that stay beside what was made."""
BESIDE = 0.5
"""How often the right sentences stay beside those without their fact."""
ANOTHER = 0.5
"""How often they then lose another fact, so that vague words alone tell nothing."""


def near_misses(example: Example, seed: int) -> Iterator[Example]:
    """Up to three, of an example that has a right candidate; none where no rule fits."""
    if not example.right:
        return
    chance = random.Random(f"{seed}{example.question}")
    yield from _taken_out(example, chance)
    for question in (turned(example.question), swapped(example.question, _said(example), chance)):
        if question:
            yield _asked(example, question, chance)


def _said(example: Example) -> str:
    """All that the right sentences are shown with, in small letters."""
    right = (example.sentences[number] for number in example.right)
    return " ".join(f"{one.text} {one.context} {one.lead}" for one in right).lower()


def _asked(example: Example, question: str, chance: random.Random) -> Example:
    """Another question, which no candidate answers."""
    wrong = _wrong(example, chance)
    kept = [*example.right, *wrong]
    return Example(question, tuple(example.sentences[n] for n in kept), (), (None,) * len(kept))


def _wrong(example: Example, chance: random.Random) -> list[int]:
    wrong = [n for n in range(len(example.sentences)) if n not in example.right]
    return chance.sample(wrong, min(MOST_WRONG, len(wrong)))


def _taken_out(example: Example, chance: random.Random) -> Iterator[Example]:
    """The right sentences without the fact: beside them, or half the time instead of them."""
    made = [_without_fact(example, n, chance) for n in example.right]
    vague = [one for one in made if one]
    if len(vague) < len(made):
        return  # one of them still answers
    right = list(example.right) if chance.random() < BESIDE else []
    wrong = _wrong(example, chance)
    sentences = [*(_aside(example, n, chance) for n in right), *vague]
    sentences += [example.sentences[n] for n in wrong]
    none = (None,) * len(sentences)
    yield Example(example.question, tuple(sentences), tuple(range(len(right))), none)


def _aside(example: Example, number: int, chance: random.Random) -> Shown:
    shown = example.sentences[number]
    if example.spans[number] or chance.random() >= ANOTHER:
        return shown
    return replace(shown, text=without_another_fact(example.question, shown.text, chance))


def _without_fact(example: Example, number: int, chance: random.Random) -> Shown | None:
    shown = example.sentences[number]
    text = without_fact(example.question, shown.text, example.spans[number], chance)
    return replace(shown, text=text) if text else None
