"""The measures of events: paired one to one by type and trigger (statements: by quote), then by their arguments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.evaluation.mentions import same_name
from pipeline.evaluation.pairing import overlap, pair
from pipeline.evaluation.report import Difference, Report
from pipeline.records import DocumentRecord, Event

_NOT_REAL = ("negated", "denied", "hypothetical", "background")
_ROLES = ("date", "province", "agency", "speaker", "document")
_SAME_QUOTE = 1000  # more than any overlap of triggers

Argument = tuple[str, str]


def arguments(event: Event) -> set[Argument]:
    """Return the arguments of *event* as (role, value)."""
    found = {("province", code) for code in event.provinces} | {("agency", name) for name in event.agencies}
    if event.date:
        found.add(("date", event.date))
    if event.speaker:
        found.add(("speaker", same_name(event.speaker)))
    if event.document:
        found.add(("document", same_name(event.document)))
    return found


def score_events(
    gold: DocumentRecord, predicted: DocumentRecord, quote_pairs: Mapping[int, int], report: Report
) -> None:
    """Add the events of one document to *report*, as one class and statements and actions by themselves."""
    _score("events", gold.id, gold.events, predicted.events, quote_pairs, report)
    for name, statements in (("events, statements", True), ("events, actions", False)):
        one, other = (
            [event for event in record.events if (event.type == "statement") is statements]
            for record in (gold, predicted)
        )
        _score(name, gold.id, one, other, quote_pairs, report)


def _score(
    name: str,
    doc_id: str,
    golds: Sequence[Event],
    predictions: Sequence[Event],
    quote_pairs: Mapping[int, int],
    report: Report,
) -> None:
    def weight(one: Event, other: Event) -> int:
        if one.type != other.type:
            return 0
        if one.type == "statement" and one.quote is not None and quote_pairs.get(one.quote, -1) == other.quote:
            return _SAME_QUOTE
        return overlap(one.trigger, other.trigger)

    pairs = pair(golds, predictions, weight)
    paired = set(pairs.values())
    # Events marked as not having happened count only where the gold has them.
    kept = [j for j, event in enumerate(predictions) if j in paired or event.modality not in _NOT_REAL]
    couples = [(golds[i], predictions[j]) for i, j in pairs.items()]
    report.add(name, len(pairs), len(golds), len(kept))
    shared = [arguments(one) & arguments(other) for one, other in couples]
    of_gold = [arguments(event) for event in golds]
    of_predicted = [arguments(predictions[j]) for j in kept]
    report.add(f"{name}: arguments", _count(shared), _count(of_gold), _count(of_predicted))
    if name != "events":
        return
    for role in _ROLES:
        counts = (_count(side, role) for side in (shared, of_gold, of_predicted))
        report.add(f"event argument {role}", *counts)
    differ = report.differences.append
    for i, event in enumerate(golds):
        if i not in pairs:
            differ(Difference(doc_id, "events", "missed", gold=event))
        elif arguments(event) != arguments(predictions[pairs[i]]):
            differ(Difference(doc_id, "events", "arguments", gold=event, predicted=predictions[pairs[i]]))
    for j in kept:
        if j not in paired:
            differ(Difference(doc_id, "events", "spurious", predicted=predictions[j]))


def _count(sets: Sequence[set[Argument]], role: str | None = None) -> int:
    return sum(1 for one in sets for argument in one if role is None or argument[0] == role)
