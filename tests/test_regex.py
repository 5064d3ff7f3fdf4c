"""``index.regex``: compiled at the first use, and then like any other."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import assistant
import index
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


def test_every_expression_of_the_packages_compiles() -> None:
    late = type(regex(""))
    for package in (assistant, index):
        for found in walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(import_module(found.name)).values():
                if isinstance(value, late):
                    assert re.compile(value.pattern, value.flags)
