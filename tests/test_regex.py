"""``index.regex``: compiled at the first use, and then like any other."""

from __future__ import annotations

import re

import pytest

from index.regex import regex


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = regex(r"(")
    with pytest.raises(re.error, match="missing"):
        broken.search("anything")


def test_it_is_what_re_would_have_compiled() -> None:
    late, soon = regex(r"(?P<day>\d+) may", re.I), re.compile(r"(?P<day>\d+) may", re.I)
    text = "5 May, and 17 may"
    assert late.pattern == soon.pattern
    assert late.flags == soon.flags
    assert late.groupindex == soon.groupindex
    assert late.findall(text) == soon.findall(text)
    assert late.sub(r"\g<day>/5", text) == soon.sub(r"\g<day>/5", text)


def test_it_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    late = regex("a+")
    assert late.search("caat")
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("compiled again"))
    assert late.search("caat")
    assert late.fullmatch("aa")
