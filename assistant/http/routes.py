"""One short function for each path; what they do is the service's and the library's business."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import PlainTextResponse

from index.boxes import Outline
from index.library import Library

from ..records import Answer
from ..service import Assistant
from ..suggest import Suggester
from ..views import (
    DocumentDetail,
    DocumentList,
    HitList,
    PageList,
    SuggestionList,
    document_detail,
    document_list,
    hit_list,
)
from . import stream
from .admission import admitted
from .headers import ORIGINAL_POLICY
from .problems import openapi_response
from .schemas import AskRequest, FiltersBody, Health, SearchRequest


def _assistant(request: Request) -> Assistant:
    found: Assistant = request.app.state.assistant
    return found


def _library(request: Request) -> Library:
    found: Library = request.app.state.library
    return found


def _suggester(request: Request) -> Suggester:
    found: Suggester = request.app.state.suggester
    return found


TheAssistant = Annotated[Assistant, Depends(_assistant)]
TheLibrary = Annotated[Library, Depends(_library)]
TheSuggester = Annotated[Suggester, Depends(_suggester)]

router = APIRouter(responses={"4XX": openapi_response(), "5XX": openapi_response()})


@router.post(
    "/ask",
    response_model=Answer,
    responses={200: stream.OPENAPI_RESPONSE},
    dependencies=[Depends(admitted)],
)
def ask(
    body: AskRequest,
    request: Request,
    assistant: TheAssistant,
    library: TheLibrary,
    response: Response,
) -> Answer | Response:
    """Answer a question with cited statements, or refuse."""
    headers = _epoch(library)
    if stream.is_wanted(request):
        return stream.response(request, assistant.stream(body.to_question()), headers)
    response.headers.update(headers)
    return assistant.ask(body.to_question())


@router.post("/search", dependencies=[Depends(admitted)])
def search(body: SearchRequest, assistant: TheAssistant, library: TheLibrary) -> HitList:
    """The passages nearest to a query, best first."""
    filters = (body.filters or FiltersBody()).filters()
    return hit_list(assistant.search(body.query, body.k, filters), library.documents())


@router.get("/suggestions")
def suggestions(suggester: TheSuggester) -> SuggestionList:
    """Questions to begin with, each of which is answered; seconds after a change of the index."""
    return SuggestionList(suggester.questions())


@router.get("/documents")
def documents(library: TheLibrary, response: Response) -> DocumentList:
    """Every document, in the order of uris."""
    response.headers.update(_epoch(library))  # before the list: then it is never too new for it
    return document_list(library.documents())


# Before the shorter path, which would take "/text" for the end of a uri.
@router.get("/documents/{id_or_uri:path}/text", response_class=PlainTextResponse)
def text(id_or_uri: str, request: Request, library: TheLibrary) -> Response:
    """The frozen text in UTF-8; offsets count its code points. The ETag is its sha256."""
    document = library.document(id_or_uri)
    if _is_held(request, document.sha256):
        return _not_modified(document.sha256)
    return PlainTextResponse(document.text, headers=_etag(document.sha256))


@router.get(
    "/documents/{id_or_uri:path}/file",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}, "description": "The file"}},
)
def file(id_or_uri: str, request: Request, library: TheLibrary) -> Response:
    """The file as it was added; PDF only, as others are kept as text. The ETag is its sha256."""
    document, content = library.original(id_or_uri)
    if _is_held(request, document.source_sha256):
        return _not_modified(document.source_sha256)
    name = quote(PurePosixPath(document.uri).name, safe="")
    headers = {
        **_etag(document.source_sha256),
        "content-disposition": f"inline; filename*=UTF-8''{name}",
        "content-security-policy": ORIGINAL_POLICY,
    }
    return Response(content, media_type=document.media_type, headers=headers)


@router.get("/documents/{id_or_uri:path}/boxes", response_model=Outline)
def boxes(
    id_or_uri: str, start: int, end: int, request: Request, library: TheLibrary, response: Response
) -> Outline | Response:
    """Where the characters from start to end are printed, line by line; PDF only.

    In points from the top left corner of the page as it is displayed. The ETag is the sha256 of
    the frozen text.
    """
    document = library.document(id_or_uri)
    if _is_held(request, document.sha256):
        return _not_modified(document.sha256)
    response.headers.update(_etag(document.sha256))
    return library.boxes(id_or_uri, start, end)


@router.get("/documents/{id_or_uri:path}/pages", response_model=PageList)
def pages(
    id_or_uri: str, request: Request, library: TheLibrary, response: Response
) -> PageList | Response:
    """The size of every page in points as it is displayed; PDF only. The ETag is the sha256 of
    the file.
    """
    document = library.document(id_or_uri)
    if _is_held(request, document.source_sha256):
        return _not_modified(document.source_sha256)
    response.headers.update(_etag(document.source_sha256))
    return PageList(library.page_sizes(id_or_uri))


@router.get(
    "/documents/{id_or_uri:path}/pages/{page}.png",
    response_class=Response,
    responses={200: {"content": {"image/png": {}}, "description": "The image"}},
)
def page_image(
    id_or_uri: str,
    page: int,
    request: Request,
    library: TheLibrary,
    width: Annotated[int, Query(ge=16, le=4000, description="pixels")] = 1000,
) -> Response:
    """A page as it is displayed; PDF only. The ETag is the sha256 of the file."""
    document = library.document(id_or_uri)
    if _is_held(request, document.source_sha256):
        return _not_modified(document.source_sha256)
    image = library.page_image(id_or_uri, page, width)
    return Response(image, media_type="image/png", headers=_etag(document.source_sha256))


def _epoch(library: Library) -> dict[str, str]:
    """Another with every change of the documents, so that a list of them is known to be old."""
    return {"index-epoch": str(library.epoch)}


def _etag(sha256: str) -> dict[str, str]:
    return {"etag": f'"{sha256}"'}


def _is_held(request: Request, sha256: str) -> bool:
    """Has the client this version already?"""
    return f'"{sha256}"' in request.headers.get("if-none-match", "")


def _not_modified(sha256: str) -> Response:
    return Response(status_code=304, headers=_etag(sha256))


@router.get("/documents/{id_or_uri:path}")
def document(id_or_uri: str, library: TheLibrary) -> DocumentDetail:
    """One document and the places of its blocks, by id or by uri."""
    return document_detail(*library.described(id_or_uri))


@router.get("/health")
def health(
    request: Request, assistant: TheAssistant, library: TheLibrary, response: Response
) -> Health:
    """That the server lives, and what it serves from."""
    response.headers.update(_epoch(library))
    entries = library.documents()
    return Health(
        documents=len(entries),
        passages=sum(entry.passages for entry in entries),
        embedder=library.embedder.name,
        model=assistant.model_name,
        version=request.app.version,
    )
