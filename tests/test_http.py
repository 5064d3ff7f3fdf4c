"""The contract of docs/http.md, on the seeds: scripts outside the project rely on every name."""

from __future__ import annotations

import datetime
import hashlib
from typing import Any

import pytest
from fastapi.testclient import TestClient

IRO = "what did inspectors say about IRO recording?"
CAMDEN = "What did inspectors say about Camden?"
ANSWER = {
    "question",
    "outcome",
    "answer",
    "statements",
    "citations",
    "also_retrieved",
    "refusal",
    "model",
    "timings_ms",
}
SOURCE = {
    "document_id",
    "uri",
    "sha256",
    "title",
    "kind",
    "date",
    "page",
    "paragraph",
    "headings",
    "start",
    "end",
    "quote",
}
HIT = {
    "document_id",
    "uri",
    "title",
    "page",
    "paragraph",
    "headings",
    "start",
    "end",
    "text",
    "score",
}
DOCUMENT = {
    "id",
    "uri",
    "sha256",
    "source_sha256",
    "media_type",
    "title",
    "kind",
    "organisation",
    "also_called",
    "also_about",
    "publisher",
    "date",
    "month",
    "covers",
    "people",
    "author",
    "judgements",
    "pages",
    "characters",
    "passages",
    "duplicate_of",
    "warnings",
}


def _ask(client: TestClient, question: str, **more: Any) -> dict[str, Any]:
    response = client.post("/ask", json={"question": question, **more})
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


def _text(client: TestClient, document_id: str) -> str:
    return client.get(f"/documents/{document_id}/text").content.decode()


def test_the_epoch_tells_whether_a_list_of_documents_is_old(client: TestClient) -> None:
    told = [
        client.get("/documents").headers["index-epoch"],
        client.get("/health").headers["index-epoch"],
        client.post("/ask", json={"question": CAMDEN}).headers["index-epoch"],
    ]
    assert len(set(told)) == 1


def test_an_answer_has_the_fields_of_the_contract(client: TestClient) -> None:
    answer = _ask(client, IRO)
    assert set(answer) >= ANSWER
    assert answer["question"] == IRO
    assert answer["outcome"] == "answered"
    assert answer["refusal"] is None and answer["model"] is None
    assert all(isinstance(spent, float) for spent in answer["timings_ms"].values())
    for statement in answer["statements"]:
        assert set(statement) >= {"text", "citations", "support"}
        assert statement["support"] == "verbatim"
    for citation in answer["citations"]:
        assert set(citation) >= SOURCE | {"marker"}
        assert citation["date"] is None or datetime.date.fromisoformat(citation["date"])


def test_every_statement_is_cited_and_every_citation_used(client: TestClient) -> None:
    answer = _ask(client, IRO)
    used = [marker for statement in answer["statements"] for marker in statement["citations"]]
    assert all(statement["citations"] for statement in answer["statements"])
    assert set(used) == {citation["marker"] for citation in answer["citations"]}
    assert all(f"[{marker}]" in answer["answer"] for marker in used)


def test_every_quote_stands_in_the_frozen_text(client: TestClient) -> None:
    answer = _ask(client, IRO)
    for source in answer["citations"] + answer["also_retrieved"]:
        text = _text(client, source["document_id"])
        assert text[source["start"] : source["end"]] == source["quote"]
        assert hashlib.sha256(text.encode()).hexdigest() == source["sha256"]


def test_a_refusal_is_an_outcome_with_a_reason(client: TestClient) -> None:
    answer = _ask(client, CAMDEN)
    assert answer["outcome"] == "refused"
    assert answer["statements"] == [] and answer["citations"] == []
    assert set(answer["refusal"]) >= {"reason", "message"}
    assert all("marker" not in source for source in answer["also_retrieved"])
    assert all(set(source) >= SOURCE for source in answer["also_retrieved"])


def test_nulls_are_taken_for_what_is_left_out(client: TestClient) -> None:
    empty = {"documents": None, "date_from": None, "date_to": None}
    answer = _ask(client, IRO, history=None, filters=empty, mode=None, detail=None)
    assert answer["statements"] == _ask(client, IRO)["statements"]


def test_more_detail_says_no_less(client: TestClient) -> None:
    wanted = ("brief", "standard", "full")
    said = [_ask(client, IRO, detail=detail)["statements"] for detail in wanted]
    assert len(said[0]) < len(said[1]) <= len(said[2])
    assert said[1] == _ask(client, IRO)["statements"]


def test_filters_take_ids_and_uris(client: TestClient) -> None:
    entry = client.get("/documents").json()["documents"][0]
    for name in (entry["id"], entry["uri"]):
        answer = _ask(client, IRO, filters={"documents": [name]})
        found = answer["citations"] + answer["also_retrieved"]
        assert {source["uri"] for source in found} <= {entry["uri"]}


def test_history_is_taken(client: TestClient) -> None:
    history = [{"role": "user", "content": IRO}, {"role": "assistant", "content": "..."}]
    assert _ask(client, "who signed it?", history=history)["question"] == "who signed it?"


def test_search_lists_passages_best_first(client: TestClient) -> None:
    response = client.post("/search", json={"query": "IRO recording", "k": 3})
    assert response.status_code == 200
    hits = response.json()["hits"]
    assert len(hits) == 3
    assert all(set(hit) == HIT for hit in hits)
    assert [hit["score"] for hit in hits] == sorted((h["score"] for h in hits), reverse=True)
    for hit in hits:
        assert _text(client, hit["document_id"])[hit["start"] : hit["end"]] == hit["text"]


def test_search_gives_ten_unless_told(client: TestClient) -> None:
    assert len(client.post("/search", json={"query": "children"}).json()["hits"]) == 10


def test_documents_are_listed_in_the_order_of_uris(client: TestClient) -> None:
    listed = client.get("/documents").json()["documents"]
    assert len(listed) == 5
    assert all(set(each) == DOCUMENT for each in listed)
    assert [each["uri"] for each in listed] == sorted(each["uri"] for each in listed)
    assert all(each["title"] and each["title"] != each["uri"] for each in listed)
    for person in (person for each in listed for person in each["people"]):
        assert set(person) == {"name", "role", "part"}


@pytest.mark.parametrize("by", ["id", "uri"])
def test_a_document_shows_its_blocks(client: TestClient, by: str) -> None:
    listed = client.get("/documents").json()["documents"][1]
    shown = client.get(f"/documents/{listed[by]}").json()
    blocks = shown.pop("blocks")
    assert shown == listed
    assert all(
        set(each) == {"start", "end", "kind", "number", "headings", "page"} for each in blocks
    )
    assert blocks[0]["start"] >= 0 and blocks[-1]["end"] <= shown["characters"]


@pytest.mark.parametrize("by", ["id", "uri"])
def test_the_text_is_the_frozen_text(client: TestClient, by: str) -> None:
    listed = client.get("/documents").json()["documents"][0]
    response = client.get(f"/documents/{listed[by]}/text")
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.headers["etag"] == f'"{listed["sha256"]}"'
    assert hashlib.sha256(response.content).hexdigest() == listed["sha256"]
    assert len(response.content.decode()) == listed["characters"]


def test_a_text_that_is_known_is_not_sent_again(client: TestClient) -> None:
    listed = client.get("/documents").json()["documents"][0]
    known = {"if-none-match": f'"{listed["sha256"]}"'}
    response = client.get(f"/documents/{listed['id']}/text", headers=known)
    assert (response.status_code, response.content) == (304, b"")


def test_health_says_what_is_served(client: TestClient) -> None:
    health = client.get("/health").json()
    assert set(health) == {"status", "documents", "passages", "embedder", "model", "version"}
    assert (health["status"], health["documents"], health["model"]) == ("ok", 5, None)
    assert health["embedder"] == "all-MiniLM-L6-v2"


def test_the_chat_box_is_at_the_root(client: TestClient) -> None:
    response = client.get("/")
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/html")
