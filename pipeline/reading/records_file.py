"""Records of an earlier run, out of the JSON Lines that it wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from pipeline.reading.source import InputError
from pipeline.records import DocumentRecord

_LAYERS = {"dates", "provinces", "agencies", "quotes", "events"}


def read_records(path: str) -> Iterator[DocumentRecord]:
    """Yield the document records of a ``.jsonl`` file in its order, one in memory at a time.

    Raises:
        InputError: A line is no document record; the message names the file and the line.
        OSError: The file cannot be read.
    """
    with Path(path).open("rb") as lines:
        for number, line in enumerate(lines, 1):
            line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            if not line.strip():
                continue
            try:
                record = DocumentRecord.model_validate_json(line)
            except ValidationError as problem:
                first = problem.errors()[0]
                field = ".".join(map(str, first["loc"]))
                told = f"{field}: {first['msg']}" if field else first["msg"]
                raise InputError(f"{path}:{number}", f"no record of a document: {told}") from None
            if not record.model_fields_set & _LAYERS:
                raise InputError(f"{path}:{number}", "no record of a document: it has none of its layers")
            yield record
