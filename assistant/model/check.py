"""Does a cited sentence prove a statement? Decided from words alone, on the side of doubt.

A statement is supported when it is one cited sentence with words left out: when the sentence,
with the label of its document, holds every name, number, date, quotation and other word of it, in
the same order, so that nobody changes places; says them in the same sense (negations, quantities,
grades, directions, signs such as "≠"); the statement does not break off where the sentence goes
on; and what is left out changes nothing of what is kept: no word takes the subject of another
clause, and none loses the "refused to" or "it is claimed that" that governs it. What joins two
such statements with ", and" or ", but" may take one sentence for each. Another wording of the same
thing is unverified here: this module knows no synonyms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.model.align import CLAUSE_END, changed_by_omission
from assistant.model.facts import DateFact, Fact, NameFact, NumberFact, facts_of, fold
from assistant.model.frame import REPORTING, without_frame
from assistant.model.sense import changed_sense
from assistant.model.signs import changed_signs
from assistant.records import Support
from index.regex import regex
from index.words import content_words, stem, words

_LINKING = frozenset(
    words("accordingly additionally also furthermore however meanwhile moreover overall took place")
)
"""Words that add nothing to what a document says."""
_JOINT = regex(r";\s+|,\s+(?:and|but|while|whilst|whereas|although|though)\s+")
_LEAST_WORDS = 3  # content words of a part that can stand alone
_QUOTED = regex(r"\"([^\"]+)\"|(?<!\w)'([^']+)'(?!\w)")
_ENDS = " .\"'"


def check(
    statement: str, cited: Sequence[str], labels: Sequence[str] = ()
) -> tuple[Support, str | None]:
    """How far the cited sentences prove a statement; why not, when they do not.

    ``labels`` are the labels of their documents, in the same order; they may add a place or a
    date to what a sentence says, never exchange one.

    >>> check("Plans were late.", ["In 2019, plans were late."])
    ('supported', None)
    >>> check("Plans were not late.", ["In 2019, plans were late."])
    ('unverified', "it negates, or limits, 'Plans were not late.' in another way")
    """
    stated = fold(statement)
    sources = [fold(text) for text in cited]
    if not sources:
        return "unverified", "it cites no sentence that was given"
    if any(stated.strip(_ENDS) == source.strip(_ENDS) for source in sources):
        return "verbatim", None
    evidence = list(zip(sources, map(fold, labels or [""] * len(sources)), strict=True))
    doubt = _doubt(stated, evidence)
    first, *others = _parts(stated)
    if doubt and (
        _doubt(first, evidence) or any(_doubt(part, evidence, is_part=True) for part in others)
    ):
        return "unverified", doubt
    return "supported", None


def _parts(stated: str) -> list[str]:
    parts = _JOINT.split(stated)
    whole = all(len(content_words(part)) >= _LEAST_WORDS for part in parts)
    return parts if whole else [stated]


def _doubt(stated: str, evidence: Sequence[tuple[str, str]], is_part: bool = False) -> str | None:
    """None when one source proves it; else what is wrong with the source that comes nearest."""
    nearest_first = sorted(evidence, key=lambda pair: _cover(stated, *pair), reverse=True)
    faults = [_fault(stated, source, label, is_part) for source, label in nearest_first]
    return None if None in faults else faults[0]


def _fault(stated: str, source: str, label: str, is_part: bool) -> str | None:
    spelt_small = {word for word in re.findall(r"[^\W\d_]+", source) if word.islower()}
    facts = facts_of(stated, ordinary=spelt_small | REPORTING)
    for fact in facts:
        if not fact.places(source) and not _adds(fact, stated, source, label):
            return f"{fact.shown!r} is not in the cited sentence"
    for one, other in pairwise(facts):
        if _are_exchanged(one, other, source):
            return f"{one.shown!r} and {other.shown!r} stand the other way round in the source"
    for quoted in _QUOTED.finditer(stated):
        if (quotation := quoted[1] or quoted[2]).strip(_ENDS + ",") not in source:
            return f"{quotation!r} is not a quotation from the cited sentence"
    if reason := changed_signs(stated, source) or changed_sense(stated, source):
        return reason
    if _breaks_off(stated, source):
        return "it breaks off where the cited sentence goes on"
    return _reworded(stated, source, label, is_part)


def _breaks_off(stated: str, source: str) -> bool:
    """Do its last two words stand in the source, but never at the end of a clause?"""
    last = r"\W+".join(re.escape(word) for word in words(stated)[-2:])
    behind = [source[found.end() :] for found in re.finditer(rf"\b{last}\b", source, re.I)]
    return bool(behind) and not any(CLAUSE_END.match(rest) for rest in behind)


def _reworded(stated: str, source: str, label: str, is_part: bool) -> str | None:
    """What is wrong when it is more than the source with harmless words left out."""
    said = _by_its_pronoun(without_frame(stated, label), source)
    added = [fact.shown for fact in facts_of(said) if _adds(fact, stated, source, label)]
    known = _LINKING.union(*(words(text) for text in (source, *added)))
    known_stems = {stem(word) for word in known}
    for fact in facts_of(said):
        if not isinstance(fact, NameFact):  # dates and numbers have several spellings
            known_stems.update(map(stem, words(fact.shown)))
    for word in content_words(said):
        if stem(word) not in known_stems:
            return f"{word!r} is not in the cited sentence"
    reason = changed_by_omission(said, source, _LINKING, is_part)
    if reason and added:
        return changed_by_omission(said, source, _LINKING.union(added), is_part)
    return reason


def _by_its_pronoun(stated: str, source: str) -> str:
    """ "the IROs' plans" as "their plans", where the source calls them so and names nobody else."""
    names = {fact.shown for fact in facts_of(source) if isinstance(fact, NameFact)}
    if len(names) != 1:
        return stated
    owner = re.compile(rf"\b(?:the\s+)?{re.escape(names.pop())}'s?\s+(\w+)", re.IGNORECASE)
    found = owner.search(stated)
    if not found:
        return stated
    called = re.search(rf"\b(?:her|his|its|their)\s+{re.escape(found[1])}\b", source)
    return stated[: found.start()] + called[0] + stated[found.end() :] if called else stated


def _adds(fact: Fact, stated: str, source: str, label: str) -> bool:
    """Is it a name or date of the document, which no name or date of the sentence gives way to?"""
    if isinstance(fact, NumberFact) or not fact.places(label):
        return False
    kind = NameFact if isinstance(fact, NameFact) else DateFact
    rivals = [rival for rival in facts_of(source) if isinstance(rival, kind)]
    return all(rival.places(stated) or _in_any_case(rival, stated) for rival in rivals)


def _in_any_case(fact: Fact, stated: str) -> bool:
    return isinstance(fact, NameFact) and set(words(fact.shown)) <= set(words(stated))


def _are_exchanged(one: Fact, other: Fact, source: str) -> bool:
    if one.shown == other.shown:
        return False
    before, behind = one.places(source), other.places(source)
    return bool(before and behind) and min(before) > max(behind)


def _cover(stated: str, source: str, label: str) -> float:
    said = {stem(word) for word in content_words(stated) if word not in REPORTING}
    held = {stem(word) for word in words(f"{source} {label}")}
    return len(said & held) / len(said) if said else 0.0
