"""Shards as the elements of a Spark RDD (extra ``spark``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyspark.sql import SparkSession

from pipeline.scale import Shard, ShardReport, process_document, run_shard
from pipeline.scale.pool import MAX_DEATHS
from pipeline.scale.shard import Process


def session(master: str | None = None) -> SparkSession:
    """Return the running session, or a new one on *master* that tries a shard as often as a poisoned one needs."""
    builder = SparkSession.builder.appName("shishi").config("spark.task.maxFailures", str(MAX_DEATHS))
    builder = builder.config("spark.ui.enabled", "false").config("spark.python.worker.reuse", "false")
    return (builder.master(master) if master else builder).getOrCreate()


def run(
    shards: Iterable[Shard], folder: str, *, master: str | None = None, process: Process = process_document
) -> Iterator[ShardReport]:
    """Do *shards* into *folder*, which every executor must see, and yield their reports in order.

    Raises:
        py4j.protocol.Py4JJavaError: A shard's worker died ``MAX_DEATHS`` times (a running session: its maxFailures).
    """
    work = list(shards)
    rdd = session(master).sparkContext.parallelize(work, max(len(work), 1))
    yield from rdd.map(lambda shard: run_shard(shard, folder, process=process)).collect()
