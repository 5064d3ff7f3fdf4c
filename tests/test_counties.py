"""Short names of counties."""

import pytest

from assistant.understand.entities.counties import short_names


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("lancashire", {"lancs"}),
        ("north east lincolnshire", {"north east lincs", "ne lincolnshire", "ne lincs"}),
        ("west sussex", {"w sussex"}),
        ("hull", set()),
        ("north", set()),
    ],
)
def test_short_names(name: str, short: set[str]) -> None:
    assert {" ".join(one) for one in short_names(tuple(name.split()))} == short
