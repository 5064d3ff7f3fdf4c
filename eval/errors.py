"""Everything that can go wrong in the judge itself; all of it is bad input.

    EvalError
    +-- BadCases          a case file that cannot be used
    `-- BadThresholds     a file of thresholds that cannot be used

What goes wrong in the assistant is a result, not an error: see ``eval.run``.
"""

from __future__ import annotations


class EvalError(Exception):
    """An error with its remedy: what happened, and what a person can do about it."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what}\n{self.remedy}"


class BadCases(EvalError):
    """The case file is missing, malformed, or has gold that its documents do not hold."""


class BadThresholds(EvalError):
    """The thresholds are missing, malformed, or name a metric that does not exist."""
