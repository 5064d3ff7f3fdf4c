"""What is asked for by where it stands."""

from dataclasses import replace

import pytest

from assistant.placed import asks_for
from index.records import BlockKind
from tests.making import sentence


@pytest.mark.parametrize(
    ("question", "text", "kind"),
    [
        ("Who signed the letter?", "Mary Smith Inspector", "signature"),
        ("Who got copies?", "Copy: Annie Shepperd", "signature"),
        ("What is the textphone number?", "Textphone 0161 618 8524", "address"),
        ("Who is the lead officer?", "Lead Officer\tAlasdair Smith", "row"),
    ],
)
def test_boilerplate_that_is_asked_for(question: str, text: str, kind: BlockKind) -> None:
    assert asks_for(question)(sentence(text, kind=kind))
    assert not asks_for("What needs to improve?")(sentence(text, kind=kind))


def test_a_paragraph_is_asked_for_by_its_number() -> None:
    eighth = replace(sentence("There were areas for improvement.", kind="numbered"), number="8")
    assert asks_for("what did paragraph 8 say?")(eighth)
    assert not asks_for("what did paragraph 18 say?")(eighth)


def test_a_record_is_asked_for_by_a_column_and_another_cell() -> None:
    home = sentence("Home: Birch Lodge; Beds: 11; Opened: 2017", kind="record")
    assert asks_for("How many beds does Birch Lodge have?")(home)
    assert not asks_for("How many beds does Larch House have?")(home)
    assert not asks_for("Who makes the beds at Birch Lodge?")(home)
    assert not asks_for("Which home is Birch Lodge?")(sentence("Home: Birch Lodge", kind="record"))
    assert not asks_for("How many beds does Birch Lodge have?")(sentence(home.text))
