"""Progress on standard error, when that is a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_EVERY = 0.2  # seconds between two redraws


def with_progress(items: Iterable[T], *, show: bool) -> Iterator[T]:
    """Pass *items* through, counting them on standard error while *show*."""
    if not show:
        yield from items
        return
    began = drawn = time.monotonic()
    count = 0
    try:
        for count, item in enumerate(items, 1):
            now = time.monotonic()
            if now - drawn >= _EVERY:
                drawn = now
                sys.stderr.write(f"\r{count} documents, {count / (now - began):.0f}/s ")
                sys.stderr.flush()
            yield item
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
