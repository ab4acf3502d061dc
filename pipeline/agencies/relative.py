"""``省``, ``该市``: the place that the article speaks of where an organ's name leaves it out."""

from __future__ import annotations

from bisect import bisect_left

from pipeline.agencies.whereabouts import MUNICIPALITIES, SPECIAL_REGIONS, Place, Whereabouts, division, official_name
from pipeline.records import ProvinceMention

_PROVINCE_WORDS = ("省", "自治区", "特区", "特别行政区")
_FARTHEST = 300  # mentions of places to look at on either side


def resolved(place: Place | None, at: int, where: Whereabouts) -> Place | None:
    """Return *place*, a relative one as the unit it means at offset *at*.

    That is the nearest such unit named before, else after, among the provinces of which the article really speaks.
    """
    if place is None or place.sort != "relative":
        return place
    if (mention := where.just_before(at)) is not None and (unit := _as_unit(mention, place)):
        return unit
    if where.only_unit is not None and (unit := _as_unit(where.only_unit, place)):
        return unit
    middle = bisect_left(where.starts, at)
    before = reversed(where.provinces[max(0, middle - _FARTHEST) : middle])
    for mention in (*before, *where.provinces[middle : middle + _FARTHEST]):
        if mention.code in where.frequent and (unit := _as_unit(mention, place)):
            return unit
    return place


def _as_unit(mention: ProvinceMention, place: Place) -> Place | None:
    """Read *mention* as the unit that the word means there: itself, or the unit above it."""
    word, code, adcode = place.name, mention.code or "", mention.adcode or ""
    if word.startswith("特") and code not in SPECIAL_REGIONS:
        return None
    if word.endswith(_PROVINCE_WORDS):
        name = division(code) or ""
        return _unit(place, name, "province", code) if word[-1] != "省" or name.endswith("省") else None
    if mention.level == "place":
        return None
    name = official_name(mention)
    if name.endswith(word[-1]) and (mention.level != "province" or code in MUNICIPALITIES):
        return _unit(place, name, mention.level, code)
    if word[-1] not in "市州盟" or mention.level != "county":
        return None
    above = division(code if code in MUNICIPALITIES else adcode[:4] + "00")
    return _unit(place, above, "prefecture", code) if above and above.endswith(word[-1]) else None


def _unit(place: Place, name: str | None, level: str, code: str) -> Place | None:
    return Place(place.start, "domestic", name, level, code) if name else None
