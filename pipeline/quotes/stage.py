"""The stage: rules make drafts, the document says who their speakers are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from pipeline.quotes.article.context import Context
from pipeline.quotes.article.drafts import Draft
from pipeline.quotes.finding.media import passed_on
from pipeline.quotes.finding.reported import reported
from pipeline.quotes.finding.sources import announced, sourced
from pipeline.quotes.finding.unmarked import headline, unmarked
from pipeline.quotes.speakers.resolve import resolve
from pipeline.records import AgencyMention, Quote
from pipeline.text import Article


def find(article: Article, agencies: Sequence[AgencyMention]) -> list[Quote]:
    """Return the quotes of *article* in text order, without overlap.

    *agencies* are the mentions of the stage before, in text order. Offsets are code points, and
    ``article.raw[quote.start:quote.end] == quote.text``; the span of direct words leaves out their marks.
    """
    ctx = Context(article, sorted(agencies, key=lambda agency: (agency.start, agency.end)))
    drafts = _without_overlap(headline(ctx) + sourced(ctx) + announced(ctx))
    drafts = _without_overlap([*drafts, *reported(ctx, drafts)])
    drafts = _without_overlap([*drafts, *unmarked(ctx, drafts)])
    drafts = _without_overlap(passed_on(ctx, drafts))
    return resolve(ctx, drafts)


def _without_overlap(drafts: list[Draft]) -> list[Draft]:
    """Keep, of drafts that overlap, the one found first."""
    kept: list[Draft] = []
    starts: list[int] = []
    for draft in drafts:
        at = bisect_left(starts, draft.start)
        if (at == 0 or kept[at - 1].end <= draft.start) and (at == len(kept) or draft.end <= starts[at]):
            kept.insert(at, draft)
            starts.insert(at, draft.start)
    return kept
