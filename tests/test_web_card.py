"""The chat box in a real browser: the card of a citation, as WCAG 2.2, 1.4.13 asks."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from assistant.records import Question
from assistant.service import Assistant
from tests.browser import IRO, ask, highlighted, watched, words


def test_it_says_what_is_cited_and_where(page: Page, assistant: Assistant) -> None:
    citation = assistant.ask(Question(IRO)).citations[0]
    ask(page, IRO)
    page.locator(".chip").first.hover()
    card = page.locator("#card")
    assert words(card.locator(".words").inner_text()) == words(citation.quote)
    assert citation.date
    for said in (citation.title, f"{citation.date:%-d %B %Y}"):
        expect(card).to_contain_text(said)
    for heading in citation.headings:
        expect(card).to_contain_text(heading)


def test_a_first_heading_that_is_the_title_is_not_said_beside_it(page: Page) -> None:
    said = page.evaluate(
        """async () => {
          const { placeAndHeadings } = await import("./wording.js");
          const under = (...headings) => placeAndHeadings({ title: "Budget", headings });
          return [under("Budget", "Roads"), under("Budget"), under("Roads", "Budget")];
        }"""
    )
    assert said == ["under Roads", "", "under Roads › Budget"]


def test_the_pointer_can_go_to_it_and_escape_closes_it_alone(page: Page) -> None:
    ask(page, IRO)
    chip, card = page.locator(".statement .chip").first, page.locator("#card")
    chip.click()
    highlighted(page)
    chip.hover()
    card.hover()
    page.wait_for_function("() => document.querySelector('#card:popover-open')")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(page.locator("#source")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#source")).to_be_hidden()


def test_a_pointer_that_only_crosses_a_chip_opens_nothing(page: Page) -> None:
    page.clock.install()
    page.reload()
    ask(page, IRO)
    page.clock.pause_at(page.evaluate("Date.now() + 60_000"))
    chip, card = page.locator(".statement .chip").first, page.locator("#card")
    chip.hover()
    page.mouse.move(1, 1)
    page.clock.run_for(1000)
    expect(card).to_be_hidden()
    chip.hover()
    page.clock.run_for(1000)
    expect(card).to_be_visible()


@pytest.mark.parametrize("height", [900, 420, 260])
def test_it_never_covers_its_chip(browser: Browser, url: str, height: int) -> None:
    with watched(browser, url, viewport={"width": 320, "height": height}) as page:
        ask(page, IRO)
        page.keyboard.press("Shift+Tab")  # from now on the focus is shown
        for chip in page.locator(".statement .chip").all():
            chip.focus()
            expect(page.locator("#card")).to_be_visible()
            assert not _overlap(chip, page.locator("#card"))
            assert _inside(page.locator("#card"), 320, height)


def _overlap(one: Locator, other: Locator) -> bool:
    first, second = one.bounding_box(), other.bounding_box()
    assert first and second
    return (
        first["y"] < second["y"] + second["height"] and second["y"] < first["y"] + first["height"]
    )


def _inside(one: Locator, width: float, height: float) -> bool:
    box = one.bounding_box()
    assert box
    return (
        box["x"] >= 0
        and box["y"] >= 0
        and box["x"] + box["width"] <= width
        and box["y"] + box["height"] <= height
    )
