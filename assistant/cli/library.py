"""``assistant index``, ``assistant documents`` and ``assistant remove``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import AsJson, IndexFolder, settings_with
from .visible import echo

if TYPE_CHECKING:
    from index.library import Library, Report


def index(
    paths: Annotated[list[Path], typer.Argument(help="Files, or folders with files.")],
    index: IndexFolder = None,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Empty the index first; needed for another embedder.")
    ] = False,
) -> None:
    """Read files into the index; what has not changed is left as it is."""
    from index.library import Library

    from ..opening import embedder_of
    from .progress import shown

    settings = settings_with(index=index)
    embedder = embedder_of(settings)
    with Library.create(settings.index, embedder, rebuild) as library, shown() as progress:
        report = library.add(paths, progress)
    _print(report)
    if report.failed:
        raise typer.Exit(1)


def documents(index: IndexFolder = None, json: AsJson = False) -> None:
    """List every document of the index."""
    from ..views import document_list
    from .show import as_json, document_lines

    with _open(index) as library:
        found = document_list(library.documents())
    if json:
        typer.echo(as_json(found))
        return
    for document in found.documents:
        for line in (*document_lines(document), ""):
            echo(line)


def remove(
    document: Annotated[str, typer.Argument(metavar="ID_OR_URI", help="Which document.")],
    index: IndexFolder = None,
) -> None:
    """Remove a document from the index; its file is not touched."""
    with _open(index) as library:
        entry = library.remove(document)
    echo(f"Removed {entry.uri} ({entry.id}).")


def _open(folder: Path | None) -> Library:
    from index.library import Library

    from ..opening import embedder_of

    settings = settings_with(index=folder)
    return Library.open(settings.index, embedder_of(settings))


def _print(report: Report) -> None:
    """The counts on stdout; each file that failed, with reason and remedy, on stderr."""
    counts = ("added", "replaced", "unchanged", "removed", "failed")
    echo(", ".join(f"{len(getattr(report, name))} {name}" for name in counts))
    for failure in report.failed:
        echo(f"Not indexed: {failure.uri}", err=True)
        echo(f"    {failure.reason}", err=True)
        echo(f"    {failure.remedy}", err=True)
