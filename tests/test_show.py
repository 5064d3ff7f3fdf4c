"""Answers on a terminal: what is said, then what proves it; never what was not said."""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict, replace

import pytest

from assistant.cli.show import as_json
from assistant.records import Answer, Citation, Group, Refusal, Source, Statement
from tests.making import answer_lines

QUOTE = "Recording is [mostly] clear."
SOURCE = Source(
    document_id="d1",
    uri="letters/2019.txt",
    sha256="0" * 64,
    title="Letter to the director",
    kind="letter",
    organisation="Southwark",
    date=datetime.date(2019, 2, 7),
    author=None,
    page=3,
    paragraph="8",
    headings=("Findings", "Recording"),
    start=100,
    end=100 + len(QUOTE),
    quote=QUOTE,
)
CITATION = Citation(**asdict(SOURCE), marker=1)
ANSWERED = Answer(
    question="Is recording clear?",
    understood_as="Is recording clear?",
    outcome="answered",
    answer=f"{QUOTE} [1]",
    statements=(Statement(QUOTE, (1,), "verbatim"),),
    groups=(Group("Ofsted on Southwark, 2019", (0,)),),
    citations=(CITATION,),
    also_retrieved=(SOURCE,),
    refusal=None,
)
REFUSED = replace(
    ANSWERED,
    outcome="refused",
    answer="No document is about Camden.",
    statements=(),
    groups=(),
    citations=(),
    refusal=Refusal("unknown_place", "No document is about Camden."),
)


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")


def test_an_answer_is_followed_by_its_references() -> None:
    assert answer_lines(ANSWERED) == [
        "Ofsted on Southwark, 2019",
        "  Recording is [mostly] clear. [1]",
        "",
        "[1] Letter to the director, 7 February 2019, page 3, paragraph 8",
        "    Findings > Recording",
        "    letters/2019.txt, characters 100 to 128",
        "    “Recording is [mostly] clear.”",
    ]


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(CITATION, date=None, page=None, paragraph=None, headings=())
    lines = answer_lines(replace(ANSWERED, citations=(bare,)))
    assert lines[3:5] == [
        "[1] Letter to the director",
        "    letters/2019.txt, characters 100 to 128",
    ]


def test_what_the_title_says_is_not_said_again() -> None:
    title = "Letter of 7 February 2019"
    titled = replace(CITATION, title=title, headings=(title, "Findings"))
    assert answer_lines(replace(ANSWERED, citations=(titled,)))[3:5] == [
        "[1] Letter of 7 February 2019, page 3, paragraph 8",
        "    Findings",
    ]


def test_a_refusal_says_so_and_lists_what_is_near() -> None:
    lines = answer_lines(REFUSED)
    assert lines[:3] == ["No document is about Camden.", "", "Not an answer, but near:"]
    assert lines[3].startswith("- Letter to the director")


def test_a_question_understood_otherwise_is_shown_first_and_notes_last() -> None:
    shown = answer_lines(replace(ANSWERED, understood_as="Other?", notes=("Mind this.",)))
    assert shown[0] == "Understood as: Other?"
    assert shown[-1] == "Note: Mind this."


def test_lines_fit_the_terminal_but_names_of_files_stay_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    too_long = [line for line in answer_lines(ANSWERED) if len(line) > 30]
    assert too_long == ["    letters/2019.txt, characters 100 to 128"]


def test_json_is_the_contract() -> None:
    shown = json.loads(as_json(ANSWERED))
    assert shown["citations"][0]["marker"] == 1
    assert shown["citations"][0]["date"] == "2019-02-07"
    assert shown["also_retrieved"][0]["headings"] == ["Findings", "Recording"]
    assert "marker" not in shown["also_retrieved"][0]
