"""Files on their way into the index: in order, one at a time, none lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import additions as module
from assistant.additions import Addition, Additions
from assistant.errors import TooManyWaiting
from index.embed import load_embedder
from index.errors import BadName
from index.library import Library
from index.records import SourceFile


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "index", load_embedder("hashing")) as made:
        yield made


def finished(additions: Additions) -> list[Addition]:
    """Waits for the thread that works."""
    for thread in threading.enumerate():
        if thread.name == "additions":
            thread.join()
    return additions.all()


def bins(day: str, uri: str = "bins.txt") -> SourceFile:
    return SourceFile(uri, f"Bins are collected on {day}.".encode())


def test_files_arrive_in_the_order_in_which_they_were_sent(library: Library) -> None:
    additions = Additions(library)
    for number in range(4):
        additions.add(bins("Mondays", f"{number}.txt"))
    assert [(one.uri, one.stage) for one in finished(additions)] == [
        (f"{number}.txt", "ready") for number in range(4)
    ]
    assert [entry.uri for entry in library.documents()] == [f"{number}.txt" for number in range(4)]


def test_what_became_of_each_is_told(library: Library) -> None:
    additions = Additions(library)
    for source in (bins("Mondays"), bins("Mondays"), bins("Fridays")):
        additions.add(source)
    assert [one.outcome for one in finished(additions)] == ["added", "unchanged", "replaced"]


def test_one_that_fails_says_why_and_holds_up_nobody(library: Library) -> None:
    additions = Additions(library)
    additions.add(SourceFile("torn.pdf", b"%PDF-1.7 torn"))
    additions.add(bins("Mondays"))
    torn, after = finished(additions)
    assert torn.stage == "failed"
    assert torn.reason
    assert torn.remedy
    assert after.stage == "ready"


def test_a_bug_fails_one_file_and_says_where_to_look(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "add_file", lambda *_: 1 / 0)
    additions = Additions(library)
    additions.add(bins("Mondays"))
    [one] = finished(additions)
    assert (one.stage, one.reason) == ("failed", "Something went wrong inside.")
    assert "log" in (one.remedy or "")


def test_a_bad_name_is_refused_at_once(library: Library) -> None:
    additions = Additions(library)
    with pytest.raises(BadName):
        additions.add(bins("Mondays", "../bins.txt"))
    assert additions.all() == []


def test_what_waits_is_bounded_but_a_single_large_file_is_taken(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(module, "MOST_WAITING_BYTES", 10)
    monkeypatch.setattr(library, "add_file", lambda *_: go_on.wait(60) and "added")
    additions = Additions(library)
    additions.add(bins("Mondays"))
    with pytest.raises(TooManyWaiting):
        additions.add(bins("Fridays", "more.txt"))
    go_on.set()
    finished(additions)
    additions.add(bins("Fridays", "more.txt"))
    assert [one.stage for one in finished(additions)] == ["ready", "ready"]


def test_only_the_last_that_finished_are_remembered(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FINISHED_KEPT", 2)
    additions = Additions(library)
    for number in range(5):
        additions.add(bins("Mondays", f"{number}.txt"))
    assert [one.uri for one in finished(additions)] == ["3.txt", "4.txt"]
