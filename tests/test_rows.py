"""Which records are the row that a question names."""

from pathlib import Path

import pytest

from assistant.retrieve.find import Finder
from index.embed import Embedder
from index.records import Filters
from tests.finding import finder_of

TOOLS = """Item;Bought;Cost;Next service
Kiln;4 May 2020;£5,280;1 June 2025
Potter's wheel;8 June 2021;£1,125;
Band saw;9 July 2022;£640;2 June 2025
"""
BUDGET = """Budget line;Budget {0};Spent {0}
Street lighting;£{1}00;£{1}50
{2};£{1}10;£{1}60
"""
TEXTS = {
    "tools.csv": TOOLS,
    "first.csv": BUDGET.format("2022/23", 1, "Grants to clubs"),
    "second.csv": BUDGET.format("2023/24", 2, "Christmas lights"),
}


def rows(finder: Finder, question: str) -> set[str]:
    found = finder.find(question, Filters())
    records = (one.sentence for _, side in found.sides for one in side)
    return {one.text.split("; ")[0] for one in records if one.kind == "record"}


def question_table(question: str) -> str:
    return "Budget" if "spent" in question else "Item"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How much did the kiln cost?", {"Item: Kiln"}),
        ("How much did the kiln and the band saw cost?", {"Item: Kiln", "Item: Band saw"}),
        ("When is the next service of the band saw?", {"Item: Band saw"}),
        ("When is the next service of the potter's wheel?", set()),  # its cell is empty
        ("What was spent on Christmas lights in 2022/23?", set()),
        ("What was spent on Christmas lights in 2023/24?", {"Budget line: Christmas lights"}),
        ("How much did the oven cost?", {"Item: Kiln", "Item: Potter's wheel", "Item: Band saw"}),
    ],
)
def test_only_the_row_that_is_named_may_answer(
    question: str, told: set[str], tmp_path: Path, embedder: Embedder
) -> None:
    with finder_of(TEXTS, tmp_path, embedder) as finder:
        found = rows(finder, question)
    table = question_table(question)
    assert {one for one in found if one.startswith(table)} == told


def test_a_point_with_a_label_is_a_row_as_well(tmp_path: Path, embedder: Embedder) -> None:
    villages = "# Villages\n\n- Little Marl: since May 2024\n- Toft Green: in June 2025\n"
    with finder_of({"villages.md": villages}, tmp_path, embedder) as finder:
        found = finder.find("When will Toft Green be connected?", Filters())
    points = [one.sentence.text for _, side in found.sides for one in side]
    assert points == ["Toft Green: in June 2025"]
