"""What goes into a shard and what comes out: one row a document on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple, Protocol


class Row(NamedTuple):
    """A document on its way in; ``published`` is an ISO 8601 day or None."""

    doc_id: str
    text: str
    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    published_from: str | None = None
    source: str | None = None


class Result(NamedTuple):
    """A document on its way out: its record as one JSON line, or why there is none."""

    doc_id: str
    records: str | None
    error: str | None = None


class Shard(Protocol):
    """A part of the input that can be sent to another process and loaded there; ``index`` orders the shards."""

    @property
    def index(self) -> int:
        """The shard's place in the input."""

    def load(self) -> Sequence[Row | Result]:
        """Return the documents; a Result stands for one that could not be read."""


@dataclass(frozen=True)
class RowShard:
    """A shard that carries its documents with it."""

    index: int
    rows: tuple[Row, ...]

    def load(self) -> Sequence[Row | Result]:
        """Return the documents."""
        return self.rows


def name_of(shard: Shard) -> str:
    """Return the stem of the shard's files."""
    return f"part-{shard.index:06d}"


def shards(rows: Iterable[Row], *, size: int) -> Iterator[RowShard]:
    """Cut *rows* into shards of *size* documents, lazily; the cut depends on nothing but the order of the input."""
    batch: list[Row] = []
    numbers = count()
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            yield RowShard(next(numbers), tuple(batch))
            batch = []
    if batch:
        yield RowShard(next(numbers), tuple(batch))
