"""Files into slices that other processes or machines read; planning them reads no document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.reading.opening import open_input, size_of, suffix_of
from pipeline.reading.paths import STDIN, Problem, files
from pipeline.reading.reader import Reader
from pipeline.reading.source import InputError, SourceDocument
from pipeline.reading.tables import json_lines, parquet, parquet_file


class Slice(NamedTuple):
    """A part of a file: its bytes (JSON Lines), its row groups (Parquet) or all of it (a text).

    ``before`` is the number of lines or rows in front of it, so that a document has the same place and id as where the
    whole file is read; ``size`` is in bytes, of Parquet before compression.
    """

    name: str
    start: int
    stop: int
    before: int
    size: int


def slices(inputs: Sequence[str], *, size: int, on_error: Problem, on_warning: Problem) -> Iterator[Slice]:
    """Yield slices of about *size* bytes that are together the files of *inputs*, in their order.

    *inputs* and the callbacks are those of ``read``, without standard input. JSON Lines are read through once for the
    line ends, of Parquet only the footer is read: a row group is never cut.
    """
    for name in files(inputs, on_error=on_error, on_warning=on_warning):
        try:
            if name == STDIN:
                raise InputError("standard input", "cannot be read in slices")
            make = {".jsonl": _of_lines, ".parquet": _of_row_groups}.get(suffix_of(name), _whole)
            found = make(name, size)
            if (first := next(found, None)) is None:
                raise InputError(name, "empty")
            yield first
            yield from found
        except InputError as problem:
            on_error(problem)
        except OSError as problem:
            on_error(InputError(name, problem.strerror or str(problem)))


def _of_lines(name: str, size: int) -> Iterator[Slice]:
    start = before = 0
    with open_input(name) as stream:
        while block := stream.read(size):
            length, lines = len(block), block.count(b"\n")
            while not block.endswith(b"\n") and (block := stream.readline(size)):
                length, lines = length + len(block), lines + block.count(b"\n")
            yield Slice(name, start, start + length, before, length)
            start, before = start + length, before + lines


def _of_row_groups(name: str, size: int) -> Iterator[Slice]:
    with parquet_file(name) as table:
        metadata = table.metadata
        start = before = rows = length = 0
        for number in range(metadata.num_row_groups):
            group = metadata.row_group(number)
            rows, length = rows + group.num_rows, length + group.total_byte_size
            if length >= size or number == metadata.num_row_groups - 1:
                yield Slice(name, start, number + 1, before, length)
                start, before, rows, length = number + 1, before + rows, 0, 0


def _whole(name: str, size: int) -> Iterator[Slice]:
    if length := size_of(name):
        yield Slice(name, 0, length, 0, length)


def read_slice(one: Slice, *, published: str | None = None) -> Iterator[SourceDocument | InputError]:
    """Yield the documents of a slice as ``read`` yields them, and what cannot be read.

    What is doubtful (an encoding, a date) is read as it is there and not reported.
    """
    problems: list[InputError] = []

    def keep(problem: object) -> None:
        problems.append(problem if isinstance(problem, InputError) else InputError(one.name, str(problem)))

    reader = Reader(one.name, published, on_error=keep, on_warning=lambda problem: None)
    try:
        for document in _documents(reader, one):
            yield from problems
            problems.clear()
            yield document
    except InputError as problem:
        problems.append(problem)
    yield from problems


def _documents(reader: Reader, one: Slice) -> Iterator[SourceDocument]:
    suffix = suffix_of(one.name)
    if suffix == ".parquet":
        yield from reader.rows(parquet(one.name, before=one.before, groups=range(one.start, one.stop)))
    elif suffix == ".jsonl":
        with open_input(one.name) as stream:
            stream.seek(one.start)
            length = one.stop - one.start
            yield from reader.rows(json_lines(stream, one.name, before=one.before, length=length))
    else:
        yield from reader.documents()
