"""The files of a shard: JSON Lines or Parquet, and the dead letters."""

from __future__ import annotations

import json
from typing import BinaryIO, Literal, Protocol

from pipeline.reading import SourceDocument
from pipeline.scale.documents import Result

Form = Literal["jsonl", "parquet"]

_ROW_GROUP = 256  # documents


class Part(Protocol):
    """A shard's file under construction."""

    def write(self, result: Result) -> None:
        """Take one document's result."""

    def finish(self) -> None:
        """Write what is held back."""


class _JsonLinesPart:
    """A line a record, as the single process prints it; a document without a record is in the dead letters alone."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, result: Result) -> None:
        if result.records is not None:
            self._file.write(result.records.encode("utf-8", "surrogatepass") + b"\n")

    def finish(self) -> None:
        pass


class _ParquetPart:
    """A row a document: ``doc_id``, ``records`` (its record as JSON), ``error``; one of the latter is null."""

    def __init__(self, file: BinaryIO) -> None:
        import pyarrow
        import pyarrow.parquet

        self._table = pyarrow.Table
        self._schema = pyarrow.schema([(name, pyarrow.string()) for name in Result._fields])
        self._writer = pyarrow.parquet.ParquetWriter(file, self._schema, compression="zstd")
        self._held: list[Result] = []

    def write(self, result: Result) -> None:
        self._held.append(result)
        if len(self._held) == _ROW_GROUP:
            self._flush()

    def finish(self) -> None:
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        rows = [result._asdict() for result in self._held]
        self._writer.write_table(self._table.from_pylist(rows, schema=self._schema))
        self._held.clear()


def part(form: Form, file: BinaryIO) -> Part:
    """Return the writer of a shard's file."""
    return _ParquetPart(file) if form == "parquet" else _JsonLinesPart(file)


def letter(result: Result, row: SourceDocument | None) -> bytes:
    """Return a dead letter under the input's column names, so that it can be run again as it is."""
    values = row._asdict() if row else {}
    values.pop("doc_id", None)
    told = json.dumps({"id": result.doc_id, **values, "error": result.error}, ensure_ascii=False)
    return told.encode("utf-8", "surrogatepass") + b"\n"
