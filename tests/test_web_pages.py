"""The chat box in a real browser: a cited sentence on the pages of its PDF, as they are printed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library
from tests.browser import IRO, ask, highlighted, served, watched, words
from tests.make_pdf import HEIGHT, WIDTH, Text, make_pdf, paragraph

MEALS = "What do the children tell leaders about their meals?"
ABOVE = [
    "Leaders of the council visit the homes every month, and the children tell leaders that their",
    "meals are warm and",
]
BELOW = ["plentiful, but that the meals come too late in the evening for the youngest of them."]
OTHERS = ["Roads are mended in spring. The roads of the town are long.", "Buses run on Sunday."]


@pytest.fixture(scope="module")
def pdf_url(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("files")
    content = make_pdf(
        [Text(72, 760, "Visit to Testford", 20, bold=True), *paragraph(72, 150, ABOVE)],
        [*paragraph(72, 760, BELOW), *paragraph(72, 600, OTHERS)],
        *[paragraph(72, 700, [f"Annex {n} lists the roads of part {n}."]) for n in range(3, 9)],
    )
    (folder / "visit.pdf").write_bytes(content)
    with Library.create(folder.with_name("index-pdf"), embedder) as library:
        assert not library.add([folder]).failed
        with served(create_app(Assistant(library, Settings()), library)) as url:
            yield url


@pytest.fixture
def opened(browser: Browser, pdf_url: str) -> Iterator[Page]:
    """The pane with the cited sentence, which two pages share."""
    with watched(browser, pdf_url, viewport={"width": 1200, "height": 800}) as page:
        ask(page, MEALS)
        chip = page.locator(".statement .chip").first
        chip.hover()
        expect(page.locator("#card")).to_contain_text("Page 1")
        chip.click()
        page.locator("#source .cited").first.wait_for()
        yield page


def test_every_line_on_every_page_of_the_span_has_its_box(opened: Page) -> None:
    pages = opened.locator(".sheet:has(.cited)")
    assert [sheet.get_attribute("data-page") for sheet in pages.all()] == ["1", "2"]
    assert [sheet.locator(".cited").count() for sheet in pages.all()] == [2, 1]
    expect(opened.locator(".cited").first).to_be_in_viewport()
    sheet = opened.locator(".sheet").first.bounding_box()
    box = opened.locator(".cited").first.bounding_box()
    assert sheet and box
    scale = sheet["width"] / WIDTH
    assert box["x"] - sheet["x"] == pytest.approx(72 * scale, abs=4)
    assert box["y"] - sheet["y"] == pytest.approx((HEIGHT - 150 - 12) * scale, abs=8)
    expect(opened.get_by_role("button", name="Page 2, cited here")).to_be_visible()


def test_pages_have_their_room_before_their_images(opened: Page) -> None:
    heights = """() => [...document.querySelectorAll(".sheet")]
        .map((sheet) => sheet.offsetHeight / sheet.offsetWidth)"""
    assert opened.evaluate(heights) == [pytest.approx(HEIGHT / WIDTH, abs=0.01)] * 8
    last = opened.locator(".sheet img").last
    assert not last.evaluate("(image) => image.complete && image.naturalWidth > 0")
    opened.get_by_role("button", name="Page 8").click()
    expect(opened.locator(".sheet").last).to_be_in_viewport()
    loaded = "(image) => image.decode().then(() => image.naturalWidth > 0)"
    assert last.evaluate(loaded)
    assert opened.evaluate(heights) == [pytest.approx(HEIGHT / WIDTH, abs=0.01)] * 8
    expect(opened.locator(".strip [aria-current]")).to_have_text("8")


def test_a_key_and_a_button_turn_to_the_text_and_back(opened: Page) -> None:
    expect(opened.locator("#source-title")).to_be_focused()
    opened.keyboard.press("t")
    assert highlighted(opened) == words(" ".join([*ABOVE, *BELOW]))
    expect(opened.locator("#source mark").first).to_be_in_viewport()
    expect(opened.get_by_role("button", name="Text", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    opened.get_by_role("button", name="Page", exact=True).click()
    expect(opened.locator(".cited").first).to_be_in_viewport()
    expect(opened.locator("#source mark")).to_have_count(0)


def test_zoom_by_buttons_keys_and_wheel(opened: Page) -> None:
    def width() -> float:
        box = opened.locator(".sheet").first.bounding_box()
        assert box
        return box["width"]

    fitted = width()
    opened.get_by_role("button", name="Larger").click()
    assert width() == pytest.approx(1.25 * fitted, rel=0.02)
    opened.keyboard.press("+")
    assert width() == pytest.approx(1.5 * fitted, rel=0.02)
    opened.keyboard.press("-")
    opened.locator("#source .body").hover()
    opened.keyboard.down("Control")
    opened.mouse.wheel(0, -100)
    opened.keyboard.up("Control")
    expect(opened.get_by_role("button", name="fit to width")).to_have_text("150 %")
    opened.get_by_role("button", name="fit to width").click()
    assert width() == pytest.approx(fitted, rel=0.02)


def test_the_strip_is_one_stop_and_then_the_arrow_keys(opened: Page) -> None:
    strip = opened.locator(".strip button")
    expect(opened.locator(".strip button[tabindex='0']")).to_have_count(1)
    strip.nth(1).click()
    strip.nth(1).focus()
    opened.keyboard.press("ArrowRight")
    expect(strip.nth(2)).to_be_focused()
    expect(strip.nth(2)).to_have_attribute("aria-current", "page")
    expect(opened.locator(".sheet").nth(2)).to_be_in_viewport()


def test_what_was_typed_last_is_boxed_however_late_the_rest_comes(opened: Page) -> None:
    held: list[Route] = []
    opened.route("**/boxes?*", lambda route: held.append(route))
    opened.keyboard.press("f")
    opened.keyboard.type("annex 5")
    expect(opened.locator(".find [role=status]")).to_have_text("1 of 1")
    opened.wait_for_timeout(100)  # the last request may be on its way
    assert len(held) > 1
    for route in reversed(held):
        with opened.expect_response("**/boxes?*"):
            route.continue_()
    expect(opened.locator(".sheet[data-page='5'] .found")).to_be_in_viewport()
    expect(opened.locator(".sheet:not([data-page='5']) .found")).to_have_count(0)


def test_what_is_found_is_boxed_on_its_page(opened: Page) -> None:
    opened.keyboard.press("f")
    opened.keyboard.type("annex 5")
    expect(opened.locator(".find [role=status]")).to_have_text("1 of 1")
    expect(opened.locator(".sheet[data-page='5'] .found")).to_be_in_viewport()
    opened.keyboard.press("Escape")
    expect(opened.locator(".found")).to_have_count(0)
    expect(opened.locator("#source")).to_be_visible()
    expect(opened.locator("#source .body")).to_be_focused()


def test_the_file_itself_opens_at_the_page_in_a_tab_of_its_own(opened: Page) -> None:
    link = opened.get_by_role("link", name="Open original")
    assert (link.get_attribute("href") or "").endswith("/file#page=1")
    assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener")
    address = link.evaluate("(link) => link.href")
    assert opened.request.get(address).body().startswith(b"%PDF-")


def test_a_text_has_no_other_original(page: Page) -> None:
    ask(page, IRO)
    page.locator(".statement .chip").first.click()
    expect(page.get_by_role("button", name="Copy link")).to_be_visible()
    expect(page.get_by_role("link", name="Open original")).to_have_count(0)
