"""Records as JSON Lines."""

from __future__ import annotations

from typing import BinaryIO

from pydantic import TypeAdapter

from pipeline.records import DocumentRecord

_ADAPTER = TypeAdapter(DocumentRecord)


def _json(record: DocumentRecord) -> bytes:
    # Bytes at once: model_dump_json decodes what is encoded again to be written.
    return _ADAPTER.dump_json(record, exclude={"words"} if record.words is None else None)


def json_line(record: DocumentRecord) -> str:
    """Return *record* as one JSON line without its line end; ``words`` is left out where none were asked for."""
    return _json(record).decode("utf-8")


class JsonLines:
    """Writes a document a line, UTF-8."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, record: DocumentRecord) -> None:
        """Write one document."""
        self._file.write(_json(record) + b"\n")

    def finish(self) -> None:
        """Nothing is held back."""
