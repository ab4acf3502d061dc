"""One shard, done once: read its journal, process its rows, put its file in place whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.reading import SourceDocument
from pipeline.scale.documents import Result, process_document
from pipeline.scale.journal import Journal
from pipeline.scale.sharding import Shard, name_of
from pipeline.scale.store import Store

MAX_ERROR_SHARE = 0.05
_MIN_ROWS_TO_REFUSE = 20  # of fewer rows a single bad one would be over the share
_DEATHS_TO_SET_ASIDE = 2

Process = Callable[[SourceDocument], Result]


@dataclass(frozen=True)
class ShardReport:
    """How a shard went.

    ``errors`` counts its dead letters, ``skipped`` says that an earlier run had done it, ``refused`` that too much of
    it failed for its records to be kept.
    """

    index: int
    documents: int
    errors: int
    skipped: bool = False
    refused: bool = False


def run_shard(
    shard: Shard, folder: str, *, process: Process = process_document, max_error_share: float = MAX_ERROR_SHARE
) -> ShardReport:
    """Do *shard* into ``folder/part-NNNNNN.jsonl``, unless that stands already; *folder* may be any fsspec URL.

    Every document gives one line there or one in ``part-NNNNNN.dead.jsonl``, which is written first. At a document
    where the journal shows two deaths of the process, the dead letter says so. Of a shard with a larger share of errors
    than *max_error_share* only the dead letters are kept.

    Raises:
        OSError: The folder cannot be written to, or the shard's input cannot be read.
    """
    store, stem = Store(folder), name_of(shard)
    target, dead = f"{stem}.jsonl", f"{stem}.dead.jsonl"
    if store.exists(target):
        letters = store.read(dead).count(b"\n") if store.exists(dead) else 0
        return ShardReport(shard.index, store.read(target).count(b"\n") + letters, letters, skipped=True)
    rows = shard.load()
    done: list[str] = []
    failed: list[str] = []
    with Journal(store.journals() / f"{stem}.journal") as journal:
        for result, row in _results(rows, journal, process):
            if result.records is not None:
                done.append(result.records + "\n")
            else:
                failed.append(_letter(result, row))
        refused = len(rows) >= _MIN_ROWS_TO_REFUSE and len(failed) > max_error_share * len(rows)
        store.remove(dead)  # an earlier run's, if it was refused
        if failed:
            store.write(dead, "".join(failed).encode("utf-8", "surrogatepass"))
        if not refused:
            store.write(target, "".join(done).encode("utf-8", "surrogatepass"))
        journal.remove()
    return ShardReport(shard.index, len(rows), len(failed), refused=refused)


def _letter(result: Result, row: SourceDocument | None) -> str:
    """Return a dead letter under the input's column names, so that it can be run again as it is."""
    values = row._asdict() if row else {}
    values.pop("doc_id", None)
    return json.dumps({"id": result.doc_id, **values, "error": result.error}, ensure_ascii=False) + "\n"


def _results(
    rows: Sequence[SourceDocument | Result], journal: Journal, process: Process
) -> Iterator[tuple[Result, SourceDocument | None]]:
    for number, row in enumerate(rows):
        if isinstance(row, Result):
            yield row, None
        elif journal.deaths(number) >= _DEATHS_TO_SET_ASIDE:
            yield Result(row.doc_id, None, "the process died at this document twice"), row
        else:
            journal.begin(number)
            yield process(row), row
