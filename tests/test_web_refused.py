"""What the page shows of a refusal: what was searched, and what to try next."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from index.library import Library
from tests.browser import CAMDEN, ask

HUB = "What is said about the Multi Agency Safeguarding Hub?"


def test_a_refusal_says_what_was_searched_and_what_to_try(
    page: Page, seed_library: Library
) -> None:
    ask(page, CAMDEN)
    refused = page.locator(".refused")
    expect(refused.locator(".looked")).to_contain_text(CAMDEN.rstrip("?"))
    refused.get_by_text("Searched: 5 documents").click()
    for entry in seed_library.documents():
        expect(refused.locator(".searched")).to_contain_text(entry.catalogue.title)
    expect(refused).to_contain_text("Ask about Southwark or Lambeth")
    refused.get_by_role("button", name="Ask in other words").click()
    expect(page.locator("#question")).to_have_value(CAMDEN)


def test_what_is_said_to_the_assistant_is_no_search(page: Page) -> None:
    ask(page, "help")
    expect(page.locator(".turn .verdict")).to_have_text("Nothing was looked up")
    expect(page.locator(".turn")).to_contain_text("a finding, a date, a name, a grade")
    expect(page.locator(".turn .near-head, .turn .searched, .turn .looked")).to_have_count(0)


def test_to_what_is_unclear_nothing_is_near(page: Page) -> None:
    ask(page, "Has it improved?")
    expect(page.locator(".turn .verdict")).to_have_text("Nothing was looked up")
    expect(page.locator(".turn .message")).to_contain_text("It is not clear what is meant")
    expect(page.locator(".turn .near-head, .turn .searched")).to_have_count(0)


def test_a_refusal_from_chosen_documents_offers_them_all(page: Page, seed_library: Library) -> None:
    lambeth = next(e for e in seed_library.documents() if e.catalogue.organisation == "Lambeth")
    page.click("#show-documents")
    page.locator(f"#documents input[value='{lambeth.id}']").check()
    page.keyboard.press("Escape")
    ask(page, HUB)
    expect(page.locator(".understood")).to_contain_text(lambeth.catalogue.title)
    expect(page.locator(".refused")).to_be_visible()
    page.get_by_role("button", name="Ask all documents").click()
    expect(page.locator(".answered .statement").first).to_be_visible()
    expect(page.locator("#scope")).to_have_text("Asking all 5 documents")
    expect(page.locator(".turn")).to_have_count(1)
