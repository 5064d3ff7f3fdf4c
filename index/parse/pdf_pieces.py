"""From lines in reading order to pieces: where a paragraph, a bullet or a heading begins.

What the typography of the whole document says is measured first: the size of the body, the
usual distance of lines, the styles that stand out. Knows nothing of files and of words'
meaning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from ..boxes import Origin, Origins, inked, parted
from ..regex import regex
from .marks import BULLET, is_complete, is_marked
from .pdf_hyphens import joined, mend
from .pdf_layout import Line
from .pdf_words import BROKEN
from .pieces import Piece

_HEADING_WORDS = 30
_SMALL = 0.92  # of the size of the body: notes are no larger
_TIGHT_BULLET = regex(r"^([•●▪■◼\uf000-\uf8ff])(?=\w)")
_UNSURE = regex(r"^\s*[-–—*o\d(]")  # may begin a line in mid-sentence as well as a piece
_LABELLED = regex(r"^\S+(?: \S+){0,2}: *[\dA-Z]")  # "Inspection date: 4 May 2022"
_FOOTNOTE = regex(r"^(?:\d{1,2}|[*†‡])\s+\S")
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
    for line in lines:
        sizes[line.size] += len(line.text)
    bold = sum(len(line.text) for line in lines if line.bold)
    distances = Counter(
        round((before.baseline - line.baseline) / line.size, 1)
        for before, line in pairwise(lines)
        if before.column == line.column and before.page == line.page
    )
    usual = {distance: count for distance, count in distances.items() if 0.9 <= distance <= 2.5}
    body = sizes.most_common(1)[0][0] if sizes else 1.0
    leading = max(usual, key=usual.__getitem__, default=1.2)
    stands_out = bold < 0.4 * sum(sizes.values())
    style = _Typography(body, leading, (), stands_out)
    larger = {round(line.size) for line in lines if _is_display(line, style)}
    return _Typography(body, leading, tuple(sorted(larger, reverse=True)), stands_out)


def _is_display(line: Line, style: _Typography) -> bool:
    """Set to stand out: much larger than the body, or bold and no smaller."""
    size = line.size / style.body
    stands_out = size >= 1.25 or (line.bold and style.bold_stands_out and size >= 0.97)
    return stands_out and len(line.cells) == 1


def _heading_level(group: Group, style: _Typography) -> int | None:
    if not all(_is_display(line, style) for line in group):
        return None
    text = _text(group)
    if BULLET.match(text) or _LABELLED.match(text) or text[-1] in ".,;":
        return None
    if not any(map(str.isalpha, text)) or len(text.split()) > _HEADING_WORDS:
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
            and not is_complete(above.text)
            and 0 < above.baseline - line.baseline <= 1.25 * style.leading * line.size
        ):
            label = joined(above.text, line.cells[0])
            cells = (label, *line.cells[1:])
            whole[-1] = line._replace(
                text="\t".join(cells),
                cells=cells,
                baseline=above.baseline,
                origins=above.origins + line.origins,
            )
        else:
            whole.append(line)
    return whole


def _continues(group: Group, line: Line, style: _Typography) -> bool:
    """Is this line of the same piece as the lines before it?"""
    last = group[-1]
    if last.page != line.page or last.column != line.column:
        return False
    if len(last.cells) > 1 or len(line.cells) > 1:
        return False
    distance = (last.baseline - line.baseline) / max(last.size, line.size)
    if not 0 < distance <= 1.25 * style.leading or abs(last.size - line.size) > 0.1 * last.size:
        return False
    if line.size < _SMALL * style.body and _FOOTNOTE.match(line.text):
        return False
    if last.bold != line.bold and not line.text[0].islower():
        return False
    complete = is_complete(last.text)
    if _begins(group, line, distance > 1.1 * style.leading, complete):
        return False
    return not (complete and _is_short(last, line))


def _begins(group: Group, line: Line, spaced: bool, complete: bool) -> bool:
    """Does the line begin a piece by its mark or by its indentation?"""
    last, text = group[-1], line.text
    outdented = line.left < last.left - 0.5 * line.size
    if is_marked(text) or _TIGHT_BULLET.match(text):
        return bool(not _UNSURE.match(text) or complete or spaced or outdented)
    if last.bold:  # the lines of a heading may be centred
        return False
    if len(group) > 1 or is_marked(group[0].text):
        return outdented and (len(group) > 1 or line.left < group[0].left - 0.5 * line.size)
    return complete and line.left > last.left + line.size


def _is_short(line: Line, following: Line, letters: int = 0) -> bool:
    """Would the next word have fitted on the line, and at least so many letters?"""
    room = (line.edge - line.right) * max(len(line.text), 1)
    if room <= 0:
        return False
    word = len(following.text.split(" ", 1)[0]) + 1
    return room > (line.right - line.left) * max(1.2 * word, letters)


def _text(group: Group) -> str:
    text = group[0].text
    wrapped = group[0].bold and not _LABELLED.match(text)  # a heading of several lines
    meant = not wrapped and not is_marked(text)
    for last, line in pairwise(group):
        if meant and not line.text[0].islower() and _is_short(last, line, letters=8):
            text += "\n" + line.text
        else:
            text = joined(text, line.text)
    return f"{text[0]} {text[1:]}" if _TIGHT_BULLET.match(text) else text


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
    return not is_complete(last.text) and (goes_on or not is_marked(group[0].text))


def _hyphens_over_pages(groups: list[tuple[str, Origins]]) -> list[tuple[str, Origins]]:
    """A word broken at the end of a page stays whole on the page where it begins."""
    whole = list(groups)
    for i in range(len(whole) - 1):
        (first, origins), (second, following) = whole[i], whole[i + 1]
        if first[-1:] in _HYPHENS and second and joined(first, second) != f"{first} {second}":
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
        if left.startswith(inked(shown), at):
            kept.append(Origin(page, first, shown))
            at += len(inked(shown))
            continue
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
