"""A question and a sentence as the word pieces that the evidence model reads.

``[CLS] question [SEP] context. lead | sentence [SEP]``: the context names the document and the
heading, the lead is the sentence before where this one leans on it. The question is cut to 32
pieces, context and lead to 24 each and the whole to 112. Training and answering both come
through here, so that the model sees the same thing twice. Knows no model.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer

QUESTION_PIECES, CONTEXT_PIECES, LEAD_PIECES, MOST_PIECES = 32, 24, 24, 112
TOKENIZER = Path(__file__).with_name("tokenizer.json")
"""MiniLM's own, as the network was trained with it; whatever embeds the documents."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A sentence as the model is shown it."""

    text: str
    context: str = ""  # what ``context_of`` makes
    lead: str = ""  # the sentence before, where this one leans on it


@dataclass(frozen=True, slots=True)
class Pair:
    """One input of the model; ``offsets`` are of the sentence's pieces, in its characters."""

    ids: tuple[int, ...]
    question_length: int  # pieces up to and with the first [SEP]: they are of type 0
    first: int  # where the sentence's pieces begin
    offsets: tuple[tuple[int, int], ...]


class Pairs:
    """Cuts texts into pieces; several threads may use one."""

    def __init__(self) -> None:
        self._tokenizer = Tokenizer.from_file(str(TOKENIZER))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._cls, self._sep = self._tokenizer.encode("").ids
        self._pieces = lru_cache(4096)(self._cut)
        (self._bar,) = self._pieces("|", 1)

    def encode(self, question: str, sentences: Sequence[Shown]) -> list[Pair]:
        """One pair for each sentence."""
        asked = [self._cls, *self._pieces(question, QUESTION_PIECES), self._sep]
        pairs = []
        for shown in sentences:
            sentence = self._tokenizer.encode(shown.text, add_special_tokens=False)
            before = [*asked, *self._around(shown)]
            room = MOST_PIECES - len(before) - 1
            ids = (*before, *sentence.ids[:room], self._sep)
            pairs.append(Pair(ids, len(asked), len(before), tuple(sentence.offsets[:room])))
        return pairs

    def _around(self, shown: Shown) -> tuple[int, ...]:
        pieces: tuple[int, ...] = ()
        if shown.context:
            pieces += self._pieces(f"{shown.context}.", CONTEXT_PIECES)
        if shown.lead:
            pieces += (*self._pieces(shown.lead, LEAD_PIECES), self._bar)
        return pieces

    def _cut(self, text: str, most: int) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(text, add_special_tokens=False).ids[:most])
