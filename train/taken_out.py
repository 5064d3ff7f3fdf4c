"""A sentence without the fact that it was right for: "a new director" in place of her name.

By rule, so what comes out is now and then clumsy. The words that stand for facts are many, so that
no single one tells that something is missing. Knows English.
"""

from __future__ import annotations

import random
import re

from assistant.answer_type.asked import kind_asked
from assistant.answer_type.holding import numbers_in
from assistant.answer_type.named import names_asked
from index.describe.dates import MONTHS, find_dates
from index.describe.people import NAME

_SOME = ("a number of", "several", "some", "many", "a few", "numerous", "various", "more")
_A_SHARE = ("a high proportion", "a small share", "some", "a large percentage", "most", "few")
_A_SUM = ("a substantial sum", "significant funding", "some money", "additional resources")
_SOME_TIME = (
    *("recently", "some time ago", "lately", "in recent months", "earlier", "previously"),
    "",
)
_SOMEBODY = ("a manager", "an officer", "a new colleague", "somebody", "staff", "a senior leader")
_SOMETHING = (
    *("a new service", "a programme", "another organisation", "a local provider", "a scheme"),
    *("a well-known model", "partners", "a national body", "an external agency", "a new approach"),
)
_TIME = re.compile(rf"\b(?:1\d|20)\d\d\b|\b(?:{'|'.join(MONTHS)})\b", re.I)
_ARTICLE = re.compile(r"\b(?:the|an?|some|every)\s+$", re.I)

_PERCENT = re.compile(r"\s?%|\s?per ?cent\b", re.I)
_MONEY_BEFORE = re.compile(r"[£$€]\s?$")
_MONEY_AFTER = re.compile(r"\s?(?:million|thousand|billion|[mk])?\b(?:\s(?:pounds|dollars|euros))?")
_BEFORE_DATE = re.compile(
    r"\b(?:on|in|since|by|from|during|until|at|between|of)\s+(?:the\s+)?$", re.I
)
_NAMES = re.compile(
    r"(?<![.!?]\s)(?<!^)(?:[‘'“\"][^’'”\"]{3,60}[’'”\"]|"
    r"\b[A-Z][\w’&-]+(?:\s+(?:(?:of|for|and|the|in)\s+)?[A-Z][\w’&-]+)*)"
)


def without_fact(
    question: str, text: str, span: tuple[int, int] | None, chance: random.Random
) -> str | None:
    """``span``: where the answer stands, if that is known. None when there is nothing to take."""
    made = _generic(text, span, chance) if span else _vague(question, text, chance)
    return made if made != text else None


def without_another_fact(question: str, text: str, chance: random.Random) -> str:
    """Without its dates, or its numbers where a time was asked for: it answers as before."""
    if kind_asked(question) == "time":
        return _without_numbers(question, text, chance)
    return _without_dates(text, chance)


def _generic(text: str, span: tuple[int, int], chance: random.Random) -> str | None:
    """An answer whose place is known, replaced by a word for its kind; None for an unclear one."""
    said = text[span[0] : span[1]]
    if find_dates(said) or _TIME.search(said):
        return _put(text, *_with_preposition(text, *span), chance.choice(_SOME_TIME))
    if re.fullmatch(r"[\d,. ]*\d[,. ]*%?", said):
        return _put(text, *span, chance.choice(_A_SHARE if "%" in said else _SOME))
    if said[:1].isupper() and span[0]:
        return _put(text, *span, chance.choice(_SOMEBODY + _SOMETHING))
    return None


def _vague(question: str, text: str, chance: random.Random) -> str | None:
    kind = kind_asked(question)
    if kind in ("number", "share", "money"):
        return _without_numbers(question, text, chance)
    if kind == "time":
        return _without_dates(text, chance)
    if kind == "person":
        return _without_names(question, text, re.compile(rf"\b{NAME}\b"), _SOMEBODY, chance)
    if names_asked(question):
        return _without_names(question, text, _NAMES, _SOMETHING, chance)
    return None


def _without_numbers(question: str, text: str, chance: random.Random) -> str:
    dates = [range(date.start, date.end) for date in find_dates(text)]
    for start, end in sorted(numbers_in(text), reverse=True):
        if any(start in date for date in dates) or re.search(
            rf"\b{re.escape(text[start:end])}\b", question, re.I
        ):
            continue
        if percent := _PERCENT.match(text, end):
            text = _put(text, start, percent.end(), chance.choice(_A_SHARE))
        elif money := _MONEY_BEFORE.search(text[:start]):
            after = _MONEY_AFTER.match(text, end)
            text = _put(text, money.start(), after.end() if after else end, chance.choice(_A_SUM))
        else:
            text = _put(text, start, end, chance.choice(_SOME))
    return text


def _without_dates(text: str, chance: random.Random) -> str:
    for date in sorted(find_dates(text), key=lambda one: -one.start):
        text = _put(text, *_with_preposition(text, date.start, date.end), chance.choice(_SOME_TIME))
    return text


def _with_preposition(text: str, start: int, end: int) -> tuple[int, int]:
    before = _BEFORE_DATE.search(text[:start])
    return (before.start() if before else start), end


def _without_names(
    question: str,
    text: str,
    names: re.Pattern[str],
    instead: tuple[str, ...],
    chance: random.Random,
) -> str:
    def put(match: re.Match[str]) -> str:
        known = all(
            word.lower() in question.lower() for word in re.findall(r"\w{3,}", match.group())
        )
        return match.group() if known else chance.choice(instead)

    return re.sub(r"\b(?:the|an?) (?=(?:an?|another|some)\b)", "", names.sub(put, text))


def _put(text: str, start: int, end: int, instead: str) -> str:
    if article := _ARTICLE.search(text[:start]):
        start = article.start()
    capital = instead[:1].upper() + instead[1:] if not text[:start].strip() else instead
    return re.sub(r"\s{2,}", " ", f"{text[:start]}{capital}{text[end:]}")
