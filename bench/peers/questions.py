"""Questions with what would be right, and a part of the folder that they can be asked about.

Only those that the documents answer, and that need no conversation before them: the other stacks
have neither refusals nor conversations. Knows nothing of stacks.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from eval.cases import load

Quote = tuple[str, str]
"""Name of a file within the folder, and words that it holds."""


@dataclass(frozen=True, slots=True)
class Asked:
    set_name: str
    text: str
    parts: tuple[tuple[Quote, ...], ...]  # required; within a part any one will do
    right: frozenset[str]  # files that answer it

    @property
    def files(self) -> frozenset[str]:
        """What has to be indexed for all of its evidence to be there."""
        return frozenset(file for part in self.parts for file, _ in part)


def from_cases(path: Path) -> list[Asked]:
    """Of a case file, as in eval/; raises BadCases."""
    return [
        Asked(
            path.stem,
            case.question,
            tuple(tuple((item.uri, item.quote) for item in part) for part in case.parts()),
            case.gold_uris,
        )
        for case in load(path)
        if case.answerable and not case.history
    ]


def from_facts(path: Path) -> list[Asked]:
    """Of rows with ``question``, ``evidence`` and ``alt_evidence`` of (file, quote, part)."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    found = []
    for row in (row for row in rows if row["answerable"]):
        parts: dict[str, list[Quote]] = {}
        for place in (*row["evidence"], *row.get("alt_evidence", ())):
            parts.setdefault(place.get("part") or "a", []).append((place["file"], place["quote"]))
        quotes = tuple(map(tuple, parts.values()))
        right = frozenset(file for part in quotes for file, _ in part)
        found.append(Asked(path.stem, row["question"], quotes, right))
    return found


def page_counts(folder: Path) -> dict[str, int | None]:
    """Of each PDF file by its name within the folder; None for one that cannot be opened, at which
    the other readers would stop.
    """
    files = sorted(folder.rglob("*.pdf"))
    return {file.relative_to(folder).as_posix(): _pages(file) for file in files}


def _pages(file: Path) -> int | None:
    try:
        return len(pypdfium2.PdfDocument(file))
    except pypdfium2.PdfiumError:
        return None


def chosen(names: Iterable[str], questions: Iterable[Asked], most: int | None) -> list[str]:
    """Up to ``most`` of the files, those with most questions first."""
    about = Counter(file for asked in questions for file in asked.files)
    return sorted(sorted(names, key=lambda name: (-about[name], name))[:most])


def askable(questions: Iterable[Asked], files: Iterable[str]) -> list[Asked]:
    """Those whose evidence is all there, each text once: a repeated one may be remembered."""
    there = frozenset(files)
    once = {asked.text: asked for asked in questions if asked.files <= there}
    return list(once.values())


def copied(folder: Path, files: Iterable[str], to: Path) -> None:
    """The files under their names, and nothing else, in a folder of their own."""
    for name in files:
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / name, to / name)
