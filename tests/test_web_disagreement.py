"""The chat box in a real browser: what sources state otherwise stands side by side."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library
from tests.browser import ask, highlighted, served, watched
from tests.making import LETTER


def test_both_values_and_their_chips(browser: Browser, embedder: Embedder, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    for count in ("14", "12"):
        said = f"Southwark runs {count} children's homes in all."
        (folder / f"{count}.txt").write_text(LETTER.format(day="7 February", said=said))
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([folder])
        app = create_app(Assistant(library, Settings()), library)
        with served(app) as url, watched(browser, url) as page:
            ask(page, "How many children's homes does Southwark run?")
            differ = page.locator(".differ")
            expect(differ.locator("h3")).to_have_text("These sources differ")
            values = differ.locator("strong").all_inner_texts()
            assert sorted(value.split()[0] for value in values) == ["12", "14"]
            for value, chip in zip(values, differ.locator(".chip").all(), strict=True):
                chip.click()
                assert value.split()[0] in highlighted(page)
