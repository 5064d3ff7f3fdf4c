"""What regular expressions are compiled to, kept beside Python's bytecode for the next process.

Python keeps compiled modules, and compiles every regular expression anew in each process, which
took a seventh of the time to a new process's first answer (docs/performance.md). Their code is
kept in the same folder by the same rules: ``PYTHONPYCACHEPREFIX`` moves it, ``-B`` and a folder
that nobody may write to do without it, and only the Python that wrote it reads it. Whatever
cannot be read is compiled. Knows nothing of what the expressions are for.
"""

from __future__ import annotations

import atexit
import marshal
import os
import re
import sys
from array import array
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

MOST = 5_000
"""Expressions that are kept, some 3 kB each; those of older versions go with a new beginning."""

_MADE_BY = sys.version
_re: Any = re  # of whose parts nothing is promised
_Key = tuple[str, int]
_Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


class Expressions:
    """Compiled expressions of one file; a new one is written at the process's end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._codes: dict[_Key, _Code] | None = None
        self._is_new = False

    def compiled(self, pattern: str, flags: int) -> re.Pattern[str]:
        """What ``re.compile`` gives; raises ``re.error``."""
        try:
            return _built(pattern, self._code(pattern, int(flags)))
        except (AttributeError, TypeError, ValueError, RuntimeError):
            return re.compile(pattern, flags)  # a Python whose parts of ``re`` are others

    def _code(self, pattern: str, flags: int) -> _Code:
        if self._codes is None:
            self._codes = _read(self._path)
        code = self._codes.get((pattern, flags))
        if code is None:
            code = self._codes[pattern, flags] = _compiled(pattern, flags)
            if not self._is_new:
                self._is_new = True
                atexit.register(self._at_end)
        return code

    def _at_end(self) -> None:
        if not sys.dont_write_bytecode:
            self.write()

    def write(self) -> None:
        """With those that other processes have written meanwhile."""
        kept = _read(self._path)
        codes = {**(kept if len(kept) < MOST else {}), **(self._codes or {})}
        beside = self._path.with_suffix(f".{os.getpid()}")
        try:
            beside.write_bytes(marshal.dumps((_MADE_BY, codes)))
            beside.replace(self._path)
        except OSError:
            return  # as Python does without bytecode where it may not write


def _read(path: Path) -> dict[_Key, _Code]:
    try:
        made_by, codes = marshal.loads(path.read_bytes())
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return codes if made_by == _MADE_BY else {}


def _compiled(pattern: str, flags: int) -> _Code:
    """As ``re`` does it, up to the pattern itself."""
    parsed = _re._parser.parse(pattern, flags)
    state, code = parsed.state, _re._compiler._code(parsed, flags)
    names: list[str | None] = [None] * state.groups
    for name, group in state.groupdict.items():
        names[group] = name
    kept = array("I", code).tobytes()
    return flags | state.flags, kept, state.groups - 1, state.groupdict, tuple(names)


def _built(pattern: str, code: _Code) -> re.Pattern[str]:
    flags, kept, groups, named, names = code
    words = list(array("I", kept))
    built: re.Pattern[str] = _re._compiler._sre.compile(pattern, flags, words, groups, named, names)
    return built


EXPRESSIONS = Expressions(Path(cache_from_source(__file__)).with_suffix(".expressions"))
