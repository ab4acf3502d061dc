"""Records as JSON Lines."""

from __future__ import annotations

from typing import BinaryIO

from pipeline.records import DocumentRecord


def json_line(record: DocumentRecord) -> str:
    """Return *record* as one JSON line without its line end; ``words`` is left out where none were asked for."""
    return record.model_dump_json(exclude={"words"} if record.words is None else None)


class JsonLines:
    """Writes a document a line, UTF-8."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, record: DocumentRecord) -> None:
        """Write one document."""
        self._file.write(json_line(record).encode("utf-8") + b"\n")

    def finish(self) -> None:
        """Nothing is held back."""
