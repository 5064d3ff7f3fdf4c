from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from assistant.model.invisible import without_invisible


def test_what_is_seen_stays_as_it_is() -> None:
    assert without_invisible("\u202eNaïve\u200b co\u00adst: £4.50\n") == "Naïve cost: £4.50\n"


@given(st.text())
def test_nothing_invisible_is_left(text: str) -> None:
    assert all(unicodedata.category(character) != "Cf" for character in without_invisible(text))
