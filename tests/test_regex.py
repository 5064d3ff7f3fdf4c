"""``index.regex``: compiled at the first use, and then like any other."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    names = [
        one.name for p in (assistant, index) for one in walk_packages(p.__path__, f"{p.__name__}.")
    ]
    found = [one for name in names for one in _expressions(vars(import_module(name)))]
    assert len(found) > 500
    for one in found:
        assert re.compile(one.pattern, one.flags)


def _expressions(value: object) -> Iterator[re.Pattern[str]]:
    """Those in a module's names, and in their tables."""
    if isinstance(value, type(regex(""))):
        yield value
    elif isinstance(value, dict):
        yield from (one for each in value.values() for one in _expressions(each))
    elif isinstance(value, tuple | list):
        yield from (one for each in value for one in _expressions(each))
