"""What an evaluation returns: figures by measure, for each document and in all, and every difference behind them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from pipeline.records import Event, Mention

RESAMPLES = 1000  # draws of documents for an interval, unless asked otherwise
# Confidence is compared with the share that is right in these bands, of which each holds its lower end.
BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
DifferenceKind = Literal["missed", "spurious", "value", "code", "name", "speaker", "arguments"]


@dataclass
class Measure:
    """Counts of one measure; precision, recall and F1 are None where they have no denominator."""

    right: int = 0
    gold: int = 0
    predicted: int = 0

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right."""
        return self.right / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Share of the gold that was found."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        total = self.gold + self.predicted
        return 2 * self.right / total if total else None

    def as_dict(self) -> dict[str, Any]:
        """Return the figures and their counts as plain data for JSON."""
        return {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "right": self.right,
            "gold": self.gold,
            "predicted": self.predicted,
        }


@dataclass(frozen=True)
class Difference:
    """One difference of a document: the record that one side lacks, or both where they disagree."""

    doc_id: str
    layer: str
    kind: DifferenceKind
    gold: Mention | Event | None = None
    predicted: Mention | Event | None = None


@dataclass
class DocumentScore:
    """The counts of one document by measure, the contract's and those in detail."""

    doc_id: str
    measures: dict[str, Measure] = field(default_factory=dict)
    details: dict[str, Measure] = field(default_factory=dict)


@dataclass
class Report:
    """The counts of each document, and the differences in the order of documents, layers and text.

    ``dates_found`` counts dates with the exact span, ``dates_valued`` those of them with the right value.
    """

    scores: list[DocumentScore] = field(default_factory=list)
    dates_found: int = 0
    dates_valued: int = 0
    differences: list[Difference] = field(default_factory=list)

    @property
    def documents(self) -> int:
        """The number of documents that were scored."""
        return len(self.scores)

    @property
    def measures(self) -> dict[str, Measure]:
        """The contract's measures over all documents, by name and in the contract's order."""
        return _sums(score.measures for score in self.scores)

    @property
    def details(self) -> dict[str, Measure]:
        """The measures in detail over all documents, by name."""
        return _sums(score.details for score in self.scores)

    @property
    def date_value_accuracy(self) -> float | None:
        """Share of exactly found dates whose value is right."""
        return self.dates_valued / self.dates_found if self.dates_found else None

    def begin(self, doc_id: str) -> None:
        """Start the next document; ``add`` and ``add_detail`` count for it."""
        self.scores.append(DocumentScore(doc_id))

    def add(self, measure: str, right: int, gold: int, predicted: int) -> None:
        """Set the current document's counts of one of the contract's measures."""
        self.scores[-1].measures[measure] = Measure(right, gold, predicted)

    def add_detail(self, measure: str, right: int, gold: int, predicted: int) -> None:
        """Set the current document's counts of a measure in detail; nothing is kept of one without any."""
        if right or gold or predicted:
            self.scores[-1].details[measure] = Measure(right, gold, predicted)

    def as_dict(self) -> dict[str, Any]:
        """Return the figures as plain data for JSON."""
        accuracy = {"accuracy": self.date_value_accuracy, "right": self.dates_valued, "of": self.dates_found}
        return {
            "documents": self.documents,
            "measures": {name: one.as_dict() for name, one in self.measures.items()},
            "details": {name: one.as_dict() for name, one in self.details.items()},
            "date value accuracy": accuracy,
        }


def band(confidence: float) -> str:
    """Return the band of ``BANDS`` that *confidence* is in, as part of a measure's name: ``0.80–0.90``."""
    at = max(index for index, low in enumerate(BANDS) if low <= confidence or not index)
    high = BANDS[at + 1] if at + 1 < len(BANDS) else 1.0
    return f"{BANDS[at]:.2f}–{high:.2f}"


def _sums(documents: Iterable[dict[str, Measure]]) -> dict[str, Measure]:
    totals: dict[str, Measure] = {}
    for counts in documents:
        for name, one in counts.items():
            total = totals.setdefault(name, Measure())
            total.right += one.right
            total.gold += one.gold
            total.predicted += one.predicted
    return totals
