"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
import socket
import tempfile
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Protocol


class _Working(Protocol):
    """A file under construction."""

    file: BinaryIO

    def commit(self) -> None: ...

    def discard(self) -> None: ...


class WholeFile:
    """A file that takes its place on ``commit``, and leaves nothing behind on ``discard`` or without either.

    *path* is a local path or a URL that fsspec opens (``s3://…``). A pipe or device is written to as it is. Raises
    OSError where the file could not be written.
    """

    def __init__(self, path: str | Path) -> None:
        self._working: _Working = _Uploaded(path) if isinstance(path, str) and "://" in path else _Renamed(path)
        self.file = self._working.file

    def commit(self) -> None:
        """Put the file in place."""
        self._working.commit()

    def discard(self) -> None:
        """Leave nothing behind; after ``commit`` there is nothing to do."""
        with contextlib.suppress(OSError):
            self.file.close()
        self._working.discard()

    def __enter__(self) -> WholeFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.discard()


class _Renamed:
    """A local file under a temporary name in its own folder."""

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
        # Other machines may be at work in the same folder.
        self._working = self.target.with_name(f".{self.target.name[:100]}.{socket.gethostname()}-{os.getpid()}.part")
        try:
            self.file = self._working.open("wb")
        except OSError as problem:
            raise OSError(problem.errno, problem.strerror, str(path)) from None  # under the name that the user knows

    def commit(self) -> None:
        self.file.flush()
        if self._working is not None:
            os.fsync(self.file.fileno())
            self.file.close()
            self._working.replace(self.target)
        self.file.close()

    def discard(self) -> None:
        if self._working is not None:
            self._working.unlink(missing_ok=True)


class _Uploaded:
    """An object of a store: collected in a temporary file, and there when its upload is complete."""

    def __init__(self, url: str | Path) -> None:
        import fsspec

        self._system, self._path = fsspec.core.url_to_fs(str(url))
        self._folder = tempfile.TemporaryDirectory(prefix="shishi-")
        self._local = Path(self._folder.name) / "object"
        self.file: BinaryIO = self._local.open("wb")

    def commit(self) -> None:
        self.file.close()
        self._system.put_file(str(self._local), self._path)
        self._folder.cleanup()

    def discard(self) -> None:
        self._folder.cleanup()
