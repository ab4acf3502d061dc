"""Which words name incidents of one kind: 车祸 an accident of the road, 事故 any accident, 事件 anything."""

from __future__ import annotations

import re
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from pipeline.lexicon import rows
from pipeline.lexicon.search import matches

Kinds = frozenset[str]

HARM: Kinds = frozenset({"harm"})  # what people come to in an incident that is not named
_ANY = "any"
_LONGEST = 6
# 一起|火灾: a measure word, not 起火.
_COUNTS = re.compile("[一二两三四五六七八九十几数多余每各某另该这0-9]起")


@cache
def _words() -> dict[str, Kinds]:
    return {word: frozenset(kinds.split(",")) for word, kinds in rows("pipeline.events.incidents", "kinds.tsv")}


@cache
def _matcher() -> tuple[AhoCorasick, list[Kinds]]:
    words = sorted(_words())
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), [_words()[word] for word in words]


def named_in(text: str) -> list[tuple[Kinds, int, int]]:
    """Return the words that name an incident in *text*, ``(kinds, start, end)``, in order."""
    automaton, kinds = _matcher()
    found: list[tuple[Kinds, int, int]] = []
    for number, start, end in matches(automaton, text):
        if not (start and _COUNTS.match(text, start - 1)):
            found.append((kinds[number], start, end))
        elif name := automaton.find_matches_as_indexes(text[start + 1 : start + 1 + _LONGEST])[:1]:
            number, first, last = name[0]
            found.append((kinds[number], start + 1 + first, start + 1 + last))
    return found


def kinds_in(text: str) -> Kinds:
    """Return the kinds of incident that the words of *text* name."""
    return frozenset[str]().union(*(kinds for kinds, _, _ in named_in(text)))


def agree(one: Kinds, other: Kinds) -> bool:
    """Whether both may name the same incident: the same kind, or a kind and what it is one of."""
    return any(a == b or _ANY in (a, b) or a.startswith(b + ".") or b.startswith(a + ".") for a in one for b in other)


def is_general(kinds: Kinds) -> bool:
    """Whether a word of *kinds* names incidents of more than one kind: 事故, 事件."""
    return kinds >= HARM or _ANY in kinds
