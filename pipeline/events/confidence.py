"""How sure an event is: the share of those found by its rule that are right on the shipped gold."""

from __future__ import annotations

from functools import cache

from pipeline.lexicon import rows


@cache
def _table() -> dict[str, float]:
    return {rule: float(share) for rule, _, _, share in rows("pipeline.events", "confidence.tsv")}


def confidence_of(rule: str) -> float:
    """Return the confidence of an event found by *rule*; a rule with no example has that of all acts."""
    return _table().get(rule, _table()["acts"])
