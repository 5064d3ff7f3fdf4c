"""Which answers are turned down by rules, before anything judges them?

What may answer is told by rules (`assistant/answer_type`), and one that is too strict loses what is
right without a sign. For the questions with an answer in ``train/data`` whose document an index
has, prints each of which every sentence of evidence is turned down, and how many they are. Run as:

    .venv/bin/assistant index FOLDER --index INDEX
    .venv/bin/python -m bench.turned_down INDEX

with the folder of the letters, or with ``train/data/invented``.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

from assistant.answer_type.admitted import admitted
from assistant.answer_type.asked import holds_what_is_asked
from assistant.opening import open_assistant
from assistant.settings import Settings
from index.library import Library
from index.records import Entry, Sentence

QUESTIONS = Path(__file__).parents[1] / "train" / "data"
_INVENTED = "invented/"
_FEWEST = 8
"""Letters and digits from which on a sentence inside a piece of evidence is it."""


class Row(TypedDict):
    question: str
    file: str
    answerable: bool
    evidence: list[str]


def rows() -> Iterator[Row]:
    for path in sorted(QUESTIONS.glob("*.jsonl")):
        for line in path.read_text().splitlines():
            row: Row = json.loads(line)
            if row["answerable"] and row["evidence"]:
                yield row


def evidence(row: Row, sentences: list[Sentence]) -> list[Sentence]:
    """The sentences that a row's evidence is, or that are in it."""
    wanted = [_plain(one) for one in row["evidence"]]
    texts = ((one, _plain(one.text)) for one in sentences)
    return [one for one, text in texts if any(_is_it(text, said) for said in wanted)]


def _is_it(text: str, said: str) -> bool:
    return said in text or (len(text) > _FEWEST and text in said)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())


def by_what(question: str, entry: Entry, sentences: list[Sentence]) -> str:
    """ "question" where its words turn all of them down, "document" where that does, or ""."""
    holds, may = holds_what_is_asked(question), admitted(question)(entry)
    if not any(map(holds, sentences)):
        return "question"
    return "" if any(holds(one) and may(one) for one in sentences) else "document"


def turned_down(library: Library) -> Iterator[tuple[str, str, str]]:
    """For each question its words, a piece of evidence, and by what that is turned down."""
    there = {entry.uri: entry for entry in library.documents()}
    read: dict[str, list[Sentence]] = {}
    for row in rows():
        entry = there.get(row["file"].removeprefix(_INVENTED))
        if entry is None:
            continue
        if entry.id not in read:
            read[entry.id] = library.sentences(entry.id)
        if found := evidence(row, read[entry.id]):
            yield row["question"], found[0].text, by_what(row["question"], entry, found)


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    asked = lost = 0
    with open_assistant(Settings(index=Path(sys.argv[1]))) as (_, library):
        for question, text, why in turned_down(library):
            asked += 1
            lost += bool(why)
            if why:
                print(f"by the {why}: {question}\n    {text[:160]}")
    print(f"{lost} of {asked} questions with an answer")


if __name__ == "__main__":
    main()
