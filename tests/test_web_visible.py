"""The chat box in a real browser: text that would hide or turn itself round is seen as it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library
from tests.browser import ask, served, watched

OVERRIDE, SPACE = "\u202e", "\u200b"
SAID = f"The audit of Testford found {OVERRIDE}terces and pay{SPACE}ment <script>late</script>."
SEEN = "The audit of Testford found ⟨U+202E⟩terces and pay⟨U+200B⟩ment <script>late</script>."


@pytest.fixture(scope="module")
def strange_url(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("files")
    text = f"Audit{OVERRIDE} of Testford <img src=x>\n\n{SAID}\n\nIt was sent to the council.\n"
    (folder / f"au{OVERRIDE}dit.txt").write_text(text)
    with Library.create(folder.with_name("index-strange"), embedder) as library:
        assert not library.add([folder]).failed
        with served(create_app(Assistant(library, Settings()), library)) as url:
            yield url


def strange(page: Page) -> list[str]:
    """The characters of the page that cannot be seen or turn others round."""
    found: list[str] = page.evaluate("document.body.innerText.match(/[\\u200b\\u202e]/g) ?? []")
    return found


def test_in_the_answer_the_card_the_pane_and_the_lists(browser: Browser, strange_url: str) -> None:
    with watched(browser, strange_url) as page:
        ask(page, "What did the audit of Testford find?")
        chip = page.locator(".statement .chip").first
        expect(page.locator(".statement .words").first).to_have_text(SEEN)
        chip.hover()
        expect(page.locator("#card .words")).to_have_text(SEEN)
        expect(page.locator("#card strong")).to_contain_text("⟨U+202E⟩")
        assert strange(page) == []
        chip.click()
        expect(page.locator("#source mark")).to_have_text(SEEN)
        expect(page.locator("#source-title")).to_contain_text("<img src=x>")
        expect(page.locator(".evidence .title").first).to_contain_text("⟨U+202E⟩")
        page.keyboard.press("f")
        page.keyboard.type("late")
        assert page.evaluate("[...CSS.highlights.get('found-now')].map(String)") == ["late"]
        assert strange(page) == []
        assert page.locator("#source img, body script, #card script").count() == 0
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        page.click("#show-documents")
        expect(page.locator("#documents .uri").first).to_contain_text("⟨U+202E⟩")
        assert strange(page) == []


def test_what_people_write_with_joiners_stays_whole(page: Page) -> None:
    page.evaluate("import('/visible.js').then((all) => { window.visibleText = all.visibleText; })")
    whole = ["می\u200cخواهم", "क\u094d\u200dष", "👩\u200d🚒", "co\u00adoperate\tand\nlines"]
    assert [page.evaluate("(text) => visibleText(text)", text) for text in whole] == whole
    assert page.evaluate("(text) => visibleText(text)", "pay\u200dment") == "pay⟨U+200D⟩ment"

    @settings(max_examples=50, deadline=None)
    @given(
        st.text(
            st.sampled_from("ab é中\u202a\u202e\u2066\u2069\u200b\u200e\ufeff\x07"), max_size=20
        )
    )
    def nothing_unseen_is_left(text: str) -> None:
        shown = page.evaluate("(text) => visibleText(text)", text)
        assert not set(shown) & set("\u202a\u202e\u2066\u2069\u200b\u200e\ufeff\x07")

    nothing_unseen_is_left()
