"""What says the opposite is no answer to which bodies it is so of.

Beside "turnover is high", "turnover is falling" would stand in a list of those with a high
turnover. Only a certain contradiction counts.
"""

from __future__ import annotations

from dataclasses import replace

from ..answer_type.named import said_of_bodies
from ..understand.presupposed.polarity import claim_in, contradicted
from .select import Verdict


def without_opposites(question: str, verdict: Verdict) -> Verdict:
    """Without the sentences that deny what is said of the bodies that are asked for."""
    claim = claim_in(said_of_bodies(question))
    if claim is None:
        return verdict
    judged = (
        one for one in verdict.judged if not contradicted(claim, [one.candidate.sentence.text])
    )
    return replace(verdict, judged=tuple(judged))
