"""Questions to begin with, made from what the index holds; each was asked, and is answered.

Candidates come from the judgements, headings and titles of the newest documents, one document of
each organisation before a second of any and, among these, one of each kind. They ask about nothing
twice, and about the headings of forms, which several documents share, last. One is kept when the
assistant answers it with words that stand where it was made from. Made once for a state of the
index. Knows nothing of the doors.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice, takewhile

from index.errors import UnknownDocument
from index.library import Library
from index.records import Block, Document, Entry
from index.regex import regex

from .errors import AssistantError
from .records import Citation, Question
from .service import Assistant

MOST = 4
"""Suggestions, few enough to be read."""

_MOST_DOCUMENTS = 8
_MOST_ASKED = 16  # candidates that are tried: what making suggestions may cost is seconds
_WORDS = range(2, 12)  # of a heading that can be asked for; one alone says too little
_NUMBER = regex(r"^\d{1,3}(?:[.)]|(?:[./]\d{1,3})+[.)]?)\s+")  # of a section: "7.", "74/24"
_FORM = 3  # documents that share a heading have it from a form
_FEWEST_CHARACTERS = 200  # of a section that has something to say


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question, and the span of a document that has to answer it."""

    question: str
    subject: str  # what it asks about, wherever
    document_id: str
    start: int
    end: int
    is_heading: bool = False

    def is_met_by(self, citation: Citation) -> bool:
        overlaps = citation.start < self.end and self.start < citation.end
        return citation.document_id == self.document_id and overlaps


class Suggester:
    """Safe to call from several threads: while one makes suggestions, the others wait."""

    def __init__(self, assistant: Assistant, library: Library) -> None:
        self._assistant = assistant
        self._library = library
        self._making = threading.Lock()
        self._held: tuple[int, tuple[str, ...]] | None = None

    def questions(self) -> tuple[str, ...]:
        """At most MOST questions that are answered from the index as it is now."""
        with self._making:
            epoch = self._library.epoch
            if self._held is None or self._held[0] != epoch:
                self._held = epoch, tuple(islice(self._answered(), MOST))
            return self._held[1]

    def _answered(self) -> Iterator[str]:
        entries = varied(self._library.documents())[:_MOST_DOCUMENTS]
        made = [candidates(document) for document in self._there(entries)]
        own, of_a_form = _parted(made)
        said: set[str] = set()
        fresh = chain(_in_turn(own, said), _in_turn(of_a_form, said))
        for candidate in islice(fresh, _MOST_ASKED):
            if self._answers(candidate):
                said.add(candidate.subject)
                yield candidate.question

    def _there(self, entries: Iterable[Entry]) -> Iterator[Document]:
        for entry in entries:
            with suppress(UnknownDocument):  # gone meanwhile: the next call makes the list anew
                yield self._library.document(entry.id)

    def _answers(self, candidate: Candidate) -> bool:
        try:
            asked = Question(candidate.question, mode="extractive", detail="brief")
            answer = self._assistant.ask(asked)
        except AssistantError:
            return False  # too long for the settings: none to suggest
        return any(map(candidate.is_met_by, answer.citations))


def varied(entries: Iterable[Entry]) -> list[Entry]:
    """The newest first, but one of each organisation before a second of any, and among these one
    of each kind before a second of any; no duplicates.
    """
    single = [entry for entry in entries if not entry.duplicate_of]
    newest = sorted(single, key=lambda entry: str(entry.catalogue.date or ""), reverse=True)
    before: Counter[object] = Counter()
    rank: dict[str, tuple[int, int]] = {}
    for entry in newest:
        of, kind = ("organisation", entry.catalogue.organisation), entry.catalogue.kind
        among = ("kind", before[of], kind)
        rank[entry.id] = before[of], before[among]
        before.update((of, among))
    return sorted(newest, key=lambda entry: rank[entry.id])


def _parted(made: Sequence[Sequence[Candidate]]) -> tuple[list[list[Candidate]], ...]:
    """The candidates of each document, apart from those of the headings of forms."""
    subjects = ({one.subject for one in ones if one.is_heading} for ones in made)
    alike = Counter(chain.from_iterable(subjects))
    own = [[one for one in ones if alike[one.subject] < _FORM] for ones in made]
    return own, [[one for one in ones if alike[one.subject] >= _FORM] for ones in made]


def _in_turn(made: Iterable[Iterable[Candidate]], said: Set[str]) -> Iterator[Candidate]:
    """One of each document after another, about what is not yet ``said``, which may grow."""
    left = [iter(ones) for ones in made]
    while left:
        for ones in tuple(left):
            if one := next((one for one in ones if one.subject not in said), None):
                yield one
            else:
                left.remove(ones)


def candidates(document: Document) -> list[Candidate]:
    """What could be asked of a document: its judgements, then its longest sections; of one that
    has neither, what its title names.
    """
    says = document.catalogue
    where = f" in {says.organisation}" if says.organisation else ""
    judged = [
        Candidate(
            f"How {_was(j.subject)} {_inside(j.subject)} judged{where}?",
            j.subject,
            document.id,
            j.start,
            j.end,
        )
        for j in says.judgements
    ]
    made = judged + sorted(_of_sections(document, where), key=lambda one: one.start - one.end)
    if not made and _can_be_asked_for(says.title):
        title = _asking(says.title, "")
        made.append(Candidate(title, says.title, document.id, 0, len(document.text)))
    return made


def _of_sections(document: Document, where: str) -> Iterator[Candidate]:
    for at, block in enumerate(document.blocks):
        heading = " ".join(document.text[block.start : block.end].split())
        heading = _NUMBER.sub("", heading)
        is_title = heading == document.catalogue.title
        if block.kind == "heading" and not is_title and _can_be_asked_for(heading):
            end = _end_of_section(document.blocks[at:], document.text)
            if end - block.end >= _FEWEST_CHARACTERS:
                yield Candidate(
                    _asking(heading, where), heading, document.id, block.end, end, is_heading=True
                )


def _can_be_asked_for(heading: str) -> bool:
    """Headings in capitals are mostly those of a form: "LEGAL IMPLICATIONS"."""
    return len(heading.split()) in _WORDS and not heading.isupper()


def _end_of_section(blocks: tuple[Block, ...], text: str) -> int:
    heading = text[blocks[0].start : blocks[0].end]
    below = takewhile(lambda block: heading in block.headings, blocks[1:])
    return max((block.end for block in below), default=blocks[0].end)


def _asking(heading: str, where: str) -> str:
    """
    >>> _asking("What needs to improve", " in Lambeth"), _asking("Early help", " in Lambeth")
    ('What needs to improve in Lambeth?', 'What is said about early help in Lambeth?')
    >>> _asking("Lambeth library", " in Lambeth")
    'What is said about Lambeth library?'
    """
    stem = heading.rstrip(" .:?")
    if where and where.removeprefix(" in ") in stem:
        return f"What is said about {stem}?"
    if stem.split()[0].lower() in ("what", "who", "how", "why", "when", "where", "which"):
        return f"{stem}{where}?"
    return f"What is said about {_inside(stem)}{where}?"


def _was(subject: str) -> str:
    """
    >>> _was("The experiences of children in care"), _was("Care and support"), _was("Progress")
    ('were', 'were', 'was')
    """
    named = list(takewhile(lambda word: word not in ("of", "for", "on", "in"), subject.split()))
    last = named[-1].lower() if named else ""
    several = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    return "were" if several or "and" in named else "was"


def _inside(words: str) -> str:
    """As it is written inside a sentence: the first word small, unless others are capitalised.

    >>> _inside("Areas for consideration"), _inside("Early Help"), _inside("SEND provision")
    ('areas for consideration', 'Early Help', 'SEND provision')
    """
    first, *others = words.split()
    is_name = first.isupper() or any(word[0].isupper() for word in others)
    return words if is_name else words[0].lower() + words[1:]
