"""Everything that can go wrong in the index, drawn as a tree.

    IndexingError
    +-- InputError           the caller's doing: a path, an id, a question
    |   +-- UnreadableFile     this file cannot become a document
    |   +-- BadName            a document cannot be called so
    |   +-- NameTaken          another document has the name by now
    |   +-- UnknownDocument
    |   +-- UnknownPage        no page of that number, or no pages at all
    |   +-- UnknownSpan        outside the document's text
    |   +-- NotAnIndex
    |   +-- EmbedderMismatch
    |   `-- StaleIndex         made by a version that read the file otherwise
    `-- IndexBusy            somebody else is writing; try again

Each error says what happened, with the value, and what to do about it.
"""

from __future__ import annotations


class IndexingError(Exception):
    """An error with its remedy: two lines that a person can act on."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what}\n{self.remedy}"


class InputError(IndexingError):
    """The caller can mend it."""


class UnreadableFile(InputError):
    """A file that cannot become a document; the others go on."""


class BadName(InputError):
    """A name that no file under a folder could have."""


class NameTaken(InputError):
    """A document of this name has been added since."""


class UnknownDocument(InputError):
    """No document of this id or uri."""


class UnknownPage(InputError):
    """No page of this number, or a document that has no pages."""


class UnknownSpan(InputError):
    """A span that does not lie in the document's text."""


class NotAnIndex(InputError):
    """The folder holds no index, or not one of ours."""


class EmbedderMismatch(InputError):
    """The index was made with another embedder."""


class StaleIndex(InputError):
    """The index was made by a version of the program that read the file otherwise."""


class IndexBusy(IndexingError):
    """Another process is writing to the index."""
