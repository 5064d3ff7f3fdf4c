"""The chat box in a real browser: what is kept of a conversation while other things change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import load_embedder
from index.library import Library
from tests.browser import GatedModel, ask, kept, send, served, watched

ROBUST = "Management oversight of casework is not sufficiently robust."
TEAMS = "Management oversight of casework in hospitals is weak."
BOOKS = "Managers count the books every Monday."
OVERSIGHT = "Is management oversight of casework robust?"
LETTERS = {
    "testford.txt": f"Review of children's services in Testford, May 2020\n\n{ROBUST}\n\n{TEAMS}\n",
    "ambridge.txt": f"Review of libraries in Ambridge, June 2021\n\n{BOOKS}\n",
}


@pytest.fixture
def model() -> Iterator[GatedModel]:
    model = GatedModel(f"{ROBUST} [1] {TEAMS} [2] ", f"{ROBUST} [1]")
    yield model
    model.gate.set()


@pytest.fixture
def page(browser: Browser, model: GatedModel, tmp_path: Path) -> Iterator[Page]:
    folder = tmp_path / "docs"
    folder.mkdir()
    for name, text in LETTERS.items():
        (folder / name).write_text(text)
    with Library.create(tmp_path / "index", load_embedder("hashing")) as library:
        library.add([folder])
        app = create_app(Assistant(library, Settings(), model), library)
        with served(app) as url, watched(browser, url) as page:
            yield page


def _answered(page: Page, model: GatedModel) -> None:
    model.gate.set()
    ask(page, OVERSIGHT)
    page.locator(".answered").wait_for()


def _remove(page: Page, title: str) -> None:
    page.click("#show-documents")
    row = page.locator("#documents .entry", has_text=title)
    row.get_by_role("button", name="Remove").click()
    page.get_by_role("button", name="Undo").wait_for()


def _close(page: Page) -> None:
    page.locator("dialog[open]").get_by_role("button", name="Close").click()


def _listed(page: Page) -> None:
    page.get_by_role("button", name="Conversations").click()
    page.locator("#conversations[open]").wait_for()


def test_a_conversation_deleted_while_it_is_answered_stays_deleted(
    page: Page, model: GatedModel
) -> None:
    _answered(page, model)
    model.gate.clear()
    page.get_by_role("button", name="Ask again").click()
    page.locator(".turn[aria-busy] .statement").first.wait_for()
    _listed(page)
    page.get_by_role("button", name="Delete: ").click()
    expect(page.locator("#conversations .toast")).to_contain_text(OVERSIGHT)
    _close(page)
    expect(page.locator("#ask")).to_be_visible()
    model.gate.set()
    assert kept(page) == []
    expect(page.locator(".turn")).to_have_count(0)


def test_a_deleted_conversation_that_was_brought_back_is_kept_again(
    page: Page, model: GatedModel
) -> None:
    _answered(page, model)
    _listed(page)
    page.get_by_role("button", name="Delete: ").click()
    page.get_by_role("button", name="Undo").click()
    page.locator("#conversations .title").click()
    ask(page, OVERSIGHT)
    assert [len(conversation["turns"]) for conversation in kept(page)] == [2]


def test_a_conversation_opened_anew_is_not_restricted_to_what_is_gone(
    page: Page, model: GatedModel
) -> None:
    page.click("#show-documents")
    page.locator("#documents .entry", has_text="Testford").locator("input").check()
    _close(page)
    _answered(page, model)
    page.get_by_role("button", name="New conversation").click()
    _remove(page, "Testford")
    _close(page)
    _listed(page)
    page.locator("#conversations .title").click()
    expect(page.locator("#scope")).to_have_text("Asking all 1 document")
    with page.expect_request("**/ask") as sent:
        send(page, "Who counts the books?")
    body = sent.value.post_data_json
    assert body and "filters" not in body


@pytest.mark.parametrize("ticked", [None, "Testford", "Ambridge"])
def test_documents_that_come_and_go_leave_the_date_of_a_conversation(
    page: Page, model: GatedModel, ticked: str | None
) -> None:
    if ticked:
        page.click("#show-documents")
        page.locator("#documents .entry", has_text=ticked).locator("input").check()
        _close(page)
    model.gate.set()
    ask(page, OVERSIGHT)
    before = kept(page)
    assert before[0]["changed"]
    _remove(page, "Ambridge")
    if ticked != "Ambridge":
        assert kept(page) == before
    else:
        assert [each["documents"] for each in kept(page)] == [[]]
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#documents .entry")).to_have_count(2)
    expect(page.locator("#documents .toast")).to_be_empty()
    assert kept(page) == before
