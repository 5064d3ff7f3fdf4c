"""A folder with a file of every format: indexed, asked, and every citation exact."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.records import Question
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed.hashing import HashingEmbedder
from index.library import Library
from index.parse.sniff import SUPPORTED
from tests.make_pdf import Text, make_pdf
from tests.making_files import MAIL, PAGE, TABLE, sheet, word

FILES = {
    "notes.txt": b"The parish hall closes at 10pm every evening.\n",
    "rules.md": b"# House rules\n\nVisitors sign the book at the front desk of Elm Court.\n",
    "letter.pdf": make_pdf([Text(72, 700, "Inspectors visited the Rowan nursery without notice.")]),
    "plan.docx": word(
        lambda document: document.add_paragraph("The swimming pool reopens after its repair.")
    ),
    "page.html": PAGE,
    "homes.csv": TABLE,
    "staff.xlsx": sheet([["Librarian", "Branch"], ["Mary Lindqvist", "Harbour Street"]]),
    "budget.eml": MAIL,
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("formats")
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    with Library.create(tmp_path_factory.mktemp("index") / "index", HashingEmbedder()) as library:
        report = library.add([folder])
        assert report.failed == ()
        assert sorted(report.added) == sorted(FILES)
        yield library


@pytest.mark.parametrize(
    ("question", "uri", "said"),
    [
        ("When does the parish hall close?", "notes.txt", "closes at 10pm"),
        ("Where do visitors sign the book?", "rules.md", "front desk"),
        ("Did inspectors give the Rowan nursery notice?", "letter.pdf", "without notice"),
        ("What reopens after its repair?", "plan.docx", "The swimming pool"),
        ("When do foster carers in Ambleford meet?", "page.html", "first Tuesday"),
        ("How many beds does Birch Lodge have?", "homes.csv", "Home: Birch Lodge; Beds: 11"),
        ("Who is the librarian at Harbour Street?", "staff.xlsx", "Librarian: Mary Lindqvist"),
        ("How much does the youth hub receive?", "budget.eml", "40,000 pounds"),
    ],
)
def test_each_format_is_quoted(library: Library, question: str, uri: str, said: str) -> None:
    answer = Assistant(library, Settings()).ask(Question(question))
    assert answer.outcome == "answered", answer.answer
    first = answer.citations[0]
    assert first.uri == uri
    assert said in first.quote
    document = library.document(first.document_id)
    assert document.text[first.start : first.end] == first.quote


def test_no_format_is_missing_here() -> None:
    """A new one comes with its question."""
    spellings = {".text", ".markdown", ".htm", ".tsv"}
    assert set(SUPPORTED) - spellings == {Path(name).suffix for name in FILES}
