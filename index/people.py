"""People whom a document names in a role: who signed it, to whom, who inspected, who wrote.

Reads the places where documents put names: the signature and addressee of a letter, "The
inspectors were ...", and table rows such as "Lead Officer". Names are two to four capitalised
words; a name in running prose without a role is not collected.
"""

from __future__ import annotations

import re

from .records import Block, Person

# One word of a name: "McEntee", "O'Neil", "Quirke-Thornton"; not the "Her" of an office.
_PART = r"(?!H(?:er|is) )[A-Z](?:[a-z]|[-'’](?=[A-Za-z])|(?<=[a-z'’-])[A-Z](?=[a-z]))+"
NAME = rf"{_PART}(?:\s+(?:[A-Z]\.?\s+)?{_PART}){{1,2}}"
_ROLE_WORDS = (
    r"(?:Strategic |Assistant |Deputy |Executive |Interim |Corporate |Senior )*"
    r"(?:Director|Chief|Head|Manager|Leader|Chair|Minister|Officer|Secretary|President|Inspector)"
)
_SIGNED = re.compile(
    rf"^(?:Mr|Mrs|Ms|Dr)?\s*(?P<name>{_PART}\s+{_PART}?)[\s,]+(?P<role>\S[^\n]{{2,80}})?", re.S
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
_CLOSING = re.compile(r"^(?:Yours|Kind|With|Best|Sincerely|Copy|cc)\b", re.I)
_OFFICE = re.compile(r"\b(?:Her|His) Majesty[’']s\b")
_LABELS = re.compile(
    r"^(?:lead officer|report author|author|lead inspector|chair|contact officer)$", re.I
)
_NAMED = re.compile(rf"^(?P<name>{NAME})(?:,\s*(?P<role>.+))?$")


def find_people(text: str, blocks: tuple[Block, ...]) -> tuple[Person, ...]:
    """Everybody who is named in a role, in the order of the document, nobody twice."""
    found = [person for block in blocks for person in _in_block(text, block)]
    if signed := _signatory(text, blocks):
        found.append(signed)
    return tuple(dict.fromkeys(found))


def find_author(text: str, blocks: tuple[Block, ...], people: tuple[Person, ...]) -> str | None:
    """Who signed the letter or is named as the report's author."""
    if signed := _signatory(text, blocks):
        return signed.name
    for role in ("report author", "author", "lead inspector", "lead officer"):
        for person in people:
            if person.role.lower() == role:
                return person.name
    return None


def _in_block(text: str, block: Block) -> list[Person]:
    line = text[block.start : block.end]
    if block.kind == "address":
        match = _ADDRESSEE.match(line)
        return [Person(match["name"], _tidy(match["role"]))] if match else []
    if block.kind == "row":
        return _in_row(line)
    return [] if block.kind == "signature" else _inspectors(line)


def _signatory(text: str, blocks: tuple[Block, ...]) -> Person | None:
    """Name and office under "Yours sincerely", in one block or in two."""
    signature = [text[b.start : b.end] for b in blocks if b.kind == "signature"]
    lines = [line for line in signature if not _CLOSING.match(line)]
    match = _SIGNED.match("\n".join(lines))
    if match is None or not match["role"]:
        return None
    return Person(_tidy(match["name"]), _tidy(match["role"]))


def _in_row(line: str) -> list[Person]:
    label, _, value = line.replace("\t", ": ", 1).partition(":")
    match = _NAMED.match(value.lstrip(": ")) if _LABELS.match(label.strip()) else None
    return [Person(match["name"], label.strip())] if match else []


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
