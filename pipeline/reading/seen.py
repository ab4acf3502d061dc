"""Which ids stand already, in a few bytes each: a run over millions of documents must not hold them all."""

from __future__ import annotations

from array import array
from hashlib import blake2b

_SMALLEST = 2**10  # slots


class SeenIds:
    """A hash table of 64-bit digests, open addressing, in two flat arrays: 18 to 36 bytes an id.

    Two of ten million ids share a digest with a probability of 3 in a million.
    """

    def __init__(self) -> None:
        self._count = 0
        self._digests, self._places = _empty(_SMALLEST)

    def add(self, identity: str, place: int) -> int | None:
        """Note that *identity* stands in *place* (a number from 0 on); return the place where it stands already."""
        digest = int.from_bytes(blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") or 1
        slot = _slot(self._digests, digest)
        if self._digests[slot]:
            return self._places[slot]
        self._digests[slot], self._places[slot] = digest, place
        self._count += 1
        if 3 * self._count > 2 * len(self._digests):
            self._grow()
        return None

    def _grow(self) -> None:
        digests, places = _empty(2 * len(self._digests))
        for digest, place in zip(self._digests, self._places, strict=True):
            if digest:
                slot = _slot(digests, digest)
                digests[slot], places[slot] = digest, place
        self._digests, self._places = digests, places


def _empty(slots: int) -> tuple[array[int], array[int]]:
    return array("Q", bytes(8 * slots)), array("I", bytes(4 * slots))


def _slot(digests: array[int], digest: int) -> int:
    """Return the slot that holds *digest*, or the free one where it belongs."""
    last = len(digests) - 1
    slot = digest & last
    while digests[slot] and digests[slot] != digest:
        slot = (slot + 1) & last
    return slot
