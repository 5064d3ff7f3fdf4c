"""What was measured, as one row for each stack, and the rows as Markdown.

Knows how the numbers are told, not how they were measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from .questions import Asked
from .score import Quality, quality
from .stack import Stack
from .stages import COLD, Measured


@dataclass(frozen=True, slots=True)
class Making:
    """Of the index. Seconds are wall time unless they say CPU."""

    start_seconds: float  # imports and weights, before the first file
    seconds: float
    pages_per_second: float
    cpu_ms_a_page: float
    passages: int
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Row:
    """One stack."""

    stack: Stack
    making: Making | None  # None: it asks another's index
    disk_mb: float
    cold_seconds: float  # a new process up to its first result, median
    cold_cpu_seconds: float
    p50_ms: float
    p95_ms: float
    cpu_ms: float  # of one question, average
    resident_mb: float  # after all questions
    quality: Mapping[str, Quality]  # by set of questions


def row(stack: Stack, measured: Mapping[str, Measured], asked: Sequence[Asked], pages: int) -> Row:
    """``asked`` are the questions of the stage "ask" after its first, which warms it up."""
    ask = measured["ask"]
    cold = [measured[f"cold{number}"] for number in range(1, COLD + 1)]
    taken = sorted(ask["seconds"])
    return Row(
        stack=stack,
        making=_making(measured["index"], pages) if "index" in measured else None,
        disk_mb=ask["disk_mb"],
        cold_seconds=median(each["first_at"] - each["begun"] for each in cold),
        cold_cpu_seconds=median(each["first_cpu_seconds"] for each in cold),
        p50_ms=median(taken) * 1000,
        p95_ms=taken[int(0.95 * len(taken))] * 1000,
        cpu_ms=ask["cpu_seconds"] / len(taken) * 1000,
        resident_mb=ask["resident_mb"],
        quality=_qualities(asked, ask["found"]),
    )


def _making(index: Measured, pages: int) -> Making:
    return Making(
        start_seconds=index["start_seconds"],
        seconds=index["seconds"],
        pages_per_second=pages / index["seconds"],
        cpu_ms_a_page=index["cpu_seconds"] / pages * 1000,
        passages=index["passages"],
        peak_mb=index["peak_mb"],
    )


def _qualities(
    asked: Sequence[Asked], found: Sequence[Sequence[Sequence[str]]]
) -> dict[str, Quality]:
    pairs = list(zip(asked, found, strict=True))
    names = dict.fromkeys(one.set_name for one in asked)
    return {
        name: quality(
            [one for one, _ in pairs if one.set_name == name],
            [told for one, told in pairs if one.set_name == name],
        )
        for name in names
    }


def markdown(rows: Sequence[Row]) -> str:
    """Three tables: making the index, asking, and what was found."""
    making = _table(
        ("start s", "index s", "pages/s", "CPU ms a page", "passages", "peak MB", "disk MB"),
        [(each.stack.title, _made(each.making, each.disk_mb)) for each in rows if each.making],
    )
    asking = _table(
        ("cold s", "cold CPU s", "p50 ms", "p95 ms", "CPU ms a question", "MB"),
        [(each.stack.title, _asked(each)) for each in rows],
    )
    sets = list(rows[0].quality)
    found = _table(
        [f"{name}: {what}" for name in sets for what in ("right document first", "evidence in 5")],
        [(each.stack.title, _found(each.quality[name] for name in sets)) for each in rows],
    )
    return "\n\n".join((making, asking, found))


def _made(making: Making, disk_mb: float) -> list[str]:
    return [
        f"{making.start_seconds:.1f}",
        f"{making.seconds:.1f}",
        f"{making.pages_per_second:.1f}",
        f"{making.cpu_ms_a_page:.0f}",
        f"{making.passages:,}",
        f"{making.peak_mb:.0f}",
        f"{disk_mb:.1f}",
    ]


def _asked(row: Row) -> list[str]:
    return [
        f"{row.cold_seconds:.2f}",
        f"{row.cold_cpu_seconds:.2f}",
        f"{row.p50_ms:.1f}",
        f"{row.p95_ms:.1f}",
        f"{row.cpu_ms:.1f}",
        f"{row.resident_mb:.0f}",
    ]


def _found(qualities: Iterable[Quality]) -> list[str]:
    shares = (share for each in qualities for share in (each.right_first, each.recall))
    return [f"{share:.2f}".removeprefix("0") for share in shares]


def ratios(rows: Sequence[Row]) -> str:
    """Ours against the best of the others, figure by figure."""
    ours, whole = (row for row in rows if row.stack.ours)
    others = [row for row in rows if not row.stack.ours]
    making = [row.making for row in others if row.making and row.stack.reads_all]
    assert ours.making
    speed = ours.making.pages_per_second / max(each.pages_per_second for each in making)
    cpu = min(each.cpu_ms_a_page for each in making) / ours.making.cpu_ms_a_page
    cold = min(row.cold_seconds for row in others) / whole.cold_seconds
    cold_cpu = min(row.cold_cpu_seconds for row in others) / whole.cold_cpu_seconds
    warm = min(row.p50_ms for row in others)
    memory = whole.resident_mb / min(row.resident_mb for row in others)
    return (
        "Ours against the best of the others in each:\n"
        f"- indexing {speed:.1f} times as fast ({cpu:.1f} by CPU), of those that embed all text;\n"
        f"- a new process to the whole answer {cold:.1f} times as fast ({cold_cpu:.1f} by CPU);\n"
        f"- a warm answer takes {whole.p50_ms / warm:.1f} times as long as their retrieval,"
        f" our retrieval {ours.p50_ms / warm:.2f} times;\n"
        f"- memory {memory:.2f} of theirs."
    )


def _table(head: Sequence[str], lines: Iterable[tuple[str, Sequence[str]]]) -> str:
    told = ["| | " + " | ".join(head) + " |", "|---" * (len(head) + 1) + "|"]
    told += [f"| {title} | {' | '.join(cells)} |" for title, cells in lines]
    return "\n".join(told)
