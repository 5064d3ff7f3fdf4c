from __future__ import annotations

import pytest

from assistant.model.align import changed_by_omission


@pytest.mark.parametrize(
    ("stated", "source"),
    [
        ("plans are late.", "Inspectors found that plans are late."),
        ("plans are late.", "Although visits are not, plans are late."),
        ("plans are late.", "Visits are not late, but plans are late."),
        ("caseloads were 22.", "In 2018 caseloads were 30 and in 2019 caseloads were 22."),
    ],
)
def test_one_harmless_way_to_lay_the_words_is_enough(stated: str, source: str) -> None:
    assert changed_by_omission(stated, source) is None


@pytest.mark.parametrize(
    ("stated", "source"),
    [
        ("plans are late.", "Parents say that plans are late."),
        ("plans are late.", "Plans are late if staff leave."),
        ("plans are late.", "It is not true that visits and plans are late."),
        ("late plans.", "Plans are late."),
        ("it has 40 nurses.", "Southwark has 40 nurses."),
        ("nothing of it.", "Plans are late."),
    ],
)
def test_what_is_left_out_changes_what_is_kept(stated: str, source: str) -> None:
    assert changed_by_omission(stated, source)


def test_what_follows_on_another_statement_has_its_own_subject() -> None:
    source = "Lambeth closed 30 homes and Southwark closed 40 homes."
    assert changed_by_omission("Southwark closed 40 homes.", source) is None
    assert changed_by_omission("closed 40 homes.", source, is_part=True)


def test_a_name_of_the_label_need_not_lie_anywhere() -> None:
    source = "Plans are late in Lambeth."
    assert changed_by_omission("In Lambeth, plans are late.", source)
    assert changed_by_omission("In Lambeth, plans are late.", source, ["Lambeth"]) is None
