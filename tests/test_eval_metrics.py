"""The numbers of a run: between 0 and 1, and never better for what is missing or broken."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.cases import Case
from eval.metrics import LOWER_IS_BETTER, RATES, by_tag, latency, measure, ratios
from eval.score import Cited, Part, Said, Score

GOLD = [{"uri": "a.txt", "quote": "Good."}]
ANSWERABLE = Case.model_validate(
    {"id": "c1", "question": "?", "answerable": True, "required": GOLD, "must_say": ["good"]}
)
TO_REFUSE = Case.model_validate({"id": "c2", "question": "?", "answerable": False, "tags": ["no"]})

RIGHT = Cited(1, "a.txt", 0, 5, "Good.", fault=None, gold=True, excess=0)
STRAY = replace(RIGHT, gold=False, excess=5)
BROKEN = replace(STRAY, fault="there is no such document")
WON = Score(
    case=ANSWERABLE,
    outcome="answered",
    error=None,
    reason=None,
    answer="Good. [1]",
    cited=(RIGHT,),
    unproven=(),
    said=(Said("Good. [1]", supported=True),),
    parts=(Part(("Good.",), cited=True, overlap=1.0, rank=1),),
    right_document=True,
    says=True,
    searched=True,
    milliseconds=2.0,
)
NOTHING: dict[str, Any] = {
    "answer": "",
    "cited": (),
    "said": (),
    "parts": (Part(("Good.",), cited=False, overlap=0.0, rank=None),),
    "right_document": False,
    "says": False,
}
REFUSED = replace(WON, outcome="refused", reason="not_in_documents", **NOTHING)
FAILED = replace(WON, outcome="error", error="ValueError: 1", **NOTHING)
RIGHTLY_REFUSED = replace(REFUSED, case=TO_REFUSE, parts=(), says=True)
FALSE_ANSWER = replace(WON, case=TO_REFUSE, cited=(STRAY,), parts=(), right_document=False)

CITED = st.builds(
    Cited,
    marker=st.integers(1, 9),
    uri=st.just("a.txt"),
    start=st.just(0),
    end=st.just(5),
    quote=st.just("Good."),
    fault=st.none() | st.just("broken"),
    gold=st.booleans(),
    excess=st.integers(0, 5),
)
PART = st.builds(
    Part,
    quotes=st.just(("Good.",)),
    cited=st.booleans(),
    overlap=st.floats(0, 1),
    rank=st.none() | st.integers(1, 50),
)
SCORE = st.builds(
    replace,
    st.sampled_from([WON, REFUSED, FAILED, RIGHTLY_REFUSED, FALSE_ANSWER]),
    cited=st.lists(CITED, max_size=4).map(tuple),
    unproven=st.lists(st.just("[9] has no citation"), max_size=2).map(tuple),
    parts=st.lists(PART, min_size=1, max_size=3).map(tuple),
    said=st.lists(st.builds(Said, st.just("Good."), st.booleans()), max_size=3).map(tuple),
    right_document=st.booleans(),
    says=st.booleans(),
    searched=st.booleans(),
)


def _values(*scores: Score) -> dict[str, float | str]:
    return {name: metric.value for name, metric in measure(scores).items()}


@settings(deadline=None, max_examples=20)
@given(st.lists(SCORE, max_size=6))
def test_every_metric_lies_between_0_and_1_or_is_not_scored(scores: list[Score]) -> None:
    for metric in measure(scores).values():
        if metric.interval is None:
            assert (metric.value, metric.cases) == ("not scored", 0)
        else:
            assert metric.value != "not scored"
            assert 0 <= metric.value <= 1
            assert 0 <= metric.interval[0] <= metric.interval[1] <= 1


@settings(deadline=None, max_examples=20)
@given(st.lists(SCORE, min_size=1, max_size=6))
def test_the_same_scores_give_the_same_numbers(scores: list[Score]) -> None:
    assert measure(scores) == measure(scores)


def test_a_won_run_is_perfect() -> None:
    values = _values(WON, RIGHTLY_REFUSED)
    assert {values.pop(name) for name in LOWER_IS_BETTER} == {0}
    assert set(values.values()) == {1.0}


@pytest.mark.parametrize("lost", [replace(WON, **NOTHING), FAILED], ids=["uncited", "error"])
def test_what_is_missing_scores_0_and_is_counted(lost: Score) -> None:
    values = _values(lost)
    for name in (
        "citation_validity",
        "citation_recall",
        "citation_precision",
        "citation_precision_by_case",
        "statement_support",
        "span_overlap",
        "right_document",
        "answer_recall",
        "says",
        "retrieval_recall_10",
        "retrieval_mrr",
        "retrieval_ndcg_10",
    ):
        assert values[name] == 0, name
    assert values["over_citation"] == 1


def test_an_error_is_never_better_than_an_answer() -> None:
    failed = replace(FAILED, case=TO_REFUSE, parts=())
    values = _values(failed)
    assert (values["refusal_recall"], values["false_answers"], values["errors"]) == (0, 1, 1)
    assert _values(FAILED)["answered"] == 0


def test_a_broken_citation_and_an_unproven_marker_lower_validity() -> None:
    assert _values(replace(WON, cited=(RIGHT, BROKEN)))["citation_validity"] == 0.5
    assert _values(replace(WON, unproven=("[2] has no citation",)))["citation_validity"] == 0.5


def test_precision_over_citations_and_over_cases() -> None:
    values = _values(WON, replace(WON, cited=(RIGHT, STRAY, STRAY)))
    assert values["citation_precision"] == 0.5
    assert values["citation_precision_by_case"] == pytest.approx(2 / 3)


def test_recall_is_the_mean_of_the_cases_and_a_refusal_is_one_of_them() -> None:
    half = replace(WON, parts=(*WON.parts, *REFUSED.parts))
    assert _values(WON, half, REFUSED)["citation_recall"] == 0.5


@pytest.mark.parametrize("outcome", ["refused", "error"])
def test_only_an_answer_reaches_evidence(outcome: Any) -> None:
    values = _values(replace(WON, outcome=outcome))
    assert values["citation_recall"] == values["span_overlap"] == 0


def test_refusals_and_false_answers() -> None:
    values = _values(WON, REFUSED, RIGHTLY_REFUSED, RIGHTLY_REFUSED, FALSE_ANSWER)
    assert values["answered"] == 0.5
    assert values["refusal_recall"] == pytest.approx(2 / 3)
    assert values["refusal_precision"] == pytest.approx(2 / 3)
    assert values["false_answers"] == pytest.approx(1 / 3)


def test_a_refused_case_is_not_about_precision_or_the_right_document() -> None:
    values = _values(REFUSED)
    assert values["citation_precision"] == values["right_document"] == "not scored"
    assert values["citation_validity"] == "not scored"


def test_retrieval_at_5_and_10_and_the_rank_of_the_first() -> None:
    parts = tuple(Part(("Good.",), False, 0.0, rank) for rank in (4, 7, None))
    values = _values(replace(WON, parts=parts))
    assert values["retrieval_recall_5"] == pytest.approx(1 / 3)
    assert values["retrieval_recall_10"] == pytest.approx(2 / 3)
    assert values["retrieval_mrr"] == 0.25


def test_the_interval_holds_the_value_and_narrows_with_more_cases() -> None:
    few = measure([WON, REFUSED] * 5)["answered"].interval
    many = measure([WON, REFUSED] * 50)["answered"].interval
    assert few is not None
    assert many is not None
    assert few[0] < many[0] < 0.5 < many[1] < few[1]


def test_tags_are_measured_apart() -> None:
    tags = by_tag([WON, RIGHTLY_REFUSED])
    assert list(tags) == ["no"]
    assert tags["no"]["refusal_recall"].value == 1
    assert tags["no"]["answered"].value == "not scored"


def test_latency_is_in_milliseconds_over_all_cases() -> None:
    found = latency([replace(WON, milliseconds=float(at)) for at in range(101)])
    assert found is not None
    assert (found.p50, found.p95) == (50, 95)
    assert latency([replace(WON, milliseconds=None)]) is None


def test_no_two_rates_have_one_name() -> None:
    assert len(set(RATES.values())) == len(RATES)


def test_support_is_counted_by_statement() -> None:
    said = (Said("Good. [1]", supported=True), Said("And more.", supported=False))
    assert _values(replace(WON, said=said))["statement_support"] == 0.5


def test_what_is_cited_beside_the_gold_is_over_citation() -> None:
    whole = replace(RIGHT, quote="Good. But much more.", end=20, excess=15)
    assert _values(replace(WON, cited=(whole,)))["over_citation"] == 0.75
    assert _values(replace(WON, cited=(RIGHT, STRAY)))["over_citation"] == 0.5


def test_the_words_of_the_evidence_that_are_said() -> None:
    parts = (replace(WON.parts[0], quotes=("Visits were regular.", "Very good visits")),)
    score = replace(WON, parts=parts, answer="GOOD visits [1]")
    assert _values(score)["answer_recall"] == pytest.approx(2 / 3)
    section = replace(WON.parts[0], quotes=("Section 2 applies",))
    score = replace(WON, parts=(section,), answer="Yes, it does [2].")
    assert _values(score)["answer_recall"] == 0  # a marker is no word


def test_ndcg_is_lower_the_later_the_evidence_comes() -> None:
    def ndcg(*ranks: int | None) -> float | str:
        parts = tuple(Part(("Good.",), False, 0.0, rank) for rank in ranks)
        return _values(replace(WON, parts=parts))["retrieval_ndcg_10"]

    assert ndcg(1) == ndcg(1, 2) == ndcg(1, 1) == 1
    assert ndcg(3) == 0.5
    assert ndcg(11) == 0
    assert ndcg(1, None) == pytest.approx(1 / (1 + 1 / math.log2(3)))


def test_retrieval_that_is_not_known_is_not_scored() -> None:
    values = _values(replace(WON, searched=False))
    assert {values[name] for name in RATES if name.startswith("retrieval")} == {"not scored"}


def test_what_a_case_adds_is_kept_for_each_metric_that_it_is_about() -> None:
    assert ratios(RIGHTLY_REFUSED) == {
        "refusal_recall": (1.0, 1.0),
        "refusal_precision": (1.0, 1.0),
        "false_answers": (0.0, 1.0),
        "errors": (0.0, 1.0),
    }
