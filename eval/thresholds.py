"""The least, or the most, that a run may reach, metric by metric."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from eval.errors import BadThresholds
from eval.jsonl import first_fault, text_of
from eval.metrics import LOWER_IS_BETTER, RATES, Metric

Share = Annotated[float, Field(ge=0, le=1)]

SHIPPED = Path(__file__).with_name("thresholds.toml")

_ROUNDING = 1e-9  # a mean of 0.8 may be summed to 0.7999999999999999


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    minimum: dict[str, Share] = {}
    maximum: dict[str, Share] = {}


_REMEDY = "Give tables [minimum] and [maximum] of metric = number."


@dataclass(frozen=True, slots=True)
class Limits:
    """By metric name: the least of what is better high, the most of what is better low."""

    minimum: Mapping[str, float] = field(default_factory=dict)
    maximum: Mapping[str, float] = field(default_factory=dict)


def load(path: Path) -> Limits:
    """The limits in a TOML file.

    Raises BadThresholds for a file that is missing, is not TOML, has another table than
    ``minimum`` and ``maximum`` or nothing in them, or names a metric that does not exist or
    belongs into the other table.
    """
    try:
        found = _File.model_validate(tomllib.loads(text_of(path, BadThresholds)))
    except ValidationError as error:
        raise BadThresholds(f"{path}: {first_fault(error)}", _REMEDY) from error
    except tomllib.TOMLDecodeError as error:
        raise BadThresholds(f"{path}: {error}", _REMEDY) from error
    if not (found.minimum or found.maximum):
        raise BadThresholds(f"{path}: no thresholds in it", _REMEDY)
    for table, names, allowed in (
        ("minimum", found.minimum, set(RATES) - LOWER_IS_BETTER),
        ("maximum", found.maximum, LOWER_IS_BETTER),
    ):
        if unknown := sorted(set(names) - allowed):
            raise BadThresholds(
                f"{path}: no such metric in [{table}]: {unknown!r}",
                f"Use there: {', '.join(sorted(allowed))}.",
            )
    return Limits(found.minimum, found.maximum)


def missed(metrics: Mapping[str, Metric], limits: Limits) -> tuple[str, ...]:
    """The metrics on the wrong side of their limit; what is not scored cannot be."""

    def over(name: str, limit: float) -> float:
        found = metrics[name].value
        return 0.0 if found == "not scored" else found - limit

    return (
        *(name for name, least in limits.minimum.items() if over(name, least) < -_ROUNDING),
        *(name for name, most in limits.maximum.items() if over(name, most) > _ROUNDING),
    )
