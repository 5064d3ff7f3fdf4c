"""``assistant ask`` and ``assistant search``.

The service is imported when a command runs, so that ``--help`` stays fast. Typer reads options
from signatures alone, so both commands name the filters one by one.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ..errors import BadQuestion
from .options import (
    AsJson,
    CoversFrom,
    CoversTo,
    DateFrom,
    DateTo,
    Detail,
    Documents,
    HowMuch,
    IndexFolder,
    Kinds,
    Organisations,
    filters_with,
    settings_with,
)
from .visible import echo


def ask(
    question: Annotated[
        str, typer.Argument(help="What to ask; read from standard input where it is left out or -.")
    ] = "-",
    document: Documents = None,
    organisation: Organisations = None,
    kind: Kinds = None,
    date_from: DateFrom = None,
    date_to: DateTo = None,
    covers_from: CoversFrom = None,
    covers_to: CoversTo = None,
    detail: HowMuch = Detail.STANDARD,
    index: IndexFolder = None,
    json: AsJson = False,
) -> None:
    """Answer a question from the documents, with citations, or refuse.

    Both are exit code 0; "outcome" in the --json tells them apart. 2: it could not be asked, 1: it
    could not be answered for a reason of ours.
    """
    from ..opening import open_assistant
    from ..records import Question
    from .show import as_json, event_lines

    filters = filters_with(
        document, organisation, kind, (date_from, date_to), (covers_from, covers_to)
    )
    text = _given() if question == "-" else question
    with open_assistant(settings_with(index=index)) as (assistant, _):
        asked = Question(text, filters=filters, detail=detail.value)
        if json:
            typer.echo(as_json(assistant.ask(asked)))
            return
        for line in event_lines(assistant.stream(asked)):
            echo(line)


def _given() -> str:
    """The question on standard input; raises BadQuestion where there is none to be had."""
    remedy = "Write it behind 'assistant ask', in quotes, or send it to standard input as text."
    if sys.stdin is None or sys.stdin.isatty():
        raise BadQuestion("There is no question.", remedy)
    try:
        return sys.stdin.read().strip()
    except UnicodeDecodeError as error:
        raise BadQuestion(f"The question on standard input is no text: {error}.", remedy) from error


def search(
    query: Annotated[str, typer.Argument(help="What to look for.")],
    k: Annotated[int, typer.Option("-k", min=1, max=50, help="How many passages.")] = 10,
    document: Documents = None,
    organisation: Organisations = None,
    kind: Kinds = None,
    date_from: DateFrom = None,
    date_to: DateTo = None,
    covers_from: CoversFrom = None,
    covers_to: CoversTo = None,
    index: IndexFolder = None,
    json: AsJson = False,
) -> None:
    """List the passages nearest to a query, best first."""
    from ..opening import open_assistant
    from ..views import hit_list
    from .show import as_json, hit_lines

    filters = filters_with(
        document, organisation, kind, (date_from, date_to), (covers_from, covers_to)
    )
    with open_assistant(settings_with(index=index)) as (assistant, library):
        found = hit_list(assistant.search(query, k, filters), library.documents())
    if json:
        typer.echo(as_json(found))
        return
    for rank, hit in enumerate(found.hits, start=1):
        for line in (*hit_lines(hit, rank), ""):
            echo(line)
