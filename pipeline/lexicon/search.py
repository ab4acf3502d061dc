"""Where a few words that only one text has stand in it."""

from __future__ import annotations

from collections.abc import Collection

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

# To look for so many words one by one is faster than to build an automaton for one text.
_FEW = 40


def spans_of(text: str, words: Collection[str]) -> list[tuple[int, int]]:
    """Return ``[start, end)`` of every place where one of *words* stands, in order and without overlap.

    Of words that begin at the same place the longest counts.
    """
    if len(words) > _FEW:
        automaton = AhoCorasick(
            list(words), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.NoncontiguousNFA
        )
        return [(start, end) for _, start, end in automaton.find_matches_as_indexes(text)]
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append((at, -len(word)))
            at = text.find(word, at + 1)
    found.sort()
    spans: list[tuple[int, int]] = []
    last = 0
    for start, size in found:
        if start >= last:
            last = start - size
            spans.append((start, last))
    return spans
