"""From a reply, while it streams, to its sentences, each with the numbers that it cites.

A citation is a plain number of those that were given: [2], [2][5], [2, 5]. A range, [0], a number
of nothing that was given or one written in other digits cites nothing; whatever looks like a
marker is taken out of the text all the same. A sentence is given out when the next one has begun,
since its markers may stand behind its full stop; what was given out is never taken back. Knows
nothing of what the sentences say.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator

from assistant.errors import ModelFailed
from assistant.model.invisible import without_invisible
from index.regex import regex
from index.sentences import split

LONGEST_REPLY = 6_000
"""Characters; an answer is far shorter, and a model that never stops is stopped."""

Cited = tuple[str, tuple[int, ...]]
"""A sentence without its markers, and the numbers that they held."""

NOT_IN_DOCUMENTS = "not in documents"

# Possessive, so that no reply whatever can make the search slow.
MARKER = regex(r"\[([\s,;^–—−-]*+\d[\d\s,;^–—−-]*+)\]")
_BEHIND_STOP = regex(rf"(?<![.!?…])([.!?…]++[\"'”’)*]*+)((?:\s*+{MARKER.pattern})++)")
_OPEN_MARKER = regex(r"\[[\s\d,;^–—−-]*+$")
_BETWEEN_NUMBERS = regex(r"[,;]")
_LIST_SIGN = regex(r"^\s*(?:[-*•#>]+|\d{1,2}[.)])\s+")
_SPACE_BEFORE_STOP = regex(r"\s+(?=[.,;:!?…])")
_COMPLETE = regex(r"[.!?…][\"'”’)*]*$")
_REACH = 80  # characters, more than a word and the markers before it
_THOUGHT, _THOUGHT_ENDS = "<think>", "</think>"


def sentences(fragments: Iterable[str], given: Collection[int]) -> Iterator[Cited]:
    """The sentences of a reply with their citations, each as soon as it is complete; none at all
    when the reply says that the answer is not in the documents.

    A last sentence that breaks off, with neither a stop nor a marker at its end, is left out.
    Raises ModelFailed when the reply never ends, or holds no sentence.

    >>> list(sentences(["Good [1", ", 2]. Bad. [3][9] Ha", "lf a sen"], given={1, 2, 3}))
    [('Good.', (1, 2)), ('Bad.', (3,))]
    """
    known = {str(number): number for number in given}
    any_found = False
    for raw in _complete(_characters(fragments)):
        text = _without_markers(raw)
        if _says_not_in_documents(text):
            if not any_found:
                return
        elif any(sign.isalnum() for sign in text):
            any_found = True
            yield text, _cited(raw, known)
    if not any_found:
        raise ModelFailed(
            "The language model's reply is empty, or holds no whole sentence.",
            "Try again, or use another model.",
        )


def _characters(fragments: Iterable[str]) -> Iterator[str]:
    """One by one, so that it does not matter how a reply was cut up, and only what is seen."""
    seen = (character for fragment in fragments for character in without_invisible(fragment))
    written = _without_thought(seen)
    for length, character in enumerate(written, start=1):
        if length > LONGEST_REPLY:
            raise ModelFailed(
                f"The language model wrote more than {LONGEST_REPLY} characters.",
                "Use a model that keeps to its prompt.",
            )
        yield character


def _without_thought(characters: Iterator[str]) -> Iterator[str]:
    """Some models write "<think> ... </think>" before they answer."""
    begun = ""
    for character in characters:
        begun += character
        if not _THOUGHT.startswith(begun.lstrip()):
            break
        if begun.lstrip() == _THOUGHT:
            begun = ""
            _skip_behind(_THOUGHT_ENDS, characters)
            break
    yield from begun
    yield from characters


def _skip_behind(end: str, characters: Iterator[str]) -> None:
    last: deque[str] = deque(maxlen=len(end))
    for character in characters:
        last.append(character)
        if "".join(last) == end:
            return


def _complete(characters: Iterable[str]) -> Iterator[str]:
    """Sentences with their markers in front of their stops."""
    line = ""
    for character in characters:
        if not character.splitlines()[0]:
            yield from _parted(line)
            line = ""
            continue
        if not character.isspace():
            line += character
        elif line and line[-1] != " ":
            line += " "
            done, begun = _parted(line)
            if done and _has_begun(begun):
                yield done
                line = begun
            elif not done:
                line = _LIST_SIGN.sub("", line)
    done, rest = _parted(line)
    yield done
    if _is_complete(rest):
        yield rest


def _parted(line: str) -> tuple[str, str]:
    """What ends before the last word of a line, and the sentence that this word is in.

    Looks back no further than the end of a sentence can matter, and is asked at every word, so
    that no reply makes it slow.
    """
    start = line.find(" ", len(line) - _REACH) + 1 if len(line) > _REACH else 0
    near = _BEHIND_STOP.sub(lambda behind: f" {behind[2].strip()}{behind[1]}", line[start:])
    spans = split(near)
    begun = spans[-1][0] if len(spans) > 1 else 0
    return (line[:start] + near[:begun], near[begun:]) if begun else ("", line[:start] + near)


def _has_begun(sentence: str) -> bool:
    """Is it more than a marker, or half of one, that belongs to the sentence before?"""
    bare = _OPEN_MARKER.sub("", MARKER.sub("", sentence))
    return any(sign.isalnum() for sign in bare)


def _is_complete(sentence: str) -> bool:
    bare = sentence.rstrip()
    ends_in_marker = any(marker.end() == len(bare) for marker in MARKER.finditer(bare))
    return ends_in_marker or bool(_COMPLETE.search(bare)) or _says_not_in_documents(bare)


def _without_markers(sentence: str) -> str:
    text = MARKER.sub("", sentence).replace("**", "")
    return _SPACE_BEFORE_STOP.sub("", " ".join(text.split())).strip()


def _says_not_in_documents(text: str) -> bool:
    return text.strip(" .!*\"'").casefold() == NOT_IN_DOCUMENTS


def _cited(sentence: str, known: dict[str, int]) -> tuple[int, ...]:
    written = (
        item.strip()
        for marker in MARKER.finditer(sentence)
        for item in _BETWEEN_NUMBERS.split(marker[1])
    )
    return tuple(dict.fromkeys(known[item] for item in written if item in known))
