"""Two runs against one gold: what the later one gained, what it lost, and what is wrong in another way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pipeline.evaluation.report import Difference, Report
from pipeline.evaluation.telling import says, span_of
from pipeline.records import Event

ChangeKind = Literal["gained", "lost", "changed"]
_Key = tuple[str, str, bool, int, int, str, int]


@dataclass(frozen=True)
class Change:
    """One difference to the gold that only one run has, or both but not alike.

    ``gained``: *before* had it and it is gone (a miss found, a spurious find dropped, a value put right). ``lost``: it
    is new in *now*. ``changed``: the same gold record is wrong in both, in different ways.
    """

    kind: ChangeKind
    before: Difference | None = None
    now: Difference | None = None

    @property
    def difference(self) -> Difference:
        """The later run's difference, else the earlier one's."""
        found = self.now or self.before
        assert found is not None
        return found


def compare(before: Report, now: Report) -> list[Change]:
    """Return what changed between two reports over the same gold, in the order of documents, layers and text."""
    old, new = _keyed(before.differences), _keyed(now.differences)
    changes = []
    for key in dict.fromkeys((*old, *new)):
        one, other = old.get(key), new.get(key)
        if one is None or other is None:
            changes.append(Change("gained" if other is None else "lost", one, other))
        elif _way(one) != _way(other):
            changes.append(Change("changed", one, other))
    order = {score.doc_id: place for place, score in enumerate(now.scores)}
    return sorted(changes, key=lambda change: _place(change.difference, order))


def counts_by_layer(changes: Iterable[Change]) -> dict[str, Counter[ChangeKind]]:
    """Return how many changes of each kind each layer has."""
    counts: dict[str, Counter[ChangeKind]] = {}
    for change in changes:
        counts.setdefault(change.difference.layer, Counter())[change.kind] += 1
    return counts


def _keyed(differences: Iterable[Difference]) -> dict[_Key, Difference]:
    """Return differences by what they are about: a gold record, or what was found where the gold has none."""
    keyed: dict[_Key, Difference] = {}
    for one in differences:
        record = one.gold or one.predicted
        assert record is not None
        span = span_of(record)
        kind = record.type if isinstance(record, Event) else ""
        about = (one.doc_id, one.layer, one.gold is not None, span.start, span.end, kind)
        # Two gold events may share a trigger.
        number = next(number for number in range(len(keyed) + 1) if (*about, number) not in keyed)
        keyed[(*about, number)] = one
    return keyed


def _way(difference: Difference) -> tuple[str, str]:
    return difference.kind, says(difference.predicted) if difference.predicted else ""


def _place(difference: Difference, order: dict[str, int]) -> tuple[int, str, int]:
    record = difference.gold or difference.predicted
    assert record is not None
    return order[difference.doc_id], difference.layer, span_of(record).start
