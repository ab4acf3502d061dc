"""Many documents: shards, processes, resumable output. Knows nothing of what the stages do.

One engine-free function, ``run_shard``, does a shard; who calls it (this process, a pool of processes, an engine) only
decides where and when. Its journal finds the document at which a process dies twice and sets it aside.
"""

from pipeline.scale.documents import Result, Settings, analyse_document, make_ready, process_document, reason
from pipeline.scale.limit import TIMEOUT, TooSlowError, limited
from pipeline.scale.parts import Form, letter
from pipeline.scale.pool import WorkersDyingError, run_pool
from pipeline.scale.shard import ATTEMPTS, Process, ShardReport, Work, run_shard
from pipeline.scale.sharding import SLICE_BYTES, DocumentShard, FileShard, Shard, file_shards, name_of, shards
from pipeline.scale.store import OtherRunError, Store

__all__ = [
    "ATTEMPTS", "SLICE_BYTES", "TIMEOUT", "DocumentShard", "FileShard", "Form", "OtherRunError", "Process", "Result",
    "Settings", "Shard", "ShardReport", "Store", "TooSlowError", "Work", "WorkersDyingError", "analyse_document",
    "file_shards", "letter", "limited", "make_ready", "name_of", "process_document", "reason", "run_pool", "run_shard",
    "shards",
]  # fmt: skip
