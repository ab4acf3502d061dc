"""Articles of our own that tell acts, as records made by hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pipeline.merge import Cluster, Merger, merge
from pipeline.records import (
    AgencyMention,
    DateMention,
    DocumentRecord,
    Event,
    Figure,
    Participant,
    ProvinceMention,
    Quote,
    Span,
    Speaker,
)


def article(doc_id: str, *events: Event, published: str | None = "2021-06-19", **layers: Any) -> DocumentRecord:
    """Return the record of an article with *events*, numbered."""
    for number, event in enumerate(events):
        event.id = f"e{number}"
    return DocumentRecord(id=doc_id, published=published, events=list(events), **layers)


def act(sentence: str, trigger: str, kind: str = "issue", **more: Any) -> Event:
    """Return an event whose sentence is the whole text of its article."""
    start = sentence.index(trigger)
    span = Span(start=start, end=start + len(trigger), text=trigger)
    whole = Span(start=0, end=len(sentence), text=sentence)
    return Event.model_validate({"type": kind, "trigger": span.model_dump(), "sentence": whole.model_dump(), **more})


def found(sentence: str, text: str) -> dict[str, Any]:
    start = sentence.index(text)
    return {"start": start, "end": start + len(text), "text": text}


def date(sentence: str, text: str, value: str, **more: Any) -> DateMention:
    return DateMention(**found(sentence, text), id="d0", type="DATE", value=value, **more)


def place(sentence: str, text: str, code: str, adcode: str | None = None) -> ProvinceMention:
    level = "province" if adcode is None else "county"
    return ProvinceMention(**found(sentence, text), id="p0", code=code, adcode=adcode or code, level=level)


def agency(sentence: str, text: str, name: str, *, generic: bool = False) -> AgencyMention:
    return AgencyMention(**found(sentence, text), id="a0", name=name, generic=generic)


def figure(sentence: str, text: str, kind: str, value: float, unit: str) -> Figure:
    return Figure.model_validate({**found(sentence, text), "kind": kind, "value": value, "unit": unit})


def target(sentence: str, text: str) -> Participant:
    return Participant(**found(sentence, text), role="target", name=text)


def said(sentence: str, words: str, speaker: str, **more: Any) -> tuple[Event, Quote]:
    """Return a statement and its quotation."""
    at = found(sentence, speaker)
    by = Speaker(**at, name=speaker, type="person")
    quote = Quote(**found(sentence, words), kind="indirect", speaker=by)
    return act(sentence, "表示", "statement", speaker=speaker, quote=0, **more), quote


def together(*articles: DocumentRecord) -> list[list[str]]:
    """Return the documents of each cluster of several sources."""
    return [[one.document for one in cluster.sources] for cluster in merge(articles) if len(cluster.sources) > 1]


def merged(articles: Iterable[DocumentRecord], texts: dict[str, str]) -> list[Cluster]:
    merger = Merger()
    for one in articles:
        merger.add(one, texts.get(one.id))
    return merger.clusters()
