"""A failed case is charged to the earliest stage that explains the failure."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from eval.cases import Case
from eval.score import Cited, Part, Score
from eval.stages import MEANING, lost_at

GOLD = [{"uri": "a.txt", "quote": "Good."}]
ANSWERABLE = Case.model_validate(
    {"id": "c1", "question": "?", "answerable": True, "required": GOLD}
)
TO_REFUSE = Case.model_validate({"id": "c2", "question": "?", "answerable": False})

RIGHT = Cited(1, "a.txt", 0, 5, "Good.", fault=None, gold=True, excess=0)
STRAY = replace(RIGHT, gold=False)
FOUND = Part(("Good.",), cited=False, overlap=0.0, rank=3)
BURIED = replace(FOUND, rank=11)
UNFOUND = replace(FOUND, rank=None)
WON = Score(
    case=ANSWERABLE,
    outcome="answered",
    error=None,
    reason=None,
    answer="Good. [1]",
    cited=(RIGHT,),
    unproven=(),
    said=(),
    parts=(Part(("Good.",), cited=True, overlap=1.0, rank=1),),
    right_document=True,
    says=True,
    searched=True,
    milliseconds=2.0,
)
REFUSED: dict[str, Any] = {"outcome": "refused", "reason": "not_in_documents", "cited": ()}
UNCITING: dict[str, Any] = {"cites": False, "cited": (), "right_document": False, "parts": (FOUND,)}
WRONG: dict[str, Any] = {"cited": (STRAY,), "right_document": False}


@pytest.mark.parametrize(
    ("changes", "stage"),
    [
        ({}, None),
        ({"cited": (RIGHT, STRAY)}, None),
        ({"cited": (RIGHT, STRAY, STRAY)}, "stray"),
        ({"outcome": "error", "error": "ValueError: 1", "cited": ()}, "error"),
        ({"cited": ()}, "prove"),
        ({"cited": (replace(RIGHT, fault="broken"),)}, "prove"),
        ({"unproven": ("[2] has no citation",)}, "prove"),
        (REFUSED | {"reason": "unknown_place", "parts": (UNFOUND,)}, "understand"),
        (REFUSED | {"reason": "unknown_date", "parts": (FOUND,)}, "understand"),
        (REFUSED | {"parts": (UNFOUND,)}, "retrieve"),
        (REFUSED | {"parts": (BURIED,)}, "rerank"),
        (REFUSED | {"parts": (FOUND,)}, "abstain"),
        (REFUSED | {"parts": (UNFOUND,), "searched": False}, "abstain"),
        (WRONG | {"parts": (UNFOUND,)}, "retrieve"),
        (WRONG | {"parts": (BURIED,)}, "rerank"),
        (WRONG | {"parts": (UNFOUND, BURIED)}, "retrieve"),
        (WRONG | {"parts": (UNFOUND,), "searched": False}, "find"),
        (WRONG | {"parts": (FOUND,)}, "wrong document"),
        ({"parts": (FOUND,)}, "select"),
        ({"parts": (*WON.parts, FOUND, UNFOUND)}, "retrieve"),
        ({"parts": (replace(UNFOUND, cited=True),)}, None),
        ({"says": False}, "say"),
        (UNCITING, None),
        (UNCITING | {"parts": (UNFOUND,)}, "retrieve"),
        (UNCITING | {"parts": (UNFOUND,), "searched": False}, None),
        (UNCITING | {"says": False}, "say"),
        ({"case": TO_REFUSE, "parts": ()}, "abstain"),
        (REFUSED | {"case": TO_REFUSE, "parts": ()}, None),
        (REFUSED | {"case": TO_REFUSE, "parts": (), "says": False}, "say"),
    ],
)
def test_the_stage_that_lost_the_case(changes: dict[str, Any], stage: str | None) -> None:
    assert lost_at(replace(WON, **changes)) == stage
    assert stage is None or stage in MEANING
