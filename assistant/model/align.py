"""Is a statement its source with words left out that change nothing of what is kept?

The words of the statement are laid over those of the source, in order; ``gaps`` judges what is
left out between two of them, and this module what is left out before the first and behind the
last. One harmless way to lay them is enough. Texts are folded.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from assistant.model.facts import Fact, NameFact, NumberFact, facts_of
from assistant.model.gaps import BORDER, SPLICED, Gap, crosses, fault, is_harmless
from assistant.model.sense import FINITE, doubts, governing
from index.regex import regex
from index.words import WORD, content_words, stem, words

Place = tuple[int, int]

_POSSESSIVE = regex(r"'s?$")
_OWN_VOICE = regex(
    r"\b(?:we|(?:inspection|inspector|report|letter|document)s?)\s+(?:(?:also|has|have|had)\s+)*"
    r"(?:conclude|find|found|note|report|said|say|state)(?:d|s|ed)?(?:\s+that)?\b",
    re.IGNORECASE,
)
"""A document that speaks of itself: what it says, it says itself."""
_SEEN = regex(
    r"\b(?:found|saw|noted|observed|(?<!to )shows?|showed|confirm(?:s|ed))\s+that\b", re.IGNORECASE
)
"""What is seen is so, whoever sees it."""
_PRONOUN = regex(r"\b(?:he|i|it|she|that|there|these|they|this|those|we)\b", re.IGNORECASE)
_CONCESSION = regex(r"^\W*(?:although|despite|though|while|whilst)\b[^,;]*,", re.IGNORECASE)
_TURN = regex(r";|,?\s\b(?:although|but|however|though|whereas|while|whilst)\b", re.IGNORECASE)
_CLOSING = frozenset(words("although and but however or though whereas while whilst"))
_THAT = regex(r"\b(?:how|that|whether|why)\b", re.IGNORECASE)
_PREPOSITIONS = regex(
    r"\b(?:about|against|at|by|for|from|in|of|on|to|under|with|without|within)\b", re.IGNORECASE
)
_PREPOSITION = regex(_PREPOSITIONS.pattern + r"\W+(?:the\W+)?$", re.IGNORECASE)
CLAUSE_END = regex(
    r"[^\w\s]*(?:\s*$|\s*[,;:.!?()]|\s+-\s|\s+(?:and|or|but|although|though|while|whilst|whereas|"
    r"however|because|since|if|when|where|which|who)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A word, name, number or date of the statement, and where the source has it."""

    start: int
    end: int
    places: tuple[Place, ...]
    is_number: bool = False
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to lay the words so far: where the last one lies; is it in a part that was entered
    from the middle, of which nothing more may be left out?
    """

    end: int
    entered: bool


def changed_by_omission(
    stated: str, source: str, skipped: Collection[str] = (), is_part: bool = False
) -> str | None:
    """Why what is left out changes what is kept; None when it does not.

    ``skipped`` are words and names that need not lie anywhere; ``is_part`` says that the
    statement follows on another, whose subject it must not take.

    >>> changed_by_omission("plans are late.", "It is claimed that plans are late.")
    'it leaves out a doubt of the cited sentence'
    """
    kept = _kept(stated, source, skipped)
    if not kept:
        return "it says nothing that the cited sentence says"
    reasons = ["its words stand in another order in the cited sentence"]
    ways: set[_Way] = set()
    for start, end in kept[0].places:
        lead = _Lead(stated[: kept[0].start], source[:start], source[start:], kept[0].is_name)
        if reason := _lead_fault(lead, is_part):
            reasons.append(reason)
        else:
            ways.add(_Way(end, entered=False))
    for left, right in pairwise(kept):
        ways = _next_ways(ways, (left, right), (stated, source), reasons)
    ends = [_end_fault(way, stated[kept[-1].end :], source) for way in ways]
    return None if None in ends else [*reasons, *ends][-1]


def _kept(stated: str, source: str, skipped: Collection[str]) -> list[_Kept]:
    spelt_small = {word for word in words(source) if re.search(rf"\b{re.escape(word)}\b", source)}
    tokens = list(WORD.finditer(source))
    shown = {one.start: one.start + len(one.shown) for one in facts_of(source)}
    found: list[_Kept] = []
    covered = -1
    facts = {fact.start: fact for fact in facts_of(stated, ordinary=spelt_small)}
    for token in WORD.finditer(stated):
        if token.start() < covered:
            continue
        if fact := facts.get(token.start()):
            covered = token.start() + len(fact.shown)
            places = _fact_places(fact, source, tokens, shown)
            number, name = isinstance(fact, NumberFact), isinstance(fact, NameFact)
            found.append(_Kept(token.start(), covered, places, number, name))
        elif content_words(token.group()):
            places = _word_places(token.group(), tokens)
            found.append(_Kept(token.start(), _end(token), places))
    return [one for one in found if one.places and stated[one.start : one.end] not in skipped]


def _fact_places(
    fact: Fact, source: str, tokens: list[re.Match[str]], shown: dict[int, int]
) -> tuple[Place, ...]:
    length = len(fact.shown.split())
    places: list[Place] = []
    for start in fact.places(source):
        ends = [_end(token) for token in tokens if token.start() >= start][:length]
        end = ends[-1] if ends and isinstance(fact, NameFact) else shown.get(start)
        places.append((start, end or start + len(fact.shown)))
    return tuple(places)


def _word_places(word: str, tokens: list[re.Match[str]]) -> tuple[Place, ...]:
    same = (token for token in tokens if _stem(token.group()) == _stem(word))
    return tuple((token.start(), _end(token)) for token in same)


def _stem(word: str) -> str:
    return " ".join(stem(one) for one in words(word))


def _end(token: re.Match[str]) -> int:
    """Where a word ends, its possessive apart."""
    return token.start() + len(_POSSESSIVE.sub("", token.group()))


def _next_ways(
    ways: set[_Way], pair: tuple[_Kept, _Kept], texts: tuple[str, str], reasons: list[str]
) -> set[_Way]:
    left, right = pair
    stated, source = texts
    said = stated[left.end : right.start]
    found: set[_Way] = set()
    for way in ways:
        for start, end in right.places:
            if start < way.end:
                continue
            gap = Gap(
                *(stated[left.start : left.end], stated[right.start : right.end]),
                *(source[way.end : start], said),
                *(left.is_number, right.is_number, right.is_name),
            )
            reason = fault(gap)
            if reason is None and way.entered and not is_harmless(gap.source):
                reason = SPLICED
            if reason is None:
                found.add(_Way(end, way.entered or crosses(gap.source)))
            else:
                reasons.append(reason)
    return found


@dataclass(frozen=True, slots=True)
class _Lead:
    """What statement and source have in front of the first word that is kept, and what follows."""

    said: str
    source: str
    behind: str
    before_name: bool


def _lead_fault(lead: _Lead, is_part: bool) -> str | None:
    own = _OWN_VOICE.sub(" ", lead.source.rpartition(";")[2])
    own = _SEEN.sub(" ", _CONCESSION.sub(" ", own))
    closed, clause = _clauses(own, lead.behind)
    if governing(closed) or any(doubts(closed[: that.start()]) for that in _THAT.finditer(own)):
        return "it leaves out a doubt of the cited sentence"
    if doubts(clause) != doubts(_OWN_VOICE.sub(" ", lead.said)):
        return "it leaves out a doubt of the cited sentence"
    if _has_other_subject(lead, closed, clause, is_part):
        return "it has another subject than the cited sentence"
    if not content_words(clause):
        return None
    if words(clause)[-1] == "to" or _governs(clause):
        return "it leaves out what governs the rest"
    if lead.before_name and _PREPOSITION.search(clause) and not _PREPOSITION.search(lead.said):
        return "it has another subject than the cited sentence"
    return None


def _governs(clause: str) -> bool:
    """Is it more than the head of a phrase ("The recording of") or a word about what follows?"""
    if any(content_words(clause[: that.start()]) for that in _THAT.finditer(clause)):
        return True
    starts = [0, *(one.end() for one in BORDER.finditer(clause))]
    starts += [one.end() for one in _PREPOSITIONS.finditer(clause)]
    return len(content_words(clause[max(starts) :])) > 1


def _clauses(lead: str, behind: str) -> tuple[str, str]:
    """What was said before, and the beginning of the clause that goes on ``behind``; all of it is
    one clause when the words behind have no verb of their own.
    """
    borders = [found for found in BORDER.finditer(lead) if _closes(found)]
    piece = behind[: border.start()] if (border := BORDER.search(behind)) else behind
    if not borders or FINITE.isdisjoint(words(lead[borders[-1].end() :] + piece)):
        return "", lead
    return lead[: borders[-1].start()], lead[borders[-1].end() :]


def _closes(border: re.Match[str]) -> bool:
    return not border["word"] or border["word"].lower() in _CLOSING


def _has_other_subject(lead: _Lead, closed: str, clause: str, is_part: bool) -> bool:
    """Does it put something where the source has a subject, or leave that to what goes before?"""
    pronouns = {pronoun.lower() for pronoun in _PRONOUN.findall(lead.said)}
    if content_words(closed + clause) and not pronouns <= set(words(clause)):
        return True
    if is_part and (content_words(clause) or (closed and FINITE.intersection(words(clause)))):
        return True
    return bool(content_words(clause)) and any(
        isinstance(fact, NameFact)
        and not _PREPOSITION.search(lead.said[: fact.start])
        and not lead.said[fact.start + len(fact.shown) :].startswith("'")
        for fact in facts_of(lead.said)
    )


def _end_fault(way: _Way, said: str, source: str) -> str | None:
    behind = source[way.end :]
    if way.entered and not CLAUSE_END.match(behind):
        return SPLICED
    rest = behind[: turn.start()] if (turn := _TURN.search(behind)) else behind
    if governing(rest) and not governing(said):
        return "it leaves out a doubt of the cited sentence"
    return None
