"""Bullets and numbers that Word prints in front of paragraphs and stores nowhere in the text.

They are counted as Word counts: each list by itself, each level from its start again when a
higher one has gone on. Letters and Roman numbers are shown as bullets.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart

from ..regex import regex
from .word_styles import Styles

Element = Any  # lxml's own; it has no types

_COUNTED = frozenset({"decimal", "decimalZero"})
_PLACE = regex(r"%(\d)")
_BULLET = "• "


class Lists:
    """The lists of one document and how far each has been counted."""

    def __init__(self, part: DocumentPart, styles: Styles) -> None:
        self._styles = styles
        self._levels: dict[str, dict[int, Element]] = {}  # of each definition
        self._definition: dict[str, str] = {}  # of each list
        self._restart: dict[str, dict[int, int]] = {}  # of each list that starts by itself
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        for relation in part.rels.values():
            if relation.reltype == REL.NUMBERING:
                self._learn(relation.target_part.element)

    def mark(self, paragraph: Element) -> str:
        """ "• ", "8. ", "4.2. ", or nothing outside lists; counts the paragraph."""
        listed = self._styles.list_of(paragraph)
        if listed is None or listed[0] not in self._definition:
            return ""
        number, level = listed
        definition = self._definition[number]
        levels, counts = self._levels.get(definition, {}), self._counts[definition]
        counts |= self._restart.pop(number, {})
        counts[level] = counts.get(level, _start(levels.get(level)) - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        return _shown(levels, counts, level)

    def indent(self, paragraph: Element) -> int:
        """How far the mark of its list sets it in, in twentieths of a point."""
        number, level = self._styles.list_of(paragraph) or ("", 0)
        stated = self._levels.get(self._definition.get(number, ""), {}).get(level)
        found = stated.find(f"{qn('w:pPr')}/{qn('w:ind')}") if stated is not None else None
        left = found.get(qn("w:left"), found.get(qn("w:start"), "")) if found is not None else ""
        return int(left) if left.isdecimal() else level

    def _learn(self, numbering: Element) -> None:
        for definition in numbering.iter(qn("w:abstractNum")):
            levels = {int(each.get(qn("w:ilvl"))): each for each in definition.iter(qn("w:lvl"))}
            self._levels[definition.get(qn("w:abstractNumId"))] = levels
        for each in numbering.iter(qn("w:num")):
            number = each.get(qn("w:numId"))
            self._definition[number] = each.find(qn("w:abstractNumId")).get(qn("w:val"))
            self._restart[number] = {
                int(own.get(qn("w:ilvl"))): int(start.get(qn("w:val"))) - 1
                for own in each.iter(qn("w:lvlOverride"))
                for start in own.iter(qn("w:startOverride"))
            }


def _shown(levels: dict[int, Element], counts: dict[int, int], level: int) -> str:
    if _said(levels.get(level), "w:numFmt") not in _COUNTED:
        return _BULLET if level in levels else ""

    def count(place: re.Match[str]) -> str:
        above = int(place[1]) - 1
        return str(counts.get(above, _start(levels.get(above))))

    text = _PLACE.sub(count, _said(levels[level], "w:lvlText") or "")
    numbers = re.search(r"\d+(?:\.\d+)*", text)
    return f"{numbers.group()}. " if numbers else ""


def _start(level: Element | None) -> int:
    said = _said(level, "w:start")
    return int(said) if said and said.isdigit() else 1


def _said(level: Element | None, tag: str) -> str | None:
    stated = level.find(qn(tag)) if level is not None else None
    return stated.get(qn("w:val")) if stated is not None else None
