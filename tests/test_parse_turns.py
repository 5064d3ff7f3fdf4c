"""Who speaks in what was talked, on made lines."""

import pytest

from index.parse.pieces import Parsed, Piece
from index.parse.structure import assemble

TALK = (
    "[00:01] Ann Lee: Are you well?",
    "[00:02] Bo: I am. The roof leaks.",
    "[00:03] Ann Lee: I see.",
    "[00:04] Bo: You do.",
    "[END]",
)


def test_all_of_a_turn_stands_under_its_speaker() -> None:
    _, blocks, _ = assemble(Parsed(tuple(map(Piece, TALK)), headed=True))
    assert [block.headings for block in blocks] == [
        ("Ann Lee said:",),
        ("Bo said:",),
        ("Ann Lee said:",),
        ("Bo said:",),
        (),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        TALK[:2],  # no name recurs
        ("Main Strengths: We plan.", "Next Steps: The plan.") * 2,  # the second speaks to nobody
        ("Question: Do I pay?", "Answer: You do.") * 2,  # no names
    ],
)
def test_a_label_is_no_speaker(lines: tuple[str, ...]) -> None:
    _, blocks, _ = assemble(Parsed(tuple(map(Piece, lines)), headed=True))
    assert {block.headings for block in blocks} == {()}
