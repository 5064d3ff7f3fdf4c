"""The figures of the shipped model, on documents that it was never trained on, as tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isnan
from pathlib import Path

from assistant.evidence import EvidenceModel

from .measure import METHODS, NEAREST, ask, measure, sample
from .own import is_invented, own_questions
from .plain import Plain, Vectors
from .public_sets import conditional_qa, covid_qa, squad
from .recipe import Folders
from .records import QuestionSet
from .seeds import seeds

_HEADER = "| method | R@1 | R@5 | AUC | false at 90 % |\n|---|---|---|---|---|"
_ALL = 10**6


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything that is measured on."""

    folders: Folders
    seeds: Path
    cases: Path


def report(sources: Measured, model: Path, most: int) -> Iterator[str]:
    """Markdown, a table for each set as it is done; takes minutes."""
    judge = EvidenceModel(model)
    vectors = Vectors(sources.folders.work / "vectors")
    for name, questions, nearest in _sets(sources):
        asked = sample(questions, most)
        plain = Plain(replace(questions, questions=tuple(asked)), vectors)
        found = list(ask(questions, asked, plain, judge.score, nearest))
        answerable = sum(one.answerable for one in found)
        yield f"\n{name}: {answerable} answerable, {len(found) - answerable} not\n\n{_HEADER}"
        for method in METHODS:
            one = measure(found, method)
            figures = (one.first, one.five, one.auc, one.false)
            cells = ["–" if isnan(figure) else f"{figure:.3f}" for figure in figures]
            yield f"| {method} | {' | '.join(cells)} |"


def _sets(sources: Measured) -> Iterator[tuple[str, QuestionSet, int]]:
    public = sources.folders.question_sets
    own = own_questions(sources.folders.own_questions, sources.folders.corpus)
    for invented, name in ((False, "Letters of authorities"), (True, "Invented documents")):
        asked = tuple(one for one in own.questions if is_invented(one.text_id) == invented)
        yield (
            f"{name} held out, {NEAREST} nearest sentences of the document",
            replace(own, questions=asked),
            NEAREST,
        )
    encyclopaedia = squad(public)
    yield "SQuAD articles held out, the sentences of the paragraph", encyclopaedia, NEAREST
    yield f"The same, {NEAREST} nearest sentences of the article", _anywhere(encyclopaedia), NEAREST
    yield f"COVID-QA articles held out, {NEAREST} nearest", covid_qa(public), NEAREST
    yield f"ConditionalQA, {NEAREST} nearest", conditional_qa(public), NEAREST
    cases = seeds(sources.seeds, sources.cases)
    yield "Development cases, all sentences of the seed documents", cases, _ALL


def _anywhere(questions: QuestionSet) -> QuestionSet:
    """The same questions, not bound to a paragraph."""
    asked = tuple(replace(question, paragraph=None) for question in questions.questions)
    return replace(questions, questions=asked)
