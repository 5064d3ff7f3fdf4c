"""Options that several commands share, and the settings with them applied."""

from __future__ import annotations

import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from index.records import Filters

from ..errors import BadQuestion
from ..settings import Settings, load_settings

IndexFolder = Annotated[
    Path | None,
    typer.Option("--index", help="Folder of the index; ASSISTANT_INDEX or var/index by default."),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print the object that the HTTP endpoint answers with.")
]

_DAY = ["%Y-%m-%d"]

Documents = Annotated[
    list[str] | None, typer.Option("--document", help="Only this document, by id or uri.")
]
Organisations = Annotated[
    list[str] | None, typer.Option("--organisation", help="Only documents about it.")
]
Kinds = Annotated[
    list[str] | None, typer.Option("--kind", help='Only this kind: "letter", "minutes", ...')
]
DateFrom = Annotated[
    datetime.datetime | None, typer.Option("--from", formats=_DAY, help="Dated then or later.")
]
DateTo = Annotated[
    datetime.datetime | None, typer.Option("--to", formats=_DAY, help="Dated then or earlier.")
]
CoversFrom = Annotated[
    datetime.datetime | None,
    typer.Option("--covers-from", formats=_DAY, help="Reporting on days then or later."),
]
CoversTo = Annotated[
    datetime.datetime | None,
    typer.Option("--covers-to", formats=_DAY, help="Reporting on days then or earlier."),
]


class Detail(StrEnum):
    """How much of what answers is said."""

    BRIEF = "brief"
    STANDARD = "standard"
    FULL = "full"


HowMuch = Annotated[Detail, typer.Option("--detail", help="How much of what answers is said.")]


def filters_with(
    documents: list[str] | None,
    organisations: list[str] | None,
    kinds: list[str] | None,
    dated: tuple[datetime.datetime | None, datetime.datetime | None],
    covers: tuple[datetime.datetime | None, datetime.datetime | None],
) -> Filters:
    """The filters that these options make; each range is (first, last).

    Raises BadQuestion where a range ends before it begins.
    """
    _check_order("", *dated)
    _check_order("covers-", *covers)
    date_from, date_to, covers_from, covers_to = (day and day.date() for day in (*dated, *covers))
    return Filters(
        documents=frozenset(documents or ()),
        organisations=frozenset(organisations or ()),
        kinds=frozenset(kinds or ()),
        date_from=date_from,
        date_to=date_to,
        covers_from=covers_from,
        covers_to=covers_to,
    )


def _check_order(
    range_: str, first: datetime.datetime | None, last: datetime.datetime | None
) -> None:
    if first and last and first > last:
        raise BadQuestion(
            f"--{range_}from {first.date()} is after --{range_}to {last.date()}.",
            "Exchange the two days, or leave one out.",
        )


def settings_with(**chosen: object) -> Settings:
    """The settings of the environment; an option that was given (is not None) wins."""
    given = {name: value for name, value in chosen.items() if value is not None}
    return load_settings().model_copy(update=given)
