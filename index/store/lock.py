"""One writer at a time: a lock in the index folder, let go when its process ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import IndexBusy, InputError

FILE_NAME = "write.lock"


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Makes the folder if need be. Raises IndexBusy at once when another run has the lock."""
    from filelock import FileLock, Timeout  # asking, which locks nothing, starts without it

    lock = FileLock(directory / FILE_NAME)
    try:
        directory.mkdir(parents=True, exist_ok=True)
        lock.acquire(blocking=False)
    except Timeout as error:
        raise IndexBusy(
            f"Another process is writing to the index in {str(directory)!r}.",
            "Wait until it has finished, then try again.",
        ) from error
    except OSError as error:
        raise InputError(
            f"The index folder {str(directory)!r} cannot be written: {error.strerror or error}.",
            "Check that the folder may be written, or name another with --index.",
        ) from error
    try:
        yield
    finally:
        lock.release()
