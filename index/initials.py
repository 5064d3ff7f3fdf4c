"""Long forms of acronyms that no document uses, by the first letters of words in a row.

A reader asks for "SGOs" where the documents say "special guardianship orders" throughout. What
most runs of words with these letters say is taken for the long form, unless others are nearly as
common. Knows the texts that it was given, and no acronyms of its own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from .regex import regex
from .words import STOP_WORDS, stems

_CLAUSE = regex(r"[.;:()!?\n\t]+|\s[-–—]+\s")
_WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_JOINTS = frozenset("and for in of or to".split())
"""May stand in a name, with a letter in its acronym or without."""
_NO_NOUN = regex(r"(?:ly|[^e]ed|ate|ous|ful|[ai]ble)$")
_BREAK = "."
_FAMILY = 5
"""Letters by which forms of one word are counted as one: child, children."""
_CERTAIN = 4
"""Letters that hardly two runs of words have in common."""
_CLEARLY = 2
"""How many times as common as the next a long form of fewer letters has to be."""


class Initials:
    def __init__(self, texts: Iterable[str]) -> None:
        self._words = [word for text in texts for word in _words(text)]
        self._all = "".join(word[0].lower() for word in self._words)
        self._places = [at for at, word in enumerate(self._words) if word not in _JOINTS]
        self._main = "".join(self._all[at] for at in self._places)

    def long_form(self, short: str) -> str | None:
        """What an acronym of three letters or more most likely stands for."""
        said = defaultdict[tuple[str, ...], Counter[str]](Counter)
        for run in dict.fromkeys(self._runs(short.lower())):
            phrase = self._words[slice(*run)]
            if _is_name(phrase, len(short)):
                family = tuple(word[:_FAMILY] for word in stems(" ".join(phrase)))
                said[family][" ".join(phrase)] += 1
        found = sorted(said.values(), key=lambda forms: (-forms.total(), min(forms)))
        if not found or len(short) < 3:
            return None
        second = found[1].total() if len(found) > 1 else 0
        least = second + 1 if len(short) >= _CERTAIN else _CLEARLY * second
        return found[0].most_common(1)[0][0] if found[0].total() >= least else None

    def _runs(self, letters: str) -> Iterator[tuple[int, int]]:
        """From which word to which, with the small words in between."""
        for start in _found(self._all, letters):
            yield start, start + len(letters)
        for start in _found(self._main, letters):
            yield self._places[start], self._places[start + len(letters) - 1] + 1


def _words(text: str) -> Iterator[str]:
    for clause in _CLAUSE.split(text):
        yield from _WORD.findall(clause)
        yield _BREAK


def _found(initials: str, letters: str) -> Iterator[int]:
    start = initials.find(letters)
    while start >= 0:
        yield start
        start = initials.find(letters, start + 1)


def _is_name(phrase: list[str], letters: int) -> bool:
    """Are its words such as make a name, and the last one a noun for all one can see?"""
    if letters < _CERTAIN and any(re.search(r"['’]", word) for word in phrase):
        return False  # "children's individual needs"
    small = [word.lower() in _JOINTS for word in phrase]
    if small[0] or small[-1] or sum(small) > letters - 2 or _NO_NOUN.search(phrase[-1]):
        return False
    return not any(
        word.lower() in STOP_WORDS for word, joins in zip(phrase, small, strict=True) if not joins
    )
