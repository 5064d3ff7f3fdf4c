"""An answer in a language model's words, each sentence of it checked against what it cites.

The model sees numbered sentences, best first, as many as fit its window, and nothing else. What
comes back is believed as far as ``check`` finds it proven. Knows neither the provider
nor the index; what to do with an unverified statement is the caller's to decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import ModelFailed
from assistant.model import LanguageModel, Message
from assistant.model.check import check
from assistant.model.prompt import Prompt, load_prompt
from assistant.model.reply import collect, parse
from assistant.model.time_limit import within
from assistant.model.tokens import count, fit
from assistant.records import Support
from index.records import Sentence


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that the model may use, and the number by which it cites it."""

    number: int
    text: str
    label: str  # of its document, as a reader would name it: "Letter to Southwark, 7 February 2019"
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class DraftStatement:
    """A sentence of the model's, with what it rests on and how far that proves it."""

    text: str  # without markers
    cites: tuple[int, ...]  # numbers of the evidence
    support: Support
    reason: str | None  # why it is unverified


def answer_prompt(folder: Path | None = None) -> Prompt:
    """The prompt that ``write`` fills; raises BadSettings when its file does not fit."""
    return load_prompt("answer", {"question", "sentences"}, folder)


def write(
    question: str,
    evidence: Sequence[Evidence],
    model: LanguageModel,
    prompt: Prompt,
    budget_tokens: int,
    time_limit_seconds: float,
) -> tuple[DraftStatement, ...]:
    """Ask the model; no statements when it says that the documents do not answer.

    ``evidence`` comes best first, and ``budget_tokens`` is for the whole prompt. Raises ModelFailed
    when the model fails, is too slow, or sends nothing that cites what it was given.
    """
    given = _within_budget(question, evidence, prompt, budget_tokens)
    if not given:
        return ()
    messages = _messages(question, given, prompt)
    reply = collect(within(time_limit_seconds, model.complete(messages)))
    by_number = {item.number: item for item in given}
    parsed = parse(reply, by_number)
    if parsed is None:
        return ()
    drafts = tuple(_judged(text, [by_number[number] for number in cites]) for text, cites in parsed)
    if not any(draft.cites for draft in drafts):
        raise ModelFailed(
            "The language model's reply cites none of the sentences that it was given.",
            "Try again, or use a model that follows its prompt.",
        )
    return drafts


def _within_budget(
    question: str, evidence: Sequence[Evidence], prompt: Prompt, budget_tokens: int
) -> Sequence[Evidence]:
    frame = sum(count(message.content) for message in _messages(question, (), prompt))
    lines = (f"[{item.number}] {_shown(item)}\n" for item in evidence)
    fitting = fit(lines, budget_tokens - frame)
    if evidence and not fitting:
        raise ModelFailed(
            f"A prompt of {budget_tokens} tokens has no room for a single sentence.",
            "Allow the language model a longer prompt.",
        )
    return evidence[:fitting]


def _messages(question: str, evidence: Sequence[Evidence], prompt: Prompt) -> tuple[Message, ...]:
    sentences = {item.number: _shown(item) for item in evidence}
    return prompt.messages({"question": question, "sentences": sentences})


def _shown(item: Evidence) -> str:
    return f"({item.label}) {item.text}"


def _judged(text: str, cited: Sequence[Evidence]) -> DraftStatement:
    support, reason = _check(text, cited)
    # A number that proves nothing beside one that does is no citation.
    proving = [item for item in cited if _check(text, [item])[0] != "unverified"]
    numbers = tuple(item.number for item in proving or cited)
    return DraftStatement(text, numbers, support, reason)


def _check(text: str, cited: Sequence[Evidence]) -> tuple[Support, str | None]:
    return check(text, [item.text for item in cited], [item.label for item in cited])
