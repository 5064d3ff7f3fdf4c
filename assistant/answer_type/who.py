"""Whom of those that a sentence names the question asks for, and whom it names itself.

"Designed by Ann Lee and built by Bob Hill" names two and answers with one: those stand together
whom nothing but "and", a comma, brackets or an office parts. "Who is Ann Lee?" is answered by no
name at all, and by the row of the deputies nobody asks for the team.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from index.describe.people import STYLE, as_compared
from index.records import Sentence
from index.regex import regex
from index.words import content_stems

from .holding import Span, overlap
from .named import SOMEBODY
from .passed_over import STYLED, candidates
from .placed import COPIES

_TOGETHER = regex(
    r"(?:\s+[A-Z]{2,})?(?:\s*\([^)]*\))?(?:,\s[^,;.\n]{1,40}(?=,))?"
    rf"(?:\s*[,;&]|\s+and\b)+\s*(?:and\s+)?(?:{STYLE})?",
)
"""Between two names that are told as one answer."""
_JOINED = regex(rf"(?:\s*\([^)]*\))?\s+and\s+(?:{STYLE})?")
_BY = regex(rf"\b([\w-]+) by (?:the )?(?:{STYLE})?$")
_BESIDE = regex(
    r"\b(?:else|others?|another|with|alongside|besides?|together|apart|except|accompan\w*|join\w*)\b",
    re.I,
)
_ASKS_WHO = regex(rf"^\W*who(?:[’']s| is| are| was| were)\s+(?:{STYLE})?", re.I)
_WHO_IS = regex(
    rf"\b(?i:who(?:[’']s| is| are| was| were))\s+(?:{STYLE})?"
    r"(?P<name>[A-Z][\w’'-]*[\w](?:\s+[A-Z][\w’'-]*\w)+)(?![’'\w])"
)
_IS_OFFICE = regex(
    rf"\b(?:{SOMEBODY}|clerk|mayor|executive|secretary|treasurer|commissioner|coordinator)\b|[’']s\b",
    re.I,
)
_RANK = r"(?:lead|deputy|team|shadow|assistant|associate|additional|vice)"
_RANKED = regex(rf"\b((?:{_RANK}(?:,| and)? )+)(?:\w+ )?{SOMEBODY}\b", re.I)
_DEPUTIES = content_stems("deputy assistant associate vice shadow")
_LEAD = content_stems("lead")
_MOST_PEOPLE = 4


def whom(
    question: str, sentence: Sentence, spans: list[Span], likely: Span, people: Iterable[str]
) -> tuple[Span, ...]:
    """Nobody whom the question names: it asks who somebody is, or who else."""
    text, people = sentence.text, tuple(people)
    if COPIES.match(text):
        return ()  # it names as many as it likes, and their offices
    if _names_whom_it_asks_of(question, people) or _is_of_another_rank(question, sentence):
        return ()
    if known := _known(text, people):
        told = candidates(question, text, _with_joined(text, known, spans))
        return tuple(span for span in told if not _is_in(question, text[slice(*span)]))
    possible = candidates(question, text, spans)
    if _points_at_none(spans, possible, likely):
        return ()
    others = [span for span in possible if not _is_in(question, text[slice(*span)])]
    guessed = _of_first_line(sentence, _told_together(question, sentence, others, likely))
    return tuple(guessed) if len(guessed) <= _MOST_PEOPLE else ()


def _points_at_none(spans: list[Span], possible: list[Span], likely: Span) -> bool:
    """Does the answer most likely stand where a name is that cannot be it?"""
    pointed = any(overlap(span, likely) for span in spans)
    return pointed and not any(overlap(span, likely) for span in possible)


def _with_joined(text: str, known: tuple[Span, ...], spans: list[Span]) -> list[Span]:
    """Those whom the catalogue knows, and whom "and" joins to one of them: "Ann Lee and Bob"."""
    ends = [end for _, end in known]
    joined = [
        span
        for span in spans
        if any(end < span[0] and _JOINED.fullmatch(text[end : span[0]]) for end in ends)
        and not any(overlap(span, one) for one in known)
    ]
    return sorted([*known, *joined])


def _names_whom_it_asks_of(question: str, people: Iterable[str]) -> bool:
    """Is it "who is Ann Lee?", to which no name is an answer, and not "who is with Ann Lee?"."""
    if _BESIDE.search(question):
        return False
    asks = _ASKS_WHO.match(question)
    if asks and as_compared(question[asks.end() :]) in map(as_compared, people):
        return True
    named = _WHO_IS.search(question)
    if not named:
        return False
    return not _IS_OFFICE.search(named["name"])


def _is_of_another_rank(question: str, sentence: Sentence) -> bool:
    """Is this the row of the deputies, when the team was asked for, or the other way round?"""
    if sentence.kind != "row" or not (asked := _RANKED.findall(question)):
        return False
    label = content_stems(re.split(r"[\t:]", sentence.text)[0])
    ranks = content_stems(" ".join(asked))
    others = (label & _DEPUTIES) - ranks
    return bool(others) or (not ranks & label and ranks != _LEAD)


def _told_together(
    question: str, sentence: Sentence, spans: list[Span], likely: Span
) -> list[Span]:
    """Those whom the question's own word introduces ("seconded by"), or else those who stand where
    the answer most likely does; all, if all are told together.
    """
    if not spans or sentence.kind in ("address", "signature"):
        return spans
    groups = [[spans[0]]]
    for one, other in pairwise(spans):
        if _TOGETHER.fullmatch(sentence.text[one[1] : other[0]]):
            groups[-1].append(other)
        else:
            groups.append([other])
    asked = content_stems(question)
    done = [group for group in groups if _introduced(sentence.text[: group[0][0]]) & asked]
    meant = done or [group for group in groups if any(overlap(one, likely) for one in group)]
    return next(iter(meant or groups)) if len(meant or groups) == 1 else []


def _introduced(before: str) -> frozenset[str]:
    match = _BY.search(before)
    return content_stems(match[1]) if match else frozenset()


def _is_in(question: str, name: str) -> bool:
    return as_compared(name[_styled(name) :]) in as_compared(question)


def _known(text: str, people: Iterable[str]) -> tuple[Span, ...]:
    starts = {text.find(name): len(name) for name in people}
    return tuple((start, start + length) for start, length in sorted(starts.items()) if start >= 0)


def _of_first_line(sentence: Sentence, people: list[Span]) -> list[Span]:
    """The people, without "Ms"; of an address or a sign-off those of the first line with any:
    below stand offices and streets.
    """
    if people and sentence.kind in ("address", "signature"):
        ends = sentence.text.find("\n", people[0][1])
        people = [span for span in people if ends < 0 or span[1] <= ends]
    return [(start + _styled(sentence.text[start:end]), end) for start, end in people]


def _styled(name: str) -> int:
    """How many characters say "Ms" and the like; none where but one word would be left."""
    match = STYLED.match(name)
    return match.end() if match and " " in name[match.end() :].strip() else 0
