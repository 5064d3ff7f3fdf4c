"""What else answers a question: the same evidence again, without what was said already.

A second answer to "what else?" is judged as the first was, so that it may be that there is nothing
more. Knows neither the wording of such wishes nor how sentences are chosen.
"""

from __future__ import annotations

from dataclasses import replace

from index.records import Filters

from ..records import Detail
from ..retrieve.find import Finder
from ..understand.conversation.resolved import Resolved
from . import twofold
from .extract import Extract, Extractor
from .refuse import NOTHING_MORE


def extract(
    extractor: Extractor,
    finder: Finder,
    resolved: Resolved,
    filters: Filters,
    detail: Detail = "standard",
) -> Extract:
    """Evidence for a question, as long as it is wanted, and as often as more was asked for."""
    detail = resolved.amount.detail or detail
    answer = twofold.extract(extractor, finder, resolved, filters, detail)
    said = answer.chosen
    for _ in range(resolved.amount.further if said else 0):
        answer = extractor.extract(finder, resolved, filters, detail, said)
        if answer.refusal:
            return replace(answer, refusal=NOTHING_MORE)
        said += answer.chosen
    return answer
