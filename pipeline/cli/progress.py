"""Progress on standard error, when that is a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_EVERY = 0.2  # seconds between two redraws


CLEAR = "\r\x1b[K"


def with_progress(items: Iterable[T], *, show: bool, documents: Callable[[T], int] = lambda item: 1) -> Iterator[T]:
    """Pass *items* through; while *show*, count on standard error the *documents* that they stand for."""
    if not show:
        yield from items
        return
    began = drawn = time.monotonic()
    count = 0
    try:
        for item in items:
            count += documents(item)
            now = time.monotonic()
            if now - drawn >= _EVERY:
                drawn = now
                sys.stderr.write(f"{CLEAR}{count} documents, {count / (now - began):.0f}/s ")
                sys.stderr.flush()
            yield item
    finally:
        sys.stderr.write(CLEAR)
        sys.stderr.flush()
