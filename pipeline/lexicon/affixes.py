"""Which word of a list a stretch of text ends or begins with, by its last or first character at once."""

from __future__ import annotations

from collections.abc import Iterable


class Endings:
    """The words of a list by their last character, of *fewest* to *most* characters."""

    def __init__(self, words: Iterable[str], *, fewest: int = 1, most: int = 8) -> None:
        self._words = frozenset(word for word in words if fewest <= len(word) <= most)
        self._sizes = _sizes(self._words, -1)

    def longest(self, text: str, start: int, end: int) -> str | None:
        """Return the longest word with which ``text[start:end]`` ends, None where no word does."""
        for size in self._sizes.get(text[end - 1 : end], ()):
            if size <= end - start and (word := text[end - size : end]) in self._words:
                return word
        return None


class Beginnings:
    """The words of a list by their first character, of *fewest* to *most* characters."""

    def __init__(self, words: Iterable[str], *, fewest: int = 1, most: int = 8) -> None:
        self._words = frozenset(word for word in words if fewest <= len(word) <= most)
        self._sizes = _sizes(self._words, 0)

    def longest(self, text: str, start: int, end: int) -> str | None:
        """Return the longest word with which ``text[start:end]`` begins, None where no word does."""
        for size in self._sizes.get(text[start : start + 1], ()):
            if size <= end - start and (word := text[start : start + size]) in self._words:
                return word
        return None


def _sizes(words: Iterable[str], place: int) -> dict[str, list[int]]:
    """The lengths of the words that have a character in that *place*, the greatest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[place], set()).add(len(word))
    return {char: sorted(sizes, reverse=True) for char, sizes in found.items()}
