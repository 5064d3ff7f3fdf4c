"""Compile ahead what a process would compile at its start, as installers do with packages.

    python -m assistant.compiled

What is installed in place has no bytecode until a process writes it, and never where
``PYTHONDONTWRITEBYTECODE`` is set: 0.85 s to the first answer of a new process in place of 0.58
(docs/performance.md).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from compileall import compile_dir
from importlib import import_module
from pkgutil import walk_packages

import index
from index.expressions import EXPRESSIONS
from index.regex import regex

PACKAGES = (index, sys.modules[__package__])


def main() -> None:
    """Modules and regular expressions of both packages, beside their sources."""
    for package in PACKAGES:
        compile_dir(package.__path__[0], quiet=1)
    for one in expressions():
        EXPRESSIONS.compiled(one.pattern, one.flags)
    EXPRESSIONS.write()


def expressions() -> Iterator[re.Pattern[str]]:
    """All of both packages, those in tables as well."""
    for package in PACKAGES:
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            yield from _held(vars(import_module(module.name)))


def _held(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, type(regex(""))):
        yield value
    elif isinstance(value, dict):
        yield from (one for each in value.values() for one in _held(each))
    elif isinstance(value, tuple | list):
        yield from (one for each in value for one in _held(each))


if __name__ == "__main__":
    main()
