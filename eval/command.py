"""One evaluation from a case file to an exit code: ask, score, control, report.

Judges the assistant from outside, through ``ask`` and ``search``; the library is read only
to check citations against the frozen texts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import track

from eval import controls, metrics, report
from eval.cases import Case
from eval.cases import load as load_cases
from eval.controls import Control
from eval.errors import EvalError
from eval.gold import Gold, locate
from eval.run import Asks, Holds, Reply, ask
from eval.score import Score, score_all
from eval.thresholds import below
from eval.thresholds import load as load_thresholds
from index.records import Document

PASSED, BELOW, BAD_INPUT = 0, 1, 2


def run(cases: Path, assistant: Asks, library: Holds, thresholds: Path, out: Path) -> int:
    """Evaluate, print the tables, and write ``<name of the case file>.json`` into ``out``.

    Returns 0; or 1 when a metric is below its threshold or a negative control did not
    fall; or 2, with the faults on standard error, for a file that cannot be used.
    """
    documents = {entry.uri: library.document(entry.id) for entry in library.documents()}
    try:
        loaded = load_cases(cases)
        minima = load_thresholds(thresholds)
        gold = locate(loaded, documents, cases)
    except EvalError as error:
        Console(stderr=True).print(str(error), markup=False, highlight=False, soft_wrap=True)
        return BAD_INPUT
    replies = _ask(loaded, assistant, "asking")
    scores = score_all(replies, gold, documents)
    negative = _controls(replies, scores, assistant, gold, documents)
    found = _report(cases.name, scores, negative, minima, documents)
    report.show(found, Console())
    report.write(found, out / f"{cases.stem}.json")
    return PASSED if found.passed else BELOW


def _ask(cases: Sequence[Case], assistant: Asks, what: str) -> tuple[Reply, ...]:
    console = Console(stderr=True)
    shown = track(cases, what, console=console, transient=True, disable=not console.is_terminal)
    return tuple(ask(case, assistant) for case in shown)


def _controls(
    replies: Sequence[Reply],
    scores: Sequence[Score],
    assistant: Asks,
    gold: Mapping[str, Gold],
    documents: Mapping[str, Document],
) -> tuple[Control, ...]:
    shuffled = controls.shuffle(replies)
    cases = [reply.case for reply in replies]
    removed = _ask(controls.remove_gold(cases, documents), assistant, "asking without the gold")
    return (
        *controls.compare("shuffled", scores, score_all(shuffled, gold, documents)),
        *controls.compare("removed", scores, score_all(removed, gold, documents)),
    )


def _report(
    name: str,
    scores: Sequence[Score],
    negative: tuple[Control, ...],
    minima: Mapping[str, float],
    documents: Mapping[str, Document],
) -> report.Report:
    measured = metrics.measure(scores)
    short = below(measured, minima)
    found = report.results(scores)
    return report.Report(
        cases=name,
        documents={uri: document.sha256 for uri, document in documents.items()},
        passed=not short and not any(control.fell is False for control in negative),
        metrics=measured,
        minimum=minima,
        below=short,
        controls=negative,
        by_tag=metrics.by_tag(scores),
        stages=report.stages(found),
        results=found,
        timings=report.Timings(
            metrics.latency(scores),
            {score.case.id: score.milliseconds for score in scores},
        ),
    )
