"""The command line's inputs into files: files, folders, globs that the shell did not expand."""

from __future__ import annotations

import glob
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from pipeline.reading.opening import expand_url, is_url, open_input, suffix_of
from pipeline.reading.source import InputError

STDIN = "-"
SUFFIXES = (".txt", ".jsonl", ".parquet")
Problem = Callable[[object], None]


def files(inputs: Sequence[str], *, on_error: Problem, on_warning: Problem) -> Iterator[str]:
    """Yield the files that *inputs* stand for, in their order and each once; ``-`` stays as it is.

    A folder gives its ``.txt``, ``.jsonl`` and ``.parquet`` files and those of its subfolders by name, hidden ones and
    JSON Lines without a ``text`` (records, gold) left out. What gives no file is reported to *on_error*.
    """
    seen: set[str] = set()
    for given in inputs:
        try:
            for name in _expand(given, on_warning):
                identity = name if name == STDIN or is_url(name) else str(Path(name).resolve())
                if identity not in seen:
                    seen.add(identity)
                    yield name
        except InputError as problem:
            on_error(problem)
        except OSError as problem:
            on_error(InputError(given, problem.strerror or str(problem)))


def _expand(given: str, on_warning: Problem) -> Iterator[str]:
    path = Path(given)
    if is_url(given):
        folder, found = expand_url(given)
        yield from _wanted(given, found, on_warning) if folder else found
    elif given == STDIN or path.is_file():
        yield given
    elif path.is_dir():
        yield from _wanted(given, sorted(str(one) for one in path.rglob("*") if one.is_file()), on_warning)
    elif path.exists():
        yield given  # a pipe or device, such as the shell's <(…)
    elif glob.has_magic(given):
        found = sorted(glob.glob(given, recursive=True))
        if not found:
            raise InputError(given, "no file matches")
        for name in found:
            yield from _expand(name, on_warning)
    else:
        raise InputError(given, "no such file or folder")


def _wanted(folder: str, names: Iterable[str], on_warning: Problem) -> Iterator[str]:
    found = False
    for name in names:
        hidden = any(part.startswith(".") for part in name.removeprefix(folder).split("/"))
        if hidden or suffix_of(name) not in SUFFIXES:
            continue
        if suffix_of(name) == ".jsonl" and not _has_texts(name):
            on_warning(f"{name}: passed over, its first line has no text")
            continue
        found = True
        yield name
    if not found:
        raise InputError(folder, "no .txt, .jsonl or .parquet file with texts in this folder")


def _has_texts(name: str) -> bool:
    with open_input(name) as lines:
        first = lines.readline()
    try:
        row = json.loads(first)
    except (ValueError, RecursionError):
        return True  # the reader will say what is wrong with it
    return isinstance(row, dict) and "text" in row
