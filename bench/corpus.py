"""A folder of real documents: how fast it is indexed, how large the index is, how good answers are.

python -m bench.corpus FOLDER [--facts FACTS.jsonl] [CASES.jsonl ...]; prints Markdown. The index is
made anew in var/bench-corpus. Facts are rows with ``question``, ``answers``, ``evidence`` and
``alt_evidence`` of (file, quote); a quote that the frozen text does not hold, such as a running
header, is left out and counted.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from eval.gold import Text
from index.embed import load_embedder
from index.library import Library

WORK = Path("var/bench-corpus")
METRICS = (
    "right_document", "says", "citation_recall", "citation_precision", "retrieval_recall_5",
    "answered", "refusal_recall",
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("cases", type=Path, nargs="*")
    parser.add_argument("--facts", type=Path)
    given = parser.parse_args()
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    first, spent, memory = _indexed(given.folder)
    again, *_ = _indexed(given.folder)
    with Library.open(WORK / "index", load_embedder()) as library:
        entries = library.documents()
        if given.facts:
            given.cases.append(_fact_cases(given.facts, library))
    pages = sum(entry.pages or 0 for entry in entries)
    size = sum(path.stat().st_size for path in (WORK / "index").iterdir()) / 1e6
    print(f"{len(entries)} documents, {pages} pages, {sum(e.passages for e in entries)} passages")
    print(f"indexed in {first:.0f} s, {pages / first:.1f} pages/s; processor time with the start")
    print(f"{1000 * spent / max(pages, 1):.0f} ms a page, peak memory {memory:.0f} MB,")
    print(f"index {size:.0f} MB; once more, unchanged: {again:.1f} s\n")
    print(f"| cases | {' | '.join(METRICS)} | p50 ms | p95 ms |")
    print("|---" * (len(METRICS) + 3) + "|")
    for cases in given.cases:
        print(_judged(cases))


def _indexed(folder: Path) -> tuple[float, float, float]:
    """Seconds, seconds of processor time, and the peak memory in MB of the largest process so far.

    On a busy machine the second says more than the first.
    """
    begun, spent = time.perf_counter(), _processor_time()
    _assistant("index", str(folder), "--index", str(WORK / "index"))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return time.perf_counter() - begun, _processor_time() - spent, peak


def _processor_time() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _assistant(*arguments: str) -> None:
    """Runs the command; its exit code says whether a file or a threshold failed, as it may."""
    command = [sys.executable, "-c", "from assistant.cli import main; main()", *arguments]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)


def _judged(cases: Path) -> str:
    _assistant("eval", str(cases), "--index", str(WORK / "index"), "--out", str(WORK))
    report = json.loads((WORK / f"{cases.stem}.json").read_text())
    spent = json.loads((WORK / f"{cases.stem}.timings.json").read_text())["answer_ms"]
    cells = [_shown(report["metrics"][name]) for name in METRICS]
    return f"| {cases.name} | {' | '.join(cells)} | {spent['p50']:.0f} | {spent['p95']:.0f} |"


def _shown(metric: Mapping[str, Any]) -> str:
    value = metric["value"]
    return f"{value:.3f}" if isinstance(value, float) else "–"


def _fact_cases(facts: Path, library: Library) -> Path:
    """The facts as cases; what cannot be located is counted on the standard error."""
    by_uri = {entry.uri: entry.id for entry in library.documents()}
    texts: dict[str, Text] = {}
    lost, cases = 0, []
    for row in map(json.loads, facts.read_text(encoding="utf-8").splitlines()):
        found: dict[str, list[dict[str, str]]] = {"evidence": [], "alt_evidence": []}
        for kind, kept in found.items():
            for place in row.get(kind) or []:
                uri, quote = place["file"], place["quote"]
                if uri in by_uri and uri not in texts:
                    texts[uri] = Text(library.document(by_uri[uri]).text)
                if uri in texts and texts[uri].locate(quote):
                    part = str(place.get("part") or "a")
                    kept.append({"uri": uri, "quote": quote, "part": part})
                else:
                    lost += 1
        required = found["evidence"] or found["alt_evidence"]
        answerable = bool(row["answerable"] and required)
        if answerable != row["answerable"]:
            continue
        acceptable = [{"uri": q["uri"], "quote": q["quote"]} for q in found["alt_evidence"]]
        cases.append(
            {
                "id": row["qid"],
                "question": row["question"],
                "answerable": answerable,
                "required": required if answerable else [],
                "acceptable": acceptable if answerable else [],
                "must_say": row["answers"] if answerable else [],
                "tags": [row["category"]],
            }
        )
    print(f"{len(cases)} facts; {lost} quotes are not in the frozen texts", file=sys.stderr)
    path = WORK / "facts.jsonl"
    path.write_text("".join(json.dumps(case, ensure_ascii=False) + "\n" for case in cases))
    return path


if __name__ == "__main__":
    main()
