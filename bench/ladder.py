"""How search grows with the number of passages: time, memory, disk, and what is found.

python -m bench.ladder INDEX CASES.jsonl [--sizes 1000 10000 100000 1000000]; prints the table of
docs/performance.md ("The ladder") and writes docs/ladder.svg. The documents are copies of those
of a real index: every sentence of a copy is another real one, four times of five of the same
document, and its vector a real one moved along the difference of two neighbours. They go into an
index of our own in var/bench-ladder, the way that documents always go: 13 GB for a million
passages. What is there stays there, so a run that was stopped goes on. Each size is measured by
a new process, ``bench.ladder_search``.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.log_plot import log_plot
from index.embed import load_embedder
from index.library import Library
from index.records import Document, Passage, document_id
from index.store import database as store
from index.store import documents, spans
from index.store.accelerator import Accelerator
from index.store.documents import Findable

WORK, PLOT = Path("var/bench-ladder"), Path("docs/ladder.svg")
COLUMNS = (
    *("passages", "sentences", "put in CPU s", "beside CPU s", "lists", "database MB", "FAISS MB"),
    *("postings MB", "open s", "memory MB", "passages ms", "sentences ms", "keywords ms", "all ms"),
    *("all, wall ms", "few allowed ms", "many allowed ms"),
    *("recall@10 passages", "recall@10 sentences", "recall@10"),
)
MOVED, SAME_DOCUMENT, NEAR = 0.7, 0.8, 30
ROOT = "/bench"
Floats = NDArray[np.float32]
Original = tuple[Document, list[Passage], Floats]
"""A document, its passages, and the vectors of their sentences in order."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("index", type=Path)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000])
    given = parser.parse_args()
    print(f"| {' | '.join(COLUMNS)} |\n|{'---|' * len(COLUMNS)}")
    measured = []
    for size in given.sizes:
        work = WORK / str(size)
        made = make(given.index, work, size)
        command = [sys.executable, "-m", "bench.ladder_search", str(work), str(given.cases)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        measured.append(made | json.loads(done.stdout))
        print(f"| {' | '.join(str(measured[-1][column]) for column in COLUMNS)} |", flush=True)
    lines = {
        column: [(row["passages"], float(str(row[column]).split()[0])) for row in measured]
        for column in ("passages ms", "sentences ms", "keywords ms", "all ms")
    }
    PLOT.write_text(log_plot(lines, "passages"), encoding="utf-8")


def make(source: Path, work: Path, size: int) -> dict[str, Any]:
    """An index of so many passages, the files beside the database included.

    What a run that was stopped has put in stays in.
    """
    embedder = load_embedder()
    work.mkdir(parents=True, exist_ok=True)
    if not (work / store.FILE_NAME).exists():
        store.create(work, embedder.name, embedder.fingerprint, embedder.dimensions)
    database = store.Database(work)
    spent = 0.0
    with database.reading() as connection:
        there = frozenset(documents.uris_under(connection, ROOT))
    for findable in _copies(_originals(source), size, there):
        inside = time.process_time()
        with database.writing() as connection:
            documents.put(connection, findable, ROOT)
        spent += time.process_time() - inside
    begun = time.process_time()
    with database.reading() as connection:
        accelerator = Accelerator(work, store.manifest(connection))
        accelerator.sync(connection, store.manifest(connection), rebuild=True)
        accelerator.save()
        counts = len(accelerator.passages.runs), len(accelerator.sentences.runs)
        lists = f"{accelerator.passages.lists}, {accelerator.sentences.lists}"
    built = time.process_time() - begun
    database.close()
    faiss, words = (
        sum(path.stat().st_size for path in work.glob(files)) for files in ("*.faiss", "*.postings")
    )
    return {
        "passages": counts[0],
        "sentences": counts[1],
        "put in CPU s": round(spent, 1),
        "beside CPU s": round(built, 1),
        "lists": lists,
        "database MB": round((work / store.FILE_NAME).stat().st_size / 1e6),
        "FAISS MB": round(faiss / 1e6, 1),
        "postings MB": round(words / 1e6, 1),
    }


def _copies(originals: Sequence[Original], size: int, there: frozenset[str]) -> Iterator[Findable]:
    """Copies of the documents, as many as have so many passages, but for those that are there."""
    texts = [[s.text for p in passages for s in p.sentences] for _, passages, _ in originals]
    every = [text for of_document in texts for text in of_document]
    vectors = np.concatenate([vectors for _, _, vectors in originals])
    left = size
    for number in count():
        copy, at = divmod(number, len(originals))
        document, passages, own = originals[at]
        uri, chosen = f"{copy}/{document.uri}", passages[:left]
        if not chosen:
            return
        left -= len(chosen)
        if uri in there:
            continue
        draw = np.random.default_rng((copy, at))
        moved = own + MOVED * _differences(vectors, len(own), draw)
        moved /= np.linalg.norm(moved, axis=1, keepdims=True)
        same = draw.random(len(own)) < SAME_DOCUMENT
        drawn = [texts[at] if is_same else every for is_same in same]
        words = [pool[draw.integers(len(pool))] for pool in drawn]
        yield _findable(document, chosen, words, moved, uri)


def _originals(source: Path) -> list[Original]:
    with Library.open(source, load_embedder()) as real:
        return [_original(real, entry.id) for entry in real.documents() if entry.passages]


def _original(real: Library, identity: str) -> Original:
    with real._database.reading() as connection:
        found = connection.execute(
            "SELECT p.id FROM passages AS p JOIN documents AS d ON d.row = p.document"
            " WHERE d.id = ? ORDER BY p.position",
            (identity,),
        ).fetchall()
        passages = [spans.passage(connection, row) for (row,) in found]
    return real.document(identity), passages, real.sentence_vectors(identity)


def _differences(vectors: Floats, count: int, draw: np.random.Generator) -> Floats:
    """Of sentences that stand near each other."""
    one = draw.integers(len(vectors), size=count)
    other = np.clip(one + draw.integers(1, NEAR, size=count), 0, len(vectors) - 1)
    differences: Floats = vectors[one] - vectors[other]
    return differences


def _findable(
    document: Document, passages: Sequence[Passage], words: list[str], vectors: Floats, uri: str
) -> Findable:
    """The document under another name with other words in the same order."""
    at, used, text = 0, 0, ""
    cut, summed = [], []
    for passage in passages:
        sentences = []
        for sentence in passage.sentences:
            end = at + len(words[used])
            sentences.append(replace(sentence, start=at, end=end, text=words[used]))
            text += words[used] + "\n"
            at, used = end + 1, used + 1
        start = sentences[0].start
        cut.append(
            replace(passage, start=start, end=at, text=text[start:at], sentences=tuple(sentences))
        )
        total = vectors[used - len(sentences) : used].sum(axis=0)
        summed.append(total / np.linalg.norm(total))
    copied = replace(document, id=document_id(uri), uri=uri, text=text, blocks=(), strips=())
    return Findable(copied, tuple(cut), np.array(summed), vectors[:used], {})


if __name__ == "__main__":
    main()
