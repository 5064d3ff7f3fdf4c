"""Thresholds: what falls short of them, and which files of them are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.errors import BadThresholds
from eval.metrics import RATES, Metric
from eval.thresholds import below, load

ROOT = Path(__file__).parents[1]


def _load(folder: Path, text: str) -> dict[str, float]:
    path = folder / "thresholds.toml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def test_the_shipped_thresholds_hold_what_was_agreed() -> None:
    minima = load(ROOT / "eval" / "thresholds.toml")
    assert minima["citation_validity"] == 1.0
    assert minima.keys() <= RATES.keys()


def test_only_what_is_scored_can_fall_short() -> None:
    metrics = {
        "answered": Metric("answered", 0.5, (0.4, 0.6), 10),
        "says": Metric("says", "not scored", None, 0),
    }
    assert below(metrics, {"answered": 0.5, "says": 1.0}) == ()
    assert below(metrics, {"answered": 0.51, "says": 1.0}) == ("answered",)


@pytest.mark.parametrize(
    "text",
    [
        "[minimum",
        "",
        "[minimum]\nanswered = 'most'",
        "[minimum]\n[maximum]",
        "[minimum]\ncleverness = 0.9",
    ],
)
def test_a_faulty_file_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadThresholds, match=r"thresholds\.toml"):
        _load(tmp_path, text)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadThresholds, match="No such file"):
        load(tmp_path / "none.toml")
