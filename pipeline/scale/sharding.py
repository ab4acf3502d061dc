"""Shards: parts of the input that are done as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Protocol

from pipeline.reading import SourceDocument
from pipeline.scale.documents import Result


class Shard(Protocol):
    """A part of the input that can be sent to another process and loaded there; ``index`` orders the shards."""

    @property
    def index(self) -> int:
        """The shard's place in the input."""

    def load(self) -> Sequence[SourceDocument | Result]:
        """Return the documents; a Result stands for one that could not be read."""


@dataclass(frozen=True)
class DocumentShard:
    """A shard that carries its documents with it."""

    index: int
    documents: tuple[SourceDocument, ...]

    def load(self) -> Sequence[SourceDocument | Result]:
        """Return the documents."""
        return self.documents


class _Indexed(Protocol):
    @property
    def index(self) -> int: ...


def name_of(shard: _Indexed) -> str:
    """Return the stem of the files of a shard, or of the shard of a report."""
    return f"part-{shard.index:06d}"


def shards(documents: Iterable[SourceDocument], *, size: int) -> Iterator[DocumentShard]:
    """Cut *documents* into shards of *size*, lazily; the cut depends on nothing but the order of the input."""
    batch: list[SourceDocument] = []
    numbers = count()
    for document in documents:
        batch.append(document)
        if len(batch) == size:
            yield DocumentShard(next(numbers), tuple(batch))
            batch = []
    if batch:
        yield DocumentShard(next(numbers), tuple(batch))
