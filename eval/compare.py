"""Two runs over the same cases: what got better, what got worse, and what is only chance.

A metric got worse when the whole interval of the paired bootstrap lies on the wrong side of
nothing changed. Of fewer than ``FEWEST`` cases that is not said: resamples of so few are much the
same. Cases that are in one run only, or were changed, are named and not compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from eval.bootstrap import Pair, paired_interval, rate
from eval.cases import Case
from eval.errors import BadRun
from eval.metrics import LOWER_IS_BETTER, RATES, NotScored
from eval.report import CaseResult, Report, hash_of
from eval.stages import Stage

Change = Literal["better", "worse", "within chance", "too few cases"]

FEWEST = 5  # all five worse by chance: one in 32; all four: one in 16, which is more than 5 %


@dataclass(frozen=True, slots=True)
class Difference:
    """One metric in both runs, over the cases that both have."""

    metric: str
    before: float | NotScored
    after: float | NotScored
    interval: tuple[float, float] | None  # of after less before, 95 %; None: too few cases
    change: Change | NotScored


@dataclass(frozen=True, slots=True)
class Turned:
    """A case that one run won and the other lost."""

    id: str
    question: str
    stage: Stage  # that lost it


@dataclass(frozen=True, slots=True)
class Comparison:
    common: int  # cases that were compared
    not_compared: Mapping[str, tuple[str, ...]]  # ids by the reason
    differs: Mapping[str, tuple[str, str]]  # what else is different: before, after
    differences: tuple[Difference, ...]
    lost: tuple[Turned, ...]
    won: tuple[Turned, ...]

    @property
    def worse(self) -> tuple[Difference, ...]:
        return tuple(at for at in self.differences if at.change == "worse")

    @property
    def unsure(self) -> tuple[Difference, ...]:
        """What is different, over too few cases to say whether that is chance."""
        few = (at for at in self.differences if at.change == "too few cases")
        return tuple(at for at in few if at.before != at.after)


def check_common(before: Report, cases: Iterable[Case]) -> None:
    """Raises BadRun when no case of the earlier run is one of ``cases``."""
    old = {at.id: at.sha256 for at in before.results}
    if not any(old.get(case.id) == hash_of(case) for case in cases):
        raise _nothing_common(before.cases)


def compare(before: Report, after: Report) -> Comparison:
    """Raises BadRun when the two have no case in common."""
    old, new = ({at.id: at for at in run.results} for run in (before, after))
    changed = tuple(sorted(id for id in set(old) & set(new) if old[id].sha256 != new[id].sha256))
    common = [id for id in sorted(old) if id in new and id not in changed]
    if not common:
        raise _nothing_common(before.cases)
    both = [(old[id], new[id]) for id in common]
    return Comparison(
        common=len(common),
        not_compared={
            "only before": tuple(sorted(set(old) - set(new))),
            "only after": tuple(sorted(set(new) - set(old))),
            "changed": changed,
        },
        differs=dict(_differs(before, after)),
        differences=tuple(_difference(name, both) for name in RATES),
        lost=tuple(_turned(at) for was, at in both if at.stage and not was.stage),
        won=tuple(_turned(was) for was, at in both if was.stage and not at.stage),
    )


def _nothing_common(cases: str) -> BadRun:
    return BadRun(
        f"No case of the earlier run, over {cases!r}, is the same in this one.",
        "Compare two runs over the same case file.",
    )


def _difference(name: str, both: Sequence[tuple[CaseResult, CaseResult]]) -> Difference:
    pairs: list[Pair] = [(was.ratios.get(name), at.ratios.get(name)) for was, at in both]
    pairs = [pair for pair in pairs if pair != (None, None)]
    before, after = (_rate(pairs, run) for run in (0, 1))
    if before == "not scored" or after == "not scored":
        return Difference(name, before, after, None, "not scored")
    if len(pairs) < FEWEST:
        return Difference(name, before, after, None, "too few cases")
    interval = paired_interval(pairs)
    return Difference(name, before, after, interval, _change(name, interval))


def _rate(pairs: Sequence[Pair], run: Literal[0, 1] | int) -> float | NotScored:
    ratios = [ratio for pair in pairs if (ratio := pair[run]) is not None]
    return rate(ratios) if ratios else "not scored"


def _change(name: str, interval: tuple[float, float]) -> Change:
    low, high = interval if name not in LOWER_IS_BETTER else (-interval[1], -interval[0])
    if high < 0:
        return "worse"
    return "better" if low > 0 else "within chance"


def _turned(result: CaseResult) -> Turned:
    assert result.stage
    return Turned(result.id, result.question, result.stage)


def _differs(before: Report, after: Report) -> Iterator[tuple[str, tuple[str, str]]]:
    if before.documents_sha256 != after.documents_sha256:
        yield "documents", (before.documents_sha256, after.documents_sha256)
    for name in sorted(set(before.system) | set(after.system)):
        pair = before.system.get(name, "none"), after.system.get(name, "none")
        if pair[0] != pair[1]:
            yield name, pair
