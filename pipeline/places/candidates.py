"""What the stage's parts hand to each other: a stretch of the text that may be a place."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.places.gazetteer import Trust, Unit


@dataclass(slots=True)
class Candidate:
    """A stretch ``[start, end)`` of the text and the units it may stand for, until ``unit`` is settled.

    ``full`` is true where the name carries its administrative suffix.
    """

    start: int
    end: int
    units: tuple[Unit, ...]
    rule: str
    trust: Trust = "sure"
    full: bool = False
    unit: Unit | None = None

    @property
    def codes(self) -> set[str]:
        """The provinces that it may lie in."""
        return {unit.code for unit in self.units}

    def identities(self) -> list[str]:
        """The adcodes of all its units, of the province where a unit has none."""
        return sorted({unit.identity for unit in self.units})
