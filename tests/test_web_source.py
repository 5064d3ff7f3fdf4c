"""The chat box in a real browser: from a citation to the very words in its source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from assistant.records import Answer, Question
from assistant.service import Assistant
from index.library import Library
from tests.browser import IRO, ask, highlighted, keep, kept, watched, words

PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def answer(assistant: Assistant) -> Answer:
    return assistant.ask(Question(IRO))


def test_every_citation_opens_its_source_at_exactly_the_quoted_words(
    page: Page, answer: Answer
) -> None:
    ask(page, IRO)
    for citation in answer.citations:
        page.locator(".statement .chip", has_text=f"[{citation.marker}]").first.click()
        expect(page.locator("#source-title")).to_have_text(citation.title)
        assert highlighted(page) == words(citation.quote)
        expect(page.locator("#source mark").first).to_be_in_viewport()


def test_next_and_previous_walk_through_the_citations(page: Page, answer: Answer) -> None:
    ask(page, IRO)
    total = len(answer.citations)
    assert total > 1
    page.locator(".chip").first.click()
    page.get_by_role("button", name="Next").click()
    assert highlighted(page) == words(answer.citations[1].quote)
    expect(page.locator("#source .controls p")).to_have_text(f"Citation 2 of {total}")
    expect(page.locator(".statement .chip[aria-current]")).to_have_text(["[2]"])
    page.get_by_role("button", name="Previous").click()
    assert highlighted(page) == words(answer.citations[0].quote)


def test_a_chip_shows_its_quote_on_hover_and_on_focus(page: Page, answer: Answer) -> None:
    ask(page, IRO)
    card, chip = page.locator("#card"), page.locator(".chip").first
    chip.hover()
    assert words(card.locator(".words").inner_text()) == words(answer.citations[0].quote)
    expect(card).to_contain_text(answer.citations[0].title)
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    page.mouse.move(0, 0)
    page.keyboard.press("Shift+Tab")  # from now on the focus is shown
    chip.focus()
    expect(card).to_be_visible()


def test_cited_and_also_retrieved_are_two_lists(page: Page, answer: Answer) -> None:
    ask(page, IRO)
    cited, also = page.locator("details").nth(0), page.locator("details").nth(1)
    assert cited.locator(".chip").count() == len(answer.citations)
    assert cited.evaluate("(list) => list.open")
    assert not also.evaluate("(list) => list.open")
    also.locator("summary").click()
    assert also.get_by_role("button", name="Open source").count() == len(answer.also_retrieved)


def test_the_list_of_documents_opens_a_document(page: Page, seed_library: Library) -> None:
    entry = seed_library.documents()[3]
    page.click("#show-documents")
    page.get_by_role("button", name=entry.catalogue.title, exact=True).click()
    expect(page.locator("#documents")).to_be_hidden()
    page.locator("#source .reading").wait_for()
    expect(page.locator("#source mark")).to_have_count(0)
    shown = words(page.locator("#source .reading").inner_text())
    document = seed_library.document(entry.id)
    for block in document.blocks:
        for word in words(document.text[block.start : block.end]):
            assert word in shown
    page.keyboard.press("Escape")
    expect(page.locator("#show-documents")).to_be_focused()


def test_words_that_moved_since_they_were_cited_are_not_highlighted(page: Page) -> None:
    ask(page, IRO)
    conversation = kept(page)[0]
    conversation["turns"][0]["answer"]["citations"][0]["start"] += 1
    keep(page, conversation)
    page.reload()
    page.locator(".chip").first.click()
    expect(page.locator("#source .warning")).to_contain_text("nothing is highlighted")
    expect(page.locator("#source mark")).to_have_count(0)


def test_on_a_phone_the_source_covers_the_page(browser: Browser, url: str) -> None:
    with watched(browser, url, viewport=PHONE, reduced_motion="reduce") as page:
        ask(page, IRO)
        page.locator(".chip").first.click()
        highlighted(page)
        assert page.locator("#source").bounding_box() == {"x": 0, "y": 0, **PHONE}
        assert page.locator("main").evaluate("(main) => main.inert")
        page.get_by_role("button", name="Close").click()
        assert not page.locator("main").evaluate("(main) => main.inert")


def test_offsets_count_code_points_as_the_server_counts_them(page: Page) -> None:
    page.evaluate(
        "import('/frozen-text.js').then((module) => { window.FrozenText = module.FrozenText; })"
    )

    @settings(max_examples=50, deadline=None)
    @given(
        st.text(st.sampled_from("ab \n\u00e9\u4e2d\U0001d49c\U0001f600\u202e"), max_size=30),
        st.data(),
    )
    def check(text: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        cut = page.evaluate("([t, s, e]) => new FrozenText(t).slice(s, e)", [text, start, end])
        assert cut == text[start:end]

    check()
