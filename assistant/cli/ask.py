"""``assistant ask`` and ``assistant search``.

The service is imported when a command runs, so that ``--help`` stays fast.
"""

from __future__ import annotations

from typing import Annotated

import typer

from .options import AsJson, IndexFolder, settings_with


def ask(
    question: Annotated[str, typer.Argument(help="What to ask.")],
    index: IndexFolder = None,
    json: AsJson = False,
) -> None:
    """Answer a question from the documents, with citations, or refuse."""
    from ..opening import open_assistant
    from ..records import Question
    from .show import answer_lines, as_json

    with open_assistant(settings_with(index=index)) as (assistant, _):
        answer = assistant.ask(Question(question))
    typer.echo(as_json(answer) if json else "\n".join(answer_lines(answer)))


def search(
    query: Annotated[str, typer.Argument(help="What to look for.")],
    k: Annotated[int, typer.Option("-k", min=1, max=50, help="How many passages.")] = 10,
    index: IndexFolder = None,
    json: AsJson = False,
) -> None:
    """List the passages nearest to a query, best first."""
    from ..opening import open_assistant
    from ..views import hit_list
    from .show import as_json, hit_lines

    with open_assistant(settings_with(index=index)) as (assistant, library):
        found = hit_list(assistant.search(query, k), library.documents())
    if json:
        typer.echo(as_json(found))
        return
    for rank, hit in enumerate(found.hits, start=1):
        typer.echo("\n".join((*hit_lines(hit, rank), "")))
