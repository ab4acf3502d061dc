"""Files by their local path or by a URL that fsspec opens (``s3://bucket/news.jsonl``)."""

from __future__ import annotations

import io
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from pipeline.reading.source import InputError

_BUFFER = 2**20  # bytes


def is_url(name: str) -> bool:
    """Say whether *name* is one for fsspec and no local path."""
    return "://" in name


def open_input(name: str) -> BinaryIO:
    """Open a file for reading.

    Raises:
        OSError: It cannot be opened.
    """
    if not is_url(name):
        return Path(name).open("rb")
    import fsspec  # slow to load, and only URLs need it

    # The files of most stores have no readline with a limit.
    return io.BufferedReader(fsspec.open(name, "rb").open(), _BUFFER)


def stem_of(name: str) -> str:
    """Return the file's name without folders and suffix."""
    return (PurePosixPath(name) if is_url(name) else Path(name)).stem


def suffix_of(name: str) -> str:
    """Return the file's suffix in lower case."""
    return (PurePosixPath(name) if is_url(name) else Path(name)).suffix.lower()


def size_of(name: str) -> int:
    """Return the file's size in bytes."""
    if not is_url(name):
        return Path(name).stat().st_size
    import fsspec

    system, path = fsspec.core.url_to_fs(name)
    return int(system.size(path))


def state_of(name: str) -> str:
    """Return what changes when the file's content does: its size and time, or what its store has in their place."""
    if not is_url(name):
        state = Path(name).stat()
        return f"{state.st_size} {state.st_mtime_ns}"
    import fsspec

    system, path = fsspec.core.url_to_fs(name)
    return str(system.ukey(path))


def expand_url(given: str) -> tuple[bool, list[str]]:
    """Return whether a URL is that of a folder, and the files that it stands for in the order of their names.

    Raises:
        InputError: It gives none, or there is no such kind of store.
        OSError: The store fails.
    """
    try:
        import fsspec

        system, path = fsspec.core.url_to_fs(given)
    except (ImportError, ValueError) as problem:
        raise InputError(given, str(problem)) from None
    folder = False
    if any(char in path for char in "*?["):
        found = system.glob(path)
    elif folder := bool(system.isdir(path)):
        found = system.find(path)
    else:
        found = [path] if system.exists(path) else []
    if not found:
        raise InputError(given, "no such file or folder")
    return folder, [str(system.unstrip_protocol(name)) for name in sorted(found)]
