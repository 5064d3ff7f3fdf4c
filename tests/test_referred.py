"""What is called by a reference, in an index made here."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.records import Answer, Question
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import Embedder
from index.library import Library

MINUTES = """# Minutes of Thornley Parish Council, 9 September 2024

## 73/24 Planning applications

PL/2024/0412, two dwellings at Orchard End.

RESOLVED to object on the grounds of highway safety.

PL/2024/0438, single-storey extension at 3 The Green.

RESOLVED to make no objection.

## 75/24 Playground

The safety inspection rated the swings high risk.
"""


@pytest.fixture(scope="module")
def assistant(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("minutes")
    (folder / "minutes.md").write_text(MINUTES)
    with Library.create(folder.with_name("index-minutes"), embedder) as library:
        assert not library.add([folder]).failed
        yield Assistant(library, Settings())


def _said(answer: Answer) -> str:
    return " ".join(statement.text for statement in answer.statements)


def test_what_stands_below_a_reference_is_of_it(assistant: Assistant) -> None:
    said = _said(assistant.ask(Question("What was decided on PL/2024/0412?")))
    assert "RESOLVED to object" in said
    assert "no objection" not in said


def test_a_heading_is_asked_for_by_its_reference(assistant: Assistant) -> None:
    said = _said(assistant.ask(Question("What is item 75/24 about?")))
    assert "swings" in said
    assert "PL/2024" not in said


@pytest.mark.parametrize("reference", ["PL/2024/0499", "INC-040", "CAS-1234"])
def test_what_no_document_holds_is_refused(assistant: Assistant, reference: str) -> None:
    answer = assistant.ask(Question(f"What happened in {reference}?"))
    assert answer.refusal is not None
    assert f"mentions “{reference}”" in answer.refusal.message
