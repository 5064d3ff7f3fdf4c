"""People whom a document names in a role: who signed it, to whom, who inspected, who wrote.

Reads the places where documents put names: the signature and addressee of a letter, "The
inspectors were ...", and table rows such as "Lead Officer". Names are two to four capitalised
words; a name in running prose without a role is not collected.
"""

from __future__ import annotations

import re

from .records import Block, Person

_PART = r"[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)*"
NAME = rf"{_PART}(?:\s+(?:[A-Z]\.?\s+)?{_PART}){{1,2}}"
_ROLE_WORDS = (
    r"(?:Strategic |Assistant |Deputy |Executive |Interim |Corporate |Senior )*"
    r"(?:Director|Chief|Head|Manager|Leader|Chair|Minister|Officer|Secretary|President|Inspector)"
)
_SIGNED = re.compile(
    rf"^(?:Mr|Mrs|Ms|Dr)?\s*(?P<name>{_PART}\s+{_PART}?)[\s,]+(?P<role>\S.{{2,80}})?", re.S
)
_ADDRESSEE = re.compile(
    rf"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\.?\s+)?(?P<name>{_PART}\s+{_PART})[\s,]+"
    rf"(?P<role>{_ROLE_WORDS}.*?)"
    r"(?=\n|\s+(?:London|Royal|City|County|Metropolitan|\d)|$)",
    re.S,
)
_INSPECTORS = re.compile(
    r"\b[Ii]nspectors?(?:\s+for this \w+)?\s+(?:were|was)\s+(?P<names>.{5,300}?)\.(?:\s|$)"
)
_OFFICE = re.compile(r"\b(?:Her|His) Majesty[’']s\b")
_LABELS = re.compile(
    r"^(?:lead officer|report author|author|lead inspector|chair|contact officer)$", re.I
)
_NAMED = re.compile(rf"^(?P<name>{NAME})(?:,\s*(?P<role>.+))?$")


def find_people(text: str, blocks: tuple[Block, ...]) -> tuple[Person, ...]:
    """Everybody who is named in a role, in the order of the document, nobody twice."""
    people: dict[tuple[str, str], Person] = {}
    for block in blocks:
        for person in _in_block(text[block.start : block.end], block):
            people.setdefault((person.name, person.role), person)
    return tuple(people.values())


def find_author(text: str, blocks: tuple[Block, ...], people: tuple[Person, ...]) -> str | None:
    """Who signed the letter or is named as the report's author."""
    for block in blocks:
        if block.kind == "signature" and (signed := _signature(text[block.start : block.end])):
            return signed.name
    for role in ("report author", "author", "lead inspector", "lead officer"):
        for person in people:
            if person.role.lower() == role:
                return person.name
    return None


def _in_block(line: str, block: Block) -> list[Person]:
    if block.kind == "signature":
        return [person] if (person := _signature(line)) else []
    if block.kind == "address":
        match = _ADDRESSEE.match(line)
        return [Person(match["name"], _tidy(match["role"]))] if match else []
    if block.kind == "row":
        return _in_row(line.split("\t"))
    return _inspectors(line)


def _signature(line: str) -> Person | None:
    match = _SIGNED.match(line)
    if match is None or not match["role"] or line.startswith(("Yours", "Copy", "Kind")):
        return None
    return Person(_tidy(match["name"]), _tidy(match["role"]))


def _in_row(row: list[str]) -> list[Person]:
    label = row[0].rstrip(": ")
    match = _NAMED.match(row[1]) if len(row) == 2 and _LABELS.match(label) else None
    return [Person(match["name"], label)] if match else []


def _inspectors(line: str) -> list[Person]:
    match = _INSPECTORS.search(line)
    if match is None:
        return []
    if not _OFFICE.search(match["names"]) and not re.match(rf"{NAME} and {NAME}$", match["names"]):
        return []
    names = re.findall(NAME, _OFFICE.sub("", match["names"]).replace("Inspector", ""))
    return [Person(_tidy(name), "inspector") for name in names]


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" ,")
