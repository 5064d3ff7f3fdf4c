"""The catalogue in a real browser: looked through, chosen from, opened, and thousands long."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from index.library import Library
from tests.browser import IRO, ask, contrasts, watched

OVERFLOWING = """() => [...document.querySelectorAll("#documents *")]
    .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
    .filter((node) => !node.closest(".visually-hidden"))
    .map((node) => node.outerHTML.slice(0, 80))"""
# Asked after a frame was drawn: what may be skipped is first decided when one is.
LAID_OUT = """async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    return [...document.querySelectorAll("#documents .entry .name")]
        .filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).length;
}"""
LAST = "() => document.querySelector('#documents .entry:last-child').scrollIntoView()"


@pytest.fixture
def opened(page: Page) -> Page:
    page.click("#show-documents")
    page.locator("#documents .entry").first.wait_for()
    return page


PAINTED = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"


def _column(page: Page, name: str) -> list[str]:
    page.evaluate(PAINTED)  # a row that is not painted has no inner text
    return page.locator(f"#documents .entry .{name}").all_inner_texts()


def _head(page: Page, name: str) -> Locator:
    return page.get_by_role("columnheader", name=name)


def _entry(number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": f"d{number}",
        "uri": f"{number:04}.pdf",
        "sha256": "a" * 64,
        "source_sha256": f"{number:064}",
        "title": f"Letter number {number}",
        "kind": ["letter", "minutes"][number % 2],
        "organisation": ["Barnet", "Åmål", "Camden"][number % 3],
        "also_called": [],
        "publisher": None,
        "author": None,
        "date": f"{2000 + number % 25}-03-01",
        "pages": number,
        "duplicate_of": None,
        "warnings": [],
        **more,
    }


def _stubbed(page: Page, entries: list[dict[str, Any]]) -> None:
    body = json.dumps({"documents": entries})
    page.route("**/documents", lambda route: route.fulfill(body=body))
    page.reload()
    page.click("#show-documents")


@pytest.fixture
def few(page: Page) -> Iterator[Page]:
    """Five documents that nothing is known of but what the test says."""
    _stubbed(
        page,
        [
            _entry(1, pages=10),
            _entry(2, pages=9, title="zoo"),
            _entry(3, pages=None, organisation=None, kind=None, date=None),
            _entry(4, duplicate_of="0001.pdf", title="Äpfel"),
            _entry(10, warnings=["The date is uncertain."]),
        ],
    )
    yield page


def test_the_table_says_what_is_known_of_each(opened: Page, seed_library: Library) -> None:
    entries = sorted(seed_library.documents(), key=lambda entry: entry.catalogue.title.casefold())
    assert _column(opened, "title") == [entry.catalogue.title for entry in entries]
    assert _column(opened, "organisation") == [entry.catalogue.organisation for entry in entries]
    assert set(_column(opened, "state")) == {"Ready"}
    expect(opened.get_by_role("table")).to_have_accessible_name(f"{len(entries)} documents")


@pytest.mark.parametrize(
    ("heading", "ascending"),
    [
        ("Title", ["Äpfel", "Letter number 1", "Letter number 3", "Letter number 10", "zoo"]),
        ("Pages", ["4", "9", "10", "10", ""]),
        ("State", ["Check", "Duplicate", "Ready", "Ready", "Ready"]),
    ],
)
def test_each_column_sorts_both_ways(few: Page, heading: str, ascending: list[str]) -> None:
    _head(few, "Date").get_by_role("button").click()
    _head(few, heading).get_by_role("button").click()
    assert _head(few, heading).get_attribute("aria-sort") == "ascending"
    assert _head(few, "Date").get_attribute("aria-sort") == "none"
    assert _column(few, heading.lower() if heading != "Title" else "title") == ascending
    _head(few, heading).get_by_role("button").click()
    assert _head(few, heading).get_attribute("aria-sort") == "descending"
    known = [value for value in ascending if value]
    found = _column(few, heading.lower() if heading != "Title" else "title")
    assert found == known[::-1] + [""] * (len(ascending) - len(known))  # unknown stays last


def test_search_and_filters_narrow_together_and_say_so(few: Page) -> None:
    few.get_by_label("Search", exact=True).fill("AMAL")
    assert _column(few, "title") == ["Äpfel", "Letter number 1", "Letter number 10"]
    expect(few.locator(".choice strong")).to_have_text("3 of 5 shown.")
    few.get_by_label("Kind").select_option("minutes")
    assert _column(few, "title") == ["Letter number 1"]
    few.get_by_role("button", name="Clear", exact=True).click()
    expect(few.locator("#documents .entry")).to_have_count(5)
    few.get_by_label("Organisation").select_option("Camden")
    assert _column(few, "title") == ["zoo"]
    few.get_by_role("button", name="Clear", exact=True).click()
    few.get_by_label("From").fill("2002-01-01")
    few.get_by_label("To").fill("2005-01-01")
    assert _column(few, "title") == ["Äpfel", "zoo"]
    few.get_by_label("Search", exact=True).fill("nowhere")
    expect(few.get_by_text("No document fits.")).to_be_visible()


def test_questions_are_asked_of_what_is_ticked(opened: Page, seed_library: Library) -> None:
    total = len(seed_library.documents())
    scope = opened.locator("#scope")
    opened.get_by_label("Organisation").select_option("Lambeth")
    opened.get_by_role("button", name="shown").click()
    expect(scope).to_have_text(f"Asking 1 of {total} documents")
    opened.get_by_label("Organisation").select_option("")
    opened.locator(".entry").first.get_by_role("checkbox").check()
    expect(scope).to_have_text(f"Asking 2 of {total} documents")
    opened.get_by_role("button", name="all", exact=True).click()
    expect(opened.locator(".entry :checked")).to_have_count(total)
    opened.get_by_role("button", name="none").click()
    expect(opened.locator(".entry :checked")).to_have_count(0)
    expect(scope).to_have_text(f"Asking all {total} documents")
    opened.get_by_role("checkbox", name="Lambeth").check()
    opened.reload()
    expect(scope).to_have_text(f"Asking 1 of {total} documents")
    with opened.expect_request("**/ask") as sent:
        ask(opened, IRO)
    (lambeth,) = (e.id for e in seed_library.documents() if e.catalogue.organisation == "Lambeth")
    body = sent.value.post_data_json
    assert body and body["filters"] == {"documents": [lambeth]}


def test_a_document_is_opened_beside_the_conversation(opened: Page) -> None:
    title = _column(opened, "title")[1]
    opened.get_by_role("button", name=title, exact=True).click()
    expect(opened.locator("#documents")).to_be_hidden()
    expect(opened.locator("#source-title")).to_have_text(title)


def test_thousands_are_laid_out_only_where_they_are_seen(page: Page) -> None:
    _stubbed(page, [_entry(number) for number in range(2000)])
    expect(page.locator("#documents .entry")).to_have_count(2000)
    assert 0 < page.evaluate(LAID_OUT) < 100
    page.evaluate(LAST)
    expect(page.locator("#documents .entry").last).to_be_in_viewport()
    assert 0 < page.evaluate(LAID_OUT) < 200
    page.fill("#documents [name=search]", "number 1999")
    expect(page.locator("#documents .entry")).to_have_count(1)


def test_names_that_deceive_are_shown_as_they_are(page: Page) -> None:
    markup = "<img src=x onerror=\"document.title='taken'\">"
    _stubbed(
        page,
        [
            _entry(1, title=markup, organisation="<b>Bold</b>", kind="<i>"),
            _entry(2, title="a\u202efdp.txt", uri="zero\u200bwidth\u2066.txt"),
            _entry(3, title="W" * 300, uri="é" * 300 + ".md", warnings=["<script>1</script>"]),
        ],
    )
    titles = page.locator("#documents .entry .title")
    assert set(titles.all_text_contents()) == {markup, "a⟨U+202E⟩fdp.txt", "W" * 300}
    expect(page.get_by_text("zero⟨U+200B⟩width⟨U+2066⟩.txt")).to_be_visible()
    expect(page.get_by_text("<script>1</script>")).to_be_visible()
    expect(page.locator(".entry .organisation", has_text="<b>Bold</b>")).to_be_visible()
    assert page.locator("#documents :is(img, b, i, script)").count() == 0
    assert page.title() == "Proven assistant"
    for width in (320, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(OVERFLOWING) == []


# At 200 % a window of 1280 by 900 has room for 640 by 450.
@pytest.mark.parametrize(("width", "height"), [(320, 640), (640, 450), (1024, 768)])
def test_it_fits_every_width(browser: Browser, url: str, width: int, height: int) -> None:
    with watched(browser, url, viewport={"width": width, "height": height}) as page:
        page.click("#show-documents")
        page.locator("#documents .entry").first.wait_for()
        if not page.locator(".filters form").is_visible():
            page.get_by_text("Search and filter").click()
        assert page.evaluate(OVERFLOWING) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
        expect(page.get_by_role("button", name="Remove").first).to_be_visible()
        _head(page, "Date").get_by_role("button").click()
        assert _head(page, "Date").get_attribute("aria-sort") == "ascending"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_text_stands_out_in_both_schemes(browser: Browser, url: str, scheme: str) -> None:
    with watched(browser, url, color_scheme=scheme, reduced_motion="reduce") as page:
        _stubbed(page, [_entry(1), _entry(2, warnings=["Doubtful."])])
        page.locator("#documents .entry input").first.check()
        measured = contrasts(
            page,
            [
                *(".entry .title", ".entry .faint", ".entry .date", ".removing .link"),
                *("[data-state=Ready]", "[data-state=Check]", ".headings button", ".choice"),
                *(".filters label span", ".ticks button"),
            ],
        )
        assert page.evaluate("document.getAnimations().length") == 0
    assert {selector: ratio for selector, ratio in measured.items() if ratio < 4.5} == {}


def test_it_is_worked_from_the_keyboard(page: Page) -> None:
    page.locator("#show-documents").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Search", exact=True).focus()
    page.keyboard.type("Lambeth")
    expect(page.locator("#documents .entry")).to_have_count(1)
    box = page.locator("#documents .entry input")
    for _ in range(30):
        page.keyboard.press("Tab")
        if box.evaluate("(box) => box === document.activeElement"):
            break
    page.keyboard.press("Space")
    expect(page.locator("#scope")).to_contain_text("Asking 1 of")
    page.keyboard.press("Escape")
    expect(page.locator("#documents")).to_be_hidden()
    expect(page.locator("#show-documents")).to_be_focused()
