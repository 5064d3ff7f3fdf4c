"""Every error as problem details (RFC 9457): one table from our errors to HTTP's statuses.

A problem says what happened (``detail``) and what to do about it (``remedy``); a body that does
not fit names each wrong place (``errors``, with JSON pointers). What a client sent is never
repeated from a failed validation, and an internal error tells nothing of the inside.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.routing import Match

from index.errors import (
    EmbedderMismatch,
    IndexBusy,
    IndexingError,
    InputError,
    NameTaken,
    NotAnIndex,
    StaleIndex,
    UnknownDocument,
    UnknownPage,
)

from ..errors import (
    AssistantError,
    BadQuestion,
    FileTooLarge,
    ForeignPage,
    ModelFailed,
    TooManyWaiting,
)
from .headers import HEADERS

MEDIA_TYPE = "application/problem+json"

# The first kind that fits decides, so the particular come before the general.
STATUS: tuple[tuple[type[Exception], HTTPStatus], ...] = (
    (UnknownDocument, HTTPStatus.NOT_FOUND),
    (UnknownPage, HTTPStatus.NOT_FOUND),
    (NameTaken, HTTPStatus.CONFLICT),
    (StaleIndex, HTTPStatus.SERVICE_UNAVAILABLE),
    (NotAnIndex, HTTPStatus.SERVICE_UNAVAILABLE),  # it was there when the server started
    (EmbedderMismatch, HTTPStatus.SERVICE_UNAVAILABLE),
    (InputError, HTTPStatus.BAD_REQUEST),
    (BadQuestion, HTTPStatus.BAD_REQUEST),
    (FileTooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (ForeignPage, HTTPStatus.FORBIDDEN),
    (TooManyWaiting, HTTPStatus.SERVICE_UNAVAILABLE),
    (IndexBusy, HTTPStatus.SERVICE_UNAVAILABLE),
    (ModelFailed, HTTPStatus.BAD_GATEWAY),
)

_NOT_JSON = "The body is not JSON.", "Send a JSON object in UTF-8."
_NO_HEADER = "Send the header 'content-type: application/json' with a body in JSON."
_NOT_FITTING = "Correct what 'errors' names; /openapi.json describes every request."
_REMEDIES = {413: "Send less: a question, and no more of the conversation than it needs."}
_METHODS = ("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")

_RETRY_SECONDS = 5  # in which all that may wait has been answered, on two cores
_IN_A_MOMENT = TooManyWaiting, IndexBusy

_log = logging.getLogger(__name__)


class Violation(BaseModel):
    """One place of a request that does not fit."""

    pointer: str = Field(description="JSON pointer into the body, as a fragment: #/filters/date_to")
    detail: str


class Problem(BaseModel):
    """RFC 9457. ``type`` is always about:blank: the title is that of the status."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    remedy: str
    errors: list[Violation] = []


def openapi_response() -> dict[str, Any]:
    """How the description of a path shows its problems.

    Written out without references: theirs would not lead anywhere inside another document.
    """
    schema = Problem.model_json_schema()
    schema["properties"]["errors"]["items"] = schema.pop("$defs")["Violation"]
    return {
        "description": "Problem details (RFC 9457)",
        "content": {MEDIA_TYPE: {"schema": schema}},
    }


def problem(
    status: int, detail: str, remedy: str, errors: Sequence[Violation] = ()
) -> JSONResponse:
    body = Problem(
        title=HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        remedy=remedy,
        errors=list(errors),
    )
    # An internal error is answered outside every middleware, so the headers are set here.
    return JSONResponse(body.model_dump(), status, HEADERS, MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Make every error of ``app`` a problem."""
    app.add_exception_handler(RequestValidationError, _not_valid)
    app.add_exception_handler(HTTPException, _refused_by_framework)
    app.add_exception_handler(AssistantError, _ours)
    app.add_exception_handler(IndexingError, _ours)
    app.add_exception_handler(Exception, _internal)


def response_to(request: Request, error: Exception) -> JSONResponse:
    """The problem that an error is, once a response has begun and no handler is asked."""
    ours = isinstance(error, AssistantError | IndexingError)
    return _ours(request, error) if ours else _internal(request, error)


def _ours(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, AssistantError | IndexingError)
    for kind, status in STATUS:
        if isinstance(error, kind):
            response = problem(status, error.what, error.remedy)
            if isinstance(error, _IN_A_MOMENT):
                response.headers["retry-after"] = str(_RETRY_SECONDS)
            return response
    return _internal(request, error)


def _not_valid(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    found = error.errors()
    if any(each["type"] == "json_invalid" for each in found):
        return problem(HTTPStatus.BAD_REQUEST, *_NOT_JSON)
    violations = [Violation(pointer=_pointer(each["loc"]), detail=each["msg"]) for each in found]
    detail = "; ".join(f"{v.pointer} {v.detail}" for v in violations[:3])
    return problem(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        f"The request does not fit: {detail}.",
        _NO_HEADER if _is_unread(found) and not _says_json(request) else _NOT_FITTING,
        violations,
    )


def _is_unread(found: Sequence[Mapping[str, Any]]) -> bool:
    """Is the whole body what does not fit, taken for bytes?"""
    return any(each["loc"] == ("body",) for each in found)


def _says_json(request: Request) -> bool:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == "application/json" or kind.endswith("+json")


def _pointer(location: Sequence[Any]) -> str:
    """
    >>> _pointer(("body", "filters", "date_to"))
    '#/filters/date_to'
    """
    parts = [str(part).replace("~", "~0").replace("/", "~1") for part in location[1:]]
    return "#" + "".join(f"/{part}" for part in parts)


def _refused_by_framework(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    if error.status_code == HTTPStatus.BAD_REQUEST:  # bytes that no JSON parser takes
        return problem(error.status_code, *_NOT_JSON)
    response = problem(
        error.status_code,
        f"{request.method} {request.url.path!r}: {error.detail}.",
        _REMEDIES.get(error.status_code, "/openapi.json lists every path and its methods."),
    )
    response.headers.update(error.headers or {})
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED and (allowed := _allowed(request)):
        response.headers["allow"] = ", ".join(allowed)
    return response


def _allowed(request: Request) -> list[str]:
    """The methods of a path, which may have a route for each; none of what is no route's.

    HEAD is answered as GET.
    """
    return [
        method
        for method in _METHODS
        for scope in [{**request.scope, "method": "GET" if method == "HEAD" else method}]
        if any(route.matches(scope)[0] is Match.FULL for route in request.app.routes)
    ]


def _internal(request: Request, error: Exception) -> JSONResponse:
    _log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return problem(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "Something went wrong inside.",
        "Try again; the server's log has the reason.",
    )
