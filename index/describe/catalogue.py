"""What a document says of itself: title, kind, whom it is about, dates, people, grades.

Read from layout and wording by means that fit any letter, report or minutes: the line under
the salutation, "Label: value" cells, phrases such as "on 15 and 16 January 2019", names
that stand where places stand. What the text does not say is None; the file name is a title
only when there is nothing better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile, zip_longest
from pathlib import PurePosixPath

from ..records import Block, Catalogue
from ..regex import regex
from ..voices import voice_of
from .body_names import cased, is_body
from .dates import find_dates
from .dating import find_dating, is_mail
from .forms import OPENING, Field, fields
from .judgements import find_judgements
from .organisations import find_subject
from .people import find_author, find_people
from .publisher import find_employer, find_home, find_publisher

_TITLE_LABEL = regex(r"(?:report |document |full )title", re.I)
_BARE_LABEL = regex(r"title|subject", re.I)
"""Names of columns as well: subject and lead, title and name."""
_SECTION_NAMES = frozenset(
    """
    purpose recommendations recommendation background introduction summary contents overview
    abstract agenda findings conclusion appendix appendices minutes report foreword
    """.split()
)
_OF_A_PART = _SECTION_NAMES - {"minutes", "agenda", "report"}
"""Names of sections that say nothing of the whole."""
_TITLE_WORDS = 12
_LEAD_LINES = 3
_LEAD_WORDS = 24
_NAMES_IN_FORMS = 4
"""Words of "Lead inspector: Ann Lee"; what has more, and stands alone at the top, is a title."""
_OF_A_MEETING = regex(r"(?:minutes|agenda)\b", re.I)
_OF_A_FORM = regex(r"\b(?:of|to|by|from|ref|reference|date)$", re.I)
_OCCASION = regex(
    r"(?:[\w-]+ ){0,2}(?:call|meeting|interview|hearing|webinar|workshop|session|focus group)", re.I
)
_DRAFT = regex(
    r"^(?:microsoft|untitled|document ?\d*$|presentation ?\d*$)|\b(?:draft|template)\b|"
    r"\.(?:docx?|xlsx?|pptx?|pdf|rtf|odt|html?|indd|qxd|txt)$",
    re.I,
)
"""What programs call a file that nobody named, or that was copied from another."""
_FIRST_PART = regex(r"(?:(?:section|part|chapter|article|clause) )?(?:1|I)\b", re.I)
"""How the heading of a part begins, where what stands above it has the title."""
_PAPER = regex(r"\b(?:budget|accounts|programme|prospectus)\b", re.I)
"""What a document may be called beside its kind."""
_DEAR = regex(r"^Dear\s", re.M)
_KINDS = (
    ("transcript", r"transcript"),
    ("minutes", r"(?<!\d )minutes"),  # a length is none: "48 minutes"
    ("agenda", r"agenda"),
    ("newsletter", r"newsletter|bulletin"),
    ("press release", r"(?:press|news|media) (?:release|statement)"),
    ("annual report", r"annual (?:\w+ ){0,2}report|annual review"),
    ("audit report", r"audit report|internal audit"),
    ("inspection report", r"(?:re-?)?inspection"),
    ("policy", r"policy|policies"),
    ("strategy", r"strategy"),
    ("guidance", r"guidance|guidelines?|guide|handbook|manual|instructions"),
    ("letter", r"letter"),
    ("notice", r"notice"),
    ("decision", r"decision"),
    ("plan", r"plan"),
    ("statement", r"statement"),
    ("survey", r"survey"),
    ("review", r"review"),
    ("report", r"report"),
    ("summary", r"summary"),
    ("contract", r"contract|^(?:this )?(?:lease|agreement)|(?:tenancy|lease|service) agreement"),
)
_COMMITTEE = frozenset({"meeting name", "report title", "item no", "committee", "agenda item"})
_EMAIL = frozenset({"from", "to", "subject"})
_PRESENT = regex(r"(?:apologies|present|in attendance|members|attendees)\b.{0,30}", re.I)


def describe(
    text: str, blocks: tuple[Block, ...], uri: str, title: str | None
) -> tuple[Catalogue, tuple[str, ...]]:
    """The catalogue of a document, and where the document contradicts itself.

    ``title`` is what the file's own metadata claims.
    """
    publisher = find_publisher(text, blocks)
    claimed = title if title and not _DRAFT.search(title) else None
    home = find_home(claimed) or find_employer(text, blocks)
    written = _stated_title(text, blocks) or _title(text, blocks) or _occasion(text, blocks)
    name = written or claimed or _first_words(text, blocks) or _from_uri(uri)
    subject = find_subject(text, blocks, name, publisher, uri, home)
    dating = find_dating(text, blocks, uri)
    called = (subject.name, *subject.also_called)
    people = find_people(text, blocks, tuple(filter(None, called)))
    catalogue = Catalogue(
        title=name,
        kind=_kind(text, blocks, name),
        organisation=subject.name,
        also_called=subject.also_called,
        also_about=subject.also_about,
        publisher=publisher or home,
        date=dating.date,
        month=dating.month,
        covers=dating.covers,
        people=people,
        author=find_author(text, blocks, people),
        judgements=find_judgements(text, blocks),
    )
    return catalogue, (dating.doubt,) if dating.doubt else ()


def _stated_title(text: str, blocks: tuple[Block, ...]) -> str | None:
    """What the format, or a form at the top, says to be the title."""
    for block in blocks:
        if block.kind == "title":
            title = text[block.start : block.end].rstrip(".")
            return title + _of_body(text, blocks, block, title)
    for field in fields(text, blocks):
        of_form = field.block.kind == "row" or field.block == blocks[0]
        if of_form and _names_title(text, blocks, field):
            return field.value
    return None


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    """What stands at the top of the text as its title."""
    lead = _lead(text, blocks)
    if len(lead) == 1 and (what := _of_body(text, blocks, blocks[0], lead[0])):
        return lead[0] + what
    said = False
    for position, block in enumerate(blocks[:OPENING]):
        heading = text[block.start : block.end]
        if _DEAR.match(heading):
            return None  # what follows in a letter heads a part of it
        said = said or _is_said(text, block) or bool(_FIRST_PART.match(heading))
        if lead and said:
            return ": ".join(lead)  # what follows heads a part as well
        if block.kind == "heading" and _is_title(heading):
            heading = cased(heading)
            if lead and position == 1 and _OF_A_MEETING.match(heading):
                return f"{', '.join(lead)}: {heading}"
            return heading + _subtitle(text, blocks[position + 1 : position + 2], heading)
    return None


def _occasion(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The line that opens the record of what was said: "Project call: the greenway"."""
    field = next(fields(text, blocks[:1]), None)
    is_named = field and _OCCASION.fullmatch(field.label) and not find_dates(field.value)
    return f"{field.label}: {field.value}" if field and is_named else None


def _lead(text: str, blocks: tuple[Block, ...]) -> list[str]:
    """The lines at the very top, where they are short, end in no full stop and are no form."""
    top, below = blocks[0], blocks[1:2]
    lines = [" ".join(line.split()) for line in text[top.start : top.end].split("\n")]
    words = sum(len(line.split()) for line in lines)
    short = len(lines) <= _LEAD_LINES and words <= _LEAD_WORDS
    if not short or not below or any(line.endswith((".", ":", ";", ",")) for line in lines):
        return []
    if top.kind == "row":
        alone = below[0].kind != "row" and "\t" not in text[top.start : top.end]
        lines = lines if alone and _may_be_title(lines[0]) else []
    elif top.kind != "paragraph" or not _is_title(lines[0]):
        return []
    return [cased(line) for line in lines]


def _may_be_title(line: str) -> bool:
    """Is it no line of a form, though a colon parts it: "Borrowed Light: A Study of Moths"?"""
    label = line.partition(":")[0]
    if _OF_A_FORM.search(label) or find_dates(line):
        return False
    return len(line.split()) > _NAMES_IN_FORMS or line.isupper()


def _is_said(text: str, block: Block) -> bool:
    """Has the document begun to speak here, in sentences or numbered paragraphs?"""
    words = text[block.start : block.end].split()
    if block.kind in ("numbered", "bullet"):
        return True
    return block.kind == "paragraph" and len(words) > _TITLE_WORDS and words[-1][-1] in ".!?"


def _names_title(text: str, blocks: tuple[Block, ...], field: Field) -> bool:
    """Does what stands beside the label name the document? A bare "Title" or "Subject" does with
    a colon, or in a table that nothing heads; as a table's first row it names the columns."""
    if _TITLE_LABEL.fullmatch(field.label):
        return True
    if not _BARE_LABEL.fullmatch(field.label):
        return False
    if not text.startswith(f"{field.label}\t", field.block.start):
        return True  # a colon parts them
    above = blocks[: blocks.index(field.block)]
    goes_on = bool(above) and above[-1].kind == "row"
    headed = any(block.kind == "heading" for block in above)
    return len(above) < OPENING and (goes_on or not headed)


def _is_title(heading: str) -> bool:
    dates = find_dates(heading)
    only_a_date = bool(dates) and dates[0].start == 0 and dates[0].end == len(heading)
    return heading.lower() not in _SECTION_NAMES and not only_a_date


def _of_body(text: str, blocks: tuple[Block, ...], block: Block, title: str) -> str:
    """What the line below a title adds that only names who wrote it."""
    below = blocks.index(block) + 1
    return _subtitle(text, blocks[below : below + 1], title) if is_body(title) else ""


def _subtitle(text: str, below: tuple[Block, ...], heading: str) -> str:
    """What the line below adds to a title that says only who, and not what."""
    if not below or _kind_of_words(heading) or len(heading.split()) > 6:
        return ""
    line = " ".join(text[below[0].start : below[0].end].split())
    is_paper = _kind_of_words(line) or _PAPER.search(line)
    if below[0].kind not in ("heading", "paragraph") or not is_paper:
        return ""
    if line.endswith((".", "!", "?", ":")) or len(line.split()) > 40:
        return ""
    words = line.split()
    return ": " + " ".join(words[:_TITLE_WORDS]) + ("…" if len(words) > _TITLE_WORDS else "")


def _first_words(text: str, blocks: tuple[Block, ...]) -> str | None:
    for block in blocks:
        if block.kind in ("paragraph", "bullet", "numbered") and not voice_of(block.headings):
            words = text[block.start : block.end].split()
            ending = "…" if len(words) > _TITLE_WORDS else ""
            return " ".join(words[:_TITLE_WORDS]).rstrip(".,;:") + ending
    return None


def _from_uri(uri: str) -> str:
    return PurePosixPath(uri).stem.replace("_", " ")


def _kind(text: str, blocks: tuple[Block, ...], title: str) -> str | None:
    """A letter by its salutation, unless what heads it says better; a form by its labels; anything
    else by its title."""
    opening = [text[block.start : block.end] for block in blocks[:OPENING]]
    labels = {field.label.lower() for field in fields(text, blocks)}
    if is_mail(text, blocks) or labels >= _EMAIL:
        return "email"
    if any(map(_DEAR.search, opening)):
        return _kind_above_salutation(text, blocks) or "letter"
    if labels & _COMMITTEE:
        return "committee report"
    if kind := _kind_of_words(title):
        return kind
    if any(_PRESENT.fullmatch(part) for part in opening) or {"present", "apologies"} <= labels:
        return "minutes"
    kinds = map(_kind_of_words, _lines_above(text, blocks))
    return next(filter(None, kinds), "research paper" if _has_abstract(opening) else None)


def _has_abstract(opening: list[str]) -> bool:
    return any(part.lower().strip(": ") == "abstract" for part in opening)


def _lines_above(text: str, blocks: tuple[Block, ...]) -> Iterator[str]:
    """Lines at the top, and of the form below, up to the first section with its heading: "The
    decision to sail" is none."""
    said = False
    for block, below in zip_longest(blocks[:OPENING], blocks[1:OPENING]):
        opens = said or (below is not None and _is_said(text, below))
        if block.kind in ("numbered", "bullet") or (
            block.kind == "heading" and block != blocks[0] and opens
        ):
            return
        said = said or _is_said(text, block)
        for line in text[block.start : block.end].split("\n"):
            of_top = not said or block.kind == "row"
            if of_top and len(line.split()) <= _LEAD_WORDS and line.lower() not in _OF_A_PART:
                yield line


def _kind_above_salutation(text: str, blocks: tuple[Block, ...]) -> str | None:
    """Of a newsletter that greets its readers: in a letter no heading stands above the greeting."""
    lines = [(block.kind, text[block.start : block.end]) for block in blocks[:OPENING]]
    above = takewhile(lambda line: not _DEAR.search(line[1]), lines)
    kinds = (_kind_of_words(line) for kind, line in above if kind == "heading")
    return next(filter(None, kinds), None)


def _kind_of_words(title: str) -> str | None:
    for kind, words in _KINDS:
        if re.search(rf"\b(?:{words})\b", title, re.I):
            return kind
    return None
