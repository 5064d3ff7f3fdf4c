"""What a question comes to once the conversation before it is taken into account.

Knows no words of questions.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...records import Detail


@dataclass(frozen=True, slots=True)
class Resolved:
    """A question that can be looked up by itself.

    ``text`` is what is looked up; ``about`` is the earlier question whose documents it leans
    on, or None; ``shown`` is how the question was understood, for the reader; ``topic`` is what
    "it" would stand for after it, "" where its own words tell; ``answered`` is what was answered
    before it, with its place, "" for a refusal or no answer; ``asks_on`` is what was said that it
    asks on about, "" where it asks something else. ``is_new_topic``: it asks about another
    matter, and not about a document or anything else that was said. ``is_unclear``: it points to
    one of several things, and none tells to which. ``is_elsewhere``: it is the earlier question,
    asked of another place, person or paper. ``otherwise`` is asked of what answered that, where
    nothing answers ``text``: the question's own words. ``matter`` is what was asked about before
    a part of the same document was: of its points those that tell of it, if any does.
    ``further``: how often more was asked for than was said; ``detail``: how much is asked for.
    """

    text: str
    shown: str
    about: str | None = None
    topic: str = ""
    answered: str = ""
    asks_on: str = ""
    is_new_topic: bool = False
    is_unclear: bool = False
    is_elsewhere: bool = False
    otherwise: Resolved | None = None
    matter: str = ""
    further: int = 0
    detail: Detail | None = None


def following(question: str, anchor: str) -> str:
    """How a question that leans on another is shown.

    >>> following("Who led it?", "What did they find in Leeds?")
    'Who led it (following “What did they find in Leeds”)?'
    """
    return f"{question.rstrip('?')} (following “{anchor.rstrip('?')}”)?"
