"""Documents on a name that is nobody's usual name: a partnership, a house, a street.

What a title names its document is about, whoever else runs it; no document need be about a
street, or about what a row of its tables is of, to tell of it. Knows the catalogue and the text of
the index.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from index.records import Entry
from index.regex import regex
from index.words import STOP_WORDS, stem, stems, words

from .entities.names import Words, find_names, name_words
from .presupposed.clauses import RECORD
from .presupposed.things import Texts

_STREET = (
    r"(?:Street|Road|Lane|Avenue|Drive|Crescent|Close|House|Lodge|Hall|Court|Hotel|Inn|Theatre|"
    r"Pavilion|Cottage|Manor|Barn|Building|Exchange)"
)
_OF_AN_ADDRESS = regex(rf"\s{_STREET}$")
_IS_ADDRESS = regex(rf"\s{_STREET}\b")
_ROW = regex(rf"[^\n]*\t|{RECORD.pattern}")
"""The cells of one line: "Kingsbridge<tab>301", "School: St Mary's; Pupils: 210"."""
_ITEM = regex(r"(?P<label>[^\n:.;]{1,60}): [^\n:]{0,40}\d[^\n:]{0,20}")
"""A line of a list that gives a figure: "hotel in London: £165 a night"."""
_THE = regex(r"\b[Tt]he (?=(?P<what>[^\W_]+(?:[ -][^\W_]+){0,2}))")
_LONG = 4
"""Letters of a word that may name a document in a title."""
_MOST_PASSAGES = 100


def telling_of(name: str, entries: Sequence[Entry], texts: Texts) -> frozenset[str]:
    """Ids of the documents with a name in the title; of all that speak of a street or a house."""
    if (titled := titled_with(name, entries)) or not _OF_AN_ADDRESS.search(name):
        return titled
    return frozenset(document for document, _ in _quoting(name, entries, texts))


def with_row_of(name: str, entries: Sequence[Entry], texts: Texts) -> frozenset[str]:
    """Ids of the documents that have a row of a name in a table.

    Prose names neighbours in passing; a row is there for what it is of.
    """
    telling = _quoting(name, entries, texts)
    return frozenset(document for document, text in telling if _has_row(name, text))


def names(name: str, text: str) -> bool:
    """Does a text hold a name, and not as a part of a longer one: "Northgate Road"?"""
    form = name_words(name)
    found = find_names(text, {form: name})
    return any(one.means and not _IS_ADDRESS.match(text, one.end) for one in found)


def called_so(question: str, entries: Sequence[Entry], texts: Texts) -> frozenset[str]:
    """Ids of the documents that have a word of "the handbook" in the title, where no other document
    holds it: then none of those tells of it.
    """
    for word in (one for match in _THE.finditer(question) for one in words(match["what"])):
        titled = frozenset(one.id for one in entries if stem(word) in stems(one.catalogue.title))
        if len(word) < _LONG or word in STOP_WORDS or not 0 < len(titled) < len(entries):
            continue
        held = texts.quoting(word, None, _MOST_PASSAGES)
        if len(held) < _MOST_PASSAGES and titled.issuperset(document for document, _ in held):
            return titled
    return frozenset()


def _quoting(name: str, entries: Sequence[Entry], texts: Texts) -> Sequence[tuple[str, str]]:
    return texts.quoting(name, frozenset(entry.id for entry in entries), _MOST_PASSAGES)


def _has_row(name: str, text: str) -> bool:
    lines = text.split("\n")
    items = (item["label"] for line in lines if (item := _ITEM.fullmatch(line)))
    return any(names(name, one) for one in (*filter(_ROW.match, lines), *items))


def titled_with(name: str, entries: Iterable[Entry]) -> frozenset[str]:
    """Ids of the documents whose title holds a name, and no longer name that holds it."""
    form = name_words(name)
    if not form:
        return frozenset()
    return frozenset(entry.id for entry in entries if _is_titled(form, entry))


def _is_titled(form: Words, entry: Entry) -> bool:
    """ "Yorkshire" is no name of a document on "East Riding of Yorkshire"."""
    says = entry.catalogue
    longer = any(_is_within(form, name_words(whole)) for whole in says.names)
    named = find_names(says.title, {form: " ".join(form)})
    return not longer and any(mention.means for mention in named)


def _is_within(form: Words, whole: Words) -> bool:
    """Is it a part of a longer name, and not one of two that "and" joins: "Luton and Hove"?"""
    said = f" {' '.join(whole)} "
    is_joined = said.startswith(f" {' '.join(form)} and ") or f" and {' '.join(form)} " in said
    return f" {' '.join(form)} " in said and not is_joined
