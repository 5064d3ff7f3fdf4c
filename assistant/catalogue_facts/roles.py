"""Are these the people that were asked for: who did the work, who led it, who wrote it?

"The inspectors were Ann Lee and Bob Hill" shares no word with "who was on the team?". The
catalogue knows who had which role; here roles are matched with the question, after everything
that only says which document is meant. Knows nothing of whether a name is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from index.records import Entry
from index.regex import regex
from index.words import content_stems, stems

from ..answer_type.asked import asks_for_name
from ..answer_type.holding import Holds
from ..answer_type.parties import asks_addressee, asks_copies, asks_signatory
from ..answer_type.whose import council_office, inspectors_ranks
from .officials import leads_today
from .wording import Reads, named_in, shared, words_of

_ASKS_ANYTHING = regex(
    r"\b(?:what|which|who|whom|whose|how|why|when|where|do|does|did|is|are|was|were|has|have|had|"
    r"can|could|should|will)\b",
    re.I,
)
_DOES_IT = content_stems("inspector auditor reviewer investigator surveyor author")
_COUNTS = regex(
    r"\bhow many (?:\w+ )?(?:inspectors|auditors|reviewers)\b(?!\s+(?:do|does)\b)", re.I
)
"""A line that names them all tells how many they were."""
_LEADS = content_stems(
    "lead leads led head heads headed headline run ran charge reporting oversee oversaw overseen "
    "responsible"
)
_LED = regex(
    r"\b(?:in charge of|responsible for|runs?|ran|running|head(?:s|ed|ing)?|leads?|led|leading|"
    r"oversees?|oversaw) (?P<what>[^,;?]*?)"
    r"(?=\b(?:at|of|in|on|when|during|by|before|after|that)\b|[,;?]|$)",
    re.I,
)
_OFFICE = regex(
    r"\b(?:services?|departments?|council|authority|board|partnership|trust|schools?|homes?)\b"
    r"(?!.*\b(?:inspections?|visits?|audits?|reviews?|reports?|teams?)\b)",
    re.I,
)
"""Somebody in office: who ran the service did not inspect it."""
_CHIEF = content_stems("chief")
_WORK = _LEADS | content_stems(
    "conduct conducted carry carried undertake undertook undertaken take took taken part team "
    "member name names visit visited inspect inspected inspection audit audited review reviewed "
    "his her majesty i'm confirm tell know find give try trying need please go goes went come came "
    "attend attended make made do did done people involved two three four five six seven "
    "accompany accompanied alongside beside besides together apart except job title role post "
    "position another others second third last latest most recent newest previous first full "
    "fully standard short focused routine many there"
)
_FIELD = regex(r",? (?:of|for|to|at|in)\b|[,(]", re.I)
"""Behind what somebody is, of what: "Director of Finance"."""
_AUTHOR = content_stems("author")
_WRITES = regex(
    r"\b(?:writes?|wrote|written|author(?:s|ed)?|prepared?|compiled?|draft(?:s|ed)?)\b", re.I
)
_ANYBODY = content_stems("officer official person people man woman member staff")
"""Of whom it is asked who wrote something: "which officer wrote it?"."""
_PUBLISHED = regex(r"(?<!who )(?<!who has )\b(?:published|issued|released)\b", re.I)
"""That it was published then only says which report it is, unless it is asked who did that."""
_FOR_WHOM = regex(
    r"\b(?:wrote|written|author(?:ed)?|prepared|compiled|drafted|report|paper)\b.*?"
    r"(?P<whom>\b(?:(?:that|which) )?(?:(?:was |were |is )?(?:went|go(?:es)?|sent|presented|"
    r"submitted|given|taken|put|made|reported|tabled) )?(?:to|for|before|at) "
    r"(?:the|its|a|(?-i:[A-Z])[\w-]+[’']s?) [^,;?]*?)(?=[,;?]| and\b|$)",
    re.I,
)
"""To whom a report was written only says which report it is."""


def doers_asked(question: str) -> Reads | None:
    """The line that names those who had the role, and says that it was theirs.

    "Who was on the team?", "names of the inspectors", "inspectors Leeds 2019".
    """
    by_name, writes = asks_for_name(question), bool(_WRITES.search(question))
    counts = bool(_COUNTS.search(question))
    if not (by_name or counts or _lists_doers(question)) or _is_of_office(question):
        return None
    if asks_signatory(question) or asks_addressee(question) or asks_copies(question):
        return None  # and not of the visit
    said, office = _said(question, writes), council_office(question)
    ranks = inspectors_ranks(question)
    if _CHIEF in ranks:
        return None  # who heads the inspectorate has visited nobody

    def read(entry: Entry) -> Holds | None:
        people, own = entry.catalogue.people, words_of(entry)
        roles = {one.role: content_stems(one.role) for one in people if not one.part}
        named = {one.name for one in named_in(question, people)}
        asked = said - (own - frozenset().union(*roles.values())) - content_stems(" ".join(named))
        if named and not asked:
            return None  # "who is Annie Hudson?"
        if writes:
            asked |= _AUTHOR
        roles = _fitting(_ranked(roles, ranks), office - own, said & _DOES_IT)
        meant = _roles_named(question, roles) or _roles_meant(asked, roles, by_name and not writes)
        words = frozenset[str]().union(*(roles[role] for role in meant))
        if not words or shared(asked, _WORK | words) < asked:
            return None
        names = {one.name for one in people if one.role in meant and not one.part} - named
        return None if counts and len(names) < 2 else _telling(names, words)

    return read


def _lists_doers(question: str) -> bool:
    """Does it name those who do such work, with no word of asking: "inspectors Leeds 2019"?"""
    return not _ASKS_ANYTHING.search(question) and bool(content_stems(question) & _DOES_IT)


def _is_of_office(question: str) -> bool:
    """Is it about somebody who leads what is inspected?"""
    led = (match["what"] for match in _LED.finditer(question))
    return leads_today(question) or any(_OFFICE.search(what) for what in led)


def _said(question: str, writes: bool) -> frozenset[str]:
    """What is said of those who are asked for; not when it was published, nor that they wrote."""
    question = _PUBLISHED.sub(" ", question)
    if not writes:
        return content_stems(question)
    return content_stems(_WRITES.sub(" ", _without_whom(question))) - _ANYBODY


def _fitting(
    roles: Mapping[str, frozenset[str]], office: frozenset[str], doers: frozenset[str]
) -> dict[str, frozenset[str]]:
    """Those of the office that is asked for, and of who did it: a lead officer is no lead
    inspector.
    """
    return {
        role: words
        for role, words in roles.items()
        if shared(office, words) == office
        if not doers or shared(words, doers)
    }


def _ranked(
    roles: Mapping[str, frozenset[str]], ranks: Sequence[frozenset[str]]
) -> Mapping[str, frozenset[str]]:
    """Without the lead, where only other ranks are asked for: she alone is no team."""
    if not ranks:
        return roles
    return {
        role: words
        for role, words in roles.items()
        if not words & _LEADS or any(rank <= words for rank in ranks)
    }


def _telling(names: Set[str], words: frozenset[str]) -> Holds:
    """The lines that name any of them, and say what they were; no sign-off."""
    return lambda sentence: (
        sentence.kind != "signature"
        and any(name in sentence.text for name in names)
        and bool(shared(frozenset(stems(sentence.text)), words))
    )


def _without_whom(question: str) -> str:
    said = _FOR_WHOM.search(question)
    return question[: said.start("whom")] + question[said.end("whom") :] if said else question


def _roles_meant(
    asked: frozenset[str], roles: Mapping[str, frozenset[str]], any_task: bool
) -> list[str]:
    """Those that the question names; where it names none, whoever did the task.

    Who led it is the lead inspector, and not the deputy lead inspector; who wrote the report on
    it did not do it.
    """
    meant = [role for role, words in roles.items() if _is_meant(role, words, asked)]
    if not meant and any_task:
        meant = [role for role, words in roles.items() if words & (_DOES_IT - _AUTHOR)]
    if not asked & _LEADS:
        return meant
    leads = [role for role in meant if roles[role] & _LEADS]
    return [role for role in leads if not any(roles[other] < roles[role] for other in leads)]


def _is_meant(role: str, words: frozenset[str], asked: frozenset[str]) -> bool:
    """Does the question say what they are, or all that they are it of? Whoever found something in
    the library is no library manager.
    """
    head = content_stems((_FIELD.split(role)[0].split() or [role])[-1])
    of_what = words - head
    if shared(head | (words & (_LEADS | _DOES_IT)), asked):
        return True
    return len(of_what) > 1 and shared(of_what, asked) == of_what


def _roles_named(question: str, roles: Mapping[str, frozenset[str]]) -> list[str]:
    """Those of several words that the question writes out, the longest first: a deputy lead
    inspector is not a lead inspector, but "lead and deputy lead inspectors" are both.
    """
    rest = f" {' '.join(stems(question))} "
    named = []
    for role in sorted(roles, key=len, reverse=True):
        for form in _forms(role):
            if form in rest:
                named.append(role)
                rest = rest.replace(form, " and ", 1)
                break
    return named


def _forms(role: str) -> Iterator[str]:
    """A role of several words in stems, whole or with its last word left to the next."""
    *first, last = stems(role)
    if first:
        yield f" {' '.join((*first, last))} "
        yield f" {' '.join((*first, 'and'))} "
