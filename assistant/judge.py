from __future__ import annotations

from collections.abc import Sequence

from .features import Terms
from .find import Candidate
from .select import Judged


class Judge:
    def judge(self, question: str, terms: Terms, candidates: Sequence[Candidate]) -> list[Judged]:
        return [
            Judged(
                c,
                0.3 * c.features.cosine
                + 0.3 * c.features.coverage
                + 0.2 * c.features.heading_coverage
                + 0.2 * c.features.passage,
            )
            for c in candidates
        ]
