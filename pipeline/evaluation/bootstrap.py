"""How sure a figure is: percentile bootstrap over documents (Efron 1979, Annals of Statistics 7, 1-26).

Documents are what was sampled, and mentions of one article are not independent of each other; so whole documents are
drawn with replacement, and each drawn collection gives every figure once. Two runs over the same gold are compared on
the same draws (paired bootstrap: Koehn 2004, EMNLP), which leaves out what makes an article hard for both.

The draws come from Python's own generator and a fixed seed, so the same gold gives the same intervals on every machine.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.evaluation.report import RESAMPLES, DocumentScore, Measure

SEED = 1979
_TAIL = 0.025  # of the resampled figures lie outside on either side


class Interval(NamedTuple):
    """The closed interval that holds 95 % of the resampled figures."""

    low: float
    high: float


def f1_intervals(
    scores: Sequence[DocumentScore], *, resamples: int = RESAMPLES, seed: int = SEED
) -> dict[str, Interval | None]:
    """Return the 95 % interval of every measure's F1, the contract's and those in detail, by name.

    None stands for a measure whose F1 cannot vary over documents: there are fewer than two, or no draw has any count.
    """
    counts = [{**score.measures, **score.details} for score in scores]
    names = list(dict.fromkeys(name for one in counts for name in one))
    figures = _f1(counts, names, _draws(len(scores), resamples, seed))
    return {name: _interval(figures[:, column]) for column, name in enumerate(names)}


def change_intervals(
    before: Sequence[DocumentScore], now: Sequence[DocumentScore], *, resamples: int = RESAMPLES, seed: int = SEED
) -> dict[str, Interval | None]:
    """Return the 95 % interval of the change in F1 of each of the contract's measures, by name.

    Raises:
        ValueError: The two do not score the same documents in the same order.
    """
    if [score.doc_id for score in before] != [score.doc_id for score in now]:
        raise ValueError("two reports over different documents cannot be compared")
    names = list(dict.fromkeys(name for score in now for name in score.measures))
    draws = _draws(len(now), resamples, seed)
    one, other = (_f1([score.measures for score in scores], names, draws) for scores in (before, now))
    return {name: _interval((other - one)[:, column]) for column, name in enumerate(names)}


def _draws(documents: int, resamples: int, seed: int) -> NDArray[np.float64]:
    """Return how often each document stands in each draw, shape (resamples, documents)."""
    rng = random.Random(seed)
    drawn = np.zeros((resamples, documents))
    for row in range(resamples if documents > 1 else 0):
        drawn[row] = np.bincount(rng.choices(range(documents), k=documents), minlength=documents)
    return drawn


def _f1(
    counts: Sequence[Mapping[str, Measure]], names: Sequence[str], draws: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return F1 by draw and measure, shape (resamples, measures); NaN where a draw has no count of it."""
    none = Measure()
    right = np.array([[one.get(name, none).right for name in names] for one in counts], dtype=float)
    total = np.array([[(m := one.get(name, none)).gold + m.predicted for name in names] for one in counts], dtype=float)
    shape = (len(counts), len(names))
    # Sums of whole numbers, which float64 holds exactly: no platform rounds them differently.
    rights, totals = draws @ right.reshape(shape), draws @ total.reshape(shape)
    figures: NDArray[np.float64] = 2 * rights / np.where(totals > 0, totals, np.nan)
    return figures


def _interval(figures: NDArray[np.float64]) -> Interval | None:
    known = np.sort(figures[~np.isnan(figures)])
    if not known.size:
        return None
    cut = int((known.size + 1) * _TAIL)
    inside = known[max(0, cut - 1) : known.size - max(0, cut - 1)]
    return Interval(float(inside[0]), float(inside[-1]))
