"""The least that a run may reach, metric by metric."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from eval.errors import BadThresholds
from eval.metrics import RATES, Metric


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    minimum: dict[str, float]


def load(path: Path) -> dict[str, float]:
    """The minima by metric name.

    Raises BadThresholds for a file that is missing, is not TOML, has another table than
    ``minimum``, or names a metric that does not exist.
    """
    try:
        found = _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).minimum
    except OSError as error:
        raise BadThresholds(
            f"{path}: {error.strerror}", "Give the path of a thresholds file."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValidationError) as error:
        raise BadThresholds(
            f"{path}: {error}", "Give one table, [minimum], of metric = number."
        ) from error
    if unknown := sorted(set(found) - set(RATES)):
        raise BadThresholds(f"{path}: no such metric: {unknown!r}", f"Use: {', '.join(RATES)}.")
    return found


def below(metrics: Mapping[str, Metric], minima: Mapping[str, float]) -> tuple[str, ...]:
    """The metrics that fall short; what is not scored cannot."""
    return tuple(
        name
        for name, least in minima.items()
        if (value := metrics[name].value) != "not scored" and value < least
    )
