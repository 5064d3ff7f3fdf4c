"""A run as one HTML file: failed cases first, gold and citations side by side in their context.

Self-contained and without a script; its own content security policy lets nothing in but its
style sheet. Built as a tree, so that whatever people and documents wrote is text and never
markup.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.etree import ElementTree as Tree

from eval.excerpts import Excerpt, Piece, pieces
from eval.report import CaseResult, Report
from eval.stages import MEANING
from eval.wording import FELL, faults, interval, limit, number, printable, verdict

_STYLE = Path(__file__).with_name("page.css")

Content = Tree.Element | str


def page(report: Report) -> bytes:
    root = _tag("html", _head(report), _body(report), lang="en")
    written: bytes = Tree.tostring(root, encoding="utf-8", method="html")
    return b"<!doctype html>\n" + written + b"\n"


def _tag(name: str, /, *content: Content, **attributes: str) -> Tree.Element:
    """An element; an attribute that is a keyword of Python ends with an underscore."""
    element = Tree.Element(name, {k.rstrip("_"): printable(v) for k, v in attributes.items()})
    last: Tree.Element | None = None
    for part in content:
        if isinstance(part, Tree.Element):
            element.append(part)
            last = part
        elif last is None:
            element.text = (element.text or "") + printable(part)
        else:
            last.tail = (last.tail or "") + printable(part)
    return element


def _head(report: Report) -> Tree.Element:
    style = _STYLE.read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    allowed = Tree.Element("meta", {"http-equiv": "Content-Security-Policy", "content": policy})
    return _tag(
        "head",
        _tag("meta", charset="utf-8"),
        allowed,
        _tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        _tag("title", f"{report.cases}: {'passed' if report.passed else 'failed'}"),
        _tag("style", style),
    )


def _body(report: Report) -> Tree.Element:
    won = [result for result in report.results if result.stage is None]
    total = len(report.results)
    sections = [
        *_section("Failed cases", [_legend(), *map(_failed, report.failed)], report.failed),
        *_section("Metrics", [_metrics(report)], report.metrics),
        *_section("Negative controls", [_controls(report)], report.controls),
        *_section("Cases that were won", [_legend(), *map(_won, won)], won),
        *_section("What was judged", [_system(report)], report.results),
    ]
    return _tag(
        "body",
        _tag("h1", report.cases),
        _tag("p", verdict(report), class_="good" if report.passed else "bad"),
        _tag("p", f"{len(won)} of {total} cases won. {report.system.get('system', '')}"),
        _contents(sections),
        *sections,
    )


def _contents(sections: Iterable[Tree.Element]) -> Tree.Element:
    """A link to each section, of which the first may be long."""
    titles = [(at.get("id", ""), at.text or "") for at in sections if at.tag == "h2"]
    return _tag("nav", *(_tag("a", title, href=f"#{id}") for id, title in titles))


def _section(
    title: str, content: Sequence[Tree.Element], there: Iterable[object]
) -> list[Tree.Element]:
    """A heading and what stands under it; neither when nothing is there."""
    heading = _tag("h2", title, id=title.lower().replace(" ", "-"))
    return [heading, *content] if any(True for _ in there) else []


def _legend() -> Tree.Element:
    return _tag(
        "p",
        _tag("mark", "Underlined", class_="gold"),
        " is gold, ",
        _tag("mark", "coloured", class_="cited"),
        " is cited, ",
        _tag("mark", "both", class_="gold cited"),
        " is how it should be.",
        class_="faint",
    )


def _failed(result: CaseResult) -> Tree.Element:
    assert result.stage
    return _tag(
        "article",
        _tag("h3", f"{result.id}: lost at ", _tag("span", result.stage, class_="bad")),
        _tag("p", MEANING[result.stage], class_="faint"),
        *_case(result),
    )


def _won(result: CaseResult) -> Tree.Element:
    return _tag("details", _tag("summary", f"{result.id}: {result.question}"), *_case(result))


def _case(result: CaseResult) -> list[Tree.Element]:
    wrong = [_tag("li", fault) for fault in faults(result)]
    return [
        _tag("p", result.question, class_="question"),
        *([_tag("ul", *wrong)] if wrong else []),
        _tag("p", result.answer, class_="answer"),
        _tag(
            "div",
            _tag("div", _tag("h4", "Gold"), *_excerpts(result.gold_in_context, "No gold.")),
            _tag(
                "div",
                _tag("h4", "Cited"),
                *_excerpts(result.cited_in_context, "Nothing that stands in a document."),
            ),
            class_="sides",
        ),
    ]


def _excerpts(found: Sequence[Excerpt], nothing: str) -> list[Tree.Element]:
    if not found:
        return [_tag("p", nothing, class_="faint")]
    shown: list[Tree.Element] = []
    for excerpt in found:
        shown.append(_tag("p", f"{excerpt.label}: {excerpt.uri}", class_="faint"))
        shown.append(_tag("blockquote", "… ", *map(_piece, pieces(excerpt)), " …"))
    return shown


def _piece(piece: Piece) -> Content:
    kinds = [kind for kind, there in (("gold", piece.gold), ("cited", piece.cited)) if there]
    return _tag("mark", piece.text, class_=" ".join(kinds)) if kinds else piece.text


def _metrics(report: Report) -> Tree.Element:
    return _table(
        ("metric", "value", "95 % interval", "cases", "limit"),
        [
            (
                _tag("span", name, class_="bad") if name in report.missed else name,
                number(metric.value),
                interval(metric.interval),
                str(metric.cases),
                limit(report, name),
            )
            for name, metric in report.metrics.items()
        ],
    )


def _controls(report: Report) -> Tree.Element:
    return _table(
        ("control", "metric", "real", "control", "fell"),
        [
            (at.name, at.metric, number(at.real), number(at.control), FELL[at.fell])
            for at in report.controls
        ],
    )


def _system(report: Report) -> Tree.Element:
    facts = {
        **report.system,
        "cases": report.cases_sha256,
        "documents": report.documents_sha256,
        "seed": str(report.seed),
        "resamples": str(report.resamples),
    }
    return _table(("", ""), list(facts.items()))


def _table(header: Sequence[str], rows: Sequence[Sequence[Content]]) -> Tree.Element:
    return _tag(
        "div",
        _tag(
            "table",
            _tag("thead", _tag("tr", *(_tag("th", name, scope="col") for name in header))),
            _tag("tbody", *(_tag("tr", *(_tag("td", at) for at in row)) for row in rows)),
        ),
        class_="wide",
    )
