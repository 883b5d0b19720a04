"""Workers that can be killed: one that dies or takes too long costs its file only, and another takes its place."""

from __future__ import annotations

import contextlib
import multiprocessing
import pickle
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Final, Generic, TypeVar

J = TypeVar("J")  # what holds for all tasks
T = TypeVar("T")  # one task
D = TypeVar("D")  # what is done

KILLED: Final = -9
"""The exit code of a worker that the kernel ended to take its memory back (we send this signal only to late ones)."""


class Crew(Generic[J, T, D]):
    """At most `size` workers. Each has one task at a time, for at most `seconds`.

    `work` runs in a process of its own, so it is found by name; `lost` says what a task gave whose worker died or was late.
    """

    def __init__(
        self, job: J, size: int, seconds: float, work: Callable[[Connection, J], None], lost: Callable[[T, J, str], D]
    ) -> None:
        self.job = job
        self.work = work
        self.lost = lost
        self.size = size
        self.seconds = seconds
        self.busy: dict[Connection, tuple[SpawnProcess, T, float]] = {}

    def check(self, tasks: Sequence[T]) -> Iterator[tuple[T, D]]:
        """Each task once, in the order in which they are done."""
        waiting = deque(tasks)
        try:
            while waiting and len(self.busy) < self.size:
                self._give(*self._hire(), waiting.popleft())
            while self.busy:
                yield from self._turn(waiting)
        finally:
            for process, _, _ in self.busy.values():
                process.kill()

    def _turn(self, waiting: deque[T]) -> Iterator[tuple[T, D]]:
        """What is done, lost or late by now; whoever is free takes the next task."""
        now = time.monotonic()
        soonest = min(started for _, _, started in self.busy.values()) + self.seconds
        ready = wait(list(self.busy), timeout=max(0.0, soonest - now))
        for connection in list(self.busy):
            process, task, started = self.busy[connection]
            if connection in ready:
                done: D | None = _received(connection)
            elif time.monotonic() - started >= self.seconds:
                done = None
            else:
                continue
            del self.busy[connection]
            if done is None:
                yield task, self.lost(task, self.job, _fate(process) if connection in ready else "timed_out")
                process.kill()
                process.join()
                connection.close()
            else:
                yield task, done
            self._next(connection, process, waiting, alive=done is not None)

    def _next(self, connection: Connection, process: SpawnProcess, waiting: deque[T], *, alive: bool) -> None:
        if not waiting:
            if alive:
                _tell(connection, None)
            return
        if not alive:
            connection, process = self._hire()
        self._give(connection, process, waiting.popleft())

    def _hire(self) -> tuple[Connection, SpawnProcess]:
        context = multiprocessing.get_context("spawn")  # the same on Windows, macOS and Linux
        ours, theirs = context.Pipe()
        process = context.Process(target=self.work, args=(theirs, self.job), daemon=True)
        process.start()
        theirs.close()  # else the end of a dead worker would never show
        return ours, process

    def _give(self, connection: Connection, process: SpawnProcess, task: T) -> None:
        _tell(connection, task)
        self.busy[connection] = (process, task, time.monotonic())


def _tell(connection: Connection, message: T | None) -> None:
    """A worker that is dead by now shows at the next turn."""
    with contextlib.suppress(OSError):
        connection.send(message)


def _fate(process: SpawnProcess) -> str:
    """Why a worker died by itself."""
    process.join(1)
    return "out_of_memory" if process.exitcode == KILLED else "crashed"


def _received(connection: Connection) -> D | None:
    """A worker's answer; None where it died before or while it gave it."""
    try:
        answer: D = connection.recv()
    except (EOFError, OSError, pickle.UnpicklingError):
        return None
    return answer
