"""Options that several commands share, and the settings with them applied."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..settings import Settings, load_settings

IndexFolder = Annotated[
    Path | None,
    typer.Option("--index", help="Folder of the index; ASSISTANT_INDEX or var/index by default."),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print the object that the HTTP endpoint answers with.")
]


def settings_with(**chosen: object) -> Settings:
    """The settings of the environment; an option that was given (is not None) wins."""
    given = {name: value for name, value in chosen.items() if value is not None}
    return load_settings().model_copy(update=given)
