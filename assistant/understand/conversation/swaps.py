"""The question before, asked of another place or time: "and in Lambeth?", "still high in 2023?".

Says whether a question is a place or a time and nothing else, and puts it in the place of the
earlier one's. Knows the words of two questions, and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from index.describe.dates import MONTHS, DateSpan
from index.regex import regex
from index.words import content_words

from ...answer_type.dated_figures import times_in
from ..entities.names import Mention, find_names, name_words

OPENS = regex(
    r"^\W*(?:(?:and|or|but|also|so|then|what about|how about|same (?:question )?for|sorry|actually|"
    r"(?:please )?do the same for|(?:no\W+)?I (?:meant|mean)|ok(?:ay)?|thanks?|right)\b"
    r"[\s,:!.]*)+",
    re.I,
)
"""What a follow-up begins with."""
_LARGE = rf"(?!(?:Ofsted|{'|'.join(map(str.title, MONTHS))})\b)[A-Z][a-z]+"
_ELSEWHERE = regex(
    rf"\b(?:in|at|about|for) (?P<last>{_LARGE}(?: [A-Z][a-z]+)*)(?=[^A-Za-z]*$)|"
    rf"\b(?:in|at) (?P<within>{_LARGE}(?: [A-Z][a-z]+)*)\b(?! \d)|"
    rf"\b(?:of|to|did|does|was|is|has) (?P<one>{_LARGE})(?=[’'\s?.!]|$)(?! [A-Z\d])"
)
"""A place that no document is about, where it is likely to be one."""
_NO_PLACE = regex(r"^\W*(?:in|at) [A-Z][\w’-]+(?: [A-Z][\w’-]+)*\W*$")
"""Nothing but such a place: what was asked of it is the question before."""
_POSSESSIVE = regex(r"^[’']s?\b")
_STILL = regex(
    r"^\W*(?:(?:and|but|was|were|is|are|did|does|has|have)\b\s*)*"
    r"(?:(?:it|that|this|they|things)\s+)?still\b(?:\s+(?:as|so|too|very|that))?"
    r"(?:\s+[a-z]+)??(?=\s+(?:in|by|at|on|since|during)\b|\W*$)",
    re.I,
)
"""Asked of another time: "still high in 2023?"."""
_LIKEWISE = regex(
    r"\b(?:(?:the|a) (?:same|similar) (?:thing|problem|situation|issue|pattern|concern)|"
    r"(?:that|this|it) (?:also )?an? (?:problem|issue|thing|concern)|things any|do any|"
    r"(?:does|did|do|has) (?:that|this|it) (?:also )?(?:happen(?:ed)?|apply|hold)(?: true)?)\b",
    re.I,
)
"""Only that it may be so there as well: "is that a problem in Lambeth too?"."""
THERE = regex(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\bthere\b"
    r"(?! (?:is|are|was|were|has|have|any|be|been)\b)",
    re.I,
)
QUESTION_WORD = regex(r"\b(?:who|whose|what|when|where|which|why|how)\b", re.I)
_COMPARES = regex(r"\b(?:compar\w+|versus|vs|than)\b", re.I)
_COMPARES_THEM = regex(r"\bcompar(?:e|ing)\W+$", re.I)
"""Before the first of those that are compared with one another."""
_THE_OTHER = regex(
    r"^\W*(?:(?:and|or|but|so|no|what about|how about|also)\b[\s,]*)*"
    r"(?:(?:in|at|by|for|from|of)\s+)?the other (?:one|letter|report|document|place)\W*$",
    re.I,
)
_JOINS = regex(r"\s*,?\s*(?:and|or|,|versus|vs\.?|with)\s+", re.I)
_UP_TO_TIME = regex(r"\b(?:in|on|at|by|of|from|for|during|dated|since)\s+(?:the\s+)?$", re.I)
_DOCUMENT = regex(
    r"\b(?:(?:full|focuss?ed|short|ofsted)\s+)*(?:inspection|visit|letter|report)\b(?! team)", re.I
)
_SIDE = regex(r"\b(?:since|after|before|until)\s+(?:the\s+)?$", re.I)
"""What is asked of the times on one side of another is not asked of that."""
_SAME_POST = frozenset("held hold holds post role job position".split())
"""Where it was asked who somebody was: "who held the post in 2019?"."""
_SWAP_WORDS = frozenset(
    """
    and or but also too in for at about same better worse back different true case again
    there compare compares compared comparison other one borough council year visit inspection
    letter report full focused focussed short
    then ok okay time question meant mean sorry actually please now instead improved
    since higher lower more fewer less stronger weaker bigger smaller
    fine well story picture likewise similar similarly alike differ either equally fare fared
    """.split()
)


def asks_nothing_else(question: str, names: Collection[str]) -> bool:
    """Is it a place or a date alone: "Lambeth?", "better by 2025?", "still high in 2023?"."""
    rest = OPENS.sub("", _without_place_and_date(question, names), count=1)
    asks = QUESTION_WORD.search(rest) and not _COMPARES.search(rest)
    return not (asks or set(content_words(rest)) - _SWAP_WORDS)


def _without_place_and_date(question: str, names: Collection[str]) -> str:
    taken = [(date.start, date.end) for date in times_in(question)]
    taken += [(place.start, place.end) for place in places_in(question, names)]
    rest = question
    for start, end in sorted(taken, reverse=True):
        rest = f"{rest[:start]} {_POSSESSIVE.sub('', rest[end:])}"
    return _STILL.sub("", _LIKEWISE.sub("", rest))


def swapped(question: str, earlier: str, about: str, names: Collection[str]) -> str | None:
    """The earlier question with its place or date replaced, when nothing else is asked.

    ``about`` is the question that the earlier one leans on, "" for none: at another place its
    time still counts.
    """
    places, dates = places_in(question, names), times_in(question)
    same = _SWAP_WORDS | (_SAME_POST if re.search(r"\bwho\b", earlier, re.I) else frozenset())
    rest = _without_place_and_date(question, names)
    if not (places or dates) or set(content_words(rest)) - same:
        return None
    is_asked = QUESTION_WORD.search(OPENS.sub("", rest, count=1)) and not _COMPARES.search(rest)
    if places and is_asked:
        return None
    if about and _NO_PLACE.match(earlier):
        earlier = about
    earlier = _with_date(_with_document(earlier, question), dates, question)
    if not places:
        return earlier
    if (own := times_in(about)) and not times_in(earlier):
        earlier = f"{earlier.rstrip('? ')} in {about[own[0].start : own[0].end]}?"
    asked = list(dict.fromkeys(place.means for place in places))
    there = places_in(earlier, names) or places_in(about, names)
    is_pair = len(asked) > 1 and _COMPARES_THEM.search(question[: places[0].start])
    if _COMPARES.search(question) and len(there) == 1 and not is_pair:
        asked = list(dict.fromkeys([there[0].means, *asked]))
    return with_place(earlier, " and ".join(asked), names)


def points_to_another(question: str) -> bool:
    """Is nothing asked but of "the other one"?"""
    return bool(_THE_OTHER.match(question))


def the_other(question: str, said: Sequence[str], names: Collection[str]) -> str:
    """ "And the other one?" with its place, where two were spoken of, or as it is.

    >>> the_other("and the other one?", ["Is Leeds good?", "Is York good?"], ["Leeds", "York"])
    'in Leeds?'
    """
    if not points_to_another(question):
        return question
    places = [place.means for text in said for place in places_in(text, names)]
    others = {place for place in places if place != places[-1]}
    return f"in {others.pop()}?" if len(others) == 1 else question


def without_time(question: str) -> str:
    """The question without its times, and without what leads up to them.

    >>> without_time("Who led the visit of May 2021 to the 2019 centre?")
    'Who led the visit to the centre?'
    """
    for date in reversed(times_in(question)):
        before, after = question[: date.start], question[date.end :]
        is_before_noun = re.match(r"\s+[a-z]+", after) and re.search(r"\bthe\s+$", before, re.I)
        before = before if is_before_noun else _UP_TO_TIME.sub("", before)
        question = (
            f"{before.rstrip()} {after.lstrip()}" if after[:1] == " " else before.rstrip() + after
        )
    return question


def _with_document(earlier: str, question: str) -> str:
    """Of the kind of document that is named now: "and the focused visit in 2025?"."""
    said = _DOCUMENT.search(question)
    return _DOCUMENT.sub(said.group(), earlier, count=1) if said else earlier


def _with_date(earlier: str, dates: Sequence[DateSpan], question: str) -> str:
    if not dates:
        return earlier
    said, before = question[dates[0].start : dates[0].end], times_in(earlier)
    if side := _SIDE.search(question[: dates[0].start]):
        return f"{without_time(earlier).rstrip('? ')} {side.group()}{said}?"
    if _COMPARES.search(question) and len(before) == 1:
        said = f"{earlier[before[0].start : before[0].end]} and {said}"
    for span in reversed(before):
        earlier = f"{earlier[: span.start]}{said}{earlier[span.end :]}"
    return earlier if before else f"{earlier.rstrip('? ')} in {said}?"


def places_in(text: str, names: Collection[str]) -> list[Mention]:
    """Those that are known; a name that is known in small letters only, as it stands here."""
    found = find_names(text, {name_words(name): name for name in names})
    return [_as_written(mention, text) for mention in found if mention.means]


def _as_written(mention: Mention, text: str) -> Mention:
    said = text[mention.start : mention.end]
    return replace(mention, means=said) if said.lower() == mention.means else mention


def _end(places: Sequence[Mention], text: str) -> int:
    """Where the first place ends, with all that are named in one breath with it."""
    end = places[0].end
    for place in places[1:]:
        if not _JOINS.fullmatch(text[end : place.start]):
            break
        end = place.end
    return end


def with_place(earlier: str, place: str, names: Collection[str]) -> str:
    if before := places_in(earlier, names):
        return earlier[: before[0].start] + place + earlier[_end(before, earlier) :]
    if there := THERE.search(earlier):
        return f"{earlier[: there.start()]}in {place}{earlier[there.end() :]}"
    if elsewhere := _ELSEWHERE.search(earlier):
        start, end = elsewhere.span(elsewhere.lastgroup or 0)
        return earlier[:start] + place + earlier[end:]
    return f"{earlier.rstrip('? ')} in {place}?"
