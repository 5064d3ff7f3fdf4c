"""The command line: a thin face of the same service that HTTP serves."""

from __future__ import annotations

import gc
import os
import sys

__all__ = ["main"]

_COLLECTED_AFTER = 50_000
"""Objects, in place of 700: what imports make stays, and looking through it took an eighth of
their time."""


def main() -> None:
    """Entry point of the ``assistant`` script."""
    gc.set_threshold(_COLLECTED_AFTER)
    # NumPy reads it when it is imported, and would set threads to wait, busily, for products of
    # matrices that one has done before another is awake.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from .app import run

    code = run(sys.argv[1:])
    gc.freeze()  # the interpreter would look through all of it before it lets go of all of it
    sys.exit(code)
