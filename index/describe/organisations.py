"""Whom a document is about, under which names, and who speaks in it.

The subject is the proper name that most often stands where subjects stand: before "council" or
"plc", behind "in" or "across", before "has". Addresses and letterheads have no say: Ofsted's
letters are not about Manchester. Longer and shorter forms of one name ("East Riding", "East
Riding of Yorkshire") are brought together; the names of folder and file only confirm.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..records import Block
from ..regex import regex
from ..words import STOP_WORDS
from .acronyms import find_acronyms
from .body_names import (
    BODY,
    COMPANY,
    COUNCIL,
    IS_BODY,
    LINK,
    LOCAL,
    NAME,
    OF,
    SPACE,
    cased,
    is_body,
)
from .dates import MONTHS
from .forms import OPENING, fields
from .publisher import letterhead

_WITH_BODY = regex(rf"\b(?P<name>{NAME})\s+(?i:{BODY})\b")
_OF_BODY = regex(rf"\b{OF}\s+(?P<name>{NAME})")
_OFFICES = ("Director", "Head", "Minister", "Secretary", "Manager")
_NO_OFFICE = "".join(rf"(?<!{office} )" for office in _OFFICES)
"""Behind these stands what somebody is head of: "Director of Finance"."""
_PLACED = regex(
    rf"{_NO_OFFICE}\b(?i:in|within|across|to|from|of|at)\s+(?P<name>{NAME})\b(?!\s\d{{1,3}}\b)"
)
_DOES = regex(rf"\b(?P<name>{NAME})\s+(?:is|was|has|had|can|will|must|should)\b")
_FIRM = regex(rf"(?:{SPACE}{COMPANY}|^University of\b.*)$", re.S)
_LEGAL = regex(
    rf"{SPACE}(?:{COMPANY}|{LOCAL}{SPACE}Council|Combined Authority|Children[’']s Home)$"
)
_OTHERWISE = regex(
    r"\b(?:Act|Bill|Regulations?|Order|Street|Road|Lane|Avenue|Drive|Crescent)$", re.I
)
"""How the names of laws and streets end, which no document is about."""
_FOR_WHOM = regex(r"(?:report(?:ed)? to|(?:approved|adopted|agreed) by|on behalf of)", re.I)
_PARTY = regex(
    r"(?:\(\w{1,3}\)\s+|between\s+)(?P<name>[^,;()]{3,60}?)(?:,|\s+(?:of|whose)\b)[^()]{0,200}"
    r"\((?:the\s+)?[“\"‘'](?:the\s+)?[A-Z]",
    re.I,
)
"""In a contract: "(1) HARLE COUNCIL of 1 High Street (the “Authority”)"."""
_ITS_BODY = regex(
    rf"(?:[^,\n]+, )?(?P<body>{IS_BODY})|(?i:(?:the )?(?:\w+ ){{0,3}}"
    rf"(?:board|trustees|governors|directors)) of (?:the )?(?P<name>{NAME}(?:{SPACE}{BODY})?)"
)
_WHOM = regex(r"\b(?:for|about)\s+")
_DAY_BEHIND = regex(r",? (?:on )?\d.*")
_PART = regex(rf"(?P<name>{NAME})(?:\s+{BODY})?", re.S)
_VOTES = ((_WITH_BODY, 3), (_OF_BODY, 3), (_PLACED, 1), (_DOES, 1))
_TITLE_WEIGHT = 4
_FORM_WEIGHT = 8
"""Of a name that stands alone at the top or in a form, as who it is about does."""
_FIRST = regex(r"(?:[,.:]|\s[–—-])\s")
"""Behind it stands what else a line at the top says: "Harbrook Foundation. Policy F-09."."""
_ENOUGH = 2

_NOT_A_NAME = frozenset(MONTHS) | frozenset(
    """
    london borough city county council the royal local authorities authority services service
    metropolitan unitary district covid children's children’s directorate contract agreement
    trustees governors directors area areas zone zones announced unannounced
    """.split()
)
_PAPERS = frozenset(
    {"inspection", "visit", "review", "report", "minutes", "parish", "audit", "newsletter"}
)
_STYLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "cllr", "councillor"})
_JOINED = regex(r"\b(?:of|upon|under|on)\b")
_FORM = regex(
    r"(?:client|provider|organisation|organization|company|trust|school|council|authority|"
    r"local authority|site|premises|applicant|location|place inspected|landlord|supplier|"
    r"contractor|respondent)",
    re.I,
)
_OF_ITS_OWN = regex(r"\b[Tt]he ([A-ZÀ-Þ][a-zß-ÿ]+)\b(?![ ’'][A-ZÀ-Þs])")
_ADDRESS = regex(r"\S+@\S+|(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:uk|com|org)\b\S*")


@dataclass(frozen=True, slots=True)
class Subject:
    name: str | None = None
    also_called: tuple[str, ...] = ()
    also_about: tuple[str, ...] = ()


def find_subject(
    text: str,
    blocks: tuple[Block, ...],
    title: str,
    publisher: str | None,
    uri: str,
    home: str | None = None,
) -> Subject:
    """Whom the document is about; a publisher only when nobody else is, and ``home`` as whoever
    is named at its top."""
    prose = _prose(text, blocks)
    common = common_words(text)
    votes = _votes(prose, title, common) + _alone(text, blocks, common, home)
    speaks = {publisher, core(_LEGAL.sub("", publisher or ""))}
    others = Counter({name: n for name, n in votes.items() if name not in speaks})
    ranked = _sure(others) or _sure(votes)
    if not ranked:
        return Subject()
    forms = [ranked[0], *(name for name in [*ranked, *_folders(uri)] if _extends(name, ranked[0]))]
    fullest = max(forms, key=lambda name: (name in votes, len(name)))
    written = [*forms, *_written_out(f"{home or ''}\n{text}", title, forms)]
    also_called = [name for name in dict.fromkeys(written) if name != fullest]
    beside = (name for name in ranked if home and name in title)
    about = (*_in_title(title, prose, common), *_in_form(text, blocks), *beside)
    known = {*map(_plain, written), _plain(publisher or "")}
    also_about = [
        name for name in dict.fromkeys(about) if not _is_part(core(_LEGAL.sub("", name)), known)
    ]
    return Subject(fullest, tuple(also_called), tuple(also_about))


def _sure(votes: Counter[str]) -> list[str]:
    return [name for name, n in votes.most_common() if n >= _ENOUGH]


def common_words(text: str) -> frozenset[str]:
    """Words, in lower case, that the text writes small at least as often as with a capital.

    The capital that opens a sentence says nothing, nor does the address of a mail or web page, nor
    that of a word of this document's own: "the Tenant".
    """
    text = _ADDRESS.sub(" ", text)
    small = Counter(re.findall(r"\b[a-zß-ÿ][a-zß-ÿ'’-]+", text))
    small += Counter(word.lower() for word in _OF_ITS_OWN.findall(text))
    capital = Counter(
        word.lower() for word in re.findall(r"(?<=[a-z,&] )[A-ZÀ-Þ][a-zß-ÿ'’-]+", text)
    )
    return frozenset(word for word, count in small.items() if count >= capital[word])


def core(name: str, common: frozenset[str] = frozenset()) -> str:
    """The name without "London Borough of", "Inspection of" and their like; "" for no name.

    >>> core("London Borough of Southwark"), core("January"), core("Durham’s")
    ('Southwark', '', 'Durham')
    """
    name = re.sub(rf"^(?:.*\b)?{OF}\s+", "", " ".join(name.split()))
    name = re.sub(r"[’']s$|\s\w+s[’']$", "", name)
    parts = re.split(r"\s+(of|in|for|to)\s+", name, maxsplit=1)
    if len(parts) == 3 and all(word.lower() in common | _PAPERS for word in parts[0].split()):
        return core(parts[2], common)
    words = [word for word in name.split() if word.lower() not in _NOT_A_NAME]
    if words and words[0].lower() in STOP_WORDS | _STYLES:
        return ""
    while words and re.fullmatch(LINK, words[-1]):
        words.pop()
    while words and re.fullmatch(LINK, words[0]):
        words.pop(0)
    kept = " ".join(words)
    return kept if _is_proper(kept, common) else ""


def _is_proper(name: str, common: frozenset[str]) -> bool:
    """A name has a word that the text does not write in lower case."""
    return any(word.lower() not in common for word in re.findall(r"[\w'’-]{3,}", name))


def _prose(text: str, blocks: tuple[Block, ...]) -> str:
    return "\n".join(
        text[block.start : block.end]
        for block in blocks
        if block.kind in ("title", "paragraph", "bullet", "numbered")
    )


def _votes(prose: str, title: str, common: frozenset[str]) -> Counter[str]:
    votes: Counter[str] = Counter()
    for pattern, weight in _VOTES:
        for where, factor in ((prose, 1), (title, _TITLE_WEIGHT)):
            for match in pattern.finditer(where):
                name = core(match["name"], common)
                if pattern is not _WITH_BODY and _OTHERWISE.search(name):
                    continue
                if where is prose and weight > 1 and _is_in_passing(match, prose):
                    continue
                if name and (where is prose or weight > 1 or name in prose):
                    votes[name] += weight * factor
    for name in _in_title(title, prose, common):
        votes[name] += _TITLE_WEIGHT + _count(name, prose)
    return votes


def _is_in_passing(match: re.Match[str], prose: str) -> bool:
    """Is it a firm, a school or the like that is named once, as those are who only take part, and
    does not open a line as a party does?"""
    opens = prose[: match.start()].rpartition("\n")[2].strip("() 12")
    return bool(opens and _FIRM.search(match[0])) and _count(match["name"], prose) == 1


def _alone(
    text: str, blocks: tuple[Block, ...], common: frozenset[str], home: str | None
) -> Counter[str]:
    """Bodies that are named on a line of their own at the top, or as the client of a form."""
    lines = [
        text[block.start : block.end]
        for block in blocks[: OPENING // 2]
        if block.kind in ("title", "heading", "paragraph")
    ]
    bodies = [first for line in lines if is_body(first := _FIRST.split(line)[0])]
    bodies += filter(None, [letterhead(text, blocks), home])
    names = (core(_LEGAL.sub("", line), common) for line in (*bodies, *_in_form(text, blocks)))
    return Counter({name: _FORM_WEIGHT for name in names if name})


def _in_title(title: str, prose: str, common: frozenset[str]) -> Iterator[str]:
    """Parts of the title that are a name, and one that the text speaks of: "Acme: report"."""
    for part in re.split(r"\s*(?:[:;,()]|\s[–—-]\s)\s*", title):
        part = _WHOM.split(part)[-1]
        match = _PART.fullmatch(part)
        name = core(match["name"], common) if match else ""
        if name and not _OTHERWISE.search(name) and _count(name, prose) >= _ENOUGH:
            yield name
        elif name and title.startswith(f"{part}:") and part in prose:
            yield part


def _count(name: str, prose: str) -> int:
    return len(re.findall(rf"\b{re.escape(name)}\b", prose))


def _in_form(text: str, blocks: tuple[Block, ...]) -> Iterator[str]:
    for field in fields(text, blocks[: 2 * OPENING]):
        if _FORM.fullmatch(field.label) and re.fullmatch(rf"{NAME}[^.,;]{{0,40}}", field.value):
            yield field.value
        elif _FOR_WHOM.fullmatch(field.label) and (
            body := _ITS_BODY.fullmatch(_DAY_BEHIND.sub("", field.value))
        ):
            yield body["body"] or body["name"]
    for block in blocks[:OPENING]:
        party = _PARTY.match(text, block.start, block.end)
        if party and is_body(name := cased(party["name"])):
            yield name


def _folders(uri: str) -> Iterator[str]:
    """The names of folders and file as names: "80477_kingston upon hull"."""
    for part in re.sub(r"\.\w+$", "", uri).split("/"):
        words = re.sub(r"[\d_]+", " ", part).split()
        yield " ".join(w if re.fullmatch(LINK, w) else w.title().strip("-") for w in words)


def _extends(name: str, short: str) -> bool:
    """Is it the same name with more to it: "Kingston upon Hull" for "Hull", or with hyphens?"""
    plain, within = _plain(name), _plain(short)
    if plain == within:
        return name != short
    if plain.startswith(f"{within} "):
        return bool(_JOINED.match(plain.removeprefix(f"{within} ")))
    rest = plain.removesuffix(f" {within}")
    return rest != plain and bool(re.search(r" (?:upon|under|on)$", rest))


def _written_out(text: str, title: str, names: list[str]) -> Iterator[str]:
    """The names as bodies, and acronyms of those: "London Borough of Ealing".

    A place has one council and many trusts: those count only where the title names them.
    """
    found: list[str] = []
    for name in names:
        escaped = re.escape(name).replace(r"\ ", r"\s+")
        council = rf"\b(?:{OF}\s+{escaped}|{escaped}\s+{COUNCIL})\b"
        company = rf"\b{escaped}(?:[’']s)?(?:\s+\w+s[’'])?\s+{COMPANY}\b"
        matches = (*re.finditer(council, text), *re.finditer(company, title))
        found += (" ".join(match.group().split()) for match in matches)
    acronyms = {long: short for short, long in find_acronyms(text).items()}
    yield from found
    yield from (acronyms[name] for name in [*names, *found] if name in acronyms)


def _is_part(name: str, known: set[str]) -> bool:
    return any(f" {_plain(name)} " in f" {one} " for one in known)


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("-", " ").replace("&", "and").split())
