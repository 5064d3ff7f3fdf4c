"""By what name a sentence calls the thing whose name is asked for.

A name stands beside the word for the thing: the ‘Open Door’ scheme, the Mind Map app, a scheme
called Open Door, the councils (Voices and Bright Futures), the complex needs panel (CNP). What is
named elsewhere in the sentence may be anything, and is not shown. Knows no names, and what is
asked for only as ``named`` tells it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from index.records import Sentence
from index.regex import regex
from index.words import content_stems, stem, stems

from .holding import Span, overlap
from .long_form import spelt_in
from .named import thing_and_kind

_QUOTED = (
    r"(?:‘(?:[^‘’]|’(?=\w)){2,60}’(?!\w)|“[^“”]{2,60}”|\"[^\"]{2,60}\"|"
    r"(?<!\w)'(?:[^']|'(?=\w)){2,60}'(?!\w))"
)
_LARGE = r"[A-Z][\w-]*(?:[’'](?!s\b)\w+)?"
_RUN = rf"{_LARGE}(?:\s+(?:(?:of|for|and|the|in|to|your|our|my|on|with)\s+){{0,2}}{_LARGE})*"
_NAME = rf"(?:{_QUOTED}|{_RUN})"
_AND = r"(?:\s*,\s*|\s+(?:and|or|&)\s+)"
_QUOTED_IN_FRONT = regex(rf"{_QUOTED}(?:{_AND}(?:the\s+)?{_QUOTED})*\s+(?:[a-z]+\s+)?$")
_RUN_IN_FRONT = regex(
    rf"(?<![\w’'-])(?:(?:The|An?|This|Their|Its|Our) (?=[A-Z]))?(?P<name>{_RUN}(?:\s+\([^()]+\))?)"
    r"(?:\s+as\s+(?:its|the|their|an?)\s+(?:[a-z-]+\s+){0,3}|\s+)$"
)
_BEHIND = regex(
    rf"(?:,?\s+(?:(?:which|that)\s+)?(?:(?:is|are|was|were)\s+)?(?:also\s+)?"
    rf"(?i:called|named|known\s+as|entitled|titled|branded|dubbed)\s+(?:the\s+)?|[,:]\s+(?=[‘“\"'])|"
    rf"\s+(?=[‘“\"]))(?P<name>{_NAME}(?:{_AND}(?:the\s+)?{_NAME})*)"
)
_BRACKET = regex(rf"\s+\((?P<name>{_NAME}(?:{_AND}(?:the\s+)?{_NAME})*)\)")
_WORD = regex(r"[^\W_]+(?:[’'-][^\W_]+)*")
_INITIALS = regex(r"\((?P<short>[A-Z][A-Za-z]*[A-Z])s?\)")
_INSIDE_QUOTES = regex(_QUOTED)


def names_told(
    question: str, sentence: Sentence, likely: Span, own: Iterable[str] = ()
) -> tuple[Span, ...]:
    """Where the name stands; nowhere, when several things of the kind are named.

    What the question says of the kind, "the complex needs panel", the sentence says too. ``own``
    are names of what the document is about, which name nothing in it.
    """
    thing, kind = thing_and_kind(question)
    said = content_stems(" ".join((*sentence.headings, sentence.text)))
    if not thing or "\t" in sentence.text or not content_stems(kind) <= said:
        return ()
    known = frozenset(stems(" ".join((question, *own))))
    found = list(_all_beside(sentence.text, stem(thing), known))
    meant = [names for names in found if any(overlap(one, likely) for one in names)]
    words = {tuple(sentence.text[slice(*one)] for one in names) for names in meant or found}
    return (meant or found)[0] if len(words) == 1 else ()


def _all_beside(text: str, thing: str, known: frozenset[str]) -> Iterator[tuple[Span, ...]]:
    """The names right beside each mention of the thing, but for those in words that are known."""
    for match in _WORD.finditer(text):
        if stem(match.group().lower()) != thing:
            continue
        told = (way(text, match.span()) for way in (_spelt_out, _in_front, _behind))
        yield from islice((names for names in told if _is_new(text, names, known)), 1)


def _is_new(text: str, names: tuple[Span, ...], known: frozenset[str]) -> bool:
    return any(not known.issuperset(stems(text[slice(*one)])) for one in names)


def _spelt_out(text: str, thing: Span) -> tuple[Span, ...]:
    """ "The complex needs panel (CNP)", or "mind map (MM) app": with its initials."""
    for bracket in _INITIALS.finditer(text):
        start, end = spelt_in(bracket["short"].upper(), text[: bracket.end()]) or (0, 0)
        is_whole = end and not text[end : bracket.start()].strip()
        if is_whole and (start <= thing[0] < end or _follows(text, bracket.end(), thing)):
            return ((start, bracket.end()),)
    return ()


def _follows(text: str, end: int, thing: Span) -> bool:
    return end <= thing[0] and not text[end : thing[0]].strip()


def _in_front(text: str, thing: Span) -> tuple[Span, ...]:
    before = text[: thing[0]]
    if quoted := _QUOTED_IN_FRONT.search(before):
        return _unquoted(text, quoted.span())
    run = _RUN_IN_FRONT.search(before)
    if run is None or (run.start("name") == 0 and " " not in run["name"]):
        return ()  # every sentence opens with a capital letter
    return ((run.start("name"), thing[1] if text[thing[0]].isupper() else run.end("name")),)


def _behind(text: str, thing: Span) -> tuple[Span, ...]:
    match = _BEHIND.match(text, thing[1]) or _BRACKET.match(text, thing[1])
    return _unquoted(text, match.span("name")) if match else ()


def _unquoted(text: str, names: Span) -> tuple[Span, ...]:
    """Each name without its quotation marks; all together, where they have none."""
    quoted = [match.span() for match in _INSIDE_QUOTES.finditer(text, *names)]
    return tuple((start + 1, end - 1) for start, end in quoted) or (names,)
