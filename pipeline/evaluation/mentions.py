"""The measures of dates, provinces and agencies: mentions by exact span, by overlap, and by what they say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pipeline.evaluation.pairing import overlap, pair
from pipeline.evaluation.report import Difference, DifferenceKind, Report
from pipeline.records import AgencyMention, DateMention, DocumentRecord, Mention, ProvinceMention

M = TypeVar("M", bound=Mention)
_Key = tuple[int, int]


def same_name(name: str | None) -> str:
    """Return *name* as names are compared: without white space and case."""
    return "".join((name or "").split()).casefold()


def is_calendar(date: DateMention) -> bool:
    """Say whether a date counts in the headline figure: DATE and TIME with a calendar value."""
    return date.type in ("DATE", "TIME") and not (date.value or "").endswith("_REF")


@dataclass(frozen=True)
class _Layer(Generic[M]):
    """A measure of mentions: which of them count, what they must also agree in, and how to say that they do not.

    ``listed`` is whether the differences of this class of mentions are reported.
    """

    name: str
    counts: Callable[[M], bool]
    says: Callable[[M], object] | None = None
    says_name: str = ""
    kind: DifferenceKind | None = None


_DATES: _Layer[DateMention] = _Layer("dates", is_calendar, lambda one: one.value, "dates + value", "value")
_OTHER_DATES: _Layer[DateMention] = _Layer(
    "durations, sets, vague dates", lambda one: not is_calendar(one), lambda one: one.value,
    "durations, sets, vague + value", "value",
)  # fmt: skip
_PROVINCES: _Layer[ProvinceMention] = _Layer(
    "provinces", lambda one: True, lambda one: one.code, "provinces + code", "code"
)
_AGENCIES: _Layer[AgencyMention] = _Layer(
    "agencies", lambda one: not one.generic, lambda one: same_name(one.name), "agencies + name", "name"
)
_GENERIC: _Layer[AgencyMention] = _Layer("agencies, generic", lambda one: one.generic)


def score_mentions(gold: DocumentRecord, predicted: DocumentRecord, report: Report) -> None:
    """Add the mentions of one document to *report*."""
    found, valued = _score(_DATES, gold.dates, predicted.dates, gold.id, report)
    report.dates_found += found
    report.dates_valued += valued
    _score(_OTHER_DATES, gold.dates, predicted.dates, gold.id, report)
    _score(_PROVINCES, gold.provinces, predicted.provinces, gold.id, report)
    _score(_AGENCIES, gold.agencies, predicted.agencies, gold.id, report)
    _score(_GENERIC, gold.agencies, predicted.agencies, gold.id, report)


def _score(layer: _Layer[M], gold: Sequence[M], predicted: Sequence[M], doc_id: str, report: Report) -> tuple[int, int]:
    """Add one layer; return how many spans were found exactly, and how many of them say the right thing."""
    all_gold, all_predicted = _by_span(gold), _by_span(predicted)
    gold_spans = {span for span, one in _spans(gold) if layer.counts(one)}
    predicted_spans = {span for span, one in _spans(predicted) if layer.counts(one)}
    # A mention that the other side has in the other class (generic, vague) is right but not counted.
    counted_gold = {span for span in gold_spans if span in predicted_spans or span not in all_predicted}
    counted = {span for span in predicted_spans if span in gold_spans or span not in all_gold}
    hits = counted_gold & counted
    report.add(layer.name, len(hits), len(counted_gold), len(counted))

    of_gold = [one for span, one in _spans(gold) if span in counted_gold and layer.counts(one)]
    of_predicted = [one for span, one in _spans(predicted) if span in counted and layer.counts(one)]
    overlapping = len(pair(of_gold, of_predicted, overlap))
    report.add(f"{layer.name} (overlap)", overlapping, len(of_gold), len(of_predicted))

    differ = report.differences.append
    for span in sorted(counted_gold - hits):
        differ(Difference(doc_id, layer.name, "missed", gold=all_gold[span]))
    for span in sorted(counted - hits):
        differ(Difference(doc_id, layer.name, "spurious", predicted=all_predicted[span]))
    if layer.says is None or layer.kind is None:
        return len(hits), len(hits)
    wrong = [span for span in sorted(hits) if layer.says(all_gold[span]) != layer.says(all_predicted[span])]
    for span in wrong:
        differ(Difference(doc_id, layer.name, layer.kind, gold=all_gold[span], predicted=all_predicted[span]))
    report.add(layer.says_name, len(hits) - len(wrong), len(counted_gold), len(counted))
    return len(hits), len(hits) - len(wrong)


def _spans(mentions: Sequence[M]) -> list[tuple[_Key, M]]:
    return [((one.start, one.end), one) for one in mentions]


def _by_span(mentions: Sequence[M]) -> dict[_Key, M]:
    return dict(_spans(mentions))
