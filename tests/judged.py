"""Small runs of the judge for tests: three documents, four cases, answers as asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from eval import answers, documents
from eval.answers import Said
from eval.cases import Case
from eval.controls import Control
from eval.gold import locate
from eval.report import Evidence, Report, report
from eval.run import Reply
from eval.score import Score, score_all
from eval.thresholds import Limits

TEXTS = {
    "a.txt": "The visit was in May. Visits were regular. Records were thin.",
    "b.txt": "Records were full.",
    "c.txt": "Staff stayed.",
}
DOCUMENTS = {uri: documents.document(uri, text) for uri, text in TEXTS.items()}
GOLD = {"a.txt": "Visits were regular.", "b.txt": "Records were full.", "c.txt": "Staff stayed."}
CASES = (
    *(
        Case.model_validate(
            {
                "id": uri[0],
                "question": f"What of {uri}?",
                "answerable": True,
                "required": [{"uri": uri, "quote": quote}],
            }
        )
        for uri, quote in GOLD.items()
    ),
    Case.model_validate({"id": "n", "question": "What of d.txt?", "answerable": False}),
)
NO_LIMITS = Limits()
RIGHT: tuple[dict[str, Any], ...] = (
    *(
        {"id": uri[0], "answer": f"{quote} [1]", "citations": [{"uri": uri, "quote": quote}]}
        for uri, quote in GOLD.items()
    ),
    {"id": "n", "answer": "The documents do not say.", "refused": True},
)


def replies(rows: Sequence[Mapping[str, Any]], cases: Sequence[Case] = CASES) -> tuple[Reply, ...]:
    said = [Said.model_validate(row) for row in rows]
    gold = locate(cases, DOCUMENTS, Path("cases.jsonl"))
    return answers.replies(cases, {row.id: row for row in said}, gold, DOCUMENTS)


def scores(rows: Sequence[Mapping[str, Any]], cases: Sequence[Case] = CASES) -> tuple[Score, ...]:
    gold = locate(cases, DOCUMENTS, Path("cases.jsonl"))
    return score_all(replies(rows, cases), gold, DOCUMENTS)


def judged(
    *changed: Mapping[str, Any],
    cases: Sequence[Case] = CASES,
    controls: tuple[Control, ...] = (),
    limits: Limits = NO_LIMITS,
    name: str = "made.jsonl",
    system: Mapping[str, str] | None = None,
) -> Report:
    """The run of a system that is right but for the ``changed`` answers."""
    rows = {row["id"]: row for row in (*RIGHT, *changed)}
    ids = {case.id for case in cases}
    found = scores([row for id, row in rows.items() if id in ids], cases)
    against = Evidence(locate(cases, DOCUMENTS, Path(name)), DOCUMENTS)
    return report(Path(name), system or {}, found, controls, limits, against)
