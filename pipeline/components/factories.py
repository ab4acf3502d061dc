"""One small component class over the five ``find`` functions: find is pure, writing to the doc is a second step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline import agencies, dates, events, places, quotes
from pipeline.records import (
    AgencyMention,
    DateMention,
    DocumentRecord,
    Homonyms,
    Mention,
    ProvinceMention,
    Quote,
)
from pipeline.stages import numbered, speakers
from pipeline.text import Article, iso_date
from pipeline.version import VERSION

USER_DATA = "news"


def article_of(doc: Doc) -> Article:
    """Return the doc's article; ``doc.user_data["published"]`` (a ``date`` or ISO string) is its publication date."""
    published = doc.user_data.get("published")
    day = None if published is None else iso_date(published)
    return Article(raw=doc.text, published=day, title=doc.user_data.get("title"), outlet=doc.user_data.get("outlet"))


def record_of(doc: Doc, *, doc_id: str = "") -> DocumentRecord:
    """Return the doc's document record, of the stages that ran on it."""
    article = article_of(doc)
    found: dict[str, Any] = doc.user_data.get(USER_DATA, {})
    record = DocumentRecord(
        id=doc_id,
        title=article.title,
        outlet=article.outlet,
        published=article.published.isoformat() if article.published else None,
        version=VERSION,
        **found,
    )
    record.speakers = speakers(record.quotes)
    return record


class NewsComponent:
    """A spaCy component that runs one stage.

    *find* is given the doc's article and the layers in *needs*, as far as they stand in the doc. *revise* makes the
    first of those layers anew from itself and what was found: agencies give the places in their names a role.
    """

    def __init__(
        self,
        layer: str,
        needs: Sequence[tuple[str, type[Mention]]],
        find: Callable[..., Sequence[Any]],
        revise: Callable[..., Sequence[Any]] | None = None,
    ):
        self.layer = layer
        self.needs = needs
        self.find = find
        self.revise = revise

    def __call__(self, doc: Doc) -> Doc:
        """Run the stage and write what it finds to *doc*."""
        stored = doc.user_data.setdefault(USER_DATA, {})
        evidence = [[model.model_validate(row) for row in stored.get(layer, [])] for layer, model in self.needs]
        found = numbered(self.layer, self.find(article_of(doc), *evidence))
        stored[self.layer] = [record.model_dump(mode="json") for record in found]
        if self.revise is not None:
            revised = self.needs[0][0]
            stored[revised] = [record.model_dump(mode="json") for record in self.revise(evidence[0], found)]
        doc.spans[self.layer] = [span for span in (_span(doc, row) for row in stored[self.layer]) if span is not None]
        return doc


def _span(doc: Doc, row: dict[str, Any]) -> Span | None:
    # On word tokens a mention may cut a word; the record keeps the exact offsets, the span covers the words.
    place = row.get("trigger", row)
    label = row.get("type") or row.get("level") or row.get("kind") or ""
    identity = str(row.get("value") or row.get("code") or row.get("name") or "")
    return doc.char_span(
        place["start"], place["end"], label=label, kb_id=identity, span_id=row["rule"], alignment_mode="expand"
    )


_DATES = ("dates", DateMention)
_PROVINCES = ("provinces", ProvinceMention)
_AGENCIES = ("agencies", AgencyMention)
_QUOTES = ("quotes", Quote)


@Language.factory("news_dates", assigns=["doc.spans"])
def _dates(nlp: Language, name: str) -> NewsComponent:
    return NewsComponent("dates", (), dates.find)


@Language.factory("news_provinces", assigns=["doc.spans"], default_config={"homonyms": "abstain"})
def _provinces(nlp: Language, name: str, homonyms: Homonyms) -> NewsComponent:
    return NewsComponent("provinces", (), partial(places.find, homonyms=homonyms))


@Language.factory("news_agencies", assigns=["doc.spans"])
def _agencies(nlp: Language, name: str) -> NewsComponent:
    return NewsComponent("agencies", (_PROVINCES,), agencies.find, places.with_roles)


@Language.factory("news_quotes", assigns=["doc.spans"])
def _quotes(nlp: Language, name: str) -> NewsComponent:
    return NewsComponent("quotes", (_AGENCIES,), quotes.find)


@Language.factory("news_events", assigns=["doc.spans"])
def _events(nlp: Language, name: str) -> NewsComponent:
    return NewsComponent("events", (_DATES, _PROVINCES, _AGENCIES, _QUOTES), events.find)
