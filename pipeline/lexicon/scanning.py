"""One scan of a text for the words of all lists: whoever needs some of them asks for those of a list.

A stage names its list where it is imported; the first text that is read builds one automaton of all of them, and what
it finds in a text is kept while the stages read that.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

from pipeline.lexicon.search import matches

# Where a word stands, in the order of the leftmost and of these the longest: (start, -end, the word's number).
Place = tuple[int, int, int]

_lists: list[WordList] = []


class WordList:
    """Words that are looked for in every text; *load* returns them when the first one is read.

    A word's number is its index in what *load* returned.
    """

    def __init__(self, load: Callable[[], Sequence[str]]) -> None:
        self._load = load
        self._index = len(_lists)
        _lists.append(self)

    @cached_property
    def words(self) -> Sequence[str]:
        """The words in the order of their numbers."""
        return self._load()

    def everywhere(self, text: str) -> list[Place]:
        """Return where each word stands, those inside or across others too."""
        return _scan(text, len(_lists))[self._index]

    def longest(self, text: str, seen: str | None = None) -> list[tuple[int, int, int]]:
        """Return ``(number, start, end)`` of words that do not overlap: the leftmost, of these the longest.

        *seen* is *text* with some characters masked, where no word is to be found.
        """
        places = self.everywhere(text)
        if seen is not None and seen != text:
            places = [place for place in places if seen.startswith(self.words[place[2]], place[0])]
        return _apart(places)

    def within(self, text: str, start: int, end: int) -> list[Place]:
        """Return where words stand that lie wholly in ``[start, end)``, those inside or across others too."""
        places = self.everywhere(text)
        first = bisect_left(places, (start,))
        if first == len(places) or places[first][0] >= end:
            return []
        return [place for place in places[first : bisect_left(places, (end,), first)] if -place[1] <= end]

    def longest_within(self, text: str, start: int, end: int) -> list[tuple[int, int, int]]:
        """Return what ``longest`` finds where nothing is read but ``text[start:end]``."""
        return _apart(self.within(text, start, end))


def _apart(places: Sequence[Place]) -> list[tuple[int, int, int]]:
    found, floor = list[tuple[int, int, int]](), 0
    for start, behind, number in places:
        if start >= floor:
            floor = -behind
            found.append((number, start, floor))
    return found


@lru_cache(maxsize=1)
def _automaton(lists: int) -> tuple[AhoCorasick, list[list[tuple[int, int]]]]:
    """The automaton of so many lists, and for each of its words in which of them it stands as which number."""
    owners: dict[str, list[tuple[int, int]]] = {}
    for index, listed in enumerate(_lists[:lists]):
        for number, word in enumerate(listed.words):
            owners.setdefault(word, []).append((index, number))
    # Of the three kinds the one whose states fit a processor's cache, which the stages share.
    return AhoCorasick(list(owners), implementation=Implementation.ContiguousNFA), list(owners.values())


@lru_cache(maxsize=1)
def _scan(text: str, lists: int) -> list[list[Place]]:
    """Where the words of each of so many lists stand in *text*."""
    automaton, owners = _automaton(lists)
    found: list[list[Place]] = [[] for _ in range(lists)]
    for word, start, end in matches(automaton, text, overlapping=True):
        for index, number in owners[word]:
            found[index].append((start, -end, number))
    for places in found:
        places.sort()
    return found
