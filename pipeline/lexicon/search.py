"""Where a few words that only one text has stand in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

# To look for so many words one by one is faster than to build an automaton for one text.
_FEW = 40
# A scan keeps a number of eight bytes for each byte of its text: of long ones a piece at a time, or memory is what it
# waits for. No word is longer than what pieces have in common.
_PIECE = 200_000
_LONGEST_WORD = 1_000
# No article is longer; in a longer text, which many were joined to, a name further away is another article's.
_ARTICLE = 20_000


def around(at: int) -> tuple[int, int]:
    """Return the stretch ``[start, end)`` around offset *at* in which its article stands.

    Neighbours have it in common, so that what was found in it can be kept by its start; it may end behind the text.
    """
    start = at - at % _ARTICLE
    return max(0, start - _ARTICLE), start + 2 * _ARTICLE


def matches(automaton: AhoCorasick, text: str, *, overlapping: bool = False) -> list[tuple[int, int, int]]:
    """Return what the automaton finds in *text*, ``(number of the word, start, end)``, in the order of one scan."""
    if len(text) <= _PIECE:
        return automaton.find_matches_as_indexes(text, overlapping=overlapping)
    found, at = list[tuple[int, int, int]](), 0
    while at < len(text):
        stop = at + _PIECE
        piece = text[at : stop + _LONGEST_WORD]
        found += [
            (number, at + start, at + end)
            for number, start, end in automaton.find_matches_as_indexes(piece, overlapping=overlapping)
            if start < stop - at
        ]
        at = stop if overlapping or not found else max(stop, found[-1][2])
    return found


def starts_in(text: str, word: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield where *word* begins in ``text[start:end]``, those that overlap too."""
    at = text.find(word, start, end)
    while at >= 0:
        yield at
        at = text.find(word, at + 1, end)


def starts_of(text: str, words: Collection[str]) -> Mapping[str, Sequence[int]]:
    """Return where each of *words* begins in *text*, those that overlap too, in order; many are found in one scan."""
    if len(words) <= _FEW:
        return {word: list(starts_in(text, word)) for word in words}
    listed, found = list(words), defaultdict[str, list[int]](list)
    automaton = AhoCorasick(listed, implementation=Implementation.NoncontiguousNFA)
    for index, start, _ in matches(automaton, text, overlapping=True):
        found[listed[index]].append(start)
    return {word: found.get(word, ()) for word in listed}


def apart(starts: Sequence[int], size: int) -> list[int]:
    """Return those of *starts* at which a word of *size* characters stands that none of those before it overlaps."""
    found: list[int] = []
    for start in starts:
        if not found or start >= found[-1] + size:
            found.append(start)
    return found


def spans_of(text: str, words: Collection[str]) -> list[tuple[int, int]]:
    """Return ``[start, end)`` of every place where one of *words* stands, in order and without overlap.

    Of words that begin at the same place the longest counts.
    """
    if len(words) > _FEW:
        automaton = AhoCorasick(
            list(words), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.NoncontiguousNFA
        )
        return [(start, end) for _, start, end in matches(automaton, text)]
    found = []
    for word in words:
        found += [(at, -len(word)) for at in starts_in(text, word)]
    found.sort()
    spans: list[tuple[int, int]] = []
    last = 0
    for start, size in found:
        if start >= last:
            last = start - size
            spans.append((start, last))
    return spans
