"""Which word of a list a stretch of text ends or begins with, by two characters at once, and expressions of lists."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable


class Endings:
    """The words of a list by their last characters, of *fewest* to *most* characters."""

    def __init__(self, words: Iterable[str], *, fewest: int = 1, most: int = 8) -> None:
        self._words = frozenset(word for word in words if fewest <= len(word) <= most)
        self._sizes = _sizes(self._words, slice(-2, None))

    def longest(self, text: str, start: int, end: int) -> str | None:
        """Return the longest word with which ``text[start:end]`` ends, None where no word does."""
        for size in self._sizes.get(text[end - 2 : end], ()):
            if size <= end - start and (word := text[end - size : end]) in self._words:
                return word
        last = text[end - 1 : end]
        return last if end > start and last in self._words else None


class Beginnings:
    """The words of a list by their first characters, of *fewest* to *most* characters."""

    def __init__(self, words: Iterable[str], *, fewest: int = 1, most: int = 8) -> None:
        self._words = frozenset(word for word in words if fewest <= len(word) <= most)
        self._sizes = _sizes(self._words, slice(2))

    def longest(self, text: str, start: int, end: int) -> str | None:
        """Return the longest word with which ``text[start:end]`` begins, None where no word does."""
        for size in self._sizes.get(text[start : start + 2], ()):
            if size <= end - start and (word := text[start : start + size]) in self._words:
                return word
        first = text[start : start + 1]
        return first if end > start and first in self._words else None


def alternation(words: Iterable[str]) -> str:
    """Return a regular expression of any of *words*, the longest first, without a group around it."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def any_of(words: Collection[str]) -> str:
    """Return a group of any of *words*, the longest first; one look tells that none begins somewhere."""
    first = "".join(sorted({word[0] for word in words}))
    return f"(?:(?=[{re.escape(first)}])(?:{alternation(words)}))"


def _sizes(words: Iterable[str], place: slice) -> dict[str, list[int]]:
    """The lengths of the words of two characters and more that have a pair in that *place*, the greatest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        if len(word) > 1:
            found.setdefault(word[place], set()).add(len(word))
    return {pair: sorted(sizes, reverse=True) for pair, sizes in found.items()}
