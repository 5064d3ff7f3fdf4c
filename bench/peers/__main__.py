"""One command: environments, the run, the tables, the plot.

    python -m bench.peers FOLDER [--facts FACTS.jsonl] [--cases CASES.jsonl] [--files 25]

The PDF files of the folder are copied (with --files, those that most questions are about), and
every stack indexes the copy and is asked the same questions. What was measured is kept in
var/peers/run; a run that was stopped goes on, a whole one is begun anew. Prints Markdown; figures
go to var/peers/results.json, the plot to docs/peers.svg.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from index.embed import DEFAULT
from index.embed.disk import packaged_folder

from . import questions, table
from .environments import pinned, python_for
from .panels import panels
from .plot import svg
from .questions import Asked
from .stack import STACKS
from .stages import Run, laid_out
from .table import Row

WORK = Path("var/peers")
WARM_UP = "What were the main findings?"
"""Asked first of each process that answers many, and not counted."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.peers", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--facts", type=Path)
    parser.add_argument("--cases", type=Path)
    parser.add_argument(
        "--files", type=int, help="how many, those with most questions (default all)"
    )
    parser.add_argument("--plot", type=Path, default=Path("docs/peers.svg"))
    given = parser.parse_args()
    asked = questions.from_cases(given.cases) if given.cases else []
    asked += questions.from_facts(given.facts) if given.facts else []
    pages = _chosen(given.folder, asked, given.files)
    asked = questions.askable(asked, pages)
    if not asked:
        sys.exit("No question is about these files: name FACTS or CASES that are, or more files.")
    run = _run(given.folder, list(pages), asked)
    measured = run.measured()
    rows = [table.row(each, measured[each.name], asked, sum(pages.values())) for each in STACKS]
    loads = [stage["load"] for stages in measured.values() for stage in stages.values()]
    _print(pages, asked, loads, rows)
    results = {"pages": pages, "loads": loads, "rows": [asdict(row) for row in rows]}
    (WORK / "results.json").write_text(json.dumps(results, indent=1), "utf-8")
    given.plot.write_text(svg(panels(rows), "This project beside five others"), "utf-8")
    run.finish()


def _chosen(folder: Path, asked: Sequence[Asked], most: int | None) -> dict[str, int]:
    """Pages of each file that is indexed; files that cannot be opened are told on stderr."""
    counts = questions.page_counts(folder)
    readable = {name: count for name, count in counts.items() if count is not None}
    for name in counts.keys() - readable.keys():
        print(f"Left out, cannot be opened: {name}", file=sys.stderr)
    return {name: readable[name] for name in questions.chosen(readable, asked, most)}


def _run(folder: Path, files: Sequence[str], asked: Sequence[Asked]) -> Run:
    """Environments first, so that no stage waits for them."""
    for stack in STACKS:
        python_for(stack)
    texts = [WARM_UP, *(one.text for one in asked)]
    place = (WORK / "run").absolute()
    return laid_out(place, folder, files, texts, packaged_folder(DEFAULT))


def _print(
    pages: Mapping[str, int], asked: Sequence[Asked], loads: Sequence[float], rows: Sequence[Row]
) -> None:
    print(f"{len(pages)} files, {sum(pages.values())} pages; {len(asked)} questions:", end=" ")
    counts = Counter(one.set_name for one in asked)
    print(", ".join(f"{count} {name}" for name, count in counts.items()) + ".")
    print(f"Load of the machine before a stage: {min(loads):.1f} to {max(loads):.1f}.\n")
    print(table.markdown(rows), table.ratios(rows), sep="\n\n")
    print("\nVersions:", "; ".join(filter(None, map(pinned, STACKS))))


if __name__ == "__main__":
    main()
