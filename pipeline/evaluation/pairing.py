"""Pairing what was found with what stands in the gold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from pipeline.records import Span

T = TypeVar("T")


def overlap(one: Span, other: Span) -> int:
    """Return the number of code points that two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def half_overlap(one: Span, other: Span) -> int:
    """Return the number of code points that two spans share, 0 where it is less than half of the longer."""
    shared = overlap(one, other)
    return shared if shared * 2 >= max(one.end - one.start, other.end - other.start) else 0


def pair(gold: Sequence[T], predicted: Sequence[T], weight: Callable[[T, T], int]) -> dict[int, int]:
    """Pair greedily one to one, the heaviest first and in order where equal; weight 0 means no pair.

    Returns:
        Index into *predicted* by index into *gold*.
    """
    edges = [(weight(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(predicted)]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for heavy, i, j in sorted(edges, key=lambda edge: (-edge[0], edge[1], edge[2])):
        if heavy and i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
