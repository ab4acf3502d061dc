"""The measures of events: paired one to one by type and trigger (statements: by quote), then by their arguments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, get_args

from pipeline.evaluation.mentions import same_name
from pipeline.evaluation.pairing import overlap, pair
from pipeline.evaluation.report import Difference, Report, band
from pipeline.records import DocumentRecord, Event, EventType

TYPES: tuple[EventType, ...] = get_args(EventType)
ROLES = ("date", "province", "agency", "speaker", "document")
_NOT_REAL = ("negated", "denied", "hypothetical", "background")
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


class _Paired(NamedTuple):
    """The gold events and what was found for each, and the predictions that count."""

    golds: Sequence[Event]
    found: Mapping[int, Event]
    counted: Sequence[Event]

    def of_type(self, *types: EventType) -> _Paired:
        """Return the events of some types alone; a pair is always of one type."""
        kept = [i for i, event in enumerate(self.golds) if event.type in types]
        found = {at: self.found[i] for at, i in enumerate(kept) if i in self.found}
        counted = [event for event in self.counted if event.type in types]
        return _Paired([self.golds[i] for i in kept], found, counted)

    def events(self) -> tuple[int, int, int]:
        """Return how many events are right, in the gold, and found."""
        return len(self.found), len(self.golds), len(self.counted)

    def arguments(self, role: str | None = None) -> tuple[int, int, int]:
        """Return how many arguments (of *role*, or all) are right, in the gold, and found."""
        shared = [arguments(self.golds[i]) & arguments(event) for i, event in self.found.items()]
        return (
            _count(shared, role), _count(map(arguments, self.golds), role), _count(map(arguments, self.counted), role),
        )  # fmt: skip


def score_events(
    gold: DocumentRecord, predicted: DocumentRecord, quote_pairs: Mapping[int, int], report: Report
) -> None:
    """Add the events of one document to *report*: as one class, statements and actions by themselves, and each type.

    The details are the events of each type, their arguments in all and by role, and of the events found, by their
    confidence, the share that is right.
    """
    paired = _pair(gold.events, predicted.events, quote_pairs)
    actions = tuple(kind for kind in TYPES if kind != "statement")
    parts = {
        "events": paired,
        "events, statements": paired.of_type("statement"),
        "events, actions": paired.of_type(*actions),
    }
    for name, part in parts.items():
        report.add(name, *part.events())
        report.add(f"{name}: arguments", *part.arguments())
        for role in ROLES if part is paired else ():
            report.add(f"event argument {role}", *part.arguments(role))
    for kind in TYPES:
        part = paired.of_type(kind)
        report.add_detail(f"events, {kind}", *part.events())
        report.add_detail(f"events, {kind}: arguments", *part.arguments())
        for role in ROLES:
            report.add_detail(f"events, {kind}: {role}", *part.arguments(role))
    right = set(map(id, paired.found.values()))
    bands = [(band(event.confidence), id(event) in right) for event in paired.counted]
    for name in dict.fromkeys(name for name, _ in bands):
        hits = [hit for other, hit in bands if other == name]
        report.add_detail(f"events of confidence {name}", sum(hits), len(hits), len(hits))
    _tell_differences(gold.id, paired, report)


def _pair(golds: Sequence[Event], predictions: Sequence[Event], quote_pairs: Mapping[int, int]) -> _Paired:
    def weight(one: Event, other: Event) -> int:
        if one.type != other.type:
            return 0
        if one.type == "statement" and one.quote is not None and quote_pairs.get(one.quote, -1) == other.quote:
            return _SAME_QUOTE
        return overlap(one.trigger, other.trigger)

    pairs = pair(golds, predictions, weight)
    taken = set(pairs.values())
    # Events marked as not having happened count only where the gold has them.
    counted = [event for j, event in enumerate(predictions) if j in taken or event.modality not in _NOT_REAL]
    return _Paired(golds, {i: predictions[j] for i, j in pairs.items()}, counted)


def _tell_differences(doc_id: str, paired: _Paired, report: Report) -> None:
    differ = report.differences.append
    for i, event in enumerate(paired.golds):
        found = paired.found.get(i)
        if found is None:
            differ(Difference(doc_id, "events", "missed", gold=event))
        elif arguments(event) != arguments(found):
            differ(Difference(doc_id, "events", "arguments", gold=event, predicted=found))
    taken = set(map(id, paired.found.values()))
    for event in paired.counted:
        if id(event) not in taken:
            differ(Difference(doc_id, "events", "spurious", predicted=event))


def _count(sets: Iterable[set[Argument]], role: str | None) -> int:
    return sum(1 for one in sets for argument in one if role is None or argument[0] == role)
