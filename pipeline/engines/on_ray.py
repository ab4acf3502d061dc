"""Shards as Ray Core tasks (extra ``ray``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import ray

from pipeline.scale import ATTEMPTS, Shard, ShardReport, Work, run_shard


def run(
    shards: Iterable[Shard], folder: str, *, address: str | None = None, work: Work | None = None
) -> Iterator[ShardReport]:
    """Do *shards* into *folder*, which every node must see, and yield their reports as they end.

    *address* is the cluster's, None for one on this machine; where Ray runs already, that one is used.

    Raises:
        ray.exceptions.RayError: A shard's worker or node died ``ATTEMPTS`` times before it came to a document.
    """
    if not ray.is_initialized():
        ray.init(address=address, include_dashboard=False, log_to_driver=False, logging_level="warning")
    task = ray.remote(max_retries=ATTEMPTS, scheduling_strategy="SPREAD")(run_shard)
    waiting = iter(shards)
    flying: set[ray.ObjectRef[ShardReport]] = set()
    while True:
        while len(flying) < 2 * ray.cluster_resources().get("CPU", 1) and (shard := next(waiting, None)) is not None:
            flying.add(task.remote(shard, folder, work))
        if not flying:
            return
        ended, _ = ray.wait(list(flying), num_returns=1)
        flying.difference_update(ended)
        yield from ray.get(ended)
