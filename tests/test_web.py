"""The chat box in a real browser: asking, answers, refusals, errors, and what is kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.records import Answer, Question
from assistant.service import Assistant
from index.library import Library
from tests.browser import CAMDEN, IRO, ask, highlighted, watched, words


@pytest.fixture(scope="module")
def answer(assistant: Assistant) -> Answer:
    return assistant.ask(Question(IRO))


def test_every_statement_has_its_chips_and_its_support(page: Page, answer: Answer) -> None:
    ask(page, IRO)
    shown = page.locator(".statement")
    assert shown.count() == len(answer.statements)
    for position, statement in enumerate(answer.statements):
        line = shown.nth(position)
        assert words(line.locator(".words").inner_text()) == words(statement.text)
        assert line.locator(".chip").all_inner_texts() == [f"[{n}]" for n in statement.citations]
        expect(line.locator(".support")).to_have_text(statement.support)
    labels = [group.label for group in answer.groups]
    assert page.locator(".answered > h3").all_inner_texts() == labels


def test_everything_can_be_done_from_the_keyboard(page: Page, answer: Answer) -> None:
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("/")
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.type(IRO)
    page.keyboard.press("Shift+Enter")
    assert page.input_value("#question") == IRO + "\n"
    page.keyboard.press("Enter")
    page.locator(".turn .foot").wait_for()
    chip = page.locator(".statement .chip").first
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if chip.evaluate("(chip) => chip === document.activeElement"):
            break
    expect(chip).to_be_focused()
    page.keyboard.press("Enter")
    assert highlighted(page) == words(answer.citations[0].quote)
    expect(page.locator("#source-title")).to_be_focused()
    page.keyboard.press("]")
    assert highlighted(page) == words(answer.citations[1].quote)
    page.keyboard.press("Escape")
    expect(page.locator("#source")).to_be_hidden()
    expect(chip).to_be_focused()


def test_a_refusal_looks_different_and_lists_what_is_near(page: Page, assistant: Assistant) -> None:
    refused = assistant.ask(Question(CAMDEN))
    assert refused.refusal
    ask(page, CAMDEN)
    expect(page.locator(".statement")).to_have_count(0)
    expect(page.locator(".refused .message")).to_have_text(refused.refusal.message)
    expect(page.get_by_text("Not an answer, but near:")).to_be_visible()
    near = page.get_by_role("button", name="Open source")
    assert near.count() == len(refused.also_retrieved)
    near.first.click()
    # A passage of several blocks has bullets or numbers between them, which are not marked.
    assert set(highlighted(page)) <= set(words(refused.also_retrieved[0].quote))


def test_the_conversation_goes_along_with_the_next_question(page: Page, answer: Answer) -> None:
    ask(page, IRO)
    with page.expect_request("**/ask") as sent:
        ask(page, "and in Lambeth?")
    body = sent.value.post_data_json
    assert body and body["history"] == [
        {"role": "user", "content": IRO},
        {"role": "assistant", "content": answer.answer},
    ]
    expect(page.locator(".turn").last.locator(".understood")).to_contain_text("Understood as")


def test_the_conversation_survives_a_reload_until_a_new_one(page: Page) -> None:
    ask(page, IRO)
    ask(page, CAMDEN)
    before = page.locator("#turns").inner_text()
    page.reload()
    expect(page.locator(".turn")).to_have_count(2)
    assert page.locator("#turns").inner_text() == before
    page.get_by_role("button", name="New conversation").click()
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator("#welcome")).to_be_visible()
    page.reload()
    expect(page.locator("#welcome")).to_be_visible()


def test_an_empty_conversation_suggests_questions_that_are_answered(page: Page) -> None:
    page.locator(".suggestion").first.wait_for()
    suggested = page.locator(".suggestion").all_inner_texts()
    assert suggested
    for question in suggested:
        page.get_by_role("button", name=question).click()
        expect(page.locator(".turn .answered")).to_be_visible()
        page.get_by_role("button", name="New conversation").click()


def test_questions_can_be_restricted_to_chosen_documents(page: Page, seed_library: Library) -> None:
    entries = seed_library.documents()
    page.click("#show-documents")
    assert page.locator("#documents .entry").count() == len(entries)
    page.locator(f"#documents input[value='{entries[1].id}']").check()
    page.keyboard.press("Escape")
    expect(page.locator("#scope")).to_have_text(f"Asking 1 of {len(entries)} documents")
    with page.expect_request("**/ask") as sent:
        ask(page, IRO)
    body = sent.value.post_data_json
    assert body and body["filters"] == {"documents": [entries[1].id]}
    expect(page.locator(".turn")).to_contain_text("Asked of 1 document")


def test_what_the_server_refuses_is_said_and_the_question_stays(browser: Browser, url: str) -> None:
    question = "long " * 500
    with watched(browser, url, expected_errors=("status of 400",)) as page:
        page.fill("#question", question)
        page.press("#question", "Enter")
        expect(page.get_by_role("alert")).to_contain_text("characters")
        assert page.input_value("#question") == question.strip()
        expect(page.locator(".turn")).to_have_count(0)


def test_a_question_that_did_not_arrive_can_be_sent_again(browser: Browser, url: str) -> None:
    with watched(browser, url, expected_errors=("ERR_INTERNET_DISCONNECTED",)) as page:
        page.context.set_offline(True)
        page.fill("#question", IRO)
        page.press("#question", "Enter")
        expect(page.get_by_role("alert")).to_contain_text("cannot be reached")
        page.context.set_offline(False)
        page.get_by_role("button", name="Try again").click()
        expect(page.locator(".turn .answered")).to_be_visible()
        expect(page.get_by_role("alert")).to_be_empty()
