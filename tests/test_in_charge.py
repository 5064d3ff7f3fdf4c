"""Who has to do with a thing, by a line that gives it a name."""

import pytest

from assistant.answer_type.in_charge import holds_who_is_in_charge, is_of_no_other_thing
from tests.making import sentence

KEYS, SWIMMING = "Site manager, keys and repairs: Dot Farrow", "Swimming lessons: Petra Lowe, 0163"


@pytest.mark.parametrize(
    ("question", "told", "no_other"),
    [
        ("Who is responsible for keys at the club?", [KEYS], [KEYS, SWIMMING]),
        ("Who can I contact about swimming lessons?", [SWIMMING], [KEYS, SWIMMING]),
        ("Who can I contact about squash lessons?", [], [KEYS]),
        ("Who looks after the lessons?", [SWIMMING], [KEYS, SWIMMING]),
        ("Who deals with kids’ swimming lessons?", [], [KEYS, SWIMMING]),
    ],
)
def test_the_line_of_the_thing(question: str, told: list[str], no_other: list[str]) -> None:
    holds, is_no_other = holds_who_is_in_charge(question), is_of_no_other_thing(question)
    assert holds is not None and is_no_other is not None
    lines = [KEYS, SWIMMING]
    assert [one for one in lines if holds(sentence(one))] == told
    assert [one for one in lines if is_no_other(sentence(one))] == no_other
    assert not holds(sentence("Keys: £5 each"))
    assert is_no_other(sentence("Squash lessons are on Monday."))


def test_other_questions() -> None:
    assert holds_who_is_in_charge("Who lost the keys?") is None
    assert is_of_no_other_thing("Who lost the keys?") is None
