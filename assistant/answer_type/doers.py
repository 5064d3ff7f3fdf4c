"""Is it asked who does something, and does a sentence tell of anybody who might?

"Who runs the workshop?" is not answered by "The workshop opened in May", which names nobody, nor
"Who visits care leavers?" by "Care leavers are visited often". Knows English words for people and
bodies; whether it is they who do it is the judge's affair.
"""

from __future__ import annotations

import re

from index.regex import regex
from index.words import stem, words

_ASKS = regex(
    r"(?:^|[.?!,;:]\s*|\b(?:and|to|from|by|for|out|me|us|know|see)\s+)who(?:se|m)?\b(?P<does>[^?.]*)",
    re.I,
)
_SOMEBODY = regex(
    r"\b(?i:boards?|panels?|teams?|councils?|councillors?|committees?|services?|units?|hubs?|"
    r"groups?|staff|\w*workers?|managers?|management|leaders?|leadership|officers?|officials?|"
    r"directors?|heads?|headteachers?|chairs?|chair(?:man|woman|person)|members?|\w*inspectors?|"
    r"inspectorate|practitioners?|advis[eo]rs?|co-?ordinators?|judges?|courts?|police|constables?|"
    r"schools?|teachers?|tutors?|nurses?|doctors?|surgeons?|psychologists?|therapists?|\w*carers?|"
    r"parents?|mothers?|fathers?|mum|dad|brothers?|sisters?|uncles?|aunts?|friends?|"
    r"famil(?:y|ies)|children|people|pupils?|students?|participants?|residents?|tenants?|"
    r"leaseholders?|landlords?|neighbours?|volunteers?|partners?|partnerships?|agenc(?:y|ies)|"
    r"professionals?|specialists?|experts?|consultants?|surveyors?|engineers?|contractors?|"
    r"providers?|compan(?:y|ies)|firms?|suppliers?|governments?|ministers?|ministry|"
    r"secretar(?:y|ies)|clerks?|owners?|charit(?:y|ies)|trusts?|trustees?|authorit(?:y|ies)|"
    r"boroughs?|assessors?|auditors?|reviewers?|commissioners?|mentors?|advocates?|solicitors?|"
    r"lawyers?|counsel|ambassadors?|champions?|governors?|mayors?|guardians?|employe[er]s?|"
    r"universit(?:y|ies)|hospitals?|departments?|divisions?|office|bod(?:y|ies)|association|"
    r"societ(?:y|ies)|union|authors?|researchers?|scientists?|applicants?|candidates?|voters?|"
    r"customers?|users?|visitors?|drivers?|captain|master|crew|priest|\w+ists?|\w+ians?|"
    r"someone|somebody|nobody|no one|everyone|anyone|one of|both|by whom)\b|"
    r"\b(?:who|[Ww]e|I|[Hh]e|[Ss]he|[Tt]hey|[Yy]ou|[Oo]ur|[Uu]s|[Mm]e)\b|\b[A-Z][A-Za-z]*[A-Z]s?\b|"
    r"^[A-Z][a-z]+ [A-Z][a-z]+|(?<![.?!:] )(?<!^)\b[A-Z][a-z]+\b",
)
"""People, bodies, acronyms and names; the last not where any word opens a sentence."""
_PRONOUNS = frozenset("he she they i we you our us me who".split())
_PASSIVE = regex(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:(?:not|\w+ly|also|now|often|all|both|well)\s+)*"
    r"(?P<done>\w+)\b(?![^.;]*\bby\b)",
    re.I,
)


def asks_doer(question: str) -> bool:
    """
    >>> asks_doer("Who visits care leavers?"), asks_doer("How often are they visited?")
    (True, False)
    """
    return bool(_ASKS.search(question))


def tells_doer(question: str, text: str) -> bool:
    """Is anybody told of whom the question does not name, and is it not done by nobody?

    >>> asked = "Who visits care leavers?"
    >>> tells_doer(asked, "They are visited often."), tells_doer(asked, "Advisers visit them.")
    (False, True)
    """
    return not _is_done_by_nobody(question, text) and _names_another(question, text)


def _is_done_by_nobody(question: str, text: str) -> bool:
    first = {
        stem(words(match["does"])[0]) for match in _ASKS.finditer(question) if match["does"].strip()
    }
    return bool(first & {stem(match["done"].lower()) for match in _PASSIVE.finditer(text)})


def _names_another(question: str, text: str) -> bool:
    asked = {stem(word) for word in words(question)}
    return any(
        one.group().lower() in _PRONOUNS or not {stem(word) for word in words(one.group())} <= asked
        for one in _SOMEBODY.finditer(text)
    )
