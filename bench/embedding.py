"""Ours against sentence-transformers' own ``encode``: one model, the same texts, in one run.

python -m bench.embedding [FOLDER]; prints the table of docs/performance.md. Every row is made by
three new processes that take turns with those of the other rows; the median of the three is shown.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from index.embed import DEFAULT, load_embedder
from index.embed.checkpoint import Precision
from index.embed.disk import packaged_folder
from index.folder import find
from index.passages import context, cut
from index.read import read

REFERENCE = "sentence-transformers"
ROWS = (REFERENCE, "fp32", "int8")
TURNS = 3
MOST_TEXTS = 400
QUESTIONS = [f"What did inspectors say about theme {i} of the report?" for i in range(50)]
Vectors = NDArray[np.float32]
Encode = Callable[[list[str]], Vectors]


def main(folder: str = "seeds") -> None:
    """Measures all rows and prints the table."""
    every = texts_of(Path(folder))
    texts = every[:: -(-len(every) // MOST_TEXTS)]
    measured: dict[str, list[dict[str, Any]]] = {row: [] for row in ROWS}
    for _ in range(TURNS):
        for row in ROWS:
            measured[row].append(_in_new_process(row, texts))
    words = sum(len(text.split()) for text in texts) / len(texts)
    print(f"{len(texts)} sentences and headings of {words:.0f} words, {os.cpu_count()} cores\n")
    print("| | texts/s | CPU ms a text | first vector s | question ms | memory MB | least cosine |")
    print("|---|---|---|---|---|---|---|")
    for row, turns in measured.items():
        shown = {key: median(turn[key] for turn in turns) for key in turns[0]}
        print(
            f"| {row} | {shown['rate']:.0f} | {shown['cpu_ms']:.1f} | {shown['first']:.2f}"
            f" | {shown['question_ms']:.1f} | {shown['mb']:.0f} | {shown['cosine']:.5f} |"
        )


def texts_of(folder: Path) -> list[str]:
    """All that would be embedded of the files in a folder."""
    embedder = load_embedder()
    texts: list[str] = []
    for file in find(folder, leave_out=Path("var")).files:
        document = read(file.read())
        passages = cut(document, embedder.count_tokens, embedder.max_tokens)
        texts += [sentence.text for passage in passages for sentence in passage.sentences]
        texts += dict.fromkeys(context(document, passage.headings) for passage in passages)
    return texts


def _in_new_process(row: str, texts: Sequence[str]) -> dict[str, Any]:
    command = [sys.executable, "-m", "bench.embedding", "--measure", row]
    given = json.dumps(texts)
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def measure(row: str, texts: list[str]) -> dict[str, float]:
    """One row, in this process: ``first`` counts from before the libraries are imported, and
    ``mb`` is the most memory held by then."""
    start = time.perf_counter()
    passages, question = _encoders(row)
    question(QUESTIONS[:1])
    first = time.perf_counter() - start
    mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    times = [_seconds(question, [each]) for each in QUESTIONS]
    cpu = time.process_time()
    seconds = _seconds(passages, texts)
    cpu = time.process_time() - cpu
    some = texts[:: max(1, len(texts) // 100)]
    cosines = (passages(some) * _encoders(REFERENCE)[0](some)).sum(axis=1)
    return {
        "rate": len(texts) / seconds,
        "cpu_ms": cpu / len(texts) * 1000,
        "first": first,
        "question_ms": median(times) * 1000,
        "mb": mb,
        "cosine": float(cosines.min()),
    }


def _seconds(encode: Encode, texts: list[str]) -> float:
    start = time.perf_counter()
    encode(texts)
    return time.perf_counter() - start


def _encoders(row: str) -> tuple[Encode, Encode]:
    """Of passages and of questions; those of the library as its own documentation calls it."""
    if row == REFERENCE:
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(str(packaged_folder(DEFAULT)), device="cpu")

        def encode(texts: list[str]) -> Vectors:
            return np.asarray(model.encode(texts))

        return encode, encode
    embedder = load_embedder(DEFAULT, cast(Precision, row))
    return embedder.embed_passages, lambda texts: embedder.embed_query(texts[0])[None]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps(measure(sys.argv[2], json.load(sys.stdin))))
    else:
        main(*sys.argv[1:])
