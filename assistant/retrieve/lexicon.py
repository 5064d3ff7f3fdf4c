"""What the index knows of words, at one moment of its life: how rare each is, which acronyms
stand for what, which words are misspelt, which mean a place, which passages hold a phrase.

Made anew when the index changes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache, partial
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from index.embed import Embedder
from index.initials import Initials
from index.library import Library
from index.query import Query, Term, in_capitals, prepare
from index.regex import regex
from index.thesaurus import english
from index.words import STOP_WORDS, stem, words

from ..understand.presupposed.things import MEANT

_PLACE = "place name town city county borough in England"
_RARE = 500
_ACRONYM = regex(rf"\b[A-Z]{{3,7}}s?\b(?!{MEANT}|[-/]\d)")
"""But not one of which it is asked what it stands for, or that opens a reference: "CAS-1234"."""
_LOOKED_THROUGH = 500_000
"""Characters in which the long form of an acronym is looked for that no document uses: they are
read in a tenth of a second. In more text an acronym is explained somewhere."""
_LOOKED_AT = 30
"""Passages that tell how the documents write a word."""
_THERE = r"\b(?:in|near|neighbouring)\s(?=[A-Z])"
_AMBIGUOUS = 2
"""Letters of a short form that may easily stand for something else."""
_PREFIX = 6
"""Long words that share this many letters are forms of one word: council, councillors."""


class Lexicon:
    def __init__(self, library: Library, organisations: Sequence[str]) -> None:
        self._library = library
        self._acronyms = library.acronyms()
        self._vocabulary = library.vocabulary()
        self._passages = max(1, sum(entry.passages for entry in library.documents()))
        self._frequency: dict[str, int] = {}
        for word, count in self._vocabulary.items():
            self._frequency[stem(word)] = max(count, self._frequency.get(stem(word), 0))
        self._long_forms = {short: longs[0] for short, longs in self._acronyms.items()}
        forms = _any_of(self._acronyms)
        self._short_forms, self._in_any_case = re.compile(forms), re.compile(forms, re.I)
        self._prefixes = {word[:_PREFIX] for word in self._vocabulary if len(word) >= _PREFIX}
        # A cache of its own methods would keep it in memory when the index has gone on.
        self._is_everyday = lru_cache(maxsize=1024)(partial(_is_everyday, library))
        self._is_of_one = lru_cache(maxsize=1024)(partial(_is_of_one, library, self._acronyms))
        self.place_likeness = lru_cache(maxsize=4096)(_Places(library.embedder, organisations).like)
        self.is_word = lru_cache(maxsize=4096)(partial(_is_word, library.embedder))
        """Is it a word of the language? The embedder's tokenizer has most of those whole."""

    def quoting(
        self, phrase: str, documents: Collection[str] | None, most: int
    ) -> list[tuple[str, str]]:
        """Document id and text of passages that hold a phrase, whatever its words' endings."""
        return self._library.quoting(phrase, documents, most)

    def forms(self, name: str) -> frozenset[str]:
        """The acronym of a name, the long forms of an acronym."""
        terms = prepare(name, {}, self._acronyms, self.is_word).terms
        return frozenset(form for term in terms if len(term) > 1 for form in term)

    def query(self, text: str) -> Query:
        """The text as the index looks it up."""
        spelt_out = self._in_documents_words(text)
        for short, long in spelt_out:
            text = re.sub(rf"\b{short}\b", long, text, flags=re.I)
        query = prepare(text, self._vocabulary, self._meant_in(text), self.is_word)
        return replace(query, mended=(*spelt_out, *query.mended))

    def spelt_out(self, text: str, any_case: bool = False) -> str:
        """The text with its acronyms in their long form, for a reader who knows none.

        ``any_case``: also those in small letters, "who is the dcs?"
        """
        forms = self._in_any_case if any_case else self._short_forms
        return forms.sub(self._long_form, text)

    def knows(self, word: str) -> bool:
        """Does the index hold the word, whatever its ending?"""
        if stem(word) in self._frequency or word.upper() in self._acronyms:
            return True
        return len(word) > _PREFIX + 1 and word[:_PREFIX] in self._prefixes

    def stands_in(self, word: str) -> bool:
        """Does the index hold the word anywhere, a letterhead not excepted?"""
        return self.knows(word) or bool(self.quoting(word, None, 1))

    def is_rare(self, word: str) -> bool:
        """Does fewer than one passage in ``_RARE`` hold it, in any form, if one does at all?"""
        return self._frequency.get(stem(word), 0) * _RARE < self._passages

    def is_written_as_place(self, name: str) -> bool:
        """Do the documents write that something is in it, or near: "officers in Halton"?"""
        passages = self.quoting(name, None, _LOOKED_AT)
        there = re.compile(rf"{_THERE}{re.escape(name.title())}\b(?![’'])")
        return any(there.search(text) for _, text in passages)

    def weight(self, term: Term) -> float:
        """Inverse document frequency of the most common word of the term."""
        found = max(
            (self._frequency.get(stem(w), 0) for form in term for w in words(form)), default=0
        )
        return math.log(1 + self._passages / (found + 0.5))

    def _long_form(self, match: re.Match[str]) -> str:
        """Of a short form; what is written itself, where it is a word or something else."""
        short = match[1] if match[1] in self._long_forms else match[1].upper()
        if short not in self._long_forms or self._is_of_one(short):
            return match[0]
        is_word = short != match[1] and self._is_everyday(short)
        return match[0] if is_word else self._long_forms[short]

    def _meant_in(self, text: str) -> Mapping[str, tuple[str, ...]]:
        """The acronyms, less those that a text holds as something else: "fit for work"."""
        said = {stem(word) for word in words(text)}
        held = [short for short in self._acronyms if stem(short.lower()) in said]
        other = {short for short in held if self._is_other(short, text)}
        if not other:
            return self._acronyms
        return {short: longs for short, longs in self._acronyms.items() if short not in other}

    def _is_other(self, short: str, text: str) -> bool:
        is_word = not in_capitals(short, text) and self._is_everyday(short)
        return is_word or self._is_of_one(short)

    def _in_documents_words(self, text: str) -> tuple[tuple[str, str], ...]:
        """Acronyms in a text that no document uses, with the long form that they do use."""
        if text.isupper():
            return ()
        asked = dict.fromkeys(match.group() for match in _ACRONYM.finditer(text))
        unused = [one for one in asked if not self.knows(one.lower())]
        long = ((one, self._initials.long_form(one.removesuffix("s"))) for one in unused)
        return tuple((typed, meant) for typed, meant in long if meant)

    @cached_property
    def _initials(self) -> Initials:
        entries = self._library.documents()
        read = accumulate(entry.characters for entry in entries)
        few = (one for one, count in zip(entries, read, strict=True) if count <= _LOOKED_THROUGH)
        return Initials(self._library.document(one.id).text for one in few)


class _Places:
    """How much words mean a place, in the embedder's own sense."""

    def __init__(self, embedder: Embedder, known: Sequence[str]) -> None:
        self._embedder = embedder
        self._known = tuple(known)

    def like(self, word: str) -> float:
        return float(np.dot(self._place, self._embedder.embed_query(word)))

    @cached_property
    def _place(self) -> NDArray[np.float32]:
        """Halfway between the word "place" and the mean of the places that are known."""
        place = self._embedder.embed_query(_PLACE)
        known = [self._embedder.embed_query(name) for name in self._known] or [place]
        mean: NDArray[np.float32] = (place + np.mean(known, axis=0)) / 2
        return mean


def _any_of(shorts: Collection[str]) -> str:
    """Looks at a word's first letter before it tries hundreds of short forms, one by one."""
    if not shorts:
        return r"(?!)"
    first = "".join(sorted({re.escape(short[0]) for short in shorts}))
    forms = "|".join(map(re.escape, sorted(shorts, key=len, reverse=True)))
    return rf"\b(?=[{first}])({forms})(?:['’]?s)?\b(?!{MEANT})"


def _is_word(embedder: Embedder, word: str) -> bool:
    is_whole = embedder.count_tokens(word) == embedder.count_tokens("the")
    return is_whole or english().holds(word)


def _is_everyday(library: Library, short: str) -> bool:
    """Do the documents write it in small letters as often as not? Then it is a word too."""
    if short.lower() in STOP_WORDS:
        return True
    passages = library.quoting(short, None, _LOOKED_AT)
    small = sum(bool(re.search(rf"\b{short.lower()}\b", text)) for _, text in passages)
    return 2 * small >= max(1, len(passages))


def _is_of_one(library: Library, acronyms: Mapping[str, Sequence[str]], short: str) -> bool:
    """Is it so short that it may be something else in the other documents that have it, as
    only one of them says what it stands for?
    """
    if len(short) > _AMBIGUOUS:
        return False
    spelt = {
        document
        for long in acronyms[short]
        for document, _ in library.quoting(f"{long} {short}", None, _LOOKED_AT)
    }
    passages = library.quoting(short, None, _LOOKED_AT)
    held = {document for document, text in passages if in_capitals(short, text)}
    return len(spelt) == 1 and len(held - spelt) > 1
