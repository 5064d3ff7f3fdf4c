"""The numbers of a run: each rate is one function of a score, and a line in ``RATES``.

A rate says for one case what was reached out of what could be, or None when the case is
not about it; the metric is the sum of the first over the sum of the second. An error,
an answer with no citation and a broken citation count as reached nothing, never as
"not about it". A metric that no case is about is "not scored", never 0 and never NaN.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from eval.bootstrap import Ratio, interval
from eval.bootstrap import rate as rate_of
from eval.markers import without
from eval.score import Score

NotScored = Literal["not scored"]
Rate = Callable[[Score], Ratio | None]

_WORD = re.compile(r"\w+")

LOWER_IS_BETTER = frozenset({"over_citation", "false_answers", "errors"})


@dataclass(frozen=True, slots=True)
class Metric:
    """A rate over a run; the interval holds 95 % of the bootstrap resamples of the cases."""

    name: str
    value: float | NotScored
    interval: tuple[float, float] | None
    cases: int  # that it is about


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds of one answer, over all that were timed."""

    p50: float
    p95: float


def citation_validity(score: Score) -> Ratio | None:
    claims = len(score.cited) + len(score.unproven)
    if not score.cites or (score.outcome == "refused" and not claims):
        return None
    return sum(citation.valid for citation in score.cited), max(claims, 1)


def citation_recall(score: Score) -> Ratio | None:
    if not _to_be_cited(score):
        return None
    if score.outcome != "answered":
        return 0, 1
    return sum(part.cited for part in score.parts) / len(score.parts), 1


def citation_precision(score: Score) -> Ratio | None:
    if not _to_be_cited(score) or score.outcome == "refused":
        return None
    return sum(citation.gold for citation in score.cited), max(len(score.cited), 1)


def citation_precision_by_case(score: Score) -> Ratio | None:
    ratio = citation_precision(score)
    return ratio and (ratio[0] / ratio[1], 1)


def statement_support(score: Score) -> Ratio | None:
    """ALCE's citation recall, with gold evidence where that has a model of entailment."""
    if not _to_be_cited(score) or score.outcome == "refused":
        return None
    return sum(said.supported for said in score.said) / max(len(score.said), 1), 1


def span_overlap(score: Score) -> Ratio | None:
    """Intersection over union of each required part and the citation nearest to it."""
    if not _to_be_cited(score):
        return None
    if score.outcome != "answered":
        return 0, 1
    return sum(part.overlap for part in score.parts) / len(score.parts), 1


def over_citation(score: Score) -> Ratio | None:
    """The share of the cited characters that are not gold; the lower the better."""
    if not _to_be_cited(score) or score.outcome == "refused":
        return None
    characters = sum(max(1, len(citation.quote)) for citation in score.cited)
    return sum(at.excess for at in score.cited) / characters if characters else 1, 1


def right_document(score: Score) -> Ratio | None:
    if not _to_be_cited(score) or score.outcome == "refused":
        return None
    return score.right_document, 1


def answered(score: Score) -> Ratio | None:
    return (score.outcome == "answered", 1) if score.case.answerable else None


def answer_recall(score: Score) -> Ratio | None:
    """The words of each required part that the answer says, its best alternative counted."""
    if not score.case.answerable:
        return None
    said = _words(score.answer)
    best = (max(_share(_words(quote), said) for quote in part.quotes) for part in score.parts)
    return sum(best) / len(score.parts), 1


def says(score: Score) -> Ratio | None:
    if not (score.case.must_say or score.case.must_not_say):
        return None
    return score.says and (score.outcome == "answered") == score.case.answerable, 1


def refusal_recall(score: Score) -> Ratio | None:
    return None if score.case.answerable else (score.outcome == "refused", 1)


def refusal_precision(score: Score) -> Ratio | None:
    return (not score.case.answerable, 1) if score.outcome == "refused" else None


def false_answers(score: Score) -> Ratio | None:
    """The lower the better: an error counts as a false answer."""
    return None if score.case.answerable else (score.outcome != "refused", 1)


def errors(score: Score) -> Ratio | None:
    """The lower the better."""
    return score.outcome == "error", 1


def retrieval_recall_5(score: Score) -> Ratio | None:
    return _retrieved(score, 5)


def retrieval_recall_10(score: Score) -> Ratio | None:
    return _retrieved(score, 10)


def retrieval_mrr(score: Score) -> Ratio | None:
    """One over the rank of the first passage that holds any of the required evidence."""
    if not (score.case.answerable and score.searched):
        return None
    return max(1 / part.rank if part.rank else 0 for part in score.parts), 1


def retrieval_ndcg_10(score: Score) -> Ratio | None:
    """Passages that hold required evidence gain 1; at best they come first, without a gap."""
    if not (score.case.answerable and score.searched):
        return None
    ranks = {part.rank for part in score.parts if part.rank}
    wanted = len(ranks) + sum(part.rank is None for part in score.parts)
    best = sum(1 / math.log2(rank + 1) for rank in range(1, min(wanted, 10) + 1))
    return sum(1 / math.log2(rank + 1) for rank in ranks if rank <= 10) / best, 1


def _to_be_cited(score: Score) -> bool:
    """Is there evidence for the case, which the system could have cited?"""
    return score.case.answerable and score.cites


def _retrieved(score: Score, k: int) -> Ratio | None:
    if not (score.case.answerable and score.searched):
        return None
    return sum(1 for part in score.parts if part.rank and part.rank <= k) / len(score.parts), 1


RATES: Mapping[str, Rate] = {
    rate.__name__: rate
    for rate in (
        citation_validity,
        citation_recall,
        citation_precision,
        citation_precision_by_case,
        statement_support,
        span_overlap,
        over_citation,
        right_document,
        answered,
        answer_recall,
        says,
        refusal_recall,
        refusal_precision,
        false_answers,
        errors,
        retrieval_recall_5,
        retrieval_recall_10,
        retrieval_mrr,
        retrieval_ndcg_10,
    )
}


def measure(scores: Sequence[Score]) -> dict[str, Metric]:
    """Every metric of the run by its name, in the order of ``RATES``."""
    return {name: _metric(name, rate, scores) for name, rate in RATES.items()}


def by_tag(scores: Sequence[Score]) -> dict[str, dict[str, Metric]]:
    """The same for the cases of each tag, in alphabetical order."""
    tags = sorted({tag for score in scores for tag in score.case.tags})
    return {tag: measure([score for score in scores if tag in score.case.tags]) for tag in tags}


def latency(scores: Sequence[Score]) -> Latency | None:
    """None when no answer was timed."""
    timed = [score.milliseconds for score in scores if score.milliseconds is not None]
    if not timed:
        return None
    p50, p95 = np.percentile(timed, [50, 95])
    return Latency(float(p50), float(p95))


def ratios(score: Score) -> dict[str, Ratio]:
    """What the case adds to each metric that it is about."""
    found = {name: rate(score) for name, rate in RATES.items()}
    return {name: (float(at[0]), float(at[1])) for name, at in found.items() if at is not None}


def _metric(name: str, rate: Rate, scores: Sequence[Score]) -> Metric:
    ratios = [ratio for ratio in map(rate, scores) if ratio is not None]
    if not ratios:
        return Metric(name, "not scored", None, 0)
    return Metric(name, rate_of(ratios), interval(ratios), len(ratios))


def _words(text: str) -> list[str]:
    """Markers are no words, nor are the notes of a document that look like them."""
    return _WORD.findall(without(text).casefold())


def _share(wanted: Sequence[str], said: Sequence[str]) -> float:
    """How much of the wanted words is said, each as often as it is wanted."""
    common = Counter(wanted) & Counter(said)
    return common.total() / len(wanted) if wanted else 0.0
