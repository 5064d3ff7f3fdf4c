"""How long a PDF takes to be read, beside PDFium's own extraction of its text.

    python -m bench.pdf_reading FOLDER [--files 30]

Both open the file and go through all pages; ours makes the frozen text, its blocks, and what
boxes are made from. Processor time in one process, best of three; the median of the files' ratios.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium

from index.errors import UnreadableFile
from index.parse.pdf import parse
from index.parse.structure import assemble


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--files", type=int, default=30, help="evenly taken from the folder")
    given = arguments.parse_args()
    paths = sorted(given.folder.rglob("*.pdf"))
    contents = [path.read_bytes() for path in paths[:: max(1, len(paths) // given.files)]]
    rows = [row for content in contents[: given.files] if (row := _measured(content))]
    pages, plain, ours = (sum(column) for column in zip(*rows, strict=True))
    print(f"{len(rows)} files, {pages} pages")
    print(f"PDFium's text {1000 * plain / pages:.2f} ms a page, ours {1000 * ours / pages:.2f}")
    print(f"median ratio {statistics.median(mine / theirs for _, theirs, mine in rows):.2f}")


def _measured(content: bytes) -> tuple[int, float, float] | None:
    """Pages, seconds of PDFium and of ours; None for a file that cannot be read."""
    try:
        pages = parse(content).pages or 0
    except UnreadableFile as error:
        print(f"left out: {error.what}")
        return None
    return pages, _seconds(_plain_text, content), _seconds(_read, content)


def _plain_text(content: bytes) -> None:
    document = pdfium.PdfDocument(content)
    for page in document:
        text_page = page.get_textpage()
        text_page.get_text_range()
        text_page.close()
        page.close()
    document.close()


def _read(content: bytes) -> None:
    assemble(parse(content))


def _seconds(work: Callable[[bytes], None], content: bytes) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        work(content)
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    main()
