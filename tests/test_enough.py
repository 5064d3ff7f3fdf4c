"""Whether there is enough of something."""

import pytest

from assistant.answer_type.enough import holds_how_much
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Does it have enough foster carers?", True),
        ("Are there too few homes?", True),
        ("Is the council short of social workers?", True),
        ("Is there a shortage of places?", True),
        ("Are visits frequent enough?", False),
        ("Why was there not enough salt?", False),
        ("Who helped when it was short of salt?", False),
        ("Is there enough of a grip on it?", False),
        ("Do children see their brothers enough?", False),
    ],
)
def test_what_asks_for_it(question: str, asks: bool) -> None:
    assert (holds_how_much(question) is not None) is asks


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("There are not enough local homes.", True),
        ("There is enough salt.", True),
        ("Services for them are underdeveloped.", True),
        ("Recruitment has been difficult.", True),
        ("Vacancies are few.", True),
        ("Sufficient local placements are there.", True),
        ("Foster carers receive very good support.", False),
        ("Foster carers are not sufficiently challenged.", False),
    ],
)
def test_what_tells_it(text: str, tells: bool) -> None:
    holds = holds_how_much("Are there enough foster carers?")
    assert holds is not None
    assert holds(sentence(text)) is tells
