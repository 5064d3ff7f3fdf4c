"""What the styles of a Word document say of a paragraph: title, heading of a level, contents.

A style says it by its name, which Word keeps in English whatever its own language, by its
outline level, or by the style that it is based on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from ..regex import regex

Element = Any  # lxml's own; it has no types

_HEADING = regex(r"heading ([1-9])", re.I)
_CONTENTS = regex(r"(?:toc|table of figures)\b", re.I)
_BODY_LEVEL = 9  # the outline level of what is no heading
_OFF = ("0", "false", "off")


class Styles:
    """The paragraph styles of one document, by the ids under which paragraphs name them."""

    def __init__(self, styles: Element) -> None:
        self._styles = {each.get(qn("w:styleId")): each for each in styles.iter(qn("w:style"))}
        self._default = next(
            (
                name
                for name, each in self._styles.items()
                if each.get(qn("w:type")) == "paragraph" and each.get(qn("w:default")) == "1"
            ),
            None,
        )

    def level(self, paragraph: Element) -> int | None:
        """The level of a heading, from 1; None for what is none."""
        for properties, name in self._chain(paragraph):
            if heading := _HEADING.fullmatch(name):
                return int(heading[1])
            outline = _value(properties, "w:outlineLvl")
            if outline is not None and outline.isdigit():
                return int(outline) + 1 if int(outline) < _BODY_LEVEL else None
        return None

    def is_title(self, paragraph: Element) -> bool:
        return any(name.lower() == "title" for _, name in self._chain(paragraph))

    def is_contents(self, paragraph: Element) -> bool:
        return any(_CONTENTS.match(name) for _, name in self._chain(paragraph))

    def list_of(self, paragraph: Element) -> tuple[str, int] | None:
        """Number of the list and level in it, from 0; None outside lists."""
        level: int | None = None
        for properties, _ in self._chain(paragraph):
            listed = properties.find(qn("w:numPr")) if properties is not None else None
            if listed is None:
                continue
            if level is None and (said := _value(listed, "w:ilvl")) is not None:
                level = int(said)
            if (number := _value(listed, "w:numId")) is not None:
                return (number, level or 0) if number != "0" else None
        return None

    def is_bold(self, run: Element, paragraph: Element) -> bool:
        own = _bold(run.find(qn("w:rPr")))
        if own is not None:
            return own
        chain = (_bold(style.find(qn("w:rPr"))) for style in self._ancestry(paragraph))
        return next((bold for bold in chain if bold is not None), False)

    def _chain(self, paragraph: Element) -> Iterator[tuple[Element | None, str]]:
        """Properties and style name: the paragraph's own, its style's, and so on."""
        yield paragraph.find(qn("w:pPr")), ""
        for style in self._ancestry(paragraph):
            yield style.find(qn("w:pPr")), _value(style, "w:name") or ""

    def _ancestry(self, paragraph: Element) -> Iterator[Element]:
        """The style and those that it is based on; a circle ends where it closes."""
        name = _value(paragraph.find(qn("w:pPr")), "w:pStyle") or self._default
        seen: set[str | None] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            name = _value(self._styles[name], "w:basedOn")


def _value(properties: Element | None, tag: str) -> str | None:
    """The value of a property; None where it is not stated."""
    stated = properties.find(qn(tag)) if properties is not None else None
    return stated.get(qn("w:val")) if stated is not None else None


def _bold(properties: Element | None) -> bool | None:
    stated = properties.find(qn("w:b")) if properties is not None else None
    return stated.get(qn("w:val")) not in _OFF if stated is not None else None
