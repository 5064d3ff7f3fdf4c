"""The application: routes, problems, guard and the chat box's files, put together."""

from __future__ import annotations

from collections.abc import Collection
from importlib.metadata import version
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.responses import Response
from starlette.types import Scope

from index.library import Library

from ..additions import Additions
from ..removals import Removals
from ..service import Assistant
from ..settings import MAX_UPLOAD_BYTES
from ..suggest import Suggester
from . import changes, problems
from .admission import Admission
from .guard import LOOPBACK, Guard
from .head import HeadAsGet
from .routes import router

WEB = Path(__file__).parents[1] / "web"


class _Web(StaticFiles):
    """The chat box's files; where there is none there is no path, whatever the method."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        if scope["method"] not in ("GET", "HEAD"):
            await super().get_response(path, {**scope, "method": "HEAD"})
        return await super().get_response(path, scope)


def create_app(
    assistant: Assistant,
    library: Library,
    hosts: Collection[str] = LOOPBACK,
    max_upload_bytes: int = MAX_UPLOAD_BYTES,
) -> FastAPI:
    """Serve ``assistant`` and the documents of ``library`` to requests addressed to ``hosts``."""
    app = FastAPI(
        title="Assistant",
        description="Answers whose every sentence is cited to an exact span of a document.",
        version=version("proven-assistant"),
        docs_url=None,  # these pages load scripts from elsewhere
        redoc_url=None,
    )
    app.state.assistant = assistant
    app.state.library = library
    app.state.admission = Admission()
    app.state.suggester = Suggester(assistant, library)
    app.state.additions = Additions(library)
    app.state.removals = Removals(library)
    app.state.max_upload_bytes = max_upload_bytes
    app.include_router(router)
    app.include_router(changes.router)
    app.include_router(changes.changing)
    # As the default, not mounted at "/": a mount would take GET /ask for a file's name.
    app.router.default = _Web(directory=WEB, html=True)
    app.add_middleware(Guard, hosts=hosts, max_upload_bytes=max_upload_bytes)
    app.add_middleware(HeadAsGet)
    problems.install(app)
    return app
