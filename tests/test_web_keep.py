"""The chat box in a real browser: conversations that stay, leave as files, and go on paper."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Download, Page, expect

from assistant.records import Answer, Question
from assistant.service import Assistant
from index.parse.pdf import parse
from tests.browser import CAMDEN, IRO, ask, kept, watched, words

CLIPBOARD = ["clipboard-read", "clipboard-write"]
READ_CLIPBOARD = """async (type) => {
  const [item] = await navigator.clipboard.read();
  return item.types.includes(type) ? (await item.getType(type)).text() : null;
}"""

# Reading the clipboard would rewrite the HTML, and this page's policy would find styles in it.
HEAR_COPYING = """() => {
  const { setData } = DataTransfer.prototype;
  window.heard = {};
  DataTransfer.prototype.setData = function (type, content) {
    window.heard[type] = content;
    setData.call(this, type, content);
  };
}"""


@pytest.fixture(scope="module")
def answer(assistant: Assistant) -> Answer:
    return assistant.ask(Question(IRO))


def shown(page: Page) -> str:
    return page.locator("#turns").inner_text()


def opened_list(page: Page) -> None:
    page.get_by_role("button", name="Conversations").click()
    page.locator("#conversations[open]").wait_for()


def content(download: Download) -> str:
    return Path(download.path()).read_text(encoding="utf-8")


def test_conversations_are_listed_and_opened_as_they_were(page: Page) -> None:
    ask(page, IRO)
    before = shown(page)
    page.get_by_role("button", name="New conversation").click()
    ask(page, CAMDEN)
    opened_list(page)
    rows = page.locator("#conversations li")
    expect(rows.locator(".title")).to_have_text([CAMDEN, IRO])
    expect(rows.first).to_have_attribute("aria-current", "true")
    page.get_by_role("button", name=IRO, exact=True).click()
    expect(page.locator("#conversations")).to_be_hidden()
    assert shown(page) == before
    page.reload()
    page.locator(".turn .foot").wait_for()
    assert shown(page) == before


def test_a_conversation_is_renamed(page: Page) -> None:
    ask(page, IRO)
    opened_list(page)
    page.get_by_role("button", name="Rename: ").click()
    page.get_by_label("New name").fill("<b>Recording</b>")
    page.keyboard.press("Enter")
    expect(page.locator("#conversations .title")).to_have_text(["<b>Recording</b>"])
    page.get_by_role("button", name="Rename: ").click()
    page.keyboard.press("Escape")
    expect(page.get_by_label("New name")).to_be_hidden()
    expect(page.locator("#conversations")).to_be_visible()
    page.keyboard.press("Escape")
    ask(page, CAMDEN)  # which keeps the conversation again
    assert [conversation["name"] for conversation in kept(page)] == ["<b>Recording</b>"]


def test_a_deleted_conversation_comes_back_with_undo(page: Page) -> None:
    ask(page, IRO)
    before = kept(page)
    opened_list(page)
    page.get_by_role("button", name="Delete: ").click()
    expect(page.locator("#conversations .toast")).to_contain_text(IRO)
    assert kept(page) == []
    expect(page.locator(".turn")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#conversations .title")).to_have_text([IRO])
    assert kept(page) == before
    page.get_by_role("button", name=IRO, exact=True).click()
    expect(page.locator(".turn h2")).to_have_text([IRO])


def test_conversations_are_exported(page: Page, answer: Answer) -> None:
    ask(page, IRO)
    ask(page, CAMDEN)
    opened_list(page)
    with page.expect_download() as markdown:
        page.get_by_role("button", name="Markdown: ").click()
    with page.expect_download() as one:
        page.get_by_role("button", name="JSON: ").click()
    with page.expect_download() as every:
        page.get_by_role("button", name="Export all").click()
    assert markdown.value.suggested_filename == "what-did-inspectors-say-about-iro-recording.md"
    text = content(markdown.value)
    assert text.startswith(f"# {IRO}\n")
    assert all(f"- [{citation.marker}] “" in text for citation in answer.citations)
    (conversation,) = json.loads(content(every.value))
    assert conversation == json.loads(content(one.value)) == kept(page)[0]
    assert [turn["question"] for turn in conversation["turns"]] == [IRO, CAMDEN]


def test_nothing_of_a_conversation_is_sent_but_the_questions(page: Page) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(f"{request.method} {request.url}"))
    ask(page, IRO)
    opened_list(page)
    page.get_by_role("button", name="Delete: ").click()
    page.get_by_role("button", name="Undo").wait_for()
    assert [request.rpartition("/")[2] for request in sent] == ["ask"]


@pytest.mark.parametrize("way", ["Copy with citations", "Copy as Markdown", "Copy as text"])
def test_an_answer_is_copied_with_its_references(
    browser: Browser, url: str, answer: Answer, way: str
) -> None:
    with watched(browser, url, permissions=CLIPBOARD) as page:
        ask(page, IRO)
        page.get_by_role("button", name=way).click()
        expect(page.locator("#status")).to_have_text("Copied")
        copied = page.evaluate(READ_CLIPBOARD, "text/plain")
    for citation in answer.citations:
        assert f"[{citation.marker}] “" in copied
        assert f"characters {citation.start} to {citation.end}" in copied
        assert f"{url}/#source={citation.document_id}&start={citation.start}&" in copied
    assert (f"**{IRO}**" in copied) == (way == "Copy as Markdown")


def test_what_is_pasted_into_a_word_processor_has_footnotes(
    browser: Browser, url: str, answer: Answer
) -> None:
    with watched(browser, url, permissions=CLIPBOARD) as page:
        ask(page, IRO)
        page.evaluate(HEAR_COPYING)
        page.get_by_role("button", name="Copy with citations").click()
        pasted = html.fromstring(page.evaluate("heard['text/html']"))
    links = []
    for link in pasted.xpath("//p/a[starts-with(@href, '#_ftn')]"):
        [back] = pasted.xpath("//a[@name=$name]", name=link.get("href").removeprefix("#"))
        [note] = back.xpath("ancestor::div[@style='mso-element:footnote']")
        assert note.getparent().get("style") == "mso-element:footnote-list"
        assert back.get("style") == f"mso-footnote-id:{note.get('id')}"
        links.append((link.text_content(), note.text_content()))
    quotes = {f"[{c.marker}]": " ".join(c.quote.split()) for c in answer.citations}
    assert [marker for marker, _ in links] == [
        f"[{marker}]" for statement in answer.statements for marker in statement.citations
    ]
    for marker, reference in links:
        assert reference.startswith(f"{marker} “{quotes[marker]}” ")


def test_no_document_makes_markup_of_what_is_copied(page: Page) -> None:
    hostile = "The <img src=x onerror=alert(1)> was *not* [safe](x). <script>x()</script>"
    answer = {"question": "?", "answer": hostile, "statements": [], "citations": [], "notes": []}
    tags, text, markdown = page.evaluate(
        """async (answer) => {
          const { asRich } = await import("/rich.js");
          const { asMarkdown } = await import("/markdown.js");
          const pasted = new DOMParser().parseFromString(asRich(answer), "text/html");
          const tags = pasted.querySelectorAll("img, script").length;
          return [tags, pasted.body.textContent, asMarkdown(answer)];
        }""",
        answer,
    )
    assert tags == 0
    assert hostile in text
    assert r"\<img" in markdown and r"\*not\* \[safe\](x)" in markdown


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_every_answer_has_its_full_references(
    browser: Browser, url: str, answer: Answer, scheme: str
) -> None:
    with watched(browser, url, color_scheme=scheme) as page:
        ask(page, IRO)
        ask(page, CAMDEN)
        printed = page.pdf(format="A4")
    text = words(" ".join(piece.text for piece in parse(printed).pieces))
    for expected in (IRO, CAMDEN, *(citation.uri for citation in answer.citations)):
        assert " ".join(words(expected)) in " ".join(text)
    for citation in answer.citations:
        assert f"[{citation.marker}]" in text
    for chrome in ("Documents", "Ask again", "Conversations", "Also retrieved"):
        assert chrome not in " ".join(text)


def test_a_browser_that_keeps_nothing_still_answers(browser: Browser, url: str) -> None:
    with watched(browser, url) as page:
        page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
        page.reload()
        ask(page, IRO)
        expect(page.locator(".answered .statement").first).to_be_visible()
        opened_list(page)
        expect(page.locator("#conversations")).to_contain_text("keeps nothing")


def test_panel_and_answers_fit_a_narrow_and_an_enlarged_page(browser: Browser, url: str) -> None:
    for view in ({"width": 320, "height": 640}, {"width": 640, "height": 400}):
        with watched(browser, url, viewport=view) as page:
            ask(page, IRO)
            ask(page, CAMDEN)
            assert page.evaluate("document.documentElement.scrollWidth") == view["width"]
            opened_list(page)
            page.get_by_role("button", name="Delete: ").click()
            page.get_by_role("button", name="Undo").wait_for()
            panel = page.locator("#conversations")
            assert panel.evaluate("(panel) => panel.scrollWidth <= panel.clientWidth")
