"""Is this the date that was asked for: of the letter or report itself, or of the days it covers?

"26 October 2022" alone on its line shares no word with "when was the letter sent?". The
catalogue knows when a document was published and which days it reports on; here the line
that says so is found, when nothing else was asked for.
"""

from __future__ import annotations

import re

from index.describe.dates import find_dates, find_days_without_year
from index.records import Entry, Sentence
from index.regex import regex
from index.words import content_stems

from ..answer_type.asked import asks_for_name
from ..answer_type.holding import Holds
from ..answer_type.placed import is_its_date
from ..answer_type.visitors import is_to_come, others_came
from .wording import Reads, named_in, shared, words_of

_ASKS_WHEN = (
    r"(?:(?:what|which) (?:day|date)\b|\bwhen (?:is|are|was|were|did|do|does|will|has|have)\b|"
    r"(?:^\W*|\b(?:know|tell|say|said|ask|see|check|confirm|remember|recall|out|me|us|and|so) )"
    r"when\b)"
)
"""Not "how did staff feel when the letter was written?"."""
_PAPER = (
    r"(?:letter|report|document|paper|minutes|memo|policy|plan|statement|notice|agenda|briefing|"
    r"e-?mail)"
)
_ASKS_PUBLICATION = regex(
    rf"(?:{_ASKS_WHEN}|\bdate\b).*"
    r"\b(?:publish(?:ed)?|publication|issued?|released?|c[oa]me out)\b|"
    r"\bpublication date\b|"
    r"\bdate (?:(?:is|was) )?(?:of|on|for|at the (?:top|head|foot|end) of) "
    rf"(?:(?!visits?\b|inspections? (?!report|letter)|dates?\b)[\w’'-]+ ){{0,6}}{_PAPER}\b|"
    rf"{_ASKS_WHEN}.*\b{_PAPER}\b.*\b(?:dated|sent|written|bears?|carry|carries)\b|"
    rf"{_ASKS_WHEN}.*\b(?:is|was)\b.*\b{_PAPER}\W*$|\b{_PAPER}\b.*\b(?:dated|date)\W*$|"
    rf"\b(?:what|which) (?:day|date) (?:is|was)\b(?: [\w’']+){{0,3}}? {_PAPER}\b|"
    r"\b(?:when|(?:what|which) (?:day|date)) did\b.*\b(?:write|wrote|publish|send)\b",
    re.I,
)
_PUBLISHES = content_stems(
    "publish published publication issue issued release released letter report document paper "
    "date dated day write wrote written send sent come came out exact exactly full final finding "
    "outcome result bear bears carry carries top head foot end"
)
_LETTER, _REPORT = regex(r"\bletters?\b", re.I), regex(r"\breports?\b", re.I)
_PUBLIC = r"(?:publish\w*|publication|public|issued?|released?|out)\b"
_PLANNED = r"(?P<{}>letter|report|minutes|findings)"
_ASKS_PLAN = regex(
    rf"\b(?:when|what (?:day|date)|which (?:day|date))\b.*\b{_PLANNED.format('what')}\b.*"
    rf"\b(?:to be|due|will|would|planned|going to)\b.*\b{_PUBLIC}|"
    rf"\b(?:when|what (?:day|date)|which (?:day|date)) (?:will|would)\b.*"
    rf"\b{_PLANNED.format('that')}\b.*\b{_PUBLIC}",
    re.I,
)
_WHOSE = regex(r"\b[A-Z]\w+[’']s (?=(?:letter|report|minutes|findings)\b)")
_PLAN = r"\b(?:will|to|shall) be (?:published|issued|released|sent|made public)\b"
_PLANS = content_stems("due plan planned going make made public")
_LINE = 8
"""Words of a line that is there for its date."""
_ASKS_DAYS = regex(
    r"\bwhen\b|\bdates?\b|\b(?:what|which) (?:day|period|week)s?\b|\bhow long\b|"
    r"\bhow many (?:days|weeks)\b|"
    r"\b(?:from|between) (?:what|which)\b",
    re.I,
)
_ASKS_WHICH_DAYS = regex(r"\b(?:what|which) (?:days?|dates?|weeks?|period)\b", re.I)
"""Though inspectors follow: "on which days were the inspectors here?"."""
_OTHER_TIMES = regex(r"\b(?:before|prior|previous(?:ly)?|since|after|next)\b", re.I)
_OCCASION = regex(
    r"\b(?:inspections?|inspect(?:ed|ors)?|visits?|visited|audits?|audited|auditors|reviews?|"
    r"reviewed)\b",
    re.I,
)
COVERS = content_stems(
    "inspection inspected inspectors visit visited audit audited auditors review reviewed long "
    "date dated day week period i'm when start started begin began end ended finish finished "
    "cover covered run ran last lasted take took taken place happen happened occur occurred on "
    "site exact exactly carry carried conduct conducted undertake undertook describe described "
    "letter report stay stayed spend spent team come came go went please tell confirm give need "
    "know try trying find like hold held recent latest full fully focused focussed short standard "
    "local authority children service summer autumn winter spring early late both two three "
    "four five six seven make made pay paid"
)


_DIGIT = regex(r"\d")
_INSPECTORATE = content_stems("ofsted inspectorate")
"""Whose visit a report of another body may be about."""
_INSPECTS = regex(r"\binspect", re.I)


def publication_asked(question: str) -> Reads | None:
    """The line that says when the document was published, sent or written."""
    if not _ASKS_PUBLICATION.search(question) or _ASKS_PLAN.search(question):
        return None
    asked = content_stems(question)
    asks_letter = bool(_LETTER.search(question)) and not _REPORT.search(question)

    def read(entry: Entry) -> Holds | None:
        day = entry.catalogue.date
        if (
            day is None
            or (asks_letter and _is_no_letter(entry))
            or shared(asked, words_of(entry) | _PUBLISHES) < asked
        ):
            return None

        def holds(sentence: Sentence) -> bool:
            dates = find_dates(sentence.text)
            if is_its_date(sentence) and dates:
                return True
            short = len(sentence.text.split()) <= _LINE
            return short and any(
                one.precision == "day" and one.first == one.last == day for one in dates
            )

        return holds

    return read


def _is_no_letter(entry: Entry) -> bool:
    """Letters are called reports, but a report is no letter."""
    kind = entry.catalogue.kind
    return kind is not None and not _LETTER.search(kind)


def plan_asked(question: str) -> Reads | None:
    """The sentence that says when a letter or report is to be published."""
    asks = _ASKS_PLAN.search(question)
    if not asks:
        return None
    asked = content_stems(_WHOSE.sub("", question))
    plan = re.compile(rf"\b{asks['what'] or asks['that']}\b[^.]*?{_PLAN}", re.I)

    def read(entry: Entry) -> Holds | None:
        known = words_of(entry) | _PUBLISHES | COVERS | _PLANS
        rest = asked - shared(asked, known)

        def holds(sentence: Sentence) -> bool:
            planned = plan.search(sentence.text)
            if not planned or not find_dates(sentence.text[planned.end() :]):
                return False
            return rest <= content_stems(" ".join((sentence.text, *sentence.headings)))

        return holds

    return read


def days_asked(question: str) -> Reads | None:
    """The lines that give all the days of the visit that the document reports on."""
    if not (_ASKS_DAYS.search(question) and _OCCASION.search(question)):
        return None
    if asks_for_name(question) and not _ASKS_WHICH_DAYS.search(question):
        return None  # "who led it when it was inspected?"
    if _ASKS_PUBLICATION.search(question):
        return None  # "the date of the letter on the visit"
    if _OTHER_TIMES.search(question) or is_to_come(question):
        return None
    asked = frozenset(one for one in content_stems(question) if not one.isdigit())

    def read(entry: Entry) -> Holds | None:
        people = [one.name for one in named_in(question, entry.catalogue.people)]
        known = words_of(entry) | COVERS | content_stems(" ".join(people))
        rest = asked - shared(asked, known)
        if rest and (entry.catalogue.publisher or not rest <= _INSPECTORATE):
            return None
        holds = None if others_came(question, entry) else days_in(entry)
        return _of_inspectors(holds) if holds and rest else holds

    return read


def _of_inspectors(holds: Holds) -> Holds:
    """Of a report on them that another body wrote, the lines that say whose visit it was."""
    return lambda sentence: holds(sentence) and bool(_INSPECTS.search(sentence.text))


def days_in(entry: Entry) -> Holds | None:
    """A test for the lines that give all the days of a document's visit; None without any."""
    covers = entry.catalogue.covers
    if not covers:
        return None
    latest = entry.catalogue.date or covers[-1]

    def holds(sentence: Sentence) -> bool:
        text = sentence.text
        if not _DIGIT.search(text):
            return False  # most have no day, which is told at once
        days = (*find_dates(text), *find_days_without_year(text, latest))
        return any((one.first, one.last) == (covers[0], covers[-1]) for one in days)

    return holds
