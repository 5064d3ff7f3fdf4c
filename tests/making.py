"""Small records for tests, made by hand."""

from __future__ import annotations

import datetime
import math
from pathlib import Path

from assistant.choose.further import Judged
from assistant.cli.show import event_lines
from assistant.events import Completed, StruckOut, Understood, said
from assistant.evidence import Shown
from assistant.features import Features
from assistant.records import Answer
from assistant.retrieve.candidates import Candidate
from index.records import BlockKind, Catalogue, Entry, Sentence, document_id

LETTER = (
    "{day} 2019\n\nAnna Lee, Director of Children's Services, Southwark\n\nDear Anna Lee\n\n"
    "Focused visit to Southwark local authority children's services\n\n"
    "This letter summarises the findings of the visit to Southwark.\n\n"
    "{said}\n\nSocial workers see families often and write down what they learn.\n\n"
    "Yours sincerely\n\nBob Hill\n"
)
"""A letter of inspectors; it wants a `day` and what is `said`."""


def entry(
    uri: str = "letter.txt",
    organisation: str | None = "Southwark",
    kind: str | None = "letter",
    date: datetime.date | None = datetime.date(2019, 2, 7),
    publisher: str | None = "Ofsted",
) -> Entry:
    catalogue = Catalogue(
        title=f"Title of {uri}",
        kind=kind,
        organisation=organisation,
        publisher=publisher,
        date=date,
    )
    return Entry(document_id(uri), uri, "a" * 64, "b" * 64, "text/plain", catalogue, None, 100, 1)


def sentence(
    text: str, start: int = 0, kind: BlockKind = "paragraph", uri: str = "letter.txt"
) -> Sentence:
    return Sentence(document_id(uri), start, start, start + len(text), text, kind, ("Findings",))


def candidate(text: str, start: int = 0, of: Entry | None = None) -> Candidate:
    of = of or entry()
    return Candidate(
        sentence(text, start, uri=of.uri), of, Features(0.5, 0.5, 0.5, 0.5, 0.0, 0.0), Shown(text)
    )


def judged(text: str, odds: float, start: int = 0, of: Entry | None = None) -> Judged:
    return Judged(candidate(text, start, of), math.log(odds))


def folder_of_texts(path: Path, count: int = 12) -> Path:
    """A new folder of short documents, each with a word of its own."""
    path.mkdir(parents=True)
    for i in range(count):
        (path / f"{i:02}.txt").write_text(
            f"Document {i} speaks of theme{i} and of care. Managers reviewed plan {i}."
        )
    return path


def answer_lines(answer: Answer) -> list[str]:
    """The lines of a whole answer."""
    struck_out = map(StruckOut, answer.struck_out)
    understood = Understood(answer.question, answer.understood_as)
    return list(event_lines([understood, *said(answer), *struck_out, Completed(answer)]))
