"""Changes are made by this server's own page, or by no page at all.

A page elsewhere can make a browser send requests here although it may not read the answers
(cross-site request forgery); the browser says so in headers that pages cannot set: Sec-Fetch-Site
(W3C Fetch Metadata) and Origin (WHATWG Fetch). Programs other than browsers send neither.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from fastapi import Request

from ..errors import ForeignPage

_OURS = frozenset({"same-origin", "none"})  # none: a person's own doing, such as a bookmark


def same_origin(request: Request) -> None:
    """Raises ForeignPage."""
    site = request.headers.get("sec-fetch-site", "none")
    origin = request.headers.get("origin")
    host = request.headers.get("host", "")
    if site in _OURS and (origin is None or _host(origin) == host):
        return
    raise ForeignPage(
        f"A page of {origin or 'another site'!r} may not change the documents.",
        "Use this server's own page, or a program that is no browser.",
    )


def _host(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc
    except ValueError:  # "http://[": no browser's, and no address
        return None
