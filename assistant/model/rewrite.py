"""A follow-up question in words that need no conversation, by a language model, and checked.

The rewriting decides what is looked up, so it may take names, numbers and dates from the
conversation and the question, and from nowhere else, and it may lose none of the question's own.
Nor may it turn the question round, where a negation is the question's, or the user's before it;
nor answer it. Knows no document.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assistant.model import LanguageModel
from assistant.model.facts import Fact, NameFact, facts_of, fold
from assistant.model.invisible import without_invisible
from assistant.model.prompt import Prompt, load_prompt
from assistant.model.reply import MARKER
from assistant.model.sense import FINITE
from assistant.model.time_limit import within
from assistant.model.tokens import fit
from assistant.records import Turn
from index.regex import regex
from index.words import is_negative, words

LONGEST = 400
"""Characters of a rewriting; more is no question."""

CONVERSATION_TOKENS = 1500
"""For the turns before the question, the last of them first."""

_BIDDING = frozenset(
    words(
        "compare describe explain find give list name outline please show summarise summarize tell"
    )
)
_ORDINARY = _BIDDING | frozenset(words("according ok okay right thanks"))
"""Words that begin a question and are no names."""
_ASKING = FINITE | _BIDDING | frozenset(words("how what when where which who whom whose why"))
_QUESTION_MARK = regex(r"\?[\s\"'’”)]*$")
_STOP = regex(r"[.!…][\s\"'’”)]*$")


def rewrite_prompt(folder: Path | None = None) -> Prompt:
    """The prompt that ``rewrite`` fills; raises BadSettings when its file does not fit."""
    return load_prompt("rewrite", {"conversation", "question"}, folder)


def rewrite(
    question: str,
    history: Sequence[Turn],
    model: LanguageModel,
    prompt: Prompt,
    time_limit_seconds: float,
) -> str:
    """The question as the model rewrote it, on one line, not yet checked; raises ModelFailed."""
    newest_first = [f"{turn.role}: {turn.content}" for turn in reversed(history)]
    fitting = newest_first[: fit(newest_first, CONVERSATION_TOKENS)]
    conversation = dict(enumerate(reversed(fitting), start=1))
    messages = prompt.messages({"conversation": conversation, "question": question})
    reply = ""
    for fragment in within(time_limit_seconds, model.complete(messages)):
        reply += fragment
        if len(reply) > LONGEST:
            break
    return " ".join(without_invisible(reply).split())


def doubt(rewritten: str, question: str, history: Sequence[Turn]) -> str | None:
    """Why a rewriting cannot be used; None when it can.

    >>> doubt("Who signed the 2019 letter?", "who signed it?", [Turn("user", "the letter")])
    "it adds '2019'"
    """
    if not any(letter.isalpha() for letter in rewritten):
        return "it is empty"
    if len(rewritten) > LONGEST:
        return f"it has more than {LONGEST} characters"
    if marker := MARKER.search(rewritten):
        return f"it cites {marker[0]}"
    if _is_statement(rewritten, question):
        return "it is no question"
    said = fold(" | ".join((*(turn.content for turn in history), question)))
    for fact in _facts(rewritten):
        if not _states(said, fact):
            return f"it adds {fact.shown!r}"
    for fact in _facts(question):
        if not _states(fold(rewritten), fact):
            return f"it leaves out {fact.shown!r}"
    return _turned(rewritten, question, history)


def _is_statement(rewritten: str, question: str) -> bool:
    """Does it say something, where the question asks? A few words alone are neither."""
    return not _asks(rewritten) and (_asks(question) or bool(_STOP.search(rewritten)))


def _asks(text: str) -> bool:
    return bool(_QUESTION_MARK.search(text)) or not _ASKING.isdisjoint(words(text)[:1])


def _turned(rewritten: str, question: str, history: Sequence[Turn]) -> str | None:
    """Is what was negated said without that, or the other way about?"""
    before, after = _negation(question), _negation(rewritten)
    if before and not after:
        return f"it leaves out {before!r}"
    is_taken = any(turn.role == "user" and _negation(turn.content) for turn in history)
    return f"it adds {after!r}" if after and not before and not is_taken else None


def _negation(text: str) -> str | None:
    return next(filter(is_negative, words(text)), None)


def _facts(text: str) -> list[Fact]:
    return facts_of(fold(text), ordinary=_ORDINARY)


def _states(text: str, fact: Fact) -> bool:
    """Names in any case: people type places in lower case."""
    if isinstance(fact, NameFact):
        return set(words(fact.shown)) <= set(words(text))
    return bool(fact.places(text))
