"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import BinaryIO


class WholeFile:
    """A file under a temporary name in its own folder, which takes its place on ``commit``.

    A pipe or device is written to as it is. Raises OSError where the file could not be written.
    """

    def __init__(self, path: str | Path) -> None:
        given = Path(path)
        self.target = given.resolve() if given.is_symlink() else given
        if self.target.is_dir():
            raise IsADirectoryError(21, "Is a directory", str(path))
        self._working: Path | None = None
        if self.target.exists() and not self.target.is_file():
            self.file: BinaryIO = self.target.open("wb")
            return
        if self.target.exists() and not os.access(self.target, os.W_OK):
            raise PermissionError(13, "Permission denied", str(path))
        self._working = self.target.with_name(f".{self.target.name[:100]}.{os.getpid()}.part")
        try:
            self.file = self._working.open("wb")
        except OSError as problem:
            raise OSError(problem.errno, problem.strerror, str(path)) from None  # under the name that the user knows

    def commit(self) -> None:
        """Put the file in place."""
        self.file.flush()
        if self._working is not None:
            os.fsync(self.file.fileno())
            self.file.close()
            self._working.replace(self.target)
        self.file.close()

    def discard(self) -> None:
        """Leave nothing behind."""
        with contextlib.suppress(OSError):
            self.file.close()
        if self._working is not None:
            self._working.unlink(missing_ok=True)
