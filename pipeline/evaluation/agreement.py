"""Agreement between two annotators of the same documents.

Which spans there are is measured by F1, which does not depend on whose file counts as gold and to which Cohen's kappa
tends where what neither marks cannot be counted (Hripcsak and Rothschild 2005, JAMIA 12, 296-298). How spans that both
have are labelled is measured by the share of equal labels, and, where the labels come from a closed set, by kappa
(Cohen 1960, Educational and Psychological Measurement 20, 37-46), which leaves out what chance would agree on. For the
characters of each layer (inside a mention, or outside) the whole table is known, so kappa is sound there as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pipeline.evaluation.mentions import same_name
from pipeline.evaluation.pairing import half_overlap, overlap, pair
from pipeline.evaluation.report import Report
from pipeline.evaluation.scoring import score
from pipeline.records import AgencyMention, DateMention, DocumentRecord, Event, ProvinceMention, Quote, Span

LAYERS = ("dates", "provinces", "agencies", "quotes")
_Labels = tuple[str, str]
R = TypeVar("R", DateMention, ProvinceMention, AgencyMention, Quote, Event)
M = TypeVar("M", DateMention, ProvinceMention, AgencyMention)


@dataclass
class LabelAgreement:
    """How often two annotators gave the same label: counts by (one's label, the other's label).

    ``closed`` is whether the labels come from a closed set, for which kappa says something.
    """

    closed: bool = True
    counts: Counter[_Labels] = field(default_factory=Counter)

    @property
    def compared(self) -> int:
        """The number of items that both labelled."""
        return self.counts.total()

    @property
    def observed(self) -> float | None:
        """Share of equal labels, None where nothing was compared."""
        same = sum(count for (one, other), count in self.counts.items() if one == other)
        return same / self.compared if self.compared else None

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa, None where labels are of no closed set, or one label is all that either used."""
        return cohen_kappa(self.counts) if self.closed else None


def cohen_kappa(counts: Mapping[_Labels, int]) -> float | None:
    """Return Cohen's kappa of a table of label pairs: (observed - chance) / (1 - chance).

    1 is full agreement, 0 what chance gives, below 0 less than that. None where chance alone agrees on everything (both
    use a single label), or nothing was compared.
    """
    total = sum(counts.values())
    ones: Counter[str] = Counter()
    others: Counter[str] = Counter()
    same = 0
    for (one, other), count in counts.items():
        ones[one] += count
        others[other] += count
        same += count if one == other else 0
    chance = sum(count * others[label] for label, count in ones.items())  # times total squared
    return None if chance == total * total else (same * total - chance) / (total * total - chance)


@dataclass
class Agreement:
    """What two annotators agree on: spans and arguments as a ``Report``, labels by name."""

    report: Report
    labels: dict[str, LabelAgreement]

    def as_dict(self) -> dict[str, Any]:
        """Return the figures as plain data for JSON."""
        labels = {
            name: {"compared": one.compared, "observed": one.observed, "kappa": one.kappa}
            for name, one in self.labels.items()
        }
        return {**self.report.as_dict(), "labels": labels}


def agreement(one: Iterable[DocumentRecord], other: Iterable[DocumentRecord], texts: Mapping[str, str]) -> Agreement:
    """Compare two annotators' documents over *texts* (by document id); what only one annotated does not count.

    In the report *one* stands as gold and *other* as found. The labels of dates, provinces and agencies are compared
    on exactly equal spans, those of quotes on spans that share half of the longer, those of events on overlapping
    triggers.

    Raises:
        ValueError: One side has two documents of one id.
        KeyError: A document has no text.
    """
    firsts, seconds = list(one), {document.id: document for document in other}
    both = [document for document in firsts if document.id in seconds]
    found = Agreement(score(both, seconds.values()), {})
    for document in both:
        second = seconds[document.id]
        for name, closed, pairs in _labels(document, second):
            found.labels.setdefault(name, LabelAgreement(closed)).counts.update(pairs)
        for layer in LAYERS:
            inside = _inside(getattr(document, layer), getattr(second, layer), len(texts[document.id]))
            found.labels.setdefault(f"{layer}: characters", LabelAgreement()).counts.update(inside)
    return found


def _labels(one: DocumentRecord, other: DocumentRecord) -> Iterator[tuple[str, bool, list[_Labels]]]:
    """Yield name, whether the set is closed, and the pairs of labels of each thing that is labelled."""
    dates, places = _same_span(one.dates, other.dates), _same_span(one.provinces, other.provinces)
    agencies = _same_span(one.agencies, other.agencies)
    quotes = _paired(one.quotes, other.quotes, half_overlap)
    events = _paired(one.events, other.events, lambda a, b: overlap(a.trigger, b.trigger))
    yield "dates: type", True, _both(dates, lambda date: date.type)
    yield "dates: value", False, _both(dates, lambda date: f"{date.value} {date.mod}")
    yield "provinces: code", True, _both(places, lambda place: str(place.code))
    yield "provinces: level", True, _both(places, lambda place: place.level)
    yield "agencies: generic", True, _both(agencies, lambda agency: str(agency.generic))
    yield "agencies: name", False, _both(agencies, lambda agency: same_name(agency.name))
    yield "quotes: kind", True, _both(quotes, lambda quote: quote.kind)
    yield "quotes: speaker type", True, _both(quotes, lambda quote: quote.speaker.type if quote.speaker else "nobody")
    yield (
        "quotes: speaker",
        False,
        _both(quotes, lambda quote: same_name(quote.speaker.name if quote.speaker else None)),
    )
    yield "events: type", True, _both(events, lambda event: event.type)
    yield "events: modality", True, _both(events, lambda event: event.modality)


def _same_span(ones: Sequence[M], others: Sequence[M]) -> list[tuple[M, M]]:
    by_span = {(other.start, other.end): other for other in others}
    return [(one, by_span[one.start, one.end]) for one in ones if (one.start, one.end) in by_span]


def _paired(ones: Sequence[R], others: Sequence[R], weight: Callable[[R, R], int]) -> list[tuple[R, R]]:
    return [(ones[i], others[j]) for i, j in pair(ones, others, weight).items()]


def _both(pairs: Iterable[tuple[R, R]], label: Callable[[R], str]) -> list[_Labels]:
    return [(label(one), label(other)) for one, other in pairs]


def _inside(ones: Sequence[Span], others: Sequence[Span], length: int) -> dict[_Labels, int]:
    first, second = _characters(ones), _characters(others)
    return {
        ("in", "in"): len(first & second),
        ("in", "out"): len(first - second),
        ("out", "in"): len(second - first),
        ("out", "out"): length - len(first | second),
    }


def _characters(spans: Sequence[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}
