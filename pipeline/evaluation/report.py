"""What an evaluation returns: figures by measure, and every difference behind them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from pipeline.records import Event, Mention

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


@dataclass(frozen=True)
class Difference:
    """One difference of a document: the record that one side lacks, or both where they disagree."""

    doc_id: str
    layer: str
    kind: DifferenceKind
    gold: Mention | Event | None = None
    predicted: Mention | Event | None = None


@dataclass
class Report:
    """All measures by name, in the contract's order, and the differences in the order of documents, layers and text.

    ``dates_found`` counts dates with the exact span, ``dates_valued`` those of them with the right value.
    """

    documents: int = 0
    measures: dict[str, Measure] = field(default_factory=dict)
    dates_found: int = 0
    dates_valued: int = 0
    differences: list[Difference] = field(default_factory=list)

    @property
    def date_value_accuracy(self) -> float | None:
        """Share of exactly found dates whose value is right."""
        return self.dates_valued / self.dates_found if self.dates_found else None

    def add(self, measure: str, right: int, gold: int, predicted: int) -> None:
        """Add a document's counts to *measure*."""
        tally = self.measures.setdefault(measure, Measure())
        tally.right += right
        tally.gold += gold
        tally.predicted += predicted

    def as_dict(self) -> dict[str, Any]:
        """Return the figures as plain data for JSON."""
        rows: dict[str, Any] = {
            name: {
                "precision": one.precision,
                "recall": one.recall,
                "f1": one.f1,
                "right": one.right,
                "gold": one.gold,
                "predicted": one.predicted,
            }
            for name, one in self.measures.items()
        }
        accuracy = {"accuracy": self.date_value_accuracy, "right": self.dates_valued, "of": self.dates_found}
        return {"documents": self.documents, "measures": rows, "date value accuracy": accuracy}
