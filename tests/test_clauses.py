"""A sentence in clauses."""

import pytest

from assistant.understand.presupposed.clauses import clauses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The choir sings, and the band plays", ["the choir sings", "and the band plays"]),
        ("The choir, which was poor, sings", ["the choir", "the choir was poor", "sings"]),
        (
            "Choirs, such as ours, have grown",
            ["choirs", "such as ours", "choirs such as ours have grown"],
        ),
        ("The choir (Sing North) sings", ["the choir sing north sings"]),
        (
            "When the choir sings, it is good",
            ["when the choir sings", "when the choir sings it is good"],
        ),
        ("", []),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert [" ".join(said) for said in clauses(text) if said] == expected
