"""Whose name and whose number was asked for: a name in another office is no answer.

"Who is the lead member?" is not answered by the lead inspector's name, nor "What is the
helpline's phone number?" by that of the letterhead. The office, or the owner of the number, has
to stand in the sentence or in the heading right above it. Knows words of offices and letters.
"""

from __future__ import annotations

import re

from index.records import Sentence
from index.words import content_stems, content_words, stems

from .holding import Holds, holds_person

_OFFICE = re.compile(
    r"(?:\bwho(?:['’]s| is| was)|\bnames? of)\s+(?:(?!\w+ing\b)[\w’'-]+\s+){0,5}?"
    r"(?P<office>chair(?:man|woman|person)?|director|member|mayor|chief executive|manager|head|"
    r"leader|principal|commissioner|minister|inspector|officer|coordinator|judge|"
    r"lead(?=\W*$|\s+(?:for|in|of|on|at)\b))s?\b(?!.*\b(?:to|by|with)\W*$)",
    re.I,
)
"""Not "who is the director supported by?", nor "the name of the lead authority"."""
_OF = re.compile(
    r"\b(?:director|head|minister|commissioner)s? (?:of|for) (?:the )?"
    r"(?P<field>(?:(?!(?:in|at|from|of|for|on)\b)[\w’'&-]+(?:,? |\b)){1,5})",
    re.I,
)
_BODIES = """
service services council school team department organisation company authority inspection visit
office programme project work unit group trust board borough county city institute
"""
"""Words that tell no office from another: every report has a service and a team."""
_WHICH_OFFICIAL = re.compile(
    r"\bwhich (?:two |three |four |five )?(?P<office>councillor|judge|mayor|MP)s?\b(?![’'])", re.I
)
_INSPECTOR = re.compile(r"\bHMI\b")
_COUNCILLOR = re.compile(r"\bCllrs?\b")
_CHAIRS = re.compile(r"\bwho (?:now |currently )?(?:chairs|chaired)\b", re.I)
_CONTACT = """
telephone phone textphone fax number mail email e address contact direct town city village street
postcode need exact exactly full least
"""
_NAME_OR_YEAR = re.compile(r"\b[A-Z\d][\w’'-]*")
_OF_A_LETTER = re.compile(
    r"\b(?:letter(?:head|s)?|reports?|documents?|header|footer|page|printed|inspectors|ofsted)\b",
    re.I,
)
"""Words of questions that want whatever number a document bears."""
_AS_SAID = re.compile(
    r",?\s+(?:the one |which )?(?:that )?"
    r"(?:ofsted|inspectors|the inspectors|they|the (?:letter|report)) "
    r"(?:mention|name|describe|refer|sp[eo]ak?)\w*\b.*$",
    re.I,
)
"""Where the question has heard of it, is not what it wants."""


def office_asked(question: str) -> Holds | None:
    """A test for a question who holds an office: is somebody named, and the office too?"""
    if _CHAIRS.search(question):
        return lambda sentence: _names(sentence, "chair", question)
    if match := _OFFICE.search(question) or _WHICH_OFFICIAL.search(question):
        office = match["office"].lower()
        return lambda sentence: holds_person(sentence) and _names(sentence, office, question)
    return None


def is_contact_of(question: str) -> Holds:
    """A test: does the sentence or its heading name anything of whom the number is wanted?

    Whose hub or helpline it is says less than that it is one: every letterhead names a place.
    """
    question = _AS_SAID.sub("", question)
    owner = content_stems(_NAME_OR_YEAR.sub(" ", question)) - content_stems(_CONTACT)
    owner = owner or content_stems(question) - content_stems(_CONTACT)
    is_anybodys = not owner or bool(_OF_A_LETTER.search(question))
    return lambda sentence: is_anybodys or bool(owner & content_stems(_said(sentence)))


def _names(sentence: Sentence, office: str, question: str) -> bool:
    """Is an office named, in a form of its word or by the initials of the question's words?"""
    said = _said(sentence)
    form = stems(office)[0]
    if named := [one for one in _pieces(sentence) if _holds_form(one, form)]:
        return any(_is_of(one, question) for one in named)
    if office == "inspector" and _INSPECTOR.search(said):
        return True
    if office == "councillor" and _COUNCILLOR.search(said):
        return True
    initials = "".join(word[0] for word in content_words(question)).upper()
    return any(short in initials for short in re.findall(r"\b[A-Z]{2,6}\b", said))


def _is_of(said: str, question: str) -> bool:
    """Is it the office of what the question says: the director of finance, not of education?"""
    match = _OF.search(question)
    field = content_stems(match["field"]) - content_stems(_BODIES) if match else frozenset[str]()
    return not field or bool(field & content_stems(said))


def _holds_form(said: str, form: str) -> bool:
    return any(one.startswith(form) for one in stems(said))


def _said(sentence: Sentence) -> str:
    return " ".join(_pieces(sentence))


def _pieces(sentence: Sentence) -> tuple[str, ...]:
    """The heading above and the sentence; an address belongs to no heading above it."""
    above = () if sentence.kind == "address" else sentence.headings[-1:]
    return (*above, sentence.text)
