"""The same evidence in a language model's words: nothing unproven is shown.

The model is given the sentences that the extractive answer would consider, best first, and
its reply is checked sentence by sentence. What is not proven is struck out; when nothing is
left, or the model fails, the answer stays as it was, with a line that says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from . import compose
from .errors import ModelFailed
from .extract import Extract
from .find import Candidate
from .label import label
from .model import LanguageModel
from .model.write import DraftStatement, Evidence, answer_prompt, write
from .records import Answer, Statement

SENTENCES = 24
"""Sentences of evidence that a model may be given."""

PROMPT_TOKENS = 6000
"""For the whole prompt: fits the smallest windows in use (8,192) with room for the reply."""


class Generator:
    """Words answers with one language model; raises BadSettings when the prompt is unusable."""

    def __init__(self, model: LanguageModel, time_limit_seconds: float) -> None:
        self._model = model
        self._time_limit_seconds = time_limit_seconds
        self._prompt = answer_prompt()

    def word(self, answer: Answer, extract: Extract) -> Answer:
        """The answer in the model's words, or as it was with a note."""
        candidates = list(dict.fromkeys((*extract.chosen, *extract.considered)))[:SENTENCES]
        evidence = [
            Evidence(number, compose.quoted(one.sentence), label(one.entry), one.sentence)
            for number, one in enumerate(candidates, start=1)
        ]
        try:
            drafts = write(
                answer.understood_as,
                evidence,
                self._model,
                self._prompt,
                PROMPT_TOKENS,
                self._time_limit_seconds,
            )
        except ModelFailed as failure:
            return _kept(answer, f"{failure.what} The documents' own sentences are shown instead.")
        proven = [draft for draft in drafts if draft.support != "unverified" and draft.cites]
        if not proven:
            return _kept(
                answer,
                f"Nothing that {self._model.name} wrote could be proven."
                " The documents' own sentences are shown instead.",
            )
        return self._composed(answer, proven, len(drafts) - len(proven), candidates)

    def _composed(
        self,
        answer: Answer,
        proven: Sequence[DraftStatement],
        struck_out: int,
        candidates: Sequence[Candidate],
    ) -> Answer:
        numbers = list(dict.fromkeys(number for draft in proven for number in draft.cites))
        markers = {number: marker for marker, number in enumerate(numbers, start=1)}
        cited = tuple(
            compose.citation(candidates[n - 1].entry, candidates[n - 1].sentence, markers[n])
            for n in numbers
        )
        made = tuple(
            Statement(draft.text, tuple(markers[n] for n in draft.cites), draft.support)
            for draft in proven
        )
        grouped = compose.groups([candidates[draft.cites[0] - 1].entry for draft in proven])
        note = f"{struck_out} unproven sentence(s) of the language model were struck out."
        return replace(
            answer,
            answer=compose.with_markers(made, grouped),
            statements=made,
            groups=grouped,
            citations=cited,
            model=self._model.name,
            notes=(*answer.notes, note) if struck_out else answer.notes,
        )


def _kept(answer: Answer, why: str) -> Answer:
    return replace(answer, notes=(*answer.notes, why))
