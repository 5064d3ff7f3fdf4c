"""A run, or two runs side by side, as a person reads them in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from assistant.cli.visible import visible
from eval.compare import Comparison, Difference
from eval.controls import Control
from eval.metrics import RATES, Latency, Metric
from eval.report import CaseResult, Report
from eval.stages import MEANING
from eval.wording import (
    FELL,
    faults,
    interval,
    limit,
    notes,
    number,
    shortened,
    verdict,
    verdict_of_change,
)

BY_TAG: Mapping[str, str] = {  # metric: what its column is called
    "citation_recall": "recall",
    "citation_precision": "precision",
    "right_document": "document",
    "answered": "answered",
    "refusal_recall": "refused",
}
_SHOWN = 120  # characters of a fault


class Screen(Console):
    """Standard output; whoever stops reading it takes nothing from the run and its exit code."""

    def on_broken_pipe(self) -> None:
        with suppress(SystemExit):
            super().on_broken_pipe()


def show(report: Report, console: Console, answer_ms: Latency | None = None) -> None:
    tables = _metrics(report, answer_ms), _tags(report.by_tag), _controls(report.controls)
    console.print(*(table for table in tables if table.row_count))
    if report.failed:
        console.print(_failed(report.failed))
    for stage, count in report.stages.items():
        console.print(f"{count:4}  {stage}: {MEANING[stage]}")
    console.print(verdict(report))
    if report.missed:
        console.print("Other limits: --thresholds FILE, in the form of eval/thresholds.toml.")


def show_written(files: Iterable[Path], console: Console) -> None:
    """Where the forms of a run are, that which is for reading first."""
    first, *others = sorted(files, key=lambda file: file.suffix != ".html")
    beside = ", ".join(file.name for file in others)
    line = f"Written: {first}; beside it {beside}"
    console.print(_line(line), markup=False, highlight=False, soft_wrap=True)


def show_comparison(found: Comparison, console: Console) -> None:
    table = Table(
        _metric_column(), "before", "after", "change, 95 %", "",
        title=f"{found.common} cases in both runs",
    )  # fmt: skip
    for at in found.differences:
        values = number(at.before), number(at.after), interval(at.interval)
        table.add_row(at.metric, *values, at.change, style=_style(at))
    console.print(table)
    for word, turned in (("newly lost", found.lost), ("newly won", found.won)):
        for case in turned:
            line = f"{word}: {case.id} ({case.stage}): {case.question}"
            console.print(_line(line), markup=False)
    for line in notes(found):
        console.print(_line(line), markup=False, highlight=False)
    console.print(verdict_of_change(found), markup=False)


def _metric_column() -> Column:
    """Never cut: some metrics differ in their last letters alone."""
    return Column("metric", no_wrap=True, min_width=max(map(len, RATES)))


def _style(at: Difference) -> str:
    return {"worse": "bold red", "better": "green"}.get(at.change, "")


def _metrics(report: Report, answer_ms: Latency | None) -> Table:
    table = Table(
        _metric_column(),
        "value",
        "95 % interval",
        "cases",
        "limit",
        title=escape(_line(report.cases)),
    )
    for name, metric in report.metrics.items():
        table.add_row(
            name,
            number(metric.value),
            interval(metric.interval),
            str(metric.cases),
            limit(report, name),
            style="bold red" if name in report.missed else "",
        )
    if answer_ms:
        table.add_row("answer p50, p95", f"{answer_ms.p50:.0f}, {answer_ms.p95:.0f} ms")
    return table


def _tags(tags: Mapping[str, Mapping[str, Metric]]) -> Table:
    table = Table("tag", "cases", *BY_TAG.values(), title="by tag", caption="-: not scored")
    for tag, metrics in tags.items():
        values = (number(metrics[name].value, "-") for name in BY_TAG)
        table.add_row(escape(_line(tag)), str(metrics["errors"].cases), *values)
    return table


def _controls(controls: Sequence[Control]) -> Table:
    table = Table("control", _metric_column(), "real", "control", "fell", title="negative controls")
    for control in controls:
        values = number(control.real), number(control.control), FELL[control.fell]
        table.add_row(control.name, control.metric, *values)
    return table


def _failed(failed: Iterable[CaseResult]) -> Table:
    table = Table("case", "lost at", "question", "what is wrong", title="failed cases")
    for result in failed:
        wrong = "\n".join(visible(shortened(fault, _SHOWN)) for fault in faults(result))
        case, question = map(_line, (result.id, result.question))
        table.add_row(escape(case), result.stage, escape(question), escape(wrong))
    return table


def _line(text: str) -> str:
    """What is not ours, be it a question, on one line that can be seen."""
    return visible(" ".join(text.split()))
