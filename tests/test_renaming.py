"""The question before, asked of another person, thing or paper."""

import pytest

from assistant.understand.conversation.renaming import in_its_place, renamed

PLACES = ["Southwark", "Lambeth", "Bolton"]


@pytest.mark.parametrize(
    ("question", "earlier", "text"),
    [
        ("And Ann Lee?", "Who is Jo Day?", "Who is Ann Lee?"),
        ("and Ann Lee's?", "What is Jo Day's address?", "What is Ann Lee's address?"),
        ("and the audit report?", "Who wrote the Bolton letter?", "Who wrote the audit report?"),
        (
            "and the letter of May 2021?",
            "What is the date of the report from June 2020?",
            "What is the date of the letter of May 2021?",
        ),
        ("And Ann Lee?", "Did Jo Day meet Al Fox?", None),
        ("And Ann Lee?", "How is early help in Bolton?", None),
        ("And supervision?", "Who is Jo Day?", None),
        ("and the latest report?", "Who wrote the Bolton letter?", None),
        ("and the audit report on drift?", "Who wrote the Bolton letter?", None),
        ("and the visit?", "Who wrote the Bolton letter?", None),
    ],
)
def test_a_person_or_a_paper_is_replaced(question: str, earlier: str, text: str | None) -> None:
    assert renamed(question, earlier, PLACES) == text


@pytest.mark.parametrize(
    ("question", "earlier", "text"),
    [
        ("And plot 22?", "Who gets plot 14?", "Who gets plot 22?"),
        ("And a second one?", "How much is a first permit?", "How much is a second permit?"),
        ("And a first one?", "How much is a first permit?", None),
        ("and good?", "Which places were judged inadequate?", "Which places were judged good?"),
        ("And on food?", "How much went on staff in 2023/24?", "How much went on food in 2023/24?"),
        ("And for salaries?", "What is the budget for vans?", "What is the budget for salaries?"),
        ("And for salaries?", "What is the budget for vans in Bolton?", None),
        ("and about drift?", "What did they say about plans in Bolton?", None),
        ("at all?", "Who met at noon?", None),
        ("for example?", "What is paid for meals?", None),
        ("And for how long?", "What is the budget for vans?", None),
        ("And Totnes?", "How many did Saltash have in May?", "How many did Totnes have in May?"),
        ("And Ferrier Pool?", "What did Northgate cost?", "What did Ferrier Pool cost?"),
        ("And the Supplier?", "When may the Authority end it?", "When may the Supplier end it?"),
        ("And Wigan?", "Is help good in Bolton?", None),
        ("Supervision?", "What did Northgate cost?", None),
        ("And the mayor?", "Who is the chief executive in Bolton?", "Who is the mayor in Bolton?"),
        ("And the mayor of Ely?", "Who is the chair of Bolton?", "Who is the mayor of Ely?"),
        ("And the mayor of Lambeth?", "Who is the chair in Ely?", "Who is the mayor of Lambeth?"),
        ("And the head of care?", "Who is the mayor of Ely?", None),
        ("And the mayor?", "What did the chair of Bolton say?", None),
        ("And visitors?", "How many beds are there?", "How many visitors are there?"),
        ("visitors?", "How many beds are there?", None),
    ],
)
def test_another_takes_the_place_of_its_kind(question: str, earlier: str, text: str | None) -> None:
    assert renamed(question, earlier, PLACES) == text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("And Wigan?", "in Wigan?"),
        ("Supervision?", "Supervision?"),
        ("and supervision?", "supervision?"),
        ("And Early Help?", "Early Help?"),
    ],
)
def test_a_name_after_a_place_is_likely_to_be_one(question: str, text: str) -> None:
    assert in_its_place(question, "Is help good in Bolton?", PLACES) == text
