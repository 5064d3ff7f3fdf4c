"""Everything that can go wrong while answering, beside the index's own tree of errors.

AssistantError
+-- BadQuestion        empty, too long: the caller can mend it
+-- FileTooLarge       more bytes than may be added at once
+-- TooManyWaiting     questions to be answered, or files to be indexed
+-- ForeignPage        a page of another site wants to change something
+-- BadSettings        a setting or a prompt file that cannot be used
`-- ModelFailed        the language model was down, slow, or sent nonsense
"""

from __future__ import annotations


class AssistantError(Exception):
    """An error with its remedy: two lines that a person can act on."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what}\n{self.remedy}"


class BadQuestion(AssistantError):
    """The caller can mend it."""


class FileTooLarge(AssistantError):
    """The caller can split it, or whoever runs the assistant allow more."""


class TooManyWaiting(AssistantError):
    """The caller can try again in a moment."""


class ForeignPage(AssistantError):
    """Nobody asked for this; a browser was made to send it."""


class BadSettings(AssistantError):
    """Whoever runs the assistant can mend it."""


class ModelFailed(AssistantError):
    """The answer is composed without the language model, and says so."""
