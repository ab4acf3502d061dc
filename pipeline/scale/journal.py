"""A shard's journal: which rows are being done, and how often the process died there."""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from types import TracebackType
from typing import NamedTuple

from pipeline.scale.store import Store

_LOCAL = (1,)  # a note a row costs a microsecond on a disk
_REMOTE = (256, 1)  # and some 30 ms in an object store: there it is one a batch, and one a row only where one died
_IDLE = "-"
_ENTRY = 24  # bytes, so that one write overwrites the last


class _Rows(NamedTuple):
    """The rows from ``width * number`` on, *width* of them."""

    width: int
    number: int


class Journal:
    """A small file beside the shard's own, so that it outlives its process and any other machine finds it.

    Its first entry is the rows in hand, the entries behind it those at which earlier processes died. Opening a journal
    whose first entry is rows counts as a death there.

    Raises:
        OSError: The journal cannot be written (here and in ``begin``).
    """

    def __init__(self, store: Store, name: str) -> None:
        self._store, self._name = store, name
        self._widths = _REMOTE if store.local is None else _LOCAL
        entries = store.read(name).decode("ascii").split() if store.exists(name) else []
        self._deaths = Counter(_Rows(*map(int, entry.split(":"))) for entry in entries if entry != _IDLE)
        self._history = b"".join(map(_line, self._deaths.elements()))
        self._hand: _Rows | None = None
        self._descriptor = os.open(store.local / name, os.O_WRONLY | os.O_CREAT, 0o644) if store.local else None
        self._note(None)
        _open.add(self)

    @property
    def deaths(self) -> int:
        """How often a process died at this shard."""
        return sum(self._deaths.values())

    def deaths_at(self, row: int) -> int:
        """Return how often a process died with *row* alone in hand."""
        return self._deaths[_Rows(1, row)]

    def begin(self, row: int) -> None:
        """Note that *row*, or the batch that it is in, is now in hand; the note outlives the process."""
        for width in self._widths:
            hand = _Rows(width, row // width)
            if not self._deaths[hand]:
                break
        if hand != self._hand:
            self._note(hand)

    def idle(self) -> None:
        """Note that no row is in hand."""
        self._note(None)

    def remove(self) -> None:
        """Delete the file: the shard is done."""
        _open.discard(self)
        self._store.remove(self._name)

    def _note(self, hand: _Rows | None) -> None:
        self._hand = hand
        entries = _line(hand) + self._history
        if self._descriptor is not None:
            os.pwrite(self._descriptor, entries, 0)  # no shorter than what stood there
        else:
            self._store.write(self._name, entries)

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self in _open:  # leaving on an exception is no death: the next run must not blame the row for it
            _open.discard(self)
            self.idle()
        if self._descriptor is not None:
            os.close(self._descriptor)


_open: set[Journal] = set()


def forgive() -> None:
    """Blame no row for the end of this process, which comes from outside."""
    for journal in list(_open):
        with contextlib.suppress(OSError):
            journal.idle()


def _line(rows: _Rows | None) -> bytes:
    entry = f"{rows.width}:{rows.number}" if rows else _IDLE
    return f"{entry:<{_ENTRY - 1}}\n".encode("ascii")
