"""Which visit is meant by what it looked at: "the visit about permanence", "the front door visit".

A letter says near its beginning what inspectors looked at. Where that is what the question calls
the visit by, only such letters are meant, and the rest of the question is what is asked of them.
Does not know what they found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from index.library import Library
from index.records import Entry
from index.regex import regex
from index.words import content_stems, stems

from ..answer_type.visit_scope import focus_of
from ..catalogue_facts.wording import shared

_OCCASION = r"(?:visit|letter|inspection|audit|review)"
_SAYS = r"(?:say|said|find|found|tell|told|mention|conclude|report|show|note)\w*"
_THEN = (
    r"(?=\W*$|[,;?]| (?:at|by|in|of|with) (?-i:[A-Z])| (?:and|carr(?:y|ied)|conclude|did|do|done|"
    r"find|found|happen|held|is|led|look|looked|mention|praise|recommend|said|say|show|signed|take|"
    r"took|was|were)\b)"
)
_OWN_WORD = r"(?!(?:every|each|all|any|both|focuss?ed|full|last|latest|recent)\b)[a-z][\w’'-]*"
_CALLED_BY = (
    regex(
        rf"\b{_OCCASION}(?: (?:to|of|in|at)(?: (?!(?:about|on|into|{_SAYS})\b)[\w’'-]+){{1,4}}?)?"
        r"(?P<part> (?:about|on|into|regarding|concerning|(?:that|which) looked at|looking at) "
        rf"(?:the |its |their )?(?P<what>(?-i:[a-z])[\w’' -]*?)){_THEN}",
        re.I,
    ),
    regex(
        r"(?:\b(?:the|its|their|that)|[’']s?|\b[A-Z][\w’'-]*) "
        rf"(?P<part>(?P<what>{_OWN_WORD}(?: {_OWN_WORD})?) )"
        r"(?=(?:focuss?ed )?(?:visit|letter)\b)"
    ),
)
"""What a visit is called by, behind it or before it, and the part of a question that it makes."""
_OF_ANY = content_stems("inspector inspection ofsted visit letter social worker children service")
MOST_DOCUMENTS = 12
"""Of more, none is opened to see what it looked at."""


@dataclass(frozen=True, slots=True)
class Meant:
    question: str  # without what the visit is called by
    documents: frozenset[str]  # their ids


def visit_meant(question: str, entries: Iterable[Entry], library: Library) -> Meant | None:
    """None where none of the documents is of such a visit, or no visit is called by that."""
    visits = [one for one in entries if one.catalogue.covers]
    if len(visits) > MOST_DOCUMENTS:
        return None
    for said in chain.from_iterable(by.finditer(question) for by in _CALLED_BY):
        if of_it := _of_it(said["what"], visits, library):
            rest = f"{question[: said.start('part')]}{question[said.end('part') :]}"
            return Meant(rest, of_it)
    return None


def _of_it(what: str, visits: Iterable[Entry], library: Library) -> frozenset[str]:
    """The visits that looked at something in these words; else those that use all of them."""
    words, phrase = content_stems(what), f" {' '.join(stems(what))} "
    if not words - _OF_ANY:
        return frozenset()  # "the inspectors visit"
    focus = {visit.id: focus_of(library.sentences(visit.id)) for visit in visits}
    in_words = (one for one, said in focus.items() if phrase in f" {' '.join(stems(said))} ")
    of_all = (one for one, said in focus.items() if shared(words, content_stems(said)) == words)
    return frozenset(in_words) or frozenset(of_all)
