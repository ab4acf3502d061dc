"""Which of several places a name means, and whether a doubtful name means one: what the article says decides."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache

from pipeline.lexicon import rows
from pipeline.places.candidates import Candidate
from pipeline.places.cues import LOOSE, crosses_words, cue
from pipeline.places.gazetteer import PACKAGE, TAIWAN, Unit
from pipeline.places.persons import Persons
from pipeline.text import Article

_LEVELS = {"province": 0, "prefecture": 1, "county": 2, "place": 3}
# What may stand between the links of a chain, and between places that are named side by side.
_LINK = frozenset(("", "的", "(", "（", "·", " ", "省", "市", "区"))
# 双桥坡村 is no village of 双桥 where nothing else speaks of that county.
_TOWN = re.compile(r"[\u4e00-\u9fff][镇乡村](?!民)")
_SIDE_BY_SIDE = re.compile(r"[、和及与/至—-]|以及")


@cache
def _outlets() -> list[tuple[str, str]]:
    return [(name, code) for name, code in rows(PACKAGE, "outlets.tsv")]


@cache
def _usual() -> dict[str, str]:
    return dict(rows(PACKAGE, "usual.tsv"))


def outlet_province(article: Article) -> str | None:
    """Return the code of the province in which the article's outlet sits, None for national and unknown ones."""
    return _seat(article.outlet) if article.outlet else None


@lru_cache(maxsize=1024)
def _seat(outlet: str) -> str | None:
    return next((code for name, code in _outlets() if name in outlet), None)


class Evidence:
    """The places of an article that are certain, to be asked about the others."""

    def __init__(self, article: Article, certain: Sequence[Candidate], persons: Persons) -> None:
        self._text = article.text
        self._persons = persons
        self._published = article.published
        self._certain = [c for c in certain if c.unit is not None]
        self._starts = [c.start for c in self._certain]
        self._starts_by_code: dict[str, list[int]] = {}
        for c in self._certain:
            if c.unit:
                self._starts_by_code.setdefault(c.unit.code, []).append(c.start)
        units = [c.unit for c in self._certain if c.unit]
        self._adcodes = {unit.adcode for unit in units}
        self._full = {(c.unit.code, c.unit.name) for c in self._certain if c.unit and c.full}
        self._names = {self._text[c.start : c.end] for c in self._certain}
        self._outlet = outlet_province(article)
        self.provinces = frozenset(unit.code for unit in units)

    def is_place(self, candidate: Candidate) -> bool:
        """Say whether a doubtful candidate is a place here; ``trust`` tells how much it needs."""
        text, start, end = self._text, candidate.start, candidate.end
        if self._in_chain(candidate) is not None:
            return True
        at = bisect_left(self._starts, start) - 1
        outer = self._certain[at] if at >= 0 and self._certain[at].end == start else None
        if outer and outer.unit and outer.unit.code not in candidate.codes:
            return False
        if candidate.full:
            known = not self.provinces.isdisjoint(candidate.codes) or self._outlet in candidate.codes
            known = known or (candidate.trust == "likely" and (text[start] not in LOOSE or cue(text, start, end)))
            return known and not crosses_words(text, start, end)
        if crosses_words(text, start, end) or self._persons.is_person(start, end):
            return False
        if any((unit.code, unit.name) in self._full for unit in candidate.units) or self._beside(candidate):
            return True
        # A name that was a place once is one again, unless it is a word as well.
        if text[start:end] in self._names and (candidate.trust == "likely" or self._taiwanese(candidate)):
            return True
        if self._taiwanese(candidate):
            return False
        known = any(unit.code in self.provinces for unit in candidate.units)
        if candidate.trust == "weak":
            return known and cue(text, start, end)
        return known or self._outlet in candidate.codes or (cue(text, start, end) and not _TOWN.match(text, end))

    @staticmethod
    def _taiwanese(candidate: Candidate) -> bool:
        # Short names of Taiwan's towns are ordinary words: 三星, 成功, 大同.
        return not candidate.full and candidate.codes == {TAIWAN} and candidate.units[0].level == "county"

    def _beside(self, candidate: Candidate) -> bool:
        text = self._text
        at = bisect_left(self._starts, candidate.start)
        for other in self._certain[max(0, at - 1) : at + 1]:
            first, second = sorted((other, candidate), key=lambda c: c.start)
            if other.unit and other.unit.level != "province" and first.end <= second.start:
                alike = other.unit.code in candidate.codes or any(u.level == "prefecture" for u in candidate.units)
                if alike and _SIDE_BY_SIDE.fullmatch(text[first.end : second.start]):
                    return True
        return False

    def _in_chain(self, candidate: Candidate) -> Unit | None:
        """Return the unit that a chain (四川省成都市) makes it: the one whose parent ends where the name starts."""
        at = bisect_left(self._starts, candidate.start) - 1
        if at < 0:
            return None
        previous = self._certain[at]
        if previous.unit is None or self._text[previous.end : candidate.start] not in _LINK:
            return None
        parent = previous.unit
        inside = [u for u in candidate.units if u.code == parent.code and u.adcode != parent.code]
        if parent.level != "province":
            inside = [u for u in inside if u.parent == parent.adcode or u.parent is None or parent.level == "place"]
        return self._current(inside) if inside else None

    def choose(self, candidate: Candidate, *, guess: bool) -> Unit | None:
        """Return the unit that fits best, None where nothing decides; *guess* takes the usual one then."""
        units = candidate.units
        if len(units) == 1:
            return units[0]
        chained = self._in_chain(candidate)
        if chained is not None:
            return chained
        ranked = sorted(units, key=lambda u: _LEVELS[u.level])
        first = ranked[0]
        codes = {u.code for u in units}
        # A bare name is the higher unit's (吉林 is the province), one that is a county as well where it is no word.
        if first.level == "province" or len(codes) == 1:
            return self._current(ranked)
        if first.level == "prefecture" and ranked[1].level != "prefecture" and candidate.trust == "sure":
            return first
        decided = self._by_context(candidate, ranked, codes)
        if decided is not None:
            return decided
        usual = _usual().get(self._text[candidate.start : candidate.end])
        if usual:
            return next((u for u in units if u.adcode == usual), None)
        return self._current(ranked) if guess else None

    def _by_context(self, candidate: Candidate, ranked: list[Unit], codes: set[str]) -> Unit | None:
        start = candidate.start
        low, high = self._text.rfind("\n", 0, start), self._text.find("\n", start)
        # In a round-up each item speaks of its own places.
        near = self._nearest(start, codes, low, high if high >= 0 else len(self._text))
        if near is None:
            parented = [u for u in ranked if u.parent and u.parent in self._adcodes]
            if len({u.code for u in parented}) == 1:
                return self._current(parented)
            near = self._nearest(start, codes, -1, len(self._text))
        near = near or (self._outlet if self._outlet in codes else None)
        return self._current([u for u in ranked if u.code == near]) if near else None

    def _current(self, units: list[Unit]) -> Unit:
        """Return the highest of *units* that bore the name when the article appeared."""
        day = self._published
        highest = min(_LEVELS[unit.level] for unit in units)
        units = [unit for unit in units if _LEVELS[unit.level] == highest]
        former = [unit for unit in units if unit.until and day and day <= unit.until]
        return (former or [unit for unit in units if unit.until is None] or units)[0]

    def _nearest(self, start: int, codes: set[str], low: int, high: int) -> str | None:
        """Return which of *codes* a certain place in ``text[low:high]`` has: the last before *start*, else the next."""
        before, after = [], []
        for code in codes & self.provinces:
            starts = self._starts_by_code[code]
            at = bisect_right(starts, start)
            before += [(starts[at - 1], code)] if at and starts[at - 1] > low else []
            after += [(starts[at], code)] if at < len(starts) and starts[at] < high else []
        return max(before)[1] if before else min(after)[1] if after else None

    def province_of(self, start: int) -> str | None:
        """Return the province of the place that begins at *start*, None where none does."""
        at = bisect_left(self._starts, start)
        unit = self._certain[at].unit if at < len(self._starts) and self._starts[at] == start else None
        return unit.code if unit else None

    def province_at(self, start: int, abroad: Sequence[int]) -> str | None:
        """Return the province that the text speaks of at *start*: that of the last place before it.

        None where that place is foreign and stands in the same paragraph; *abroad* are the ends of foreign places.
        """
        at = bisect_right(self._starts, start) - 1
        foreign = bisect_right(abroad, start) - 1
        last = abroad[foreign] if foreign >= 0 else -1
        if last > (self._starts[at] if at >= 0 else -1) and "\n" not in self._text[last:start]:
            return None
        unit = self._certain[max(at, 0)].unit if self._certain else None
        return unit.code if unit else None
