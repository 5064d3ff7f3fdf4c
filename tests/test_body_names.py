"""What names of bodies look like."""

import pytest

from index.describe.body_names import is_body


@pytest.mark.parametrize(
    "line",
    [
        "Harle Town Council",
        "Council of Harle",
        "Harle Combined Authority",
        "Lantern Hospice",
        "Ferrand Institute of Materials",
        "Harle Residents' Association",
    ],
)
def test_names(line: str) -> None:
    assert is_body(line)


@pytest.mark.parametrize("line", ["Harle", "Hospice", "Harle Town Council met", "Ann Lee"])
def test_others(line: str) -> None:
    assert not is_body(line)
