"""What the words before a trigger do to it: wishes, plans, negation, conditions, light verbs."""

from __future__ import annotations

from functools import cache

from pipeline.lexicon import rows


@cache
def effects() -> dict[str, str]:
    """Return the effect of each context word.

    ``obliged`` (a wish or duty), ``planned``, ``negated``, ``hypothetical``, ``reported``, ``habitual``, ``content``
    (the trigger is the complement of this verb), ``light`` (its noun is the trigger), ``received`` (its object is a
    noun: the subject undergoes the act), ``adverb`` (nothing).
    """
    return dict(rows("pipeline.events", "contexts.tsv"))
