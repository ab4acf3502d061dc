"""The stages in their order: one article in, one document record out. Pure, and free of any engine."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

from pipeline import agencies, dates, events, places, quotes
from pipeline.records import DocumentRecord, Event, Homonyms, Mention, Quote, SpeakerSummary
from pipeline.text import Article
from pipeline.version import VERSION

Numbered = TypeVar("Numbered", bound=Mention | Event)


def analyse(article: Article, *, doc_id: str, homonyms: Homonyms = "abstain") -> DocumentRecord:
    """Run every stage over *article*.

    The record's mentions stand in text order and satisfy ``article.raw[start:end] == mention.text`` (offsets are code
    points); the same article gives the same record on every run. *homonyms* says what becomes of a place name between
    whose bearers nothing decides.

    Raises:
        ValueError: Such a name stands in the text, and *homonyms* is "error".
    """
    found_dates = numbered("dates", dates.find(article))
    found_places = numbered("provinces", places.find(article, homonyms=homonyms))
    found_agencies = numbered("agencies", agencies.find(article, found_places))
    found_places = places.with_roles(found_places, found_agencies)
    found_quotes = numbered("quotes", quotes.find(article, found_agencies))
    found_events = events.find(article, found_dates, found_places, found_agencies, found_quotes)
    return DocumentRecord(
        id=doc_id,
        title=article.title,
        outlet=article.outlet,
        published=article.published.isoformat() if article.published else None,
        sha256=hashlib.sha256(article.raw.encode("utf-8", "surrogatepass")).hexdigest(),
        version=VERSION,
        dates=found_dates,
        provinces=found_places,
        agencies=found_agencies,
        quotes=found_quotes,
        events=numbered("events", found_events),
        speakers=speakers(found_quotes),
    )


def numbered(layer: str, found: Sequence[Numbered]) -> list[Numbered]:
    """Give each record of a layer its id, the layer's first letter and the record's index: ``d0``, ``d1``, …."""
    letter = layer[0]
    for index, record in enumerate(found):
        record.__dict__["id"] = f"{letter}{index}"  # pydantic's own way to set a field costs more than the rest
    return list(found)


def speakers(found: list[Quote]) -> list[SpeakerSummary]:
    """Group quotes by speaker, in the order of each speaker's first quote."""
    by_name: dict[str, SpeakerSummary] = {}
    for index, quote in enumerate(found):
        if quote.speaker is None:
            continue
        said = quote.speaker
        summary = by_name.get(said.name)
        if summary is None:
            by_name[said.name] = SpeakerSummary(
                name=said.name, type=said.type, title=said.title, affiliation=said.affiliation, quotes=[index]
            )
            continue
        if summary.title is None:
            summary.title = said.title
        if summary.affiliation is None:
            summary.affiliation = said.affiliation
        summary.quotes.append(index)
    return list(by_name.values())
