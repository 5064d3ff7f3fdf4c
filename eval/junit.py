"""A run as JUnit XML, which every continuous integration shows: a test for each case, each
threshold and each negative control.

No times and no time stamp: they would make the file differ from run to run.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as Tree

from eval.report import CaseResult, Report
from eval.stages import MEANING
from eval.wording import faults, number, printable


def junit(report: Report) -> bytes:
    suites = [
        _suite("cases", [_case(result, report.cases) for result in report.results]),
        _suite("thresholds", _thresholds(report)),
        _suite("negative controls", _controls(report)),
    ]
    root = Tree.Element("testsuites", {"name": printable(report.cases)})
    for count in ("tests", "failures", "errors", "skipped"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    root.extend(suites)
    Tree.indent(root)
    written: bytes = Tree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _suite(name: str, tests: Sequence[Tree.Element]) -> Tree.Element:
    counts = {
        "tests": len(tests),
        "failures": sum(test.find("failure") is not None for test in tests),
        "errors": sum(test.find("error") is not None for test in tests),
        "skipped": sum(test.find("skipped") is not None for test in tests),
    }
    suite = Tree.Element("testsuite", {"name": name, **{k: str(n) for k, n in counts.items()}})
    suite.extend(tests)
    return suite


def _test(group: str, name: str, outcome: str = "", message: str = "") -> Tree.Element:
    """A test that passed, unless ``outcome`` is failure, error or skipped."""
    test = Tree.Element("testcase", {"classname": printable(group), "name": printable(name)})
    if outcome:
        told = Tree.SubElement(test, outcome, {"message": printable(message)})
        if outcome != "skipped":
            told.set("type", message.partition(":")[0])
    return test


def _case(result: CaseResult, group: str) -> Tree.Element:
    if result.stage is None:
        return _test(group, result.id)
    outcome = "error" if result.stage == "error" else "failure"
    test = _test(group, result.id, outcome, f"{result.stage}: {MEANING[result.stage]}")
    test[0].text = printable("\n".join((result.question, *faults(result), "", result.answer)))
    return test


def _thresholds(report: Report) -> list[Tree.Element]:
    tests = []
    for word, limits in (("at least", report.limits.minimum), ("at most", report.limits.maximum)):
        for name, limit in limits.items():
            value = report.metrics[name].value
            told = f"{name}: {number(value)}, and {word} {number(limit)} is asked"
            outcome = "failure" if name in report.missed else ""
            outcome = "skipped" if value == "not scored" else outcome
            tests.append(_test("thresholds", name, outcome, told))
    return tests


def _controls(report: Report) -> list[Tree.Element]:
    tests = []
    for control in report.controls:
        told = f"control: {number(control.real)} became {number(control.control)}"
        outcome = {False: "failure", True: "", "not scored": "skipped"}[control.fell]
        tests.append(_test("controls", f"{control.name}: {control.metric}", outcome, told))
    return tests
