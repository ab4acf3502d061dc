"""Shards as the elements of a Spark RDD (extra ``spark``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyspark.sql import SparkSession

from pipeline.scale import ATTEMPTS, Shard, ShardReport, Work, run_shard


def run(
    shards: Iterable[Shard], folder: str, *, address: str | None = None, work: Work | None = None
) -> Iterator[ShardReport]:
    """Do *shards* into *folder*, which every executor must see, and yield their reports when all have ended.

    *address* is the master's, None for the configured one; where a session runs already, that one is used: give it a
    ``spark.task.maxFailures`` of more than the default 4, or a shard with two poisoned documents ends the job.

    Raises:
        py4j.protocol.Py4JJavaError: A shard's worker died more often than that.
    """
    builder = SparkSession.builder.appName("shishi").config("spark.task.maxFailures", ATTEMPTS)
    context = (builder.master(address) if address else builder).getOrCreate().sparkContext
    given = list(shards)
    rdd = context.parallelize(given, max(len(given), 1))
    yield from rdd.map(lambda shard: run_shard(shard, folder, work)).collect()
