"""From the text of a reply to its sentences, each with the numbers that it cites.

A citation is a plain number of those that were given: [2], [2][5], [2, 5]. A range, [0], a number
of nothing that was given or one written in other digits cites nothing; whatever looks like a
marker is taken out of the text all the same. Knows nothing of what the sentences say.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from assistant.errors import ModelFailed
from index.sentences import split

LONGEST_REPLY = 6_000
"""Characters; an answer is far shorter, and a model that never stops is stopped."""

Cited = tuple[str, tuple[int, ...]]
"""A sentence without its markers, and the numbers that they held."""

NOT_IN_DOCUMENTS = "not in documents"

# Possessive, so that no reply whatever can make the search slow.
_MARKER = re.compile(r"\[([\s,;^–—−-]*+\d[\d\s,;^–—−-]*+)\]")
_BEHIND_STOP = re.compile(rf"(?<![.!?…])([.!?…]++[\"'”’)*]*+)((?:\s*+{_MARKER.pattern})++)")
_BETWEEN_NUMBERS = re.compile(r"[,;]")
_LIST_SIGN = re.compile(r"^\s*(?:[-*•#>]+|\d{1,2}[.)])\s+")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[.,;:!?…])")
_COMPLETE = re.compile(r"[.!?…][\"'”’)*]*$")


def collect(fragments: Iterable[str]) -> str:
    """The whole reply; raises ModelFailed when it is empty or never ends."""
    reply = ""
    for fragment in fragments:
        reply += fragment
        if len(reply) > LONGEST_REPLY:
            raise ModelFailed(
                f"The language model wrote more than {LONGEST_REPLY} characters.",
                "Use a model that keeps to its prompt.",
            )
    if not reply.strip():
        raise ModelFailed("The language model sent an empty reply.", "Use another model.")
    return reply


def parse(reply: str, given: Collection[int]) -> tuple[Cited, ...] | None:
    """The sentences of a reply with their citations, in order; None when it says that the answer
    is not in the documents.

    A last sentence that breaks off, with neither a stop nor a marker at its end, is left out.

    >>> parse("Good [1, 2]. Bad. [3][9] Half a sen", given={1, 2, 3})
    (('Good.', (1, 2)), ('Bad.', (3,)))
    """
    found: list[Cited] = []
    known = {str(number): number for number in given}
    raw = list(_raw_sentences(reply))
    for sentence in raw[:-1] + [last for last in raw[-1:] if _is_complete(last)]:
        text = _without_markers(sentence)
        if _says_not_in_documents(text):
            if not found:
                return None
        elif any(sign.isalnum() for sign in text):
            found.append((text, _cited(sentence, known)))
    return tuple(found)


def _raw_sentences(reply: str) -> Iterator[str]:
    for line in reply.splitlines():
        # Markers go in front of the stop, so that each stays with the sentence that it ends.
        joined = _BEHIND_STOP.sub(lambda behind: f" {behind[2].strip()}{behind[1]}", line)
        joined = _LIST_SIGN.sub("", joined)
        for start, end in split(joined):
            yield joined[start:end]


def _is_complete(sentence: str) -> bool:
    bare = sentence.rstrip()
    ends_in_marker = any(marker.end() == len(bare) for marker in _MARKER.finditer(bare))
    return ends_in_marker or bool(_COMPLETE.search(bare)) or _says_not_in_documents(bare)


def _without_markers(sentence: str) -> str:
    text = _MARKER.sub("", sentence).replace("**", "")
    return _SPACE_BEFORE_STOP.sub("", " ".join(text.split())).strip()


def _says_not_in_documents(text: str) -> bool:
    return text.strip(" .!*\"'").casefold() == NOT_IN_DOCUMENTS


def _cited(sentence: str, known: dict[str, int]) -> tuple[int, ...]:
    written = (
        item.strip()
        for marker in _MARKER.finditer(sentence)
        for item in _BETWEEN_NUMBERS.split(marker[1])
    )
    return tuple(dict.fromkeys(known[item] for item in written if item in known))
