"""Why a question is not answered, in a plain sentence that says what there is instead."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from index.describe.judgements import GRADES
from index.filtering import passes
from index.records import Entry, Filters
from index.regex import regex
from index.words import content_stems

from ..answer_type.bodies import BODIES, BODY, BODY_OR_AREA, OF_WHICH, WHICH_BODY
from ..catalogue_facts.collected import collected
from ..catalogue_facts.dated import publication_asked
from ..catalogue_facts.moved import move_asked
from ..choose.select import Sign
from ..features import document_words
from ..label import label
from ..records import Refusal
from ..retrieve.candidates import Candidate
from ..retrieve.find import Found
from ..understand.presupposed.polarity import claim_of, contradicted
from ..understand.times.instead import MOST_NAMES, listed, said_otherwise, there_are
from ..understand.times.moments import moment
from ..understand.times.picks import without_pick
from ..understand.whole import asks_of_the_whole

NOT_A_QUESTION = Refusal(
    "not_a_question",
    "There is no question here that could be looked up in the documents. This assistant answers"
    " from the documents alone, and shows the sentences that prove it. Open a citation to read one"
    " in its place; say “shorter” or “more” for less or more of an answer.",
)

UNCLEAR = Refusal(
    "not_a_question",
    "It is not clear which document is meant. Name it by its place, its date or its kind.",
)

UNTOLD = Refusal(
    "not_a_question",
    "It is not clear what is meant: nothing that was said before tells. Name the place, the"
    " document or the matter.",
)

NOTHING_MORE = Refusal(
    "not_in_documents",
    "The documents say nothing more that surely answers this. Ask about one of its matters, or ask"
    " for a full answer.",
)

_JUDGED = (
    "good well better bad strong weak effective quality things quickly enough "
    "happen happened occur occurred take took taken place say said "
    "grade graded rating rated judged judgement result outcome verdict"
)
"""Words that ask how something is or that there was anything, and not what."""

_UNANSWERED = "The documents do not answer this."
_UNTOLD: dict[Sign, str] = {
    "reason": "why",
    "effect": "what came of it",
    "view": "what they think of it",
    "doer": "who does it",
    "fault": "what has to improve",
}

_ASKS_WHO_CHANGED = regex(
    rf"\b(?:which|what){OF_WHICH}{BODY_OR_AREA}\b.*"
    rf"\bfrom (?:{GRADES})\b.*\bto (?:{GRADES})\b",
    re.I,
)
_RANKS = regex(
    rf"{WHICH_BODY}.*\b(?:best|worst|most improved|improved (?:the )?most|highest|lowest|biggest|"
    r"largest|strongest|weakest|better than|worse than)\b|"
    rf"^\W*(?:which|what|who)\b[^,;?]*\b(?:best|worst|strongest|weakest) (?:\w+ )?{BODY}\b|"
    rf"{WHICH_BODY}.*\bthe (?:most|fewest) (?!recent|{BODY})"
    r"(?!.*\b(?:inspections?|visits?|audits?|reviews?)\W*$)|"
    r"^\W*who (?:has|had|have) the (?:highest|lowest|most|fewest|biggest|largest|smallest)\b|"
    r"^\W*(?:which|what) (?:areas|regions) (?:have|are) (?:the )?(?:be|wor)st\b(?! practice)|"
    rf"\bmost (?:common|often|frequent)(?:ly)?\b.*\b(?:across|among|of all)\b.*\b(?:{BODIES}|"
    r"reports|letters|inspections|documents)\b|"
    r"\bwhat (?:do|does|did) (?:the )?(?:inspectors?|ofsted) most (?:often|commonly|frequently)\b|"
    r"\b(?:who|which inspectors?)\b.*\b(?:signed|wrote|visited|inspected|joined)\b"
    r".*\bmost\b(?! rec)",
    re.I,
)
_NOT_RANKED = (
    "No document compares all of them, and this is not counted. Ask which places have a grade,"
    " which was inspected most often or most recently, who led most, or about one place."
)
_COUNTS_BODIES = regex(rf"\bhow many{OF_WHICH}{BODIES}\b", re.I)
_NOT_COUNTED = (
    "Of how many this is so stands in no document, and it is not counted. Ask of which it is so,"
    " for those that tell it most surely."
)
_NONE_MOVED = (
    "Of no place two inspections that follow one another have such grades here. Ask how a place"
    " has been graded, or which were given a grade in a year."
)
_NOT_WRITTEN = (
    "Which places went from one grade to another stands in no document. Ask how a place has been"
    " graded, or which were given a grade in a year."
)


def before_reading(
    found: Found, entries: Sequence[Entry], filters: Filters, is_unclear: bool = False
) -> Refusal | None:
    """The refusal that needs no judge, or None: no such document, or the opposite is written.

    Where there is but one document, nothing else can be meant.
    """
    if not entries:
        return Refusal("no_documents", "The index holds no documents yet.")
    if unheld := _of_no_document(filters, entries):
        return unheld
    passing = [entry for entry in entries if passes(entry, filters)]
    if asks_of_the_whole(found.question):
        return Refusal("not_in_documents", _so_many(found, passing))
    if is_unclear and len(passing) > 1:
        return UNTOLD
    if found.scope.refusal:
        return found.scope.refusal
    if not found.scope.documents:
        return _none_fits(found, passing, is_chosen=filters != Filters())
    return _of_these(found, entries)


def _of_these(found: Found, entries: Sequence[Entry]) -> Refusal | None:
    """The refusal where there are documents that may be meant."""
    if found.scope.mentions and not _is_mentioned(found):
        return Refusal("unknown_date", _no_such_date(found, entries))
    if _ASKS_WHO_CHANGED.search(found.question) and not move_asked(found.question):
        return Refusal("not_in_documents", _NOT_WRITTEN)
    if _RANKS.search(found.question) and not found.scope.places:
        return Refusal("not_in_documents", _NOT_RANKED)
    if says_the_opposite(found):
        return said_otherwise(found.scope.places)
    return None


def after_reading(found: Found, entries: Sequence[Entry], lacks: Sign | None = None) -> Refusal:
    """The documents were read, and no sentence answers; ``lacks``: what none of them shows."""
    if found.scope.mentions:
        return Refusal("unknown_date", _no_such_date(found, entries, is_mentioned=True))
    if published := _published(found):
        return Refusal("not_in_documents", published)
    if _COUNTS_BODIES.search(found.question) and not found.scope.places:
        return Refusal("not_in_documents", _NOT_COUNTED)
    said = f"Nothing that was found tells {_UNTOLD[lacks]}." if lacks else _UNANSWERED
    return Refusal(
        "not_in_documents", f"{said} The nearest passages are shown, but they are not an answer."
    )


def _so_many(found: Found, entries: Sequence[Entry]) -> str:
    """How many documents there are, about whom and of when: none of them says so."""
    places = _places(found, entries)
    years = [entry.catalogue.dated[0].year for entry in entries if entry.catalogue.dated]
    count = f"{len(places)} places: " if len(places) > MOST_NAMES else ""
    about = f" about {count}{listed(places, MOST_NAMES)}" if places else ""
    when = f", from {_range(min(years), max(years))}" if years else ""
    held = "There is one document" if len(entries) == 1 else f"There are {len(entries)} documents"
    return f"{held}{about}{when}. No line that could be quoted says so: see the list of documents."


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"


def _places(found: Found, entries: Sequence[Entry]) -> list[str]:
    """Whom these are about, in alphabetical order."""
    return sorted({place for entry in entries if (place := found.place_of(entry))})


def _none_fits(found: Found, passing: Sequence[Entry], is_chosen: bool) -> Refusal:
    """No document is left; where only some were chosen, whom those are about."""
    if move_asked(found.question):
        return Refusal("not_in_documents", _NONE_MOVED)
    if collected(found.question):
        return Refusal(
            "not_in_documents", "No place that the documents are about fits this question."
        )
    if not is_chosen:
        return Refusal("no_documents", "No document fits this question.")
    if not found.scope.places:
        return Refusal("no_documents", "No document among those chosen fits this question.")
    there, asked = _places(found, passing), listed(found.scope.places, MOST_NAMES)
    about = f" They are about {listed(there, MOST_NAMES)}." if there else ""
    return Refusal("no_documents", f"No document among those chosen is about {asked}.{about}")


def _published(found: Found) -> str:
    """When the one document in question was published, where none of its lines says so."""
    asks, ids = publication_asked(found.question), found.scope.documents
    entry = found.entries[next(iter(ids))] if asks and len(ids) == 1 else None
    if entry is None or entry.catalogue.date is None:
        return ""
    return f"No line that could be quoted says so. The catalogue has it as: {label(entry)}."


def _of_no_document(filters: Filters, entries: Sequence[Entry]) -> Refusal | None:
    """A kind or an organisation is chosen that no document has: most likely a slip."""
    chosen = {
        "of the kind": Filters(kinds=filters.kinds),
        "about": Filters(organisations=filters.organisations),
    }
    for what, one in chosen.items():
        if not any(passes(entry, one) for entry in entries):
            names = " or ".join(f"“{name}”" for name in sorted(one.kinds | one.organisations))
            return Refusal("no_documents", f"No document is {what} {names}.")
    return None


def _is_mentioned(found: Found) -> bool:
    """Does a sentence that names the date say anything of what is asked?"""
    dates = "".join(found.question[date.start : date.end] + " " for date in found.scope.mentions)
    asked = (
        content_stems(without_pick(found.question))
        - _known(found)
        - content_stems(f"{dates} {_JUDGED}")
    )
    candidates = [one for _, ones in found.sides for one in ones]
    said = (content_stems(" ".join((*c.sentence.headings, c.sentence.text))) for c in candidates)
    return any(asked & one for one in said) if asked else bool(candidates)


def _known(found: Found) -> frozenset[str]:
    """Stems that say only which documents are in question."""
    here = (found.entries[document] for document in found.scope.documents)
    return frozenset().union(*map(document_words, here))


def says_the_opposite(found: Found) -> bool:
    """Do the documents deny what the question takes for granted?

    Of two times it is the later that has to: what went wrong by then may have been well before.
    """
    is_of_one = len(found.sides) == 1 or len(found.scope.places) == 1
    claim = claim_of(found.question, _known(found)) if is_of_one else None
    if claim is None:
        return False
    sides = [ones for _, ones in found.sides]
    last, every = max(sides, key=_day, default=()), [one for ones in sides for one in ones]
    return all(contradicted(claim, map(_text, candidates)) for candidates in (last, every))


def _text(candidate: Candidate) -> str:
    return candidate.sentence.text


def _day(candidates: Sequence[Candidate]) -> str:
    """Of the latest document among them, in ISO 8601."""
    return max((str(moment(one.entry) or "") for one in candidates), default="")


def _no_such_date(found: Found, entries: Sequence[Entry], is_mentioned: bool = False) -> str:
    date = found.scope.mentions[0]
    here = [entry for entry in entries if entry.id in found.scope.documents]
    of = f" about {' or '.join(found.scope.places)}" if found.scope.places else ""
    time = "a time " if date.first == datetime.date.min else ""
    no_document = f"No document{of} is about {time}{found.question[date.start : date.end]}"
    none = " It is mentioned, but nothing that is said of it answers this."
    said = f"{no_document}.{none}" if is_mentioned else f"{no_document}, or says this of it."
    return f"{said}{there_are(here, date)}"
