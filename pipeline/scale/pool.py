"""A pool of processes over shards: in order, with bounded memory, and past the death of a worker."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

from pipeline.scale.documents import process_document
from pipeline.scale.shard import MAX_ERROR_SHARE, Process, ShardReport, run_shard
from pipeline.scale.sharding import Shard, name_of

MAX_DEATHS = 25  # of one shard: then something kills every process, and going on would never end


@dataclass
class _Flight:
    shard: Shard
    report: Future[ShardReport] | None = None


class WorkersDyingError(RuntimeError):
    """Workers die again and again at one shard, at ever different documents."""


def run_pool(
    shards: Iterable[Shard],
    folder: str,
    *,
    jobs: int,
    process: Process = process_document,
    max_error_share: float = MAX_ERROR_SHARE,
) -> Iterator[ShardReport]:
    """Do *shards* into *folder* with *jobs* processes and yield their reports in order; see ``run_shard``.

    At most ``2 * jobs`` shards are held at a time, so memory does not depend on their number.

    Raises:
        WorkersDyingError: A shard's workers died ``MAX_DEATHS`` times.
    """
    waiting = iter(shards)
    work = partial(run_shard, process=process, max_error_share=max_error_share)
    pool = _pool(jobs)
    flying: deque[_Flight] = deque()
    try:
        while True:
            try:
                while len(flying) < 2 * jobs and (shard := next(waiting, None)) is not None:
                    flying.append(_Flight(shard))
                    flying[-1].report = pool.submit(work, shard, folder)
                if not flying:
                    return
                first = flying[0].report
                assert first is not None
                report = first.result()
            except BrokenProcessPool:
                # The pool ends all its workers with the one that died: do what was in flight again, one by one, so that
                # the journal blames nobody but the guilty document.
                pool.shutdown(cancel_futures=True)
                while flying:
                    yield _carefully(flying.popleft().shard, folder, work)
                pool = _pool(jobs)
                continue
            flying.popleft()
            yield report
    finally:
        pool.shutdown(cancel_futures=True)


def _carefully(shard: Shard, folder: str, work: Callable[[Shard, str], ShardReport]) -> ShardReport:
    for _ in range(MAX_DEATHS):
        with _pool(1) as single:
            try:
                return single.submit(work, shard, folder).result()
            except BrokenProcessPool:
                continue
    raise WorkersDyingError(f"{name_of(shard)}: the worker died {MAX_DEATHS} times")


def _pool(jobs: int) -> ProcessPoolExecutor:
    # A forked worker would inherit the parent's threads in an unknown state.
    return ProcessPoolExecutor(max_workers=jobs, mp_context=get_context("spawn"), initializer=_leave_signals)


def _leave_signals() -> None:
    # Ctrl-C reaches the whole group; the parent ends the pool, and a traceback of a worker would only confuse.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
