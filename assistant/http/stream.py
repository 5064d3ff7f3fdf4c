"""An answer as server-sent events (WHATWG HTML, section 9.2), for who asks for them.

``understood``, then ``statement`` and ``struck_out`` as they come, then ``answer`` with the same
object as without events. What goes wrong after the first event is the event ``error``, with
problem details; what goes wrong before it is answered with a status.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from fastapi import Request
from fastapi.responses import StreamingResponse
from pydantic import TypeAdapter

from ..events import Completed, Event, Said, StruckOut, Understood
from . import problems

MEDIA_TYPE = "text/event-stream"

OPENAPI_RESPONSE = {
    "description": "The answer; as events when the Accept header asks for text/event-stream",
    "content": {MEDIA_TYPE: {"schema": {"type": "string"}}},
}

_NAMES = {
    Understood: "understood",
    Said: "statement",
    StruckOut: "struck_out",
    Completed: "answer",
}


def is_wanted(request: Request) -> bool:
    """Does the client ask for events?"""
    wanted = request.headers.get("accept", "").split(",")
    return MEDIA_TYPE in {part.partition(";")[0].strip().lower() for part in wanted}


def response(
    request: Request, events: Iterator[Event], headers: Mapping[str, str]
) -> StreamingResponse:
    """Events as they come; raises what the first of them raises."""
    begun = chain([next(events)], events)
    # Proxies that collect a response before they pass it on are asked not to.
    headers = {**headers, "x-accel-buffering": "no"}
    return StreamingResponse(_lines(request, begun), media_type=MEDIA_TYPE, headers=headers)


def _lines(request: Request, events: Iterator[Event]) -> Iterator[bytes]:
    try:
        for event in events:
            shown = event.answer if isinstance(event, Completed) else event
            yield _line(_NAMES[type(event)], _json(shown))
    except Exception as error:
        yield _line("error", bytes(problems.response_to(request, error).body))


def _json(value: object) -> bytes:
    return TypeAdapter(type(value)).dump_json(value)


def _line(name: str, data: bytes) -> bytes:
    return b"event: %s\ndata: %s\n\n" % (name.encode(), data)
