"""The chat box in a real browser: the focus is never lost, and Escape stops from anywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser import CAMDEN, IRO, ask, highlighted, send, watched


def _held(page: Page) -> list[Route]:
    """The questions from now on, none of which is answered before it is let go."""
    held: list[Route] = []
    page.route("**/ask", lambda route: held.append(route))
    return held


def _press_ask(page: Page) -> None:
    page.fill("#question", IRO)
    page.press("#ask", "Enter")


def _press_suggestion(page: Page) -> None:
    page.locator(".suggestion").first.press("Enter")


def _press_again(page: Page) -> None:
    page.get_by_role("button", name="Ask again").press("Enter")


def _press_try_again(page: Page) -> None:
    page.get_by_role("button", name="Try again").press("Enter")


@pytest.mark.parametrize(
    ("first", "press"),
    [
        (None, _press_ask),
        (None, _press_suggestion),
        ("answered", _press_ask),
        ("answered", _press_again),
        ("failed", _press_try_again),
    ],
)
def test_whoever_asks_from_the_keyboard_can_write_on(
    page: Page, first: str | None, press: Callable[[Page], None]
) -> None:
    if first == "answered":
        ask(page, IRO)
    elif first == "failed":
        page.route("**/ask", lambda route: route.fulfill(content_type="text/event-stream"))
        send(page, IRO)
        page.get_by_role("alert").get_by_role("button").wait_for()
    held = _held(page)
    press(page)
    expect(page.locator("#stop")).to_be_visible()
    expect(page.locator("#question")).to_be_focused()
    held[0].continue_()
    expect(page.locator("#ask")).to_be_visible()
    page.locator(".turn:not([aria-busy]) .foot").last.wait_for()
    expect(page.locator("#question")).to_be_focused()


def test_asking_all_documents_from_the_keyboard_leaves_the_focus_in_the_box(page: Page) -> None:
    page.click("#show-documents")
    page.locator("#documents input[type=checkbox]").first.check()
    page.keyboard.press("Escape")
    ask(page, CAMDEN)
    page.get_by_role("button", name="Ask all documents").press("Enter")
    expect(page.locator("#question")).to_be_focused()


def test_an_answer_that_ends_under_the_button_that_stops_it_loses_no_focus(page: Page) -> None:
    held = _held(page)
    send(page, IRO)
    page.focus("#stop")
    held[0].continue_()
    expect(page.locator("#ask")).to_be_visible()
    expect(page.locator("#question")).to_be_focused()


def test_what_is_being_read_keeps_the_focus_when_the_answer_comes(page: Page) -> None:
    ask(page, IRO)
    held = _held(page)
    send(page, CAMDEN)
    chip = page.locator(".chip").first
    chip.focus()
    held[0].continue_()
    page.locator(".refused").wait_for()
    expect(chip).to_be_focused()


def test_a_finger_opens_no_keyboard_over_the_answer(browser: Browser, url: str) -> None:
    touched = {"has_touch": True, "is_mobile": True, "viewport": {"width": 360, "height": 640}}
    with watched(browser, url, **touched) as page:
        page.locator(".suggestion").first.tap()
        page.locator(".turn .foot").wait_for()
        expect(page.locator("#question")).not_to_be_focused()
        page.get_by_role("button", name="Ask again").press("Enter")  # of a keyboard beside it
        expect(page.locator("#question")).to_be_focused()


@pytest.mark.parametrize("place", ["#question", "#stop", "#scope", "#detail", ".chip", "body"])
def test_escape_stops_the_answer_from_anywhere(page: Page, place: str) -> None:
    ask(page, IRO)
    _held(page)
    send(page, CAMDEN)
    expect(page.locator("#stop")).to_be_visible()
    if place == "body":
        page.evaluate("document.activeElement.blur()")
    else:
        page.locator(place).first.focus()
    page.keyboard.press("Escape")
    if place == ".chip":  # its card went
        expect(page.locator("#stop")).to_be_visible()
        page.keyboard.press("Escape")
    expect(page.locator("#ask")).to_be_visible()
    expect(page.locator("#question")).to_have_value(CAMDEN)
    expect(page.locator("#question")).to_be_focused()


def test_escape_closes_what_has_the_focus_before_it_stops_the_answer(page: Page) -> None:
    ask(page, IRO)
    _held(page)
    send(page, CAMDEN)
    page.locator(".chip").first.press("Enter")
    highlighted(page)
    page.click("#show-documents")
    page.keyboard.press("Escape")
    expect(page.locator("#documents")).to_be_hidden()
    page.focus("#source .body")
    page.keyboard.press("Escape")
    expect(page.locator("#source")).to_be_hidden()
    expect(page.locator("#stop")).to_be_visible()
    page.focus("#question")
    expect(page.locator("#card")).to_be_hidden()  # that of the chip that had the focus again
    page.keyboard.press("Escape")
    expect(page.locator("#ask")).to_be_visible()


def test_escape_beside_an_open_source_stops_the_answer_first(page: Page) -> None:
    ask(page, IRO)
    page.locator(".chip").first.press("Enter")
    highlighted(page)
    _held(page)
    send(page, CAMDEN)
    page.focus("#scope")
    page.keyboard.press("Escape")
    expect(page.locator("#ask")).to_be_visible()
    expect(page.locator("#source")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#source")).to_be_hidden()


def test_escape_ends_editing_from_anywhere(page: Page) -> None:
    ask(page, CAMDEN)
    page.get_by_role("button", name="Edit question").click()
    page.focus("#scope")
    page.keyboard.press("Escape")
    expect(page.locator("#editing")).to_be_hidden()
    expect(page.locator("#question")).to_have_value("")


def test_a_source_whose_chip_is_not_shown_gives_the_focus_to_the_box(page: Page) -> None:
    ask(page, IRO)
    page.locator(".chip").first.press("Enter")
    highlighted(page)
    _held(page)
    page.get_by_role("button", name="Ask again").click()
    page.focus("#source-title")
    page.keyboard.press("Escape")
    expect(page.locator("#source")).to_be_hidden()
    expect(page.locator("#question")).to_be_focused()
