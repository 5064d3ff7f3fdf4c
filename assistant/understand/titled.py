"""Documents on a name that is nobody's usual name: a partnership, a house, a street.

What a title names its document is about, whoever else runs it; no document need be about a
street to tell of it. Knows the catalogue and the text of the index.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from index.records import Entry
from index.regex import regex

from .entities.names import Words, find_names, name_words
from .presupposed.things import Texts

_OF_AN_ADDRESS = regex(r"\s(?:Street|Road|Lane|Avenue|Drive|Crescent|Close|House)$")
_MOST_PASSAGES = 100


def telling_of(name: str, entries: Sequence[Entry], texts: Texts) -> frozenset[str]:
    """Ids of the documents with a name in the title; of all that speak of a street or a house."""
    if (titled := titled_with(name, entries)) or not _OF_AN_ADDRESS.search(name):
        return titled
    telling = texts.quoting(name, frozenset(entry.id for entry in entries), _MOST_PASSAGES)
    return frozenset(document for document, _ in telling)


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
