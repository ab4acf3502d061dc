"""One shard, done once: read its journal, process its rows, put its file in place whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pipeline.reading import SourceDocument
from pipeline.scale.documents import Result, make_ready, process_document, reason
from pipeline.scale.journal import Journal
from pipeline.scale.limit import TIMEOUT, TooSlowError, limited
from pipeline.scale.parts import Form, letter, part
from pipeline.scale.sharding import Shard, name_of
from pipeline.scale.store import Store

MAX_ERROR_SHARE = 0.05
_MIN_ROWS_TO_REFUSE = 20  # of fewer rows a single bad one would be over the share
_DEATHS_TO_SET_ASIDE = 2
MAX_DEATHS = 25  # of one shard: then more is wrong than a document or two, and going on would never end
ATTEMPTS = MAX_DEATHS + 5  # starts of a shard whose process dies; a death before the first row is in no journal

Process = Callable[[SourceDocument], Result]


@dataclass(frozen=True)
class Work:
    """How a shard is done.

    Attributes:
        process: What makes a document's result.
        form: The form of the shard's file.
        max_error_share: The share of errors from which on a shard is refused.
        timeout: The seconds of the processor that a document may take; None for no limit.
    """

    process: Process = process_document
    form: Form = "jsonl"
    max_error_share: float = MAX_ERROR_SHARE
    timeout: float | None = TIMEOUT


@dataclass(frozen=True)
class ShardReport:
    """How a shard went.

    ``documents`` counts what this run did and ``errors`` the shard's dead letters; ``skipped`` says that an earlier run
    had done it, ``refused`` that too much of it failed for its records to be kept.
    """

    index: int
    documents: int
    errors: int
    skipped: bool = False
    refused: bool = False


def run_shard(shard: Shard, folder: str, work: Work | None = None) -> ShardReport:
    """Do *shard* into ``folder/part-NNNNNN.jsonl`` (or ``.parquet``), unless that stands already.

    *folder* may be any fsspec URL. Documents without a record are in ``part-NNNNNN.dead.jsonl`` with the reason, which
    is written first. Of a shard with a larger share of errors than *work* allows, and of one at which processes died
    ``MAX_DEATHS`` times, only the dead letters are kept: the next run does it again.

    Raises:
        OSError: The folder cannot be written to, or the shard's input cannot be read.
    """
    work, store, stem = work or Work(), Store(folder), name_of(shard)
    target, dead = f"{stem}.{work.form}", f"{stem}.dead.jsonl"
    if store.exists(target):
        letters = store.read(dead).count(b"\n") if store.exists(dead) else 0
        return ShardReport(shard.index, 0, letters, skipped=True)
    documents, failed = 0, list[bytes]()
    with Journal(store, f"{stem}.journal") as journal, store.create(target) as whole:
        refused = journal.deaths >= MAX_DEATHS
        if refused:
            failed = [letter(Result(stem, None, f"processes died {MAX_DEATHS} times at this shard"), None)]
        else:
            writer = part(work.form, whole.file)
            try:
                for row, result in process_rows(shard.load(), work, journal):
                    documents += 1
                    writer.write(result)
                    if result.records is None:
                        failed.append(letter(result, row))
            finally:
                writer.finish()
            refused = documents >= _MIN_ROWS_TO_REFUSE and len(failed) > work.max_error_share * documents
        store.remove(dead)  # an earlier run's, if it was refused
        if failed:
            store.write(dead, b"".join(failed))
        if not refused:
            whole.commit()
        journal.remove()
    return ShardReport(shard.index, documents, len(failed), refused=refused)


def process_rows(
    rows: Iterable[SourceDocument | Result], work: Work, journal: Journal
) -> Iterator[tuple[SourceDocument | None, Result]]:
    """Yield each row with its result, exactly one a row and in order.

    A row that is a Result could not be read and passes through. One at which the process died twice, as the journal
    has it, is set aside with that as its error.
    """
    make_ready()
    for number, row in enumerate(rows):
        if isinstance(row, Result):
            yield None, row
        elif journal.deaths_at(number) >= _DEATHS_TO_SET_ASIDE:
            yield row, Result(row.doc_id, None, "the process died at this document twice")
        else:
            journal.begin(number)
            try:
                with limited(work.timeout, deadly=True):
                    result = work.process(row)
            except TooSlowError as problem:
                result = Result(row.doc_id, None, reason(problem))
            yield row, result
