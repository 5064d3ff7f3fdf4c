"""Whom the documents are about, under all the names that they go by.

Names of one place are brought together when one document uses both and one holds the other
("Hull", "Kingston upon Hull"). A joined name may be called by either part ("Redcar", "Telford")
and by its initials ("B&NES"), where that means no other place; a county may be shortened as in
an address ("Lancs", "NE Lincs"). Knows the catalogue only.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from index.records import Entry
from index.regex import regex

from .counties import COMPASS, LONG, short_names, spelt_out
from .names import Mention, Words, find_names, name_words
from .unknown import Lexicon

_JOINTS = frozenset("upon under on".split())
_SHORTEST_INITIALS = 3
_BEGINS = regex(r"(?:^|[.!?]\s+)$")
"""Where any word is written large."""
_ARTICLE = regex(r"\s+(?:the|an?|this|that|its|their)\b", re.I)
"""Behind a verb: "bucks the trend"."""
_NAME_GOES_ON = regex(r"\s+[A-Z]")


class Gazetteer:
    """The places of one catalogue; a place is known by its usual name."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        about = ((e.catalogue.organisation, *e.catalogue.also_about) for e in entries)
        written = Counter(name for names in about for name in names if name)
        self._spelling = {name_words(name): name for name, _ in reversed(written.most_common())}
        self._documents_called = Counter(map(name_words, written.elements()))
        self._usual = self._brought_together()
        self._meaning = self._all_meanings()
        self._acronyms = self._known_acronyms()
        self._short = self._known_short_names()
        self._halves = self._known_halves()

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The usual names, in alphabetical order."""
        return tuple(sorted(set(self._usual.values())))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name of every place, as a follow-up may say it."""
        return tuple(
            sorted(
                " ".join(form) if form not in self._spelling else self._spelling[form]
                for form in self._meaning
            )
        )

    def names_of(self, documents: frozenset[str]) -> tuple[str, ...]:
        """Those of ``names`` that mean a place of these documents."""
        of = {place for place, ids in self._documents.items() if ids & documents}
        return tuple(name for name in self.names if self._meaning[name_words(name)] in of)

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that stand in full names of bodies and are no place: "borough", "council"."""
        proper = {word for name in self._spelling for word in name}
        full = (name_words(n) for e in self._entries for n in e.catalogue.also_called)
        publishers = (name_words(e.catalogue.publisher or "") for e in self._entries)
        return frozenset(w for name in (*full, *publishers) for w in name) - proper

    def find(self, question: str, lexicon: Lexicon) -> list[Mention]:
        """Places in a question; ``means`` is the usual name, or "" for a longer, unknown one."""

        def is_misspelt(word: str) -> bool:
            if lexicon.is_word(word):
                return False
            return not lexicon.knows(word) or word.removesuffix("s") in self._words - {word}

        found = find_names(question, self._meaning, is_misspelt)
        if any(mention.means for mention in found):
            return found
        acronyms = (
            mention
            for mention in find_names(question, self._acronyms)
            if _is_written_short(question[mention.start : mention.end])
        )
        return [*found, *acronyms, *(() if found else self._halves_named(question))]

    def _halves_named(self, question: str) -> Iterator[Mention]:
        """ "Yorkshire", where only North Yorkshire is known; "Yorkshire Water" is a body."""
        for mention in find_names(question, self._halves):
            is_whole = not _NAME_GOES_ON.match(question, mention.end)
            if is_whole and question[mention.start].isupper():
                yield mention

    def in_full(self, question: str, lexicon: Lexicon) -> str:
        """The question with its counties spelt out, lest "Lincs" is taken for a slip of "links"."""
        for mention in reversed([*self._shortened(question, lexicon)]):
            name = mention.means or spelt_out(question[mention.start : mention.end])
            question = question[: mention.start] + name + question[mention.end :]
        return question

    def _shortened(self, question: str, lexicon: Lexicon) -> Iterator[Mention]:
        """Counties by their short names; "beds" are none, nor "Beds" where a sentence begins.

        A word that the documents hardly use is one all the same: "bucks front door".
        """
        for mention in find_names(question, self._short):
            name = question[mention.start : mention.end]
            is_large = name[0].isupper() and not _BEGINS.search(question[: mention.start])
            word = name.lower()
            is_word = lexicon.is_word(word) or lexicon.is_word(word.removesuffix("s"))
            is_theirs = bool(mention.means) and lexicon.is_rare(word)
            is_verb = _ARTICLE.match(question, mention.end)
            if is_large or " " in name or not is_word or (is_theirs and not is_verb):
                yield mention

    def documents(self, place: str) -> frozenset[str]:
        """Ids of the documents about a place; a mention in another's report is not enough."""
        return self._documents.get(place, frozenset())

    def place_of(self, entry: Entry) -> str:
        """The usual name of the place that a document is about first; "" where it is of none."""
        name = entry.catalogue.organisation or ""
        return self._usual.get(name_words(name), name)

    def beside(self, documents: frozenset[str]) -> frozenset[str]:
        """These documents and all that are about one of their places."""
        places = (of for of in self._documents.values() if of & documents)
        return documents.union(*places)

    @cached_property
    def _words(self) -> frozenset[str]:
        """Of all names: "southwarks" is a slip, although its stem is known."""
        return frozenset(word for form in self._meaning for word in form)

    @cached_property
    def _documents(self) -> dict[str, frozenset[str]]:
        about = defaultdict(set)
        for entry in self._entries:
            for place in self._places_of(entry):
                about[place].add(entry.id)
        return {place: frozenset(ids) for place, ids in about.items()}

    def _places_of(self, entry: Entry) -> set[str]:
        says = entry.catalogue
        named = {self._usual.get(name_words(name)) for name in says.names}
        in_title = {mention.means for mention in find_names(says.title, self._usual)}
        return {place for place in named | in_title if place}

    def _brought_together(self) -> dict[Words, str]:
        """Every written form of a place -> its usual name."""
        groups: dict[Words, set[Words]] = {}
        for entry in self._entries:
            for forms in _forms_of(entry):
                joined = set(forms).union(*(groups.get(form, ()) for form in forms))
                groups.update(dict.fromkeys(joined, joined))
        return {form: self._usual_name(group) for form, group in groups.items()}

    def _usual_name(self, group: Iterable[Words]) -> str:
        """The name by which most documents call their subject; of two, the fuller one."""
        subjects = [form for form in group if form in self._spelling]
        count = self._documents_called
        return self._spelling[max(subjects, key=lambda form: (count[form], len(form), form))]

    def _all_meanings(self) -> dict[Words, str]:
        meaning = dict(self._usual)
        short = defaultdict(set)
        for place in self.places:
            for part in _parts(name_words(place)):
                short[part].add(place)
        for part, places in short.items():
            if len(places) == 1:
                meaning.setdefault(part, *places)
        return meaning

    def _known_short_names(self) -> dict[Words, str]:
        """As in addresses; no name that means a place in full. Counties unknown mean ""."""
        short: dict[Words, str] = {(one,): "" for one in LONG}
        short |= {one: place for form, place in self._usual.items() for one in short_names(form)}
        return {form: place for form, place in short.items() if form not in self._meaning}

    def _known_halves(self) -> dict[Words, str]:
        """What is left of a name without its points of the compass, and is no place itself."""
        rests = (tuple(w for w in form if w not in COMPASS) for form in self._usual)
        return {rest: "" for rest in rests if len(rest) == 1 and rest not in self._meaning}

    def _known_acronyms(self) -> dict[Words, str]:
        """Initials, and short names that documents introduce, for one place and no other."""
        short = defaultdict(set)
        for place in self.places:
            for initials in _initials(name_words(place)):
                short[initials].add(place)
        for entry in self._entries:
            subject = self._usual.get(name_words(entry.catalogue.organisation or ""))
            for name in entry.catalogue.also_called:
                if subject and _is_acronym(name):
                    short[name_words(name)].add(subject)
        return {form: next(iter(places)) for form, places in short.items() if len(places) == 1}


def _forms_of(entry: Entry) -> Iterator[list[Words]]:
    """The subject with the other forms of its name; each further subject by itself."""
    says = entry.catalogue
    if says.organisation:
        subject = name_words(says.organisation)
        others = (name_words(name) for name in says.also_called if not _is_acronym(name))
        yield [subject, *(form for form in others if _holds(form, subject))]
    yield from ([name_words(name)] for name in says.also_about)


def _is_acronym(name: str) -> bool:
    return " " not in name and len(name) > 1 and name.isupper()


def _is_written_short(text: str) -> bool:
    """With two capitals or more, as "CWaC" is: "safe" is a word, "SAFE" may be a board.

    "cw&c" is no word, however it is written.
    """
    return "&" in text or sum(letter.isupper() for letter in text) > 1


def _holds(one: Words, other: Words) -> bool:
    first, second = f" {' '.join(one)} ", f" {' '.join(other)} "
    return first in second or second in first


def _parts(form: Words) -> Iterator[Words]:
    """ "Telford" and "Wrekin" of "Telford and Wrekin"; "Richmond" of "Richmond upon Thames"."""
    for at, word in enumerate(form):
        if word == "and" and 0 < at < len(form) - 1:
            yield form[:at]
            yield form[at + 1 :]
        elif (word in _JOINTS and at) or (word == "of" and at > 1):
            yield form[:at]


def _initials(form: Words) -> Iterator[Words]:
    """ "B&NES" and "BANES" of "Bath and North East Somerset"."""
    if len(form) >= _SHORTEST_INITIALS:
        letters = [word[0] for word in form]
        yield ("".join(letters),)
        if "and" in form:
            written = "".join("&" if word == "and" else word[0] for word in form)
            yield name_words(written)
            yield (written.replace("&", ""),)
