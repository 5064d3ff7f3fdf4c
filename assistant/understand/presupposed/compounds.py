"""Things that a question calls by common words, and that only other documents have.

"The crisis helpline" is Coventry's; asked of Hull, whose documents have no such words together,
nothing that comes near is an answer. The phrase has to end in a word for something set up
("helpline", "panel"), to be held elsewhere by few documents, and to be held here in no sentence,
in whatever order. What has the same name but for its last word ("family support service", "family
support team") is taken for the same. Reads passages that hold a phrase, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import takewhile

from index.regex import regex
from index.words import STOP_WORDS, stem, words

from .clauses import SENTENCE_END
from .things import FEW_AT_LEAST, HALF, HEAD, MOST_PASSAGES, Texts, Unmentioned, sizes

MOST_BEFORE = 3
"""Words of a name before its noun."""
_SET_UP = (
    r"(?:academ(?:y|ies)|ambassadors?|apps?|approach(?:es)?|awards?|boards?|briefings?|brokers?|"
    r"bulletins?|campaigns?|"
    r"cent(?:re|er)s?|champions?|charters?|clinics?|clubs?|committees?|coordinators?|courses?|"
    r"courts?|dashboards?|festivals?|forums?|frameworks?|funds?|group|handbooks?|helplines?|"
    r"hotlines?|hubs?|initiatives?|magazines?|mentors?|models?|navigators?|networks?|"
    r"newsletters?|nurses?|offers?|officers?|panels?|partnerships?|passports?|pathways?|pilots?|"
    r"pledges?|podcasts?|programmes?|projects?|roadshows?|schemes?|service|strateg(?:y|ies)|"
    r"surger(?:y|ies)|team|therapists?|toolkits?|tools?|trackers?|units?|workshops?)"
)
"""More than one service, team or group is a kind of them."""
_THING = regex(rf"(?P<before>(?:\w[\w’'-]*\w\s){{1,{MOST_BEFORE}}})(?P<noun>{_SET_UP})\b", re.I)
_SAYING = regex(
    rf"(?=\b(?P<phrase>[a-z][\w’'-]*(?:\s[\w’'-]+){{1,3}})\s(?:{HEAD}|sessions?|forms?)\b)"
)
"""Two to four words, however little they mean, before such a noun: "always here approach"."""
_ANY = frozenset(
    """
    new old other different same main best good better local whole right enough more current
    existing temporary various certain particular special specific
    """.split()
)
"""Words that make no name of the noun behind them."""
_OF_WHAT_TIME = regex(
    r"\b(?:when|(?:what|which) (?:exact )?(?:date|day|month|year|week))\b[^,;?]*?"
    r"\b(?:did|do|does|is|are|was|were|will|has|have|had)(?: (?:the|its|their))?\s+$",
    re.I,
)
_MERE = regex(r"(?:approach|model|offer|programme|project|scheme|service|team)s?", re.I)
"""Such a word may be left out: "independent visitors" are "the independent visitor scheme"."""
FEW = 0.03
"""Share of all documents up to which common words may be the name of one thing."""


def not_there(
    rest: str, documents: frozenset[str], count: int, texts: Texts, common: Collection[str] = ()
) -> Unmentioned | None:
    """The first such thing that only documents outside ``documents`` hold.

    ``rest`` is the question with names of places blanked out; ``count``: documents there are;
    ``common``: words of names of bodies ("council").
    """
    for said in _things(rest, common):
        ends = [" ".join(said[start:]) for start in range(len(said) - 1)]
        if any(_is_written(end, documents, texts) for end in ends):
            continue
        for phrase in ends:
            if _is_here(phrase, documents, texts):
                break
            if others := _few(phrase, count, texts):
                return Unmentioned(phrase, others)
    return _quoted(rest, documents, count, texts)


def _quoted(rest: str, documents: frozenset[str], count: int, texts: Texts) -> Unmentioned | None:
    """A phrase that others put in quotation marks, as often as not: ‘getting to good’ board."""
    phrases = (match["phrase"] for match in _SAYING.finditer(rest))
    for phrase in phrases:
        if phrase.split()[0] in STOP_WORDS:
            continue
        passages = texts.quoting(phrase, None, MOST_PASSAGES)
        found = [size for _, text in passages for size in sizes(phrase, text)]
        is_name = found and found.count("quoted") >= HALF * len(found)
        others = _few(phrase, count, texts) if is_name else frozenset()
        if others and not texts.quoting(phrase, documents, 1):
            return Unmentioned(phrase, others)
    return None


def whose_time(question: str) -> tuple[str, ...]:
    """Stems of the thing of which a time is asked; nothing where it is of anything else.

    >>> whose_time("On what date did the complex needs panel meet again?")
    ('complex', 'need', 'panel')
    """
    for match in _THING.finditer(question):
        said = _up_to_noun(match)
        before = question[: match.end()].removesuffix(" ".join(said))
        if len(said) > 1 and _OF_WHAT_TIME.search(before):
            return tuple(map(stem, words(" ".join(said))))
    return ()


def _things(rest: str, common: Collection[str]) -> Iterator[list[str]]:
    """The words before such a noun, up to one that carries no meaning, and the noun."""
    for match in _THING.finditer(rest):
        said = _up_to_noun(match)
        is_own = any(word.lower() not in _ANY for word in said[:-1])
        if is_own and set(words(" ".join(said))).isdisjoint(common):
            yield said


def _up_to_noun(match: re.Match[str]) -> list[str]:
    before = match["before"].split()[::-1]
    own = [*takewhile(lambda word: word.lower() not in STOP_WORDS, before)]
    return [*own[::-1], match["noun"]]


def _is_written(phrase: str, documents: frozenset[str], texts: Texts) -> bool:
    """Does the phrase stand here, with or without its hyphens, or as an acronym?"""
    forms = {phrase, phrase.replace("-", ""), *texts.forms(phrase)}
    return any(texts.quoting(form, documents, 1) for form in forms)


def _few(phrase: str, count: int, texts: Texts) -> frozenset[str]:
    """Ids of the documents that hold a phrase, when they are few."""
    passages = texts.quoting(phrase, None, MOST_PASSAGES)
    others = frozenset(document for document, _ in passages)
    return others if len(others) <= max(FEW_AT_LEAST, FEW * count) else frozenset()


def _is_here(phrase: str, documents: frozenset[str], texts: Texts) -> bool:
    """Does a sentence here hold its words, or its first words and such a noun or none?"""
    said = words(phrase)
    wanted = {stem(word) for word in said}
    rarest = min((texts.quoting(word, documents, MOST_PASSAGES) for word in said), key=len)
    sentences = (one for _, text in rarest for one in SENTENCE_END.split(text))
    if any(wanted <= set(map(stem, words(one))) for one in sentences):
        return True
    if len(said) < 3:
        return False
    first = texts.quoting(" ".join(said[:-1]), documents, MOST_PASSAGES)
    if first and _MERE.fullmatch(said[-1]):
        return True
    alike = re.compile(r"\W+".join(map(re.escape, said[:-1])) + rf"s?\W+{_SET_UP}\b", re.I)
    return any(alike.search(text) for _, text in first)
