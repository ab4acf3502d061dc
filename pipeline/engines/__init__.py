"""Thin adapters that run shards on engines which users already have: Ray (extra ``ray``), PySpark (extra ``spark``).

Each has one function ``run(shards, folder, *, address, work)`` that yields a ``ShardReport`` a shard. They
decide where ``run_shard`` is called and how often it is tried again; everything else, resuming and dead letters too, is
the shard's own business.
"""
