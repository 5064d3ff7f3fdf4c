"""Front matter: lines of "key: value" between two lines of dashes at the top of a Markdown file.

Site builders and note programs write it (YAML). Each key becomes a row of a table, so that its
title and date are read like those of any form. Knows nothing of what the keys mean.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..regex import regex
from .pieces import Piece

_FENCE = regex(r"---\s*")
_KEY = regex(r"(?P<key>[^\W\d_][\w -]{0,38}):(?:\s+(?P<value>.*))?")
_GOES_ON = regex(r"(?:\s+|\s*-\s+)\S.*")
"""A line of a list below its key, or one that is indented."""
_ITEM = regex(r"\s*-\s+")
_WRAPPED = regex(r"\"(.*)\"|'(.*)'|\[(.*)\]|[|>]-?()")
"""What YAML puts around a value, or in front of one of several lines."""


def front_matter(text: str) -> tuple[list[Piece], str]:
    """The rows of the front matter, and the text below it; no rows where there is none.

    >>> front_matter("---\\ntitle: Water plan\\n---\\nThe pump is new.")[1]
    'The pump is new.'
    """
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return [], text
    end = next((i for i, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(line)), 0)
    inside = [line.rstrip() for line in lines[1:end] if line.strip()]
    if not inside or not _KEY.fullmatch(inside[0]) or not all(map(_is_yaml, inside)):
        return [], text
    return list(_rows(inside)), "\n".join(lines[end + 1 :])


def _is_yaml(line: str) -> bool:
    return bool(_KEY.fullmatch(line) or _GOES_ON.fullmatch(line) or line.startswith("#"))


def _rows(lines: list[str]) -> Iterator[Piece]:
    """A row for each key that has a value; the items of a list are its value."""
    values: dict[str, str] = {}
    key = ""
    for line in lines:
        if match := _KEY.fullmatch(line):
            key = match["key"]
            values[key] = _bare(match["value"] or "")
        elif not line.startswith("#"):
            between = ("; " if _ITEM.match(line) else " ") if values[key] else ""
            values[key] += between + _bare(_ITEM.sub("", line, count=1))
    for key, value in values.items():
        if value:
            yield Piece(f"{key}\t{value}", kind="row")


def _bare(value: str) -> str:
    value = value.strip()
    match = _WRAPPED.fullmatch(value)
    return "".join(filter(None, match.groups())) if match else value
