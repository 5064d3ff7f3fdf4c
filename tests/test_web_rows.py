"""The chat box in a real browser: a row of a table is shown by its cells."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library
from tests.browser import ask, served, watched

REPORT = (
    "Inspection of Testford\n\nJudgement\tGrade\nThe impact of leaders\tGood\n"
    "Overall effectiveness\tRequires improvement\n\nMany plans in Testford are late.\n"
)


@pytest.fixture(scope="module")
def url(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("files")
    (folder / "report.txt").write_text(REPORT)
    with Library.create(folder.with_name("index-rows"), embedder) as library:
        assert not library.add([folder]).failed
        with served(create_app(Assistant(library, Settings()), library)) as address:
            yield address


def test_a_grade_stands_apart_from_its_label(browser: Browser, url: str) -> None:
    with watched(browser, url) as page:
        ask(page, "Summarise the inspection of Testford")
        rows = page.locator(".statement .words:has(.cell)")
        expect(rows).to_have_count(2)
        expect(rows.last.locator(".cell")).to_have_text(
            ["Overall effectiveness", "Requires improvement"]
        )
        expect(rows.last).to_have_text("Overall effectiveness Requires improvement")
        assert rows.last.locator(".cell").last.evaluate(
            "(cell) => parseFloat(getComputedStyle(cell).borderLeftWidth)"
        )
        expect(page.locator(".statement .words").last).to_have_text(
            "Many plans in Testford are late."
        )
