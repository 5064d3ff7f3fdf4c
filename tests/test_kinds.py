"""Kinds of document in a question, as the catalogue has them."""

from collections.abc import Collection
from dataclasses import replace

import pytest

from assistant.understand.kinds import find_kinds, lacking, loosely_said, of_kinds
from assistant.understand.scope import find_scope
from index.records import Entry
from tests.finding import known
from tests.making import entry


def titled(title: str, kind: str) -> Entry:
    made = entry(f"{title}.txt", kind=kind)
    return replace(made, catalogue=replace(made.catalogue, title=title))


VISIT = titled("Focused visit to Hull", "letter")
INSPECTION = titled("Inspection of Hull", "inspection report")
POLICY = titled("Travel", "policy")
NEWSLETTER = titled("News", "newsletter")
ENTRIES = [VISIT, INSPECTION, POLICY, NEWSLETTER]


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("the focused visit to Hull", [VISIT]),
        ("the last time it was inspected: when was it last inspected?", [INSPECTION]),
        ("What does the letter say?", [VISIT]),
        ("the latest full inspection", [INSPECTION]),
        ("When was Hull last fully inspected?", [INSPECTION]),
        ("When did Ofsted last inspect Hull in full?", [INSPECTION]),
        ("What does the policy say about trains?", [POLICY]),
        ("in the newsletter", [NEWSLETTER]),
        ("What are the differences between the two Ofsted 2019 letters?", [VISIT]),
        ("What do the two 2019 letters have in common?", [VISIT]),
        ("the 2019 letters", [VISIT]),
        ("Do both letters agree?", [VISIT]),
        ("all the Hull letters", [VISIT]),
        ("By whom was the Hull letter signed?", [VISIT]),
        ("What has changed between the letters?", [VISIT]),
        ("letters that children get from parents", ENTRIES),
        ("Do both parents get letters?", ENTRIES),
        ("Are all letters to children clear?", ENTRIES),
        ("Are both PLO letters clear?", ENTRIES),
        ("Do children get two letters from school?", ENTRIES),
        ("visits to children, trains", ENTRIES),
        ("the minutes", ENTRIES),
    ],
)
def test_documents_of_the_kind(question: str, documents: list[Entry]) -> None:
    assert of_kinds(ENTRIES, find_kinds(question, ENTRIES)) == documents


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("all focused visits", True),
        ("which full inspections", True),
        ("When was the focused visit to Hull?", True),
        ("Who led the full inspection?", True),
        ("the last visit", False),  # as people say of an inspection
        ("focused visits and full inspections", False),
        ("the focused visit and the inspection after it", False),
        ("What has changed since the focused visit?", False),
        ("How was it before the full inspection?", False),
    ],
)
def test_a_kind_of_which_alone_a_question_speaks(question: str, alone: bool) -> None:
    assert any(kind.alone for kind in find_kinds(question, ENTRIES)) is alone


@pytest.mark.parametrize(
    ("question", "documents", "said"),
    [
        ("the full inspection of Hull", [VISIT], ["full inspection"]),
        ("the focused visit to Hull", [INSPECTION], ["focused visit"]),
        ("Who was the lead inspector of Hull’s 2019 inspection?", [VISIT], ["full inspection"]),
        ("Who was the lead inspector of the 2019 visit to Hull?", [VISIT], []),
        ("the focused visits to Hull", [INSPECTION, VISIT], []),
        ("the last visit to Hull", [INSPECTION], []),  # as people say of an inspection
        ("What does the letter say of the full inspection?", [VISIT], []),
        ("the full inspection of Hull", [POLICY], []),  # which may tell of one
    ],
)
def test_a_kind_that_there_was_not(question: str, documents: list[Entry], said: list[str]) -> None:
    assert lacking(documents, find_kinds(question, ENTRIES)) == said


class Texts:
    """Only the letter tells of Hove House, only the policy of the Station Hotel."""

    def knows(self, _word: str) -> bool:
        return True

    def is_word(self, _word: str) -> bool:
        return True

    def is_written_as_place(self, _name: str) -> bool:
        return False

    def place_likeness(self, _word: str) -> float:
        return 0

    def is_rare(self, _word: str) -> bool:
        return True

    def forms(self, _name: str) -> tuple[str, ...]:
        return ()

    def quoting(
        self, phrase: str, documents: Collection[str] | None, _most: int
    ) -> list[tuple[str, str]]:
        holds = {"Hove House": VISIT.id, "Station Hotel": POLICY.id}
        of = holds.get(phrase)
        return [(of, phrase)] if of and (documents is None or of in documents) else []


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("What does the policy say of Hove House?", {"policy"}),
        ("What does the policy say of the Station Hotel?", set()),
        ("What does the policy say of Castle Inn?", set()),  # no document does
        ("What does the newsletter say of the Station Hotel?", set()),  # no everyday word
    ],
)
def test_an_everyday_word_is_loosely_said_of_other_documents(
    question: str, kinds: set[str]
) -> None:
    assert loosely_said(question, ENTRIES, Texts()) == kinds


def test_what_is_loosely_said_does_not_narrow() -> None:
    def documents(question: str) -> frozenset[str]:
        return find_scope(known(ENTRIES, Texts()).read(question), ENTRIES).documents

    assert documents("What does the policy say of the Station Hotel?") == {POLICY.id}
    assert VISIT.id in documents("What does the policy say of Hove House?")
