"""``assistant eval``: the judge, which looks at the assistant from outside.

The judge imports the assistant, never the other way round, and is no part of the installed
package: it is looked up by name when asked for.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer

from ..errors import BadSettings
from .options import IndexFolder, settings_with


def evaluate(
    cases: Annotated[Path, typer.Argument(help="A JSONL file of cases.")],
    thresholds: Annotated[Path, typer.Option(help="What each metric must reach.")] = Path(
        "eval/thresholds.toml"
    ),
    out: Annotated[Path, typer.Option(help="Folder for the JSON report.")] = Path("var/reports"),
    index: IndexFolder = None,
) -> None:
    """Judge the answers to a file of cases; exit code 1 when a metric is below its threshold."""
    from ..opening import open_assistant

    judge = _judge()
    with open_assistant(settings_with(index=index)) as (assistant, library):
        raise typer.Exit(judge.run(cases, assistant, library, thresholds, out))


def _judge() -> ModuleType:
    try:
        return importlib.import_module("eval.command")
    except ModuleNotFoundError as error:
        if error.name not in ("eval", "eval.command"):
            raise
        raise BadSettings(
            "The judge is not installed: it stays with the project's source.",
            "Run 'make eval' in the project's folder.",
        ) from error
