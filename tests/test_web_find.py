"""The chat box in a real browser: finding words in the text of the document that is open."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from index.library import Library
from tests.browser import IRO, ask, highlighted


@pytest.fixture
def reading(page: Page) -> Page:
    ask(page, IRO)
    page.locator(".chip").first.click()
    highlighted(page)
    page.keyboard.press("f")
    return page


def shown(page: Page) -> str:
    """The words that are marked as the match that is looked at."""
    found: str = page.evaluate("[...CSS.highlights.get('found-now')].map(String).join()")
    return found


def test_all_matches_are_counted_and_walked_through(reading: Page, seed_library: Library) -> None:
    title = reading.locator("#source-title").inner_text()
    entry = next(e for e in seed_library.documents() if e.catalogue.title == title)
    total = seed_library.document(entry.id).text.casefold().count("children")
    assert total > 2
    reading.keyboard.type("CHILDREN")
    count = reading.locator(".find [role=status]")
    expect(count).to_have_text(f"1 of {total}")
    assert shown(reading).casefold() == "children"
    reading.keyboard.press("Enter")
    expect(count).to_have_text(f"2 of {total}")
    reading.keyboard.press("Shift+Enter")
    reading.keyboard.press("Shift+Enter")
    expect(count).to_have_text(f"{total} of {total}")
    reading.get_by_role("button", name="Next match").click()
    expect(count).to_have_text(f"1 of {total}")


def test_words_of_a_citation_and_after_it_are_found_as_one(reading: Page) -> None:
    across = reading.evaluate("""() => {
        const { textContent } = document.querySelector("#source mark");
        const { nextSibling } = document.querySelector("#source mark");
        return [textContent, nextSibling?.textContent ?? ""];
    }""")
    wanted = " ".join((across[0].split()[-1] + across[1]).split()[:4])
    reading.keyboard.type(wanted)
    expect(reading.locator(".find [role=status]")).to_contain_text("1 of")
    assert shown(reading).split() == wanted.split()


def test_no_match_is_said_and_escape_closes_the_box_only(reading: Page) -> None:
    reading.keyboard.type("zyzzyva(")
    expect(reading.locator(".find [role=status]")).to_have_text("none")
    reading.keyboard.press("Escape")
    expect(reading.locator(".find")).to_be_hidden()
    expect(reading.locator("#source")).to_be_visible()
    expect(reading.locator("#source .body")).to_be_focused()


def test_every_match_is_where_the_text_has_it(page: Page) -> None:
    page.evaluate(
        "import('/frozen-text.js').then((module) => { window.FrozenText = module.FrozenText; })"
    )

    @settings(max_examples=50, deadline=None)
    @given(
        st.text(st.sampled_from("ab \n.\u4e2d\U0001d49c"), max_size=20), st.sampled_from("ab.中𝒜")
    )
    def check(text: str, wanted: str) -> None:
        hits = page.evaluate("([t, w]) => new FrozenText(t).find(w)", [text, wanted])
        assert [hit["start"] for hit in hits] == [i for i, c in enumerate(text) if c == wanted]
        assert all(text[hit["start"] : hit["end"]] == wanted for hit in hits)

    check()
