"""Gold quotes are found whatever the spaces and quotation marks, and by nothing less."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.cases import Case
from eval.errors import BadCases
from eval.gold import Span, Text, fold, load, locate
from index.records import Catalogue, Document, document_id

SPANS = st.builds(
    lambda start, length: Span("a", start, start + length), st.integers(0, 50), st.integers(1, 50)
)


def _document(uri: str, text: str) -> Document:
    return Document(document_id(uri), uri, "", "text/plain", text, (), Catalogue(uri))


def _case(uri: str, *quotes: str) -> Case:
    required = [{"uri": uri, "quote": quote} for quote in quotes]
    return Case.model_validate(
        {"id": "c1", "question": "?", "answerable": True, "required": required}
    )


@given(
    before=st.text(max_size=20),
    quote=st.text(min_size=1, max_size=20).filter(str.strip),
    gap=st.text(" \n\t\u00a0", max_size=3),
)
def test_a_quote_is_found_whatever_its_white_space(before: str, quote: str, gap: str) -> None:
    text = before + gap.join(quote) + gap
    places = Text(text).locate(quote)
    assert places
    assert all(fold(text[start:end]) == fold(quote) for start, end in places)
    assert all(not text[start].isspace() and not text[end - 1].isspace() for start, end in places)


def test_every_place_of_a_quote_is_gold() -> None:
    assert Text("yes. no. yes.").locate("yes.") == ((0, 4), (9, 13))


def test_other_words_are_not_the_quote() -> None:
    assert Text("It was good.").locate("It was bad.") == ()
    assert Text("It was good.").locate("it was good.") == ()
    assert Text("It was good.").locate(" ") == ()


@given(one=SPANS, other=SPANS)
def test_a_hit_is_mutual(one: Span, other: Span) -> None:
    assert one.hits(other) == other.hits(one)
    assert one.hits(one)


def test_a_hit_needs_half_of_the_shorter_span_in_the_same_document() -> None:
    gold = Span("a", 100, 200)
    assert gold.hits(Span("a", 0, 1000))
    assert gold.hits(Span("a", 50, 150))
    assert not gold.hits(Span("a", 50, 149))
    assert not gold.hits(Span("a", 200, 300))
    assert not gold.hits(Span("b", 100, 200))


def test_gold_is_located_in_its_own_document() -> None:
    documents = {uri: _document(uri, f"It was\n‘good’.{uri}") for uri in ("a.txt", "b.txt")}
    gold = locate([_case("b.txt", "was 'good'")], documents, Path("cases.jsonl"))
    assert gold["c1"].parts == ((Span("b.txt", 3, 13),),)
    assert gold["c1"].spans == (Span("b.txt", 3, 13),)


def test_what_stands_in_a_document_stands_in_its_copies() -> None:
    documents = {uri: _document(uri, "It was good.") for uri in ("a.txt", "b.txt")}
    gold = locate([_case("b.txt", "good")], documents, Path("cases.jsonl"))
    assert gold["c1"].parts == ((Span("b.txt", 7, 11), Span("a.txt", 7, 11)),)
    assert gold["c1"].uris == {"a.txt", "b.txt"}


def test_a_filter_for_a_document_that_is_not_there_is_told() -> None:
    named = {"documents": ["a.txt", document_id("a.txt"), "nope.md"]}
    row = {"id": "c1", "question": "?", "answerable": False, "filters": named}
    documents = {"a.txt": _document("a.txt", "It was good.")}
    with pytest.raises(BadCases) as raised:
        locate([Case.model_validate(row)], documents, Path("cases.jsonl"))
    told = "cases.jsonl: 'nope.md': no such document, needed by case 'c1'"
    assert raised.value.what == told


def test_every_quote_that_is_not_there_is_told() -> None:
    documents = {"a.txt": _document("a.txt", "It was good.")}
    cases = [_case("a.txt", "It was good.", "It was bad."), _case("b.txt", "It was good.")]
    with pytest.raises(BadCases) as raised:
        locate(cases, documents, Path("cases.jsonl"))
    assert raised.value.what.splitlines() == [
        "cases.jsonl: case 'c1': 'a.txt': no such quote: 'It was bad.'",
        "cases.jsonl: 'b.txt': no such document, needed by case 'c1'",
    ]


def _one(**item: object) -> Case:
    required = [{"uri": "a.txt", "quote": "yes."} | item]
    return Case.model_validate(
        {"id": "c1", "question": "?", "answerable": True, "required": required}
    )


def test_gold_may_choose_its_place_and_pin_its_text() -> None:
    document = _document("a.txt", "yes. no. yes.")
    case = _one(start=9, sha256=document.sha256)
    gold = locate([case], {"a.txt": document}, Path("cases.jsonl"))
    assert gold["c1"].spans == (Span("a.txt", 9, 13),)


@pytest.mark.parametrize(
    ("item", "fault"),
    [({"start": 5}, "no such quote at 5"), ({"sha256": "0" * 64}, "the text has changed")],
)
def test_gold_that_is_elsewhere_or_of_another_text_is_told(
    item: dict[str, object], fault: str
) -> None:
    with pytest.raises(BadCases, match=fault):
        locate([_one(**item)], {"a.txt": _document("a.txt", "yes. no. yes.")}, Path("cases.jsonl"))


@given(one=SPANS, other=SPANS)
def test_overlap_is_a_share_and_mutual(one: Span, other: Span) -> None:
    assert 0 <= one.overlap(other) == other.overlap(one) <= 1
    assert one.overlap(one) == 1


def test_faulty_lines_and_quotes_that_are_not_there_are_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    good = _case("a.txt", "It was bad.").model_dump_json()
    path.write_text(f'{good}\n{{"id": "c1"}}\nnonsense\n', encoding="utf-8")
    with pytest.raises(BadCases) as raised:
        load(path, {"a.txt": _document("a.txt", "It was good.")})
    told = [fault.removeprefix(str(path)) for fault in raised.value.what.splitlines()]
    assert told[0].startswith(":2: ")
    assert told[1] == ":2: the id 'c1' is taken by line 1"
    assert told[2].startswith(":3: not JSON")
    assert told[3] == ": case 'c1': 'a.txt': no such quote: 'It was bad.'"
