"""An event's date, places and document, each with the mention that is its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.events.actors import Actor
from pipeline.events.reading import Reading
from pipeline.records import Evidence, Span

_UNTIL = re.compile(r"截至|截止|自从?|比|较|同比|环比|对比|超过|早于|距|离|不迟于|至|到")
_TITLE = re.compile(r"《([^《》\n]{2,120}(?:《[^《》\n]*》[^《》\n]*)*)》")


class When(NamedTuple):
    """The date of an event: its TIMEX3 value, the index of its mention, and whether it stands in the clause."""

    value: str | None
    mention: int | None
    source: Evidence


class Where(NamedTuple):
    """Codes of provinces and the indices of their mentions."""

    codes: tuple[str, ...]
    mentions: tuple[int, ...]


NEVER = When(None, None, "none")


def date_between(reading: Reading, start: int, end: int, source: Evidence = "clause") -> When:
    """Return the last date in ``[start, end)`` that can say when something happened."""
    for index in reversed(reading.dates_between(start, end)):
        mention = reading.dates[index]
        if mention.type not in ("DATE", "TIME") or not mention.value or "/" in mention.value:
            continue
        if _UNTIL.search(reading.text, max(start, mention.start - 2), mention.start):
            continue
        if reading.quote_at(mention.start) != reading.quote_at(max(start, end - 1)):
            continue
        return When(mention.value, index, source)
    return NEVER


def places_of(reading: Reading, indices: Iterable[int]) -> Where:
    """Return the provinces of the place mentions *indices*, each code once."""
    codes: dict[str, int] = {}
    for index in indices:
        code = reading.provinces[index].code
        if code:
            codes.setdefault(code, index)
    return Where(tuple(codes), tuple(codes.values()))


def seat(reading: Reading, actor: Actor) -> list[int]:
    """Return the place mentions that say where the actor's agencies govern."""
    found: list[int] = []
    for index in actor.mentions:
        mention = reading.agencies[index]
        inside = reading.provinces_between(mention.start, mention.end)
        if not inside:
            for other in reading.agencies:
                if other.name == mention.name and other.start != mention.start:
                    inside = reading.provinces_between(other.start, other.end)
                    if inside:
                        break
        if not inside:
            inside = [
                i
                for i, place in enumerate(reading.provinces)
                if place.text in mention.name and mention.name.startswith((place.name or place.text)[:2])
            ][:1]
        found += inside
    return found


def document_between(reading: Reading, start: int, end: int) -> Span | None:
    """Return the title inside the first 《》 of ``[start, end)``."""
    match = _TITLE.search(reading.text, start, end)
    if match is None:
        return None
    return Span.model_construct(
        start=match.start(1), end=match.end(1), text=reading.article.raw[match.start(1) : match.end(1)]
    )
