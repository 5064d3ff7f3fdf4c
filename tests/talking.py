"""Conversations whose last question is asked: with an answer to each before it, or with none."""

from __future__ import annotations

from assistant.records import Turn
from assistant.understand.conversation.followup import resolve
from assistant.understand.conversation.resolved import Resolved

PLACES = ["Southwark", "Lambeth"]
IROS = "What did Ofsted say about IROs in Southwark in 2019?"


def after(*asked: str, answer: str = "They said something. [1]") -> Resolved:
    """The last of these questions, each of the others answered."""
    turns = [(Turn("user", one), Turn("assistant", answer)) for one in asked[:-1]]
    return resolve(asked[-1], [turn for pair in turns for turn in pair], PLACES)


def asked_in_turn(*questions: str) -> Resolved:
    """The last of these questions, where nothing is known of the answers."""
    history = [Turn("user", question) for question in questions[:-1]]
    return resolve(questions[-1], history, PLACES)
