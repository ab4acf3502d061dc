"""Rows of JSON Lines and Parquet: ``id, text, published, title, outlet``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from pipeline.reading.source import InputError

MAX_BYTES = 16 * 2**20  # of one document; no article comes near it, and a run must not hang on one
COLUMNS = ("id", "text", "published", "title", "outlet")
_BATCH = 256  # rows of a Parquet file in memory


class TableRow(NamedTuple):
    """A row's values by column, and its place (``news.jsonl:3``)."""

    place: str
    number: int
    values: dict[str, Any]


def json_lines(lines: BinaryIO | BufferedReader, name: str) -> Iterator[TableRow | InputError]:
    """Yield each line's object, or what is wrong with the line; empty lines are passed over."""
    number = 0
    while line := lines.readline(MAX_BYTES + 1):
        number += 1
        place = f"{name}:{number}"
        if len(line) > MAX_BYTES:
            while not line.endswith(b"\n") and (line := lines.readline(MAX_BYTES)):
                pass
            yield InputError(place, f"line of more than {MAX_BYTES >> 20} MiB, too long for one document")
            continue
        line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if line.strip():
            yield _json_row(line, place, number)


def _json_row(line: bytes, place: str, number: int) -> TableRow | InputError:
    try:
        values = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as problem:
        return InputError(place, f"broken UTF-8 at byte {problem.start} of the line")
    except RecursionError:
        return InputError(place, "broken JSON: nested too deeply")
    except ValueError as problem:
        return InputError(place, f"broken JSON: {problem}")
    if not isinstance(values, dict):
        return InputError(place, "no JSON object")
    return TableRow(place, number, values)


def parquet(path: Path) -> Iterator[TableRow | InputError]:
    """Yield the rows of a Parquet file, a batch of them in memory at a time."""
    import pyarrow
    import pyarrow.parquet

    number = 0
    try:
        with pyarrow.parquet.ParquetFile(path) as table:
            names = table.schema_arrow.names
            if "text" not in names:
                raise InputError(str(path), f"no column 'text' among {', '.join(names) or 'none'}")
            for batch in table.iter_batches(_BATCH, columns=[name for name in COLUMNS if name in names]):
                for values in batch.to_pylist():
                    number += 1
                    yield TableRow(f"{path}: row {number}", number, values)
    except (pyarrow.ArrowException, UnicodeDecodeError, OSError) as problem:
        if isinstance(problem, OSError) and problem.errno:
            raise  # the system's, such as a missing permission; pyarrow's own have no number
        raise InputError(str(path), f"no readable Parquet: {str(problem).splitlines()[0]}") from None
