"""Whose name and whose number was asked for: a name in another office is no answer.

"Who is the lead member?" is not answered by the lead inspector's name, nor "What is the
helpline's phone number?" by that of the letterhead. The office, or the owner of the number, has
to stand in the sentence or in the heading right above it. Knows words of offices and letters.
"""

from __future__ import annotations

import re
from dataclasses import replace

from index.describe.acronyms import initials
from index.describe.people import NAME, ROLE, STYLE, STYLES
from index.records import Sentence
from index.regex import regex
from index.words import content_stems, stems

from .holding import Holds, holds_person

_OFFICE = regex(
    r"(?:\bwho(?:['’]s| is| was)|\bnames? of)\s+(?P<rank>(?:(?!(?<!\bthe\s)\w+ing\b)(?:(?-i:"
    r"[A-Z][\w’'-]+(?:\s+(?:(?:of|and|for)\s+)?[A-Z][\w’'-]+)+)|[\w’'-]+)\s+){0,5}?)"
    r"(?P<office>chair(?:man|woman|person)?|director|member|mayor|chief executive|manager|head|"
    r"leader|principal|commissioner|minister|inspector|officer|coordinator|judge|councillor|"
    r"contact|clerk|secretary|treasurer|president|registrar|"
    r"lead(?=\W*$|\s+(?:for|in|of|on|at)\b))s?\b(?!.*\b(?:to|by|with)\W*$)",
    re.I,
)
"""Not "who is the director supported by?", nor "the name of the lead authority". Capitalised words
in a row, as of an acronym spelt out, are one before the office."""
_FIELD = r"(?:the )?(?P<field>(?:(?!(?:in|at|from|of|for|on)\b)[\w’'&-]+(?:,? |\b)){1,5})"
_OF = regex(
    r"\b(?:(?:director|head|minister|commissioner)s? (?:of|for)|lead (?:for|on)) " + _FIELD, re.I
)
_BEHIND = regex(rf"s? (?:of|for) {_FIELD}", re.I)
"""An office: "chair of the school board"."""
_SHORT = regex(r"\b([A-Z]{2,6})s?\b")
_FEWEST = 3
"""Letters that tell an office without all that the question says of it."""
_INSPECTORATE = regex(r"\b(?:[A-Z][\w’']+ ){0,3}Inspectorate (?:of|for) (?P<field>[A-Z]\w+)")
_BODIES = """
service services council school team department organisation company authority inspection visit
office programme project work unit group trust board borough county city institute
"""
"""Words that tell no office from another: every report has a service and a team."""
_OWNER = regex(r"\b[\w-]+[’']s?\s")
_WHICH_ONE = content_stems(
    "current currently now present latest last most recent newest previous former first second "
    "third other another acting interim new name names"
)
"""Of those who held an office one after another."""
_TEAM = content_stems("team member members")
_OF_INSPECTION = regex(
    r"s?\s+(?:(?:of|for|on|in|at|during)\s+)?"
    r"(?:(?:(?!(?:of|for|on|in|at|during|to|by|who|whom|whose|that|which|when)\b)[\w’'-]+\s+){0,4}"
    r"(?:inspect\w*|visits?|audits?|reviews?|reports?)\b|(?:the|this|that)\s+team\b)",
    re.I,
)
"""An office that is held for its time: "the head of the 2019 inspection"."""
_INSPECTORS = regex(
    r"\b(?:(?:deputy|lead|team|senior|shadow|assistant|associate|reporting)\s+)*inspectors?\b|"
    r"\bquality\s+assurance\s+managers?\b|\bdata\s+analysts?\b",
    re.I,
)
"""What those are who inspect, and no office of whom they inspect."""
_RANKED = regex(
    r"\b(?:who(?:['’]s| is| are| was| were)|names? of) (?:the |(?:her|his) majesty[’']?s )*"
    r"(?P<ranks>(?:(?:chief|deputy|lead|team|shadow|assistant|associate)\s+(?:and\s+)?)+)inspectors?\b",
    re.I,
)
_LEAD = content_stems("lead")
_WHO_IS = regex(rf"^\W*(?i:who(?:['’]s| is| was)\s+(?:{STYLE})?){NAME}\W*$")
_GREETING = content_stems(" ".join(("Dear", *STYLES)))
_WHICH_OFFICIAL = regex(
    r"\bwhich (?:two |three |four |five )?(?P<office>councillor|judge|mayor|MP)s?\b(?![’'])", re.I
)
_CONTACT_LINE = regex(r"\b(?:contacts?|(?:en|in)quir(?:y|ies)|quer(?:y|ies))\b", re.I)
_ONE_NAME = regex(rf"\b[A-Z][a-z]+\s\((?i:[\w\s-]*\b(?:{ROLE}|treasurer))\b")
_PLAIN_CONTACT = content_stems("main named key single")
_PRESS = regex(r"\bmedia\b", re.I)
_INSPECTOR = regex(r"\bHMI\b")
_INSPECTS = regex(r"\binspectors?\b|\bHMIs?\b", re.I)
_COUNCILLOR = regex(r"\bCllrs?\b")
_CHAIRS = regex(r"\bwho (?:now |currently )?(?:chairs|chaired)\b", re.I)
_CHAIRED = regex(
    r"\bchaired\b.*\bby\b|\bchair(?:man|woman|person)? (?:is|was) (?:also )?(?:the|an?)\b|"
    r"\b(?:is|was|as) (?:also )?(?:the )?(?:[a-z]+ )?chair(?:man|woman|person)? of\b|"
    r"\b(?:chairs|chaired|chairing) (?:the|an?|its|their|this|these|both|all|each|every|most|"
    r"annual|regular|weekly|monthly|(?-i:[A-Z]))",
    re.I,
)
"""By whom, who need not be named: "chaired by the leader", "the director chairs the panel"."""
_CONTACT = """
telephone phone textphone fax number mail email e address contact direct town city village street
postcode need exact exactly full least postal mailing return correct current web website
"""
_NAME_OR_YEAR = regex(r"\b[A-Z\d][\w’'-]*")
_INNER_NAME = regex(r"(?<=[\w,’'] )[A-Z][\w’'-]*\w")
"""Not the word that opens the question."""
_STYLE = regex(rf"\b{STYLE}")
_PERSONAL = regex(r"\b(?:his|her)\b", re.I)
_OF_A_LETTER = regex(
    r"\b(?:letter(?:head|s)?|reports?|documents?|header|footer|page|printed|inspectors|ofsted)\b",
    re.I,
)
"""Words of questions that want whatever number a document bears."""
_AS_SAID = regex(
    r",?\s+(?:the one |which )?(?:that )?"
    r"(?:ofsted|inspectors|the inspectors|they|the (?:letter|report)) "
    r"(?:mention|name|describe|refer|sp[eo]ak?)\w*\b.*$",
    re.I,
)
"""Where the question has heard of it, is not what it wants."""


def office_asked(question: str) -> Holds | None:
    """A test for a question who holds an office: is somebody named, and the office too?

    Of one who somebody is: is more said than the name?
    """
    if _CHAIRS.search(question):
        return lambda sentence: (
            (holds_person(sentence) or bool(_CHAIRED.search(sentence.text)))
            and _names(sentence, "chair", question)
        )
    if ranks := inspectors_ranks(question):
        return lambda sentence: (
            holds_person(sentence)
            and bool(_INSPECTS.search(said := _said(sentence)))
            and any(rank <= content_stems(said) for rank in ranks)
        )
    if match := _OFFICE.search(question) or _WHICH_OFFICIAL.search(question):
        office = match["office"].lower()
        return lambda one: _holds_somebody(one, office) and _names(one, office, question)
    if _WHO_IS.search(question):
        known = content_stems(question) | _GREETING
        return lambda sentence: not content_stems(_said(sentence)) <= known
    return None


def _holds_somebody(sentence: Sentence, office: str) -> bool:
    """Somebody with an office in brackets may have but one name: "Sofia (Secretary)"."""
    told = _CHAIRED if office.startswith("chair") else _ONE_NAME
    return bool(told.search(sentence.text)) or holds_person(sentence)


def inspectors_ranks(question: str) -> list[frozenset[str]]:
    """Of the inspectors that are asked for, "team and shadow"; none where one is the lead: whoever
    came alone has led.
    """
    asked = _RANKED.search(question)
    ranks = re.split(r"\band\b", asked["ranks"]) if asked else []
    stems_of = [content_stems(rank) for rank in ranks]
    return [] if _LEAD in stems_of else stems_of


def council_office(question: str) -> frozenset[str]:
    """Stems of the office asked for; none where it may be an inspector's.

    Whoever inspects is neither the lead member nor the head of service.
    """
    match = _OFFICE.search(question)
    if not match or match["office"].lower() == "inspector":
        return frozenset()
    held = content_stems(f"{match['rank']} {match['office']}") - _WHICH_ONE
    if held == _TEAM or _OF_INSPECTION.match(question, match.end("office")):
        return frozenset()
    return held


def is_contact_of(question: str) -> Holds:
    """A test: does the sentence or its heading name anything of whom the number is wanted?

    Whose hub or helpline it is says less than that it is one: every letterhead names a place. That
    of a council or of somebody has to name them; an address that is "his" or "hers" is unknown.
    """
    question = _AS_SAID.sub("", question)
    if _OF_A_LETTER.search(question):
        return lambda _: True
    owner, is_named = _owner(question)
    if is_named:
        return lambda sentence: owner <= content_stems(_said(sentence))
    if not owner and _PERSONAL.search(question):
        return lambda sentence: sentence.kind != "address"
    return lambda sentence: not owner or bool(owner & content_stems(_said(sentence)))


def _owner(question: str) -> tuple[frozenset[str], bool]:
    """Of whom the number is wanted, and whether that is told by names alone: "Hull Council"."""
    contact, bodies = content_stems(_CONTACT), content_stems(_BODIES)
    owner = content_stems(_NAME_OR_YEAR.sub(" ", question)) - contact
    names = content_stems(" ".join(_INNER_NAME.findall(_STYLE.sub("", question))))
    if not owner <= bodies or not (names := names - contact - bodies):
        return owner or content_stems(question) - contact, False
    return names, True


def _names(sentence: Sentence, office: str, question: str) -> bool:
    """Is an office named, in a form of its word or by its initials?"""
    said = _said(sentence)
    form = stems(office)[0]
    held = council_office(question)
    is_contact = office == "contact"
    if (is_contact or sentence.kind in ("row", "record")) and not _is_of_rank(said, question):
        return False
    if is_contact:
        return bool(_CONTACT_LINE.search(said))
    pieces = [_without_inspectors(one, held) if held else one for one in _pieces(sentence)]
    if named := [one for one in pieces if _holds_form(one, form)]:
        return any(_is_of(one, question) for one in named)
    if office == "inspector" and _INSPECTOR.search(said):
        return True
    if office == "councillor" and _COUNCILLOR.search(said):
        return True
    return not _initials(question).isdisjoint(_SHORT.findall(said))


def _is_of_rank(said: str, question: str) -> bool:
    """May the column "Officer" be the officer of that rank: does the row say the rank, or anything
    else of the question, as a complaint's number?
    """
    asked = _OFFICE.search(question)
    if not asked or asked["office"].lower() == "inspector":
        return True
    told = frozenset(stems(_PRESS.sub("press", said)))
    ranked = _PRESS.sub("press", _OWNER.sub(" ", asked["rank"]))
    rank = content_stems(ranked) - content_stems(_BODIES) - _WHICH_ONE
    if asked["office"].lower() == "contact":
        return rank - _PLAIN_CONTACT <= told
    rest = content_stems(question) - content_stems(asked.group())
    if rank <= told or not rest.isdisjoint(told):
        return True
    return not _initials(question).isdisjoint(_SHORT.findall(said))


def _initials(question: str) -> set[str]:
    """By which the office may be told, of two letters if they are all of it: "CE", "DCS"."""
    if not (asked := _OFFICE.search(question)):
        return set()
    behind = _BEHIND.match(question, asked.end("office"))
    rank, office, field = (
        initials(text).upper()
        for text in (asked["rank"], asked["office"], behind["field"] if behind else "")
    )
    all_of_it = {office, rank + office, rank + office + field}
    runs = {
        rank[start:] + office + field[:end]
        for start in range(len(rank) + 1)
        for end in range(len(field) + 1)
    }
    return {run for run in runs if len(run) >= _FEWEST or run in all_of_it}


def _is_of(said: str, question: str) -> bool:
    """Is it the office of what the question says: the director of finance, not of education?"""
    field = _field(question) - content_stems(_BODIES) - _WHICH_ONE
    return not field or bool(field & content_stems(said))


def _field(question: str) -> frozenset[str]:
    """Of what the office is: "the director of finance", "the health lead", an inspectorate."""
    if body := _INSPECTORATE.search(question):
        initials = "".join(re.findall(r"\b[A-Z]", body.group()))
        return content_stems(f"{body['field']} {initials}")
    asked = _OFFICE.search(question)
    rank = asked["rank"] if asked and asked["office"].lower() == "lead" else ""
    if field := content_stems(_OWNER.sub(" ", rank)):
        return field
    match = _OF.search(question)
    return content_stems(match["field"]) if match else frozenset()


def _without_inspectors(said: str, held: frozenset[str]) -> str:
    """Without the titles of inspectors; one that the question says itself may be the office."""
    return _INSPECTORS.sub(
        lambda title: title.group() if content_stems(title.group()) <= held else " ", said
    )


def _holds_form(said: str, form: str) -> bool:
    return any(one.startswith(form) for one in stems(said))


def _said(sentence: Sentence) -> str:
    return " ".join(_pieces(sentence))


def _pieces(sentence: Sentence) -> tuple[str, ...]:
    """The heading above and the sentence; an address belongs to no heading above it, and nothing to
    one that tells of somebody itself: "In attendance: Ann Lee, Clerk".
    """
    above = () if sentence.kind == "address" else sentence.headings[-1:]
    headings = (one for one in above if ":" not in one or not _names_anybody(sentence, one))
    return (*headings, sentence.text)


def _names_anybody(sentence: Sentence, heading: str) -> bool:
    return holds_person(replace(sentence, text=heading))
