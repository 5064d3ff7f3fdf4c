"""The grades that a document gives: "Overall effectiveness<tab>Good", "... of care leavers: good".

Reads what layout makes certain: rows of a table of grades, headings that end in a grade, and
single lines of the same shape at the top. A grade in running prose is not collected, because
prose speaks of earlier grades too. Knows the words that grades are given in, and no scheme of
grading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..cells import cells_in
from ..records import Block, Catalogue, Judgement
from ..regex import regex
from ..words import content_stems
from .forms import OPENING

GRADES = (
    r"outstanding|excellent|very good|good|satisfactory|adequate|fair|poor|inadequate|"
    r"unsatisfactory|requires? (?:significant |major )?improvement(?: to be good)?|"
    r"(?:full|substantial|reasonable|moderate|limited|partial|no) assurance|red|amber|green"
)
"""Words that a grade is given in, as a pattern; in prose they may be no grade."""

_GRADE = (
    rf"{GRADES}|weak|needs improvement|(?:not |partly |fully )?(?:met|compliant)|"
    r"pass(?:ed)?|fail(?:ed)?"
)
_IS_GRADE = regex(rf"(?:{_GRADE})\W*", re.I)
_MAY_BE_GRADE = regex(rf"(?:{_GRADE}|not (?:rated|graded|judged|inspected)|n/?a)\W*", re.I)
_IN_YEAR = regex(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?")
_ONLY_GRADE = regex(rf"(?:(?:grade|rating)\s?:?\s?)?\d?\s?\(?(?P<grade>{_GRADE})\)?", re.I)
_GRADE_COLUMN = regex(
    r"(?:overall )?(?:grade|rating|judge?ment|opinion|score|outcome|result|assurance)s?\W*", re.I
)
_CARRIES = regex(
    r"^(?P<subject>.+?)(?:\s*[:–—-]\s*|\s+(?:is|are|was|were)(?: that)?(?: it is| they are)?:?\s+|"
    rf"\s+(?:it |that it )?(?=requires? ))(?P<grade>{_GRADE})\.?(?:\s\([^()]*\))?$",
    re.I,
)
_ABOUT = regex(
    r"^(?:the )?(?:overall |graded )?judge?ments? (?:for|about|on|of|is that) |^the (?=overall )",
    re.I,
)
_NOT_NOW = regex(r"\b(?:which|when|if|previous|last|since|not|no longer|to$)\b|[.!?]\s", re.I)
"""What makes a line speak of another time, or of what would be."""
_COUNTED = regex(r"^\d+(?:\.\d+)*\.?\s+")
_TAIL = regex(r"(?: is)?(?: that)?(?: it)?[\s:.]*$", re.I)
_SUBJECT_WORDS = 25
_LINES = frozenset({"paragraph", "bullet"})
OVERALL = content_stems("overall headline general main final whole")
_BODY = content_stems("area service council authority provision")
"""Words for the whole of what is graded, whatever the title calls it."""


def find_judgements(text: str, blocks: tuple[Block, ...]) -> tuple[Judgement, ...]:
    """Each subject with the first grade that the document gives it."""
    found: dict[str, Judgement] = {}
    for judgement in (
        *_in_tables(text, blocks),
        *_in_records(text, blocks),
        *_in_lines(text, blocks),
    ):
        found.setdefault(_plain(judgement.subject), judgement)
    return tuple(sorted(found.values(), key=lambda one: one.start))


def overall(catalogue: Catalogue) -> list[Judgement]:
    """The row that says so, or the one whose subject is the document's own, in fewest words."""
    rows = catalogue.judgements
    if said := [row for row in rows if content_stems(row.subject) & OVERALL]:
        return said
    place = content_stems(" ".join(catalogue.names))
    own = content_stems(catalogue.title) | place | _BODY
    about = {row: content_stems(row.subject) - place for row in rows}
    fewest = min((len(words) for words in about.values() if words <= own), default=0)
    return [row for row, words in about.items() if words <= own and len(words) == fewest]


def _in_tables(text: str, blocks: tuple[Block, ...]) -> Iterator[Judgement]:
    """Rows whose last cell is a grade, or stands in a column of grades."""
    graded = False
    for block in blocks:
        cells = [" ".join(cell.split()) for cell in text[block.start : block.end].split("\t")]
        if block.kind != "row" or len(cells) != 2:
            graded = graded and block.kind == "row"
        elif _GRADE_COLUMN.fullmatch(cells[1]):
            graded = True
        elif _IS_GRADE.fullmatch(cells[1]) or (graded and len(cells[1].split()) <= 8):
            yield Judgement(_subject(cells[0]), cells[1].rstrip(". "), block.start, block.end)


def _in_records(text: str, blocks: tuple[Block, ...]) -> Iterator[Judgement]:
    """Rows of a table with years above its grades: "Area: Staff; 2019: Good; 2024: Poor". The
    last year's is the grade."""
    for block in blocks:
        if block.kind != "record":
            continue
        subject, years = _by_year(text[block.start : block.end])
        if not subject or len(years) < 2 or not all(map(_MAY_BE_GRADE.fullmatch, years.values())):
            continue
        if _IS_GRADE.fullmatch(grade := years[max(years)]):
            yield Judgement(_subject(subject), grade, block.start, block.end)


def _by_year(record: str) -> tuple[str, dict[str, str]]:
    """What a row is about, and what stands below its years; nothing, where it has other columns.

    >>> _by_year("Staff; 2019: Good; 2024: Poor")
    ('Staff', {'2019': 'Good', '2024': 'Poor'})
    """
    cells = cells_in(record)
    subject = record[: cells[0].start].removesuffix("; ") if cells else record
    if not subject and cells and not _IN_YEAR.fullmatch(cells[0].name):
        subject, cells = cells[0].text, cells[1:]
    years = {cell.name: cell.text for cell in cells}
    return subject, years if all(map(_IN_YEAR.fullmatch, years)) else {}


def _in_lines(text: str, blocks: tuple[Block, ...]) -> Iterator[Judgement]:
    for above, block in pairwise(blocks):
        grade = _ONLY_GRADE.fullmatch(text[block.start : block.end])
        if grade and above.kind == block.kind == "heading":
            subject = text[above.start : above.end]
            yield Judgement(_subject(subject), grade["grade"], above.start, block.end)
    for position, block in enumerate(blocks):
        if block.kind == "heading" or (block.kind in _LINES and position < OPENING):
            line = " ".join(text[block.start : block.end].split())
            match = _CARRIES.match(line)
            if block.kind == "bullet" and ": " not in line:
                continue  # the end of a sentence that opens above
            if match and _is_subject(match["subject"]):
                yield Judgement(_subject(match["subject"]), match["grade"], block.start, block.end)


def _is_subject(words: str) -> bool:
    return len(words.split()) <= _SUBJECT_WORDS and not _NOT_NOW.search(words)


def _subject(words: str) -> str:
    """What was graded, without the number of its row and without "the judgement about".

    >>> _subject("2.1 Adoption performance"), _subject("The overall judgement")
    ('Adoption performance', 'overall judgement')
    """
    return _TAIL.sub("", _ABOUT.sub("", _COUNTED.sub("", words.strip())))


def _plain(subject: str) -> str:
    """The same for two ways of writing one subject."""
    return " ".join(re.findall(r"\w+", re.sub(r"^(?:the|a)\s+", "", subject.lower())))
