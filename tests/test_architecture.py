"""The page on the architecture names every module on the way of a question."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("answer", "answer_type", "catalogue_facts", "choose", "retrieve", "understand")


@pytest.mark.parametrize("room", ROOMS)
def test_every_module_on_the_way_of_a_question_is_named(room: str) -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    modules = {path.name for path in (ROOT / "assistant" / room).rglob("*.py")} - {"__init__.py"}
    assert modules
    assert {
        name for name in modules if f"`{name}`" not in page and f"/{name}`" not in page
    } == set()
