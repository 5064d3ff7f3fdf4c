from __future__ import annotations

import pytest

from assistant.model.gaps import Gap, crosses, fault, is_harmless


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (" has ", " has "),
        (", by the river, has ", " has "),
        (", which has 30 doctors, has ", " has "),
        (" met staff and ", " "),
        (" that the local ", " that "),
    ],
)
def test_a_harmless_gap(source: str, said: str) -> None:
    assert fault(Gap("Managers", "praised", source, said)) is None


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (" has 30 nurses and Southwark has ", " has "),
        (" met staff and they ", " "),
        (", it is claimed, ", " "),
        (" refused to be ", " are "),
        (" were asked to be ", " are "),
        (" was ill. Leaders ", " "),
        (" were praised by ", " praised "),
        ("'s deputies ", " "),
        (" are ", " are not "),
    ],
)
def test_a_gap_that_changes_what_is_kept(source: str, said: str) -> None:
    assert fault(Gap("Managers", "praised", source, said))


def test_a_number_counts_what_stands_behind_it() -> None:
    assert fault(Gap("95", "carers", " foster ", " ", behind_number=True)) is None
    assert fault(Gap("95", "vacancies", " carers with ", " ", behind_number=True))


def test_what_leads_into_another_clause() -> None:
    assert crosses(" met staff and ") and not is_harmless(" met staff and ")
    assert not crosses(", by the river, ") and is_harmless(", by the river, ")
