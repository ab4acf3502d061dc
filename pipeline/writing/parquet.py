"""Documents as Parquet: the record's own structure, a row a document."""

from __future__ import annotations

import types
from typing import Any, BinaryIO, Literal, Union, get_args, get_origin

import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import BaseModel

from pipeline.records import DocumentRecord

_BATCH = 256  # documents of a row group, and in memory
_SCALARS = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}


def arrow_type(annotation: Any) -> pa.DataType:
    """Return the Arrow type of a field of the records.

    Raises:
        TypeError: The records have a kind of field that is new to this function.
    """
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        (inner,) = (part for part in parts if part is not type(None))
        return arrow_type(inner)
    if origin is list:
        return pa.list_(arrow_type(parts[0]))
    if origin is Literal:
        return arrow_type(type(parts[0]))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return pa.struct([(name, arrow_type(field.annotation)) for name, field in annotation.model_fields.items()])
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    raise TypeError(f"no Arrow type for {annotation}")


def arrow_schema() -> pa.Schema:
    """Return the Arrow schema of a document record."""
    return pa.schema(list(arrow_type(DocumentRecord)))


class Parquet:
    """Writes a document a row, in row groups of 256."""

    def __init__(self, file: BinaryIO) -> None:
        self._schema = arrow_schema()
        self._writer = pq.ParquetWriter(file, self._schema, compression="zstd")
        self._held: list[dict[str, Any]] = []

    def write(self, record: DocumentRecord) -> None:
        """Take one document; it is written with its row group."""
        self._held.append(record.model_dump(mode="python"))
        if len(self._held) == _BATCH:
            self._flush()

    def finish(self) -> None:
        """Write what is held back, and the file's foot."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._held:
            self._writer.write_table(pa.Table.from_pylist(self._held, schema=self._schema))
            self._held.clear()
