"""Documents that cases need and that are not there: most likely, another index is meant.

Knows which documents a case names, and nothing of what they hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from eval.cases import Case
from index.records import Document

INDEX_THEM = (
    "Name the index that holds the documents (--index), or index them first under the paths that"
    " the cases give (assistant index FOLDER --index INDEX); else correct the cases."
)


def absent(cases: Iterable[Case], documents: Mapping[str, Document], path: Path) -> list[str]:
    """A line for each document that is not among these (by uri), the most needed first."""
    needed: dict[str, list[str]] = defaultdict(list)
    ids = {document.id for document in documents.values()}
    for case in cases:
        for name in (_quoted(case) | _chosen(case) - ids) - documents.keys():
            needed[name].append(case.id)
    ordered = sorted(needed.items(), key=lambda item: (-len(item[1]), item[0]))
    return [f"{path}: {name!r}: no such document, {_by(needing)}" for name, needing in ordered]


def _quoted(case: Case) -> frozenset[str]:
    alternatives = (item for part in case.parts() for item in part)
    return frozenset(item.uri for item in (*alternatives, *case.acceptable))


def _chosen(case: Case) -> frozenset[str]:
    """The uris and ids of its filter: a slip there would make every refusal right."""
    return frozenset(case.filters.documents)


def _by(ids: list[str]) -> str:
    return f"needed by case {ids[0]!r}" if len(ids) == 1 else f"needed by {len(ids)} cases"
