"""Reading data files out of the package."""

from __future__ import annotations

from importlib.resources import files


def rows(package: str, name: str) -> list[list[str]]:
    """Return the entries of the data file *name* beside *package*'s modules, a list of columns each."""
    text = files(package).joinpath(name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def column(package: str, name: str, number: int = 0) -> list[str]:
    """Return one column of a data file, in the file's order."""
    return [row[number] for row in rows(package, name)]


def words(package: str, name: str) -> frozenset[str]:
    """Return the first column of a data file as a set."""
    return frozenset(column(package, name))
