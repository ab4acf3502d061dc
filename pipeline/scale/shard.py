"""One shard, done once: read its journal, process its rows, write its file whole."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.api import extract
from pipeline.scale.journal import Journal
from pipeline.scale.rows import Result, Row, Shard

MAX_ERROR_SHARE = 0.05
_MIN_ROWS_TO_REFUSE = 20  # of fewer rows a single bad one would be over the share

Process = Callable[[Row], Result]


class ShardRefusedError(RuntimeError):
    """A shard of which more than ``MAX_ERROR_SHARE`` failed: a fault of the run, not of its documents."""


@dataclass(frozen=True)
class ShardReport:
    """How a shard went; ``errors`` counts its dead letters."""

    index: int
    documents: int
    errors: int
    skipped: bool = False


def process_row(row: Row) -> Result:
    """Analyse one document; what it raises becomes its error."""
    try:
        record = extract(row.text, published=row.published, title=row.title, outlet=row.outlet, doc_id=row.doc_id)
        record.published_from = row.published_from
        record.source = row.source
        return Result(row.doc_id, record.model_dump_json(exclude={"words"}))
    except Exception as problem:  # any fault in a document costs that document alone
        return Result(row.doc_id, None, f"{type(problem).__name__}: {problem}")


def run_shard(shard: Shard, folder: str, *, process: Process = process_row) -> ShardReport:
    """Do *shard* into ``folder/NAME.jsonl``, unless that stands already.

    Every document gives one line there or one in ``folder/NAME.dead.jsonl``; both are written under temporary names and
    renamed when whole, the records last. Of a row before which the journal shows two deaths of the process, the dead
    letter says so.

    Raises:
        ShardRefusedError: More than 5 % of the rows failed; nothing is renamed.
        OSError: The folder cannot be written to.
    """
    target, dead = Path(folder, f"{shard.name}.jsonl"), Path(folder, f"{shard.name}.dead.jsonl")
    if target.exists():
        return ShardReport(shard.index, len(shard.rows), _lines(dead), skipped=True)
    working, failing = target.with_suffix(".jsonl.part"), dead.with_suffix(".jsonl.part")
    errors = 0
    with Journal(Path(folder, f"{shard.name}.journal")) as journal:
        with open(working, "w", encoding="utf-8") as out, open(failing, "w", encoding="utf-8") as letters:
            for result, row in _results(shard, journal, process):
                if result.record is not None:
                    out.write(result.record + "\n")
                else:
                    errors += 1
                    letters.write(json.dumps({**_input_row(row), "error": result.error}, ensure_ascii=False) + "\n")
        if len(shard.rows) >= _MIN_ROWS_TO_REFUSE and errors > MAX_ERROR_SHARE * len(shard.rows):
            failing.replace(dead)
            raise ShardRefusedError(f"{shard.name}: {errors} of {len(shard.rows)} documents failed, see {dead}")
        if errors:
            failing.replace(dead)
        else:
            failing.unlink()
        os.replace(working, target)
        journal.remove()
    return ShardReport(shard.index, len(shard.rows), errors)


def _input_row(row: Row) -> dict[str, str | None]:
    """Return the row under the input's column names, so that dead letters can be run again as they are."""
    values = row._asdict()
    return {"id": values.pop("doc_id"), **values}


def _results(shard: Shard, journal: Journal, process: Process) -> Iterator[tuple[Result, Row]]:
    for number, row in enumerate(shard.rows):
        if journal.deaths(number) >= 2:
            yield Result(row.doc_id, None, "the process died at this document twice"), row
            continue
        journal.begin(number)
        yield process(row), row


def _lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0
