"""Many documents: shards, processes, resumable output. Knows nothing of what the stages do.

One engine-free function, ``run_shard``, does a shard; who calls it (this process, a pool of processes, an engine) only
decides where and when. Its journal finds the document at which a process dies twice and sets it aside.
"""

from pipeline.scale.documents import Result, Settings, analyse_document, process_document, reason
from pipeline.scale.pool import WorkersDyingError, run_pool
from pipeline.scale.shard import ShardReport, run_shard
from pipeline.scale.sharding import DocumentShard, Shard, name_of, shards

__all__ = [
    "DocumentShard", "Result", "Settings", "Shard", "ShardReport", "WorkersDyingError",
    "analyse_document", "name_of", "process_document", "reason", "run_pool", "run_shard", "shards",
]  # fmt: skip
