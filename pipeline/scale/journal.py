"""A shard's journal: which row is being done, and how often the process died there."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from types import TracebackType

_WIDTH = 12  # bytes of an entry, so that one write overwrites the last


class Journal:
    """A small file that outlives its process.

    Its first entry is the row in hand, the lines behind it the rows at which earlier processes died. Opening a journal
    whose first entry is a row counts as a death there.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._deaths: Counter[int] = Counter()
        if path.exists():
            entries = [int(entry) for entry in path.read_text("ascii").split() if entry.lstrip("-").isdigit()]
            self._deaths.update(entry for entry in entries if entry >= 0)
        history = "".join(f"{row:>{_WIDTH - 1}}\n" for row in self._deaths.elements())
        path.write_text(f"{-1:>{_WIDTH - 1}}\n{history}", "ascii")
        self._descriptor = os.open(path, os.O_WRONLY)

    def deaths(self, row: int) -> int:
        """Return how often a process died at *row*."""
        return self._deaths[row]

    def begin(self, row: int) -> None:
        """Note that *row* is now in hand; the system keeps the note when the process is killed."""
        os.pwrite(self._descriptor, f"{row:>{_WIDTH - 1}}\n".encode("ascii"), 0)

    def idle(self) -> None:
        """Note that no row is in hand."""
        os.pwrite(self._descriptor, f"{-1:>{_WIDTH - 1}}\n".encode("ascii"), 0)

    def remove(self) -> None:
        """Delete the file: the shard is done."""
        self.path.unlink(missing_ok=True)

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Leaving on an exception is no death: the next run must not blame the row for it.
        if self.path.exists():
            self.idle()
        os.close(self._descriptor)
