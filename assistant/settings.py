"""Every setting in one frozen object, read from ``ASSISTANT_...`` environment variables.

Built once, at the entry point, and passed down: nothing below the doors reads the environment.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, model_validator
from pydantic_core import ErrorDetails

from .errors import BadSettings

PREFIX = "ASSISTANT_"
MAX_UPLOAD_BYTES = 50_000_000


class Settings(BaseModel):
    """What can be chosen without touching code; each default works with no network."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    index: Path = Field(default=Path("var/index"), description="folder of the index")
    embedder: str = Field(
        default="all-MiniLM-L6-v2",
        description="a name of the built-in table, or a model's path or name",
    )
    embedder_precision: Literal["fp32", "int8"] | None = Field(
        default=None, description="of its weights; an index is of one precision"
    )
    cache: Path = Field(
        default=Path("~/.cache/proven-assistant"),
        description="folder for what is made of a model once",
    )
    max_question_characters: int = Field(default=2000, ge=1)
    max_upload_bytes: int = Field(
        default=MAX_UPLOAD_BYTES, ge=1, description="of a file that is added over HTTP"
    )
    host: str = Field(default="127.0.0.1", description="address on which to serve")
    port: int = Field(default=8000, ge=0, le=65535, description="0 takes any free port")

    model_name: str | None = Field(default=None, description="language model; none by default")
    model_base_url: str | None = Field(
        default=None, pattern="^https?://.", description="its OpenAI-compatible endpoint"
    )
    model_api_key: SecretStr | None = None
    model_timeout_seconds: float = Field(default=60.0, gt=0, le=86_400)  # one day
    model_retries: int = Field(default=2, ge=0)
    model_prompt_tokens: int = Field(default=6000, ge=1, description="of its window")
    model_strict: bool = Field(default=True, description="show nothing that is not verified")

    @model_validator(mode="after")
    def _name_and_endpoint_together(self) -> Self:
        if (self.model_name is None) != (self.model_base_url is None):
            names = f"{PREFIX}MODEL_NAME and {PREFIX}MODEL_BASE_URL"
            raise ValueError(f"a language model needs both {names}")
        return self


def load_settings() -> Settings:
    """Read the environment; raises BadSettings for a wrong value or a name that does not exist."""
    _refuse_unknown_names()
    try:
        return Settings.model_validate(dict(_given()))
    except ValidationError as error:
        raise _unusable(error.errors()[0]) from None


def _unusable(error: ErrorDetails) -> BadSettings:
    says = error["msg"].removeprefix("Value error, ")
    if not error["loc"]:
        return BadSettings(f"The settings cannot be used: {says}.", "Set both, or neither.")
    name = PREFIX + str(error["loc"][0]).upper()
    # An address is not repeated: people put passwords and tokens before and behind it.
    wrong = name if error["loc"] == ("model_base_url",) else f"{name} is {error['input']!r}"
    return BadSettings(
        f"The settings cannot be used: {wrong}: {says}.", f"Correct or unset {name}."
    )


def _given() -> Iterator[tuple[str, str]]:
    """Each setting that the environment names, by its field; an empty one counts as unset."""
    for name, value in os.environ.items():
        if name.upper().startswith(PREFIX) and value:
            yield name[len(PREFIX) :].lower(), value


def _refuse_unknown_names() -> None:
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    for name in sorted(os.environ):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            raise BadSettings(
                f"There is no setting {name!r}.",
                f"Unset it, or use one of {', '.join(sorted(known))}.",
            )
