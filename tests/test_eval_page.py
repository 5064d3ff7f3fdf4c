"""The HTML report in a real browser: failed first, side by side, by light and dark, no script."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from eval.controls import Control
from eval.page import page as page_of
from eval.report import Report
from eval.thresholds import Limits
from tests.browser import contrasts
from tests.judged import CASES, judged

HOSTILE = "</style></p><script>document.title='taken'</script><img src=x onerror=alert(1)>&lt;\x00"
CONTROLS = (Control("shuffled", "citation_recall", 1.0, 0.0, True),)
STRAY = {
    "id": "a",
    "answer": "Records were thin. [1]",
    "citations": [{"uri": "a.txt", "quote": "Records were thin."}],
}


def _report() -> Report:
    hostile = {"id": "b", "answer": HOSTILE, "citations": [{"uri": HOSTILE, "quote": HOSTILE}]}
    case = CASES[1].model_copy(update={"question": HOSTILE})
    limits = Limits({"citation_recall": 0.9})
    cases = (CASES[2], CASES[0], case, CASES[3])
    return judged(STRAY, hostile, cases=cases, limits=limits, controls=CONTROLS)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("page") / "made.html"
    path.write_bytes(page_of(_report()))
    return path.as_uri()


def _open(browser: Browser, address: str, **context: Any) -> tuple[Page, list[str]]:
    page = browser.new_context(**context).new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("request", lambda request: told.append(request.url))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(address)
    return page, [each for each in told if each != address]


def test_failed_cases_come_first_with_gold_and_citations_side_by_side(
    browser: Browser, address: str
) -> None:
    page, told = _open(browser, address)
    assert told == []  # nothing asked for, nothing complained of: its own policy lets its style in
    expect(page.locator("h2").first).to_have_text("Failed cases")
    first = page.locator("article").first
    expect(first.locator("h3")).to_have_text("a: lost at find")
    gold, cited = first.locator(".sides > div").all()
    expect(gold.locator("mark.gold")).to_have_text("Visits were regular.")
    expect(cited.locator("mark.cited").last).to_have_text("Records were thin.")
    left, right = gold.bounding_box(), cited.bounding_box()
    assert left and right
    assert left["y"] == right["y"] and left["x"] + left["width"] <= right["x"]
    expect(page.locator("details").first).to_contain_text("c: What of c.txt?")


def test_what_was_written_is_never_markup(browser: Browser, address: str) -> None:
    page, _ = _open(browser, address)
    assert page.title() == "made.jsonl: failed"
    assert page.locator("script, img, body style").count() == 0
    expect(page.locator("article .question").nth(1)).to_have_text(HOSTILE.replace("\x00", "\ufffd"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_read_by_light_and_dark(browser: Browser, address: str, scheme: str) -> None:
    page, _ = _open(browser, address, color_scheme=scheme)
    shown = ["body", ".bad", ".faint", "mark.cited", ".sides h4", "td"]
    assert all(ratio >= 4.5 for ratio in contrasts(page, shown).values())
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 24, 29)"}[scheme]


def test_a_narrow_screen_needs_no_sideways_scrolling(browser: Browser, address: str) -> None:
    page, _ = _open(browser, address, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    gold, cited = page.locator("article").first.locator(".sides > div").all()
    above, below = gold.bounding_box(), cited.bounding_box()
    assert above and below and above["y"] < below["y"]


def test_nothing_in_it_runs_or_is_fetched() -> None:
    found: list[tuple[str, dict[str, str | None]]] = []

    class Parser(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, dict(attrs)))

    Parser().feed(page_of(_report()).decode())
    tags = {tag for tag, _ in found}
    assert tags.isdisjoint({"script", "img", "link", "iframe", "object", "form", "base"})
    attributes = {name for _, attributes in found for name in attributes}
    assert attributes <= {
        "lang", "charset", "http-equiv", "content", "name", "class", "scope", "id", "href",
    }  # fmt: skip
    leading = [attributes["href"] for _, attributes in found if "href" in attributes]
    assert all(to and to.startswith("#") for to in leading)  # nowhere but here


def test_a_run_that_was_won_has_no_failed_cases() -> None:
    text = page_of(judged()).decode()
    assert "Failed cases" not in text
    assert "Cases that were won" in text


def test_every_section_is_a_link_away(browser: Browser, address: str) -> None:
    page, _ = _open(browser, address)
    assert page.locator("nav a").all_text_contents() == page.locator("h2").all_text_contents()
    page.get_by_role("link", name="Metrics").click()
    assert page.evaluate("document.querySelector(':target').textContent") == "Metrics"
