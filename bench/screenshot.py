"""Takes the picture of the README: the first question asked, its first citation opened.

make screenshot
"""

from __future__ import annotations

from pathlib import Path

from assistant.http.app import create_app
from assistant.opening import open_assistant
from assistant.settings import load_settings
from tests.browser import IRO, ask, launched, served, watched

VIEW = {"width": 1280, "height": 800}
PICTURE = Path(__file__).parents[1] / "docs" / "chat.png"


def main() -> None:
    with (
        open_assistant(load_settings()) as (assistant, library),
        served(create_app(assistant, library)) as url,
        launched() as browser,
        watched(browser, url, viewport=VIEW, reduced_motion="reduce") as page,
    ):
        ask(page, IRO)
        page.locator(".turn .chip").first.click()
        page.locator("#source mark").first.wait_for()
        page.screenshot(path=PICTURE)


if __name__ == "__main__":
    main()
