"""A time that was taken along to a place of which nothing is from then."""

from assistant.understand.conversation.resolved import Resolved
from assistant.understand.conversation.taken_along import of_a_time

PLACES = ["Leeds", "York"]
THERE = Resolved("How is York in 2019?", "How is York in 2019?", kind="elsewhere")


def test_the_time_is_left_out_where_there_is_nothing_of_it() -> None:
    left = of_a_time(THERE, "And York?", lambda _: False, PLACES)
    assert left.text == "How is York?"
    assert left.shown == "How is York? (nothing there is from 2019)"


def test_it_stays_where_there_is_or_where_it_was_said() -> None:
    assert of_a_time(THERE, "And York?", lambda _: True, PLACES) == THERE
    assert of_a_time(THERE, "And York in 2019?", lambda _: False, PLACES) == THERE
