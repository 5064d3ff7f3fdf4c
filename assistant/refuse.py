"""Why a question is not answered, in a plain sentence that says what there is instead."""

from __future__ import annotations

from collections.abc import Sequence

from index.records import Entry, Filters

from .find import Found
from .records import Refusal
from .understand.instead import there_are

NOT_A_QUESTION = Refusal(
    "not_a_question",
    "There is no question here that could be looked up in the documents.",
)


def before_reading(found: Found, entries: Sequence[Entry], filters: Filters) -> Refusal | None:
    """The refusal that the catalogue alone decides, or None."""
    if not entries:
        return Refusal("no_documents", "The index holds no documents yet.")
    if found.scope.refusal:
        return found.scope.refusal
    if not found.scope.documents:
        chosen = " among those chosen" if filters != Filters() else ""
        return Refusal("no_documents", f"No document{chosen} fits this question.")
    if found.scope.mentions and not any(candidates for _, candidates in found.sides):
        return Refusal("unknown_date", _no_such_date(found, entries))
    return None


def after_reading(found: Found, entries: Sequence[Entry]) -> Refusal:
    """The documents were read, and no sentence answers."""
    if found.scope.mentions:
        return Refusal("unknown_date", _no_such_date(found, entries))
    return Refusal(
        "not_in_documents",
        "The documents do not answer this. The nearest passages are shown, but they are not an"
        " answer.",
    )


def _no_such_date(found: Found, entries: Sequence[Entry]) -> str:
    date = found.scope.mentions[0]
    here = [entry for entry in entries if entry.id in found.scope.documents]
    said = f"None of the documents is about {found.question[date.start : date.end]}, or says this"
    return f"{said} of it.{there_are(here, date)}"
