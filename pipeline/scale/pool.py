"""Processes over shards: reports in order, bounded memory, and past the death of a worker."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process

from pipeline.scale.journal import forgive
from pipeline.scale.shard import ATTEMPTS, ShardReport, Work, run_shard
from pipeline.scale.sharding import Shard, name_of

_DEPTH = 2  # shards a worker holds: one in hand and one to go on with


class WorkersDyingError(RuntimeError):
    """Workers die again and again before they come to a document."""


def run_pool(
    shards: Iterable[Shard],
    folder: str,
    *,
    jobs: int,
    work: Work | None = None,
) -> Iterator[ShardReport]:
    """Do *shards* into *folder* with *jobs* processes and yield their reports in order; see ``run_shard``.

    At most ``2 * jobs`` shards are held at a time, so memory does not depend on their number.

    Raises:
        WorkersDyingError: A shard's workers died ``ATTEMPTS`` times.
    """
    waiting = iter(shards)
    # A pool of its own for each worker: one that dies takes no other with it.
    workers = [_Worker(work, folder) for _ in range(jobs)]
    expected: deque[int] = deque()
    ended: dict[int, ShardReport] = {}
    try:
        while True:
            for depth in range(_DEPTH):
                for worker in workers:
                    if worker.load <= depth and (shard := next(waiting, None)) is not None:
                        expected.append(shard.index)
                        worker.take(shard)
            while expected and expected[0] in ended:
                yield ended.pop(expected.popleft())
            if not expected:
                return
            wait([worker.report for worker in workers if worker.load], return_when=FIRST_COMPLETED)
            for worker in workers:
                for report in worker.ended():
                    ended[report.index] = report
    finally:
        for worker in workers:
            worker.close()


class _Worker:
    """One process, a new one when it dies, and its shards."""

    def __init__(self, work: Work | None, folder: str) -> None:
        self._work, self._folder = work, folder
        self._pool = _pool()
        self._flying: deque[tuple[Shard, Future[ShardReport]]] = deque()
        self._deaths = 0

    @property
    def load(self) -> int:
        """The number of shards that it holds."""
        return len(self._flying)

    @property
    def report(self) -> Future[ShardReport]:
        """The report that comes next."""
        return self._flying[0][1]

    def take(self, shard: Shard) -> None:
        """Do *shard* after those that it holds."""
        try:
            future = self._pool.submit(run_shard, shard, self._folder, self._work)
        except BrokenProcessPool as problem:  # it died since; ``ended`` sees to that
            future = Future()
            future.set_exception(problem)
        self._flying.append((shard, future))

    def ended(self) -> Iterator[ShardReport]:
        """Yield the reports that are there, and replace the process if it died."""
        while self._flying and self.report.done():
            try:
                report = self.report.result()
            except BrokenProcessPool:
                self._replace()
                return
            self._flying.popleft()
            self._deaths = 0
            yield report

    def _replace(self) -> None:
        self._deaths += 1
        if self._deaths == ATTEMPTS:
            raise WorkersDyingError(f"{name_of(self._flying[0][0])}: the worker died {ATTEMPTS} times")
        self.close()
        self._pool = _pool()
        shards = [shard for shard, _ in self._flying]
        self._flying.clear()
        for shard in shards:
            self.take(shard)

    def close(self) -> None:
        """End the process when it is done with what it has in hand."""
        self._pool.shutdown(cancel_futures=True)


def _pool() -> ProcessPoolExecutor:
    # A forked worker would inherit the parent's threads in an unknown state.
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    # Ctrl-C reaches the whole group; the parent ends the pool, and a traceback of a worker would only confuse.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # A worker whose parent was killed would wait for its next shard for ever.
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        forgive()
        os._exit(1)
