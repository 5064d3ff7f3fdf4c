"""The command line: a thin face of the same service that HTTP serves."""

from __future__ import annotations

import gc
import sys

from ..process import prepare

__all__ = ["main"]


def main() -> None:
    """Entry point of the ``assistant`` script."""
    prepare()
    from .app import run

    code = run(sys.argv[1:])
    gc.freeze()  # the interpreter would look through all of it before it lets go of all of it
    sys.exit(code)
