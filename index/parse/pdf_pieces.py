"""From lines in reading order to pieces: where a paragraph, a bullet or a heading begins.

What the typography of the whole document says is measured first: the size of the body, the
usual distance of lines, the styles that stand out. Knows nothing of files and of words'
meaning.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ..boxes import Origin, Origins, inked, parted
from .marks import BULLET, NUMBER, TERMINAL
from .pdf_hyphens import joined, mend
from .pdf_layout import Line
from .pdf_page import BROKEN
from .pieces import Piece

_HEADING_WORDS = 30
_SMALL = 0.92  # of the size of the body: notes are no larger
_TIGHT_BULLET = re.compile(r"^([•●▪■◼\uf000-\uf8ff])(?=\w)")
_UNSURE = re.compile(r"^\s*[-–—*o\d(]")  # may begin a line in mid-sentence as well as a piece
_LABELLED = re.compile(r"^\S+(?: \S+){0,2}: *[\dA-Z]")  # "Inspection date: 4 May 2022"
_FOOTNOTE = re.compile(r"^(?:\d{1,2}|[*†‡])\s+\S")
_HYPHENS = f"-\u2010{BROKEN}"

Group = list[Line]


@dataclass(frozen=True, slots=True)
class _Typography:
    body: float  # size of most letters
    leading: float  # distance of lines, in sizes
    heading_sizes: tuple[float, ...]  # largest first
    bold_stands_out: bool


def to_pieces(lines: Sequence[Line]) -> list[Piece]:
    """The pieces of a document, broken words whole, footnotes beside what they annotate."""
    style = _measured(lines)
    groups = _grouped(_wrapped_rows(lines, style), style)
    pages = [list(page) for _, page in groupby(groups, key=lambda group: group[0].page)]
    following_pages = [*pages[1:], []][: len(pages)]
    groups = [
        group
        for page, following in zip(pages, following_pages, strict=True)
        for group in _footnotes_aside(page, following, style)
    ]
    torn = _hyphens_over_pages(
        [(_text(group), tuple(o for line in group for o in line.origins)) for group in groups]
    )
    texts = mend([text for text, _ in torn])
    return [
        Piece(
            text,
            group[0].page,
            _heading_level(group, style),
            origins=origins if text == before else _mended(origins, text),
        )
        for group, text, (before, origins) in zip(groups, texts, torn, strict=True)
        if text
    ]


def _measured(lines: Sequence[Line]) -> _Typography:
    sizes: Counter[float] = Counter()
    distances: Counter[float] = Counter()
    bold = 0
    for line in lines:
        sizes[line.size] += len(line.text)
        bold += len(line.text) * line.bold
    for before, line in pairwise(lines):
        if before.column == line.column and before.page == line.page:
            distance = round((before.baseline - line.baseline) / line.size, 1)
            if 0.9 <= distance <= 2.5:
                distances[distance] += 1
    body = sizes.most_common(1)[0][0] if sizes else 1.0
    leading = distances.most_common(1)[0][0] if distances else 1.2
    stands_out = bold < 0.4 * sum(sizes.values())
    style = _Typography(body, leading, (), stands_out)
    larger = {round(line.size) for line in lines if _is_display(line, style)}
    return _Typography(body, leading, tuple(sorted(larger, reverse=True)), stands_out)


def _is_display(line: Line, style: _Typography) -> bool:
    """Set to stand out: much larger than the body, or bold and no smaller."""
    bold = line.bold and style.bold_stands_out and line.size >= 0.97 * style.body
    return len(line.cells) == 1 and (bold or line.size >= 1.25 * style.body)


def _heading_level(group: Group, style: _Typography) -> int | None:
    text = _text(group)
    if not all(_is_display(line, style) for line in group) or BULLET.match(text):
        return None
    if _LABELLED.match(text) or text[-1] in ".,;" or not any(map(str.isalpha, text)):
        return None
    if len(text.split()) > _HEADING_WORDS:
        return None
    return style.heading_sizes.index(round(group[0].size)) + 1


def _grouped(lines: Iterable[Line], style: _Typography) -> list[Group]:
    groups: list[Group] = []
    for line in lines:
        if groups and _continues(groups[-1], line, style):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _wrapped_rows(lines: Iterable[Line], style: _Typography) -> list[Line]:
    """A label that begins on the line above its row, as in a table of contents, joins it."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        if (
            above is not None
            and len(line.cells) > 1 == len(above.cells)
            and (above.page, above.column) == (line.page, line.column)
            and line.cells[0][0].islower()
            and not TERMINAL.search(above.text)
            and 0 < above.baseline - line.baseline <= 1.25 * style.leading * line.size
        ):
            label = joined(above.text, line.cells[0])
            whole[-1] = replace(
                line,
                cells=(label, *line.cells[1:]),
                baseline=above.baseline,
                origins=above.origins + line.origins,
            )
        else:
            whole.append(line)
    return whole


def _continues(group: Group, line: Line, style: _Typography) -> bool:
    """Is this line of the same piece as the lines before it?"""
    last = group[-1]
    if (last.page, last.column) != (line.page, line.column) or max(
        len(last.cells), len(line.cells)
    ) > 1:
        return False
    distance = (last.baseline - line.baseline) / max(last.size, line.size)
    if not 0 < distance <= 1.25 * style.leading or abs(last.size - line.size) > 0.1 * last.size:
        return False
    if line.size < _SMALL * style.body and _FOOTNOTE.match(line.text):
        return False
    if last.bold != line.bold and not line.text[0].islower():
        return False
    if _begins(group, line, distance > 1.1 * style.leading):
        return False
    return not (_is_short(last, line) and TERMINAL.search(last.text))


def _begins(group: Group, line: Line, spaced: bool) -> bool:
    """Does the line begin a piece by its mark or by its indentation?"""
    last, text = group[-1], line.text
    complete = bool(TERMINAL.search(last.text))
    outdented = line.left < last.left - 0.5 * line.size
    if BULLET.match(text) or NUMBER.match(text) or _TIGHT_BULLET.match(text):
        return bool(not _UNSURE.match(text) or complete or spaced or outdented)
    if last.bold:  # the lines of a heading may be centred
        return False
    if _is_marked(group[0]) or len(group) > 1:
        return outdented and (len(group) > 1 or line.left < group[0].left - 0.5 * line.size)
    return complete and line.left > last.left + line.size


def _is_marked(line: Line) -> bool:
    return bool(BULLET.match(line.text) or NUMBER.match(line.text))


def _is_short(line: Line, following: Line, letters: int = 0) -> bool:
    """Would the next word have fitted on the line, and at least so many letters?"""
    width = (line.right - line.left) / max(len(line.text), 1)
    word = len(following.text.split(" ", 1)[0]) + 1
    return line.edge - line.right > width * max(1.2 * word, letters)


def _text(group: Group) -> str:
    text = group[0].text
    wrapped = group[0].bold and not _LABELLED.match(text)  # a heading of several lines
    meant = not _is_marked(group[0]) and not wrapped
    for last, line in pairwise(group):
        if meant and _is_short(last, line, letters=8) and not line.text[0].islower():
            text += "\n" + line.text
        else:
            text = joined(text, line.text)
    return _TIGHT_BULLET.sub(r"\1 ", text)


def _footnotes_aside(
    groups: list[Group], following: list[Group], style: _Typography
) -> list[Group]:
    """The footnotes of a page before its last paragraph, if that runs over the page."""
    at = len(groups)
    while at and groups[at - 1][0].size < _SMALL * style.body and len(groups[at - 1][0].cells) == 1:
        at -= 1
    notes, above = groups[at:], groups[:at]
    if not notes or not above or not _FOOTNOTE.match(notes[0][0].text):
        return groups
    if not _runs_over(above[-1], following, style):
        return groups
    return [*above[:-1], *notes, above[-1]]


def _runs_over(group: Group, following: list[Group], style: _Typography) -> bool:
    last = group[-1]
    if not following or len(last.cells) > 1 or _is_display(last, style):
        return False
    goes_on = following[0][0].text[0].islower()
    return not TERMINAL.search(last.text) and (goes_on or not _is_marked(group[0]))


def _hyphens_over_pages(groups: list[tuple[str, Origins]]) -> list[tuple[str, Origins]]:
    """A word broken at the end of a page stays whole on the page where it begins."""
    whole = list(groups)
    for i in range(len(whole) - 1):
        (first, origins), (second, following) = whole[i], whole[i + 1]
        if first and second and joined(first, second) != f"{first} {second}":
            head, _, rest = second.partition(" ")
            moved, kept = parted(following, len(inked(head)))
            whole[i], whole[i + 1] = (joined(first, head), origins + moved), (rest, kept)
    return whole


def _mended(origins: Origins, text: str) -> Origins:
    """The origins of a text whose broken words are whole: what became of their hyphens."""
    left = inked(text)
    if left == inked("".join(origin.text for origin in origins)):
        return origins
    kept: list[Origin] = []
    at = 0
    for page, first, shown in origins:
        plain = ""
        for i, character in enumerate(shown):
            if character.isspace() or left.startswith(character, at):
                plain += character
            elif character in _HYPHENS and left.startswith("-", at):
                plain += "-"
            else:  # taken out: what follows it begins anew
                kept.append(Origin(page, first + i - len(plain), plain))
                plain = ""
                continue
            at += not character.isspace()
        kept.append(Origin(page, first + len(shown) - len(plain), plain))
    return tuple(origin for origin in kept if origin.text)
