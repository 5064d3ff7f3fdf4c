"""``assistant eval``: the judge, which looks at the assistant from outside.

The judge imports the assistant, never the other way round, and is no part of the installed
package: it is looked up by name when asked for. Its exit codes are for machines: 0 passed, 1 a
verdict against the answers, 2 bad input, 3 it could not be run.
"""

from __future__ import annotations

import importlib
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from index.errors import IndexingError, InputError

from ..errors import AssistantError, BadQuestion, BadSettings
from .options import IndexFolder, settings_with
from .visible import show_help, tell

NOT_RUN = 3


class _RunByDefault(TyperGroup):
    """``assistant eval CASES`` is ``assistant eval run CASES``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, "--help"):
            args = ["run", *args]
        return super().parse_args(ctx, args)


evaluate = typer.Typer(
    cls=_RunByDefault,
    invoke_without_command=True,
    rich_markup_mode=None,
    help="Judge answers by their citations: 'assistant eval CASES' runs a file of cases.",
)
evaluate.callback()(show_help)


class Origin(StrEnum):
    ALCE = "alce"
    RAGAS = "ragas"


Cases = Annotated[Path, typer.Argument(help="A JSONL file of cases.")]
Run = Annotated[Path, typer.Argument(help="The JSON report of a run.")]
Thresholds = Annotated[
    Path | None,
    typer.Option(help="TOML file of what each metric must reach; the judge's own by default."),
]
Answers = Annotated[
    Path | None, typer.Option(help="JSONL of another system's answers, to be judged instead.")
]
Documents = Annotated[
    Path | None,
    typer.Option(help="Folder of texts, or JSONL of uri and text, that they cite; else the index."),
]


@evaluate.command()
def run(
    cases: Cases,
    thresholds: Thresholds = None,
    out: Annotated[Path, typer.Option(help="Folder for the reports.")] = Path("var/reports"),
    baseline: Annotated[
        Path | None, typer.Option(help="JSON report of an earlier run, not to be worse than.")
    ] = None,
    answers: Answers = None,
    documents: Documents = None,
    index: IndexFolder = None,
) -> None:
    """Judge the answers to a file of cases; exit code 1 when they are not good enough."""
    if documents and not answers:
        raise BadSettings("--documents goes with --answers.", "Name the answers as well.")
    with _honest_exit_codes():
        from ..opening import open_assistant

        judge = _judge()
        if answers and documents:
            raise typer.Exit(judge.judge(cases, answers, documents, thresholds, out, baseline))
        settings = settings_with(index=index)
        with open_assistant(settings) as (assistant, library):
            if answers:
                texts = {at.uri: library.document(at.uri) for at in library.documents()}
                code = judge.judge(cases, answers, texts, thresholds, out, baseline)
            else:
                system = judge.provenance.of_assistant(settings, library)
                code = judge.run(cases, assistant, library, thresholds, out, system, baseline)
        raise typer.Exit(code)


@evaluate.command()
def diff(
    before: Run,
    after: Run,
    markdown: Annotated[Path | None, typer.Option(help="Markdown file to write as well.")] = None,
) -> None:
    """Compare two runs case by case; exit code 1 when the second is worse beyond chance."""
    with _honest_exit_codes():
        raise typer.Exit(_judge().diff(before, after, markdown))


@evaluate.command()
def report(
    run: Run,
    out: Annotated[Path | None, typer.Option(help="Folder; that of the run by default.")] = None,
) -> None:
    """Show a run, and write its HTML, Markdown and JUnit forms anew."""
    with _honest_exit_codes():
        raise typer.Exit(_judge().show(run, out))


@evaluate.command("import")
def take_over(
    rows: Annotated[Path, typer.Argument(help="Result file of another tool, JSON or JSONL.")],
    origin: Annotated[Origin, typer.Option("--from", help="Which tool.")],
    out: Annotated[Path, typer.Option(help="Folder for cases, answers and documents.")],
) -> None:
    """Turn the rows of ALCE or RAGAS into cases, answers and documents to judge."""
    with _honest_exit_codes():
        raise typer.Exit(_judge().take_over(rows, origin.value, out))


@contextmanager
def _honest_exit_codes() -> Iterator[None]:
    """1 is a verdict: whatever else goes wrong here is 2 or 3."""
    try:
        yield
    except (typer.Exit, typer.Abort, InputError, BadQuestion, BadSettings):
        raise
    except (IndexingError, AssistantError) as error:
        tell(error.what, error.remedy)
        raise typer.Exit(NOT_RUN) from error
    except OSError as error:
        tell(f"{error}.", "Check the path, its permissions and the space on the disk.")
        raise typer.Exit(NOT_RUN) from error
    except Exception as error:
        traceback.print_exc()
        raise typer.Exit(NOT_RUN) from error


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
