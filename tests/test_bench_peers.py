"""The comparison with other stacks: questions, scoring, tables. No stack is installed for it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.peers import environments, worker
from bench.peers.panels import panels
from bench.peers.plot import Bar, Panel, svg
from bench.peers.questions import Asked, askable, chosen, from_cases, from_facts, page_counts
from bench.peers.score import overlap, quality, recall, squashed
from bench.peers.stack import STACKS, Stack
from bench.peers.stages import COLD, Measured, Run, laid_out
from bench.peers.table import Row, markdown, ratios, row
from tests.make_pdf import make_pdf, paragraph

LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=40, max_size=120)
SAID = "Managers give social workers regular and thorough supervision."
ASKED = Asked("facts", "Who?", parts=((("a.pdf", SAID),),), right=frozenset({"a.pdf"}))


def test_what_stands_between_letters_does_not_count() -> None:
    assert squashed("The ﬁrst man\xad\nage-ment “plan”") == squashed('the first management "plan"')


@given(LETTERS, st.data())
def test_a_quote_that_was_cut_in_two_is_in_one_of_the_passages(
    quote: str, data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, len(quote)))
    assert overlap(quote, "#" + quote[:cut]) or overlap(quote, quote[cut:] + "#")


@given(LETTERS)
def test_a_passage_with_nothing_in_common_does_not_hold_the_quote(quote: str) -> None:
    assert not overlap(quote, "#" * 200)


def test_a_heading_that_the_quote_repeats_is_no_evidence() -> None:
    assert not overlap(squashed(SAID), "supervision")


def test_the_words_of_another_document_are_no_evidence() -> None:
    assert recall(ASKED, [("a.pdf", "Intro."), ("a.pdf", f"Also: {SAID} More.")]) == 1
    assert recall(ASKED, [("b.pdf", SAID)]) == 0


def test_each_part_counts_once_and_any_of_its_quotes_will_do() -> None:
    other = "Leaders do not know how many children wait for an assessment."
    parts = ((("a.pdf", SAID), ("a.pdf", other)), (("b.pdf", other),))
    asked = replace(ASKED, parts=parts)
    assert recall(asked, [("a.pdf", other)]) == 0.5


def test_quality_is_a_share_of_the_questions() -> None:
    found = [[("a.pdf", SAID)], [("b.pdf", SAID), ("a.pdf", SAID)], []]
    told = quality([ASKED] * 3, found)
    assert told.right_first == pytest.approx(1 / 3)
    assert told.recall == pytest.approx(2 / 3)


def test_cases_that_the_others_cannot_be_asked_are_left_out(tmp_path: Path) -> None:
    quote = {"uri": "a.pdf", "quote": SAID}
    case = {"id": "1", "question": "Who?", "answerable": True, "required": [quote]}
    follow = case | {"id": "2", "history": [{"role": "user", "content": "Hello?"}]}
    unknown = {"id": "3", "question": "Why?", "answerable": False}
    path = tmp_path / "facts.jsonl"
    path.write_text("\n".join(map(json.dumps, (case, follow, unknown))))
    assert from_cases(path) == [ASKED]


def test_facts_of_one_part_are_alternatives(tmp_path: Path) -> None:
    first, second = ({"file": f"{name}.pdf", "quote": SAID, "page": 1} for name in "ab")
    fact = {"question": "Who?", "answerable": True, "evidence": [first], "alt_evidence": [second]}
    path = tmp_path / "facts.jsonl"
    path.write_text(json.dumps(fact) + "\n")
    (asked,) = from_facts(path)
    assert asked.parts == ((("a.pdf", SAID), ("b.pdf", SAID)),)
    assert asked.right == {"a.pdf", "b.pdf"}


def test_files_with_most_questions_come_first() -> None:
    names = ["a/1.pdf", "b/1.pdf", "b/2.pdf", "c/1.pdf"]
    asked = [replace(ASKED, parts=(((name, SAID),),)) for name in ("c/1.pdf", "b/2.pdf", "b/2.pdf")]
    assert chosen(names, asked, 2) == ["b/2.pdf", "c/1.pdf"]
    assert chosen(names, asked, None) == names


def test_a_file_that_is_no_pdf_has_no_count(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a.pdf").write_bytes(make_pdf([], []))
    (tmp_path / "b" / "page.pdf").write_text("<html></html>")
    assert page_counts(tmp_path) == {"a.pdf": 2, "b/page.pdf": None}


def test_a_question_is_asked_once_and_only_where_its_evidence_is() -> None:
    assert askable([ASKED, ASKED], ["a.pdf"]) == [ASKED]
    assert askable([ASKED], ["b.pdf"]) == []


def test_a_run_that_was_stopped_goes_on_and_a_whole_one_begins_anew(tmp_path: Path) -> None:
    (tmp_path / "from").mkdir()
    (tmp_path / "from" / "a.pdf").touch()
    place = tmp_path / "run"

    def begun(*questions: str) -> Run:
        return laid_out(place, tmp_path / "from", ["a.pdf"], questions, tmp_path)

    first = begun("Warm?", "Who?")
    (place / "measured").mkdir()
    stages = ["ask", *(f"cold{number}" for number in range(1, COLD + 1))]
    for stack in STACKS:
        for stage in stages if stack.index_of else ("index", *stages):
            (place / "measured" / f"{stack.name}.{stage}.json").write_text('{"load": 2}')
    found = begun("Warm?", "Who?").measured()
    assert found["ours"]["index"] == found["txtai"]["cold3"] == {"load": 2}
    assert "index" not in found["ours_answer"]

    first.finish()
    begun("Warm?", "Who?")
    assert not (place / "measured").exists()
    (place / "measured").mkdir()
    begun("Warm?", "Why?")
    assert not (place / "measured").exists()


def rows() -> list[Row]:
    """All stacks, the first twice as fast as the second, and so on."""
    found: list[Row] = []
    for number, stack in enumerate(STACKS, start=1):
        ask: Measured = {
            "seconds": [0.01 * number] * 3,
            "cpu_seconds": 0.03,
            "disk_mb": 1.0,
            "resident_mb": 100.0 * number,
            "found": [[("a.pdf", SAID)]] * 3,
        }
        index: Measured = {
            "start_seconds": 1.0,
            "seconds": 2.0 * number,
            "cpu_seconds": 4.0,
            "passages": 7,
            "peak_mb": 9.0,
        }
        cold = {
            f"cold{number}": {"begun": 5.0, "first_at": 6.5, "first_cpu_seconds": 1.0}
            for number in range(1, COLD + 1)
        }
        own = {} if stack.index_of else {"index": index}
        found.append(row(stack, {"ask": ask, **own, **cold}, [ASKED] * 3, pages=20))
    return found


def test_the_tables_have_a_line_for_each_stack() -> None:
    told = markdown(rows())
    assert "| LangChain + FAISS | 1.0 | 2.0 | 10.0 | 200 | 7 | 9 | 1.0 |" in told
    assert "| LangChain + FAISS | 1.50 | 1.00 | 10.0 | 10.0 | 10.0 | 100 |" in told
    assert "| LangChain + FAISS | 1.00 | 1.00 |" in told
    for stack in STACKS:
        assert told.count(f"| {stack.title} |") == (2 if stack.index_of else 3)


def test_what_of_ours_is_slower_is_told_as_it_is() -> None:
    told = ratios(rows())
    assert "indexing 0.2 times as fast (1.0 by CPU)" in told
    assert "takes 7.0 times as long as their retrieval" in told


def test_bars_are_as_long_as_their_values() -> None:
    bars = (Bar("a & b", 1.0, "1", ours=True), Bar("c", 4.0, "4", ours=False))
    drawn = ElementTree.fromstring(svg([Panel("Speed", bars)], "All"))
    found = drawn.iter("{http://www.w3.org/2000/svg}rect")
    _, first, second = (float(each.attrib["width"]) for each in found)
    assert second == pytest.approx(4 * first, rel=0.01)
    assert "a & b" in "".join(drawn.itertext())


def test_a_stack_with_no_index_of_its_own_has_no_bar_for_making_one() -> None:
    speed, *_ = panels(rows())
    assert len(speed.bars) == len(STACKS) - 1


@pytest.mark.parametrize("stack", [stack for stack in STACKS if not stack.ours])
def test_every_version_is_pinned(stack: Stack) -> None:
    pins = (environments.HERE / f"{stack.name}.txt").read_text("utf-8").splitlines()
    assert pins and all(re.fullmatch(r"[\w.-]+==[\w.]+", pin) for pin in pins)
    assert not any(pin.startswith("torch==") for pin in pins)  # the one that all of them see
    assert (environments.HERE / f"{stack.name}.py").exists()


def test_our_own_stages_are_measured(tmp_path: Path) -> None:
    folder, store = tmp_path / "files", tmp_path / "store"
    (folder / "letters").mkdir(parents=True)
    (folder / "letters" / "a.pdf").write_bytes(make_pdf(paragraph(72, 700, [SAID])))
    made = worker.indexed("ours", folder, store, tmp_path)
    assert made["passages"] == 1
    asked = worker.asked("ours", folder, store, tmp_path, ["Who?", "Who gives supervision?"])
    assert asked["found"] == [[("letters/a.pdf", SAID)]]
