"""Statements: one for each quotation that has a speaker; quotations under one cue make one.

An order that an agency gives in words (``要求``, ``建议``) is a directive, with the quotation as its content.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from pipeline.events.clauses.actors import Actor
from pipeline.events.clauses.reading import Reading
from pipeline.events.clauses.triggers import type_of
from pipeline.records import Quote, Span


class Said(NamedTuple):
    """The quotations ``indices`` that one act of speaking gave; ``trigger`` is its cue, else the speaker's mention."""

    indices: tuple[int, ...]
    trigger: Span
    directive: bool


def acts_of_speaking(reading: Reading, actors: Sequence[Actor], officials: Mapping[str, Actor]) -> list[Said]:
    """Group the article's attributed quotations by cue (by the speaker's mention where there is none), in text order.

    Quotations in headlines repeat the body and are left out.
    """
    spoken = [
        (_key(quote), index)
        for index, quote in enumerate(reading.quotes)
        if quote.speaker is not None and reading.paragraph_at(quote.start) not in reading.headlines
    ]
    return list(_grouped(reading, actors, officials, sorted(spoken)))


def _grouped(
    reading: Reading,
    actors: Sequence[Actor],
    officials: Mapping[str, Actor],
    spoken: list[tuple[tuple[int, int], int]],
) -> Iterator[Said]:
    for _, members in groupby(spoken, key=lambda pair: pair[0]):
        indices = tuple(index for _, index in members)
        quote = reading.quotes[indices[0]]
        trigger = quote.cue or quote.speaker
        if trigger is not None:
            span = Span(start=trigger.start, end=trigger.end, text=trigger.text)
            yield Said(indices, span, _is_order(quote, actors, officials))


def _key(quote: Quote) -> tuple[int, int]:
    anchor = quote.cue or quote.speaker
    assert anchor is not None
    return anchor.start, anchor.end


@lru_cache(maxsize=10_000)
def _orders(cue: str) -> bool:
    """Whether the cue ends in a verb of ordering."""
    return any(type_of(cue[at:]) == "directive" for at in range(len(cue) - 1))


def _is_order(quote: Quote, actors: Sequence[Actor], officials: Mapping[str, Actor]) -> bool:
    """Whether an agency, or an official named with it, orders in these words."""
    if quote.cue is None or quote.speaker is None:
        return False
    cue, speaker = quote.cue.text, quote.speaker
    at = bisect_left(actors, speaker.start, key=attrgetter("start")) - 1
    actor = actors[at] if at >= 0 else None
    official = actor is not None and bool(actor.mentions) and actor.in_office and speaker.end <= actor.end
    official = official or (speaker.name in officials and bool(officials[speaker.name].mentions))
    return _orders(cue) and (speaker.type == "agency" or (speaker.type in ("person", "anonymous") and official))
