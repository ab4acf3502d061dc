"""Which of several places a name means: what the article says about it decides, never a list of articles."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from pipeline.lexicon import rows
from pipeline.places.candidates import Candidate
from pipeline.places.gazetteer import PACKAGE, Unit
from pipeline.text import Article

_LEVELS = {"province": 0, "prefecture": 1, "county": 2, "place": 3}
_JOINT = re.compile(r"[、和及与]|以及")
_CUE_BEFORE = re.compile(r"(?:[在赴到往从自于抵至经]|位于|来到|前往|来自|途经|距离?|返回|进入|走进)$")
_CUE_AFTER = re.compile(
    r"县城|城区|境内|籍|市民|村民|警方|公安|法院|检察|一带|等地|地区|街头|段|政府|县委|区委|市委|人民|机场|火车站|高铁站|站|口岸|当地|"
    r"[东南西北]部|籍|人(?=[,，。、])|方面|开幕|举行|召开|发生|启动"
)


@cache
def _outlets() -> list[tuple[str, str]]:
    return [(name, code) for name, code in rows(PACKAGE, "outlets.tsv")]


def outlet_province(article: Article) -> str | None:
    """Return the code of the province in which the article's outlet sits, None for national and unknown ones."""
    outlet = article.outlet or ""
    return next((code for name, code in _outlets() if name in outlet), None) if outlet else None


class Evidence:
    """The places of an article that are certain, to be asked which of several units fits best at an offset."""

    def __init__(self, article: Article, sure: Sequence[Candidate]) -> None:
        self._text = article.text
        self._sure = list(sure)
        self._starts = [candidate.start for candidate in self._sure]
        self._adcodes = {c.unit.identity for c in self._sure if c.unit}
        self._provinces = {c.unit.code for c in self._sure if c.unit}
        self._full = {c.unit.identity for c in self._sure if c.unit and c.full}
        self._outlet = outlet_province(article)

    def parent_before(self, candidate: Candidate) -> Unit | None:
        """Return the unit that a chain (四川省成都市) makes it: the one whose parent ends where the name starts."""
        at = bisect_right(self._starts, candidate.start - 1) - 1
        if at < 0:
            return None
        previous = self._sure[at]
        gap = self._text[previous.end : candidate.start]
        if previous.unit is None or gap not in ("", "的", "(", "（", "省", "市", "·", " "):
            return None
        return self._below(previous.unit, candidate.units)

    @staticmethod
    def _below(parent: Unit, units: Sequence[Unit]) -> Unit | None:
        inside = [u for u in units if u.code == parent.code and u.identity != parent.identity]
        if parent.level != "province":
            inside = [u for u in inside if u.parent == parent.adcode]
        return min(inside, key=lambda u: _LEVELS[u.level], default=None)

    def supports(self, candidate: Candidate) -> bool:
        """Say whether a name that is also an ordinary word stands for a place here."""
        if self.parent_before(candidate) is not None:
            return True
        if any(unit.identity in self._full for unit in candidate.units if unit.adcode):
            return True
        text = self._text
        near = any(
            other.unit is not None
            and other.unit.code in candidate.codes
            and (
                (other.end < candidate.start and _JOINT.fullmatch(text[other.end : candidate.start]))
                or (other.start > candidate.end and _JOINT.fullmatch(text[candidate.end : other.start]))
            )
            for other in self._around(candidate)
        )
        if near:
            return True
        known = any(unit.code in self._provinces for unit in candidate.units)
        return known and bool(
            _CUE_BEFORE.search(text, max(0, candidate.start - 3), candidate.start)
            or _CUE_AFTER.match(text, candidate.end)
        )

    def _around(self, candidate: Candidate) -> list[Candidate]:
        at = bisect_right(self._starts, candidate.start)
        return self._sure[max(0, at - 1) : at + 1]

    def choose(self, candidate: Candidate, *, guess: bool) -> Unit | None:
        """Return the unit that fits best, None where nothing decides; *guess* takes the usual one then."""
        units = candidate.units
        if len(units) == 1:
            return units[0]
        chained = self.parent_before(candidate)
        if chained is not None:
            return chained
        ranked = sorted(units, key=lambda u: _LEVELS[u.level])
        first = ranked[0]
        # A bare name is the higher unit's: 吉林 is the province, 海南 is no prefecture.
        if first.level == "province":
            return first
        if len({u.code for u in units}) == 1:
            return self._within(ranked)
        parented = [u for u in units if u.parent in self._adcodes]
        if len({u.code for u in parented}) == 1:
            return parented[0]
        codes = {u.code for u in units}
        best = self._nearest(candidate, codes)
        if best is not None:
            return self._within([u for u in ranked if u.code == best])
        if self._outlet in codes:
            return self._within([u for u in ranked if u.code == self._outlet])
        if first.level == "prefecture" and ranked[1].level != "prefecture":
            return first
        usual = _usual().get(candidate.units[0].name) or _usual().get(self._text[candidate.start : candidate.end])
        if usual:
            return next((u for u in units if u.adcode == usual), None)
        return first if guess else None

    def _within(self, ranked: list[Unit]) -> Unit:
        current = [u for u in ranked if u.until is None]
        return (current or ranked)[0]

    def _nearest(self, candidate: Candidate, codes: set[str]) -> str | None:
        at = bisect_right(self._starts, candidate.start)
        for other in reversed(self._sure[:at]):
            if other.unit and other.unit.code in codes:
                return other.unit.code
        for other in self._sure[at:]:
            if other.unit and other.unit.code in codes:
                return other.unit.code
        return None

    def province_at(self, start: int) -> str | None:
        """Return the province that the text speaks of at *start*: that of the last certain place before it."""
        at = bisect_right(self._starts, start) - 1
        if at >= 0:
            unit = self._sure[at].unit
            return unit.code if unit else None
        return self._outlet


@cache
def _usual() -> dict[str, str]:
    return {name: adcode for name, adcode in rows(PACKAGE, "usual.tsv")}
