"""Regular expressions that are compiled when they are first used.

A question uses a third of those of all modules. Knows nothing of what they are for.
"""

from __future__ import annotations

import re
from typing import Any, cast

from .expressions import EXPRESSIONS


class _Late:
    """Stands for a ``re.Pattern`` and becomes as fast as one: methods are kept once looked up."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # asked by copying and the like, of every object
            raise AttributeError(name)
        compiled = EXPRESSIONS.compiled(self.pattern, self._flags)
        self.__dict__.update(
            {each: getattr(compiled, each) for each in dir(compiled) if not each.startswith("_")}
        )
        return getattr(compiled, name)


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives; ``re.error`` is raised at the first use, not here."""
    return cast(re.Pattern[str], _Late(pattern, flags))
