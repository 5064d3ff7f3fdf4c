"""Web pages: HTML to pieces, without what stands around the content.

Navigation, scripts, forms and the page's own header and footer are left out; so is all outside
``<main>`` where there is one. A form around the whole page, which some systems make, is none.
Headings are those that the page marks. Knows nothing of style sheets: what they hide is read,
unless the element itself says that it is hidden.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from lxml import etree, html

from ..errors import UnreadableFile
from ..regex import regex
from .decode import decode
from .marks import begins_piece
from .pieces import Parsed, Piece

Element = Any  # lxml's own; it has no types

_LEFT_OUT = frozenset(
    """
    head title script style noscript template nav form button select input textarea label svg
    math canvas iframe object audio video dialog
    """.split()
)
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog"})
_AROUND = frozenset({"header", "footer", "aside"})
"""Left out around the page; inside its main part or an article they are that one's own."""

_BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption
    figure footer h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table
    tbody td tfoot th thead tr ul
    """.split()
)
_LISTS = frozenset({"ul", "ol"})
_MAIN = "//*[self::main or @role='main'][not(ancestor::main or ancestor::*[@role='main'])]"
_HEADING = regex(r"h([1-6])")
_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I
)
_DECLARED_WITHIN = 4096  # bytes; browsers look at the first 1024
_DECLARATION = regex(r"^\s*<\?xml[^>]*>")


def parse(content: bytes) -> Parsed:
    """The pieces of the main part; the page's ``<title>`` is its title."""
    page = _page(_DECLARATION.sub("", _text(content)))
    _take_for_divisions(page)
    mains = page.xpath(_MAIN) or [page]
    pieces = tuple(piece for main in mains for piece in _Reader().read(main))
    if not pieces and mains != [page]:
        pieces = tuple(_Reader().read(page))  # an empty <main> that a script would fill
    if not pieces:
        raise UnreadableFile(
            "The web page holds no text: scripts may fill it when a browser shows it.",
            "Open it in a browser and save what it shows, for example as PDF.",
        )
    title = " ".join((page.findtext(".//title") or "").split()) or None
    headed = any(piece.heading for piece in pieces)
    return Parsed(pieces, title=title, headed=headed)


def _text(content: bytes) -> str:
    """In the encoding that the page declares; the encodings' marks in front are surer."""
    declared = _CHARSET.search(content[:_DECLARED_WITHIN])
    marked = content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if declared is None or marked:
        return decode(content)
    name = declared[1].decode().lower()
    if name.startswith("utf-16") or name in ("iso-8859-1", "latin-1", "latin1", "us-ascii"):
        return decode(content)  # the first cannot be, the others mean Windows-1252 to browsers
    try:
        return content.decode(name, errors="replace")
    except (LookupError, UnicodeError):
        return decode(content)


def _page(text: str) -> Element:
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(text, parser=parser)
    except etree.ParserError as error:
        raise UnreadableFile("The web page is empty.", "Fetch or save it again.") from error
    if any("xcessive depth" in entry.message for entry in parser.error_log):
        raise UnreadableFile(
            "The web page is nested too deeply to be read as a whole.",
            "Open it in a browser and save what it shows, for example as PDF.",
        )
    return page


def _take_for_divisions(page: Element) -> None:
    """Renames the forms that stand around the content: they hold its heading or most of it."""
    forms = page.xpath("//form")
    outside = _count_words(page) if forms else 0
    for form in forms:
        if form.find(".//h1") is not None or _count_words(form) > outside:
            form.tag = "div"


def _count_words(element: Element) -> int:
    return sum(len(piece.text.split()) for piece in _Reader().read(element))


class _Reader:
    """Walks an element and collects the pieces in it."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._words: list[str] = []  # of the piece that is being read
        self._heading: int | None = None
        self._mark = ""  # of the list item that is being read, until it is written
        self._lists = 0  # how many are open
        self._term: str | None = None  # of a definition list, until it is defined
        self._verbatim = 0  # how many <pre> are open
        self._quoted: Element | None = None  # the outermost <blockquote> that is open
        self._counts: dict[Element, int] = {}  # items of each numbered list

    def read(self, root: Element) -> list[Piece]:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._end(element, root)
            elif element is not root and _is_left_out(element):
                walk.skip_subtree()
            elif element.tag == "table" and _is_data(element):
                self._flush()
                self._pieces += _rows(element)
                walk.skip_subtree()
            else:
                self._start(element)
        self._flush()
        self._flush_term()
        return self._pieces

    def _start(self, element: Element) -> None:
        if element.tag in _BLOCKS:
            self._flush()
        if element.tag == "br":
            self._words.append("\n")
        elif element.tag == "pre":
            self._verbatim += 1
        elif element.tag == "blockquote" and self._quoted is None:
            self._quoted = element
        elif element.tag in _LISTS:
            self._lists += 1
        elif element.tag == "li":
            self._mark = self._marked(element)
        elif heading := _HEADING.fullmatch(element.tag):
            self._heading = int(heading[1])
        self._add(element.text)

    def _end(self, element: Element, root: Element) -> None:
        if element.tag == "dt":
            self._flush_term()
            self._term = self._taken()
        elif element.tag in _BLOCKS:
            self._flush()
        if element.tag == "dl":
            self._flush_term()
        elif element.tag == "pre":
            self._verbatim -= 1
        elif element is self._quoted:
            self._quoted = None
        elif element.tag in _LISTS:
            self._lists -= 1
        elif element.tag == "li":
            self._mark = ""
        elif _HEADING.fullmatch(str(element.tag)):
            self._heading = None
        if element is not root:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._words.append(text if self._verbatim else re.sub(r"\s+", " ", text))

    def _taken(self) -> str:
        """What was read since the last piece."""
        lines = "".join(self._words).split("\n")
        self._words = []
        return "\n".join(" ".join(line.split()) for line in lines).strip()

    def _flush(self) -> None:
        text = self._taken()
        if not text:
            return
        if self._term is not None:
            text, self._term = f"{self._term}\t{text}", None
        piece = Piece(self._mark + text, heading=self._heading, indent=self._lists)
        self._pieces.append(piece if self._quoted is None else as_quoted(piece))
        self._mark = ""

    def _flush_term(self) -> None:
        if self._term:
            self._pieces.append(Piece(self._term))
        self._term = None

    def _marked(self, item: Element) -> str:
        """The bullet or number in front of a list item; letters are shown as bullets."""
        parent = item.getparent()
        if parent is None or parent.tag != "ol" or parent.get("type", "1") != "1":
            return "• "
        before = self._counts.get(parent, _integer(parent.get("start"), 1) - 1)
        number = self._counts[parent] = _integer(item.get("value"), before + 1)
        return f"{number}. "


def as_quoted(piece: Piece) -> Piece:
    """Prose is declared to be prose: the letter that it may be of is not this document's."""
    marked = piece.heading is not None or "\t" in piece.text or begins_piece(piece.text)
    return piece if marked else replace(piece, kind="paragraph")


def _integer(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,3}", text) else otherwise


def _is_left_out(element: Element) -> bool:
    if element.tag in _LEFT_OUT or element.get("role") in _ROLES or _is_hidden(element):
        return True
    if element.tag not in _AROUND or element.find(".//h1") is not None:
        return False
    return not any(around.tag in ("main", "article") for around in element.iterancestors())


def _is_hidden(element: Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def _is_data(table: Element) -> bool:
    """A table that arranges the page has other tables, or headings, in its cells."""
    if table.xpath("boolean(.//table | .//h1 | .//h2 | .//h3)"):
        return False
    return any(len(row.xpath("./td | ./th")) > 1 for row in table.iter("tr"))


class _Cell(NamedTuple):
    """A cell that reaches down from above."""

    text: str
    columns: int
    rows: int  # still to come


def _rows(table: Element) -> Iterator[Piece]:
    """The caption and the rows; a cell that spans rows is repeated in each."""
    for caption in table.xpath("./caption"):
        yield Piece(_flat(caption))
    above: dict[int, _Cell] = {}  # by column
    for row in table.iter("tr"):
        below = {i: cell._replace(rows=cell.rows - 1) for i, cell in above.items() if cell.rows > 1}
        own = row.xpath("./td | ./th")
        texts: list[str] = []
        column = 0
        for element in own:
            while column in above:
                texts.append(above[column].text)
                column += above[column].columns
            cell = _cell(element)
            if cell.rows:
                below[column] = cell
            texts.append(cell.text)
            column += cell.columns
        texts += [above[i].text for i in sorted(above) if i >= column]
        if own and any(texts):
            yield Piece("\t".join(texts))
        above = below


def _cell(element: Element) -> _Cell:
    columns = max(_integer(element.get("colspan"), 1), 1)
    return _Cell(_flat(element), columns, max(_integer(element.get("rowspan"), 1) - 1, 0))


def _flat(cell: Element) -> str:
    """All that a cell holds, on one line."""
    return " ".join(" ".join(piece.text for piece in _Reader().read(cell)).split())
