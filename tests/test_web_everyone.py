"""The chat box in a real browser: for every screen and eye, and safe from what it shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library
from tests.browser import CAMDEN, IRO, ask, contrasts, highlighted, served, watched

WEB = Path(__file__).parents[1] / "assistant" / "web"


def test_what_documents_and_people_write_is_never_markup(
    browser: Browser, embedder: Embedder, tmp_path: Path
) -> None:
    hostile = "<script>document.title = 'taken'</script><img src=x onerror=alert(1)>"
    folder = tmp_path / "files"
    folder.mkdir()
    body = f"Review of the library in Testford\n\nDear Anna\n\nWe found this there: {hostile}.\n"
    (folder / "<img src=x>.txt").write_text(body)
    with Library.create(tmp_path / "index", embedder) as library:
        library.add([folder])
        app = create_app(Assistant(library, Settings()), library)
        with served(app) as url, watched(browser, url) as page:
            ask(page, hostile)
            expect(page.locator(".turn h2")).to_have_text(hostile)
            page.click("#show-documents")
            expect(page.locator("#documents .uri")).to_have_text("<img src=x>.txt")
            page.locator("#documents .title").click()
            expect(page.locator("#source .reading")).to_contain_text(hostile)
            assert page.title() == "Proven assistant"
            assert page.locator("body script, body img").count() == 0


@pytest.mark.parametrize(
    "view",
    [
        {"viewport": {"width": 320, "height": 640}},
        {"viewport": {"width": 720, "height": 450}, "device_scale_factor": 2},
    ],
    ids=["320 px wide", "1440 px wide at 200 %"],
)
def test_no_width_needs_sideways_scrolling(
    browser: Browser, url: str, view: dict[str, Any]
) -> None:
    overflowing = """() => [...document.querySelectorAll("*")]
        .filter((node) => node.scrollWidth > node.clientWidth + 1)
        .filter((node) => getComputedStyle(node).overflowX !== "visible" || node === document.body)
        .filter((node) => !node.closest(".visually-hidden, .where-wide"))
        .map((node) => node.outerHTML.slice(0, 80))"""
    width = view["viewport"]["width"]
    with watched(browser, url, **view) as page:
        for step in ("ask", "source", "documents"):
            if step == "ask":
                ask(page, IRO)
                ask(page, CAMDEN)
            elif step == "source":
                page.locator(".chip").first.click()
                highlighted(page)
            else:
                page.keyboard.press("Escape")
                page.click("#show-documents")
            assert page.evaluate("document.documentElement.scrollWidth") == width
            assert page.evaluate(overflowing) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_in_both_schemes(browser: Browser, url: str, scheme: str) -> None:
    with watched(browser, url, color_scheme=scheme, reduced_motion="reduce") as page:
        ask(page, IRO)
        ask(page, CAMDEN)
        page.locator(".chip").first.click()
        highlighted(page)
        measured = contrasts(
            page,
            [
                *(".statement .words", ".chip", ".chip[aria-current]", ".support", ".faint", "h3"),
                *("mark", "#source .faint", ".verdict", ".message", "#ask", ".quiet", ".link"),
                *(".refused .faint", ".under", "summary", "#problem"),
            ],
        )
    assert {selector: ratio for selector, ratio in measured.items() if ratio < 4.5} == {}


def test_nothing_moves_for_whoever_asks_for_less_motion(browser: Browser, url: str) -> None:
    with watched(browser, url, reduced_motion="reduce") as page:
        ask(page, IRO)
        page.locator(".chip").first.click()
        assert page.evaluate("document.getAnimations().length") == 0


def test_keys_that_are_pressed_alone_can_be_switched_off(page: Page) -> None:
    ask(page, IRO)
    chip, shortcuts = page.locator(".statement .chip").first, page.locator("#shortcuts")
    for on in (True, False):
        shortcuts.set_checked(on)
        page.reload()
        expect(shortcuts).to_be_checked(checked=on)
        chip.click()
        highlighted(page)
        page.keyboard.press("f")
        expect(page.locator(".find")).to_be_visible(visible=on)
        page.get_by_role("button", name="Close", exact=True).click()
        expect(chip).to_be_focused()
        page.keyboard.press("/")
        expect(page.locator("#question" if on else ".statement .chip").first).to_be_focused()


def test_the_page_and_all_that_it_loads_are_small(page: Page) -> None:
    ask(page, IRO)
    page.locator(".chip").first.click()
    highlighted(page)
    loaded = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    assets = {name.rsplit("/", 1)[1] for name in loaded} & {each.name for each in WEB.iterdir()}
    assert {"app.js", "source.js", "page.css"} <= assets
    assert sum(each.stat().st_size for each in WEB.iterdir()) < 160_000
