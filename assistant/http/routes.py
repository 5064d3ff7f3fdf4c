"""One short function for each path; what they do is the service's and the library's business."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import PlainTextResponse

from index.library import Library

from ..records import Answer
from ..service import Assistant
from ..views import (
    DocumentDetail,
    DocumentList,
    HitList,
    document_detail,
    document_list,
    hit_list,
)
from .problems import openapi_response
from .schemas import AskRequest, FiltersBody, Health, SearchRequest


def _assistant(request: Request) -> Assistant:
    found: Assistant = request.app.state.assistant
    return found


def _library(request: Request) -> Library:
    found: Library = request.app.state.library
    return found


TheAssistant = Annotated[Assistant, Depends(_assistant)]
TheLibrary = Annotated[Library, Depends(_library)]

router = APIRouter(responses={"4XX": openapi_response(), "5XX": openapi_response()})


@router.post("/ask")
def ask(body: AskRequest, assistant: TheAssistant) -> Answer:
    """Answer a question with cited statements, or refuse."""
    return assistant.ask(body.to_question())


@router.post("/search")
def search(body: SearchRequest, assistant: TheAssistant, library: TheLibrary) -> HitList:
    """The passages nearest to a query, best first."""
    filters = (body.filters or FiltersBody()).filters()
    return hit_list(assistant.search(body.query, body.k, filters), library.documents())


@router.get("/documents")
def documents(library: TheLibrary) -> DocumentList:
    """Every document, in the order of uris."""
    return document_list(library.documents())


# Before the shorter path, which would take "/text" for the end of a uri.
@router.get("/documents/{id_or_uri:path}/text", response_class=PlainTextResponse)
def text(id_or_uri: str, request: Request, library: TheLibrary) -> Response:
    """The frozen text in UTF-8; offsets count its code points. The ETag is its sha256."""
    document = library.document(id_or_uri)
    headers = {"etag": f'"{document.sha256}"'}
    if headers["etag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return PlainTextResponse(document.text, headers=headers)


@router.get("/documents/{id_or_uri:path}")
def document(id_or_uri: str, library: TheLibrary) -> DocumentDetail:
    """One document and the places of its blocks, by id or by uri."""
    found = library.document(id_or_uri)
    entry = next(entry for entry in library.documents() if entry.id == found.id)
    return document_detail(entry, found)


@router.get("/health")
def health(request: Request, assistant: TheAssistant, library: TheLibrary) -> Health:
    """That the server lives, and what it serves from."""
    entries = library.documents()
    return Health(
        documents=len(entries),
        passages=sum(entry.passages for entry in entries),
        embedder=library.embedder.name,
        model=assistant.model_name,
        version=request.app.version,
    )
