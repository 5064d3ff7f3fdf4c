"""Whether a document is asked for in brief."""

import pytest

from assistant.understand.gist import change_asked, gist_asked


@pytest.mark.parametrize(
    "question",
    [
        "Summarise the letter.",
        "Can you summarize the report?",
        "Give me an overview of the report",
        "What were the main findings of the inspection?",
        "key points of the visit",
        "tldr",
        "What did inspectors find?",
        "What does the letter say?",
        "What was said in the letter?",
        "What does Ofsted say about it?",
        "Tell me about the last inspection",
        "sum up the latest report please",
        "The report in a nutshell?",
        "What should I know about the letter?",
        "Brief me on the report",
        "Give me the key takeaways",
        "Talk me through the report",
        "What's the report about?",
        "How did the inspection go?",
        "How was the visit?",
        "Bring me up to speed on the inspection",
        "What's the latest on it?",
        "Anything new about the visit?",
        "What is the latest inspection?",
        "Sum the letter up",
        "What does the report cover?",
        "What's the outcome?",
        "Tell me what the letter says",
        "What came out of the inspection?",
        "How did inspectors find it?",
    ],
)
def test_nothing_but_the_document_is_asked_for(question: str) -> None:
    gist = gist_asked(question, question)
    assert gist is not None
    assert not gist.besides


@pytest.mark.parametrize(
    ("question", "besides"),
    [
        ("Summarise the findings about care leavers", {"care", "leaver"}),
        ("What did inspectors say about supervision?", {"supervis"}),
        ("Give me an overview of the budget report", {"budget"}),
    ],
)
def test_what_is_asked_besides_has_to_be_its_name(question: str, besides: set[str]) -> None:
    gist = gist_asked(question, question)
    assert gist is not None
    assert gist.besides >= besides


@pytest.mark.parametrize(
    "question",
    [
        "How does the report sum up the letter?",
        "Do managers have an eye on caseloads?",
        "Who wrote the letter?",
        "Is there a health plan?",
        "How many key issues were found?",
        "Who told inspectors what was in the letter?",
        "Where is the executive summary?",
        "What happened after the inspection?",
        "What was the latest visit about?",
        "How was the inspection carried out?",
        "What was decided about the roof?",
        "What is the main reason for delay?",
    ],
)
def test_another_question_asks_for_no_summary(question: str) -> None:
    assert gist_asked(question, question) is None


def test_several_are_asked_for_in_the_plural() -> None:
    for question, several in (
        ("Summarise the letters", True),
        ("Give me a summary of each document", True),
        ("Summarise the letter", False),
    ):
        gist = gist_asked(question, question)
        assert gist is not None
        assert gist.of_several == several


def test_the_place_that_chose_the_documents_is_not_asked_for_besides() -> None:
    gist = gist_asked("Summarise Leeds's letter of 2019", "Summarise 's letter")
    assert gist is not None
    assert not gist.besides


@pytest.mark.parametrize(
    ("question", "is_named"),
    [
        ("Summarise the contract", True),
        ("What does the contract say?", True),
        ("What's the email about asbestos about?", True),
        ("Talk me through the annual report", True),
        ("Give me the key takeaways of the walking groups trial", True),
        ("What did the policy say about phones?", False),
        ("Summarise the report on care leavers", False),
        ("What are the main findings of the study on loneliness?", False),
    ],
)
def test_a_document_is_named_by_what_it_is(question: str, is_named: bool) -> None:
    gist = gist_asked(question, question)
    assert gist is not None
    assert gist.names_paper == is_named


@pytest.mark.parametrize(
    "question", ["What happened at the meeting?", "What did they discuss at the meeting?"]
)
def test_a_meeting_is_told_by_a_document_of_one(question: str) -> None:
    gist = gist_asked(question, question)
    assert gist is not None
    assert gist.besides == {"meet"}


@pytest.mark.parametrize(
    ("question", "blames"),
    [
        ("What are its strengths?", False),
        ("What does the council do well?", False),
        ("What did inspectors praise in the letter?", False),
        ("What is going well?", False),
        ("What is it good at?", False),
        ("Which three strengths did the report name?", False),
        ("What are the strengths and weaknesses of the service?", True),
    ],
)
def test_all_that_is_praised(question: str, blames: bool) -> None:
    gist = gist_asked(question, question)
    assert gist is not None
    assert (gist.praises, gist.blames) == (True, blames)


@pytest.mark.parametrize(
    "question",
    [
        "What did inspectors praise about foster carers?",
        "What are the strengths of the front door?",
        "What works well in supervision?",
    ],
)
def test_praise_of_one_matter_is_left_to_the_judge(question: str) -> None:
    assert gist_asked(question, question) is None


@pytest.mark.parametrize(
    ("topic", "in_brief"),
    [
        ("what changed?", True),
        ("What has changed overall?", True),
        ("Compare", True),
        ("How do they compare?", True),
        ("What changed in supervision?", False),
        ("How do their audits compare?", False),
        ("Is it good?", False),
    ],
)
def test_sides_are_compared_in_brief_where_no_matter_is_named(topic: str, in_brief: bool) -> None:
    assert (change_asked(topic) is not None) is in_brief
