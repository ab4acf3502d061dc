"""Inputs into documents: what cannot be read is reported and passed over, never a reason to stop."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

from pipeline.reading.days import YEAR_FIRST, day_of, iso_day
from pipeline.reading.decode import UndecodableError, decode
from pipeline.reading.head import read_head
from pipeline.reading.opening import open_input, stem_of, suffix_of
from pipeline.reading.paths import STDIN, Problem, files
from pipeline.reading.seen import SeenIds
from pipeline.reading.source import InputError, SourceDocument
from pipeline.reading.tables import MAX_BYTES, TableRow, json_lines, parquet

_SURROGATE = re.compile("[\ud800-\udfff]")


class _Given(NamedTuple):
    """What stands beside a text (sidecar or row) about it."""

    place: str
    origin: str
    values: dict[str, Any]


def read(
    inputs: Sequence[str], *, published: str | None = None, on_error: Problem, on_warning: Problem
) -> Iterator[SourceDocument]:
    """Yield the documents of *inputs* in their order.

    A document's date, title and outlet come from its sidecar ``NAME.json`` or row, else the head of its text, else (the
    date) its file's name, else *published*. Every input that cannot be read, in whole or in part, is reported to
    *on_error*, once; what is doubtful (an encoding, an unreadable date) to *on_warning*.
    """
    seen = SeenIds()
    names: list[str] = []
    for name in files(inputs, on_error=on_error, on_warning=on_warning):
        names.append(name)
        reader = Reader(name, published, on_error, on_warning)
        try:
            for document in reader.documents():
                first = seen.add(document.doc_id, len(names) - 1)
                if first is None:
                    yield document
                    continue
                where = f"id {document.doc_id!r} stands already in {names[first]}"
                on_error(InputError(document.source or name, where))
        except InputError as problem:
            on_error(problem)
        except OSError as problem:
            on_error(InputError(name, problem.strerror or str(problem)))


class Reader:
    """Reads one file; see ``read``."""

    def __init__(self, name: str, published: str | None, on_error: Problem, on_warning: Problem) -> None:
        self.name = "standard input" if name == STDIN else name
        self.stem = "stdin" if name == STDIN else stem_of(name)
        self.is_stdin = name == STDIN
        self.published = published
        self.on_error = on_error
        self.on_warning = on_warning

    def documents(self) -> Iterator[SourceDocument]:
        """Yield the file's documents; raise InputError where it is unreadable as a whole."""
        if self.is_stdin:
            yield from self._standard_input(sys.stdin.buffer)
            return
        suffix = suffix_of(self.name)
        if suffix == ".parquet":
            yield from self.rows(_some(parquet(self.name), self.name))
            return
        with open_input(self.name) as opened:
            if suffix == ".jsonl":
                yield from self.rows(_some(json_lines(opened, self.name), self.name))
            else:
                yield self._text(opened)

    def _standard_input(self, stream: BinaryIO) -> Iterator[SourceDocument]:
        # JSON Lines can be told from a text by their first character, and are streamed.
        buffered = io.BufferedReader(cast("io.RawIOBase", stream))
        if buffered.peek(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
            yield from self.rows(_some(json_lines(buffered, self.name), self.name))
        else:
            yield self._text(buffered)

    def _text(self, stream: BinaryIO | io.BufferedReader) -> SourceDocument:
        data = stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise InputError(self.name, f"more than {MAX_BYTES >> 20} MiB, too long for one document")
        try:
            decoded = decode(data)
        except UndecodableError as problem:
            raise InputError(self.name, str(problem)) from None
        if not decoded.text.strip():
            raise InputError(self.name, "empty")
        if not decoded.sure:
            self.on_warning(f"{self.name}: read as {decoded.encoding}, which is not sure")
        return self._document(self.stem, decoded.text, self._sidecar(), self.name)

    def _sidecar(self) -> _Given:
        path = self.name.removesuffix(Path(self.name).suffix) + ".json"
        values: Any = {}
        if not self.is_stdin and path != self.name:
            try:
                with open_input(path) as opened:
                    values = json.loads(opened.read().decode("utf-8-sig"))
                if not isinstance(values, dict):
                    raise ValueError("no JSON object")
            except (FileNotFoundError, IsADirectoryError):
                pass
            except (ValueError, RecursionError, OSError) as problem:
                self.on_error(InputError(path, f"unreadable sidecar: {problem}"))
                values = {}
        return _Given(path, "sidecar", values)

    def rows(self, rows: Iterable[TableRow | InputError]) -> Iterator[SourceDocument]:
        """Yield the documents of *rows* of the file."""
        for row in rows:
            if isinstance(row, InputError):
                self.on_error(row)
                continue
            text = row.values.get("text")
            if text is None and "events" in row.values:
                raise InputError(row.place, "a record, not an article: --records takes an earlier run's output")
            if not isinstance(text, str):
                self.on_error(InputError(row.place, "no text" if text is None else "text is no string"))
            elif _SURROGATE.search(text):
                self.on_error(InputError(row.place, "text holds a lone surrogate, which is no character"))
            else:
                doc_id = row.values.get("id")
                identity = f"{self.stem}:{row.number}" if doc_id in (None, "") else str(doc_id)
                yield self._document(identity, text, _Given(row.place, "row", row.values), row.place)

    def _document(self, identity: str, text: str, given: _Given, source: str) -> SourceDocument:
        head = read_head(text)
        day = origin = None
        told = given.values.get("published")
        if told not in (None, ""):
            day, origin = day_of(told), given.origin
            if day is None:
                self.on_warning(f"{given.place}: published {str(told)[:40]!r} is not one certain day, read as unknown")
        if day is None:
            day, origin = head.published, head.published_from
        if day is None and given.origin == "sidecar":
            day, origin = _day_in_name(self.stem), "filename"
        if day is None and self.published:
            day, origin = self.published, "argument"
        return SourceDocument(
            doc_id=identity,
            text=text,
            published=day,
            title=_string(given.values.get("title")) or head.title,
            outlet=_string(given.values.get("outlet")) or head.outlet,
            published_from=origin if day else None,
            source=source,
        )


def _some(rows: Iterator[TableRow | InputError], name: str) -> Iterator[TableRow | InputError]:
    first = next(rows, None)
    if first is None:
        raise InputError(name, "empty")
    yield first
    yield from rows


def _day_in_name(stem: str) -> str | None:
    """Return the day in a file's name, None where there is none or more than one."""
    days = {day for match in YEAR_FIRST.finditer(stem) if (day := iso_day(match))}
    return days.pop() if len(days) == 1 else None


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) and not _SURROGATE.search(value) else None
