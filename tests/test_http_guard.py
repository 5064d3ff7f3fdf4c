"""Only known hosts are answered, and every response carries the strict headers."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from assistant.http.guard import hosts_for
from assistant.http.headers import CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("path", ["/", "/health", "/documents/nope", "/nope", "/openapi.json"])
def test_every_response_carries_the_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"] == CONTENT_SECURITY_POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "access-control-allow-origin" not in headers


def test_the_policy_lets_a_page_reach_this_server_only() -> None:
    rules = dict(rule.split(" ", 1) for rule in CONTENT_SECURITY_POLICY.split("; "))
    assert rules.pop("img-src") == "'self' data:"
    assert set(rules.values()) == {"'self'", "'none'"}
    assert rules["default-src"] == rules["frame-ancestors"] == "'none'"


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:80", "[::1]:8000"])
def test_loopback_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/health", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "localhost:x"])
def test_other_names_are_refused(client: TestClient, host: str) -> None:
    response = client.get("/health", headers={"host": host})
    assert response.status_code == 421
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["x-content-type-options"] == "nosniff"


def test_pages_that_load_scripts_from_elsewhere_are_off(client: TestClient) -> None:
    for path in ("/docs", "/redoc"):
        assert client.get(path).status_code == 404


def test_the_address_decides_on_the_names() -> None:
    assert "localhost" in hosts_for("127.0.0.1")
    assert "10.0.0.7" in hosts_for("10.0.0.7")
    assert "[fd00::7]" in hosts_for("fd00::7")
    assert hosts_for("0.0.0.0") == {"*"}
