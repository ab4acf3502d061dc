"""A folder of files that appear whole or not at all, on a local disk or in an object store."""

from __future__ import annotations

import hashlib
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import fsspec


class Store:
    """The folder at *url*: a local path, or anything that fsspec opens (``s3://…``, ``memory://…``)."""

    def __init__(self, url: str) -> None:
        import fsspec  # slow to load, and only runs into folders need it

        self.url = url
        self._system, self._root = fsspec.core.url_to_fs(url)
        self.local = Path(self._root) if "file" in _protocols(self._system) else None
        self._system.makedirs(self._root, exist_ok=True)

    def exists(self, name: str) -> bool:
        """Say whether the file stands."""
        return bool(self._system.exists(self._path(name)))

    def read(self, name: str) -> bytes:
        """Return the file's bytes.

        Raises:
            FileNotFoundError: It does not stand.
        """
        return bytes(self._system.cat_file(self._path(name)))

    def write(self, name: str, data: bytes) -> None:
        """Put the file in place, whole."""
        if self.local is None:
            self._system.pipe_file(self._path(name), data)  # an object appears when its upload is complete
            return
        working = self.local / f"{name}.{socket.gethostname()}-{os.getpid()}.part"
        try:
            working.write_bytes(data)
            working.replace(self.local / name)
        finally:
            working.unlink(missing_ok=True)

    def remove(self, name: str) -> None:
        """Delete the file where it stands."""
        if self.exists(name):
            self._system.rm_file(self._path(name))

    def journals(self) -> Path:
        """Return the local folder for journals: this one, or one of this machine's own for an object store."""
        if self.local is not None:
            return self.local
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        folder = cache / "shishi" / hashlib.sha256(self.url.encode()).hexdigest()[:16]
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"


def _protocols(system: fsspec.AbstractFileSystem) -> tuple[str, ...]:
    protocol = system.protocol
    return (protocol,) if isinstance(protocol, str) else tuple(protocol)
