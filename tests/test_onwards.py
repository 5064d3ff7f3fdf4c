"""A follow-up stays with the rows that were answered before it."""

from dataclasses import replace

from assistant.answer.onwards import in_its_row, is_of_another_row, is_said
from assistant.choose.further import Judged
from tests.making import judged


def row(text: str, position: int) -> Judged:
    one = judged(text, 1.0, 100 * position)
    record = replace(one.candidate.sentence, position=position, kind="record")
    return replace(one, candidate=replace(one.candidate, sentence=record))


FIRST = row("Ref: INC-1; Staff on duty: Ann Lee", 0)
SECOND = row("Ref: INC-2; Staff on duty: Jo Day", 1)
TOTAL = row("Ref: Total; Staff on duty: 12", 2)
PROSE = judged("Staff are on duty at night.", 1.0, 900)
WHO = "Who was on duty?"


def test_other_rows_fall_away_where_its_row_answers() -> None:
    before = [FIRST.candidate]
    assert in_its_row(WHO, before, [SECOND, FIRST, PROSE]) == (FIRST, PROSE)
    assert in_its_row(WHO, before, [SECOND, PROSE]) == (SECOND, PROSE)
    assert in_its_row(WHO, [], [SECOND, FIRST]) == (SECOND, FIRST)


def test_a_row_that_holds_more_of_the_question_stays() -> None:
    before = [FIRST.candidate]
    assert in_its_row("And the total on duty?", before, [TOTAL, FIRST]) == (TOTAL, FIRST)
    assert is_of_another_row(WHO, before, TOTAL.candidate)
    assert not is_of_another_row("And the total?", before, TOTAL.candidate)


def test_rows_beside_prose_are_no_rows_that_were_asked_about() -> None:
    assert not is_of_another_row(WHO, [FIRST.candidate, PROSE.candidate], SECOND.candidate)
    assert not is_of_another_row(WHO, [FIRST.candidate], PROSE.candidate)


def test_what_was_said_in_these_words_or_in_others_is_said() -> None:
    first, same, other = (
        judged(text, 1.0, 100 * at).candidate
        for at, text in enumerate(
            ["Staff are at work at night.", "At night, staff are at work.", "Rooms are clean."]
        )
    )
    assert is_said(same, [first])
    assert not is_said(other, [first])
