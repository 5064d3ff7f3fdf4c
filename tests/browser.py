"""What the tests of the chat box stand on: the real server, a real browser, a watched page."""

from __future__ import annotations

import contextlib
import shutil
import socket
import threading
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, Request, sync_playwright

from assistant.model import Message

IRO = "what did inspectors say about IRO recording?"
CAMDEN = "What did inspectors say about Camden?"

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


class GatedModel:
    """Says the first part of its reply at once, and the rest when the gate is opened."""

    name = "gated"

    def __init__(self, first: str, rest: str) -> None:
        self.gate = threading.Event()
        self._first, self._rest = first, rest

    def complete(self, _: Sequence[Message]) -> Iterator[str]:
        yield self._first
        assert self.gate.wait(10), "the test never opened the gate"
        yield self._rest


@contextlib.contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """The address at which ``app`` answers, on a free port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@contextlib.contextmanager
def launched() -> Iterator[Browser]:
    """The system's own Chromium, without a window; the test is skipped where there is none."""
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    if executable is None:
        pytest.skip("no chromium on PATH: 'make browser' installs it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        yield browser
        browser.close()


@contextlib.contextmanager
def watched(
    browser: Browser, url: str, expected_errors: Collection[str] = (), **context: Any
) -> Iterator[Page]:
    """The chat box in a fresh profile, ready to be asked.

    Afterwards no request may have left ``url``, and nothing may have been written to the
    console as an error but what contains one of ``expected_errors``.
    """
    profile = browser.new_context(**context)
    page = profile.new_page()
    page.set_default_timeout(10_000)
    requests: list[Request] = []
    errors: list[str] = []
    page.on("request", lambda request: requests.append(request))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda told: errors.append(told.text) if told.type == "error" else None)
    page.goto(url)
    page.locator("#scope").wait_for()
    yield page
    profile.close()
    assert [r.url for r in requests if not r.url.startswith(f"{url}/")] == []
    unexpected = [e for e in errors if not any(expected in e for expected in expected_errors)]
    assert unexpected == []


def send(page: Page, question: str) -> None:
    """Ask from the keyboard, once the page listens."""
    page.locator("#scope").wait_for()
    page.fill("#question", question)
    page.press("#question", "Enter")


def ask(page: Page, question: str) -> None:
    """Ask from the keyboard and wait for what comes of it."""
    turns = page.locator(".turn .foot")
    before = turns.count()
    send(page, question)
    turns.nth(before).wait_for()


def kept(page: Page) -> list[dict[str, Any]]:
    """The conversations that the browser keeps, the one that changed last first."""
    conversations: list[dict[str, Any]] = page.evaluate(_ON_SHELF, ["all", None])
    return conversations


def keep(page: Page, conversation: dict[str, Any]) -> None:
    """Put a conversation where the chat box finds it when it is loaded again."""
    page.evaluate(_ON_SHELF, ["put", conversation])


def words(text: str) -> list[str]:
    """Text without its white space, which browsers lay out as they like."""
    return text.split()


def highlighted(page: Page) -> list[str]:
    """The words of the open source that are highlighted."""
    page.locator("#source mark").first.wait_for()
    return words(" ".join(page.locator("#source mark").all_inner_texts()))


def contrasts(page: Page, selectors: Collection[str]) -> dict[str, float]:
    """The WCAG contrast ratio of the text of the first element of each selector."""
    measured: dict[str, float] = page.evaluate(_CONTRASTS, list(selectors))
    return measured


_ON_SHELF = """async ([action, value]) => {
  const { Shelf } = await import("/shelf.js");
  return (await Shelf.open())[action](value);
}"""

_CONTRASTS = """(selectors) => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = numbers(colour).slice(0, 3)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => {
    const colour = getComputedStyle(node).backgroundColor;
    return (numbers(colour)[3] ?? 1) === 0 ? behind(node.parentElement) : colour;
  };
  return Object.fromEntries(selectors.map((selector) => {
    const node = document.querySelector(selector);
    const pair = [luminance(getComputedStyle(node).color), luminance(behind(node))];
    return [selector, (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)];
  }));
}"""
