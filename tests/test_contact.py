"""Addresses and telephone numbers, and sentences that hold them."""

import pytest

from index.parse.pieces import Parsed, Piece
from index.parse.structure import assemble


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Call the bookings team on 01632 960 700, or write to bins@hull.example.", "paragraph"),
        ("Press: Jo Orr, 01632 960 555. The scheme will cost £5 million.", "paragraph"),
        ("ORR LTD, number 08812345, whose office is at 6 Quay Street, Hull HU1 2AA.", "paragraph"),
        ("Bins Department, 6 Quay Street, Hull HU1 2AA", "address"),
        ("Ann Lee\nClerk\n01632 960 277\nThis email is confidential.", "address"),
        ("Contact: bins@hull.example", "address"),
    ],
)
def test_a_sentence_with_a_telephone_number_or_a_postcode_is_content(line: str, kind: str) -> None:
    _, [block], _ = assemble(Parsed((Piece(line),)))
    assert block.kind == kind
