"""Everything that can go wrong in the judge itself; all of it is bad input.

    EvalError
    +-- BadCases          a case file that cannot be used
    +-- BadThresholds     a file of thresholds that cannot be used
    +-- BadAnswers        another system's answers that cannot be used
    +-- BadDocuments      the texts that those answers cite cannot be used
    +-- BadRun            a report of an earlier run that cannot be used
    +-- BadRows           rows of another tool that cannot be read
    `-- BadTarget         nothing may be written there: a file that was given, or no folder

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


class BadAnswers(EvalError):
    """The answers are missing, malformed, or are about cases that do not exist."""


class BadDocuments(EvalError):
    """The documents are missing, malformed, or not plain text."""


class BadRun(EvalError):
    """Not a report of a run, or nothing in it can be compared."""


class BadRows(EvalError):
    """Not the rows of the tool that they are said to come from."""


class BadTarget(EvalError):
    """A file that was given would be overwritten, or what to write into is no folder."""
