"""Answers that were given before, so that a question that is asked again costs nothing.

Of one state of the index: whoever holds this throws it away when the index changes. A question
is the same when all of it is: conversation, filters and how much is to be said too. Only for
answers that nothing else decides, so not for those that a language model worded. Safe to call
from several threads. Knows nothing of how answers are made.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from .records import Answer, Question

MOST_ANSWERS = 256
"""Some 20 kB each."""


class Answered:
    """The answers to the questions that were asked last."""

    def __init__(self, most: int = MOST_ANSWERS) -> None:
        self._most = most
        self._answers: OrderedDict[Question, Answer] = OrderedDict()
        self._lock = Lock()

    def get(self, question: Question) -> Answer | None:
        with self._lock:
            if question in self._answers:
                self._answers.move_to_end(question)
            return self._answers.get(question)

    def put(self, question: Question, answer: Answer) -> None:
        with self._lock:
            self._answers[question] = answer
            self._answers.move_to_end(question)
            if len(self._answers) > self._most:
                self._answers.popitem(last=False)
