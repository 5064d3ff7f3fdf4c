"""Two runs: only what chance does not explain is better or worse."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from eval.bootstrap import interval, paired_interval, rate
from eval.cases import Case
from eval.compare import FEWEST, check_common, compare
from eval.errors import BadRun
from eval.metrics import RATES
from eval.terminal import show_comparison
from eval.wording import verdict_of_change
from tests.judged import CASES, RIGHT, judged

MANY = tuple(
    case.model_copy(update={"id": f"{case.id}{number}"}) for number in range(8) for case in CASES
)


def _run(*refused: str) -> Any:
    """A run over many cases, right but for the answers that are refused."""
    rows = [{**row, "id": f"{row['id']}{n}"} for n in range(8) for row in RIGHT]
    changed = [{"id": id, "refused": True} for id in refused]
    return judged(*rows, *changed, cases=MANY)


def _changes(before: Any, after: Any) -> dict[str, str]:
    return {at.metric: at.change for at in compare(before, after).differences}


def test_a_run_is_never_worse_or_better_than_itself() -> None:
    changes = _changes(_run("a0"), _run("a0"))
    assert set(changes.values()) == {"within chance", "not scored"}


def test_one_case_of_many_is_within_chance_and_a_third_is_not() -> None:
    assert _changes(_run(), _run("a0"))["citation_recall"] == "within chance"
    worse = compare(_run(), _run(*(f"a{n}" for n in range(8))))
    assert "citation_recall" in [at.metric for at in worse.worse]
    assert [(case.id, case.stage) for case in worse.lost] == [
        (f"a{n}", "abstain") for n in range(8)
    ]
    better = compare(_run(*(f"a{n}" for n in range(8))), _run())
    assert not better.worse
    assert len(better.won) == 8
    assert "better" in [at.change for at in better.differences]


def test_of_too_few_cases_it_is_not_said_whether_that_is_chance() -> None:
    def run(cases: int, *changed: dict[str, Any]) -> Any:
        kept = tuple(case for case in MANY if case.answerable)[:cases]
        rows = [{**row, "id": f"{row['id']}{n}"} for n in range(8) for row in RIGHT]
        ids = {case.id for case in kept}
        return judged(*(row for row in rows if row["id"] in ids), *changed, cases=kept)

    def lost(cases: int) -> list[dict[str, Any]]:
        kept = [case for case in MANY if case.answerable][:cases]
        return [{"id": case.id, "refused": True} for case in kept]

    for cases in (1, FEWEST - 1):
        found = compare(run(cases), run(cases, *lost(cases)))
        assert not found.worse
        assert "citation_recall" in [at.metric for at in found.unsure]
        assert "citation_recall" in verdict_of_change(found)
        assert not compare(run(cases), run(cases)).unsure
    worse = compare(run(FEWEST), run(FEWEST, *lost(FEWEST))).worse
    assert "citation_recall" in [at.metric for at in worse]


def test_no_two_metrics_look_the_same_in_a_narrow_log() -> None:
    console = Console(width=80, record=True, file=StringIO())
    show_comparison(compare(_run(), _run("a0")), console)
    shown = console.export_text()
    assert all(f" {name} " in shown for name in RATES)


def test_what_is_lower_is_better_gets_worse_upwards() -> None:
    false = [{"id": f"n{n}", "answer": "Yes."} for n in range(8)]
    rows = [{**row, "id": f"{row['id']}{n}"} for n in range(8) for row in RIGHT]
    changes = _changes(_run(), judged(*rows, *false, cases=MANY))
    assert changes["false_answers"] == changes["refusal_recall"] == "worse"


def test_cases_that_are_not_in_both_runs_are_named_and_not_compared() -> None:
    other = CASES[0].model_copy(update={"question": "What else?"})
    before = judged(cases=CASES)
    after = judged(cases=(other, *CASES[1:3], MANY[0]))
    found = compare(before, after)
    assert found.common == 2
    assert found.not_compared == {"only before": ("n",), "only after": ("a0",), "changed": ("a",)}


def test_what_else_is_different_is_told() -> None:
    before = judged(system={"embedder": "one", "same": "x"})
    after = judged(system={"embedder": "two", "same": "x", "new": "y"})
    assert compare(before, after).differs == {"embedder": ("one", "two"), "new": ("none", "y")}


def test_tags_are_no_change_of_a_case() -> None:
    tagged = CASES[0].model_copy(update={"tags": ("new",)})
    assert compare(judged(), judged(cases=(tagged, *CASES[1:]))).common == len(CASES)


def test_two_runs_without_a_common_case_cannot_be_compared() -> None:
    other = Case.model_validate({"id": "z", "question": "?", "answerable": False})
    with pytest.raises(BadRun, match="No case"):
        compare(judged(), judged(cases=(other,)))
    with pytest.raises(BadRun, match="No case"):
        check_common(judged(), [other])
    check_common(judged(), [other, CASES[0]])


RATIOS = st.tuples(st.sampled_from([0.0, 0.5, 1.0]), st.just(1.0))


@settings(deadline=None, max_examples=25)
@given(st.lists(RATIOS, min_size=1, max_size=20))
def test_the_interval_holds_the_rate_and_nothing_changed_is_nothing(
    ratios: list[tuple[float, float]],
) -> None:
    low, high = interval(ratios)
    assert 0 <= low <= high <= 1
    assert interval(ratios) == (low, high)
    assert min(r for r, _ in ratios) <= rate(ratios) <= max(r for r, _ in ratios)
    assert paired_interval([(ratio, ratio) for ratio in ratios]) == (0, 0)


def test_runs_that_are_about_different_cases_are_still_compared() -> None:
    low, high = paired_interval([((1.0, 1.0), None), (None, (0.0, 1.0))])
    assert (low, high) == (-1, -1)
