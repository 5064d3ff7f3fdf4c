"""People whom a document names in a role: who signed it, to whom, who inspected, who wrote.

Reads the places where documents put names: the signature and addressee of a letter, "The
inspectors were ...", and labels such as "Lead Officer". Names are two or three capitalised
words; a name in running prose without a role is not collected.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import dropwhile, pairwise

from ..records import Block, Person
from ..regex import regex
from ..words import words
from .forms import fields

_UPPER, _LOWER = "A-ZÀ-ÖØ-Þ", "a-zß-öø-ÿ"
# One word of a name: "McEntee", "O'Neil", "Quirke-Thornton", or torn by the end of a line,
# "Quirke- Thornton"; not the "Her" of an office.
_PART = (
    rf"(?!H(?:er|is) )(?:\bd['’])?[{_UPPER}](?:[{_LOWER}]|[-'’](?=[{_UPPER}{_LOWER}])|"
    rf"(?<=[{_LOWER}'’-])[{_UPPER}](?=[{_LOWER}])|(?<=[{_LOWER}])- (?=[{_UPPER}])|"
    rf"(?<=- )[{_UPPER}](?=[{_LOWER}]))+"
)
NAME = rf"{_PART}(?:\s+(?:[A-Z]\.?\s+)?{_PART}){{1,2}}"
_SHORT_NAME = rf"{_PART}\s+(?:[A-Z]\.?\s+)?{_PART}"
STYLES = tuple("Mr Mrs Ms Miss Dr Prof Professor Sir Dame Rev Cllr Councillor".split())
STYLE = rf"(?:{'|'.join(STYLES)})\.?\s+"
_STYLED = rf"(?:{STYLE})?"
# "HMI", "(Designate)", "HMI designate)"; and what stands in front of a name, "HMI Ann Lee".
_LETTERS = r"(?:,?\s+(?:[A-Z]{2,6}(?:\s+designate\)?)?|\([^)]{1,20}\)))*"
_AHEAD = regex(r"^[A-Z]{2,6}\s+(?=[A-Z][a-z])")
_ONE = regex(rf"{_STYLED}(?P<name>{NAME}){_LETTERS}\.?")
ROLE = (
    r"(?:inspector|auditor|officer|author|editor|chair(?:man|woman|person)?|secretary|clerk|"
    r"director|manager|leader|head|head ?teacher|principal|surveyor|ecologist|analyst|coroner|"
    r"minister|contact|owner|chief executive|governor|adviser|president|mayor|commissioner)s?"
)
POST = (
    rf"(?:{ROLE}|(?:lead|co-?ordinator|administrator|engineer|consultant|assistant|specialist|"
    r"treasurer|trustee|caretaker|supervisor|technician)s?)"
)
"""How an office may end: "Project Lead" is nobody."""
_NO_PERSON = regex(
    r"\b(?:Services?|Council|Authority|Board|Committee|Team|Trust|Department|Partnership|Panel|"
    r"Inspectorate|Office|Limited|Ltd|plc|Group|Street|Road|House|Hall)\b|"
    rf"\b(?i:{POST})$"
)
_RANK = regex(
    r"^(?:Acting|Interim|Senior|Chief|Deputy|Assistant|Associate|Executive|Regional|Principal|Lead|"
    r"Managing|Corporate|Strategic)\b"
)
"""An office, not a name: "Acting Senior HMI"."""
_ROLE_LABEL = regex(
    rf"(?:[\w’'-]+ ){{0,3}}{ROLE}(?: of \w+)?|(?:reported|written|prepared|reviewed)"
    r" by|report (?:of|by)",
    re.I,
)
_REPORTS = regex(r"report (?:of|by)", re.I)
_SAYS_NO_OFFICE = regex(r"report (?:of|by)|(?:.* )?(?:contact|owner)", re.I)
"""A label that says what somebody did, not in which office: that stands behind the name."""
_STATED = r"[A-Z][^\n,;:()]{2,60}"
_WITH_OFFICE = regex(rf"{_STYLED}(?P<name>{NAME})(?:,\s+|\s+\(|\n)(?P<office>{_STATED})")
_BRACKETED = regex(rf"{_STYLED}(?P<name>{NAME})\s+\((?P<office>{_STATED})")
_ALONE = regex(rf"{_WITH_OFFICE.pattern}(?:\n[^\n]{{,60}}){{,2}}")
"""Whoever signs without a greeting: "Ann Lee, Head teacher", or one below the other."""
_REPORT_OF = regex(
    rf"Report (?:of|by) (?:the )?(?P<office>{_STATED}), {_STYLED}(?P<name>{NAME}){_LETTERS}"
)
_ATTENDED = regex(r"(?:members )?present|in attendance|attendees|officers", re.I)
_IS_OFFICE = regex(rf"\b(?:{ROLE}|mayor|commissioner)\b", re.I)
_SEVERAL = regex(r"s:?$")
"""A label of many, "Team inspectors": what follows is a list of names to its end."""
_UNLABELLED = regex(rf"(?P<role>(?:[A-Z]?[a-z]+ ){{1,3}}inspector) (?P<name>{NAME}){_LETTERS}")
_OFFICE = regex(
    r"(?:[\w’'-]+ ){0,4}(?:Director|Chief|Head|Manager|Leader|Chair|Minister|Officer|Secretary|"
    r"President|Inspector|Commissioner|Principal|Mayor)s?\b",
    re.I,
)
_NEAR_LINES = 3  # from the name of an addressee, in which the office stands
_STREET = regex(
    r"\s+(?:\d|(?:London|Royal|City|County|Metropolitan)\b|"
    r"\w+ (?:Road|Street|Lane|House|Square|Avenue)\b|"
    r"(?:Civic|Council|Municipal|Town|Shire) (?:Offices?|Cent(?:re|er)|Hall|House)\b)"
)
_DEAR = regex(r"^Dear\s+(?P<name>.{2,60}?),?$", re.M)
_TASK = regex(
    r"\b(?:[Ii]nspectors?(?:\s+(?:for|on)\s+(?:this|the)\s+\w+)?\s+(?:were|was)|"
    r"(?:carried out|conducted|undertaken|led)\s+by)\s+(?P<names>[^\n]{3,300}?)(?:\.(?=\s|$)|$)"
)
_UP_TO_OFFICE = regex(r"^[^()]*\b[Ii]nspectors?\b,?\s*")
_BETWEEN = regex(r"\s*(?:[,;\n]|\band\b)\s*")
_NEXT = regex(r"(?<=[a-z]{2})\.\s+(?=[A-Z][a-z]* [a-z])")
"""Where a sentence begins behind a list of names: "Ann Lee. They came"."""
_CLOSING = regex(r"^(?:Yours?|Kind|With|Best|Sincerely|Copy|cc)\b", re.I)
_SIGNED = regex(
    rf"^{_STYLED}(?P<name>{_SHORT_NAME}|{_PART})(?:[\s,.]+(?P<role>\S[^\n]{{2,80}}))?", re.S
)
_AUTHORS = (
    "report author", "author", "written by", "prepared by", "lead inspector",
    "reporting inspector", "lead officer", "auditor",
)  # fmt: skip


def find_people(
    text: str, blocks: tuple[Block, ...], organisations: Collection[str] = ()
) -> tuple[Person, ...]:
    """Everybody who is named in a role, in the order of the document, nobody twice.

    ``organisations`` are names that end an addressee's office where no line does.
    """
    found = [*_addressees(text, blocks, organisations), *_labelled(text, blocks)]
    for block in blocks:
        if block.kind not in ("row", "record", "address", "signature"):
            found += _in_prose(text[block.start : block.end])
    if signed := _signatory(text, blocks):
        found.append(signed)
    return tuple(dict.fromkeys(found))


def as_compared(text: str) -> str:
    """A name, or a text that may hold it, so that the one is ``in`` the other however either
    writes capitals, apostrophes and hyphens.

    >>> as_compared("Paul D’Inverno") in as_compared("who is paul d'inverno?")
    True
    """
    return f" {' '.join(words(text))} "


def find_author(text: str, blocks: tuple[Block, ...], people: tuple[Person, ...]) -> str | None:
    """Who signed the letter or is named as the report's author."""
    if signed := _signatory(text, blocks):
        return signed.name
    for role in _AUTHORS:
        for person in people:
            if person.role.lower() == role:
                return person.name
    return None


def _addressees(
    text: str, blocks: tuple[Block, ...], organisations: Collection[str]
) -> Iterator[Person]:
    """Whoever stands above "Dear ..." under the name that it greets."""
    greeting = next((m for b in blocks if (m := _DEAR.search(text[b.start : b.end]))), None)
    if greeting is None:
        return
    greeted = set(re.findall(rf"{_PART}", greeting["name"]))
    for at, block in enumerate(blocks):
        if block.kind != "address":
            continue
        lines = text[block.start : block.end].split("\n")
        for position, line in enumerate(lines):
            people = [name for name in _opening_names(line) if greeted & set(name.split())]
            if people and not _DEAR.match(line):
                below = lines[position + 1 :] or _torn_off(text, blocks[at + 1 :])
                office = _office(line, people[-1], below, organisations)
                yield from (Person(name, office or "addressee", "addressee") for name in people)
                return


def _torn_off(text: str, below: tuple[Block, ...]) -> list[str]:
    """Lines of the letterhead that begin with an office, where nothing stands below the name."""
    heads = (text[one.start : one.end].split("\n") for one in below if one.kind == "address")
    return next((lines for lines in heads if _OFFICE.match(lines[0])), [])


def _opening_names(line: str) -> list[str]:
    begins = re.compile(rf"{_STYLED}(?P<name>{_SHORT_NAME})")
    found = (begins.match(part) for part in re.split(r"\s+and\s+", line))
    return [_tidy(match["name"]) for match in found if match]


def _office(line: str, name: str, below: list[str], organisations: Collection[str]) -> str | None:
    """The rest of the line with the name, or the lines below it, as far as they are an office."""
    rest = re.sub(rf"^.*{re.escape(name)}{_LETTERS}[\s,]*", "", line)
    lines = [rest, *below] if rest else below
    lines = list(dropwhile(lambda line: not _OFFICE.match(line), lines[:_NEAR_LINES]))
    office = lines[0] if lines else ""
    for more in lines[1:]:
        if not office.endswith((",", " and")):
            break
        office += f" {more}"
    ends = [m.start() for m in _STREET.finditer(office)]
    ends += [found for one in organisations if (found := office.find(f" {one}")) > 0]
    return _tidy(office[: min(ends, default=len(office))]) or None


def _labelled(text: str, blocks: tuple[Block, ...]) -> Iterator[Person]:
    """ "Lead inspector: Peter McEntee HMI", and lists behind a label."""
    for field in fields(text, blocks):
        yield from _beside(field.label, field.value)
    for label, block in pairwise(blocks):
        role = text[label.start : label.end]
        if role.endswith(":") and _ROLE_LABEL.fullmatch(role[:-1]):
            whole = bool(_SEVERAL.search(role))
            names = names_listed(text[block.start : block.end], whole=whole)
            yield from (Person(name, re.sub(r"s?:$", "", role)) for name in names)


def _beside(label: str, value: str) -> Iterator[Person]:
    if _ATTENDED.fullmatch(label):
        yield from _in_office(*_BRACKETED.finditer(value))
    if not _ROLE_LABEL.fullmatch(label):
        return
    role = re.sub(r"(?<=inspector)s$", "", label)
    role = "Report author" if _REPORTS.fullmatch(role) else role
    names = names_listed(_NEXT.split(value)[0], whole=bool(_SEVERAL.search(label)))
    yield from (Person(name, role) for name in names)
    if _SAYS_NO_OFFICE.fullmatch(label):
        yield from _in_office(_WITH_OFFICE.match(value))


def _in_office(*named: re.Match[str] | None) -> Iterator[Person]:
    """Those whose office the text states beside the name."""
    for match in filter(None, named):
        name, office = _tidy(match["name"]), _tidy(match["office"])
        if _IS_OFFICE.search(office) and not _NO_PERSON.search(name):
            yield Person(name, office)


def _in_prose(text: str) -> Iterator[Person]:
    """Of a block: whoever is all that it holds, and who inspected."""
    yield from _in_office(_ALONE.fullmatch(text), _REPORT_OF.fullmatch(text))
    if match := _UNLABELLED.fullmatch(text):
        yield Person(_tidy(match["name"]), match["role"])
    for match in _TASK.finditer(text):
        if re.search(r"\binspectors?\b", match.group(), re.I):
            yield from (Person(name, "inspector") for name in names_listed(match["names"]))


def names_listed(text: str, *, whole: bool = False) -> list[str]:
    """The names that a text begins with, one after the other; of a ``whole`` list all of them,
    whatever stands between.

    >>> names_listed("Alison Smale, HMI, and Peter McEntee, Her Majesty's Inspector. They")
    ['Alison Smale', 'Peter McEntee']
    """
    names: list[str] = []
    for item in _BETWEEN.split(text.strip(" .")):
        rest = _AHEAD.sub("", _UP_TO_OFFICE.sub("", item))
        if names and _RANK.match(rest):
            continue
        match = _ONE.match(rest)
        if match and match.end() == len(rest) and not _NO_PERSON.search(match["name"]):
            names.append(_tidy(re.sub(r"\s(?:Senior|Lead|Chief)$", "", match["name"])))
        elif rest and not whole and not re.fullmatch(r"[A-Z]{2,6}", rest):
            break
    return list(dict.fromkeys(names))


def _signatory(text: str, blocks: tuple[Block, ...]) -> Person | None:
    """Name and office under "Yours sincerely", in one block or in two."""
    signature = [text[b.start : b.end] for b in blocks if b.kind == "signature"]
    lines = [line for block in signature for line in block.split("\n") if not _CLOSING.match(line)]
    match = _SIGNED.match("\n".join(lines))
    if match is None or not match["role"]:
        return None
    return Person(_tidy(match["name"]), _tidy(match["role"]), "signatory")


def _tidy(text: str) -> str:
    text = " ".join(text.split()).strip(" ,.")
    return text[1:-1] if re.fullmatch(r"\([^()]*\)", text) else text
