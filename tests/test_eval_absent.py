"""Documents that cases need and that are not there are told once each."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.absent import absent
from eval.cases import Case
from eval.errors import BadCases
from eval.gold import locate
from index.records import Catalogue, Document, document_id

CASES = Path("cases.jsonl")


def _case(id_: str, *uris: str, filters: list[str] | None = None) -> Case:
    row = {
        "id": id_,
        "question": "?",
        "answerable": True,
        "required": [{"uri": uri, "quote": quote} for uri in uris for quote in ("One.", "Two.")],
        "filters": {"documents": filters or []},
    }
    return Case.model_validate(row)


def _there(*uris: str) -> dict[str, Document]:
    return {
        uri: Document(document_id(uri), uri, "", "text/plain", "One. Two.", (), Catalogue(uri))
        for uri in uris
    }


def test_each_is_told_once_and_the_most_needed_first() -> None:
    cases = [
        _case("c1", "a.txt", "b.txt"),
        _case("c2", "b.txt"),
        _case("c3", "c.txt", filters=["b.txt"]),
    ]
    assert absent(cases, _there("c.txt"), CASES) == [
        "cases.jsonl: 'b.txt': no such document, needed by 3 cases",
        "cases.jsonl: 'a.txt': no such document, needed by case 'c1'",
    ]
    assert absent(cases, _there("a.txt", "b.txt", "c.txt"), CASES) == []


def test_it_is_said_which_index_to_name() -> None:
    with pytest.raises(BadCases) as raised:
        locate([_case("c1", "a.txt")], {}, CASES)
    assert raised.value.what == "cases.jsonl: 'a.txt': no such document, needed by case 'c1'"
    assert "--index" in raised.value.remedy


def test_a_filter_may_give_ids_and_a_quote_may_not() -> None:
    named = [document_id("a.txt")]
    assert absent([_case("c1", "a.txt", filters=named)], _there("a.txt"), CASES) == []
    assert len(absent([_case("c1", *named)], _there("a.txt"), CASES)) == 1
