"""Documents with a table of grades, made by hand, each with its rows."""

from __future__ import annotations

from dataclasses import replace

from index.records import Entry, Judgement, Sentence
from tests.making import entry, sentence

SUBJECTS = (
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
    "Overall effectiveness",
)


def graded() -> tuple[Entry, list[Sentence]]:
    rows, judgements, start = [], [], 0
    for subject in SUBJECTS:
        row = sentence(f"{subject}\tGood", start, kind="row")
        rows.append(row)
        judgements.append(Judgement(subject, "Good", row.start, row.end))
        start = row.end + 1
    one = entry()
    known = replace(one.catalogue, judgements=tuple(judgements), also_called=("Southwark on Sea",))
    return replace(one, catalogue=known), rows


SERVICE = (
    ("Children’s services in Ambridge", "Outstanding"),
    ("Children who need help and protection", "Good"),
    ("Children looked after and achieving permanence", "Good"),
    ("Experiences and progress of care leavers", "Requires improvement"),
    ("The effectiveness of the safeguarding board", "Requires improvement"),
)


def of_a_service(*more: tuple[str, str]) -> tuple[Entry, list[Sentence]]:
    rows, judgements, start = [], [], 0
    for subject, grade in (*SERVICE, *more):
        row = sentence(f"{subject}\t{grade}", start, kind="row")
        rows.append(row)
        judgements.append(Judgement(subject, grade, row.start, row.end))
        start = row.end + 1
    one = entry(organisation="Ambridge")
    title = "Ambridge Council: Inspection of services for children who need help and protection"
    catalogue = replace(one.catalogue, title=title, judgements=tuple(judgements))
    return replace(one, catalogue=catalogue), rows
