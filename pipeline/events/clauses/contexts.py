"""What the words before a trigger do to it: wishes, plans, negation, conditions, light verbs."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.lexicon import rows

_ADVERB_LENGTH = 2  # of the adverbs that jieba writes together with the verb behind them (迅速开展)


@cache
def _effects() -> dict[str, str]:
    return dict(rows("pipeline.events.clauses", "contexts.tsv"))


@lru_cache(maxsize=50_000)
def effect_of(word: str) -> str | None:
    """Return the effect of a context word, None where it has none.

    ``obliged`` (a wish or duty), ``planned``, ``negated``, ``hypothetical``, ``reported``, ``habitual``, ``content``
    (the trigger is the complement of this verb), ``pivot`` (so too, and its object is to act, in the clauses behind as
    well), ``helped`` (its object is to act, in its own clause only), ``light`` (its noun is the trigger), ``received``
    (its object is a noun: the subject undergoes the act), ``adverb`` (nothing). An adverb written together with a verb
    leaves the verb its effect.
    """
    effect = _effects().get(word)
    if effect is None and _effects().get(word[:_ADVERB_LENGTH]) == "adverb":
        return _effects().get(word[_ADVERB_LENGTH:])
    return effect


@cache
def pivoting() -> re.Pattern[str]:
    """Finds the words whose effect is ``pivot``, wherever their characters stand."""
    return re.compile("|".join(word for word, effect in _effects().items() if effect == "pivot"))
