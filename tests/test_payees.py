"""To whom a sum is paid, and for what."""

import pytest

from assistant.answer_type.payees import holds_payee, is_for_another_thing, is_price_of_another
from tests.making import sentence

TWO = "£395 was paid to Mercer Accounts for the audit and £80 to Ann Lee for the wiring."


@pytest.mark.parametrize(
    ("payee", "text", "holds"),
    [
        ("Mercer Accounts", TWO, True),
        ("Castle & Son", TWO, False),
        ("Castle & Son", "The leak was mended by Castle & Son for £1,240.", True),
        ("Castle & Son", "The repair cost £1,240.", True),  # nobody else's, as far as is told
        ("Castle & Son", "Payments of £80 were made to Ann Lee.", False),
    ],
)
def test_what_another_is_paid_is_no_answer(payee: str, text: str, holds: bool) -> None:
    test = holds_payee(f"How much was paid to {payee}?")
    assert test is not None
    assert test(sentence(text)) is holds


def test_a_question_without_a_payee() -> None:
    assert holds_payee("How much was paid for the audit?") is None


@pytest.mark.parametrize(
    ("what", "is_another"), [("the audit", False), ("auditing", False), ("the roof", True)]
)
def test_what_somebody_is_paid_for(what: str, is_another: bool) -> None:
    question = f"How much was paid to Mercer Accounts for {what}?"
    assert is_for_another_thing(question, TWO) is is_another


@pytest.mark.parametrize(
    ("line", "is_another"),
    [
        ("evening meal: £28", True),
        ("Family (2 adults)\t£24.00", True),
        ("lunch: £12 a day", False),
        ("Cost: £12", False),
        ("We said: the fee of £12 is fair.", False),
    ],
)
def test_the_price_of_another_thing(line: str, is_another: bool) -> None:
    assert is_price_of_another("How much is the lunch allowance?", line) is is_another
