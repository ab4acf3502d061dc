"""What goes into a shard and what comes out: one row a document on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple


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
    record: str | None
    error: str | None = None


@dataclass(frozen=True)
class Shard:
    """A named part of the input. ``index`` orders the shards; ``rows`` are its documents."""

    index: int
    rows: tuple[Row, ...]

    @property
    def name(self) -> str:
        """The stem of the shard's files."""
        return f"part-{self.index:06d}"


def shards(rows: Iterable[Row], *, size: int) -> Iterator[Shard]:
    """Cut *rows* into shards of *size* documents, lazily; the cut depends on nothing but the order of the input."""
    batch: list[Row] = []
    numbers = count()
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            yield Shard(next(numbers), tuple(batch))
            batch = []
    if batch:
        yield Shard(next(numbers), tuple(batch))
