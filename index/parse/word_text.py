"""The words of a Word paragraph: what is printed, not what was deleted, hidden or computed.

Tabs stay where they part short cells ("Date:<tab>4 May") and become spaces elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from docx.oxml.ns import qn
from docx.parts.document import DocumentPart
from lxml import etree

from .marks import BULLET, NUMBER

Element = Any  # lxml's own; it has no types
Notes = Mapping[tuple[str, str], tuple[str, ...]]
"""Tag and id of a reference to the paragraphs of the note."""

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What older programs show in place of a text box: the same words a second time."""

_PRINTED = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_NOT_PRINTED = frozenset(map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:txbxContent", "w:tbl"))) | {
    FALLBACK
}
_OFF = ("0", "false", "off")
_CELL_WORDS = 30
"""A paragraph of more words that holds a tab is prose, not a row."""

_NOTES = (("footnotes", "w:footnote"), ("endnotes", "w:endnote"))
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def text_of(element: Element) -> str:
    """The text of a paragraph or run, line breaks as newlines."""
    lines = "".join(_printed(element)).split("\n")
    text = "\n".join(" ".join(part.strip() for part in _cells(line)) for line in lines).strip()
    return text.replace("\xad", "")


def _cells(line: str) -> list[str]:
    marked = BULLET.match(line) or NUMBER.match(line)
    if "\t" not in line.strip() or marked or len(line.split()) > _CELL_WORDS:
        return line.split("\t")
    return [line]


def _printed(element: Element) -> Iterator[str]:
    if _is_hidden(element):
        return
    for child in element:
        if child.tag in _NOT_PRINTED:
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _PRINTED:
            yield _PRINTED[child.tag]
        else:
            yield from _printed(child)


def _is_hidden(element: Element) -> bool:
    """A run whose font is "hidden"."""
    stated = element.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return stated is not None and stated.get(qn("w:val")) not in _OFF


def notes_of(part: DocumentPart) -> Notes:
    """The footnotes and endnotes of a document."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for relation in part.rels.values():
        for name, tag in _NOTES:
            if not relation.is_external and relation.reltype.endswith(f"/{name}"):
                root = etree.fromstring(
                    relation.target_part.blob, etree.XMLParser(resolve_entities=False)
                )
                for note in root.iter(qn(tag)):
                    if note.get(qn("w:type")) not in _SEPARATORS:
                        texts = (text_of(paragraph) for paragraph in note.iter(qn("w:p")))
                        key = f"{qn(tag)}Reference", note.get(qn("w:id"))
                        found[key] = tuple(text for text in texts if text)
    return found
