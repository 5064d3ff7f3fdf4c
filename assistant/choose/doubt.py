"""How much surer the judge has to be where the best sentence shows no sign of what is asked for.

"Why are records late?" is mostly answered with a "because", and what carers think with "value" or
"told". A sentence about the same matter without such a sign may answer all the same, so it is not
left out, as one without a number is where a number is asked for. It only has to be likelier.
What each sign is worth was read off development questions: docs/evaluation.md, "Signs of an
answer". Knows no signs itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from index.leaning import points_back
from index.records import Sentence

from ..answer_type.asked import kind_asked
from ..answer_type.doers import asks_doer, tells_doer
from ..answer_type.explained import asks_effect, asks_reason, tells_effect, tells_reason
from ..answer_type.views import asks_view, tells_view
from .further import Judged
from .praised import asks_blame, tells_fault
from .select import Sign

Tells = Callable[[str, Sentence], bool]


def _in_words(tells: Callable[[str, str], bool]) -> Tells:
    return lambda question, sentence: tells(question, sentence.text)


_SIGNS: tuple[tuple[Sign, Callable[[str], bool], Tells, float], ...] = (
    ("reason", asks_reason, _in_words(tells_reason), 1.5),
    ("effect", asks_effect, _in_words(tells_effect), 1.5),
    ("view", asks_view, _in_words(tells_view), 3.2),
    ("doer", asks_doer, _in_words(tells_doer), 4.0),
    ("fault", asks_blame, tells_fault, 9.0),
)
"""Is it asked for, does a sentence show it, and the logits that its absence takes away."""


def missing_signs(question: str, ranked: Sequence[Judged]) -> dict[Sign, float]:
    """What is asked for and does not show, in logits. ``ranked``: the best first.

    The sentence behind the best that points back at it may show the sign instead.
    """
    if kind_asked(question) not in (None, "person"):
        return {}
    best = ranked[0].candidate.sentence
    told = [best] + [
        other
        for other in (one.candidate.sentence for one in ranked)
        if (other.document_id, other.position) == (best.document_id, best.position + 1)
        and points_back(other.text)
    ]
    return {
        sign: worth
        for sign, asks, tells, worth in _SIGNS
        if asks(question) and not any(tells(question, one) for one in told)
    }
