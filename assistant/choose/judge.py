"""Which sentence answers this question, and does any? Two regressions of three.

The evidence model reads question and sentence together; its logit is weighed with the plain
features by a conditional logit (McFadden 1974), which orders the sentences of a side. A logistic
regression decides whether the best of them answer at all: what orders well refuses badly,
because near misses share the question's words. The third, of how many an answer needs, is
``select``'s affair. What is asked for outright (a number, a time) is checked outright: a sentence
that has none is no candidate. Weights and operating point are data,
``evidence/calibration.json``, written by ``train.calibrate``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path

from index.records import BOILERPLATE, Sentence

from ..answer_type.asked import asks_for_name, holds_what_is_asked
from ..answer_type.holding import holds_date, holds_person
from ..answer_type.placed import asks_for
from ..answer_type.timed import asks_for_time
from ..evidence import EvidenceModel
from ..retrieve.candidates import Candidate
from .doubt import missing_signs
from .further import Judged
from .regression import Observed, Regression, logistic
from .select import OperatingPoint, Verdict, best_first

SHORTLIST = 16
"""Candidates that the evidence model reads for a question, the best by plain features: with more,
it more often prefers a wrong one (docs/performance.md). The sides of a comparison share them ..."""
SHORTEST = 8
"""... but of each it reads so many."""

CALIBRATION = Path(__file__).parents[1] / "evidence" / "calibration.json"

_OF_FIRST = ("evidence", "cosine", "heading_coverage", "passage", "names_nobody")
"""What of the best sentence tells whether it answers: weighed otherwise than for the order."""

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was fitted on development questions."""

    sentence: Regression  # over ``observe``: which sentence; has no bias
    answerable: Regression  # over ``observe_best``: whether any
    further: Regression  # over ``observe_further``: whether one more sentence is needed
    point: OperatingPoint

    @classmethod
    def load(cls, path: Path = CALIBRATION) -> Calibration:
        data = json.loads(path.read_text(encoding="utf-8"))
        return cls(
            Regression(**data["sentence"]),
            Regression(**data["answerable"]),
            Regression(**data["further"]),
            OperatingPoint(**data["point"]),
        )

    def save(self, path: Path = CALIBRATION) -> None:
        path.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")


class Judge:
    def __init__(self, model: EvidenceModel, calibration: Calibration) -> None:
        self._model = model
        self._calibration = calibration

    def judge(
        self, question: str, topic: str, candidates: Sequence[Candidate], sides: int = 1
    ) -> Verdict:
        """The candidates of one of so many sides that could answer, and whether they do.

        ``topic`` is the question as the model reads it.
        """
        observed = observe(question, topic, candidates, self._model, sides)
        judged = verdict(topic, candidates, observed, self._calibration)
        return replace(judged, by_document=self._by_document(topic, candidates, observed))

    def _by_document(
        self, topic: str, candidates: Sequence[Candidate], observed: Mapping[Key, Observed]
    ) -> dict[str, float]:
        """How probably each document answers by itself."""
        of = defaultdict[str, list[Candidate]](list)
        for one in candidates:
            if one.key in observed:
                of[one.entry.id].append(one)
        return {
            document: verdict(
                topic, ones, {one.key: observed[one.key] for one in ones}, self._calibration
            ).answerable
            for document, ones in of.items()
        }


def verdict(
    topic: str,
    candidates: Sequence[Candidate],
    observed: Mapping[Key, Observed],
    calibration: Calibration,
) -> Verdict:
    """Only candidates that were observed can answer."""
    judged = tuple(
        Judged(one, calibration.sentence.sum(observed[one.key]), observed[one.key]["evidence"])
        for one in candidates
        if one.key in observed
    )
    if not judged:
        return Verdict((), answerable=0.0)
    if judged[0].candidate.catalogued:  # then all are: see _shortlist
        return Verdict(judged, answerable=1.0, outright=True)
    ranked = best_first(judged)
    if observed[ranked[0].candidate.key]["asked_for"]:
        # "Who signed ...?" is answered by a signature, whatever its words, and by that alone.
        asked_for = tuple(one for one in judged if observed[one.candidate.key]["asked_for"])
        return Verdict(asked_for, answerable=1.0, outright=True)
    sure = calibration.answerable.sum(observe_best(judged, observed))
    missing = missing_signs(topic, ranked)
    answerable = logistic(sure - sum(missing.values()))
    is_decisive = answerable < calibration.point.answer <= logistic(sure)
    return Verdict(judged, answerable, lacks=next(iter(missing)) if is_decisive else None)


def observe_best(judged: Sequence[Judged], observed: Mapping[Key, Observed]) -> dict[str, float]:
    """What the second regression sees of a side: its best sentences, by either measure."""
    best = best_first(judged)[0]
    first = observed[best.candidate.key]
    logits = [seen["evidence"] for seen in observed.values()]
    return {
        "score": best.score,
        "most_evidence": max(logits),
        "expected": sum(logistic(logit) for logit in logits),
        **{f"{name}_of_first": first[name] for name in _OF_FIRST},
    }


def observe(
    question: str,
    topic: str,
    candidates: Sequence[Candidate],
    model: EvidenceModel,
    sides: int = 1,
) -> dict[Key, dict[str, float]]:
    """What the first regression sees of each candidate that could answer, by its key."""
    by_place = asks_for(question)
    most = max(SHORTEST, SHORTLIST // sides)
    shortlist = _shortlist(question, candidates, most)
    logits = model.score(topic, [one.shown for one in shortlist])
    wants_name, wants_time = asks_for_name(question), asks_for_time(question)
    return {
        one.key: {
            "evidence": float(logit),
            "cosine": one.features.cosine,
            "passage": one.features.passage,
            "coverage": one.features.coverage,
            "heading_coverage": one.features.heading_coverage,
            "heading": one.features.heading,
            "section": one.features.section,
            "meaning": one.features.meaning,
            "asked_for": float(by_place(one.sentence)),
            "tells_date": float(wants_time and holds_date(one.sentence)),
            "tells_no_date": float(wants_time and not holds_date(one.sentence)),
            "names_somebody": float(wants_name and holds_person(one.sentence)),
            "names_nobody": float(wants_name and not holds_person(one.sentence)),
            "boilerplate": float(one.sentence.kind in BOILERPLATE),
        }
        for one, logit in zip(shortlist, logits, strict=True)
    }


def _shortlist(question: str, candidates: Sequence[Candidate], most: int) -> list[Candidate]:
    """What the catalogue knows to be the answer, and nothing beside it; else the best by plain
    features.
    """
    if known := [one for one in candidates if one.catalogued]:
        return known
    holds = holds_what_is_asked(question)
    ranked = sorted(candidates, key=lambda one: (-one.features.plain, one.key))
    return list(islice((one for one in ranked if holds(_in_context(one))), most))


def _in_context(one: Candidate) -> Sentence:
    """What it leans on tells of what its figure is, as a heading does."""
    sentence, lead = one.sentence, one.shown.lead
    return replace(sentence, headings=(*sentence.headings, lead)) if lead else sentence
