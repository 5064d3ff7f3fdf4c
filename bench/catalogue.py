"""How much of the catalogue the documents of a folder have, and which entries look odd.

Reads files as indexing does, without embedding, and prints for each field in how many documents
it was found. An entry is odd when a letter has no addressee, an inspection no grade, a date
does not follow what it reports on. Run as:

    python bench/catalogue.py FOLDER
"""

from __future__ import annotations

import datetime
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from index.errors import UnreadableFile
from index.folder import find
from index.read import read
from index.records import Catalogue, Document

FIELDS = (
    "kind", "organisation", "also_called", "also_about", "publisher", "date", "covers",
    "people", "author", "judgements",
)  # fmt: skip
_LATE = datetime.timedelta(days=183)


def oddities(says: Catalogue) -> Iterator[str]:
    parts = {person.part for person in says.people}
    if says.kind is None or says.organisation is None:
        yield f"kind {says.kind}, organisation {says.organisation}"
    if says.kind == "letter":
        yield from (f"no {part}" for part in ("addressee", "signatory") if part not in parts)
    if says.kind == "inspection report" and not says.judgements:
        yield "no judgements"
    if says.date and says.covers and not says.covers[-1] <= says.date <= says.covers[-1] + _LATE:
        yield f"dated {says.date}, covers until {says.covers[-1]}"


def documents(folder: Path) -> Iterator[Document]:
    """Those that can be read; the others are printed with the reason."""
    for file in find(folder, leave_out=folder / "none").files:
        try:
            yield read(file.read())
        except UnreadableFile as error:
            print(f"{file.uri}: {error.what}")


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    counts: Counter[str] = Counter()
    for document in documents(Path(sys.argv[1])):
        counts["documents"] += 1
        counts.update(field for field in FIELDS if getattr(document.catalogue, field))
        for odd in (*oddities(document.catalogue), *document.warnings):
            print(f"{document.uri}: {odd}")
    for field in ("documents", *FIELDS):
        print(f"{field:>14} {counts[field]:5}")


if __name__ == "__main__":
    main()
