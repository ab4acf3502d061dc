"""A lint for gold: what contradicts the contract or looks like a slip, though the file can be read and scored."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.evaluation.mentions import same_name
from pipeline.evaluation.pairing import overlap
from pipeline.evaluation.telling import context
from pipeline.records import DocumentRecord, Event, Mention, Span

_SHORTEST = 2  # characters of a string whose unmarked repetitions are told; 京 or 18 stands in too many words
_MOST = 5  # places that are named of one string
_DIGITS = re.compile("[0-9０-９]")


def lint(document: DocumentRecord, text: str) -> list[str]:
    """Return what looks wrong in an annotated document that ``check_gold`` found well-formed, a line each.

    Told are: spans of one layer that overlap; one trigger with several events; an event's date, provinces, agencies or
    speaker that no mention bears, and a title that the text does not have; an action without an agency, a statement
    without a speaker or quote; one string with several values; and a marked string that stands elsewhere unmarked. Each
    of them can be right, so they are for a person to look at.
    """
    return [
        *_overlaps(document),
        *_events(document, text),
        *_contradictions(document),
        *_unmarked(document, text),
    ]


def _layers(document: DocumentRecord) -> list[tuple[str, Sequence[Mention]]]:
    return [("dates", document.dates), ("provinces", document.provinces), ("agencies", document.agencies)]


def _overlaps(document: DocumentRecord) -> Iterator[str]:
    for layer, mentions in (*_layers(document), ("quotes", document.quotes)):
        ordered = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        for one, other in pairwise(ordered):
            if overlap(one, other):
                yield f"{layer}: {one.text!r} at {one.start} and {other.text!r} at {other.start} overlap"
    for index, quote in enumerate(document.quotes):
        if quote.speaker is not None and quote.cue is not None and overlap(quote.speaker, quote.cue):
            yield f"quotes[{index}]: speaker {quote.speaker.text!r} and cue {quote.cue.text!r} overlap"
    triggers = sorted(document.events, key=lambda event: (event.trigger.start, event.trigger.end))
    for first, second in pairwise(triggers):
        if overlap(first.trigger, second.trigger):
            shared = second.trigger
            yield f"events: {first.type} and {second.type} share the trigger {shared.text!r} at {shared.start}"


def _events(document: DocumentRecord, text: str) -> Iterator[str]:
    values = {date.value for date in document.dates}
    codes = {place.code for place in document.provinces}
    names = {same_name(agency.name) for agency in document.agencies}
    speakers = {same_name(quote.speaker.name) for quote in document.quotes if quote.speaker}
    plain = same_name(text)
    for index, event in enumerate(document.events):
        told = [f"no mention has the date {event.date!r}"] if event.date and event.date not in values else []
        told += [f"no mention has the province {code!r}" for code in event.provinces if code not in codes]
        told += [f"no mention has the agency {name!r}" for name in event.agencies if same_name(name) not in names]
        if event.speaker and same_name(event.speaker) not in speakers:
            told.append(f"no quote has the speaker {event.speaker!r}")
        if event.document and same_name(event.document) not in plain:
            told.append(f"the title {event.document!r} does not stand in the text")
        told += _missing(event)
        for one in told:
            yield f"events[{index}] ({event.type} at {event.trigger.start}): {one}"


def _missing(event: Event) -> list[str]:
    if event.type == "statement":
        missing = [name for name in ("speaker", "quote") if getattr(event, name) is None]
    else:
        missing = [] if event.agencies or event.type == "incident" else ["agency"]
    return [f"has no {name}" for name in missing]


def _contradictions(document: DocumentRecord) -> Iterator[str]:
    bearers = [("provinces", place.text, place.code) for place in document.provinces]
    bearers += [("agencies", agency.text, agency.name) for agency in document.agencies]
    values: dict[tuple[str, str], list[str]] = {}
    for layer, string, value in bearers:
        known = values.setdefault((layer, string), [])
        if str(value) not in known:
            known.append(str(value))
    for (layer, string), several in values.items():
        if len(several) > 1:
            yield f"{layer}: {string!r} is {' and '.join(several)}"


def _unmarked(document: DocumentRecord, text: str) -> Iterator[str]:
    for layer, mentions in _layers(document):
        marked = {at for mention in mentions for at in range(mention.start, mention.end)}
        for string in dict.fromkeys(mention.text for mention in mentions):
            if len(string) < _SHORTEST:
                continue
            places = [at for at in _standing(string, text) if not marked.intersection(range(at, at + len(string)))]
            if places:
                shown = ", ".join(map(str, places[:_MOST])) + (", …" if len(places) > _MOST else "")
                first = Span(start=places[0], end=places[0] + len(string), text=string)
                yield f"{layer}: {string!r} stands unmarked at {shown}: {context(first, text)}"


def _standing(string: str, text: str) -> Iterator[int]:
    """Yield where *string* stands, not as a part of a longer number."""
    for match in re.finditer(re.escape(string), text):
        around = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        edges = string[0], string[-1]
        if not any(_DIGITS.match(edge) and _DIGITS.match(next_) for edge, next_ in zip(edges, around, strict=True)):
            yield match.start()
