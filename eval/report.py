"""A run as a file: everything that the judge found, and enough to compare and to show it.

The file is the same, byte for byte, for the same run: whatever the clock measured stands in a
file of its own. Failed cases come first. Judges nothing and prints nothing.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from eval import bootstrap, excerpts
from eval.bootstrap import Ratio
from eval.cases import Case
from eval.controls import Control
from eval.errors import BadRun
from eval.excerpts import Excerpt
from eval.gold import Gold
from eval.jsonl import first_fault, text_of
from eval.metrics import Latency, Metric, by_tag, latency, measure, ratios
from eval.score import Cited, Outcome, Part, Said, Score
from eval.stages import MEANING, Stage, lost_at
from eval.thresholds import Limits, missed
from index.records import Document


@dataclass(frozen=True, slots=True)
class CaseResult:
    """A score without its clock, and the stage that lost the case, if any did."""

    id: str
    sha256: str  # of the case: is it still the same question with the same gold?
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
    statements: tuple[Said, ...]
    required: tuple[Part, ...]
    ratios: Mapping[str, Ratio]  # what it adds to each metric that it is about
    gold_in_context: tuple[Excerpt, ...]
    cited_in_context: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Timings:
    """Milliseconds; None where an answer was not timed."""

    answer_ms: Latency | None
    by_case_ms: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Report:
    cases: str  # name of the case file
    cases_sha256: str
    system: Mapping[str, str]  # what was judged: names, versions, hashes
    seed: int  # of the bootstrap
    resamples: int
    documents_sha256: str
    documents: Mapping[str, str]  # sha256 of the frozen text by uri
    passed: bool
    metrics: Mapping[str, Metric]
    limits: Limits
    missed: tuple[str, ...]  # metrics on the wrong side of their limit
    controls: tuple[Control, ...]
    by_tag: Mapping[str, Mapping[str, Metric]]
    stages: Mapping[Stage, int]  # failed cases by the stage that lost them
    results: tuple[CaseResult, ...]  # failed first, then in the order of the file

    @property
    def failed(self) -> tuple[CaseResult, ...]:
        return tuple(result for result in self.results if result.stage)

    @property
    def stuck(self) -> tuple[Control, ...]:
        """The controls that should have fallen and did not."""
        return tuple(control for control in self.controls if control.fell is False)


_FILE = TypeAdapter(Report)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What scores were given against."""

    gold: Mapping[str, Gold]  # by case id
    documents: Mapping[str, Document]  # by uri


def report(
    cases: Path,
    system: Mapping[str, str],
    scores: Sequence[Score],
    controls: tuple[Control, ...],
    limits: Limits,
    against: Evidence,
) -> Report:
    metrics = measure(scores)
    beyond = missed(metrics, limits)
    hashes = {uri: document.sha256 for uri, document in sorted(against.documents.items())}
    results = sorted((_result(at, against) for at in scores), key=lambda at: at.stage is None)
    return Report(
        cases=cases.name,
        cases_sha256=_sha256(hash_of(score.case) for score in scores),
        system=system,
        seed=bootstrap.SEED,
        resamples=bootstrap.RESAMPLES,
        documents_sha256=_sha256(f"{uri}\n{sha256}" for uri, sha256 in hashes.items()),
        documents=hashes,
        passed=not beyond and not any(control.fell is False for control in controls),
        metrics=metrics,
        limits=limits,
        missed=beyond,
        controls=controls,
        by_tag=by_tag(scores),
        stages=_stages(results),
        results=tuple(results),
    )


def timings(scores: Sequence[Score]) -> Timings:
    return Timings(latency(scores), {score.case.id: score.milliseconds for score in scores})


def write(found: Report, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_FILE.dump_json(found, indent=2) + b"\n")


def write_timings(found: Timings, path: Path) -> None:
    path.write_bytes(TypeAdapter(Timings).dump_json(found, indent=2) + b"\n")


def load(path: Path) -> Report:
    """The report of an earlier run; raises BadRun."""
    try:
        return _FILE.validate_json(text_of(path, BadRun))
    except ValidationError as error:
        raise BadRun(
            f"{path}: not a report of a run: {first_fault(error)}",
            "Give the JSON file that 'assistant eval run' wrote; run again if it is an old one.",
        ) from error


def _result(score: Score, against: Evidence) -> CaseResult:
    gold = against.gold[score.case.id]
    return CaseResult(
        id=score.case.id,
        sha256=hash_of(score.case),
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
        statements=score.said,
        required=score.parts,
        ratios=ratios(score),
        gold_in_context=excerpts.of_gold(score, gold, against.documents),
        cited_in_context=excerpts.of_citations(score, gold, against.documents),
    )


def _stages(results: Iterable[CaseResult]) -> dict[Stage, int]:
    """How many cases each stage lost, in the order of the stages."""
    counts = Counter(result.stage for result in results)
    return {stage: counts[stage] for stage in MEANING if counts[stage]}


def hash_of(case: Case) -> str:
    """Is it still the same question with the same gold? Tags are no part of it."""
    return hashlib.sha256(case.model_dump_json(exclude={"tags"}).encode()).hexdigest()


def _sha256(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
