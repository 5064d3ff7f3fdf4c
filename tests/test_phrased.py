"""What may stand beside a sentence on something rare."""

from __future__ import annotations

from dataclasses import replace

from assistant.choose.further import Judged
from assistant.choose.phrased import with_the_phrase
from assistant.choose.select import Verdict
from tests.making import judged

TELLS = judged("Managers know of ‘tin whistles’.", 9.0)
TURNED = judged("A whistle made of tin is safe.", 3.0, 50)
BESIDE = judged("The whistle is loud.", 5.0, 100)


def left(phrase: str, *ones: Judged, outright: bool = False) -> tuple[Judged, ...]:
    return with_the_phrase(phrase, Verdict(tuple(ones), 0.9, outright)).judged


def test_every_word_has_to_stand_in_what_is_added() -> None:
    assert left("tin whistles", TELLS, BESIDE, TURNED) == (TELLS, TURNED)
    headed = replace(BESIDE.candidate.sentence, headings=("Things of tin",))
    under = replace(BESIDE, candidate=replace(BESIDE.candidate, sentence=headed))
    assert left("tin whistles", TELLS, under) == (TELLS, under)


def test_all_stay_where_the_best_has_not_the_phrase_or_nothing_is_rare() -> None:
    best = judged("Whistles are safe.", 20.0, 200)
    assert left("tin whistles", best, TELLS) == (best, TELLS)
    assert left("", TELLS, BESIDE) == (TELLS, BESIDE)
    assert left("tin whistles", TELLS, BESIDE, outright=True) == (TELLS, BESIDE)
    assert left("tin whistles") == ()
