"""A question as the index looks it up: typos mended, acronyms in both forms.

Knows the index's own vocabulary and acronyms, and nothing of documents, places or dates: what
a question is *about* is the assistant's affair.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from .spelling import mend
from .words import STOP_WORDS, stem, words

Term = tuple[str, ...]
"""Words or phrases that mean the same: ("iro", "independent reviewing officer")."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a question is looked up as: words to embed, and terms to find."""

    text: str  # what is embedded
    terms: tuple[Term, ...]  # what is asked for, by keyword
    mended: tuple[tuple[str, str], ...] = ()  # (as typed, as understood)

    @property
    def pairs(self) -> tuple[str, ...]:
        """Each two words of meaning that stand side by side: "county lines" is rare where both of
        its words are common (Metzler and Croft 2005).
        """
        return tuple(
            dict.fromkeys(
                f"{one} {other}"
                for one, other in pairwise(words(self.text))
                if one not in STOP_WORDS and other not in STOP_WORDS
            )
        )


def prepare(
    text: str,
    vocabulary: Mapping[str, int],
    acronyms: Mapping[str, Sequence[str]],
    is_word: Callable[[str], bool],
) -> Query:
    """The query for a question.

    ``vocabulary`` gives for each lower-cased word of the index the number of passages that
    hold it; ``acronyms`` the long forms of each short form; ``is_word`` tells a correct word
    of the language from a misspelt one.
    """
    mended = mend(text, vocabulary, {short.lower() for short in acronyms}, is_word)
    for typed, meant in mended:
        text = re.sub(rf"\b{re.escape(typed)}\b", meant, text, flags=re.I)
    terms, spelt_out = _terms(text, acronyms)
    return Query(spelt_out, terms, mended)


def _terms(text: str, acronyms: Mapping[str, Sequence[str]]) -> tuple[tuple[Term, ...], str]:
    """The terms of a text, and the text with each acronym's long form written beside it."""
    terms: list[Term] = []
    covered: set[str] = set()
    asked = words(text)
    asked_stems = tuple(stem(word) for word in asked)
    for short, longs in sorted(acronyms.items()):
        if _is_asked(short, text, asked_stems):
            covered.add(stem(short.lower()))
            short_form = rf"\b({re.escape(short)}s?)\b"
            text = re.sub(short_form, rf"\1 ({longs[0]})", text, count=1, flags=re.I)
        elif said := _said(asked_stems, longs):
            covered |= set(said)
            text = _with_short_form(text, said, short)
        else:
            continue
        terms.append((short.lower(), *dict.fromkeys(" ".join(words(long)) for long in longs)))
    terms += [(w,) for w in asked if w not in STOP_WORDS and stem(w) not in covered]
    return tuple(dict.fromkeys(terms or [(word,) for word in asked])), text


def _is_asked(short: str, text: str, asked_stems: Term) -> bool:
    """Is it in the text? Of "it" and "do" only the capitals make a short form."""
    if stem(short.lower()) not in asked_stems:
        return False
    return not {short.lower(), stem(short.lower())} & STOP_WORDS or in_capitals(short, text)


def in_capitals(short: str, text: str) -> bool:
    """Does a text write the short form as one? Capitals all through tell nothing.

    >>> in_capitals("IT", "Has IT improved?"), in_capitals("IT", "HAS IT IMPROVED?")
    (True, False)
    """
    return not text.isupper() and bool(re.search(rf"\b{re.escape(short)}s?\b", text))


def _with_short_form(text: str, said: Term, short: str) -> str:
    """The text with the short form in brackets behind the long one."""
    ends = [match.end() for match in re.finditer(r"\w+(?:['’]\w+)*", text)]
    for end in ends:
        if tuple(stem(word) for word in words(text[:end]))[-len(said) :] == said:
            return f"{text[:end]} ({short}){text[end:]}"
    return f"{text} ({short})"


def _said(asked: Term, longs: Sequence[str]) -> Term | None:
    """The stems of the first long form that the question spells out."""
    return next((spelt for spelt in map(_stems_of, longs) if _contains(asked, spelt)), None)


@lru_cache(maxsize=4096)
def _stems_of(long: str) -> Term:
    """Every question asks for those of all acronyms."""
    return tuple(stem(word) for word in words(long))


def _contains(sequence: Term, part: Term) -> bool:
    if not part or part[0] not in sequence:
        return False
    size = len(part)
    return any(sequence[i : i + size] == part for i in range(len(sequence) - size + 1))
