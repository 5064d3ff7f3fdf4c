"""What a question asks for by where it stands: a signature, an address, a row, paragraph 8.

No word of such a line need be like the question's: "who signed the letter?" is answered by
"Kate Malleson". Knows lines by the kind of their block and by their labels.
"""

from __future__ import annotations

import re

from index.records import Sentence
from index.words import content_stems, stems

from .holding import Holds

_ASKS_SIGNATURE = re.compile(
    r"\bsign(?:s|ed|ing|ature|atory|atories)?\b|\bwho (?:wrote|sent|authored)\b", re.I
)
_PARAGRAPH = re.compile(r"\bpara(?:graph)?\.? (?:number )?(?P<number>\d+(?:\.\d+)*)", re.I)
_ASKS_COPIES = re.compile(r"\bcop(?:y|ies|ied)\b|\bcc[’']?d\b", re.I)
_COPIES = re.compile(r"(?:cop(?:y|ies)|cc)\b", re.I)
_ASKS_ADDRESS = re.compile(
    r"\baddress(?:es|ed|ee)?\b|\b(?:tele|text)?phone\b|\be-?mail\b|\bpostcode\b|\brecipient\b|"
    r"\b(?:written|sent|wrote) to\b|\bcontact (?:details|number)\b|"
    r"\bdate (?:of|on|is on)\b.*\bletter\b|\bletter\b.*\b(?:dated|sent|written)\b",
    re.I,
)
_HEADER_WORDS = frozenset(stems("grade rating judgement name value number date status comment"))
"""A row that holds nothing else beside its label is the head of a table."""


def asks_for(question: str) -> Holds:
    """A test: is this the signature, address, row or numbered paragraph that was asked for?"""
    signature, copies = _ASKS_SIGNATURE.search(question), _ASKS_COPIES.search(question)
    address, paragraph = _ASKS_ADDRESS.search(question), _PARAGRAPH.search(question)
    asked = frozenset(stems(question))
    meant = content_stems(question)

    def holds(sentence: Sentence) -> bool:
        if paragraph and sentence.number is not None:
            return sentence.number == paragraph["number"]
        if sentence.kind == "signature":
            return bool(copies if _COPIES.match(sentence.text) else signature)
        if sentence.kind == "record":
            return _cell_asked(sentence, meant)
        return bool(sentence.kind == "address" and address) or _label_asked(sentence, asked)

    return holds


def asks_for_a_place(question: str) -> bool:
    """Does it ask for something by where it stands: a signature, an address, "paragraph 8"?"""
    patterns = (_ASKS_SIGNATURE, _ASKS_COPIES, _ASKS_ADDRESS, _PARAGRAPH)
    return any(pattern.search(question) for pattern in patterns)


def _label_asked(sentence: Sentence, asked: frozenset[str]) -> bool:
    """Does the question name the label of this row ("Lead Officer", "Version")?"""
    if sentence.kind != "row":
        return False
    label, *cells = re.split(r"[\t:]", sentence.text)
    named, values = content_stems(label), content_stems(" ".join(cells))
    return bool(named) and named <= asked and not (values and values <= _HEADER_WORDS)


def _cell_asked(sentence: Sentence, meant: frozenset[str]) -> bool:
    """Does the question name a column and another cell of this record, and nothing else?

    "How many beds does Birch Lodge have?" does, of "Home: Birch Lodge; Beds: 11".
    """
    if not meant <= content_stems(" ".join((sentence.text, *sentence.headings))):
        return False
    pairs = [pair.partition(": ") for pair in sentence.text.split("; ")]
    columns = {i for i, (name, _, cell) in enumerate(pairs) if cell and _named(name, meant)}
    cells = {i for i, (name, _, cell) in enumerate(pairs) if _named(cell or name, meant)}
    return any(column != cell for column in columns for cell in cells)


def _named(words: str, meant: frozenset[str]) -> bool:
    return bool(own := content_stems(words)) and own <= meant
