"""Everything that can go wrong while answering, beside the index's own tree of errors.

AssistantError
+-- BadQuestion        empty, too long: the caller can mend it
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


class BadSettings(AssistantError):
    """Whoever runs the assistant can mend it."""


class ModelFailed(AssistantError):
    """The answer is composed without the language model, and says so."""
