"""The words and numbers of a report that every form of it shares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from eval.compare import Comparison
from eval.metrics import NotScored
from eval.report import CaseResult, Report

FELL: Mapping[bool | NotScored, str] = {True: "yes", False: "NO", "not scored": "not scored"}

_CUT = " [...]"

# What neither XML 1.0 (section 2.2) nor HTML can hold, not even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """The text with a replacement character for what no markup can hold."""
    return _FORBIDDEN.sub("\ufffd", text)


def shortened(text: str, most: int) -> str:
    """The text on one line of at most ``most`` characters, cut between words where it has some.

    >>> shortened("Visits were regular.", 18), shortened("视察员视察员视察员", 8)
    ('Visits were [...]', '视察 [...]')
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    room = most - len(_CUT)
    words = line[: room + 1].rpartition(" ")[0]
    # Some languages write no spaces: a whole sentence may be one word.
    return (words if 2 * len(words) >= room else line[:room]) + _CUT


def number(value: float | NotScored, not_scored: str = "not scored") -> str:
    return not_scored if value == "not scored" else f"{value:.3f}"


def interval(found: tuple[float, float] | None) -> str:
    return " to ".join(map(number, found)) if found else ""


def limit(report: Report, metric: str) -> str:
    """The threshold of a metric, empty when it has none."""
    for word, limits in (("≥", report.limits.minimum), ("≤", report.limits.maximum)):
        if metric in limits:
            return f"{word} {number(limits[metric])}"
    return ""


def verdict(report: Report) -> str:
    if report.passed:
        fell = any(control.fell is True for control in report.controls)
        told = "the controls fell" if fell else "no control could be scored"
        return f"Every threshold is reached, and {told}."
    stuck = [f"{control.name}: {control.metric}" for control in report.stuck]
    return "Beyond its threshold, or a control that did not fall: " + ", ".join(
        (*report.missed, *stuck)
    )


def faults(result: CaseResult) -> Iterator[str]:
    """What is wrong with a case, one thing at a time."""
    if result.error:
        yield result.error
    if result.outcome == "refused" and result.answerable:
        yield f"refused: {result.reason}"
    if result.outcome == "answered" and not result.answerable:
        yield "answered, though the documents do not say"
    yield from result.unproven
    for citation in result.citations:
        if citation.fault:
            yield f"broken: [{citation.marker}] {citation.fault}: {citation.quote}"
        elif not citation.gold:
            yield f"stray: [{citation.marker}] {citation.quote}"
    for part in result.required:
        if "citation_recall" in result.ratios and not part.cited:
            yield f"not cited: {part.quotes[0]}"


def verdict_of_change(found: Comparison) -> str:
    if not found.worse:
        few = ", ".join(at.metric for at in found.unsure)
        told = f" Different, over too few cases to tell: {few}." if few else ""
        return f"Nothing got worse beyond chance.{told}"
    return "Worse beyond chance: " + ", ".join(at.metric for at in found.worse)


def notes(found: Comparison) -> Iterator[str]:
    """What stands in the way of a plain comparison."""
    for reason, ids in found.not_compared.items():
        if ids:
            yield f"not compared, {reason}: {', '.join(ids)}"
    for what, (before, after) in found.differs.items():
        yield f"{what}: {before} before, {after} after"
