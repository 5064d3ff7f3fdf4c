"""JUnit XML as continuous integrations read it, checked against the rules of its schema."""

from __future__ import annotations

from xml.etree import ElementTree as Tree

import pytest

from eval.controls import Control
from eval.junit import junit
from eval.report import Report
from eval.thresholds import Limits
from tests.judged import judged

CONTROLS = (
    Control("shuffled", "citation_recall", 1.0, 0.0, True),
    Control("shuffled", "right_document", 1.0, 1.0, False),
    Control("removed", "answered", "not scored", "not scored", "not scored"),
)
HOSTILE = "<b>&\"'\x00\x08\x1b\ufffe ]]> 🙂 é"

REQUIRED = {
    "testsuites": {"tests"},
    "testsuite": {"name", "tests"},
    "testcase": {"name", "classname"},
}
ALLOWED = {
    "testsuites": {"name", "tests", "failures", "errors", "skipped"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped"},
    "testcase": {"name", "classname"},
    "failure": {"message", "type"},
    "error": {"message", "type"},
    "skipped": {"message"},
}
CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"failure", "error", "skipped"},
}


def check(node: Tree.Element) -> None:
    """The elements, attributes and counts that the schema of JUnit reports asks for."""
    assert REQUIRED.get(node.tag, set()) <= node.attrib.keys() <= ALLOWED[node.tag]
    assert {child.tag for child in node} <= CHILDREN.get(node.tag, set())
    if node.tag in ("testsuites", "testsuite"):
        assert int(node.get("tests", "")) == len(node.findall(".//testcase"))
        for count, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(node.get(count, "")) == len(node.findall(f".//{tag}"))
    if node.tag == "testcase":
        assert len(node) <= 1
    if node.tag in ("failure", "error"):
        assert node.get("type")
    for child in node:
        check(child)


def _tree(report: Report) -> Tree.Element:
    root = Tree.fromstring(junit(report))
    check(root)
    return root


def _outcomes(root: Tree.Element, suite: str) -> dict[str | None, str | None]:
    tests = root.findall(f"testsuite[@name='{suite}']/testcase")
    return {test.get("name"): test[0].tag if len(test) else None for test in tests}


def test_cases_thresholds_and_controls_are_tests() -> None:
    report = judged(
        {"id": "a", "answer": "No idea."},
        {"id": "b", "error": "timeout"},
        controls=CONTROLS,
        limits=Limits({"citation_recall": 0.9, "right_document": 0.0, "says": 1.0}, {"errors": 0}),
    )
    root = _tree(report)
    assert _outcomes(root, "cases") == {"a": "failure", "b": "error", "c": None, "n": None}
    assert _outcomes(root, "thresholds") == {
        "citation_recall": "failure",
        "right_document": None,
        "says": "skipped",
        "errors": "failure",
    }
    assert _outcomes(root, "negative controls") == {
        "shuffled: citation_recall": None,
        "shuffled: right_document": "failure",
        "removed: answered": "skipped",
    }
    failure = root.find(".//testcase[@name='a']/failure")
    assert failure is not None
    assert failure.get("type") == "prove"
    assert "not cited: Visits were regular." in (failure.text or "")


@pytest.mark.parametrize("place", ["name", "answer", "quote", "error"])
def test_whatever_stands_in_a_case_the_xml_is_whole(place: str) -> None:
    row = {"id": "a", "answer": "x [1]", "citations": [{"uri": "a.txt", "quote": "x"}]}
    changed = {
        "name": row,
        "answer": row | {"answer": HOSTILE},
        "quote": row | {"citations": [{"uri": HOSTILE, "quote": HOSTILE}]},
        "error": {"id": "a", "error": HOSTILE},
    }[place]
    report = judged(
        changed, name=f"{HOSTILE}.jsonl".replace("\x00", "") if place == "name" else "x"
    )
    shown = "".join(_tree(report).itertext()) + Tree.tostring(_tree(report), "unicode")
    assert "🙂 é" in shown
    assert "\x1b" not in shown


def test_no_time_stands_in_it() -> None:
    written = junit(judged({"id": "a", "answer": "x", "milliseconds": 12.5}))
    assert b"time" not in written.replace(b"timeout", b"")
