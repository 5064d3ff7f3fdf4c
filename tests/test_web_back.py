"""The chat box in a real browser: Back closes what covers the page, and the documents are counted
as they are, whoever changed them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library
from tests.browser import ask, served, watched

QUESTION = "Summarise the document"


@pytest.fixture
def library(embedder: Embedder, tmp_path: Path) -> Iterator[Library]:
    (tmp_path / "pool.txt").write_text("Pool\n\nThe pool opens at seven each morning.\n")
    with Library.create(tmp_path / "index", embedder) as made:
        assert not made.add([tmp_path / "pool.txt"]).failed
        yield made


def test_back_closes_the_source_and_the_documents_on_a_phone(
    browser: Browser, library: Library
) -> None:
    app = create_app(Assistant(library, Settings()), library)
    with served(app) as url, watched(browser, url) as page:
        page.set_viewport_size({"width": 390, "height": 844})
        ask(page, QUESTION)
        for opener, covers in ((".statement .chip", "#source"), ("#show-documents", "#documents")):
            page.locator(opener).first.click()
            expect(page.locator(covers)).to_be_visible()
            page.go_back()
            expect(page.locator(covers)).to_be_hidden()
            expect(page.get_by_role("heading", name=QUESTION)).to_be_visible()


def test_a_document_that_somebody_else_added_is_counted(
    browser: Browser, library: Library, tmp_path: Path
) -> None:
    app = create_app(Assistant(library, Settings()), library)
    with served(app) as url, watched(browser, url) as page:
        ask(page, QUESTION)
        (tmp_path / "bath.txt").write_text("Bath\n\nThe bath opens at nine each morning.\n")
        assert not library.add([tmp_path / "bath.txt"]).failed
        ask(page, "When does the bath open?")
        expect(page.locator(".turn").last).to_contain_text("2 documents")
