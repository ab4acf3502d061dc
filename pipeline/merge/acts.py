"""An event with what of its article matters for finding it again in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, TypeVar

import numpy as np
from ahocorasick_rs import AhoCorasick, MatchKind
from numpy.typing import NDArray

from pipeline.lexicon.countries import countries, country_names
from pipeline.merge.when import When, when
from pipeline.records import DocumentRecord, Event, Mention, Span

M = TypeVar("M", bound=Mention)

_BEFORE, _AFTER = 40, 80  # characters of a long sentence around the trigger that tell of this event
_PLAIN = re.compile(r"[\s\W_]+")
_TITLE = re.compile("《([^《》]{6,})》")  # shorter ones are abbreviations (《办法》), laws and newspapers
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HAN_OR_NUMBER = re.compile(r"[0-9.]+|[A-Za-z]+|[㐀-鿿]+")


@dataclass(frozen=True, eq=False)
class Article:
    """What a merge keeps of an article beside its events."""

    number: int
    doc_id: str
    outlet: str | None
    title: str | None
    published: date | None
    sketch: NDArray[np.uint64]


@dataclass(frozen=True, eq=False)
class Act:
    """An event as one article tells it.

    ``when`` is None where its days are unknown. ``agencies`` are the names of single bodies among those who act,
    ``places`` the adcodes of the places below the provinces, ``titles`` those of documents. ``words`` are the bigrams
    and numbers of what is told beside date, place and actor, ``numbers`` those numbers alone; ``countries`` are the
    countries named beside China, ``said_days`` and ``said_provinces`` what a quotation names, ``targets`` the bigrams
    of those whom the act is directed at, ``figures`` kind and value.
    """

    number: int
    article: Article
    event: Event
    when: When | None
    agencies: frozenset[str]
    provinces: frozenset[str]
    places: frozenset[str]
    titles: frozenset[str]
    what: str | None
    words: frozenset[str]
    numbers: frozenset[str]
    countries: frozenset[str]
    said_days: frozenset[str]
    said_provinces: frozenset[str]
    targets: frozenset[str]
    figures: frozenset[tuple[str, float]]

    @property
    def told(self) -> int:
        """How many arguments the telling has."""
        event = self.event
        single: tuple[object, ...] = (
            event.date,
            event.speaker,
            event.document,
            event.document_number,
            event.content,
            event.quote,
        )
        several: tuple[list[Any], ...] = (event.provinces, event.agencies, event.figures, event.participants)
        return sum(one is not None for one in single) + sum(map(len, several))


def acts_of(record: DocumentRecord, article: Article, number: int) -> Iterator[Act]:
    """Yield the acts of one article, numbered from *number*."""
    dates = {mention.id: mention for mention in record.dates}
    places = {mention.id: mention for mention in record.provinces}
    generic = {mention.name for mention in record.agencies if mention.generic}
    for at, event in enumerate(record.events, number):
        quote = record.quotes[event.quote] if event.quote is not None and event.quote < len(record.quotes) else None
        told_in = [places[id_] for id_ in event.province_mentions if id_ in places]
        said = quote if event.type == "statement" else None
        around = said or _around(event)
        words = _words(_beside_mentions(record, around))
        yield Act(
            number=at,
            article=article,
            event=event,
            when=when(event, dates.get(event.date_mention or ""), article.published),
            agencies=frozenset(event.agencies) - generic,
            provinces=frozenset(event.provinces),
            places=frozenset(place.adcode for place in told_in if place.adcode and place.level != "province"),
            titles=_titles(around.text, event.document),
            what=event.document or (quote.text if quote else event.content.text if event.content else None),
            words=words,
            numbers=frozenset(word for word in words if word[0].isdigit()),
            countries=_countries(around.text),
            said_days=frozenset(
                filter(_DAY.fullmatch, ((one.value or "")[:10] for one in _inside(record.dates, said)))
            ),
            said_provinces=frozenset(one.code for one in _inside(record.provinces, said) if one.code),
            targets=_words(
                " ".join(one.text for one in event.participants if one.role == "target" and not one.mention)
            ),
            figures=frozenset((f"{figure.kind} in {figure.unit}", figure.value) for figure in event.figures),
        )


def _around(event: Event) -> Span:
    """Return the part of the sentence that tells of this event: what stands around its trigger."""
    sentence = event.sentence or event.trigger
    start = max(sentence.start, event.trigger.start - _BEFORE)
    end = min(sentence.end, event.trigger.end + _AFTER)
    return Span(start=start, end=end, text=sentence.text[start - sentence.start : end - sentence.start])


def _inside(mentions: Sequence[M], span: Span | None) -> list[M]:
    return [one for one in mentions if span and span.start <= one.start and one.end <= span.end]


def _beside_mentions(record: DocumentRecord, span: Span) -> str:
    """Return the text of *span* without the dates, places and agencies in it."""
    kept, at = [], span.start
    inside = [
        mention for layer in (record.dates, record.provinces, record.agencies) for mention in _inside(layer, span)
    ]
    for mention in sorted(inside, key=lambda one: (one.start, -one.end)):
        if mention.start >= at:
            kept.append(span.text[at - span.start : mention.start - span.start])
            at = mention.end
    return " ".join([*kept, span.text[at - span.start :]])


def _titles(text: str, document: str | None) -> frozenset[str]:
    """Return the titles in *text*, and that of the event's *document*, without punctuation."""
    found = {match.group(1) for match in _TITLE.finditer(text)} | {document or ""}
    return frozenset(_PLAIN.sub("", title) for title in found) - {""}


def _countries(text: str) -> frozenset[str]:
    names = countries()
    return frozenset(names[name] for name in _country_finder().find_matches_as_strings(text)) - {"中国"}


@cache
def _country_finder() -> AhoCorasick:
    return AhoCorasick(sorted(country_names()), matchkind=MatchKind.LeftmostLongest)


def _words(text: str) -> frozenset[str]:
    found: set[str] = set()
    for match in _HAN_OR_NUMBER.finditer(text):
        run = match.group()
        if run[0] > "z":
            found.update(run[at : at + 2] for at in range(len(run) - 1))
        else:
            found.add(run)
    return frozenset(found)
