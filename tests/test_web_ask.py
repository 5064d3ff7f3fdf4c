"""The chat box in a real browser: answers as they come, stopping, and asking again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from assistant.http.app import create_app
from assistant.model import LanguageModel
from assistant.model.scripted import ScriptedModel
from assistant.records import Question
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import load_embedder
from index.library import Library
from tests.browser import CAMDEN, IRO, GatedModel, ask, send, served, watched

ROBUST = "Management oversight of casework is not sufficiently robust."
TEAMS = "Management oversight of casework in hospitals is weak."
LETTER = f"Review of Testford children's services\n\n{ROBUST}\n\n{TEAMS}\n\nSchools are open.\n"
WELL = "All casework is well."
OVERSIGHT = "Is management oversight of casework robust?"

WATCH_SHIFTS = """() => {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shifted += value;
  }).observe({ type: "layout-shift" });
}"""
SHIFTED = """async () => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await painted();
  await painted();
  await painted();
  return window.shifted;
}"""


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("letter")
    (folder / "testford.txt").write_text(LETTER)
    with Library.create(folder / "index", load_embedder("hashing")) as made:
        assert not made.add([folder / "testford.txt"]).failed
        yield made


Serving = Callable[..., AbstractContextManager[str]]


@pytest.fixture
def serving(letter: Library) -> Serving:
    def over(model: LanguageModel, strict: bool = True) -> AbstractContextManager[str]:
        assistant = Assistant(letter, Settings(model_strict=strict), model)
        return served(create_app(assistant, letter))

    return over


def places(nodes: Locator) -> list[dict[str, float]]:
    boxes: list[dict[str, float]] = nodes.evaluate_all(
        "(nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON())"
    )
    return boxes


def test_statements_appear_complete_and_stay_where_they_are(
    browser: Browser, serving: Serving
) -> None:
    model = GatedModel(f"{ROBUST} [1] {WELL} [1] ", f"{TEAMS} [2]")
    with serving(model) as url, watched(browser, url) as page:
        send(page, OVERSIGHT)
        statement = page.locator(".statement").first
        expect(statement.locator(".chip")).to_have_text(["[1]"])
        expect(statement.locator(".support")).to_have_text("verbatim")
        expect(page.locator(".turn")).to_have_attribute("aria-busy", "true")
        shown = page.locator(".turn h2, .understood, .statements > *")
        before = places(shown)
        statement.evaluate("(node) => { node.sameNode = true; }")
        model.gate.set()
        page.locator(".turn .foot").wait_for()
        assert places(shown)[: len(before)] == before
        assert statement.evaluate("(node) => node.sameNode")
        expect(page.locator(".statement .chip")).to_have_text(["[1]", "[2]"])
        expect(page.locator(".turn")).not_to_have_attribute("aria-busy", "true")


def test_nothing_shifts_while_an_answer_streams(browser: Browser, serving: Serving) -> None:
    model = GatedModel(f"{ROBUST} [1] {WELL} [1] ", f"{TEAMS} [2]")
    with serving(model) as url, watched(browser, url) as page:
        page.locator(".suggestion").first.wait_for()
        page.evaluate(WATCH_SHIFTS)
        send(page, OVERSIGHT)
        page.locator(".statement").first.wait_for()
        model.gate.set()
        page.locator(".turn .foot").wait_for()
        assert page.evaluate(SHIFTED) < 0.05
        page.evaluate("document.querySelector('.turn').style.paddingTop = '300px'")
        assert page.evaluate(SHIFTED) > 0.05  # which is how it looks when something does


def test_what_was_struck_out_is_shown_so_with_the_reason(
    browser: Browser, serving: Serving
) -> None:
    with serving(ScriptedModel(f"{ROBUST} [1] {WELL} [1]")) as url, watched(browser, url) as page:
        ask(page, OVERSIGHT)
        for _ in ("as it came", "as it was kept"):
            struck = page.locator(".struck")
            expect(struck.locator("s")).to_have_text([WELL])
            expect(struck.locator(".support")).to_have_text("not verified")
            assert len(struck.locator(".reason").inner_text()) > 10
            assert WELL not in page.locator(".statements").inner_text()
            page.reload()


def test_a_sentence_without_proof_is_marked_when_it_is_shown_at_all(
    browser: Browser, serving: Serving
) -> None:
    model = ScriptedModel(f"{ROBUST} [1] {WELL} [1]")
    with serving(model, strict=False) as url, watched(browser, url) as page:
        ask(page, OVERSIGHT)
        doubtful = page.locator(".statement", has_text=WELL)
        expect(doubtful.locator(".support")).to_have_text(["not sourced", "not verified"])
        expect(doubtful.locator(".chip")).to_have_count(0)
        assert doubtful.locator(".reason").inner_text()


def test_stopping_keeps_what_came_until_it_is_asked_again(
    browser: Browser, serving: Serving
) -> None:
    model = GatedModel(f"{ROBUST} [1] {WELL} [1] ", f"{TEAMS} [2]")
    with serving(model) as url, watched(browser, url) as page:
        send(page, OVERSIGHT)
        page.locator(".statement").first.wait_for()
        expect(page.locator("#ask")).to_be_hidden()
        page.click("#stop")
        expect(page.locator(".note")).to_contain_text("Stopped")
        expect(page.locator("#status")).to_have_text("Stopped after 1 statement, 1 source")
        page.reload()
        expect(page.locator(".statement .words")).to_have_text([ROBUST])
        expect(page.locator(".statement .chip")).to_have_text(["[1]"])
        model.gate.set()
        page.get_by_role("button", name="Ask again").click()
        expect(page.locator(".statement .words")).to_have_text([ROBUST, TEAMS])
        expect(page.locator(".turn")).to_have_count(1)


def test_a_question_stopped_before_anything_came_can_be_edited(page: Page) -> None:
    page.route("**/ask", lambda _: None)  # never answered
    send(page, IRO)
    expect(page.locator(".turn")).to_have_count(1)
    page.press("#question", "Escape")
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator("#question")).to_have_value(IRO)
    expect(page.locator("#question")).to_be_focused()
    expect(page.get_by_role("alert")).to_be_empty()
    expect(page.locator("#ask")).to_be_visible()


def test_the_last_question_is_edited_in_its_place(page: Page) -> None:
    ask(page, CAMDEN)
    page.press("#question", "ArrowUp")
    expect(page.locator("#question")).to_have_value(CAMDEN)
    expect(page.locator("#editing")).to_be_visible()
    page.press("#question", "Escape")
    expect(page.locator("#editing")).to_be_hidden()
    expect(page.locator("#question")).to_have_value("")
    page.get_by_role("button", name="Edit question").click()
    with page.expect_request("**/ask") as sent:
        send(page, IRO)
    body = sent.value.post_data_json
    assert body and body["history"] == []
    expect(page.locator(".turn h2")).to_have_text([IRO])
    page.locator(".answered .statement").first.wait_for()
    page.reload()
    expect(page.locator(".turn h2")).to_have_text([IRO])


def test_an_answer_that_broke_off_is_said_and_the_one_before_stays(page: Page) -> None:
    ask(page, IRO)
    statements = page.locator(".statement").all_inner_texts()
    event = f'event: understood\ndata: {{"question": "{IRO}", "understood_as": "{IRO}"}}\n\n'
    page.route(
        "**/ask",
        lambda route: route.fulfill(body=event, content_type="text/event-stream"),
    )
    page.get_by_role("button", name="Ask again").click()
    expect(page.get_by_role("alert")).to_contain_text("lost before the answer was complete")
    assert page.locator(".statement").all_inner_texts() == statements


def test_a_screen_reader_hears_what_came_and_not_every_word(page: Page) -> None:
    page.evaluate(
        """() => {
          window.heard = [];
          const status = document.getElementById("status");
          const listening = new MutationObserver(() => heard.push(status.textContent));
          listening.observe(status, { childList: true, characterData: true, subtree: true });
        }"""
    )
    ask(page, IRO)
    statements = page.locator(".statement").count()
    sources = page.locator(".evidence > li").first.locator("xpath=..").locator("> li").count()
    said = f"Answered, {statements} statements, {sources} sources"
    expect(page.locator("#status")).to_have_text(said)
    assert page.evaluate("heard") == ["Looking in the documents", said]


def test_an_answer_that_rests_on_an_older_document_says_so(
    page: Page, assistant: Assistant
) -> None:
    question = f"{IRO.rstrip('?')} in Southwark?"
    (note,) = assistant.ask(Question(question)).notes
    assert "later document" in note
    ask(page, question)
    expect(page.get_by_role("note")).to_have_text([note])


def test_what_went_wrong_is_said_until_the_next_question(browser: Browser, url: str) -> None:
    with watched(browser, url, expected_errors=["400"]) as page:
        send(page, "x" * 9000)
        problem = page.locator("#composer [role=alert]")
        expect(problem).to_contain_text("at most 2000")
        page.fill("#question", "")
        expect(problem).to_contain_text("at most 2000")
        ask(page, IRO)
        expect(problem).to_be_empty()


def test_the_level_of_detail_goes_along_and_is_kept(page: Page) -> None:
    page.select_option("#detail", "brief")
    with page.expect_request("**/ask") as sent:
        ask(page, IRO)
    body = sent.value.post_data_json
    assert body and body["detail"] == "brief"
    brief = page.locator(".statement").count()
    page.reload()
    page.locator(".statement").first.wait_for()
    expect(page.locator("#detail")).to_have_value("brief")
    page.select_option("#detail", "full")
    page.get_by_role("button", name="Ask again").click()
    expect(page.locator(".turn:not([hidden])[aria-busy]")).to_have_count(0)
    expect(page.locator(".statement").nth(brief)).to_be_visible()


def test_suggestions_come_from_the_index_and_nothing_waits_for_them(
    browser: Browser, url: str
) -> None:
    held: list[Route] = []
    with watched(browser, url) as page:
        page.route("**/suggestions", lambda route: held.append(route))
        page.reload()
        ask(page, IRO)
        expect(page.locator(".answered .statement").first).to_be_visible()
        held[0].continue_()
        page.unroute("**/suggestions")
        page.get_by_role("button", name="New conversation").click()
        page.locator(".suggestion").first.wait_for()
        made = page.evaluate("fetch('/suggestions').then((response) => response.json())")
        expect(page.locator(".suggestion")).to_have_text(made["questions"])
        assert made["questions"]
