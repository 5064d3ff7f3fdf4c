"""Terms of the trade that the documents in question never use: "unregistered placements".

Where the first word of such a term stands in none of their passages, in no form and for nothing
that the thesaurus has instead, what they say of placements at large is no answer. Other documents
have to use the term, so that it is one: several where it is the topic of the question, what is said
"about" or "of" it, and a good part of them where it stands elsewhere. A word that says how much,
how good or when ("late visits") makes no term. Of others no part stands for the whole ("young
carers", "radicalisation"). Reads passages that hold a word, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from index.regex import regex
from index.thesaurus import english
from index.words import STOP_WORDS, stem

from ...answer_type.fixed_terms import fixed_terms
from .things import MOST_PASSAGES, Texts, Unmentioned

SEVERAL = 3
"""Documents that use a term which is the topic ..."""
OFTEN = 0.2
"""... and the share of all that use one which stands anywhere ..."""
OFTEN_AT_LEAST = 10
"""... or so many, in a small index."""
_WORD = r"(?=[^\W\d_]*[a-z])[^\W\d_][\w’'-]*[^\W_]"
_TOPIC = regex(
    r"\b(?:about|of|on|for|regarding|concerning|mention(?:s|ed)?|discuss(?:es|ed)?|covers?|"
    r"address(?:es)?)\s+"
    rf"(?:(?:the|any|an?|its|their|your)\s+)?(?:(?:use|quality|effectiveness|role|risks?|impact|issue|"
    rf"problem|subject|question|extent)\s+of\s+)?(?P<first>{_WORD})\s+(?P<second>{_WORD})\b",
    re.I,
)
_WHETHER = regex(
    rf"^\W*(?:is|are|was|were)\s+(?:the\s+)?(?P<first>{_WORD})\s+(?P<second>{_WORD})\s+"
    r"(?:mentioned|covered|discussed|raised|addressed|referred to)\b",
    re.I,
)
_ANYWHERE = regex(rf"(?=\b(?P<first>{_WORD})\s(?P<second>{_WORD})\b)", re.I)
_ALONE = regex(
    r"^\W*what\b.*\b(?:about|of|on|regarding|concerning)\s+(?:the\s+)?"
    r"(?P<term>[a-z]{3,}(?:tion|ism|ship|ness))\b(?=\s*(?:[,.?;:]|$|(?:at|by|during|for|in)\b))",
    re.I,
)
"""A topic of one word, which is the name of something that happens."""
_HOW_OR_WHEN = frozenset(
    stem(word)
    for word in """
    good better best bad worse worst poor strong weak high higher low lower great big large small
    long short early late slow quick fast rapid prompt timely recent current latest last next first
    previous former new old older young younger few many more less most main key major minor serious
    significant excessive frequent regular effective ineffective robust thorough excellent
    outstanding adequate inadequate sufficient insufficient appropriate inappropriate consistent
    inconsistent variable overall general specific particular different various several certain
    possible potential actual real true clear unclear simple complex difficult easy important
    necessary available unavailable common rare usual unusual positive negative additional extra
    further other another same similar full partial total whole whether every each any some all
    annual monthly weekly daily yearly joint local national regional lengthy unnecessary avoidable
    persistent continued continuing ongoing future past increasing decreasing rising falling
    improved improving growing repeat repeated multiple single double overdue outstanding delayed
    still ever never always often against about within without around between since after before
    frontline senior junior middle front back own strategic operational individual
    inspectors inspection council councils authority report letter visit what who how
    """.split()
)


def unused_term(
    rest: str, documents: frozenset[str], count: int, texts: Texts
) -> Unmentioned | None:
    """The first such term that only documents outside ``documents`` use.

    ``rest`` is the question with names of places blanked out; ``count``: documents there are.
    """
    often = max(OFTEN_AT_LEAST, OFTEN * count)
    for patterns, fewest in (((_WHETHER, _TOPIC), SEVERAL), ((_ANYWHERE,), often)):
        for first, second in _pairs(rest, patterns):
            others = _users(f"{first} {second}", first, documents, texts)
            if len(others) >= fewest:
                return Unmentioned(f"{first} {second}", others)
    for term in (*fixed_terms(rest), *_alone(rest)):
        others = _users(term, term, documents, texts)
        if len(others) >= SEVERAL:
            return Unmentioned(term, others)
    return None


def _alone(rest: str) -> Iterator[str]:
    if match := _ALONE.match(rest):
        yield match["term"].lower()


def _pairs(rest: str, patterns: Iterable[re.Pattern[str]]) -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        for match in pattern.finditer(rest):
            pair = match["first"].lower(), match["second"].lower()
            if STOP_WORDS.isdisjoint(pair) and not any(map(_says_how_or_when, pair)):
                yield pair


def _users(term: str, least: str, documents: frozenset[str], texts: Texts) -> frozenset[str]:
    """Ids of the documents that use the term; none where those in question hold the least of it,
    or may mean the same.
    """
    forms = (least, *_written_for(term, texts))
    if any(_is_held(form, documents, texts) for form in forms):
        return frozenset()
    return frozenset(document for document, _ in texts.quoting(term, None, MOST_PASSAGES))


def _says_how_or_when(word: str) -> bool:
    """Also "poorer" and "poorly"."""
    bare = word.removesuffix("er").removesuffix("est").removesuffix("ly")
    return not {stem(word), stem(bare)}.isdisjoint(_HOW_OR_WHEN)


def _is_held(phrase: str, documents: frozenset[str], texts: Texts) -> bool:
    """With its hyphens or without."""
    forms = {phrase, phrase.replace("-", " "), phrase.replace("-", "")}
    return any(texts.quoting(form, documents, 1) for form in forms)


def _written_for(term: str, texts: Texts) -> Iterator[str]:
    """What may be written for the term, or for its first word."""
    yield from texts.forms(term)
    first, *_ = said = term.split()
    for asked in (said, [first]):
        for meant in english().meant_by(asked):
            if meant.said.startswith(first):
                yield from meant.written
