"""Output files by their suffix."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Protocol

from pipeline.records import DocumentRecord
from pipeline.writing.events_csv import EventsCsv
from pipeline.writing.lines import JsonLines
from pipeline.writing.whole import WholeFile


class Writer(Protocol):
    """Writes records in one format."""

    def write(self, record: DocumentRecord) -> None:
        """Take one document."""

    def finish(self) -> None:
        """Write what is held back."""


def _parquet(file: BinaryIO) -> Writer:
    from pipeline.writing.parquet import Parquet  # pyarrow is slow to load, and seldom needed

    return Parquet(file)


FORMATS: dict[str, Callable[[BinaryIO], Writer]] = {".jsonl": JsonLines, ".csv": EventsCsv, ".parquet": _parquet}


class Output:
    """An output file in the format of its suffix; it appears whole on ``commit`` or not at all.

    Raises:
        KeyError: The suffix is none of ``FORMATS``.
        OSError: The file cannot be written (here and in ``write`` and ``commit``).
    """

    def __init__(self, path: str) -> None:
        self.path = path
        make = FORMATS[Path(path).suffix.lower()]
        self._file = WholeFile(path)
        try:
            self._writer = make(self._file.file)
        except BaseException:
            self._file.discard()
            raise

    def write(self, record: DocumentRecord) -> None:
        """Write one document."""
        self._writer.write(record)

    def commit(self) -> None:
        """Put the file in place."""
        self._writer.finish()
        self._file.commit()

    def discard(self) -> None:
        """Leave nothing behind."""
        with contextlib.suppress(Exception):
            self._writer.finish()  # a Parquet writer holds on to the file
        self._file.discard()
