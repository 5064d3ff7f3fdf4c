"""A question put right after names and times were cut out."""

import pytest

from assistant.understand.grammatical import NAME, PICK, TIME, WHICH, grammatical


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        (f"How good is supervision in {NAME}?", "How good is supervision?"),
        (f"How good is supervision in {NAME}, {NAME} and {NAME}?", "How good is supervision?"),
        (f"Are {NAME}'s plans good?", "Are its plans good?"),
        (f"Does {NAME} visit children?", "Does it visit children?"),
        (f"Say how {NAME} deals with it", "Say how it deals with it"),
        (f"Do {NAME} social workers cope?", "Do social workers cope?"),
        (f"{NAME}: do they cope?", "do they cope?"),
        (f"Was it good {TIME} visit?", "Was it good?"),
        (f"Was it good {TIME}?", "Was it good?"),
        (f"Who led {WHICH} inspection of {NAME}?", "Who led the inspection?"),
        (f"What does {PICK} to {NAME} say?", "What does it say?"),
        (f"Is it any good ( {NAME}, {TIME} )?", "Is it any good?"),
        (f"How did it change between {WHICH} and {WHICH} visit?", "How did it change?"),
        (f"Is it good, according to {WHICH} letter?", "Is it good?"),
        (f"Do {NAME} and {NAME} belong to one agency?", "Do they belong to one agency?"),
        (f"How did it change between {WHICH} letter and {WHICH} report?", "How did it change?"),
        (f"Did it change {TIME} letter to {WHICH} letter?", "Did it change?"),
        (f"What was said {TIME} and {TIME} report?", "What was said?"),
        (f"Is {NAME} better than {TIME}?", "Is it better?"),
        ("Is it good?", "Is it good?"),
    ],
)
def test_it_is_a_whole_question_again(marked: str, whole: str) -> None:
    assert grammatical(marked) == whole
