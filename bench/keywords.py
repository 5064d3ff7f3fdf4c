"""FTS5 and our postings against bm25s and tantivy: the same passages, the same questions, one run.

python -m bench.keywords INDEX CASES.jsonl [PASSAGES]; prints the table of docs/performance.md.
Passages are made of the real sentences of an index. A known item is a passage that is asked for
by a tenth of its words. bm25s==0.3.16 and tantivy==0.27.0 are not
among our dependencies: install them beside, into an environment of their own or with
``pip install --target``. Times are processor time.
"""

from __future__ import annotations

import json
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import bm25s
import numpy as np
import tantivy

from index.search import highest
from index.store import keywords, postings
from index.words import content_words, stem, stems

COUNT, ITEMS, KEPT = 100, 300, 0.1
Found = list[int]


def main(index: str, cases: str, passages: str = "100000") -> None:
    """Builds each, asks each, and prints the table."""
    texts = recombined(Path(index), int(passages))
    lines = Path(cases).read_text(encoding="utf-8").splitlines()
    asked = [sorted(set(content_words(json.loads(line)["question"]))) for line in lines if line]
    items = known_items(texts)
    print("| | build CPU s | question ms p50 / p95 | the first ten of every word | known items |")
    print("|---|---|---|---|---|")
    wanted: list[Found] = []
    for name, make in ENGINES.items():
        begun = time.process_time()
        ask = make(texts)
        built = time.process_time() - begun
        times, found = [], []
        for question in asked:
            begun = time.process_time()
            found.append(ask(question)[:10])
            times.append((time.process_time() - begun) * 1000)
        wanted = wanted or found
        same = [len(set(a) & set(b)) / max(len(a), 1) for a, b in zip(wanted, found, strict=True)]
        known = [row in ask(words)[:10] for row, words in items]
        p50, p95 = np.percentile(times, [50, 95])
        print(
            f"| {name} | {built:.1f} | {p50:.1f} / {p95:.1f} | {np.mean(same):.2f}"
            f" | {np.mean(known):.3f} |",
            flush=True,
        )


def known_items(texts: list[str]) -> list[tuple[int, list[str]]]:
    """Some passages by row, each with a part of its words that carry meaning."""
    draw = random.Random(1)
    items = []
    for row in draw.sample(range(len(texts)), ITEMS):
        words = sorted(set(content_words(texts[row])))
        items.append((row + 1, draw.sample(words, max(1, round(KEPT * len(words))))))
    return items


def recombined(directory: Path, count: int) -> list[str]:
    """Passages of four or five sentences, most of them of one document."""
    connection = sqlite3.connect(directory / "index.db")
    rows = connection.execute(
        'SELECT d.row, substr(d.text, s."start" + 1, s."end" - s."start") FROM sentences AS s'
        " JOIN passages AS p ON p.id = s.passage JOIN documents AS d ON d.row = p.document"
    )
    pools: dict[int, list[str]] = {}
    for document, sentence in rows:
        pools.setdefault(document, []).append(sentence)
    connection.close()
    draw = random.Random(0)
    every = list(pools.values())
    texts = []
    for _ in range(count):
        pool = draw.choice(every)
        drawn = (pool if draw.random() < 0.8 else draw.choice(every) for _ in range(4))
        texts.append(" ".join(draw.choice(each) for each in drawn))
    return texts


def fts5(texts: list[str]) -> Callable[[list[str]], Found]:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE keywords USING fts5 (title, headings, text, content = '',"
        " tokenize = 'porter unicode61 remove_diacritics 2')"
    )
    for row, text in enumerate(texts, start=1):
        keywords.add(connection, row, ("", "", text))

    def ask(words: list[str]) -> Found:
        scores = keywords.scores(connection, [(word,) for word in words])
        return sorted(scores, key=lambda row: -scores[row])[:COUNT]

    return ask


def our_postings(texts: list[str]) -> Callable[[list[str]], Found]:
    held = postings.NONE.and_(enumerate(texts, start=1))
    return lambda words: highest(held.scores(words), COUNT, None)


def tantivy_engine(texts: list[str]) -> Callable[[list[str]], Found]:
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("row", stored=True)
    builder.add_text_field("text", tokenizer_name="en_stem")
    engine = tantivy.Index(builder.build(), path=tempfile.mkdtemp())
    writer = engine.writer(heap_size=200_000_000, num_threads=1)
    for row, text in enumerate(texts, start=1):
        writer.add_document(tantivy.Document(row=row, text=text))
    writer.commit()
    engine.reload()
    searcher = engine.searcher()

    def ask(words: list[str]) -> Found:
        query = engine.parse_query(" ".join(f'"{word}"' for word in words), ["text"])
        found = searcher.search(query, COUNT).hits
        return [int(searcher.doc(address)["row"][0]) for _, address in found]

    return ask


def bm25s_engine(texts: list[str]) -> Callable[[list[str]], Found]:
    engine = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
    engine.index([stems(text) for text in texts], show_progress=False)

    def ask(words: list[str]) -> Found:
        asked = [[stem(word) for word in words]]
        rows, _ = engine.retrieve(asked, k=COUNT, show_progress=False)
        return [int(row) + 1 for row in rows[0]]

    return ask


ENGINES = {
    "FTS5": fts5,
    "postings": our_postings,
    "tantivy": tantivy_engine,
    "bm25s": bm25s_engine,
}


if __name__ == "__main__":
    main(*sys.argv[1:])
