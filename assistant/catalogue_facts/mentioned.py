"""Where something is mentioned: "which letters mention the Mockingbird programme?"

A sentence that has the words is the answer, whatever it says of them, and no other is; so it is
known for one without being weighed. What the documents write as it is asked, "peer review", has to
stand so; of anything else, all words. Knows the words of questions, and no documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from index.describe.acronyms import initials
from index.records import Entry, Sentence
from index.regex import regex
from index.words import content_stems, stems, words

from ..answer_type.bodies import BODY
from ..answer_type.holding import Holds
from .wording import Reads, words_of

IsHeld = Callable[[str], bool]
"""Do the documents write words next to one another?"""

_PAPERS = rf"(?:documents?|letters?|reports?|papers?|files?|minutes|inspections?|visits?|{BODY})"
_ASKS = regex(
    r"\b(?:which|what|list|how many|any|find|show)\b[^,;?]*?\b"
    rf"{_PAPERS}\s+(?:(?:that|which)\s+)?"
    r"(?:mention(?:s|ed|ing)?|refer(?:s|red|ring)? to|(?:talk|speak)(?:s|ing)? (?:about|of)|"
    r"contain(?:s|ed)? the (?:words?|phrases?)|"
    r"(?:is|are|was|were) mentioned (?:(?:in connection|together) with|alongside|with))\s+"
    r"(?P<what>(?:(?!\b(?:say|said|find|found)\b)[^,;?])+)\W*$",
    re.I,
)
_PASSIVE = regex(
    rf"^\W*(?:(?:in )?(?:which|what|how many)\b[^,;?]*?\b{_PAPERS}|where)\s+(?:is|are|was|were)\s+"
    r"(?P<what>[^,;?]+?)\s+(?:mentioned|referred to)\W*$",
    re.I,
)
_NAME = regex(r"\b[A-Z][\w’'-]*")
_ARTICLE = regex(r"^(?:an?|the|any|some)\s+", re.I)
_QUOTES = "“”‘’\"' "
_WHERE = regex(r"\b(?:in|at|about|from|for|by|of|to) .+$|[\w’'-]+[’']s?\s", re.I)
"""What may only say whose documents are meant: "in Kent", "Kent's"."""
_ANY = content_stems("anything something word term phrase name called any")
_FEWEST = 3
"""Words whose initials may stand for them, small ones not counted."""
_FIRST = 2
"""Letters that every form of a word begins with: "spy", "spies"."""


def nowhere(_: str) -> bool:
    """Of no documents."""
    return False


def mention_asked(question: str, is_held: IsHeld = nowhere) -> Reads | None:
    """A test: has the sentence the phrase, the name, or else all words, of what is to be mentioned?

    Initials count too: the question comes with its acronyms spelt out.
    """
    what = thing_mentioned(question)
    if not what:
        return None
    if phrase := held_phrase(question, is_held):
        return lambda entry: _phrased(phrase, entry)
    every, name = content_stems(what) - _ANY, content_stems(_names_in(what))
    where = content_stems(" ".join(one.group() for one in _WHERE.finditer(what)))
    whole, alone = _initials(what), _initials(_WHERE.sub("", what))

    def read(entry: Entry) -> Holds | None:
        if every <= (own := words_of(entry)):
            return None
        wanted = (name if name - own else every) - (own & where)
        short = alone if where <= own else whole
        return lambda one: _has(wanted, one.text) or bool(short.search(one.text))

    return read


def thing_mentioned(question: str) -> str:
    """What documents are to mention, as it was asked; "" where that is not the question."""
    asks = _ASKS.search(question) or _PASSIVE.search(question)
    return asks["what"].strip(_QUOTES) if asks else ""


def held_phrase(question: str, is_held: IsHeld) -> str:
    """What is to be mentioned, where documents write it so; or ""."""
    what = _ARTICLE.sub("", thing_mentioned(question)).strip(_QUOTES)
    said = (what, _WHERE.sub("", what).strip(_QUOTES))
    return next(
        (
            one
            for one in said
            if content_stems(one) - _ANY == content_stems(one) != frozenset() and is_held(one)
        ),
        "",
    )


def key_word(question: str) -> str:
    """A word of every sentence that mentions it, unless by initials; "" where none is sure."""
    what = _WHERE.sub("", thing_mentioned(question))
    said = [one for one in words(_names_in(what) or what) if not content_stems(one) <= _ANY]
    return max(said, key=len, default="")


def _phrased(phrase: str, entry: Entry) -> Holds | None:
    """The sentences with a phrase; a name stands in capitals: "Achieving for Children"."""
    if content_stems(phrase) <= words_of(entry):
        return None
    run, short = f" {' '.join(stems(phrase))} ", _initials(phrase)
    begins = [one[: max(_FIRST, len(one) - 1)] for one in stems(phrase)]

    def holds(one: Sentence) -> bool:
        low = one.text.lower()
        if not all(each in low for each in begins):  # most have not, which is told at once
            return bool(short.search(one.text))
        is_said = run in f" {' '.join(stems(one.text))} " and _is_named(phrase, one.text)
        return is_said or bool(short.search(one.text))

    return holds


def _is_named(phrase: str, text: str) -> bool:
    return not _is_name(phrase) or phrase in " ".join(text.split())


def _is_name(phrase: str) -> bool:
    return len(content_stems(phrase)) == len(content_stems(_names_in(phrase)))


def initials_for(name: str) -> str:
    """The initials that may stand for a name, in capitals; "" of a short one."""
    letters = initials(name).upper()
    return letters if len(letters) >= _FEWEST else ""


def mentioned_initials(question: str) -> frozenset[str]:
    """Those that may stand for what is to be mentioned, with and without what may say where."""
    what = thing_mentioned(question)
    return frozenset(filter(None, map(initials_for, (what, _WHERE.sub("", what)))))


def _initials(name: str) -> re.Pattern[str]:
    letters = initials_for(name)
    return re.compile(rf"\b{letters}s?\b" if letters else r"(?!)")


def _has(wanted: frozenset[str], text: str) -> bool:
    """Has a text all stems? Most have not even their first letters, which is told at once."""
    low = text.lower()
    return all(one[:_FIRST] in low for one in wanted) and wanted <= content_stems(text)


def _names_in(text: str) -> str:
    return " ".join(_NAME.findall(text))
