"""The ``assistant`` command: its table of commands, and its one place where errors are printed.

An error is two lines on stderr, what happened and what to do; the exit code is 2 when the
caller can mend it, 1 when not. Anything that is neither ours nor the system's is a bug and
keeps its traceback.
"""

from __future__ import annotations

from collections.abc import Sequence

import typer

from index.errors import IndexingError, InputError

from ..errors import AssistantError, BadQuestion, BadSettings
from .ask import ask, search
from .evaluate import evaluate
from .library import documents, index, remove
from .serve import serve
from .visible import show_help, tell

app = typer.Typer(
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
