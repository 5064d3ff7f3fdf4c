"""References in a question, and texts that hold them."""

import pytest

from assistant.understand.presupposed.references import holds, references


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("What happened in INC-040?", ("INC-040",)),
        ("Was PL/2024/0455 like 21/01234/FUL?", ("PL/2024/0455", "21/01234/FUL")),
        ("Who spoke on item 75/24?", ("75/24",)),
        ("What changed in 2022/23 and post-2020?", ()),
        ("How did COVID-19 change day-to-day work for 16-17 year olds?", ()),
        ("Is it tested to BS 5839 or to ISO-9001?", ("BS 5839", "ISO-9001")),
        ("HOW MANY LIVE IN 120 HOMES FOR EUR 500?", ()),
        ("Did the IRO 2024 plan help 300 children?", ()),
        ("What is said of the Nov-2024 and POST-2024 plans?", ()),
    ],
)
def test_references(question: str, found: tuple[str, ...]) -> None:
    assert references(question) == found


def test_a_longer_reference_is_another() -> None:
    assert holds("INC-04", "See inc-04.")
    assert not holds("INC-04", "See INC-040 and XINC-04.")
    assert not holds("BS 5839", "See BS 5839-1.")


@pytest.mark.parametrize("reference", ["BS-5839", "BS 5839"])
@pytest.mark.parametrize("writing", ["BS 5839", "BS-5839", "BS5839", "BS: 5839"])
def test_a_reference_is_held_in_any_writing(reference: str, writing: str) -> None:
    assert holds(reference, f"It is tested to {writing}.")
