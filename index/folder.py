"""Paths to files: which files a folder holds, and by what name the index knows them.

The uri of a file is its path relative to the folder that was given, with forward slashes; of
a file given by itself, its name. Hidden files and folders are not looked at. Whatever else
cannot be taken is listed with the reason. Knows nothing of formats.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from .errors import InputError
from .records import SourceFile
from .report import Failure

LARGEST_FILE_BYTES = 200_000_000
"""A file is read as a whole; a video that strayed into the folder must not fill the memory."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    uri: str
    path: Path

    def read(self) -> SourceFile:
        """Raises OSError."""
        return SourceFile(self.uri, self.path.read_bytes())


@dataclass(slots=True)
class Found:
    """What one path holds."""

    root: Path  # the folder that the uris are relative to, absolute
    files: list[FoundFile] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    complete: bool = False  # the root was listed as a whole: a file not found is gone


def find(path: Path, leave_out: Path) -> Found:
    """All files at a path, in the order of their uris, without the folder ``leave_out``.

    Raises InputError when there is no such path.
    """
    if path.is_file():
        found = Found(path.resolve().parent)
        _take(found, path.name, path)
    elif path.is_dir():
        found = Found(path.resolve(), complete=True)
        _walk(found, leave_out.resolve())
    else:
        raise InputError(f"There is no file or folder {str(path)!r}.", "Check the path.")
    found.files.sort(key=lambda file: file.uri)
    found.failed.sort(key=lambda failure: failure.uri)
    return found


def _walk(found: Found, leave_out: Path) -> None:
    def unlistable(error: OSError) -> None:
        found.complete = False
        uri = _printable(_uri(found.root, Path(error.filename)))
        found.failed.append(
            Failure(uri, f"The folder cannot be read: {error.strerror}.", "Check who may read it.")
        )

    for folder, folders, names in os.walk(found.root, onerror=unlistable):
        for name in [*folders, *names]:
            path = Path(folder, name)
            if name in names or path.is_symlink():
                _take(found, _uri(found.root, path), path)
        folders[:] = [
            name for name in folders if not name.startswith(".") and Path(folder, name) != leave_out
        ]


def _uri(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


def _take(found: Found, uri: str, path: Path) -> None:
    """Lists the file, or why it is not taken; a hidden one is passed over."""
    if path.name.startswith("."):
        return
    if refused := _refusal(uri, path):
        found.failed.append(Failure(_printable(uri), *refused))
    else:
        found.files.append(FoundFile(uri, path))


def _refusal(uri: str, path: Path) -> tuple[str, str] | None:
    """Why this cannot be read at all, with the remedy."""
    if _printable(uri) != uri:
        return "Its name is not valid Unicode.", "Rename it."
    if path.is_dir():
        return "It is a link to a folder, and links are not followed.", "Index that folder itself."
    if not path.is_file():
        return "It is not a regular file, or a link that leads nowhere.", "Remove it or mend it."
    if path.stat().st_size > LARGEST_FILE_BYTES:
        size = f"{path.stat().st_size / 1e6:.0f} MB"
        return f"It is too large: {size}.", f"Split it below {LARGEST_FILE_BYTES / 1e6:.0f} MB."
    return None


def _printable(uri: str) -> str:
    """The name with bytes that are no Unicode spelt out, so that it can be shown and stored."""
    return uri.encode("utf-8", "backslashreplace").decode()
