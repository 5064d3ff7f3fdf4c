"""What is asked of now is told by the newest document that tells it, and then by older ones.

"Is Leeds short of social workers?" is answered by the inspection of this year, however much more
was said about it ten years ago. Goes by the judge's probability of each document by itself; does
not know whether an older finding still holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..understand.times.moments import newest_first
from .further import Judged
from .regression import Regression
from .select import OperatingPoint, Verdict, best_first, choose, is_said

TELLS = -1.0
"""Least logit of the evidence model for the newest document's best sentence: what it holds on the
matter has to be about the question, and not only near it. By reading answers to 40 questions."""


def newest_told_first(
    question: str,
    verdict: Verdict,
    chosen: Sequence[Judged],
    further: Regression,
    point: OperatingPoint,
) -> tuple[Judged, ...]:
    """What was chosen for a question of now about one place, behind what its newest document
    says that answers by itself, which takes up to half of the answer.
    """
    entries = newest_first(one.candidate.entry for one in verdict.judged)
    for newest in entries:
        own = [one for one in verdict.judged if one.candidate.entry.id == newest.id]
        answerable = verdict.by_document.get(newest.id, 0.0)
        if answerable >= point.answer and best_first(own)[0].evidence >= TELLS:
            break
    else:
        return tuple(chosen)
    half = replace(point, most=max(1, point.most // 2))
    told = choose(question, Verdict(tuple(own), answerable), further, half)
    order = [entry.id for entry in entries]
    older = sorted(chosen, key=lambda one: order.index(one.candidate.entry.id))
    others = [one for one in older if one not in told and not is_said(one, told)]
    return (*told, *others)[: point.most]
