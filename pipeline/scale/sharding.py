"""Shards: parts of the input that are done as one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Protocol, TypeVar

from pipeline.reading import InputError, Problem, Slice, SourceDocument, read_slice, slices
from pipeline.scale.documents import Result

SLICE_BYTES = 8 * 2**20  # some 2,000 articles and some seconds of work, so that a resumed run has little to do again

_T = TypeVar("_T")


class Shard(Protocol):
    """A part of the input that can be sent to another process and loaded there; ``index`` orders the shards."""

    @property
    def index(self) -> int:
        """The shard's place in the input."""

    def load(self) -> Iterable[SourceDocument | Result]:
        """Return the documents; a Result stands for one that could not be read."""


@dataclass(frozen=True)
class DocumentShard:
    """A shard that carries its documents with it."""

    index: int
    documents: tuple[SourceDocument, ...]

    def load(self) -> Iterable[SourceDocument | Result]:
        """Return the documents."""
        return self.documents


@dataclass(frozen=True)
class FileShard:
    """A shard that says where its documents are, and reads them where it is loaded: on the machine that does it."""

    index: int
    slices: tuple[Slice, ...]
    published: str | None = None

    def load(self) -> Iterable[SourceDocument | Result]:
        """Yield the documents as they are read."""
        for one in self.slices:
            for row in read_slice(one, published=self.published):
                yield Result(row.place, None, row.problem) if isinstance(row, InputError) else row


class _Indexed(Protocol):
    @property
    def index(self) -> int: ...


def name_of(shard: _Indexed) -> str:
    """Return the stem of the files of a shard, or of the shard of a report."""
    return f"part-{shard.index:06d}"


def shards(documents: Iterable[SourceDocument], *, size: int) -> Iterator[DocumentShard]:
    """Cut *documents* into shards of *size*, lazily; the cut depends on nothing but the order of the input."""
    for index, batch in _batches(documents, size, lambda document: 1):
        yield DocumentShard(index, batch)


def file_shards(
    inputs: Sequence[str],
    *,
    published: str | None = None,
    size: int = SLICE_BYTES,
    on_error: Problem,
    on_warning: Problem,
) -> Iterator[FileShard]:
    """Cut files into shards of about *size* bytes, lazily; none of the documents is read here.

    *inputs* and the callbacks are those of ``pipeline.reading.slices``; every machine that loads a shard must find the
    files under the same name. Whether an id stands twice is not looked at.
    """
    found = slices(inputs, size=size, on_error=on_error, on_warning=on_warning)
    for index, batch in _batches(found, size, lambda one: one.size):
        yield FileShard(index, batch, published)


def _batches(items: Iterable[_T], full: int, weight: Callable[[_T], int]) -> Iterator[tuple[int, tuple[_T, ...]]]:
    numbers = count()
    batch: list[_T] = []
    weighed = 0
    for item in items:
        batch.append(item)
        weighed += weight(item)
        if weighed >= full:
            yield next(numbers), tuple(batch)
            batch, weighed = [], 0
    if batch:
        yield next(numbers), tuple(batch)
