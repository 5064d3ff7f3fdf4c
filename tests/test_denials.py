"""Clauses that deny word for word what a question takes for granted."""

import pytest

from assistant.understand.presupposed.denials import agreement, denied, taken


def is_denied(said: str, *clauses: str) -> bool:
    found = taken(said.split(), {"lambeth"}, lambda word: word in ("children", "help", "staff"))
    return found is not None and denied(agreement(found, one.split()) for one in clauses)


@pytest.mark.parametrize(
    ("said", "clause"),
    [
        ("were children left without help", "no children were found to be left without help"),
        ("did the gaps cause harm to children", "none of these children came to harm by the gaps"),
        ("were children sent away", "nobody saw children sent away"),
        ("were children sent away", "no evidence was seen of children being sent away"),
        ("do staff not feel listened to", "social workers feel listened to and like it"),
        ("do audits have no influence on plans in lambeth", "audits influence plans"),
        ("are drivers not paid", "drivers are paid by the day"),
        ("drivers cannot read maps", "drivers can read maps"),
    ],
)
def test_a_denial(said: str, clause: str) -> None:
    assert is_denied(said, clause)
    assert is_denied(said, "inspectors read records", clause)


@pytest.mark.parametrize(
    ("said", "clauses"),
    [
        ("were children left without help", ["no children were left with help"]),
        ("were children left without help", ["children were left with help"]),
        ("were children sent away", ["no nurse was there when children were sent away"]),
        ("were children sent away", ["no driver saw that children were sent away"]),
        ("were children sent away", ["no children were always sent away"]),
        ("were children sent away", ["no children were not sent away"]),
        ("were children sent away", ["no children were sent away", "children sent away wept"]),
        ("do staff not feel listened to", ["children feel listened to"]),
        ("do staff not feel listened to", ["some staff feel listened to"]),
        ("do staff not feel listened to", ["staff feel listened to", "boys are not listened to"]),
        (
            "do staff not feel listened to",
            ["staff feel listened to", "boys are listened to too late"],
        ),
        ("do drivers not read maps", ["drivers cannot read maps"]),
        ("can't drivers read maps", ["drivers are unable to read maps"]),
        ("do drivers not read maps", ["none of the drivers read maps"]),
        ("does nobody read maps by night", ["maps are read by night"]),
        ("do drivers not see maps", ["drivers were in the hall all day and near them lay maps"]),
        ("do drivers not know about maps", ["drivers know maps"]),  # of what is known, no word
        ("are drivers ill", ["drivers are ill"]),
        ("do children in lambeth not get help", ["children get help"]),  # of any child, any help
    ],
)
def test_what_denies_nothing(said: str, clauses: list[str]) -> None:
    assert not is_denied(said, *clauses)


def test_what_came_short_is_not_the_same_as_nothing() -> None:
    clauses = ("no children were left without help", "children were left in cold halls too long")
    assert is_denied("were children left without help", *clauses)
