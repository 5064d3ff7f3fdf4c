"""The application: routes, problems, guard and the chat box's files, put together."""

from __future__ import annotations

from collections.abc import Collection
from importlib.metadata import version
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from index.library import Library

from ..service import Assistant
from . import problems
from .guard import LOOPBACK, Guard
from .routes import router

WEB = Path(__file__).parents[1] / "web"


def create_app(
    assistant: Assistant, library: Library, hosts: Collection[str] = LOOPBACK
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
    app.include_router(router)
    # As the default, not mounted at "/": a mount would take GET /ask for a file's name.
    app.router.default = StaticFiles(directory=WEB, html=True)
    app.add_middleware(Guard, hosts=hosts)
    problems.install(app)
    return app
