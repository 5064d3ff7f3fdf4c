"""Parts of a document that are asked for by their headings."""

from __future__ import annotations

import pytest

from assistant.understand.sections import sections_asked

IMPROVE = ("Fire service", "What needs to improve in this station")


@pytest.mark.parametrize(
    "question",
    [
        "What needs to improve?",
        "What has to get better at the station?",
        "What were the three things the crew was told to get better at?",
        "List everything that the station must improve.",
        "List the points under “What needs to improve”.",
        "Which areas for improvement does the report name?",
        "The latest letter lists just one thing that has to get better. What is it?",
        "Was there anything that they wanted improved?",
        "What went wrong in Leeds?",
        "What does the station do badly?",
        "What did the inspectors criticise?",
        "What are its weaknesses?",
        "Where does it fall short?",
        "What must be improved there?",
        "What needs improving?",
        "Areas for improvement?",
        "and the weaknesses?",
        "What does the station need to improve according to the audit?",
        "What should the station improve following the visit?",
        "What did the auditors tell the station to improve?",
        "what must leeds work on",
        "What concerns did inspectors have about the station?",
        "What were Ofsted’s main concerns?",
        "what are inspectors unhappy about in leeds",
        "What were the auditors most worried about?",
        "What worried inspectors about Leeds?",
        "What are the biggest problems in Leeds?",
        "What is the most common criticism of the station?",
        "What are the main concerns about the station?",
        "What's the worst thing inspectors found?",
        "What do inspectors want the station to do next?",
        "What has the station been told to do?",
        "What are the priorities for improvement?",
    ],
)
def test_what_needs_to_improve_is_asked_for_in_many_ways(question: str) -> None:
    sections = sections_asked(question)
    assert sections
    assert sections.holds(IMPROVE)
    assert not sections.holds(("Fire service", "Strengths"))


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("What two strengths did the audit single out?", "Strengths"),
        ("What are the recommendations?", "RECOMMENDATIONS"),
        ("Any recommendations?", "Recommendations"),
        ("What did it recommend?", "Recommendations"),
        ("and the strengths?", "Strengths"),
        ("Summarise the section 'Feedback from tenants'.", "Feedback from tenants"),
        ('What is said under "Next steps"?', "Next steps"),
    ],
)
def test_a_part_is_known_by_its_heading(question: str, heading: str) -> None:
    sections = sections_asked(question)
    assert sections
    assert sections.holds(("Report", heading))
    assert not sections.holds((heading, "Money"))  # the nearest heading counts
    assert not sections.holds(())


@pytest.mark.parametrize(
    "question",
    [
        "Has recording improved?",
        "What did tenants want improved?",
        "Who recommended the change?",
        "Who criticised the station?",
        "Did the report fall short of what was hoped for?",
        "What did tenants say about heating?",
        "Is the council’s strength in housing?",
        "what did inspectors' notes say",
        "What did inspectors say about the concerns of parents?",
        "What concerns do tenants have about heating?",
        "What does the station do to help people improve their diet?",
        "How does Leeds respond to concerns?",
    ],
)
def test_most_questions_ask_for_no_part(question: str) -> None:
    assert sections_asked(question) is None


def test_a_sentence_of_many_words_is_no_heading_of_a_kind() -> None:
    sections = sections_asked("What are the recommendations?")
    assert sections
    assert not sections.holds(
        ("The recommendations of the last report were " + "all " * 9 + "met",)
    )


def test_what_is_asked_besides_the_list_is_told() -> None:
    sections = sections_asked(
        "What three things does Leeds need to improve in supervision in May 2019?"
    )
    assert sections
    assert sections.beside(IMPROVE, {"leed", "may"}) == {"supervis"}
    assert sections.beside((*IMPROVE, "Supervision"), {"leed", "may"}) == frozenset()


@pytest.mark.parametrize(
    "question",
    [
        "What does Leeds need to improve according to the 2019 letter?",
        "What should Leeds improve following the May 2019 letter?",
        "What worried inspectors in Leeds?",
    ],
)
def test_nothing_is_asked_besides_the_list(question: str) -> None:
    sections = sections_asked(question)
    assert sections
    assert sections.beside(IMPROVE, {"leed", "may", "letter", "inspect"}) == frozenset()


def test_quoted_words_are_a_heading_from_its_beginning() -> None:
    sections = sections_asked('What is said under "What needs to improve"?')
    assert sections
    assert sections.holds(IMPROVE)
    sections = sections_asked('What is said of "needs to"?')
    assert sections
    assert not sections.holds(IMPROVE)


@pytest.mark.parametrize(
    ("question", "heading", "is_meant"),
    [
        ("What are the areas for priority action?", "Areas for priority action", True),
        ("What are the priority actions?", "Priority and immediate action:", True),
        ("What are the areas for priority action?", "What needs to improve?", True),
        ("What are the strengths of the board?", "Key strengths and weaknesses", False),
        ("What are the strengths of the board?", "The board has these strengths:", True),
        ("What are the strengths and weaknesses?", "Key strengths and weaknesses", True),
    ],
)
def test_a_heading_of_two_kinds(question: str, heading: str, is_meant: bool) -> None:
    sections = sections_asked(question)
    assert sections is not None
    assert sections.holds((heading,)) == is_meant


def test_what_is_to_be_done_first_may_stand_apart() -> None:
    first, all_of_it = map(sections_asked, ("What priority actions are set?", "What must improve?"))
    assert first is not None
    assert all_of_it is not None
    assert first.is_closer(("Areas for priority action",))
    assert not first.is_closer(("What needs to improve?",))
    assert not all_of_it.is_closer(("Areas for priority action",))


def test_what_is_recommended_may_stand_under_what_is_to_be_developed() -> None:
    asked = sections_asked("What did they recommend?")
    assert asked is not None
    assert asked.is_of_any
    assert asked.holds(("Areas for development",))
    assert asked.is_closer(("Recommendations",))
    assert not asked.is_closer(("Areas for development",))
