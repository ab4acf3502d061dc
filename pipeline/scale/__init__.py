"""Many documents: shards, processes, resumable output. Knows nothing of what the stages do.

One engine-free function, ``run_shard``, does a shard; who calls it (this process, a pool of processes, an engine) only
decides where and when. Its journal finds the document at which a process dies twice and sets it aside.
"""

from pipeline.scale.pool import run_pool
from pipeline.scale.rows import Result, Row, RowShard, Shard, shards
from pipeline.scale.shard import ShardReport, run_shard

__all__ = ["Result", "Row", "RowShard", "Shard", "ShardReport", "run_pool", "run_shard", "shards"]
