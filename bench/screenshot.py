"""Takes the pictures of docs/: an answer beside its source, a refusal, the documents.

make screenshot
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from assistant.http.app import create_app
from assistant.opening import open_assistant
from assistant.settings import load_settings
from tests.browser import CAMDEN, IRO, ask, launched, served, watched

LOOKS: dict[str, Any] = {
    "viewport": {"width": 1280, "height": 800},
    "reduced_motion": "reduce",
}
DOCS = Path(__file__).parents[1] / "docs"


def answer(page: Page) -> None:
    """The first question, its first citation opened."""
    ask(page, IRO)
    page.locator(".turn .chip").first.click()
    page.locator("#source mark").first.wait_for()


def refusal(page: Page) -> None:
    """A question about a place that no document is about."""
    ask(page, CAMDEN)


def documents(page: Page) -> None:
    """The catalogue, two documents chosen for the next questions."""
    page.click("#show-documents")
    for tick in page.locator(".entry input").all()[:2]:
        tick.check()
    page.mouse.move(0, 0)


PICTURES: list[tuple[str, str, Callable[[Page], None]]] = [
    ("chat.png", "light", answer),
    ("refusal.png", "dark", refusal),
    ("documents.png", "light", documents),
]


def main() -> None:
    with (
        open_assistant(load_settings()) as (assistant, library),
        served(create_app(assistant, library)) as url,
        launched() as browser,
    ):
        for name, scheme, state in PICTURES:
            with watched(browser, url, color_scheme=scheme, **LOOKS) as page:
                state(page)
                page.screenshot(path=DOCS / name)


if __name__ == "__main__":
    main()
