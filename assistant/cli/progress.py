"""The progress of indexing on stderr: a bar on a terminal, plain lines in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer


@contextmanager
def shown() -> Iterator[Callable[[str, int, int], None]]:
    """Give a function to call with (uri, files done, files in all)."""
    if not sys.stderr.isatty():
        yield _line
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=None)
        yield lambda uri, done, total: bar.update(
            task, description=uri, completed=done, total=total
        )


def _line(uri: str, done: int, total: int) -> None:
    typer.echo(f"[{done}/{total}] {uri}", err=True)
