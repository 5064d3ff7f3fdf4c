"""What a process of the assistant's own sets before it imports anything else, to start sooner.

Only whoever owns the process may: a program that has NumPy and pydantic for other purposes too goes
on as it is. Knows nothing of what is imported then.
"""

from __future__ import annotations

import gc
import os

_COLLECTED_AFTER = 150_000
"""Objects, in place of 700. Imports make 100,000, which stay: looking through them again and again
took an eighth of their time."""

_READ_AT_IMPORT = {
    # NumPy would set threads to wait, busily, for products of matrices that one has done before
    # another is awake.
    "OPENBLAS_NUM_THREADS": "1",
    # pydantic would look for plugins in what every installed package says of itself.
    "PYDANTIC_DISABLE_PLUGINS": "__all__",
}


def prepare() -> None:
    """What the environment already says is left as it is."""
    gc.set_threshold(_COLLECTED_AFTER)
    for name, value in _READ_AT_IMPORT.items():
        os.environ.setdefault(name, value)
