"""The command line: a thin face of the same service that HTTP serves."""

from __future__ import annotations

import gc
import sys
from io import TextIOWrapper

from ..process import prepare

__all__ = ["main"]


def main() -> None:
    """Entry point of the ``assistant`` script."""
    prepare()
    _spell_out_on(sys.stdout)
    from .app import run

    code = run(sys.argv[1:])
    gc.freeze()  # the interpreter would look through all of it before it lets go of all of it
    sys.exit(code)


def _spell_out_on(stream: object) -> None:
    """Not every encoding has the quotation marks: what it lacks is escaped, as on stderr."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
