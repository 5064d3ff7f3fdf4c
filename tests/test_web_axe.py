"""The chat box in a real browser: WCAG 2.2 A and AA, as far as axe can judge, in every state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library
from tests.browser import CAMDEN, IRO, GatedModel, ask, highlighted, send, served, watched
from tests.make_pdf import Text, make_pdf, paragraph
from tests.making import LETTER

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
SIZES = [(1440, 900), (360, 740)]
HOMES = "How many children's homes does Southwark run?"
LATE = "What do the children say about their meals?"
MEALS = "The children say that their meals are warm but come too late in the evening."


@pytest.fixture(scope="module")
def library(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Two letters that differ, and a PDF of two pages."""
    folder = tmp_path_factory.mktemp("files")
    for count in ("14", "12"):
        said = f"Southwark runs {count} children's homes in all."
        (folder / f"{count}.txt").write_text(LETTER.format(day="7 February", said=said))
    title = Text(72, 760, "Visit to Testford", 20, bold=True)
    other = paragraph(72, 760, ["Roads are mended in spring, and buses run on Sunday."])
    (folder / "meals.pdf").write_bytes(make_pdf([title, *paragraph(72, 700, [MEALS])], other))
    with Library.create(folder.with_name("index-axe"), embedder) as library:
        assert not library.add([folder]).failed
        yield library


@pytest.fixture(scope="module")
def own_url(library: Library) -> Iterator[str]:
    app = create_app(Assistant(library, Settings()), library, max_upload_bytes=5000)
    with served(app) as url:
        yield url


@pytest.fixture
def seeded(browser: Browser, url: str) -> Iterator[Page]:
    with watched(browser, url, reduced_motion="reduce") as page:
        yield page


@pytest.fixture
def own(browser: Browser, own_url: str) -> Iterator[Page]:
    with watched(browser, own_url, reduced_motion="reduce") as page:
        yield page


def violations(page: Page) -> list[str]:
    """What axe finds wrong with the page as it is, in both schemes and at both ends of sizes."""
    found = []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            response = Axe().run(page, options=RULES).response
            found += [f"{scheme} {width}: {_told(each)}" for each in response["violations"]]
    return found


def _told(violation: dict[str, Any]) -> str:
    nodes = [(node["target"], node["failureSummary"]) for node in violation["nodes"]]
    return f"{violation['id']} {nodes}"


def test_what_is_wrong_is_found(seeded: Page) -> None:
    seeded.evaluate("document.querySelector('#shortcuts').labels[0].replaceWith(shortcuts)")
    assert sum(": label " in each for each in violations(seeded)) == 4


def test_an_empty_conversation(seeded: Page) -> None:
    seeded.locator(".suggestion").first.wait_for()
    assert violations(seeded) == []


def test_answers_and_a_refusal(seeded: Page) -> None:
    ask(seeded, IRO)
    ask(seeded, CAMDEN)
    seeded.locator("details").evaluate_all("(all) => all.forEach((one) => (one.open = true))")
    assert violations(seeded) == []


def test_the_card_of_a_citation(seeded: Page) -> None:
    ask(seeded, IRO)
    seeded.keyboard.press("Shift+Tab")  # from now on the focus is shown
    seeded.locator(".statement .chip").first.focus()
    expect(seeded.locator("#card")).to_be_visible()
    assert violations(seeded) == []
    expect(seeded.locator("#card")).to_be_visible()


def test_a_source_as_text_with_what_is_found_in_it(seeded: Page) -> None:
    ask(seeded, IRO)
    seeded.locator(".chip").first.click()
    highlighted(seeded)
    assert violations(seeded) == []
    seeded.keyboard.press("f")
    seeded.keyboard.type("children")
    expect(seeded.locator(".find [role=status]")).to_contain_text("1 of")
    assert violations(seeded) == []


def test_a_source_as_printed_pages(own: Page) -> None:
    ask(own, LATE)
    own.locator(".statement .chip").first.click()
    own.locator("#source .cited").first.wait_for()
    assert violations(own) == []


def test_sources_that_differ(own: Page) -> None:
    ask(own, HOMES)
    expect(own.locator(".differ")).to_be_visible()
    assert violations(own) == []


def test_an_answer_that_streams_and_what_was_struck_out(browser: Browser, library: Library) -> None:
    model = GatedModel(f"{MEALS} [1] All is well. [1] ", "More is to come.")
    app = create_app(Assistant(library, Settings(), model), library)
    with served(app) as url, watched(browser, url, reduced_motion="reduce") as page:
        send(page, LATE)
        page.locator(".statement").first.wait_for()
        expect(page.locator(".turn")).to_have_attribute("aria-busy", "true")
        assert violations(page) == []
        model.gate.set()
        page.locator(".struck").wait_for()
        assert violations(page) == []


def test_what_went_wrong(browser: Browser, url: str) -> None:
    failing = ("ERR_INTERNET_DISCONNECTED",)
    with watched(browser, url, failing, reduced_motion="reduce") as page:
        page.context.set_offline(True)
        send(page, IRO)
        page.get_by_role("button", name="Try again").wait_for()
        assert violations(page) == []


def test_a_question_that_is_edited(seeded: Page) -> None:
    ask(seeded, IRO)
    seeded.get_by_role("button", name="Edit question").click()
    expect(seeded.locator("#editing")).to_be_visible()
    assert violations(seeded) == []


def test_the_documents(seeded: Page) -> None:
    seeded.click("#show-documents")
    seeded.locator(".entry input").first.check()
    assert violations(seeded) == []
    seeded.get_by_label("Search", exact=True).fill("zyzzyva")
    expect(seeded.get_by_text("No document fits")).to_be_visible()
    assert violations(seeded) == []


def test_files_that_were_added_and_one_that_was_not(own: Page) -> None:
    own.click("#show-documents")
    with own.expect_file_chooser() as chooser:
        own.get_by_role("button", name="Add files").click()
    page = {"name": "page.pdf", "mimeType": "application/pdf", "buffer": b"<!doctype html><p>no"}
    text = {"name": "new.txt", "mimeType": "text/plain", "buffer": b"Roads\n\nThey are mended.\n"}
    chooser.value.set_files([page, text])
    own.get_by_role("button", name="Clear this list").wait_for()
    expect(own.locator(".additions h3")).to_have_text("1 file added, 1 not")
    own.get_by_role("button", name="Remove Roads").click()
    own.get_by_role("button", name="Undo").wait_for()
    assert violations(own) == []


def test_the_conversations(seeded: Page) -> None:
    ask(seeded, IRO)
    seeded.click("#new-conversation")
    ask(seeded, CAMDEN)
    seeded.click("#show-conversations")
    assert violations(seeded) == []
    seeded.get_by_role("button", name="Rename").first.click()
    assert violations(seeded) == []
    seeded.keyboard.press("Escape")
    seeded.get_by_role("button", name="Delete").first.click()
    seeded.get_by_role("button", name="Undo").wait_for()
    assert violations(seeded) == []
