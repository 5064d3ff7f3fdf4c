"""Thresholds: what falls short of them, and which files of them are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.errors import BadThresholds
from eval.metrics import LOWER_IS_BETTER, RATES, Metric
from eval.thresholds import Limits, load, missed

ROOT = Path(__file__).parents[1]


def _load(folder: Path, text: str) -> Limits:
    path = folder / "thresholds.toml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def test_the_shipped_thresholds_hold_what_was_agreed() -> None:
    limits = load(ROOT / "eval" / "thresholds.toml")
    assert limits.minimum["citation_validity"] == 1.0
    assert limits.maximum["errors"] == 0.0
    assert {*limits.minimum, *limits.maximum} <= RATES.keys()


def test_only_what_is_scored_can_be_beyond_its_limit() -> None:
    metrics = {
        "answered": Metric("answered", 0.5, (0.4, 0.6), 10),
        "errors": Metric("errors", 0.1, (0.0, 0.2), 10),
        "says": Metric("says", "not scored", None, 0),
    }
    reached = Limits({"answered": 0.5, "says": 1.0}, {"errors": 0.1})
    assert missed(metrics, reached) == ()
    assert missed(metrics, Limits({"answered": 0.51})) == ("answered",)
    assert missed(metrics, Limits(maximum={"errors": 0.09})) == ("errors",)


def test_a_limit_that_is_exactly_reached_is_reached() -> None:
    mean = sum([1, 1, 2 / 5]) / 3
    assert mean < 0.8
    metrics = {
        "answered": Metric("answered", mean, (0.4, 1.0), 3),
        "errors": Metric("errors", 1 - mean, (0.0, 0.6), 3),
    }
    assert missed(metrics, Limits({"answered": 0.8}, {"errors": 0.2})) == ()
    assert missed(metrics, Limits({"answered": 0.800001})) == ("answered",)


def test_what_is_better_low_has_a_most_and_no_least() -> None:
    assert RATES.keys() > LOWER_IS_BETTER


@pytest.mark.parametrize(
    "text",
    [
        "[minimum",
        "",
        "[minimum]\nanswered = 'most'",
        "[minimum]\n[maximum]",
        "[middle]\nanswered = 0.5",
        "[minimum]\nanswered = nan",
        "[minimum]\nanswered = 93",
        "[minimum]\nerrors = 0.1",
        "[maximum]\nanswered = 0.9",
        "[minimum]\ncleverness = 0.9",
    ],
)
def test_a_faulty_file_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadThresholds, match=r"thresholds\.toml"):
        _load(tmp_path, text)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadThresholds, match="No such file"):
        load(tmp_path / "none.toml")
