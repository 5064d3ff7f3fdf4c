"""What a question comes to once the conversation before it is taken into account.

Knows no words of questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ...records import Detail

Kind = Literal["plain", "unclear", "elsewhere", "new_matter"]
"""What of a conversation a question is: *unclear* points to one of several things, and none tells
to which; *elsewhere* is the earlier question, asked of another place, person or paper; *new_matter*
leans on the earlier one, but asks neither about a document nor about anything else that was said.
"""


@dataclass(frozen=True, slots=True)
class Onward:
    """What a question takes from what was said, besides the documents."""

    topic: str = ""  # what "it" would stand for after it; "" where its own words tell
    answered: str = ""  # what was answered before it, with its place; "" for a refusal
    asks_on: str = ""  # what was said that it asks on about: "why?"
    matter: str = ""  # what was asked before a part of the document was: its points tell of this


@dataclass(frozen=True, slots=True)
class Amount:
    """How much of an answer is asked for."""

    further: int = 0  # how often more was asked for than was said
    detail: Detail | None = None  # None: as it was asked in the first place


@dataclass(frozen=True, slots=True)
class Resolved:
    """A question that can be looked up by itself."""

    text: str  # what is looked up
    shown: str  # how the question was understood, for the reader
    about: str | None = None  # the earlier question whose documents it leans on
    kind: Kind = "plain"
    onward: Onward = Onward()
    amount: Amount = Amount()
    otherwise: Resolved | None = None  # asked where nothing answers ``text``: in its own words


def following(question: str, anchor: str) -> str:
    """How a question that leans on another is shown.

    >>> following("Who led it?", "What did they find in Leeds?")
    'Who led it (following “What did they find in Leeds”)?'
    """
    return f"{question.rstrip('?')} (following “{anchor.rstrip('?')}”)?"
