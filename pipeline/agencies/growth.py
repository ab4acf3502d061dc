"""Growing a name leftwards from its head: function words, then what places it.

The head of a Chinese organ's name is its last part (``局``); to its left stand the words that say what it does
(``林业``, the *stem*), and to the left of these its place (``长沙市``), a determiner (``有关``, ``该``) or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from pipeline.agencies import tables
from pipeline.lexicon import rows
from pipeline.records import ProvinceMention

_LONGEST_FUNCTION = 8
_LONGEST_PLACE = 10
_ORDINAL = re.compile(r"第?[一二三四五六七八九十\d]+$")
_COUNT = re.compile(r"(?:\d+|[一二两三四五六七八九十]+|多|数)(?:个)?$")
_JOINERS = "和与及、"
# What a one-character relative place may not follow: together they are another word (城市, 社区, 灾区).
_NO_RELATIVE_AFTER = {
    "市": "城都超股上楼门夜车花菜早房汇集",
    "区": "地社园校片牧灾景山林辖小城市新矿库疫湖港厂战军老特赛",
    "县": "",
    "省": "节外反",
    "州": "",
    "州府": "",
    "旗": "国红锦战大",
    "镇": "城村",
    "乡": "城家老故下返",
    "村": "农乡",
}
# 近日外交部, 4日外交部: a day, not Japan.
_DAY_BEFORE = set("近今昨当次每前后本明即某节假工翌平同终生连整0123456789一二三四五六七八九十")
_TRANSCRIPTION = "阿埃艾奥巴贝比宾波伯布查茨达戴德迪蒂丁多杜恩尔法菲费弗福夫盖格古哈海汉赫亨胡霍基吉加杰金卡凯坎科克肯库拉莱兰朗劳勒雷里利林隆卢鲁伦罗洛马迈曼梅门蒙米密莫姆穆娜纳内尼涅宁努诺欧帕佩皮普奇乔切琼萨塞桑瑟森沙莎圣史斯苏索塔泰坦特汀图托瓦万韦维威温沃乌西希夏谢辛休雅亚延扬耶伊因尤约泽扎詹珍治朱兹佐"
_FOREIGN_UNIT = re.compile(rf"[{_TRANSCRIPTION}]{{2,8}}(?:州|市|省|郡|县|邦)$")
# A town or street that no gazetteer lists: two or three characters before its suffix.
_SMALL_UNIT = re.compile(
    r"[\u4e00-\u9fff]{1,4}(?:镇|乡|街道|苏木|村|社区|新区|开发区|高新区|经开区|工业园区|产业园区|园区|示范区|度假区|风景区|景区)$"
)


class Place(NamedTuple):
    """What places a body: ``start`` in the text, ``sort`` domestic, foreign, relative or determiner.

    ``name`` is the place written out (``长沙市``; the country for a foreign one with the part below it); ``code`` is the
    province's code or None, ``level`` province, prefecture, county or place.
    """

    start: int
    sort: str
    name: str
    level: str | None = None
    code: str | None = None
    country: str | None = None


class Growth(NamedTuple):
    """What stands to the left of a head: the name's start, the stem, a determiner, a place."""

    start: int
    stem: str
    determiner: str
    place: Place | None


@cache
def _determiners() -> dict[str, str]:
    """Determiners and relative places, and what each is: generic, pronoun or relative."""
    return {word: sort for word, sort in rows("pipeline.agencies", "determiners.tsv")}


@cache
def _official_names() -> dict[tuple[str, str], str]:
    """The official name of each division by province code and any of its forms."""
    found: dict[tuple[str, str], str] = {}
    for code, _, name, forms in rows("pipeline.places", "divisions.tsv"):
        province = code[:2] + "0000"
        for form in [name, *forms.split()]:
            found.setdefault((province, form), name)
    return found


def official_name(mention: ProvinceMention) -> str:
    """Return the place's name with its suffix: the mention's own, else the gazetteer's, else the text."""
    if mention.name:
        return mention.name
    return _official_names().get((mention.code or "", mention.text), mention.text)


@dataclass
class Surroundings:
    """The text of an article with the places found in it, indexed by where they end."""

    text: str
    provinces: Sequence[ProvinceMention]
    ends: dict[int, ProvinceMention] = field(default_factory=dict)
    inside: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        for mention in self.provinces:
            self.ends[mention.end] = mention
            self.inside.update(range(mention.start + 1, mention.end))

    def grow(self, at: int, floor: int, *, counted: bool = False) -> Growth:
        """Grow leftwards from *at*, never beyond *floor*; ``counted`` lets a number stand before the head."""
        start = self._stem_start(at, floor)
        stem = self.text[start:at]
        determiner = ""
        if counted and not stem:
            count = _COUNT.search(self.text, max(floor, start - 4), start)
            if count:
                determiner, start = count[0], count.start()
        taken = self._determiner(start, floor)
        while taken and len(determiner) < 8:
            if _determiners()[taken] == "relative":
                if determiner or not stem and counted:
                    pass
                place = Place(start - len(taken), "relative", taken)
                return Growth(place.start, stem, determiner, place)
            determiner, start = taken + determiner, start - len(taken)
            if taken.startswith("各"):
                return Growth(start, stem, determiner, None)
            taken = self._determiner(start, floor)
        if determiner.endswith("个") and not self.place_before(start, floor) and start == at - len(determiner):
            return Growth(at, "", "", None)
        place_found = self.place_before(start, floor)
        if place_found:
            start = place_found.start
        return Growth(start, stem, determiner, place_found)

    def _stem_start(self, at: int, floor: int) -> int:
        """Take function words, ordinals and the joiners between them, as far left as they run."""
        text, ends, start = self.text, tables.function_ends(), at
        while start - floor >= 2 and start not in self.ends:
            if text[start - 2 : start] in ends:
                word = self._function_before(start, floor)
                if word:
                    start -= word
                    continue
            if start < at and text[start - 1] in _JOINERS and text[start - 3 : start - 1] in ends:
                word = self._function_before(start - 1, floor)
                if word:
                    start -= word + 1
                    continue
            ordinal = (
                _ORDINAL.search(text, max(floor, start - 4), start)
                if text[start - 1] in "一二三四五六七八九十0123456789"
                else None
            )
            if ordinal and ordinal[0].startswith("第"):
                start = ordinal.start()
                continue
            break
        return start

    def _function_before(self, end: int, floor: int) -> int:
        words, text = tables.functions(), self.text
        for length in range(min(_LONGEST_FUNCTION, end - floor), 1, -1):
            if text[end - length : end] in words and end - length not in self.inside:
                return length
        return 0

    def _determiner(self, end: int, floor: int) -> str:
        known, text = _determiners(), self.text
        if end in self.ends:
            return ""
        for length in range(min(5, end - floor), 0, -1):
            word = text[end - length : end]
            if word in known:
                before = text[end - length - 1] if end - length > 0 else ""
                if before and before in _NO_RELATIVE_AFTER.get(word, ""):
                    return ""
                if end - length in self.inside:
                    return ""
                return word
        return ""

    def place_before(self, end: int, floor: int) -> Place | None:
        """Return the place whose name ends at *end*: a chain of Chinese divisions, a country or a place in one."""
        mention = self.ends.get(end)
        if mention and mention.start >= floor:
            return self._chain(mention, floor)
        return self._foreign(end, floor) or self._small_unit(end, floor)

    def _chain(self, last: ProvinceMention, floor: int) -> Place:
        """Read ``湖南省永州市`` as one place: its name drops the province where something smaller follows."""
        chain = [last]
        while True:
            before = self.ends.get(chain[0].start)
            if not before or before.start < floor or before.code != chain[0].code:
                break
            chain.insert(0, before)
        named = [m for m in chain if m.level != "province" or m is last or m.code in _MUNICIPALITIES]
        name = "".join(official_name(m) for m in named)
        return Place(chain[0].start, "domestic", name, last.level, last.code)

    def _small_unit(self, end: int, floor: int) -> Place | None:
        text = self.text
        if text[end - 1 : end] not in "镇乡道木村区":
            return None
        for mention_end in range(end - 2, max(floor, end - 10), -1):
            mention = self.ends.get(mention_end)
            if mention and mention.start >= floor and _SMALL_UNIT.fullmatch(text, mention_end, end):
                chain = self._chain(mention, floor)
                name = text[mention_end:end] if mention.level == "province" else chain.name + text[mention_end:end]
                return Place(chain.start, "domestic", name, "place", mention.code)
        return None

    def _foreign(self, end: int, floor: int) -> Place | None:
        text, countries, places = self.text, tables.countries(), tables.foreign_places()
        for length in range(min(_LONGEST_PLACE, end - floor), 1, -1):
            form = text[end - length : end]
            if form in places:
                outer = self._foreign(end - length, floor)
                inner = form if outer is None else outer.name + form
                return Place(outer.start if outer else end - length, "foreign", inner, None, None, places[form])
            if form in countries:
                return Place(end - length, "foreign", countries[form], None, None, countries[form])
        unit = _FOREIGN_UNIT.search(text, max(floor, end - 10), end)
        if unit:
            return self._foreign_unit(unit.start(), end, floor)
        if end - floor >= 1 and (country := countries.get(text[end - 1])) and self._short_country(end, country):
            return Place(end - 1, "foreign", country, None, None, country)
        return None

    def _foreign_unit(self, start: int, end: int, floor: int) -> Place:
        """Split ``美国佛罗里达州`` into its country and the part below."""
        for split in range(start + 2, end - 1):
            country = tables.countries().get(self.text[start:split])
            if country:
                return Place(start, "foreign", country + self.text[split:end], None, None, country)
        outer = self._foreign(start, floor)
        if outer:
            return Place(outer.start, "foreign", outer.name + self.text[start:end], None, None, outer.country)
        return Place(start, "foreign", self.text[start:end], None, None, None)

    def _short_country(self, end: int, country: str) -> bool:
        """Whether one character before an organ stands for a country: the text must name the country in full."""
        before = self.text[end - 2] if end >= 2 else ""
        if self.text[end - 1] == "日" and before in _DAY_BEFORE:
            return False
        return end - 1 not in self.inside and country in self.text


_MUNICIPALITIES = frozenset({"110000", "120000", "310000", "500000"})
