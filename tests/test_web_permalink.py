"""The chat box in a real browser: a link to a citation opens exactly that in a fresh tab."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library
from tests.browser import IRO, ask, highlighted, served, watched


def test_a_copied_link_opens_the_same_words_in_a_fresh_tab(browser: Browser, url: str) -> None:
    with watched(browser, url) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        ask(page, IRO)
        page.locator(".chip").first.click()
        marked = highlighted(page)
        title = page.locator("#source-title").inner_text()
        facts = page.locator("#source .head .faint").all_inner_texts()
        page.get_by_role("button", name="Copy link").click()
        expect(page.get_by_role("button", name="Link copied")).to_be_visible()
        link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(f"{url}/#source=")
    with watched(browser, url) as fresh:
        fresh.goto(link)
        fresh.reload()
        assert highlighted(fresh) == marked
        expect(fresh.locator("#source-title")).to_have_text(title)
        assert fresh.locator("#source .head .faint").all_inner_texts() == facts
        expect(fresh.locator("#source mark").first).to_be_in_viewport()
        fresh.locator("#source-title").press("Escape")
        expect(fresh.locator("#source")).to_be_hidden()
        expect(fresh.locator("#question")).to_be_focused()


@pytest.fixture(scope="module")
def note(
    embedder: Embedder, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Path, Library]]:
    """A server over one file that a test may change."""
    folder = tmp_path_factory.mktemp("files")
    path = folder / "note.txt"
    path.write_text("Note on homes\n\n1. Homes are warm.\n\n2. Meals are late.\n")
    with Library.create(folder.with_name("index-note"), embedder) as library:
        library.add([folder])
        with served(create_app(Assistant(library, Settings()), library)) as url:
            yield url, path, library


def link_to(library: Library, words: str) -> str:
    document = library.document("note.txt")
    start = document.text.index(words)
    return f"#source={document.id}&start={start}&end={start + len(words)}&sha256={document.sha256}"


def opened(page: Page, url: str, link: str) -> Page:
    page.goto(f"{url}/{link}")
    page.reload()
    return page


def test_a_changed_document_is_shown_without_highlight_and_says_so(
    browser: Browser, note: tuple[str, Path, Library]
) -> None:
    url, path, library = note
    link = link_to(library, "Meals are late.")
    path.write_text("Note on homes\n\n1. Homes are warm now.\n\n2. Meals are late.\n")
    library.add([path.parent])
    with watched(browser, url) as page:
        opened(page, url, link)
        expect(page.locator("#source .warning")).to_contain_text("has changed since this link")
        expect(page.locator("#source mark")).to_have_count(0)
        expect(page.locator("#source .near-place")).to_have_count(1)
        expect(page.locator("#source .reading")).to_contain_text("warm now")


@pytest.mark.parametrize("end", ["&start=5&end=99999", "&start=9&end=2", "&start=x&end=y", ""])
def test_a_link_that_is_bent_highlights_nothing(
    browser: Browser, note: tuple[str, Path, Library], end: str
) -> None:
    url, _, library = note
    document = library.document("note.txt")
    with watched(browser, url) as page:
        opened(page, url, f"#source={document.id}&sha256={document.sha256}{end}")
        expect(page.locator("#source .reading")).to_contain_text("Homes")
        expect(page.locator("#source mark")).to_have_count(0)


def test_a_document_that_is_gone_is_said_to_be(
    browser: Browser, note: tuple[str, Path, Library]
) -> None:
    url, _, _ = note
    with watched(browser, url, expected_errors=["404"]) as page:
        opened(page, url, "#source=d000000000000&start=0&end=4&sha256=00")
        expect(page.locator("#source-title")).to_have_text("No such document")
        expect(page.locator("#source .warning")).to_contain_text("no longer in the index")
