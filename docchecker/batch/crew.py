"""Workers that can be killed: one that dies or takes too long costs its file only, and another takes its place."""

from __future__ import annotations

import contextlib
import multiprocessing
import pickle
import time
from collections import deque
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Final

from docchecker.batch.worker import Done, Job, Task, lost, work

KILLED: Final = -9
"""The exit code of a worker that the kernel ended to take its memory back (we send this signal only to late ones)."""


class Crew:
    """At most `size` workers. Each has one task at a time, for at most `seconds`."""

    def __init__(self, job: Job, size: int, seconds: float) -> None:
        self.job = job
        self.size = size
        self.seconds = seconds
        self.busy: dict[Connection, tuple[SpawnProcess, Task, float]] = {}

    def check(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, Done]]:
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

    def _turn(self, waiting: deque[Task]) -> Iterator[tuple[Task, Done]]:
        """What is done, lost or late by now; whoever is free takes the next task."""
        now = time.monotonic()
        soonest = min(started for _, _, started in self.busy.values()) + self.seconds
        ready = wait(list(self.busy), timeout=max(0.0, soonest - now))
        for connection in list(self.busy):
            process, task, started = self.busy[connection]
            if connection in ready:
                done = _received(connection)
            elif time.monotonic() - started >= self.seconds:
                done = None
            else:
                continue
            del self.busy[connection]
            if done is None:
                yield task, lost(task, self.job, _fate(process) if connection in ready else "timed_out")
                process.kill()
                process.join()
                connection.close()
            else:
                yield task, done
            self._next(connection, process, waiting, alive=done is not None)

    def _next(self, connection: Connection, process: SpawnProcess, waiting: deque[Task], *, alive: bool) -> None:
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
        process = context.Process(target=work, args=(theirs, self.job), daemon=True)
        process.start()
        theirs.close()  # else the end of a dead worker would never show
        return ours, process

    def _give(self, connection: Connection, process: SpawnProcess, task: Task) -> None:
        _tell(connection, task)
        self.busy[connection] = (process, task, time.monotonic())


def _tell(connection: Connection, message: Task | None) -> None:
    """A worker that is dead by now shows at the next turn."""
    with contextlib.suppress(OSError):
        connection.send(message)


def _fate(process: SpawnProcess) -> str:
    """Why a worker died by itself."""
    process.join(1)
    return "out_of_memory" if process.exitcode == KILLED else "crashed"


def _received(connection: Connection) -> Done | None:
    """A worker's answer; None where it died before or while it gave it."""
    try:
        answer = connection.recv()
    except (EOFError, OSError, pickle.UnpicklingError):
        return None
    return answer if isinstance(answer, Done) else None
