"""What a question asks for by where it stands: a signature, an address, a row, paragraph 8.

No word of such a line need be like the question's: "who signed the letter?" is answered by
"Kate Malleson". Knows lines by the kind of their block and by their labels.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from index.cells import cells_in
from index.describe.dates import find_dates
from index.records import Entry, Sentence
from index.regex import regex
from index.words import content_stems, stems

from .attendance import holds_attendance
from .decisions import holds_decision
from .holding import OFFICE, Holds, holds_person
from .in_charge import holds_who_is_in_charge
from .long_form import short_form_asked, spelt_out
from .parties import asks_addressee, asks_copies, asks_signatory, asks_writer
from .passed_over import STYLED
from .visitors import is_of_own_days
from .voiced import voiced

_PARAGRAPH = regex(
    r"\b(?P<word>para(?:graph)?|clause)\.? (?:number )?(?P<number>\d+(?:\.\d+)*)", re.I
)
_HAS_CLAUSES = regex(r"contract|agreement|lease|deed|terms|licen[cs]e|constitution|bill", re.I)
COPIES = regex(r"(?:cop(?:y|ies)|cc)\b", re.I)
_ASKS_ADDRESS = regex(
    r"(?:\b(?:the|an?|its|their|his|her|our|what|which|whose|postal|e-?mail|web|website|full|"
    r"correct|exact|office|street|contact|home|return|mailing)|[’']s) address(?:es)?\b|"
    r"\baddress(?:es)?\W*$|\b(?:tele|text)?phone\b|\be-?mail\b|\bpostcode\b|"
    r"\bcontact (?:details|number)\b",
    re.I,
)
_ASKS_WHAT_IS_SAID_OF = regex(r"\bwhat\b.*\b(?:says?|said)\b.*\b(?:about|on)\b", re.I)
"""Of a document, named as a row may be labelled: "what does the press release say about fees?"."""
_SALUTES = regex(r"dear\b", re.I)
_HEADER_WORDS = frozenset(stems("grade rating judgement name value number date status comment"))
"""A row that holds nothing else beside its label is the head of a table."""
_ISSUE = content_stems("published publication issued issue")
"""A label that any document may have."""
_PAPERS = content_stems("document report paper page letter")
_DATES = content_stems("date dated day")
_CONTENTS = regex(r"^(?:table of )?contents(?: page)?\W*$", re.I)
_OF_PAGE = regex(r"[\s.]\d{1,4}$")


def asks_for(question: str) -> Holds:
    """A test: is this the signature, address, row, numbered paragraph or definition of an acronym
    that was asked for?
    """
    signature, copies = _asks_signature(question), asks_copies(question)
    address, addressee = bool(_ASKS_ADDRESS.search(question)), asks_addressee(question)
    asked = frozenset(stems(question))
    of_what = _ASKS_WHAT_IS_SAID_OF.search(question) or voiced(question)
    meant = content_stems(question)
    of_own_days = is_of_own_days(question)
    short, attends = short_form_asked(question), holds_attendance(question)
    decides, in_charge = holds_decision(question), holds_who_is_in_charge(question)

    def holds(sentence: Sentence) -> bool:
        if short:
            return spelt_out(short, sentence) is not None
        if by_wording := attends or decides or in_charge:
            return by_wording(sentence)
        if sentence.kind == "signature":
            return copies if COPIES.match(sentence.text) else signature
        if sentence.kind == "record":
            return _cell_asked(sentence, meant)
        if sentence.kind == "address":
            is_meant = address or (addressee and _names_addressee(sentence))
            return is_meant and not _is_no_address(sentence)
        return not of_what and _label_asked(sentence, asked, meant) and not of_own_days(sentence)

    return holds


def _is_no_address(line: Sentence) -> bool:
    """What else stands in a letterhead: its date, and "Dear Ms Lee"."""
    days = find_dates(line.text)
    is_day = (
        len(days) == 1 and not line.text.replace(line.text[days[0].start : days[0].end], "").strip()
    )
    return is_day or bool(_SALUTES.match(line.text))


def _names_addressee(line: Sentence) -> bool:
    """Whom somebody writes to has an office there, or a style; the sender's own address has not."""
    return holds_person(line) and bool(OFFICE.search(line.text) or STYLED.search(line.text))


def asks_for_a_place(question: str) -> bool:
    """Does it ask for something by where it stands: a signature, an address, "paragraph 8"?"""
    of_letter = _asks_signature(question) or asks_copies(question) or asks_addressee(question)
    return of_letter or any(asks.search(question) for asks in (_ASKS_ADDRESS, _PARAGRAPH))


def _asks_signature(question: str) -> bool:
    return asks_signatory(question) or asks_writer(question)


def paragraph_asked(question: str) -> Callable[[Entry], Holds | None] | None:
    """The paragraph that is asked for by its number, or all under a heading of that number: a test
    for the sentences of any document; a clause is one of a contract.
    """
    asked = _PARAGRAPH.search(question)
    if not asked:
        return None
    number = asked["number"]
    opens = re.compile(rf"{re.escape(number)}[.:]?\s")

    def holds(one: Sentence) -> bool:
        return one.number == number or any(map(opens.match, one.headings))

    may_be_in = _has_clauses if asked["word"].lower() == "clause" else bool
    return lambda entry: holds if may_be_in(entry) else None


def _has_clauses(entry: Entry) -> bool:
    """Is it a contract or the like, or of no kind that is known?"""
    kind = entry.catalogue.kind
    return kind is None or bool(_HAS_CLAUSES.search(kind))


def is_its_date(sentence: Sentence) -> bool:
    """Is this the row of the document's own date: "Dated<tab>27 October 2020"?

    It says nothing of the day of anything else, though every question for a day names a date.
    """
    if sentence.kind != "row":
        return False
    label = content_stems(_cells(sentence)[0])
    return bool(label) and label <= _DATES


def is_of_contents(sentence: Sentence) -> bool:
    """Does this line only say on which page something begins?"""
    under = sentence.headings[-1:]
    return bool(under and _CONTENTS.match(under[0]) and _OF_PAGE.search(sentence.text))


def _cells(row: Sentence) -> list[str]:
    return re.split(r"[\t:]", row.text)


def _label_asked(sentence: Sentence, asked: frozenset[str], meant: frozenset[str]) -> bool:
    """Does the question name the label of this row ("Lead Officer", "Version")?"""
    if sentence.kind != "row" or is_its_date(sentence) or is_of_contents(sentence):
        return False
    label, *cells = _cells(sentence)
    named, values = content_stems(label), content_stems(" ".join(cells))
    if "when" in asked:
        named -= _DATES
    if not named or not named <= asked or (values and values <= _HEADER_WORDS):
        return False
    return not named <= _ISSUE or _is_of(sentence, meant - named - _PAPERS - _DATES)


def _is_of(sentence: Sentence, meant: frozenset[str]) -> bool:
    """May it stand in the document that such words name? What no heading stands above, may."""
    headings = content_stems(" ".join(sentence.headings))
    return not (meant and headings) or not meant.isdisjoint(headings)


def _cell_asked(sentence: Sentence, meant: frozenset[str]) -> bool:
    """Does the question name a column and another cell of this record, and nothing else?

    "How many beds does Birch Lodge have?" does, of "Home: Birch Lodge; Beds: 11".
    """
    if not meant <= content_stems(" ".join((sentence.text, *sentence.headings))):
        return False
    cells = cells_in(sentence.text)
    columns = [cell for cell in cells if _named(cell.name, meant)]
    rows = [cell for cell in cells if _named(cell.text, meant)]
    return any(column != row for column in columns for row in rows)


def _named(words: str, meant: frozenset[str]) -> bool:
    return bool(own := content_stems(words)) and own <= meant
