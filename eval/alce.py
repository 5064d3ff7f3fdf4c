"""Results of ALCE (Gao et al., 2023, arXiv 2305.14627) as cases and answers of ours.

ALCE judges by a model of entailment. What is exact in its rows are the short answers of ASQA
and QAMPARI: the sentences of a row's passages that hold one are its evidence, and each question
that it asks is a part. ELI5 has claims but no short answers, and is left out. An answer is not
cut at its first line, as ALCE does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from eval.cases import Case, Required
from eval.imported import Foreign, Imported, rows, said, uri_of
from eval.jsonl import Words
from index.sentences import split


class _Passage(Foreign):
    title: str = ""
    text: str


class _Pair(Foreign):
    short_answers: tuple[str, ...] = ()


class _Row(Foreign):
    sample_id: str | int | None = None
    id: str | int | None = None
    question: Words
    docs: tuple[_Passage, ...]
    qa_pairs: tuple[_Pair, ...] | None = None  # ASQA
    answers: tuple[tuple[str, ...], ...] | None = None  # QAMPARI: the names of each answer
    output: str | None = None

    def name(self, position: int) -> str:
        given = (str(id) for id in (self.sample_id, self.id) if id is not None)
        return next((id for id in given if id.strip()), f"alce-{position}")

    def wanted(self) -> tuple[tuple[str, ...], ...]:
        """The short answers, those that mean the same together."""
        pairs = tuple(pair.short_answers for pair in self.qa_pairs or ())
        return pairs or self.answers or ()


def from_alce(path: Path) -> Imported:
    """Raises BadRows."""
    cases, answers, left_out = [], [], []
    texts: dict[str, str] = {}
    taken: set[str] = set()
    for position, row in enumerate(rows(path, _Row), start=1):
        id = row.name(position)
        if id in taken:
            left_out.append(f"{id}: row {position}, whose id an earlier row has")
            continue
        taken.add(id)
        passages = [(uri_of(at.text, at.title), at.text) for at in row.docs]
        required = tuple(_evidence(row.wanted(), passages))
        missing = len(row.wanted()) - len({item.part for item in required})
        if not required:
            left_out.append(f"{id}: no passage holds a short answer")
            continue
        if missing:
            left_out.append(f"{id}: {missing} parts, whose short answers no passage holds")
        names = row.wanted()[0] if len(row.wanted()) == 1 else ()
        cases.append(
            Case(
                id=id,
                question=row.question,
                answerable=True,
                required=required,
                must_say=tuple(name for name in names if name.strip()),
            )
        )
        texts.update(passages)
        if row.output is not None:
            answers.append(said(id, row.output, passages))
    return Imported(tuple(cases), tuple(answers), texts, tuple(left_out))


def _evidence(
    wanted: Sequence[Sequence[str]], passages: Sequence[tuple[str, str]]
) -> Iterator[Required]:
    """The sentences that hold a short answer, whole words in any case."""
    for part, names in enumerate(wanted, start=1):
        spelt = "|".join(re.escape(name.strip()) for name in names if name.strip())
        if not spelt:
            continue
        holds = re.compile(rf"(?<!\w)(?:{spelt})(?!\w)", re.IGNORECASE)
        for uri, text in dict(passages).items():
            for start, end in split(text):
                if holds.search(text[start:end]):
                    yield Required(uri=uri, quote=text[start:end], part=str(part))
