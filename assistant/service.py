"""One object behind every door: questions in, proven answers out.

Puts the rooms in order: set instructions aside, resolve follow-ups, extract the evidence,
compose; with a language model, let it word the evidence and check every sentence of it. Safe
to call from several threads. Knows nothing of HTTP or of the command line.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from index.library import Library
from index.records import Filters, Hit

from . import compose
from .errors import BadQuestion
from .evidence import EvidenceModel, Shown
from .extract import Extract, Extractor
from .find import Finder
from .generate import Generator
from .judge import Calibration
from .model import LanguageModel
from .records import Answer, Question
from .refuse import NOT_A_QUESTION
from .settings import Settings
from .understand.followup import Resolved, resolve
from .understand.instructions import without_instructions

NEAREST = 3
"""Passages shown beside an answer or under a refusal."""

_ALL = Filters()


class Assistant:
    def __init__(
        self, library: Library, settings: Settings, model: LanguageModel | None = None
    ) -> None:
        self._library = library
        self._settings = settings
        self.model_name = model.name if model else None
        self._generator = Generator(model, settings.model_timeout_seconds) if model else None
        self._evidence = EvidenceModel()
        self._extractor = Extractor(self._evidence, Calibration.load())
        self._finder: Finder | None = None
        self._refreshing = threading.Lock()

    def ask(self, question: Question) -> Answer:
        """The answer to a question; raises BadQuestion when it is empty or too long."""
        self._check(question.text)
        timings: dict[str, float] = {}
        with _timed(timings, "total"):
            answer = self._answer(question, timings)
        return replace(answer, timings_ms=timings)

    def search(self, query: str, k: int = 10, filters: Filters = _ALL) -> list[Hit]:
        """The ``k`` passages nearest to a query, best first; raises BadQuestion."""
        self._check(query)
        finder = self._current()
        return finder.nearest(query, filters, k)

    def warm_up(self) -> None:
        """Load what the first question would have to wait for: seconds, done once."""
        self._library.embedder.embed_query("warm")
        self._evidence.score("Is it warm?", [Shown("It is warm.")])

    def _answer(self, question: Question, timings: dict[str, float]) -> Answer:
        finder = self._current()
        with _timed(timings, "understand"):
            asked = without_instructions(question.text)
            resolved = resolve(asked, question.history, finder.organisations)
        if not asked:
            near = finder.nearest(question.text, question.filters, NEAREST)
            return compose.refused(question.text, question.text, NOT_A_QUESTION, near, finder)
        with _timed(timings, "extract"):
            extract = self._extractor.extract(finder, resolved, question.filters)
        shown = _understood(resolved, extract)
        if extract.refusal:
            near = list(extract.found.hits[:NEAREST])
            near = near or finder.nearest(resolved.text, question.filters, NEAREST)
            return compose.refused(question.text, shown, extract.refusal, near, finder)
        answer = compose.extracted(question.text, shown, extract, NEAREST)
        if question.mode == "extractive" or (question.mode is None and self._generator is None):
            return answer
        with _timed(timings, "generate"):
            return self._worded(answer, extract)

    def _worded(self, answer: Answer, extract: Extract) -> Answer:
        """The answer in a language model's words, or as it is with a line that says why."""
        if self._generator is None:
            reason = "No language model is configured, so these are the documents' own sentences."
            return replace(answer, notes=(*answer.notes, reason))
        return self._generator.word(answer, extract)

    def _current(self) -> Finder:
        """The finder of the index as it is now."""
        with self._refreshing:
            if self._finder is None or self._finder.epoch != self._library.epoch:
                self._finder = Finder(self._library)
            return self._finder

    def _check(self, text: str) -> None:
        most = self._settings.max_question_characters
        if not text.strip():
            raise BadQuestion("The question is empty.", "Ask something that the documents may say.")
        if len(text) > most:
            raise BadQuestion(
                f"The question has {len(text)} characters; at most {most} can be looked up.",
                "Ask the question alone, without the text around it.",
            )


def _understood(resolved: Resolved, extract: Extract) -> str:
    """How the question was looked up: follow-ups resolved, typos mended."""
    return resolved.shown if resolved.shown != resolved.text else extract.found.question


@contextmanager
def _timed(timings: dict[str, float], name: str) -> Iterator[None]:
    begun = time.perf_counter()
    try:
        yield
    finally:
        timings[name] = round((time.perf_counter() - begun) * 1000, 2)
