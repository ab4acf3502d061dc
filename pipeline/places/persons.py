"""Which names of places are a person's: the whole name (分析师武威) or the given name behind a surname (李克东)."""

from __future__ import annotations

import re
from functools import cache

from pipeline.lexicon import words
from pipeline.lexicon.search import around, spans_of, starts_in
from pipeline.places.cues import cue

# Surnames that before a place are far more often prepositions and the like.
_PREPOSITIONS = frozenset("于和向从经时连安关管来往到在由对同与及年")
# Surnames that behind a mark are verbs of a career as well (任抚州市长).
_OFFICES = frozenset("任")
# The most common surnames that are hardly the end of another word.
_COMMON_SURNAMES = frozenset("王李张刘陈杨赵吴徐孙胡朱郭曹蒋魏谢邓韩冯彭潘")
# 记者武汉报道: the correspondent's city.
_REPORT = re.compile(r"报道|摄|[专]?[讯电]|消息|[市省县区]")
_MORE_TITLES = frozenset(
    ["记者", "通讯员", "摄影", "编辑", "作者", "导演", "演员", "居民", "村民", "市民", "网友", "读者"]
)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(name for name in words("pipeline.lexicon", "surnames.txt") if len(name) == 1) - _PREPOSITIONS


@cache
def _titles() -> frozenset[str]:
    return words("pipeline.lexicon", "titles.txt") | _MORE_TITLES


class Persons:
    """The persons of one text, as far as their names are places as well; what it has counted once it keeps."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._given: dict[tuple[str, int], bool] = {}
        self._clauses: dict[str, bool] = {}
        self._officials: dict[tuple[str, tuple[int, int]], bool] = {}

    def is_person(self, start: int, end: int) -> bool:
        """Say whether ``text[start:end]`` is a person's name or the given name behind a surname."""
        text = self._text
        surnames = _surnames()
        before = text[start - 1 : start]
        if before in ("·", "•") or (before in _COMMON_SURNAMES and end - start <= 2):
            return True
        if before in surnames and end - start <= 2:
            outer = text[start - 2 : start - 1]
            if not "\u4e00" <= outer <= "\u9fff" or self._titled(start - 1):
                return True
            if self._is_given(start, end):
                return True
        return end - start <= 3 and self.begins_at(start) and not text.startswith("市", end)

    def begins_at(self, at: int) -> bool:
        """Say whether a surname behind a title stands at *at* (分析师|赵…)."""
        return self._text[at] in _surnames() | _PREPOSITIONS and self._titled(at)

    def is_official(self, start: int, end: int) -> bool:
        """Say whether a bare, well-known name is a person's all the same: never beside what a place has."""
        if end - start != 2:
            return False
        before = self._text[start - 1 : start]
        if before in _surnames() and before not in _OFFICES:
            given = self._is_given(start, end) and self._begins_clause(self._text[start - 1 : end])
            if given or self._titled(start - 1):
                return True
        key = self._text[start:end], around(start)
        if key not in self._officials:
            self._officials[key] = self._is_official(*key)
        return self._officials[key]

    def _is_official(self, name: str, where: tuple[int, int]) -> bool:
        if name[0] not in _surnames():
            return False
        found = list(starts_in(self._text, name, *where))
        if not any(self._titled(at) for at in found):
            return False
        return not any(_REPORT.match(self._text, at + 2) or cue(self._text, at, at + 2) for at in found)

    def _is_given(self, start: int, end: int) -> bool:
        """Say whether the name stands behind the same surname wherever it stands, and more than once (李克东)."""
        name, (low, high) = self._text[start - 1 : end], around(start)
        if (name, low) not in self._given:
            count = self._text.count(name, low, high)
            self._given[name, low] = count > 1 and count == self._text.count(name[1:], low, high)
        return self._given[name, low]

    def _begins_clause(self, name: str) -> bool:
        """Say whether *name* once stands behind a mark, so that it begins with its surname (not 浙|江宁波)."""
        if name not in self._clauses:
            starts = (start for start, _ in spans_of(self._text, [name]))
            self._clauses[name] = any(not "\u4e00" <= self._text[start - 1 : start] <= "\u9fff" for start in starts)
        return self._clauses[name]

    def _titled(self, at: int) -> bool:
        titles = _titles()
        return any(self._text[at - length : at] in titles for length in (2, 3, 4))
