"""Adding and removing in a real browser: dropped, chosen, failed, undone, while one asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.library import Library
from tests.browser import ask, served, watched
from tests.gate import Gate
from tests.making import folder_of_texts

LETTER = b"Review of libraries in Testford\n\nDear Anna\n\nManagers count the books every Monday.\n"
DROP = """(files) => {
  const dataTransfer = new DataTransfer();
  for (const [name, text] of files) dataTransfer.items.add(new File([text], name));
  const target = document.querySelector("#question");
  const send = (kind) => target.dispatchEvent(
    new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  send("dragenter");
  const shown = document.querySelector("#drop").matches(":popover-open");
  send("drop");
  return shown && !document.querySelector("#drop").matches(":popover-open");
}"""


@pytest.fixture
def gate() -> Gate:
    return Gate()


@pytest.fixture
def library(gate: Gate, tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "index", gate) as library:
        library.add([folder_of_texts(tmp_path / "docs", 4)])
        yield library


@pytest.fixture
def page(browser: Browser, library: Library) -> Iterator[Page]:
    app = create_app(Assistant(library, Settings()), library, max_upload_bytes=5000)
    with served(app) as url, watched(browser, url) as page:
        yield page


def _file(name: str, content: bytes = LETTER) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


def _choose(page: Page, *files: FilePayload) -> None:
    if not page.locator("#documents").is_visible():
        page.click("#show-documents")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Add files").click()
    chooser.value.set_files(list(files))


def _finished(page: Page) -> None:
    expect(page.get_by_role("button", name="Clear this list")).to_be_visible(timeout=30_000)


def test_files_dropped_anywhere_become_documents(page: Page, library: Library) -> None:
    files = [["a.txt", LETTER.decode()], ["<img src=x>.txt", LETTER.decode() + "More."]]
    assert page.evaluate(DROP, files)
    _finished(page)
    expect(page.locator(".additions h3")).to_have_text("2 files added")
    expect(page.locator(".additions [data-stage=ready]")).to_have_count(2)
    expect(page.locator("#documents .uri", has_text="<img src=x>.txt").last).to_be_visible()
    expect(page.locator("#documents .entry")).to_have_count(6)
    expect(page.locator("#scope")).to_have_text("Asking all 6 documents")
    expect(page.locator("#status")).to_have_text("2 files added")
    assert page.locator("#documents img").count() == 0
    assert {"a.txt", "<img src=x>.txt"} <= {entry.uri for entry in library.documents()}


def test_each_shows_its_stage_and_asking_goes_on(page: Page, gate: Gate) -> None:
    gate.open.clear()
    _choose(page, _file("one.txt"), _file("two.txt", LETTER + b"Two."))
    rows = page.locator(".additions li")
    expect(rows.nth(0)).to_contain_text("Embedding, 0 %")
    expect(rows.nth(1)).to_contain_text("Waiting")
    expect(rows.nth(0).get_by_role("progressbar")).to_have_accessible_name("Progress of one.txt")
    page.keyboard.press("Escape")
    expect(page.locator("#adding")).to_have_text("Adding 1 of 2 files")
    ask(page, "What do managers do about plan 1?")
    gate.open.set()
    expect(page.locator("#adding")).to_be_hidden(timeout=30_000)
    expect(page.locator("#scope")).to_have_text("Asking all 6 documents")


def test_what_was_being_added_is_still_shown_after_a_reload(page: Page, gate: Gate) -> None:
    gate.open.clear()
    _choose(page, _file("one.txt"))
    expect(page.locator(".additions li")).to_contain_text("Embedding")
    page.reload()
    expect(page.locator("#adding")).to_have_text("Adding 1 of 1 file")
    gate.open.set()
    expect(page.locator("#adding")).to_be_hidden(timeout=30_000)
    expect(page.locator("#scope")).to_have_text("Asking all 5 documents")


def test_what_fails_says_why_and_can_be_tried_again(page: Page, library: Library) -> None:
    _choose(page, _file("page.pdf", b"<!doctype html><p>no"), _file("large.txt", b"x " * 3000))
    _finished(page)
    page_row, large_row = page.locator(".additions li").all()
    expect(page_row).to_contain_text("web page")
    expect(large_row).to_contain_text("larger than")
    expect(page.locator(".additions h3")).to_have_text("0 files added, 2 not")
    page.keyboard.press("Escape")
    expect(page.locator("#adding")).to_have_text("0 files added, 2 not")
    page.click("#adding")
    page.get_by_role("button", name="Try again: page.pdf").click()
    _finished(page)
    expect(page.locator(".additions li").last).to_contain_text("web page")
    page.get_by_role("button", name="Clear this list").click()
    expect(page.locator(".additions")).to_be_hidden()
    assert len(library.documents()) == 4


def test_the_same_file_is_unchanged_and_a_new_one_takes_its_place(page: Page) -> None:
    _choose(page, _file("a.txt"))
    _finished(page)
    _choose(page, _file("a.txt"), _file("a.txt", LETTER.replace(b"Monday", b"Friday")))
    expect(page.locator(".additions [data-stage=ready]")).to_have_count(3, timeout=30_000)
    rows = page.locator(".additions li").all_inner_texts()
    assert "Unchanged" in rows[1]
    assert "in place of the one before" in rows[2]
    expect(page.locator("#documents .entry")).to_have_count(5)


def test_a_removal_is_undone_from_the_keyboard(page: Page, library: Library) -> None:
    before = library.documents()
    page.click("#show-documents")
    page.locator(".entry input").nth(1).check()
    remove = page.locator(".entry .removing button").nth(1)
    remove.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".entry")).to_have_count(3)
    expect(page.locator("#scope")).to_have_text("Asking all 3 documents")
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    assert len(library.documents()) == 3
    page.keyboard.press("Enter")
    expect(page.locator(".entry")).to_have_count(4)
    expect(page.locator(".entry .title").nth(1)).to_be_focused()
    expect(page.locator("#scope")).to_have_text("Asking 1 of 4 documents")
    expect(page.locator(".toast")).to_be_empty()
    assert library.documents() == before


def test_the_toast_stays_while_it_has_the_focus_and_goes_after(page: Page) -> None:
    page.clock.install()
    page.click("#show-documents")
    page.locator(".entry .removing button").first.click()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.mouse.move(0, 0)
    page.clock.run_for(60_000)
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.get_by_label("Search", exact=True).focus()
    page.clock.run_for(60_000)
    expect(page.locator(".toast")).to_be_empty()


def test_dismissing_gives_the_focus_to_the_next_document(page: Page) -> None:
    page.click("#show-documents")
    page.locator(".entry .removing button").first.click()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".toast")).to_be_empty()
    expect(page.locator("#documents")).to_be_visible()
    expect(page.locator(".entry .title").first).to_be_focused()
