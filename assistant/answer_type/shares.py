"""Which share a sentence tells: of whom, and of what is said of them.

"What proportion of care leavers are in work?" is not answered by how many of them live with
friends. Something of what the question says of them has to be told, in its own word or in one that
the thesaurus has for it; by a heading or the sentence before as well. Whose share it is may go
without saying. Knows English, and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile

from index.records import Sentence
from index.regex import regex
from index.thesaurus import english
from index.words import content_stems, words

from .dated_figures import without_times
from .holding import Holds
from .kinds_of_people import PEOPLE
from .numerals import SHARE, SPELT
from .totals import GOES_ON
from .wholes import VERB

_CHANGE = (
    r"\b(?:increase|decrease|reduction|rise|fall|drop|decline|growth|uplift|cut|improvement)s?\b"
)
_ASKS_CHANGE = regex(rf"\bby (?:what|how)\b|{_CHANGE}", re.I)
_SHARE = regex(rf"(?:{SHARE}|\bper ?cent\b)(?P<change>\W+(?:net |year-on-year )?{_CHANGE})?", re.I)
_ALL_OF_THEM = regex(
    r"(?:\bnone|(?<!\bnot )\b(?:all|every|no))\b(?: of)?(?P<of>(?:\W[\w’'-]+){1,4})", re.I
)
_OF_WHOM = regex(
    r"\b(?:percentage|per ?cent|proportion|share)s? of\b"
    r"(?P<said>(?:(?!\bat the time\b|\bwhen\b)[^?.;])*)",
    re.I,
)
_NAME = regex(r"(?<=\s)[A-Z][a-z][\w’'-]*")
"""NEET is none."""
_DONE = regex(
    r"^\s*(?:being |been )?(?:held|made|done|kept|given|taken|put|carried out|completed|c[ao]mes?|"
    r"t(?:akes?|ook|aken) (?:place|part)|happen(?:s|ed)?|"
    r"goe?s?|went|gets?|got|wins?|won)\b",
    re.I,
)
"""What may be said of anything, before what it was: "on time"."""
_SPELT = regex(SPELT, re.I)
"""A number in words, which texts write in digits."""
_PRAISES = regex(rf"\W*(?:{SPELT} )?(?:good|enough)\b", re.I)
"""It may be said of anything without telling which: "five good GCSEs"."""
_PAIR = 2
_NO_JOINT = r"(?!(?:in|on|at|by|to|for|from|with|of|into|an?|the)\b)[\w’'-]+"
_MODIFIED = regex(rf"\b{_NO_JOINT} {_NO_JOINT}\W*$")
"""Of "foster placements" the first word tells which, of "live in poverty" the last one."""
_OPENS = regex(
    r"\W*(?:(?:only|just|about|some|around|nearly|almost|over)\s)\d[\d.]*\s?%(?! of\b)", re.I
)
"""So whose share it is stands before."""
_PEOPLE = PEOPLE.keys() | content_stems("people")


def holds_share(question: str) -> Holds:
    """A test: a share, or all or none of what the question names, and of what it says of them."""
    asked, tells = content_stems(question), _tells_of_them(question)
    asks_change = _ASKS_CHANGE.search(question) is not None

    def holds(sentence: Sentence) -> bool:
        found = list(_SHARE.finditer(sentence.text))
        if found:
            is_share = any(asks_change or not one["change"] for one in found)
            return is_share and tells(sentence)
        whole = (content_stems(one["of"]) for one in _ALL_OF_THEM.finditer(sentence.text))
        return any(not asked.isdisjoint(of) for of in whole)

    return holds


def _tells_of_them(question: str) -> Holds:
    """A test: is as much told of them as has to be: the word that matters, or half of many?"""
    said = _said_of_them(question)
    forms = [*_forms(words(said))]
    if len(forms) == _PAIR:
        is_first = _MODIFIED.search(said) and not _PRAISES.match(said)
        forms = [forms[0] if is_first else forms[1]]

    def holds(sentence: Sentence) -> bool:
        text = sentence.text
        if not forms or sentence.kind in ("row", "record"):
            return True
        if GOES_ON.search(text) or _OPENS.match(text):
            return True
        told = content_stems(" ".join((*sentence.headings, text)))
        return 2 * sum(any(form <= told for form in each) for each in forms) >= len(forms)

    return holds


def _forms(said: Sequence[str]) -> Iterator[list[frozenset[str]]]:
    """Of each word with a meaning its stem, and those of phrases that may be written for it."""
    meant = [(words(one.said), one.written) for one in english().meant_by(said)]
    for word in filter(content_stems, said):
        if _SPELT.fullmatch(word):
            continue
        written = (form for phrase, forms in meant if word in phrase for form in forms)
        yield [content_stems(form) for form in (word, *written)]


def _said_of_them(question: str) -> str:
    whom = _OF_WHOM.search(without_times(question))
    if not whom:
        return ""
    phrase = _NAME.sub("", whom["said"])
    if verb := VERB.search(phrase):
        said = phrase[verb.end() :]
    else:  # where none is known, what is behind the first word, but for names of people
        others = [*dropwhile(lambda one: not content_stems(one), phrase.split())][1:]
        said = " ".join(one for one in others if content_stems(one).isdisjoint(_PEOPLE))
    return _DONE.sub("", said)
