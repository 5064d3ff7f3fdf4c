"""``assistant serve``: the chat box and the HTTP interface."""

from __future__ import annotations

import socket
from typing import Annotated

import typer

from ..errors import BadSettings
from .options import IndexFolder, settings_with


def serve(
    index: IndexFolder = None,
    host: Annotated[str | None, typer.Option(help="Address; 127.0.0.1 by default.")] = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="8000 by default; 0 takes a free one.")
    ] = None,
) -> None:
    """Serve the chat box and the HTTP interface until stopped."""
    from ..opening import open_assistant

    settings = settings_with(index=index, host=host, port=port)
    with (
        _listen(settings.host, settings.port) as listener,
        open_assistant(settings) as (assistant, library),
    ):
        import uvicorn  # beside the models, which are loading

        from ..http.app import create_app
        from ..http.guard import hosts_for

        app = create_app(assistant, library, hosts_for(settings.host), settings.max_upload_bytes)
        typer.echo(f"Serving {_url(listener)} (stop with Ctrl+C)")
        config = uvicorn.Config(app, log_level="warning", access_log=False)
        uvicorn.Server(config).run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    """Taken before the index is opened, so that a port in use is said at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise BadSettings(
            f"Cannot serve at {host!r}, port {port}: {error.strerror}.",
            "Stop what uses it, or choose another with --port or --host.",
        ) from error


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
