"""Trigger words: found by their longest match, with the type of event that each stands for."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from pipeline.lexicon import rows
from pipeline.lexicon.scanning import WordList
from pipeline.records import EventType

# Types of which two verbs written together are one act (走访|排查, 查封|扣押).
_COMPOUNDING = ("inspection", "enforcement")


class Trigger(NamedTuple):
    """An occurrence of a trigger word, ``[start, end)``; ``constraint`` is what its context must meet, "-" nothing."""

    start: int
    end: int
    word: str
    type: EventType
    constraint: str


@cache
def _table() -> dict[str, tuple[EventType, str]]:
    return {verb: (cast(EventType, kind), need) for verb, kind, need in rows("pipeline.events.clauses", "triggers.tsv")}


@cache
def _entries() -> list[tuple[str, EventType, str]]:
    """The words in the matcher's order, each with its type and constraint."""
    return [(verb, kind, need) for verb, (kind, need) in _table().items()]


_TRIGGERS = WordList(lambda: list(_table()))


def find_triggers(text: str) -> list[Trigger]:
    """Return the trigger words of *text* in order, none overlapping another, the longest at each place.

    Two verbs of one type written together are one trigger (走访|排查).
    """
    found, entries = list[Trigger](), _entries()
    for number, start, end in _TRIGGERS.longest(text):
        trigger = Trigger(start, end, *entries[number])
        if found and found[-1].end == start and found[-1].type == trigger.type and trigger.type in _COMPOUNDING:
            last = found.pop()
            trigger = Trigger(last.start, end, last.word, last.type, last.constraint)
        found.append(trigger)
    return found


def type_of(verb: str) -> EventType | None:
    """Return the type of event that *verb* stands for, None where it is no trigger."""
    entry = _table().get(verb)
    return entry[0] if entry else None
