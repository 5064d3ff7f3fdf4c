"""The same evidence in a language model's words: nothing unproven is shown as proven.

The model is given the sentences that the extractive answer would consider, best first, and
its reply is checked sentence by sentence as it comes. What is not proven is struck out, or, when
that was chosen, shown as not verified beside what is. When nothing is left, or the model fails,
the documents speak for themselves, with a line that says why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from index.records import Sentence

from .answer import compose
from .answer.extract import Extract
from .answer.transcript import Transcript
from .errors import ModelFailed
from .events import Completed, Event, Said, StruckOut, said
from .evidence import Shown
from .label import label
from .model import LanguageModel
from .model.write import DraftStatement, Evidence, answer_prompt, write
from .records import Answer
from .retrieve.candidates import Candidate

SENTENCES = 24
"""Sentences of evidence that a model may be given."""

Scores = Callable[[str, Sequence[Shown]], NDArray[np.float32]]
"""Logits of the evidence model: above 0, a sentence rather answers a question than not."""


class Generator:
    """Words answers with one language model; raises BadSettings when the prompt is unusable.

    ``prompt_tokens`` is for the whole prompt. When it is not ``strict``, unproven statements are
    shown among proven ones, as not verified.
    """

    def __init__(
        self, model: LanguageModel, scores: Scores, prompt_tokens: int, strict: bool
    ) -> None:
        self._model = model
        self._scores = scores
        self._prompt_tokens = prompt_tokens
        self._strict = strict
        self._prompt = answer_prompt()

    def word(self, answer: Answer, extract: Extract, time_limit_seconds: float) -> Iterator[Event]:
        """The statements in the model's words as they come; last of all, the answer.

        ``answer`` is what the documents' own sentences say.
        """
        sent = {**answer.prompts, self._prompt.name: self._prompt.digest}
        transcript = Transcript(replace(answer, prompts=sent))
        failure = None
        try:
            yield from self._worded(extract, transcript, time_limit_seconds)
        except ModelFailed as failed:
            failure = failed.what
        worded = bool(transcript)
        if not worded:
            yield from said(transcript.answer())
        elif failure:
            yield from transcript.complete()
        done = transcript.answer()
        notes = (*done.notes, *self._notes(worded, failure, len(done.struck_out)))
        yield Completed(replace(done, notes=notes, model=self._model.name if worded else None))

    def _worded(
        self, extract: Extract, transcript: Transcript, time_limit_seconds: float
    ) -> Iterator[Said | StruckOut]:
        candidates = _best_first(extract)
        drafts = write(
            extract.found.question,
            self._evidence(extract, candidates),
            self._model,
            self._prompt,
            self._prompt_tokens,
            time_limit_seconds,
        )
        waiting: list[DraftStatement] = []  # doubtful, and nothing proven to show it beside
        for draft in drafts:
            if draft.support != "unverified":
                cited = [candidates[number - 1] for number in draft.cites]
                citations = [compose.citation(one.entry, _span(one), 0) for one in cited]
                yield transcript.say(draft.text, citations, draft.support, label(cited[0].entry))
            elif self._strict:
                yield transcript.strike_out(draft.text, draft.reason)
            else:
                waiting.append(draft)
            if transcript:
                yield from (transcript.doubt(one.text, one.reason) for one in waiting)
                waiting.clear()
        yield from (transcript.strike_out(one.text, one.reason) for one in waiting)

    def _notes(self, worded: bool, failure: str | None, struck_out: int) -> Iterator[str]:
        own = "The documents' own sentences"
        if worded and failure:
            yield f"{failure} {own} complete the answer."
        elif failure:
            yield f"{failure} {own} are shown instead."
        elif not worded and struck_out:
            yield f"Nothing that {self._model.name} wrote could be proven. {own} are shown instead."
        elif not worded:
            yield f"{self._model.name} found no answer in what it was given. {own} are shown."
        if worded and struck_out:
            yield f"{struck_out} unproven sentence(s) of the language model were struck out."

    def _evidence(self, extract: Extract, candidates: Sequence[Candidate]) -> list[Evidence]:
        """Numbered from 1. What bears on the question does so in the evidence model's own view,
        or as much as a sentence that the documents' own answer rests on.
        """
        question = extract.found.read_as
        scores = self._scores(question, [one.shown for one in candidates])
        chosen = {one.key for one in extract.chosen}
        rests_on = [s for s, one in zip(scores, candidates, strict=True) if one.key in chosen]
        enough = min(0.0, *map(float, rests_on))
        return [
            Evidence(
                number, compose.quoted(_span(one)), label(one.entry), _span(one), bool(s >= enough)
            )
            for number, (one, s) in enumerate(zip(candidates, scores, strict=True), start=1)
        ]


def _best_first(extract: Extract) -> list[Candidate]:
    """What the documents' own answer rests on, then what else was considered; as many as the
    model may be given.
    """
    chosen = {one.key for one in extract.chosen}
    ranked = sorted(extract.considered, key=lambda one: one.key not in chosen)
    return list(dict.fromkeys((*ranked, *extract.chosen)))[:SENTENCES]


def _span(candidate: Candidate) -> Sentence:
    """The sentence, with the one before where it would point at nothing alone."""
    return candidate.with_lead or candidate.sentence
