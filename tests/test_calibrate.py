"""Calibration finds what separates right from wrong, on made questions."""

import datetime

import pytest

from assistant.evidence import EvidenceModel
from assistant.retrieve.candidates import Candidate
from eval.gold import Gold, Span
from tests.making import candidate, entry
from train.calibrate import Looked, Outcome, calibrate

WANTED = {"recall": 0.9, "precision": 0.9, "answered": 0.9, "refused": 0.9}
LETTER = entry("letter.txt", date=datetime.date(2019, 2, 7))

SUBJECTS = [
    "plans",
    "visits",
    "audits",
    "reviews",
    "referrals",
    "assessments",
    "placements",
    "records",
]


def looked(subject: str, answerable: bool) -> Looked:
    right = candidate(f"The {subject} are timely and of good quality.", 0, LETTER)
    more = candidate(f"Managers find the {subject} timely.", right.sentence.end + 1, LETTER)
    others = [candidate("The committee noted the letter of February.", 300, LETTER)]
    sentences: list[Candidate] = [right, more, *others] if answerable else others
    parts = tuple((_span(one),) for one in (right, more))
    gold = Gold(parts, acceptable=()) if answerable else None
    asked = f"Are the {subject} timely and good?"
    return Looked(asked, asked, (tuple(sentences),), gold)


def _span(one: Candidate) -> Span:
    return Span("letter.txt", one.sentence.start, one.sentence.end)


@pytest.fixture(scope="module")
def made() -> list[Looked]:
    return [looked(s, answerable) for s in SUBJECTS for answerable in (True, False)]


def test_right_answers_are_found_and_others_refused(made: list[Looked]) -> None:
    calibration, outcome = calibrate(made, EvidenceModel(), WANTED)
    assert outcome.recall > 0.9
    assert outcome.refused > 0.9
    assert calibration.sentence.weights["evidence"] > 0
    assert calibration.further.weights["behind"] < 0


def test_the_same_questions_give_the_same_calibration(made: list[Looked]) -> None:
    model = EvidenceModel()
    assert calibrate(made, model, WANTED) == calibrate(made, model, WANTED)


def test_an_outcome_is_ranked_by_what_it_lacks() -> None:
    meets = Outcome(recall=0.9, precision=0.9, answered=0.9, refused=0.9)
    lopsided = Outcome(recall=1.0, precision=1.0, answered=1.0, refused=0.8)
    assert meets.rank(WANTED) > lopsided.rank(WANTED)
