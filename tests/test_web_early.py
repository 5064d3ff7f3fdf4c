"""The chat box before its page is put together: nothing that is written or sent is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import IRO


@pytest.fixture
def early(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_default_timeout(10_000)
    yield page
    page.close()


@contextmanager
def _opened(page: Page, url: str, without: str) -> Iterator[None]:
    """The page, which waits for a request like this one until the block is left."""
    page.route(without, lambda _: None)
    with page.expect_request(without):
        page.goto(url, wait_until="commit")
    yield
    page.unroute(without)  # it goes on


@pytest.mark.parametrize("pattern", ["**/app.js*", "**/documents"])
def test_a_question_sent_before_the_page_is_ready_is_asked(
    early: Page, url: str, pattern: str
) -> None:
    with _opened(early, url, pattern):
        early.get_by_label("Your question").fill(IRO)
        early.keyboard.press("Enter")
    expect(early.get_by_role("heading", name=IRO)).to_be_visible()
    letter = early.get_by_role("heading", name="Ofsted letter about Southwark, 7 February 2019")
    expect(letter.first).to_be_visible()
    expect(early.get_by_label("Your question")).to_have_value("")


def test_what_is_being_written_is_left_as_it_is(early: Page, url: str) -> None:
    with _opened(early, url, "**/documents"):
        early.get_by_label("Your question").fill("what did inspectors")
    expect(early.locator("#welcome")).to_be_visible()
    expect(early.get_by_label("Your question")).to_have_value("what did inspectors")


def test_the_button_without_a_script_does_not_load_the_page_anew(early: Page, url: str) -> None:
    with _opened(early, url, "**/app.js*"):
        early.get_by_label("Your question").fill(IRO)
        early.get_by_role("button", name="Ask", exact=True).click()
    expect(early.locator("#welcome")).to_be_visible()
    expect(early.get_by_label("Your question")).to_have_value(IRO)
