"""Rows of JSON Lines and Parquet: ``id, text, published, title, outlet``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BufferedReader
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from pipeline.reading.opening import open_input
from pipeline.reading.source import InputError

if TYPE_CHECKING:
    import pyarrow.parquet

MAX_BYTES = 16 * 2**20  # of one document; no article comes near it, and a run must not hang on one
COLUMNS = ("id", "text", "published", "title", "outlet")
_BATCH = 256  # rows of a Parquet file in memory
_BUFFER = 2**20  # bytes read at a time, so that a row group is not held whole


class TableRow(NamedTuple):
    """A row's values by column, and its place (``news.jsonl:3``)."""

    place: str
    number: int
    values: dict[str, Any]


def json_lines(
    lines: BinaryIO | BufferedReader, name: str, *, before: int = 0, length: int | None = None
) -> Iterator[TableRow | InputError]:
    """Yield each line's object, or what is wrong with the line; empty lines are passed over.

    Reading starts where *lines* stands, behind *before* lines of the file, and ends with it or after *length* bytes.
    """
    number, left = before, sys.maxsize if length is None else length
    while left > 0 and (line := lines.readline(MAX_BYTES + 1)):
        number += 1
        left -= len(line)
        place = f"{name}:{number}"
        if len(line) > MAX_BYTES:
            while not line.endswith(b"\n") and (line := lines.readline(MAX_BYTES)):
                left -= len(line)
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


def parquet(name: str, *, before: int = 0, groups: Sequence[int] | None = None) -> Iterator[TableRow | InputError]:
    """Yield the rows of a Parquet file or of some of its row groups, a batch of them in memory at a time.

    *before* is the number of rows in front of them.
    """
    with parquet_file(name) as table:
        names = table.schema_arrow.names
        if "text" not in names:
            raise InputError(name, f"no column 'text' among {', '.join(names) or 'none'}")
        columns = [column for column in COLUMNS if column in names]
        number = before
        for batch in table.iter_batches(_BATCH, row_groups=groups, columns=columns):
            for values in batch.to_pylist():
                number += 1
                yield TableRow(f"{name}: row {number}", number, values)


@contextmanager
def parquet_file(name: str) -> Iterator[pyarrow.parquet.ParquetFile]:
    """Open a Parquet file.

    Raises:
        InputError: It is none, or is damaged (also while it is read).
        OSError: It cannot be opened.
    """
    import pyarrow
    import pyarrow.parquet

    try:
        with (
            open_input(name) as opened,
            pyarrow.parquet.ParquetFile(opened, buffer_size=_BUFFER, pre_buffer=False) as table,
        ):
            yield table
    except (pyarrow.ArrowException, UnicodeDecodeError, OSError) as problem:
        if isinstance(problem, OSError) and problem.errno:
            raise  # the system's, such as a missing permission; pyarrow's own have no number
        raise InputError(name, f"no readable Parquet: {str(problem).splitlines()[0]}") from None
