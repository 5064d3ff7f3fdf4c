"""A run as a person reads it in the terminal, and as a JSON file.

The file is the same, byte for byte, for the same run: whatever the clock measured stands
in ``timings`` and nowhere else. Failed cases come first. Judges nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

from pydantic import TypeAdapter
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from eval.controls import Control
from eval.metrics import Latency, Metric, NotScored
from eval.score import Cited, Outcome, Part, Score
from eval.stages import MEANING, Stage, lost_at

_BY_TAG = {  # metric: what its column is called
    "citation_recall": "recall",
    "citation_precision": "precision",
    "right_document": "document",
    "answered": "answered",
    "refusal_recall": "refused",
}
_SHOWN = 120  # characters of a quote in the terminal


@dataclass(frozen=True, slots=True)
class CaseResult:
    """A score without its clock, and the stage that lost the case, if any did."""

    id: str
    question: str
    tags: tuple[str, ...]
    answerable: bool
    outcome: Outcome
    stage: Stage | None
    error: str | None
    reason: str | None
    answer: str
    citations: tuple[Cited, ...]
    unproven: tuple[str, ...]
    required: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Timings:
    answer_ms: Latency
    by_case_ms: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Report:
    cases: str  # name of the case file
    documents: Mapping[str, str]  # sha256 of the frozen text by uri
    passed: bool
    metrics: Mapping[str, Metric]
    minimum: Mapping[str, float]
    below: tuple[str, ...]
    controls: tuple[Control, ...]
    by_tag: Mapping[str, Mapping[str, Metric]]
    stages: Mapping[Stage, int]  # failed cases by the stage that lost them
    results: tuple[CaseResult, ...]  # failed first, then in the order of the file
    timings: Timings


def results(scores: Iterable[Score]) -> tuple[CaseResult, ...]:
    every = [_result(score) for score in scores]
    return tuple(sorted(every, key=lambda result: result.stage is None))


def stages(found: Iterable[CaseResult]) -> dict[Stage, int]:
    """How many cases each stage lost, in the order of the stages."""
    counts = Counter(result.stage for result in found)
    return {stage: counts[stage] for stage in MEANING if counts[stage]}


def _result(score: Score) -> CaseResult:
    return CaseResult(
        id=score.case.id,
        question=score.case.question,
        tags=score.case.tags,
        answerable=score.case.answerable,
        outcome=score.outcome,
        stage=lost_at(score),
        error=score.error,
        reason=score.reason,
        answer=score.answer,
        citations=score.cited,
        unproven=score.unproven,
        required=score.parts,
    )


def write(report: Report, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(TypeAdapter(Report).dump_json(report, indent=2) + b"\n")


def show(report: Report, console: Console) -> None:
    console.print(_metrics(report), _tags(report.by_tag), _controls(report.controls))
    failed = [result for result in report.results if result.stage]
    if failed:
        console.print(_failed(failed))
    for stage, count in report.stages.items():
        console.print(f"{count:4}  {stage}: {MEANING[stage]}")
    console.print(_verdict(report))


def _metrics(report: Report) -> Table:
    table = Table("metric", "value", "95 % interval", "cases", "minimum", title=report.cases)
    for name, metric in report.metrics.items():
        least = report.minimum.get(name)
        table.add_row(
            name,
            _number(metric.value),
            " to ".join(map(_number, metric.interval)) if metric.interval else "",
            str(metric.cases),
            "" if least is None else _number(least),
            style="bold red" if name in report.below else "",
        )
    answer = report.timings.answer_ms
    table.add_row("answer p50, p95", f"{answer.p50:.0f}, {answer.p95:.0f} ms")
    return table


def _tags(tags: Mapping[str, Mapping[str, Metric]]) -> Table:
    table = Table("tag", "cases", *_BY_TAG.values(), title="by tag", caption="-: not scored")
    for tag, metrics in tags.items():
        values = (_number(metrics[name].value, "-") for name in _BY_TAG)
        table.add_row(escape(tag), str(metrics["errors"].cases), *values)
    return table


def _controls(controls: Sequence[Control]) -> Table:
    table = Table("control", "metric", "real", "control", "fell", title="negative controls")
    words = {True: "yes", False: "NO", "not scored": "not scored"}
    for control in controls:
        values = _number(control.real), _number(control.control), words[control.fell]
        table.add_row(control.name, control.metric, *values)
    return table


def _failed(failed: Iterable[CaseResult]) -> Table:
    table = Table("case", "lost at", "question", "what is wrong", title="failed cases")
    for result in failed:
        wrong = "\n".join(_faults(result))
        table.add_row(escape(result.id), result.stage, escape(result.question), escape(wrong))
    return table


def _faults(result: CaseResult) -> Iterator[str]:
    if result.error:
        yield result.error
    if result.outcome == "refused" and result.answerable:
        yield f"refused: {result.reason}"
    yield from result.unproven
    for citation in result.citations:
        if not citation.gold:
            word = "stray" if citation.valid else "broken"
            yield f"{word}: [{citation.marker}] {shorten(citation.quote, _SHOWN)}"
    for part in result.required:
        if not part.cited:
            yield f"not cited: {shorten(part.quotes[0], _SHOWN)}"


def _verdict(report: Report) -> str:
    if report.passed:
        return "Every threshold is reached, and the controls fell."
    stuck = [f"{at.name}: {at.metric}" for at in report.controls if at.fell is False]
    return "Below its threshold, or a control that did not fall: " + ", ".join(
        (*report.below, *stuck)
    )


def _number(value: float | NotScored, not_scored: str = "not scored") -> str:
    return not_scored if value == "not scored" else f"{value:.3f}"
