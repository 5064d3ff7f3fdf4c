"""Probabilities: explicit checks before learnt ones, and a calibration that survives its file."""

from pathlib import Path

from assistant.choose.judge import SHORTEST, SHORTLIST, Calibration, Judge, observe
from assistant.choose.select import Verdict
from assistant.evidence import EvidenceModel
from assistant.retrieve.candidates import Candidate
from tests.making import candidate

MODEL = EvidenceModel()
SHIPPED = Calibration.load()


def verdict_on(question: str, candidates: list[Candidate]) -> Verdict:
    return Judge(MODEL, SHIPPED).judge(question, question, candidates)


def test_a_right_sentence_is_more_probable_than_wrong_ones() -> None:
    right = candidate("Most children in foster care are seen alone by their social worker.", 0)
    wrong = candidate("The committee met in the town hall.", 100)
    judged = verdict_on("Are children seen alone?", [wrong, right]).judged
    assert [one.candidate for one in judged] == [wrong, right]
    assert judged[1].score > judged[0].score


def test_a_number_asked_for_must_be_there() -> None:
    without = candidate("Many children were adopted in the year before the visit.", 0)
    assert verdict_on("How many children were adopted?", [without]) == Verdict((), answerable=0.0)


def test_only_a_shortlist_is_read() -> None:
    many = [candidate(f"Sentence number {i} is here.", 40 * i) for i in range(SHORTLIST + 8)]
    assert len(observe("What is here?", "What is here?", many, MODEL)) == SHORTLIST
    assert len(observe("What is here?", "What is here?", many, MODEL, sides=2)) == SHORTLIST / 2
    assert len(observe("What is here?", "What is here?", many, MODEL, sides=9)) == SHORTEST


def test_no_candidates_are_no_trouble() -> None:
    assert verdict_on("What is here?", []) == Verdict((), 0.0)


def test_a_calibration_comes_back_from_its_file(tmp_path: Path) -> None:
    SHIPPED.save(tmp_path / "calibration.json")
    assert Calibration.load(tmp_path / "calibration.json") == SHIPPED
