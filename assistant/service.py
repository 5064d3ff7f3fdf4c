"""One object behind every door: questions in, proven answers out.

Puts the rooms in order: set instructions aside, resolve follow-ups, extract the evidence,
compose; with a language model, let it rewrite follow-ups and word the evidence, and check all of
it. Answers whole or as events. Safe to call from several threads, and while documents come and go.
Knows nothing of HTTP or of the command line.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from index.errors import IndexBusy, UnknownDocument
from index.library import Library
from index.records import Filters, Hit

from .answer import compose, more
from .answer.extract import Extract, Extractor
from .answer.refuse import NOT_A_QUESTION
from .answered import Answered
from .askable import check
from .choose.judge import Calibration
from .events import Completed, Event, Understood, said
from .evidence import EvidenceModel
from .proof import are_proven
from .records import Answer, Question, Source, Turn
from .retrieve.find import Finder
from .rewritten import Rewritten
from .settings import Settings
from .understand.conversation.followup import resolve, what_is_asked
from .understand.conversation.resolved import Amount, Resolved

if TYPE_CHECKING:
    from .generate import Generator
    from .model import LanguageModel
    from .rewrite import Rewriter

NEAREST = 3
"""Passages shown beside an answer or under a refusal."""

TRIES = 8
"""Times that a question is looked up while documents that it needs come and go."""

_ALL = Filters()
_Found = TypeVar("_Found")


class Assistant:
    def __init__(
        self,
        library: Library,
        settings: Settings,
        model: LanguageModel | None = None,
        evidence: EvidenceModel | None = None,
    ) -> None:
        self._library = library
        self._settings = settings
        self.model_name = model.name if model else None
        self._evidence = evidence or EvidenceModel()
        self._generator: Generator | None = None
        self._rewriter: Rewriter | None = None
        if model:
            self._generator, self._rewriter = self._writers(model)
        self._extractor = Extractor(self._evidence, Calibration.load())
        self._finder: Finder | None = None
        self._answered = Answered()
        self._refreshing = threading.Lock()
        self._cores = threading.BoundedSemaphore(os.cpu_count() or 1)

    def ask(self, question: Question) -> Answer:
        """The answer to a question; raises BadQuestion when it is empty or too long,
        UnknownDocument when a filter names none, IndexBusy.
        """
        for event in self.stream(question):
            if isinstance(event, Completed):
                return event.answer
        raise AssertionError("the last event is the answer")

    def stream(self, question: Question) -> Iterator[Event]:
        """The answer as it comes; the last event has the whole of it. Raises BadQuestion and
        UnknownDocument at once, before the first event is asked for, IndexBusy with it.
        """
        self._check(question.text, question.filters, question.history)
        return self._stream(question)

    def search(self, query: str, k: int = 10, filters: Filters = _ALL) -> list[Hit]:
        """The ``k`` passages nearest to a query, best first; raises as ``ask``."""
        self._check(query, filters)
        return self._looked_up(lambda finder: finder.search(query, filters, k), lambda _: ())

    def _stream(self, question: Question) -> Iterator[Event]:
        timings: dict[str, float] = {}
        with _timed(timings, "total"):
            finder, answered = self._current()
            known = answered.get(question)
            for event in _again(known) if known else self._answer(question, finder, timings):
                if isinstance(event, Completed):
                    answer = event.answer
                else:
                    yield event
        if known:
            timings["remembered"] = timings["total"]
        elif self._is_alone(question):
            answered.put(question, answer)
        yield Completed(replace(answer, timings_ms=timings))

    def _is_alone(self, question: Question) -> bool:
        """Is no language model asked, so that the same question has the same answer?"""
        return self._generator is None or question.mode == "extractive"

    def _answer(
        self, question: Question, finder: Finder, timings: dict[str, float]
    ) -> Iterator[Event]:
        time_limit = _TimeLimit(self._settings.model_timeout_seconds)
        with _timed(timings, "understand"):
            asked = what_is_asked(question.text)
            read = self._read(question, asked, finder, time_limit)
        if not asked:
            yield Understood(question.text, question.text)
            yield Completed(
                compose.refused(question.text, question.text, NOT_A_QUESTION, (), finder)
            )
            return
        with self._core(timings), _timed(timings, "extract"):
            answer, extract = self._looked_up(
                partial(self._extracted, question, read.resolved), partial(self._sources, question)
            )
        answer = replace(answer, notes=(*read.notes, *answer.notes), prompts=read.prompts)
        yield Understood(answer.question, answer.understood_as)
        generator = self._generator if _is_worded(question, answer) else None
        if generator is None or read.failed:
            yield from said(answer)
            yield Completed(self._noted(question, answer))
            return
        with _timed(timings, "generate"):
            yield from generator.word(answer, extract, time_limit.left_seconds)

    def _read(
        self, question: Question, asked: str, finder: Finder, time_limit: _TimeLimit
    ) -> Rewritten:
        """The question with what it takes from the conversation: by a language model, or else by
        rules.
        """
        has_time = partial(self._extractor.has_time, finder, question.filters)
        by_rules = resolve(asked, question.history, finder.names_among(question.filters), has_time)
        if not (asked and question.history) or question.mode == "extractive":
            return Rewritten(by_rules)
        if self._rewriter is None or by_rules.amount != Amount():
            return Rewritten(by_rules)
        return self._rewriter.rewrite(asked, question.history, by_rules, time_limit.left_seconds)

    def _looked_up(
        self, look: Callable[[Finder], _Found], sources: Callable[[_Found], Iterable[Source]]
    ) -> _Found:
        """What ``look`` finds; anew when the index has changed meanwhile and does not hold all of
        its sources any more. Raises IndexBusy when that goes on.
        """
        for _ in range(TRIES):
            finder, _ = self._current()
            try:
                found = look(finder)
            except (KeyError, UnknownDocument):  # of one that came or went
                if self._library.epoch == finder.epoch:
                    raise
                continue
            is_as_it_was = self._library.epoch == finder.epoch
            if is_as_it_was or are_proven(sources(found), self._library):
                return found
        raise IndexBusy(
            "The documents that the question needs are being changed.",
            "Ask again in a few seconds.",
        )

    def _sources(self, question: Question, found: tuple[Answer, Extract]) -> Iterator[Source]:
        """All that may be cited: by a language model, also what was considered and not chosen."""
        answer, extract = found
        yield from _shown(answer)
        if self._generator and _is_worded(question, answer):
            for one in (*extract.considered, *extract.chosen):
                span = one.with_lead or one.sentence
                yield compose.source(one.entry, span, span.start, span.end, span.text)

    def _extracted(
        self, question: Question, resolved: Resolved, finder: Finder
    ) -> tuple[Answer, Extract]:
        looked = finder, resolved, question.filters, question.detail
        extract = more.extract(self._extractor, *looked)
        shown = _understood(resolved, extract)
        if extract.refusal:
            near: Sequence[Hit] = ()  # to what is no question, or unclear, nothing is near
            if extract.refusal.reason != "not_a_question":
                near = extract.found.hits[:NEAREST]
                near = near or finder.nearest(resolved.text, question.filters, NEAREST)
            refused = compose.refused(question.text, shown, extract.refusal, near, finder)
            return refused, extract
        return compose.extracted(question.text, shown, extract, NEAREST), extract

    def _noted(self, question: Question, answer: Answer) -> Answer:
        """With a line that says why, when a language model was asked for and there is none."""
        if self._generator or question.mode != "generative" or answer.outcome == "refused":
            return answer
        reason = "No language model is configured, so these are the documents' own sentences."
        return replace(answer, notes=(*answer.notes, reason))

    def _writers(self, model: LanguageModel) -> tuple[Generator, Rewriter]:
        from .generate import Generator  # 35 ms to import, for nothing where there is no model
        from .rewrite import Rewriter

        tokens, strict = self._settings.model_prompt_tokens, self._settings.model_strict
        return Generator(model, self._evidence.score, tokens, strict), Rewriter(model)

    def _current(self) -> tuple[Finder, Answered]:
        """The finder of the index as it is now, and what it was asked since it is so."""
        with self._refreshing:
            if self._finder is None or self._finder.epoch != self._library.epoch:
                self._finder, self._answered = Finder(self._library), Answered()
            return self._finder, self._answered

    @contextmanager
    def _core(self, timings: dict[str, float]) -> Iterator[None]:
        """Computing takes turns: more questions at once than cores would only delay each other."""
        with _timed(timings, "wait"):
            self._cores.acquire()
        try:
            yield
        finally:
            self._cores.release()

    def _check(self, text: str, filters: Filters, history: Sequence[Turn] = ()) -> None:
        check(text, filters, history, self._settings.max_question_characters)
        for name in self._current()[0].unknown(filters) if filters.documents else ():
            self._library.document(name)  # raises UnknownDocument


class _TimeLimit:
    """Of everything that a language model does for one question."""

    def __init__(self, seconds: float) -> None:
        self._deadline = time.monotonic() + seconds

    @property
    def left_seconds(self) -> float:
        return max(0.0, self._deadline - time.monotonic())


def _again(answer: Answer) -> Iterator[Event]:
    """An answer that was given before, as it came then."""
    yield Understood(answer.question, answer.understood_as)
    yield from said(answer)
    yield Completed(answer)


def _shown(answer: Answer) -> tuple[Source, ...]:
    return *answer.citations, *answer.also_retrieved


def _is_worded(question: Question, answer: Answer) -> bool:
    return question.mode != "extractive" and answer.outcome == "answered"


def _understood(resolved: Resolved, extract: Extract) -> str:
    """How the question was looked up: follow-ups resolved, typos mended."""
    is_own = resolved.shown == resolved.text or extract.is_alone
    return extract.found.question if is_own else resolved.shown


@contextmanager
def _timed(timings: dict[str, float], name: str) -> Iterator[None]:
    begun = time.perf_counter()
    try:
        yield
    finally:
        timings[name] = round((time.perf_counter() - begun) * 1000, 2)
