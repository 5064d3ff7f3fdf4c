"""The ``assistant`` command: its table of commands, and its one place where errors are printed.

An error is two lines on stderr, what happened and what to do; the exit code is 2 when the
caller can mend it, 1 when not. Whoever stops reading standard output ends the command without a
word and with 141, as everywhere. Anything that is neither ours nor the system's is a bug and
keeps its traceback.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperGroup

from index.errors import IndexingError, InputError

from ..errors import AssistantError, BadQuestion, BadSettings
from .ask import ask, search
from .evaluate import evaluate
from .library import documents, index, remove
from .serve import serve
from .visible import show_help, tell

NOT_READ = 141  # what a shell tells of a process that a closed pipe has ended: 128 and SIGPIPE


class _Commands(TyperGroup):
    """Typer itself would make a closed pipe a 1, which is an error of ours."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still held
            raise typer.Exit(NOT_READ) from None


app = typer.Typer(
    cls=_Commands,
    help="Ask your own documents; every sentence of the answer is cited to an exact place.",
    add_completion=False,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for name, command in (
    ("index", index),
    ("ask", ask),
    ("search", search),
    ("documents", documents),
    ("remove", remove),
    ("serve", serve),
):
    app.command(name)(command)
app.add_typer(evaluate, name="eval")
app.callback()(show_help)


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code."""
    try:
        return int(app(list(arguments), prog_name="assistant", standalone_mode=False) or 0)
    except typer.TyperException as error:
        return _fail(error.format_message(), "Run 'assistant COMMAND --help' to see its use.", 2)
    except (InputError, BadQuestion, BadSettings) as error:
        return _fail(error.what, error.remedy, 2)
    except (IndexingError, AssistantError) as error:
        return _fail(error.what, error.remedy, 1)
    except OSError as error:
        return _fail(f"{error}.", "Check the path, its permissions and the space on the disk.", 1)


def _fail(what: str, remedy: str, code: int) -> int:
    tell(what, remedy)
    return code
