"""A number of some has to be said to be of these, and one of each month of each month."""

from __future__ import annotations

import pytest

from assistant.answer_type.restricted import holds_restriction
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "text", "holds"),
    [
        ("How many unaccompanied children are there?", "38 children are looked after.", False),
        ("How many unaccompanied children are there?", "Nine are seeking asylum alone.", True),
        ("How many agency workers are there?", "Of 40 workers, 12 have left.", False),
        ("How many agency workers are there?", "Twelve of 40 are agency workers.", True),
        ("How many SEND pupils are there?", "There are 40 pupils.", False),
        ("How many children are educated at home?", "529 children are in EHE.", True),
        ("How many children are taught at home?", "529 are educated in their own homes.", True),
        ("How many are privately fostered?", "Six are in private foster homes.", True),
        ("How many checks has he in a year?", "He had four in a 12-month period.", True),
        ("How many children are educated at home?", "529 children are in school.", False),
        ("How many were without a social worker?", "291 did not have a social worker.", True),
        ("How many young carers are there?", "Ten young people have a certificate.", False),
        ("How many young carers are there?", "It knows of ten young carers.", True),
        ("How many foster carers were approved?", "14 new carers were approved.", True),
        ("How many foster carers were approved?", "14 plans were approved.", False),
        ("What share of foster carers left?", "10% of children left.", False),
        ("How many personal advisers are there?", "There are ten PAs.", True),
        ("How many personal advisers are there?", "There are ten care leavers.", False),
        ("How many people work in the service?", "It has 517,800 residents.", False),
        ("How many people work in the service?", "Its workforce is 700.", True),
        ("How many referrals come each month?", "There are 200 referrals monthly.", True),
        ("What share of missing children had a talk?", "These talks are at 58%.", True),
        ("How many referrals come each month?", "52% of referrals led to help.", False),
    ],
)
def test_a_number_is_of_those_that_are_asked_for(question: str, text: str, holds: bool) -> None:
    test = holds_restriction(question)
    assert test
    assert test(sentence(text)) is holds


@pytest.mark.parametrize(
    "question",
    [
        "How many children are there?",
        "Are unaccompanied children housed?",
        "How many days had they to send a plan?",
        "How many are missing out on lessons?",
        "How many families are in temporary accommodation?",
        "Why is there a growing number of missing children?",
    ],
)
def test_all_are_counted_without_a_restriction(question: str) -> None:
    assert holds_restriction(question) is None
