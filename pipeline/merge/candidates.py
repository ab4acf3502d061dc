"""Which acts are compared: those that share a key, and are near in time; so the work grows with their number alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from heapq import nsmallest
from zlib import crc32

from pipeline.merge.acts import Act

Key = tuple[str, ...]
_MOST = 60  # acts after an act in its block that it is compared with
_WORDS = 3  # least hashes of a telling that are keys: a like sentence shares one at least


def pairs(acts: Iterable[Act]) -> Iterator[tuple[Act, Act]]:
    """Yield the pairs to compare, each once, in an order that does not depend on anything but *acts*."""
    blocks: dict[Key, list[Act]] = {}
    for act in acts:
        for key in _keys(act):
            blocks.setdefault(key, []).append(act)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        block.sort(key=_time)
        for at, one in enumerate(block):
            for other in block[at + 1 : at + 1 + _MOST]:
                both = min(one.number, other.number), max(one.number, other.number)
                if both not in seen and one.article is not other.article:
                    seen.add(both)
                    yield one, other


def _keys(act: Act) -> Iterator[Key]:
    kind = act.event.type
    yield from ((kind, "title", title) for title in sorted(act.titles))
    if act.event.speaker:
        yield kind, "speaker", act.event.speaker
    else:
        yield from ((kind, "agency", name) for name in sorted(act.agencies))
    if kind == "incident":
        yield from ((kind, "place", code) for code in sorted(act.places or act.provinces))
    # Of two sets of words the least hashes are the same as often as the sets are alike (Broder 1997).
    for hash_ in nsmallest(_WORDS, {crc32(word.encode("utf-8", "surrogatepass")) for word in act.words}):
        yield kind, "words", str(hash_)


def _time(act: Act) -> tuple[date, int]:
    # Tellings of one act that are told with and without its day stand together by the day of publication.
    published = act.article.published or (act.when.last if act.when else date.min)
    return (act.when.first if act.when and act.when.told else published), act.number
