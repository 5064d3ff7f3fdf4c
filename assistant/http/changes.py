"""The doors through which documents come and go: one short function for each path."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request

from index.records import SourceFile

from ..additions import Addition, Additions
from ..removals import Removals
from ..views import DocumentView, document_view
from .problems import openapi_response
from .same_origin import same_origin
from .schemas import AdditionList

_BYTES = {
    "requestBody": {
        "required": True,
        "description": "The file as it is",
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


def _additions(request: Request) -> Additions:
    found: Additions = request.app.state.additions
    return found


def _removals(request: Request) -> Removals:
    found: Removals = request.app.state.removals
    return found


async def _content(request: Request) -> bytes:
    return await request.body()


TheAdditions = Annotated[Additions, Depends(_additions)]
TheRemovals = Annotated[Removals, Depends(_removals)]
Content = Annotated[bytes, Depends(_content)]
Name = Annotated[str, Query(description='the name that it is to have: "letters/2019.txt"')]

router = APIRouter(responses={"4XX": openapi_response(), "5XX": openapi_response()})
changing = APIRouter(responses=router.responses, dependencies=[Depends(same_origin)])


@changing.put("/documents", status_code=202, openapi_extra=_BYTES)
def add(uri: Name, content: Content, additions: TheAdditions) -> Addition:
    """Queue a file to be added, or to replace the document of that name; see /additions."""
    return additions.add(SourceFile(uri, content))


@changing.delete("/documents/{id_or_uri:path}")
def remove(id_or_uri: str, removals: TheRemovals) -> DocumentView:
    """Take a document out of the index; its file, wherever it came from, is not touched."""
    return document_view(removals.remove(id_or_uri))


@changing.post("/documents/{id_or_uri:path}/restore")
def restore(id_or_uri: str, removals: TheRemovals) -> DocumentView:
    """Undo one of the last removals."""
    return document_view(removals.undo(id_or_uri))


@router.get("/additions")
def additions(request: Request, additions: TheAdditions) -> AdditionList:
    """Files on their way into the index, and the last that arrived or failed."""
    most: int = request.app.state.max_upload_bytes
    return AdditionList(max_bytes=most, additions=tuple(additions.all()))
