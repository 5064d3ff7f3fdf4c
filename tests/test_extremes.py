"""Which row of a table has the most of what its column says."""

from pathlib import Path

import pytest

from index.embed import Embedder
from index.records import Filters
from tests.finding import finder_of

TOOLS = """Item;Maker;Cost;Weight (kg)
Kiln;Firebrick;£5,280;90
Band saw;Kerfline;£640;35
Lathe;Kerfline;£1,125;120
Total;;£7,045;
"""

YEARS = """Year;Members;Juniors
2021;184;58
2022;239;43
2023;221;47
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which item costs most?", {"Item: Kiln"}),
        ("Which item is the cheapest?", {"Item: Band saw"}),
        ("Which item has the highest weight?", {"Item: Lathe"}),
        ("Which of the Kerfline items is the cheapest?", None),  # not all of the rows are meant
        ("Which item was the most expensive in winter?", None),  # of which the table tells nothing
        ("Which items cost less than the highest?", None),
        ("Which item is the oldest?", None),
    ],
)
def test_the_row_that_has_most(
    question: str, told: set[str] | None, tmp_path: Path, embedder: Embedder
) -> None:
    with finder_of({"tools.csv": TOOLS}, tmp_path, embedder) as finder:
        found = finder.find(question, Filters())
    rows = {one.sentence.text.split("; ")[0] for _, side in found.sides for one in side}
    everyone = {"Item: Kiln", "Item: Band saw", "Item: Lathe"}
    assert rows & everyone == (everyone if told is None else told)


def test_the_column_that_names_the_rows_is_not_meant(tmp_path: Path, embedder: Embedder) -> None:
    with finder_of({"club.csv": YEARS}, tmp_path, embedder) as finder:
        found = finder.find("Which year had the most members?", Filters())
    rows = [one.sentence.text for _, side in found.sides for one in side]
    assert rows == ["Year: 2022; Members: 239; Juniors: 43"]
