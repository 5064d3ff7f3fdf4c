from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator

import pytest

from assistant.errors import ModelFailed
from assistant.model.time_limit import within


def test_passes_on_what_comes_in_time() -> None:
    assert list(within(10, iter(["a", "b"]))) == ["a", "b"]


def test_a_silent_stream_is_given_up() -> None:
    silence = threading.Event()

    def silent() -> Iterator[str]:
        yield "a"
        silence.wait()

    stream = within(0.05, silent())
    assert next(stream) == "a"
    with pytest.raises(ModelFailed, match=r"within 0\.05 seconds"):
        next(stream)
    silence.set()


def test_what_an_earlier_call_has_left_of_the_time_is_told_in_round_numbers() -> None:
    def late() -> Iterator[str]:
        yield from itertools.repeat("a")

    with pytest.raises(ModelFailed, match=r"within 1\.1 seconds"):
        for _ in within(1.08936, late()):
            pass


def test_a_stream_that_never_ends_is_given_up_and_left_alone() -> None:
    dropped = threading.Event()

    def endless() -> Iterator[str]:
        try:
            yield from itertools.repeat("a")
        finally:
            dropped.set()

    with pytest.raises(ModelFailed, match="did not finish"):
        for _ in within(0.05, endless()):
            pass
    assert dropped.wait(10)


def test_an_error_of_the_stream_arrives_behind_what_came_before_it() -> None:
    def failing() -> Iterator[str]:
        yield "a"
        raise ModelFailed("It broke.", "Wait.")

    stream = within(10, failing())
    assert next(stream) == "a"
    with pytest.raises(ModelFailed, match="It broke"):
        next(stream)
