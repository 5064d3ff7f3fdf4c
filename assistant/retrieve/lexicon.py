"""What the index knows of words, at one moment of its life: how rare each is, which acronyms
stand for what, which words are misspelt, which mean a place, which passages hold a phrase.

Made anew when the index changes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from index.initials import Initials
from index.library import Library
from index.query import Query, Term, prepare
from index.regex import regex
from index.thesaurus import english
from index.words import stem, words

_PLACE = "place name town city county borough in England"
_RARE = 500
_ACRONYM = regex(r"\b[A-Z]{3,7}s?\b")
_LOOKED_THROUGH = 500_000
"""Characters in which the long form of an acronym is looked for that no document uses: they are
read in a tenth of a second. In more text an acronym is explained somewhere."""
_PREFIX = 6
"""Long words that share this many letters are forms of one word: council, councillors."""


class Lexicon:
    def __init__(self, library: Library, organisations: Sequence[str]) -> None:
        self._library = library
        self._embedder = library.embedder
        self._acronyms = library.acronyms()
        self._vocabulary = library.vocabulary()
        self._passages = max(1, sum(entry.passages for entry in library.documents()))
        self._frequency: dict[str, int] = {}
        for word, count in self._vocabulary.items():
            self._frequency[stem(word)] = max(count, self._frequency.get(stem(word), 0))
        self._long_forms = {short: longs[0] for short, longs in self._acronyms.items()}
        shorts = "|".join(map(re.escape, sorted(self._acronyms, key=len, reverse=True)))
        self._short_forms = re.compile(rf"\b({shorts})(?:['’]?s)?\b" if shorts else r"(?!)")
        self._prefixes = {word[:_PREFIX] for word in self._vocabulary if len(word) >= _PREFIX}
        self._organisations = tuple(organisations)
        self.place_likeness = lru_cache(maxsize=4096)(self._place_likeness)
        self.is_word = lru_cache(maxsize=4096)(self._is_word)
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
        query = prepare(text, self._vocabulary, self._acronyms, self.is_word)
        return replace(query, mended=(*spelt_out, *query.mended))

    def spelt_out(self, text: str) -> str:
        """The text with its acronyms in their long form, for a reader who knows none."""
        return self._short_forms.sub(lambda match: self._long_forms[match[1]], text)

    def knows(self, word: str) -> bool:
        """Does the index hold the word, whatever its ending?"""
        if stem(word) in self._frequency or word.upper() in self._acronyms:
            return True
        return len(word) > _PREFIX + 1 and word[:_PREFIX] in self._prefixes

    def is_rare(self, word: str) -> bool:
        """Does fewer than one passage in ``_RARE`` hold it, in any form, if one does at all?"""
        return self._frequency.get(stem(word), 0) * _RARE < self._passages

    def weight(self, term: Term) -> float:
        """Inverse document frequency of the most common word of the term."""
        found = max(
            (self._frequency.get(stem(w), 0) for form in term for w in words(form)), default=0
        )
        return math.log(1 + self._passages / (found + 0.5))

    def _is_word(self, word: str) -> bool:
        is_whole = self._embedder.count_tokens(word) == self._embedder.count_tokens("the")
        return is_whole or english().holds(word)

    def _place_likeness(self, word: str) -> float:
        return float(np.dot(self._place, self._embedder.embed_query(word)))

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

    @cached_property
    def _place(self) -> NDArray[np.float32]:
        """Halfway between the word "place" and the mean of the places that are known."""
        place = self._embedder.embed_query(_PLACE)
        known = [self._embedder.embed_query(name) for name in self._organisations] or [place]
        mean: NDArray[np.float32] = (place + np.mean(known, axis=0)) / 2
        return mean
