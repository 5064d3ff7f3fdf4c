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

from .attendance import holds_attendance, lists_guests
from .holding import Span, overlap
from .named import SOMEBODY
from .parties import asks_copies
from .passed_over import STYLED, candidates
from .placed import COPIES

_TOGETHER = regex(
    r"(?:\s+[A-Z]{2,})?(?:\s*\([^)]*\))?(?:,\s[^,;.\n]{1,40}(?=,))?"
    rf"(?:\s*[,;&]|\s+and\b)+\s*(?:and\s+)?(?:[A-Z]\w+\s+)?(?:{STYLE})?",
)
"""Between two names that are told as one answer."""
_JOINED = regex(rf"(?:\s*\([^)]*\))?\s+and\s+(?:{STYLE})?")
_LISTED = regex(r"(?:\s*\([^)]*\))?,\s+")
_DONE_TO = regex(
    r"^\W*who (?:was|were|is|are|(?:has|have) been) (?P<did>\w{3,})ed\b(?!.*\bby\W*$)", re.I
)
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
_WITH_HOLDER = regex(
    r"\b(?:with|alongside|besides?|apart from|other than|except(?: for)?|accompan\w+|join\w*|"
    rf"assist\w*|support\w*|help\w*) (?:the )?(?P<holder>(?:[\w-]+ ){{0,3}}?{SOMEBODY})\b",
    re.I,
)
"""Whose holder is not asked for: "who came with the lead inspector?"."""
_IS_OFFICE = regex(
    rf"\b(?:{SOMEBODY}|clerk|mayor|executive|secretary|treasurer|commissioner|coordinator)\b|[’']s\b",
    re.I,
)
_RANK = r"(?:chief|lead|deputy|team|shadow|assistant|associate|additional|vice)"
_RANKED = regex(rf"\b((?:{_RANK}(?:,| and)? )+)(?:\w+ )?{SOMEBODY}\b", re.I)
_DEPUTIES = content_stems("deputy assistant associate vice shadow")
_BESIDE_NAME = regex(
    r"(?:\s[A-Z]{2,})?(?:\s*\((?P<in>[^()]*)\)|,\s(?P<behind>[^,;.()\n]{1,40})(?=[,;.\n]|$))"
)
"""The office that a list gives behind a name: "Ann Lee (Chair), Bob Hill (Vice-Chair)"."""
_CHAIR = regex(r"\bchair(?:man|woman|person)\b", re.I)
_LEAD = content_stems("lead")
_SEVERAL = regex(r"\b(?:who (?:are|were)|names of) (?:(?:the|all|both|its|their|our) )+", re.I)
_REPORT_BY = regex(
    r"\b(?:report|paper|presentation|talk|item|proposal|update)s? (?:by|from) $", re.I
)
_ASKS_REPORT = regex(r"\b(?:report|paper|present|talk|speak|introduc|propos|updat)\w*", re.I)
"""Whoever reports on a thing does not do it: "Roof repairs - report by Ann Lee"."""
_SIGNED_FOR = regex(r"\bsign(?:s|ed)?\b", re.I)
"""Who signed for a party is not the party."""
_MOST_PEOPLE = 4


def whom(
    question: str, sentence: Sentence, spans: list[Span], likely: Span, people: Iterable[str]
) -> tuple[Span, ...]:
    """Nobody whom the question names: it asks who somebody is, or who else."""
    text, people = sentence.text, tuple(people)
    if (attends := holds_attendance(question)) and attends(sentence):
        return _all_who_attend(sentence, spans)
    if _DONE_TO.match(question):  # "investigated by Ann Lee" tells who did it
        spans = [span for span in spans if not _BY.search(text[: span[0]])]
    if not _ASKS_REPORT.search(question):
        spans = [span for span in spans if not _REPORT_BY.search(text[: span[0]])]
    if _is_of_copies(question, sentence) or _names_whom_it_asks_of(question, people):
        return ()
    if _is_of_another_rank(question, sentence) or _is_of_somebody_else(question, sentence):
        return ()
    if known := _known(text, people):
        told = candidates(question, text, _with_joined(text, known, spans))
        told = [span for span in told if not _is_in(question, text[slice(*span)])]
        return tuple(_in_office(question, text, told))
    possible = candidates(question, text, spans)
    if _points_at_none(spans, possible, likely):
        return ()
    others = [span for span in possible if not _is_in(question, text[slice(*span)])]
    together = _told_together(question, sentence, others, likely)
    guessed = _of_first_line(sentence, _in_office(question, text, together))
    return tuple(guessed) if len(guessed) <= _MOST_PEOPLE else ()


def _all_who_attend(line: Sentence, spans: list[Span]) -> tuple[Span, ...]:
    """All of the line, and none of those beside the members: "In attendance: the caretaker"."""
    if lists_guests(line) or len(spans) > _MOST_PEOPLE:
        return ()
    return tuple(_of_first_line(line, spans))


def _is_of_copies(question: str, sentence: Sentence) -> bool:
    """Does it list copies, of as many as it likes and their offices, or are those asked for, which
    no other sentence tells?
    """
    if COPIES.match(sentence.text):
        return sentence.kind != "row" or "@" not in sentence.text
    return asks_copies(question)


def asks_several(question: str) -> bool:
    """Is it asked who some are, so that one alone is not the answer: "who are the directors?"."""
    return bool(_SEVERAL.search(question))


def _in_office(question: str, text: str, spans: list[Span]) -> list[Span]:
    """Those whose office beside the name the question says in full, "(Vice-Chair)", and where
    nobody's is, those who are not the deputy of whom it asks for.
    """
    asked = content_stems(_CHAIR.sub("chair", question))
    held = [_office_beside(text[end:]) for _, end in spans]
    most = max((len(office) for office in held if office <= asked), default=0)
    if most:
        told = zip(spans, held, strict=True)
        return [one for one, office in told if office <= asked and len(office) == most]
    return [
        one
        for one, office in zip(spans, held, strict=True)
        if not office & asked or not (office - asked) & _DEPUTIES
    ]


def _office_beside(behind: str) -> frozenset[str]:
    match = _BESIDE_NAME.match(behind)
    said = (match["in"] or match["behind"] or "") if match else ""
    is_office = match and (match["in"] or _IS_OFFICE.search(said))
    return content_stems(_CHAIR.sub("chair", said if is_office else ""))


def _points_at_none(spans: list[Span], possible: list[Span], likely: Span) -> bool:
    """Does the answer most likely stand where a name is that cannot be it?"""
    pointed = any(overlap(span, likely) for span in spans)
    return pointed and not any(overlap(span, likely) for span in possible)


def _with_joined(text: str, known: tuple[Span, ...], spans: list[Span]) -> list[Span]:
    """Those whom the catalogue knows, and whom "and" joins to one of them, "Ann Lee and Bob", or a
    comma, "Cllr Lee (Chair), Cllr Hill".
    """
    people = list(known)
    for start, end in spans:
        if any(overlap((start, end), one) for one in known):
            continue
        between = [text[one:start] for _, one in people if one < start]
        is_styled = bool(STYLED.match(text, start))
        if any(_JOINED.fullmatch(b) or (is_styled and _LISTED.fullmatch(b)) for b in between):
            people.append((start + _styled(text[start:end]), end))
    return sorted(people)


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


def _is_of_somebody_else(question: str, sentence: Sentence) -> bool:
    """Is this the row of the interviewer, when it was asked who was interviewed, or of the lead
    inspector, when it was asked who came with her?
    """
    if sentence.kind != "row":
        return False
    label = re.split(r"[\t:]", sentence.text)[0]
    if _SIGNED_FOR.match(label) and not _SIGNED_FOR.search(question):
        return True
    beside, done_to = _WITH_HOLDER.search(question), _DONE_TO.match(question)
    if beside and content_stems(label) == content_stems(beside["holder"]):
        return True
    return bool(done_to and re.search(rf"\b{done_to['did']}[eo]rs?\b", label, re.I))


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
