"""An answer in a language model's words, each sentence of it checked against what it cites.

The model sees numbered sentences, best first, as many as fit its window, and nothing else. What
comes back is believed as far as ``check`` finds it proven, by sentences that bear on the question.
Knows neither the provider nor the index; what to do with an unverified statement is the caller's
to decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import ModelFailed
from assistant.model import LanguageModel, Message
from assistant.model.check import check
from assistant.model.prompt import Prompt, load_prompt
from assistant.model.reply import sentences
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
    bears: bool = True  # on the question: if not, it proves nothing that was asked


@dataclass(frozen=True, slots=True)
class DraftStatement:
    """A sentence of the model's, with what it rests on and how far that proves it."""

    text: str  # without markers; what is verbatim, as the document spells it
    cites: tuple[int, ...]  # numbers of the evidence that proves it; empty when unverified
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
) -> Iterator[DraftStatement]:
    """Ask the model, and judge each sentence as it comes; none when it says that the documents do
    not answer. What it says again is left out.

    ``evidence`` comes best first, and ``budget_tokens`` is for the whole prompt. Raises
    ModelFailed, also after some statements, when the model fails or is too slow.
    """
    given = _within_budget(question, evidence, prompt, budget_tokens)
    if not given:
        return
    messages = _messages(question, given, prompt)
    by_number = {item.number: item for item in given}
    said: set[DraftStatement] = set()
    reply = within(time_limit_seconds, model.complete(messages))
    for text, cites in sentences(reply, by_number):
        draft = _judged(text, [by_number[number] for number in cites])
        if draft not in said:
            said.add(draft)
            yield draft


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
    shown = {item.number: _shown(item) for item in evidence}
    return prompt.messages({"question": question, "sentences": shown})


def _shown(item: Evidence) -> str:
    return f"({item.label}) {item.text}"


def _judged(text: str, cited: Sequence[Evidence]) -> DraftStatement:
    bearing = [item for item in cited if item.bears]
    if cited and not bearing:
        return DraftStatement(text, (), "unverified", "what it cites does not bear on the question")
    support, reason = _check(text, bearing)
    if support == "unverified":
        return DraftStatement(text, (), support, reason)
    # A number that proves nothing beside one that does is no citation.
    proving = [item for item in bearing if _check(text, [item])[0] != "unverified"]
    if support == "verbatim":  # so it is said in the document's own characters
        text = next(item.text for item in proving if _check(text, [item])[0] == "verbatim")
    return DraftStatement(text, tuple(item.number for item in proving or bearing), support, reason)


def _check(text: str, cited: Sequence[Evidence]) -> tuple[Support, str | None]:
    return check(text, [item.text for item in cited], [item.label for item in cited])
