"""The commands of ``assistant eval``, each from its files to an exit code.

0: passed. 1: beyond a threshold, a control that did not fall, or worse than an earlier run. 2:
input that cannot be used, with its faults on standard error. That something could not be run
at all is an exception here, and 3 at the door.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import Literal, ParamSpec

from rich.console import Console
from rich.progress import track

from eval import answers, controls, documents, markdown, provenance, report, targets, terminal
from eval.alce import from_alce
from eval.cases import Case
from eval.compare import check_common, compare
from eval.controls import Control
from eval.errors import EvalError
from eval.gold import load as load_cases
from eval.imported import FILES
from eval.imported import write as write_imported
from eval.junit import junit
from eval.page import page
from eval.ragas import from_ragas
from eval.report import Evidence, Report
from eval.run import Asks, Holds, Reply, ask
from eval.score import Score, score_all
from eval.thresholds import SHIPPED
from eval.thresholds import load as load_thresholds
from index.records import Document

PASSED, FAILED, BAD_INPUT = 0, 1, 2

Origin = Literal["alce", "ragas"]

_P = ParamSpec("_P")


def _refusing(command: Callable[_P, int]) -> Callable[_P, int]:
    """Input that cannot be used is told in full on standard error, and is exit code 2."""

    @wraps(command)
    def told(*args: _P.args, **kwargs: _P.kwargs) -> int:
        try:
            return command(*args, **kwargs)
        except EvalError as error:
            Console(stderr=True).print(str(error), markup=False, highlight=False, soft_wrap=True)
            return BAD_INPUT

    return told


@_refusing
def run(
    cases: Path,
    assistant: Asks,
    library: Holds,
    thresholds: Path | None,
    out: Path,
    system: Mapping[str, str] | None = None,
    baseline: Path | None = None,
) -> int:
    """Ask every case, judge the answers, and write the reports into ``out``.

    ``thresholds`` are the shipped ones where none are given; ``system`` says what is asked, in
    names and hashes; ``baseline`` is the report of an earlier run, and to be worse than that one
    beyond chance fails this one.
    """
    to, thresholds = out / cases.stem, thresholds or SHIPPED
    targets.check([cases, thresholds], targets.reports(to))
    texts = {entry.uri: library.document(entry.id) for entry in library.documents()}
    loaded, gold = load_cases(cases, texts)
    before = _baseline(baseline, loaded)
    limits = load_thresholds(thresholds)
    against = Evidence(gold, texts)
    targets.prepare(out)
    replies = _ask(loaded, assistant, "asking")
    scores = _scored(replies, against)
    removed = _ask(controls.remove_gold(loaded, texts), assistant, "asking without the gold")
    negative = (
        *_controls(replies, scores, against),
        *controls.compare("removed", scores, _scored(removed, against)),
    )
    found = report.report(cases, system or {}, scores, negative, limits, against)
    return _concluded(found, scores, to, before)


@_refusing
def judge(
    cases: Path,
    recorded: Path,
    texts: Mapping[str, Document] | Path,
    thresholds: Path | None,
    out: Path,
    baseline: Path | None = None,
) -> int:
    """The same for the ``recorded`` answers of another system, which cannot be asked again.

    ``texts`` are the documents that they cite, or where to read them.
    """
    to, thresholds = out / cases.stem, thresholds or SHIPPED
    given = [cases, recorded, thresholds, *([texts] if isinstance(texts, Path) else [])]
    targets.check(given, targets.reports(to))
    shelf = documents.load(texts) if isinstance(texts, Path) else texts
    loaded, gold = load_cases(cases, shelf)
    before = _baseline(baseline, loaded)
    limits = load_thresholds(thresholds)
    against = Evidence(gold, shelf)
    said = answers.load(recorded, loaded)
    targets.prepare(out)
    replies = answers.replies(loaded, said, against.gold, shelf)
    scores = _scored(replies, against)
    negative = _controls(replies, scores, against)
    system = provenance.of_answers(recorded)
    found = report.report(cases, system, scores, negative, limits, against)
    return _concluded(found, scores, to, before)


@_refusing
def diff(before: Path, after: Path, to: Path | None = None) -> int:
    """Set two runs side by side; ``to`` is a Markdown file to write as well."""
    targets.check([before, after], [to] if to else [])
    return _compared(report.load(before), report.load(after), to)


@_refusing
def show(path: Path, out: Path | None = None) -> int:
    """Show an earlier run, and write its other forms anew, beside it or into ``out``."""
    found = report.load(path)
    to = (out or path.parent) / path.stem
    _write_forms(found, to)
    screen = terminal.Screen()
    terminal.show(found, screen)
    terminal.show_written(targets.forms(to), screen)
    return PASSED


@_refusing
def take_over(rows: Path, origin: Origin, out: Path) -> int:
    """Turn another tool's rows into cases, answers and documents of ours."""
    targets.check([rows], [out / name for name in FILES])
    found = {"alce": from_alce, "ragas": from_ragas}[origin](rows)
    told = write_imported(found, out)
    terminal.Screen().print(told, markup=False, highlight=False, soft_wrap=True)
    return PASSED


def _baseline(path: Path | None, cases: Sequence[Case]) -> Report | None:
    """The earlier run, if any; that nothing in it can be compared is told before asking."""
    found = report.load(path) if path else None
    if found:
        check_common(found, cases)
    return found


def _ask(cases: Sequence[Case], assistant: Asks, what: str) -> tuple[Reply, ...]:
    console = Console(stderr=True)
    shown = track(cases, what, console=console, transient=True, disable=not console.is_terminal)
    return tuple(ask(case, assistant) for case in shown)


def _scored(replies: Sequence[Reply], against: Evidence) -> tuple[Score, ...]:
    return score_all(replies, against.gold, against.documents)


def _controls(
    replies: Sequence[Reply], scores: Sequence[Score], against: Evidence
) -> tuple[Control, ...]:
    """The controls that need no second answer."""
    wrong = controls.shuffle(replies, controls.evidence(against.gold))
    elsewhere = controls.shuffle(replies, controls.document_of_evidence)
    moved = controls.move_to_neighbour(replies, against.documents)
    cited = ("citation_recall", "citation_precision")
    return (
        *controls.compare("shuffled", scores, _scored(wrong, against), cited),
        *controls.compare("shuffled", scores, _scored(elsewhere, against), ("right_document",)),
        *controls.compare("neighbour", scores, _scored(moved, against)),
    )


def _concluded(found: Report, scores: Sequence[Score], to: Path, before: Report | None) -> int:
    """Write the run, every form under the name ``to`` with a suffix of its own; then show it."""
    timings = report.timings(scores)
    whole, clock, *_ = targets.reports(to)
    report.write(found, whole)
    report.write_timings(timings, clock)
    _write_forms(found, to)
    screen = terminal.Screen()
    terminal.show(found, screen, timings.answer_ms)
    compared = _compared(before, found) if before else PASSED
    terminal.show_written(targets.reports(to), screen)
    return compared if found.passed else FAILED


def _write_forms(found: Report, to: Path) -> None:
    targets.prepare(to.parent)
    tests, shown, comment = targets.forms(to)
    tests.write_bytes(junit(found))
    shown.write_bytes(page(found))
    comment.write_text(markdown.of_report(found), encoding="utf-8")


def _compared(before: Report, after: Report, to: Path | None = None) -> int:
    found = compare(before, after)
    if to:
        targets.prepare(to.parent)
        to.write_text(markdown.of_comparison(found), encoding="utf-8")
    terminal.show_comparison(found, terminal.Screen())
    return FAILED if found.worse else PASSED
