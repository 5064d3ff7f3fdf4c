"""Names of things that the documents in question never mention: another council's project.

"The Restore project" is Warrington's; asked of Salford, whose documents do not hold the name,
nothing that comes near is an answer. Only the index's own spelling tells a name from a term: it
is written large wherever it stands ("Brighter Futures"), and a term is not ("early help", "Early
Help"). In doubt a name is taken for a term, and the judge decides. Reads passages that hold a
name, and nothing else of a document.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from index.regex import regex
from index.words import STOP_WORDS, words

from ...answer_type.named import SOMEBODY
from ..entities.unknown import CALENDAR, NAME
from .numbered import Quoting, numbered_otherwise

HEAD = (
    r"(?:team|project|service|scheme|programme|hub|panel|model|initiative|centre|approach|group|"
    r"board|partnership|tool|app|system|house|club|strategy|academy|forum|charity|school|"
    r"hospital|trust|college|network|unit|clinic|workshop|course|charter)"
)
_LARGE = regex(rf"(?P<name>{NAME}(?:\s+\d{{1,3}}\b)?)[\"”’']?(?P<head>\s+{HEAD}\b)?")
_SMALL = regex(rf"\b(?P<name>[a-z]{{4,}})(?P<head>\s+{HEAD}\b)")
_QUOTED = regex(
    rf"(?:^|(?<=[\s(]))(?:‘(?P<single>[^‘’]{{3,40}})’|“(?P<double>[^“”]{{3,40}})”|"
    rf"'(?!s\b)(?P<plain>[^']{{3,40}})'|\"(?P<straight>[^\"]{{3,40}})\")(?!\w)(?P<head>\s+{HEAD}\b)?"
)
_OFFICE = regex(rf"(?:[A-Z][\w’'-]*\s+){{0,2}}{SOMEBODY}(?=\s+(?:of|for)\b|$)", re.I)
"""A director of services is somebody, whose title others write otherwise."""
MEANT = r"[\"'’”]?\s+(?:stands?\s+for|(?:is\s+)?short\s+for|means?(?!\s+(?:for|to|that)))\b"
"""Behind an acronym, that it is asked what it stands for."""
_ACRONYM = regex(
    rf"\b[A-Z]{{3,}}\b(?P<set_up>(?=(?:\s+[\w-]+){{0,3}}?\s+{HEAD}\b))?"
    rf"(?P<meant>(?={MEANT}))?"
)
_MIXED = regex(r"\b(?=(?:[a-z]*[A-Z]){2})(?=[A-Z]*[a-z])(?![A-Z]+s\b)[A-Za-z]{5,}\b")
"""AdCAMHS, and not the plural of an acronym."""
_PAIR = regex(r"\b(?=(?P<first>[^\W\d_]{3,})\s(?P<second>[^\W\d_]{3,}|\d{1,3})\b)")
_ENDS_IN_HEAD = regex(rf"^(?P<name>.+?)(?P<head>\s+{HEAD})$", re.I)
_IS_HEAD = regex(rf"{HEAD}s?")
_OPENS_SENTENCE = regex(r"(?:^|[.!?:;•\n])\s*[\"'“‘]?$")

_IS_LARGE = frozenset(("large", "quoted"))
_QUOTES = tuple("'\"‘’“”")
_CLOSES = regex(rf"(?:\s+{HEAD}s?)?['\"’”]", re.I)
_CLOSED = regex(r"\w['\"’”]\s")
JOINTS = frozenset("of and the for to in my s".split())
"""Words of a name that may be written small."""
MOST_PASSAGES = 400
"""With more than this, a phrase is a term of the trade."""
FEW = 0.1
"""Share of all documents up to which a phrase may be the name of one thing ..."""
FEW_SMALL = 0.03
"""... up to which one may be that the question quotes and they write small ..."""
FEW_AT_LEAST = 3
"""... or this many, in a small index."""
SEVERAL = 2
"""Times that a name has to be seen which is a common word elsewhere ("Protect team")."""
MOST_IN_CAPITALS = 2000
"""Passages looked through for an acronym that is a common word when written small ("STEP")."""
HALF = 0.5
"""Share of writings in small letters up to which a name of very few is a name, ill written."""


class Texts(Quoting, Protocol):
    """What the index knows of words and of the passages that hold them."""

    def is_rare(self, word: str, /) -> bool:
        """Does hardly any passage hold it, if one does at all?"""

    def forms(self, name: str, /) -> Collection[str]:
        """The acronym of a name, the long forms of an acronym."""


@dataclass(frozen=True, slots=True)
class Unmentioned:
    """A name that the documents in question do not hold, and ids of those that do."""

    name: str
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Thing:
    name: str
    head: str  # " project", or ""
    is_quoted: bool = False
    is_set_up: bool = False  # a word such as "team" stands not far behind
    is_meant: bool = False  # it is asked what it stands for

    @property
    def called(self) -> str:
        return f"{self.name}{self.head}"

    @property
    def words(self) -> list[str]:
        return [word for word in words(self.name) if word not in STOP_WORDS]

    @property
    def is_large(self) -> bool:
        return self.is_quoted or self.name[0].isupper()


def unmentioned(
    rest: str, documents: frozenset[str], count: int, texts: Texts, common: Collection[str] = ()
) -> Unmentioned | None:
    """The first name in a question that only documents outside ``documents`` hold, or none at all.

    ``rest`` is the question with names of places blanked out; ``count``: documents there are;
    ``common``: words of names of bodies ("council").
    """
    for thing in (
        *_things(rest, common),
        *_acronyms(rest),
        *_quoted(rest),
        *_pairs(rest, texts),
    ):
        others = _elsewhere(thing, documents, count, texts)
        if others is not None:
            return Unmentioned(thing.called, others)
    if named := numbered_otherwise(rest, documents, texts):
        return Unmentioned(named, frozenset())
    return None


def _things(rest: str, common: Collection[str]) -> Iterator[_Thing]:
    for pattern in (_LARGE, _SMALL):
        for match in pattern.finditer(rest):
            name, head = re.sub(r"[’']s$", "", match["name"]), match["head"] or ""
            if not head and (ends := _ENDS_IN_HEAD.match(name)):
                name, head = ends["name"], ends["head"]
            thing = _Thing(name, head)
            said = set(thing.words)
            if said and not said & {*CALENDAR, *common} and not _OFFICE.match(name):
                yield thing


def _acronyms(rest: str) -> Iterator[_Thing]:
    """Words in capitals, in a question that is not written so throughout, and of both sizes."""
    if not rest.isupper():
        for match in _ACRONYM.finditer(rest):
            is_set_up, is_meant = (match[one] is not None for one in ("set_up", "meant"))
            yield _Thing(match.group(), "", is_set_up=is_set_up, is_meant=is_meant)
        yield from (_Thing(match.group(), "") for match in _MIXED.finditer(rest))


def _quoted(rest: str) -> Iterator[_Thing]:
    """What the question itself puts in quotation marks, of more than one word of meaning."""
    for match in _QUOTED.finditer(rest):
        name = next(filter(None, match.group("single", "double", "plain", "straight")))
        thing = _Thing(name, match["head"] or "", is_quoted=True)
        if thing.head or len(thing.words) > 1:
            yield thing


def _pairs(rest: str, texts: Texts) -> Iterator[_Thing]:
    """Two words side by side that may be a name, however they are written: "navigation hubs"."""
    for match in _PAIR.finditer(rest.lower()):
        pair = match["first"], match["second"]
        is_plain = STOP_WORDS.isdisjoint(pair) and not _IS_HEAD.fullmatch(match["second"])
        if is_plain and any(map(texts.is_rare, pair)):
            yield _Thing(" ".join(pair), "")


def _elsewhere(
    thing: _Thing, documents: frozenset[str], count: int, texts: Texts
) -> frozenset[str] | None:
    """Ids of the documents that hold the name; None when those in question may know it."""
    if _is_held(thing, documents, texts):
        return None
    if thing.name.isupper():
        return _in_capitals(thing, count, texts)
    is_rare = bool(_MIXED.fullmatch(thing.name)) or all(map(texts.is_rare, thing.words))
    for phrase in _phrases(thing, is_rare):
        if not any(sizes(phrase, text) for _, text in _quoting(texts, phrase, documents)):
            needed = 1 if is_rare or len(thing.words) > 1 else SEVERAL
            passages = _quoting(texts, phrase, None)
            if holding := _named_in(phrase, passages, needed, count, thing):
                return holding
    if thing.is_quoted and not all(texts.quoting(one, documents, 1) for one in thing.words):
        return frozenset()
    is_named = thing.is_large and is_rare and (thing.head or len(thing.words) > 1)
    if is_named and not any(texts.quoting(word, documents, 1) for word in thing.words):
        return frozenset()
    return None


def _is_held(thing: _Thing, documents: frozenset[str], texts: Texts) -> bool:
    """A word that is written small there, before "team", is another: "to restore", "a bridge".

    What is asked for in capitals may be written "Pause".
    """
    forms = {*texts.forms(thing.name), *texts.forms(thing.called)}
    if any(texts.quoting(form, documents, 1) for form in forms):
        return True
    if thing.name.isupper():
        here = texts.quoting(thing.name, documents, MOST_IN_CAPITALS)
        if len(here) == MOST_IN_CAPITALS:
            return True
        return any(
            _writes(thing.name, text) or _IS_LARGE & set(sizes(thing.name, text))
            for _, text in here
        )
    here = _quoting(texts, thing.name, documents)
    if not thing.head or len(thing.words) > 1:
        return bool(here)
    return any(_IS_LARGE & set(sizes(thing.name, text)) for _, text in here)


def _writes(acronym: str, text: str) -> bool:
    return bool(re.search(rf"\b{re.escape(acronym)}s?\b", text))


def _in_capitals(thing: _Thing, count: int, texts: Texts) -> frozenset[str] | None:
    """Ids of the documents that write it so, when they are few; none do only where it is asked
    what it stands for: otherwise it may be the asker's own short form.

    A common word may be written so for emphasis, unless it names something set up.
    """
    most = MOST_IN_CAPITALS if thing.is_set_up else MOST_PASSAGES
    passages = texts.quoting(thing.name, None, most)
    holding = frozenset(document for document, text in passages if _writes(thing.name, text))
    few = len(holding) <= max(FEW_AT_LEAST, FEW * count) and len(passages) < most
    return holding if few and (holding or thing.is_meant) else None


def _phrases(thing: _Thing, is_rare: bool) -> Sequence[str]:
    """What would show the name elsewhere: with the noun behind it, and alone if it can stand so."""
    if not thing.is_large:
        return [thing.called] if is_rare or not thing.head else []
    alone = [thing.name] if is_rare or len(thing.words) > 1 else []
    return list(dict.fromkeys([*([thing.called] if thing.head else []), *alone]))


def _quoting(
    texts: Texts, phrase: str, documents: frozenset[str] | None
) -> Sequence[tuple[str, str]]:
    return texts.quoting(phrase, documents, MOST_PASSAGES)


def _named_in(
    phrase: str,
    passages: Sequence[tuple[str, str]],
    needed: int,
    count: int,
    thing: _Thing,
) -> frozenset[str]:
    """Ids of the documents, when they are few and all write it large, once within a sentence;
    what the question quotes may be written small, and a long name of very few as often as not.
    """
    written = [(document, sizes(phrase, text)) for document, text in passages]
    holding = frozenset(document for document, found in written if found)
    found = [size for _, of_text in written for size in of_text]
    is_large = bool(_IS_LARGE & set(found))
    is_long = thing.is_large and len(thing.words) > 1 and is_large
    may_be_small = thing.is_quoted or (is_long and found.count("small") <= HALF * len(found))
    share = FEW if is_large and "small" not in found else FEW_SMALL if may_be_small else 0.0
    is_of_few = share and len(holding) <= max(FEW_AT_LEAST, share * count)
    is_seen = len(found) >= needed or "quoted" in found
    return holding if is_of_few and is_seen and len(passages) < MOST_PASSAGES else frozenset()


def sizes(phrase: str, text: str) -> list[str]:
    """How a text writes a name each time: "quoted", "large", "small", or "open", where a sentence
    opens, or where only its first word is large: "Achieving for children".

    A word such as "team" behind it counts for nothing, nor do "of" and "the".
    """
    pattern = r"\W+".join(rf"{re.escape(w.removesuffix('s'))}(?:[’']?s)?" for w in words(phrase))
    found = []
    for match in re.finditer(rf"\b{pattern}\b", text, re.I):
        name = re.sub(rf"\s+{HEAD}s?$", "", match.group(), flags=re.I)
        said = [word for word in re.findall(r"[^\W\d_]+", name) if word.lower() not in JOINTS]
        opens_sentence = _OPENS_SENTENCE.search(text[: match.start()])
        is_open = len(said) == 1 and opens_sentence
        opens = text[: match.start()].endswith(_QUOTES)
        if opens and (_CLOSES.match(text, match.end()) or _CLOSED.search(match.group())):
            found.append("quoted")
        elif all(word[0].isupper() for word in said):
            found.append("open" if is_open else "large")
        else:
            found.append("open" if said[0][0].isupper() and not opens_sentence else "small")
    return found
