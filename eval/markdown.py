"""A run, or two runs side by side, as Markdown for a comment on a pull request.

Whatever people or documents wrote is escaped: it cannot become a table cell, markup or a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from eval.compare import Comparison
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

MOST_CASES = 50  # failed ones that are shown; a comment holds 65,536 characters
_SHOWN = 120  # characters of a question or fault
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+.!|<>&~@:-])")


def of_report(report: Report) -> str:
    return "\n".join(_report(report))


def of_comparison(found: Comparison) -> str:
    return "\n".join(_comparison(found))


def plain(text: str, most: int = _SHOWN) -> str:
    """One line of text that Markdown shows as it is.

    >>> plain("a | b\\n<c>")
    'a \\\\| b \\\\<c\\\\>'
    """
    return _SPECIAL.sub(r"\\\1", shortened(text, most))


def _report(report: Report) -> Iterator[str]:
    won = len(report.results) - len(report.failed)
    yield f"## {plain(report.cases)}: {'passed' if report.passed else 'failed'}\n"
    yield f"{won} of {len(report.results)} cases won. {plain(verdict(report), 2000)}\n"
    yield from _table(
        ("metric", "value", "95 % interval", "cases", "limit"),
        (
            (
                f"**{name}**" if name in report.missed else name,
                number(metric.value),
                interval(metric.interval),
                str(metric.cases),
                limit(report, name),
            )
            for name, metric in report.metrics.items()
        ),
    )
    yield "### Negative controls\n"
    yield from _table(
        ("control", "metric", "real", "control", "fell"),
        (
            (at.name, at.metric, number(at.real), number(at.control), FELL[at.fell])
            for at in report.controls
        ),
    )
    yield from _failed(report.failed)
    yield from (f"- {plain(name)}: {plain(value)}" for name, value in report.system.items())
    yield ""


def _failed(failed: Sequence[CaseResult]) -> Iterator[str]:
    if not failed:
        return
    yield f"<details><summary>{len(failed)} failed cases</summary>\n"
    yield from _table(
        ("case", "lost at", "question", "what is wrong"),
        (
            (
                plain(result.id),
                str(result.stage),
                plain(result.question),
                "<br>".join(plain(fault) for fault in faults(result)),
            )
            for result in failed[:MOST_CASES]
        ),
    )
    if len(failed) > MOST_CASES:
        yield f"And {len(failed) - MOST_CASES} more, which the HTML report shows.\n"
    stages = {result.stage for result in failed if result.stage}
    yield from (f"- {stage}: {meaning}" for stage, meaning in MEANING.items() if stage in stages)
    yield "\n</details>\n"


def _comparison(found: Comparison) -> Iterator[str]:
    yield f"## {'Worse' if found.worse else 'Not worse'}, over {found.common} cases\n"
    yield f"{plain(verdict_of_change(found), 2000)}\n"
    yield from _table(
        ("metric", "before", "after", "95 % interval of the change", ""),
        (
            (
                at.metric,
                number(at.before),
                number(at.after),
                interval(at.interval),
                "**worse**" if at.change == "worse" else at.change,
            )
            for at in found.differences
        ),
    )
    for word, turned in (("Newly lost", found.lost), ("Newly won", found.won)):
        if turned:
            yield f"### {word}\n"
            yield from (f"- {plain(at.id)} ({at.stage}): {plain(at.question)}" for at in turned)
            yield ""
    yield from (f"- {plain(note, 2000)}" for note in notes(found))
    yield ""


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield f"|{'---|' * len(header)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""
