"""Where a command may write, which is found out before anything is asked.

What it writes is never a file that it was given: those are somebody's work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile

from eval.errors import BadTarget

FORMS = ("json", "timings.json", "junit.xml", "html", "md")  # of a report


def reports(to: Path) -> tuple[Path, ...]:
    """The files of the run that is called ``to``, in the order of ``FORMS``."""
    return tuple(to.with_name(f"{to.name}.{form}") for form in FORMS)


def forms(to: Path) -> tuple[Path, ...]:
    """Those of them that are made of the run, and can be made anew."""
    return reports(to)[2:]


def check(given: Iterable[Path], written: Iterable[Path]) -> None:
    """Raises BadTarget when one of ``written`` is one of ``given``, or lies in a folder of them."""
    files = [file for path in given for file in _files(path)]
    for target in written:
        if target.exists() and any(target.samefile(file) for file in files):
            raise BadTarget(
                f"{target}: would be overwritten, and is one of the files that were given.",
                "Name another folder with --out, or give that file another name.",
            )


def prepare(folder: Path) -> None:
    """Make the folder and try whether it can be written to.

    Raises BadTarget when a file is where it, or one above it, would be; OSError else.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        what = f"{folder}: cannot be made a folder: {error.strerror}."
        raise BadTarget(what, "Name another folder to write into.") from error
    with TemporaryFile(dir=folder):
        pass


def _files(path: Path) -> Iterator[Path]:
    found = path.rglob("*") if path.is_dir() else [path]
    yield from (file for file in found if file.is_file())
