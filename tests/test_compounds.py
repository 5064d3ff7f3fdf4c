"""Things called by common words, in an index made here."""

from collections.abc import Iterator

import pytest

from assistant.retrieve.find import Finder
from assistant.understand.presupposed.compounds import whose_time
from index.embed import Embedder
from tests.finding import finder_of, refusal

LETTERS = {
    "bolton": """Letter to Bolton Council

The crisis helpline answers at night. A leadership academy trains managers in Bolton.
The supported accommodation panel meets weekly. The family support service is good.
The independent visitor scheme grows. Staff read seven-minute briefings.
Schools get a half-termly bulletin.
A multi-disciplinary team works well. Night services are open.
The ‘onward to better’ board meets. Staff like the ‘near you again’ approach.
It is a good start to the year.
""",
    "durham": """Letter to Durham Council

Managers have a leadership course. Young people live in supported accommodation in Durham.
The family support team is praised. Children like their independent visitors.
The panel looks at records. The multidisciplinary team is new.
""",
}


@pytest.fixture(scope="module")
def finder(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Finder]:
    with finder_of(LETTERS, tmp_path_factory.mktemp("letters"), embedder) as finder:
        yield finder


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("How good is the crisis helpline?", "crisis helpline"),
        ("How good is the impressive leadership academy?", "leadership academy"),
        ("What does the supported accommodation panel do?", "supported accommodation panel"),
        ("What are seven-minute briefings for?", "seven-minute briefings"),
        ("Who reads the half-termly bulletin?", "half-termly bulletin"),
        ("crisis helpline", "crisis helpline"),
        ("Who sits on the onward to better board?", "onward to better"),
        ("What is the near you again approach?", "near you again"),
    ],
)
def test_a_thing_that_only_others_have_is_refused(finder: Finder, question: str, name: str) -> None:
    message = refusal(finder, question, "durham")
    assert f"mentions “{name}”" in message
    assert "It is mentioned in:" in message
    assert refusal(finder, question, "bolton") == ""


@pytest.mark.parametrize(
    "question",
    [
        "How good is the family support service?",  # as good as "team"
        "Who uses the independent visitor scheme?",  # the visitors are there
        "What does the multi-disciplinary team do?",  # spelt otherwise
        "Does the new team do well?",  # a name of nothing
        "How good are the night services?",  # many of a kind
        "Is there a toy library service?",  # that nobody has: for the judge
        "Was it a good start to the year group?",  # written without quotation marks
    ],
)
def test_what_may_be_there(finder: Finder, question: str) -> None:
    assert refusal(finder, question, "durham") == ""


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("On what date did the complex needs panel meet again?", ("complex", "need", "panel")),
        ("In which month was the improvement board in Ambridge set up?", ("improv", "board")),
        ("When was the panel set up?", ()),
        ("When did managers come to the improvement board?", ()),
        ("When was the focused visit?", ()),
        ("What did the improvement board do?", ()),
    ],
)
def test_the_thing_of_which_a_time_is_asked(question: str, thing: tuple[str, ...]) -> None:
    assert whose_time(question) == thing
