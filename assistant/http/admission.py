"""How many questions are taken in at once; who comes after them is told to come again.

Those that were taken in wait for a core in the service. They are fewer than the framework has
threads (40), so that the page, the documents and the health check never wait behind questions.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

from fastapi import Request

from ..errors import TooManyWaiting

MOST_QUESTIONS = 36


class Admission:
    """Counts; lives in the event loop alone, so it needs no lock."""

    def __init__(self, places: int = MOST_QUESTIONS) -> None:
        self._places = places
        self._free = places

    def take(self) -> None:
        """Raises TooManyWaiting."""
        if not self._free:
            raise TooManyWaiting(
                f"{self._places} questions are being answered or wait for it.",
                "Ask again in a few seconds.",
            )
        self._free -= 1

    def give_back(self) -> None:
        self._free += 1


async def admitted(request: Request) -> AsyncIterator[None]:
    """For a route: its request has a place until the last byte of the response is sent."""
    admission: Admission = request.app.state.admission
    admission.take()
    try:
        yield
    finally:
        admission.give_back()
