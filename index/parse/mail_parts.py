"""Whose each line of a mail is: its writer's, or somebody's whom it quotes.

Told by the marks of quotation and by the lines in front of what is quoted, "On Monday, Ann Lee
wrote:" or "From: Ann Lee / Sent: Monday". Knows no format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from ..regex import regex
from ..voices import voice_of, written_by

_QUOTED = regex(r"^(?:>[ ]?)+")
_REST_QUOTED = regex(r"^(?:-+ ?Original Message ?-+|From: .+)$", re.I)
_WROTE = regex(r"On (?P<when>.{0,80}\d(?: ?[ap]m)?),? (?P<name>[^\d<>]{2,60}?)(?: <[^>]*>)? wrote:")
_HEAD = regex(r"(?P<label>From|Sent|Date|To|Cc|Subject): *(?P<value>.*)")
_NO_NAME = regex(r"\s*(?:[<\[(].*|\"$)")

_BRACKETS = regex(r"\(.*\)")


class Line(NamedTuple):
    """Without its marks of quotation."""

    text: str
    quoted: bool
    voice: str | None = None  # as ``voices`` writes it
    is_head: bool = False  # says only who wrote what follows


def lines_of(body: str, writer: str | None) -> Iterator[Line]:
    """Each line, those that nobody quotes with the voice of the ``writer``."""
    rows = [_unquoted(line) for line in body.split("\n")]
    voices: list[str | None] = [writer]  # by how often it is quoted
    below = is_head = False
    for number, (depth, text) in enumerate(rows):
        rest = rows[number + 1 :]
        voices += [None] * (depth + 2 - len(voices))
        if wrote := _WROTE.fullmatch(text.strip()):
            inner = depth + _is_deeper(rest, depth)
            voices[inner:] = [written_by(wrote["name"], wrote["when"])]
        elif begins_rest(text):
            below = True
            voices[depth:] = [head_voice([text, *(line for _, line in rest)])]
            is_head = voices[depth] is not None
        is_head = is_head and bool(_HEAD.fullmatch(text.strip()))
        spoken = None if wrote or is_head else voices[depth]
        yield Line(text, bool(depth) or below or bool(wrote), spoken, bool(wrote) or is_head)


def begins_rest(line: str) -> bool:
    """Is all below it of an earlier message? Below "On Monday Ann wrote:" are answers too."""
    return bool(_REST_QUOTED.match(line.strip()))


def head_voice(lines: Sequence[str]) -> str | None:
    """Whose what stands below these is, which begin with the head of a message."""
    heads = (_HEAD.fullmatch(line.strip()) for line in lines)
    said = {head["label"]: head["value"] for head in takewhile(bool, heads) if head}
    name = _NO_NAME.sub("", said.get("From", "")).strip('" ')
    is_head = bool(name) and len(said) > 1
    return written_by(name, said.get("Sent", said.get("Date", ""))) if is_head else None


def is_signed(text: str, voice: str) -> bool:
    """Is it the name of the writer, in full or the first, with nothing else in its line?

    >>> is_signed("Ann (Clerk)", written_by("Ann Lee")), is_signed("Ann paid.", "Ann Lee wrote:")
    (True, False)
    """
    name = _BRACKETS.sub("", text.split("\n")[0]).strip(" ,-")
    writer = voice_of((voice,)) or ""
    return bool(name) and name in (writer, writer.split()[0])


def _unquoted(line: str) -> tuple[int, str]:
    marks = _QUOTED.match(line)
    return (marks[0].count(">"), line[marks.end() :]) if marks else (0, line)


def _is_deeper(rest: Sequence[tuple[int, str]], depth: int) -> bool:
    """Is the next line that is not empty quoted once more?"""
    return next((deep > depth for deep, text in rest if text.strip()), False)
