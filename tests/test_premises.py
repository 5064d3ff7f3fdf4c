"""Figures and grades that a question takes for granted."""

import datetime
from collections.abc import Collection
from dataclasses import replace

import pytest

from assistant.understand.presupposed.premises import unheld
from index.records import Entry, Judgement
from tests.making import entry

TEXT = "Vacancies fell to 17% from 23 per cent. In 2013 the service was judged to be inadequate."
GOOD = replace(
    entry(),
    catalogue=replace(
        entry().catalogue,
        judgements=(
            Judgement("Leaders", "Good", 0, 9),
            Judgement("Care", "Requires improvement", 9, 20),
        ),
    ),
)


class Texts:
    def is_rare(self, _word: str) -> bool:
        return False

    def forms(self, _name: str) -> tuple[str, ...]:
        return ()

    def quoting(
        self, phrase: str, documents: Collection[str] | None, _most: int
    ) -> list[tuple[str, str]]:
        assert documents
        return [(GOOD.id, TEXT)] if phrase in TEXT else []


def not_held(question: str, of: Entry = GOOD) -> str | None:
    return unheld(question, [of], Texts())


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Why is the vacancy rate 14%?", "14%"),
        ("What explains the 14 per cent vacancy rate?", "14 per cent"),
        ("Why do some have 28 children each?", "28"),
        ("In the letter about Hull, what was said of workers with as many as 28 children?", "28"),
        ("Why does 7.5% of the staff leave?", "7.5%"),
        ("Why were leaders graded outstanding?", "outstanding"),
        ("What led to the outstanding judgement?", "outstanding"),
        ("What led to the outstanding verdict?", "outstanding"),
    ],
)
def test_what_no_document_holds(question: str, said: str) -> None:
    assert not_held(question) == said


def rated(*grades: str) -> list[Entry]:
    """Reports of one place, a year apart."""
    made = []
    for year, grade in enumerate(grades, start=2018):
        one = entry(f"{year}.txt", date=datetime.date(year, 2, 7))
        rows = (Judgement("Care leavers", "Good", 0, 9), Judgement("Overall", grade, 9, 20))
        made.append(replace(one, catalogue=replace(one.catalogue, judgements=rows)))
    return made


@pytest.mark.parametrize(
    ("question", "grades", "said"),
    [
        ("Why did it lose its good rating?", ["Poor", "Good", "Good"], "lose its good"),
        ("What made it drop from outstanding?", ["Outstanding"], "drop from outstanding"),
        ("Why did it lose its good rating?", ["Good", "Poor"], None),
        ("Why did it lose its good rating?", ["Poor"], None),
        ("Did it lose its good rating?", ["Good"], None),
        ("Why did it lose its good rating for care leavers?", ["Good", "Poor"], "lose its good"),
        ("Why did it lose its poor rating for care leavers?", ["Poor"], None),  # it had none
        ("Why did it lose good staff?", ["Poor", "Good", "Poor"], None),
    ],
)
def test_a_grade_that_was_never_lost(question: str, grades: list[str], said: str | None) -> None:
    assert unheld(question, rated(*grades), Texts()) == said


@pytest.mark.parametrize(
    ("question", "grades", "said"),
    [
        ("why is Southwark inadequate", ["Good", "Good"], "inadequate overall"),
        ("Why is it outstanding in 2019?", ["Good"], "outstanding overall"),
        ("Why did Southwark fall to outstanding?", ["Good"], "outstanding overall"),
        ("Why is it outstanding for care leavers?", ["Poor"], "outstanding for care leavers"),
        ("Why is it good for care leavers?", ["Poor"], None),
        ("Why is Southwark good?", ["Poor"], "good overall"),  # a part of it is, and not the whole
        ("Why is Southwark good?", ["Good", "Poor"], None),
        ("Why is Southwark not good?", ["Poor"], None),
        ("Why is Southwark good at adoption?", ["Poor"], None),
        ("Why is the good service inadequate at night?", ["Good"], None),
        ("Why was Southwark inadequate?", ["Good"], None),  # once, as a sentence says
        ("Why is Southwark inadequate?", [], None),
        ("Is Southwark inadequate?", ["Good"], None),
    ],
)
def test_a_grade_that_was_never_given(question: str, grades: list[str], said: str | None) -> None:
    assert unheld(question, rated(*grades) or [entry()], Texts()) == said


@pytest.mark.parametrize(
    ("question", "grades", "said"),
    [
        ("Why did Southwark fail its 2018 inspection?", ["Good"], "fail its 2018 inspection"),
        ("What made it fail Ofsted?", ["Outstanding"], "fail Ofsted"),
        ("Why was Southwark's 2018 inspection so bad?", ["Good"], "2018 inspection so bad"),
        ("Why was the Ofsted report damning?", ["Good"], "the Ofsted report damning"),
        ("Why did it do so badly in its inspection?", ["Good"], "do so badly in its inspection"),
        ("Why did it get such a low rating?", ["Good"], "get such a low rating"),
        ("Why did it fail its inspection?", ["Good", "Requires improvement"], None),
        ("Why did it fail its inspection?", [], None),
        ("Did it fail its inspection?", ["Good"], None),
        ("Why did it fail to act on the inspection?", ["Good"], None),
        ("Why is recording poor in the inspection?", ["Good"], None),
        ("Why are outcomes poor for children?", ["Good"], None),
        ("Why do children get bad grades?", ["Good"], None),
    ],
)
def test_a_failure_of_what_was_graded_good(
    question: str, grades: list[str], said: str | None
) -> None:
    assert unheld(question, rated(*grades) or [entry()], Texts()) == said


def test_what_a_grade_means_tells_of_no_judgement() -> None:
    class Glossary(Texts):
        def quoting(
            self, phrase: str, documents: Collection[str] | None, _most: int
        ) -> list[tuple[str, str]]:
            assert documents
            meaning = "How we judge\nA borough that is inadequate fails children."
            return [(GOOD.id, meaning)] if phrase in meaning else []

    assert unheld("Why was it judged inadequate?", [GOOD], Glossary()) == "inadequate"


def test_an_event_that_no_document_tells_of() -> None:
    assert not_held("Why was the judged service shut down?") == "shut down"


@pytest.mark.parametrize(
    "question",
    [
        "Why is the vacancy rate 17 per cent?",
        "How did the rate of 23% come down?",
        "Is the vacancy rate 14%?",  # takes nothing for granted
        "Why do about 14% leave?",
        "Why do 50% leave?",  # may be written as half
        "Why do about 28 leave, or 30?",
        "What happened on 28 May, on page 28, to those of 19?",
        "Have 28 left?",
        "Why did 17 of 23 leave?",
        "Why were leaders graded good?",
        "Why was it judged to require improvement?",
        "Why was it graded requires improvement to be good?",
        "Why was the service judged inadequate?",  # told of, if long ago
        "Were leaders graded outstanding?",
        "Why were families given outstanding support?",
        "Why is the recording outstanding from March?",
    ],
)
def test_what_may_be_held(question: str) -> None:
    assert not_held(question) is None


def test_the_number_of_an_item_is_no_figure() -> None:
    assert not_held("What was said under item 76/24?") is None
    assert not_held("What was said of 76 boats?") == "76"
