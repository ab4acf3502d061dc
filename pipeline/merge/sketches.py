"""Sketches of texts: the same stretch of text, found in two articles without comparing their characters.

A text is the set of its shingles, all strings of a fixed length in it; resemblance and containment of two texts are
those of the sets (Broder 1997, "On the resemblance and containment of documents"). Of the hashes of the shingles a
sketch keeps those that are divisible by a number, so that the share of common hashes estimates containment whatever the
lengths are; a short text keeps all. Hashes are those of fixed arithmetic, the same on every machine and run.
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

SHINGLE = 5  # characters: two words, which seldom meet by chance
_EVERY = 4  # of so many hashes of a long text one is kept
_SHORT = 400  # characters of a text that keeps all
_SPACES = re.compile(r"[\s\W_]+")


def shingle_hashes(text: str, length: int = SHINGLE) -> NDArray[np.uint64]:
    """Return the sorted 64-bit hashes of the distinct shingles of *text*, punctuation and white space left out."""
    plain = _SPACES.sub("", text)
    if len(plain) < length:
        return np.empty(0, np.uint64)
    codes = np.frombuffer(plain.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    hashes = np.zeros(len(codes) - length + 1, np.uint64)
    for offset in range(length):
        hashes = _mixed(hashes + codes[offset : len(codes) - length + 1 + offset])
    return np.unique(hashes)


def _mixed(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    # The finalizer of SplitMix64 (Steele, Lea and Flood 2014), modulo 2 ** 64.
    hashes = (hashes + np.uint64(0x9E3779B97F4A7C15)) * np.uint64(0xBF58476D1CE4E5B9)
    hashes ^= hashes >> np.uint64(27)
    hashes *= np.uint64(0x94D049BB133111EB)
    return hashes ^ (hashes >> np.uint64(31))


def sketch(text: str) -> NDArray[np.uint64]:
    """Return the sketch of a document's *text*, sorted."""
    hashes = shingle_hashes(text)
    return hashes if len(text) <= _SHORT else hashes[hashes % np.uint64(_EVERY) == 0]


def contained(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> float:
    """Return the estimated share of the shorter of two texts that stands in the longer, 0 to 1; 0 where one is empty.

    Where one text was short enough to keep all its hashes, only those count that the other could have kept.
    """
    first, second = (hashes[hashes % np.uint64(_EVERY) == 0] for hashes in (one, other))
    if len(first) < len(one) and len(second) < len(other):
        first, second = one, other
    least = min(len(first), len(second))
    return len(np.intersect1d(first, second, assume_unique=True)) / least if least else 0.0
