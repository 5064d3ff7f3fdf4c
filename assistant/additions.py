"""Files on their way into the index: taken in order, one at a time, in a thread of their own.

Asking goes on meanwhile. What became of each is kept for a while, for whoever asks. Knows
nothing of HTTP.
"""

from __future__ import annotations

import logging
import threading
import uuid
from dataclasses import dataclass, replace
from typing import Literal

from index.addition import check_name
from index.errors import IndexingError
from index.library import Library, Outcome, Stage
from index.records import SourceFile, document_id

from .errors import TooManyWaiting

FINISHED_KEPT = 100
MOST_WAITING_BYTES = 250_000_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Addition:
    """A file and how far it has come."""

    id: str
    uri: str
    document_id: str
    bytes: int
    stage: Literal["waiting", "ready", "failed"] | Stage
    done: int = 0  # of the stage, in parts
    total: int = 0  # 0: not known
    outcome: Outcome | None = None  # when it is ready
    reason: str | None = None  # when it has failed
    remedy: str | None = None

    @property
    def is_finished(self) -> bool:
        return self.stage in ("ready", "failed")


class Additions:
    """Safe to call from several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._known: dict[str, Addition] = {}  # in the order in which they came
        self._waiting: dict[str, SourceFile] = {}  # with the one that is being worked on
        self._is_working = False

    def add(self, source: SourceFile) -> Addition:
        """Puts a file at the end of the queue. Raises BadName, TooManyWaiting."""
        check_name(source.uri)
        identity = uuid.uuid4().hex
        size = len(source.content)
        addition = Addition(identity, source.uri, document_id(source.uri), size, "waiting")
        with self._lock:
            self._check_room(size)
            self._known[identity] = addition
            self._waiting[identity] = source
            if not self._is_working:
                self._is_working = True
                threading.Thread(target=self._work, name="additions", daemon=True).start()
        return addition

    def all(self) -> list[Addition]:
        """Those that are not finished and the last that are, in the order in which they came."""
        with self._lock:
            return list(self._known.values())

    def _check_room(self, size: int) -> None:
        held = sum(len(source.content) for source in self._waiting.values())
        if held and held + size > MOST_WAITING_BYTES:
            raise TooManyWaiting(
                f"{len(self._waiting)} files with {held / 1e6:.0f} MB are waiting already.",
                "Send this one again when some of them are ready.",
            )

    def _work(self) -> None:
        """Until nothing waits; the next addition begins a new thread."""
        while (taken := self._next()) is not None:
            identity, source = taken
            self._take(identity, source)
            self._forget(identity)

    def _next(self) -> tuple[str, SourceFile] | None:
        with self._lock:
            self._is_working = bool(self._waiting)
            return next(iter(self._waiting.items()), None)

    def _take(self, identity: str, source: SourceFile) -> None:
        known = self._known[identity]  # nobody but this thread changes it

        def watch(stage: Stage, done: int, total: int) -> None:
            nonlocal known
            known = replace(known, stage=stage, done=done, total=total)
            self._put(known)

        try:
            outcome = self._library.add_file(source, watch)
        except IndexingError as error:
            self._put(replace(known, stage="failed", reason=error.what, remedy=error.remedy))
        except Exception:
            _log.exception("%r could not be added", source.uri)
            reason, remedy = "Something went wrong inside.", "The server's log has the reason."
            self._put(replace(known, stage="failed", reason=reason, remedy=remedy))
        else:
            self._put(replace(known, stage="ready", outcome=outcome))

    def _put(self, addition: Addition) -> None:
        with self._lock:
            self._known[addition.id] = addition

    def _forget(self, identity: str) -> None:
        with self._lock:
            del self._waiting[identity]
            finished = [each.id for each in self._known.values() if each.is_finished]
            for old in finished[:-FINISHED_KEPT]:
                del self._known[old]
