"""Word documents: paragraphs, lists and tables to pieces, in the order in which they are read.

Headings are told by style or outline level, and where a document has none of these, by a line
that is bold as a whole. Headers and footers are not content; what the header says is the title
of a document that has no other. Tables of contents and deleted text are left out, text boxes
and notes follow the paragraph that they hang on.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.oxml.ns import qn
from lxml import etree

from ..errors import UnreadableFile
from .office import check_size, damaged
from .pieces import Parsed, Piece
from .word_lists import Lists
from .word_styles import Styles
from .word_text import FALLBACK, notes_of, text_of

Element = Any  # lxml's own; it has no types

_BOLD_HEADING_WORDS = 12
_WRAPPERS = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins")))
_HEADER_TITLE_WORDS = 3
"""A header of fewer says "Confidential" or "Page 2", not what the document is."""


def parse(content: bytes) -> Parsed:
    """Raises UnreadableFile when the archive opens but is no whole Word document."""
    check_size(content)
    try:
        document = docx.Document(io.BytesIO(content))
        pieces = tuple(_Reader(document).read())
    except (KeyError, ValueError, OSError, zipfile.BadZipFile, etree.LxmlError) as error:
        raise damaged(error) from error
    if not pieces:
        raise UnreadableFile(
            "The Word document holds no text.",
            "If its pages are pictures, save it as PDF and run text recognition over that.",
        )
    title = _stated_title(document) or _running_title(document)
    return Parsed(pieces, title=title, headed=any(piece.heading for piece in pieces))


class _Reader:
    """Walks the body of one document."""

    def __init__(self, document: Document) -> None:
        self._body = document.element.body
        self._styles = Styles(document.part.styles.element)
        self._lists = Lists(document.part, self._styles)
        self._notes = notes_of(document.part)
        self._styled = any(self._styles.level(each) for each in self._body.iter(qn("w:p")))

    def read(self) -> Iterator[Piece]:
        return self._inside(self._body)

    def _inside(self, container: Element) -> Iterator[Piece]:
        for child in container:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                yield from self._table(child)
            elif child.tag in _WRAPPERS and not _is_contents(child):
                yield from self._inside(child)

    def _paragraph(self, paragraph: Element) -> Iterator[Piece]:
        mark = self._lists.mark(paragraph)  # counted even where it is not shown
        text = text_of(paragraph)
        if text and not self._styles.is_contents(paragraph):
            yield self._piece(paragraph, mark, text)
        for box in paragraph.iter(qn("w:txbxContent")):
            if not any(around.tag == FALLBACK for around in box.iterancestors()):
                yield from self._inside(box)
        for reference in paragraph.iter(qn("w:footnoteReference"), qn("w:endnoteReference")):
            yield from map(Piece, self._notes.get((reference.tag, reference.get(qn("w:id"))), ()))

    def _piece(self, paragraph: Element, mark: str, text: str) -> Piece:
        one_line = " ".join(text.split())
        if self._styles.is_title(paragraph):
            return Piece(one_line, kind="title")
        level = self._styles.level(paragraph)
        if level is None and not self._styled and not mark and self._is_bold_heading(paragraph):
            level = 2
        if level is not None:
            return Piece(one_line, heading=level)
        return Piece(mark + text, indent=self._lists.indent(paragraph) if mark else 0)

    def _is_bold_heading(self, paragraph: Element) -> bool:
        text = text_of(paragraph)
        if not text[0].isalnum() or text[-1] in ".,;:" or len(text.split()) > _BOLD_HEADING_WORDS:
            return False
        runs = [run for run in paragraph.iter(qn("w:r")) if text_of(run)]
        return bool(runs) and all(self._styles.is_bold(run, paragraph) for run in runs)

    def _table(self, table: Element) -> Iterator[Piece]:
        above: dict[int, str] = {}  # the cells of the row before, by column
        for row in table.iter(qn("w:tr")):
            if next(row.iterancestors(qn("w:tbl"))) is not table:
                continue  # of a table inside a cell: read with that cell
            cells = [each for each in row.iter(qn("w:tc")) if _row_of(each) is row]
            if len(cells) == 1:
                yield from self._inside(cells[0])
                above = {}
                continue
            texts: dict[int, str] = {}
            column = _stated(row, "w:trPr", "w:gridBefore", 0)
            for cell in cells:
                texts[column] = self._cell(cell, above.get(column, ""))
                column += _stated(cell, "w:tcPr", "w:gridSpan", 1)
            if any(texts.values()):
                yield Piece("\t".join(texts.values()))
            above = texts

    def _cell(self, cell: Element, above: str) -> str:
        """On one line; what is merged with the cell above says the same."""
        merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        if merged is not None and merged.get(qn("w:val"), "continue") == "continue":
            return above
        return " ".join(" ".join(piece.text for piece in self._inside(cell)).split())


def _stated(element: Element, properties: str, name: str, otherwise: int) -> int:
    """How many columns of the table's grid a cell spans, or a row leaves out."""
    stated = element.find(f"{qn(properties)}/{qn(name)}")
    number = stated.get(qn("w:val"), "") if stated is not None else ""
    return max(int(number), otherwise) if number.isdecimal() else otherwise


def _row_of(cell: Element) -> Element:
    return next(cell.iterancestors(qn("w:tr")))


def _is_contents(block: Element) -> bool:
    """A table of contents that Word made."""
    gallery = block.find(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
    return gallery is not None and gallery.get(qn("w:val")) == "Table of Contents"


def _stated_title(document: Document) -> str | None:
    """From the core properties, if the file has any: the library would make some up."""
    package = document.part.package
    if not any(each.reltype == REL.CORE_PROPERTIES for each in package.rels.values()):
        return None
    return document.core_properties.title.strip() or None


def _running_title(document: Document) -> str | None:
    """The first header that says something."""
    for relation in document.part.rels.values():
        if relation.reltype == REL.HEADER:
            for paragraph in relation.target_part.element.iter(qn("w:p")):
                text = " ".join(text_of(paragraph).split())
                if len([word for word in text.split() if word.isalpha()]) >= _HEADER_TITLE_WORDS:
                    return text
    return None
