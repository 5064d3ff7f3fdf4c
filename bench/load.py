"""Many clients at once against a server of our own, on loopback.

python -m bench.load INDEX CASES... prints the table of docs/performance.md. Every row is a new
server process that is asked questions which it has not been asked before, each once, by clients
that ask the next as soon as they have an answer; the row "again" asks the same server the same
questions a second time. CPU is the server's. "Of the cores'" is answers times the CPU of one alone,
in what other programs left of the cores; they may take what the server leaves idle, so beside busy
ones it is an upper bound.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

SERVE = "from assistant.cli import main; main()"
COLUMNS = (
    *("clients", "answers/s", "of the cores'", "p50 ms", "p99 ms", "p99/p50", "CPU ms", "MB"),
    *("statuses", "start s"),
)
CLIENTS = (1, 32, 128)
AGAIN = 32
"""Clients of the row in which every question is asked once more."""


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    seconds: float
    retry_after: str | None


@dataclass(frozen=True, slots=True)
class Round:
    replies: tuple[Reply, ...]
    wall_seconds: float
    cpu_seconds: float
    idle_seconds: float
    mb: float

    @property
    def left_seconds(self) -> float:
        """Of all cores: what the server took, and what it could have taken and nobody did."""
        return self.cpu_seconds + self.idle_seconds


class Server:
    """``assistant serve`` in a process of its own, on a free port."""

    def __init__(self, index: Path) -> None:
        begun = time.perf_counter()
        command = [sys.executable, "-c", SERVE, "serve", "--index", str(index), "--port", "0"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout
        self._address = self._process.stdout.readline().split()[1]
        self.ask("When was the focused visit?")
        self.start_seconds = time.perf_counter() - begun

    def ask(self, question: str) -> Reply:
        begun = time.perf_counter()
        connection = HTTPConnection(urlsplit(self._address).netloc, timeout=300)
        body = json.dumps({"question": question})
        connection.request("POST", "/ask", body, {"content-type": "application/json"})
        response = connection.getresponse()
        response.read()
        connection.close()
        seconds = time.perf_counter() - begun
        return Reply(response.status, seconds, response.getheader("retry-after"))

    def round(self, clients: int, questions: Sequence[str]) -> Round:
        wall, cpu, idle = time.perf_counter(), self._cpu_seconds(), _idle_seconds()
        with ThreadPoolExecutor(clients) as pool:
            replies = tuple(pool.map(self.ask, questions))
        wall, cpu = time.perf_counter() - wall, self._cpu_seconds() - cpu
        return Round(replies, wall, cpu, _idle_seconds() - idle, self._mb())

    def _cpu_seconds(self) -> float:
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _mb(self) -> float:
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()


def _idle_seconds() -> float:
    """In which a core of this machine had nothing to do, all cores together."""
    fields = Path("/proc/stat").read_text().split("\n")[0].split()
    return (int(fields[4]) + int(fields[5])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(index: Path) -> Iterator[Server]:
    server = Server(index)
    try:
        yield server
    finally:
        server.stop()


def main(index: str, *cases: str) -> None:
    """Measures all rows and prints the table."""
    questions = _questions(cases)
    print(f"{len(questions)} questions, {os.cpu_count()} cores")
    print(f"| {' | '.join(COLUMNS)} |\n|{'---|' * len(COLUMNS)}")
    alone_cpu = 0.0
    for clients in CLIENTS:
        with serving(Path(index)) as server:
            measured = server.round(clients, questions)
            alone_cpu = alone_cpu or measured.cpu_seconds / len(questions)
            _show(str(clients), measured, alone_cpu, server)
            if clients == AGAIN:
                again = server.round(clients, questions)
                _show(f"{clients}, again", again, again.cpu_seconds / len(questions), server)


def _show(name: str, measured: Round, alone_cpu_seconds: float, server: Server) -> None:
    took = sorted(reply.seconds * 1000 for reply in measured.replies if reply.status == 200)
    p50, p99 = median(took), took[int(0.99 * len(took))]
    rate = len(took) / measured.wall_seconds
    statuses = Counter(reply.status for reply in measured.replies)
    refused = [reply for reply in measured.replies if reply.status == 503]
    assert all(reply.retry_after for reply in refused)
    # Some of the questions cost other than all of them do.
    share = "–" if refused else f"{len(took) * alone_cpu_seconds / measured.left_seconds:.2f}"
    print(
        f"| {name} | {rate:.1f} | {share} | {p50:.0f} | {p99:.0f} | {p99 / p50:.1f}"
        f" | {measured.cpu_seconds / len(took) * 1000:.0f} | {measured.mb:.0f}"
        f" | {dict(statuses)} | {server.start_seconds:.2f} |",
        flush=True,
    )


def _questions(cases: Sequence[str]) -> list[str]:
    """Each question once: one that was asked before costs nothing."""
    lines = [line for name in cases for line in Path(name).read_text("utf-8").splitlines() if line]
    return list(dict.fromkeys(json.loads(line)["question"] for line in lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
