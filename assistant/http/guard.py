"""What every request passes and every response carries.

Known hosts only, bodies of a bounded size, strict headers.

The Host check keeps web pages elsewhere from reading the documents by pointing their own name
at this machine (DNS rebinding). There is no CORS: other origins get nothing.
"""

from __future__ import annotations

from collections.abc import Collection

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..errors import FileTooLarge
from .headers import HEADERS
from .problems import problem

MAX_BODY_BYTES = 1_000_000
_TOO_LARGE = f"the body is larger than {MAX_BODY_BYTES} bytes"
LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
ANY_HOST = frozenset({"*"})


def hosts_for(address: str) -> frozenset[str]:
    """The names by which a server at ``address`` may be called; on all addresses, any name."""
    if address in {"0.0.0.0", "::"}:
        return ANY_HOST
    return LOOPBACK | {f"[{address}]" if ":" in address else address.lower()}


class Guard:
    """ASGI middleware: refuses what is addressed to another host, and adds the headers."""

    def __init__(self, app: ASGIApp, hosts: Collection[str], max_upload_bytes: int) -> None:
        self._app = app
        self._hosts = hosts
        self._max_upload_bytes = max_upload_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        host = Headers(scope=scope).get("host", "")
        app = self._app if self._admits(host) else _refusal(host)
        await app(scope, self._limited(scope, receive), _with_headers(send))

    def _limited(self, scope: Scope, receive: Receive) -> Receive:
        if (scope["method"], scope["path"]) != ("PUT", "/documents"):
            return _limited(receive, MAX_BODY_BYTES, HTTPException(413, _TOO_LARGE))
        most = self._max_upload_bytes
        error = FileTooLarge(
            f"The file is larger than {most} bytes.",
            "Split it, allow more with ASSISTANT_MAX_UPLOAD_BYTES, or use assistant index.",
        )
        return _limited(receive, most, error)

    def _admits(self, host: str) -> bool:
        return self._hosts == ANY_HOST or _without_port(host) in self._hosts


def _without_port(host: str) -> str:
    """
    >>> _without_port("Localhost:8000"), _without_port("[::1]:8000"), _without_port("[::1]")
    ('localhost', '[::1]', '[::1]')
    """
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdigit() else host).lower()


def _refusal(host: str) -> ASGIApp:
    return problem(
        421,
        f"This server does not answer for the host {host!r}.",
        "Use http://127.0.0.1, or serve with --host to be reached by other names.",
    )


def _limited(receive: Receive, most_bytes: int, error: Exception) -> Receive:
    """Stop reading a body that is too large, whether or not its length was announced."""
    received_bytes = 0

    async def limited() -> Message:
        nonlocal received_bytes
        message = await receive()
        received_bytes += len(message.get("body", b""))
        if received_bytes > most_bytes:
            raise error
        return message

    return limited


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending
