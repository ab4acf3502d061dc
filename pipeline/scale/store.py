"""A folder of files that appear whole or not at all, on a local disk or in an object store."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pipeline.writing import WholeFile

_CLAIM = "run.json"


class OtherRunError(ValueError):
    """The folder holds the shards of a run with other inputs or settings."""


class Store:
    """The folder at *url*: a local path, or anything that fsspec opens (``s3://…``, ``memory://…``).

    Raises:
        OSError: The folder can be neither found nor made.
    """

    def __init__(self, url: str) -> None:
        import fsspec  # slow to load, and only runs into folders need it

        self.url = url
        self._system, self._root = fsspec.core.url_to_fs(url)
        self.local = Path(self._root) if "file" in self._protocols() else None
        self._system.makedirs(self._root, exist_ok=True)

    def claim(self, facts: dict[str, Any]) -> None:
        """Make the folder that of the run which *facts* tell apart from others, and clear what a killed one left.

        Raises:
            OtherRunError: It is that of another.
        """
        told = json.dumps(facts, indent=1, sort_keys=True).encode("utf-8") + b"\n"
        if self.exists(_CLAIM) and self.read(_CLAIM) != told:
            raise OtherRunError(
                f"{self.url}: holds another run (other inputs, settings or version); choose a new folder"
            )
        self.write(_CLAIM, told)
        if self.local is not None:
            for left in self.local.glob(".*.part"):
                left.unlink(missing_ok=True)

    def exists(self, name: str) -> bool:
        """Say whether the file stands."""
        return bool(self._system.exists(self._path(name)))

    def read(self, name: str) -> bytes:
        """Return the file's bytes.

        Raises:
            FileNotFoundError: It does not stand.
        """
        return bytes(self._system.cat_file(self._path(name)))

    def create(self, name: str) -> WholeFile:
        """Return a new file, which is in place when it is committed."""
        return WholeFile(self.local / name if self.local else self._system.unstrip_protocol(self._path(name)))

    def write(self, name: str, data: bytes) -> None:
        """Put the file in place, whole."""
        with self.create(name) as whole:
            whole.file.write(data)
            whole.commit()

    def remove(self, name: str) -> None:
        """Delete the file where it stands."""
        if self.exists(name):
            self._system.rm_file(self._path(name))

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"

    def _protocols(self) -> tuple[str, ...]:
        protocol = self._system.protocol
        return (protocol,) if isinstance(protocol, str) else tuple(protocol)
