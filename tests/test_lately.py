"""The newest document beside one of a time that a question names."""

import pytest

from assistant.understand.times.lately import Newest, newest_beside


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What was the grade in 2019 and what is it now?", "now"),
        ("How many homes were there in May 2020, and how many are there today?", "today"),
        ("Who chaired the board in 2019 and who chairs it now?", "now"),
        ("Are caseloads better now than in 2018?", "now"),
        ("How did the 2019 report and the latest one differ?", "the latest one"),
        ("What changed between the 2017 report and the latest letter?", "the latest letter"),
        (
            "How does the last inspection of Hull compare with that of 2018?",
            "the last inspection of Hull",
        ),
    ],
)
def test_two_documents(question: str, said: str) -> None:
    assert newest_beside(question) == Newest(said)


@pytest.mark.parametrize(
    "question",
    [
        "The May 2020 visit found long waits. Since then, per the latest report, are they gone?",
        "In 2019 it was good. What does the latest report say of drift?",
    ],
)
def test_a_time_that_only_tells_what_was_before(question: str) -> None:
    assert newest_beside(question) == Newest("the latest report", alone=True)


@pytest.mark.parametrize(
    "question",
    [
        "What did the latest inspection in 2019 find about leaders and staff?",
        "What does the latest report say about drift and delay in 2018?",
        "In 2021, did staff do their jobs and get help at the moment of need?",
        "Which came first? In 2019, what did the latest report say?",
        "They came in 2018. What did the latest report say of 2017?",
        "In March 2020 it rained. Was the roof mended before the last inspection?",
        "What is the grade now?",
        "Was it better than in 2018?",
        "Is it good, as there were more staff than in 2018?",
        "Is it better in 2021 than in 2018?",
        "What was the grade in 2019?",
    ],
)
def test_one_document(question: str) -> None:
    assert newest_beside(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "Is Ambridge better than in 2018?",
        "are plans any better than they were in 2018",
        "Has supervision got worse than in 2018?",
        "How is it doing compared to 2018?",
    ],
)
def test_what_was_is_compared_with_what_is(question: str) -> None:
    assert newest_beside(question) == Newest("now")
