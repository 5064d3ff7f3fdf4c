"""Who has a thing that the question names."""

import pytest

from assistant.answer_type.holders import holds_thing_named, thing_named
from tests.making import sentence


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Ambridge is part of Northern Adoption Links.", True),
        ("Ambridge joined a regional agency (NAL) in May.", True),
        ("Ambridge is part of Coastal Adoption.", False),
    ],
)
def test_the_name_or_its_initials_must_be_there(text: str, holds: bool) -> None:
    test = holds_thing_named("Which local authorities belong to Northern Adoption Links?")
    assert test
    assert test(sentence(text)) is holds


@pytest.mark.parametrize(
    "question",
    [
        "What is Northern Adoption Links?",
        "Which councils have a fostering agency?",
        "Which councils did Ofsted visit in May 2019?",
        "Which council was praised by His Majesty's Inspectors?",
    ],
)
def test_no_thing_is_named_or_nobody_asked_for(question: str) -> None:
    assert holds_thing_named(question) is None


def test_a_wider_area_is_named_as_well() -> None:
    assert thing_named("Which council in Greater Ambridge has a hub?") == "Greater Ambridge"
    assert thing_named("How many hubs are there in Greater Ambridge?") == ""


def test_initials_are_of_each_part_of_a_word() -> None:
    test = holds_thing_named("Which councils have a Multi-Agency Safeguarding Hub?")
    assert test
    assert test(sentence("Ambridge has a MASH."))
