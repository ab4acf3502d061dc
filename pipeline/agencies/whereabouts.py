"""What places an organ: a chain of Chinese divisions, a country or a place in one, a town that no gazetteer lists."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property
from typing import NamedTuple

from pipeline.agencies import tables
from pipeline.lexicon import rows
from pipeline.lexicon.countries import countries
from pipeline.records import ProvinceMention

SPECIAL_REGIONS = frozenset({"710000", "810000", "820000"})
MUNICIPALITIES = frozenset({"110000", "120000", "310000", "500000"})
_LIKE_CITIES = MUNICIPALITIES | SPECIAL_REGIONS
_LONGEST_CHAIN = 12
_LONGEST_SENTENCE = 120
_JUST_BEFORE = 16
_SENTENCE_END = re.compile(r"[。！？；\n]")
_LONGEST_FOREIGN = 10
# 近日外交部, 4日外交部: a day, not Japan.
_DAY_BEFORE = frozenset("近今昨当次每前后本明即某节假工翌平同终生连整0123456789一二三四五六七八九十")
# One character is enough without the country's name in the text.
_UNAMBIGUOUS = frozenset("美俄韩英印欧")
# 在朝志愿军, 驻韩司令部: where a body is, not whose.
_ABROAD = frozenset("在驻赴访援抗")
TRANSCRIPTION = (
    "阿埃艾奥巴贝比宾波伯布查茨达戴德迪蒂丁多杜恩尔法菲费弗福夫盖格古哈海汉赫亨胡霍基吉加杰金卡凯坎科克肯库拉莱兰朗劳勒"
    "雷里利林隆卢鲁伦罗洛马迈曼梅门蒙米密莫姆穆娜纳内尼涅宁努诺欧帕佩皮普奇乔切琼萨塞桑瑟森沙莎圣施史斯苏索塔泰坦特汀图托瓦"
    "万韦维威温沃乌西希夏谢辛休雅亚延扬耶伊因尤约泽扎詹珍治朱兹佐什赛哲拜廷宰甸"
)
_FOREIGN_UNIT = re.compile(rf"[{TRANSCRIPTION}]{{2,8}}(?:州|市|省|郡|县|邦)$")
_REPUBLIC = re.compile(
    r"(?:伊斯兰|民主|人民|联邦|阿拉伯|社会主义|玻利瓦尔|多民族|东方|合作|联合)*(?:共和国|王国|公国|联邦|酋长国|合众国)$"
)
_SMALL_SUFFIXES = "镇|乡|街道|苏木|村|社区|新区|开发区|高新区|经开区|工业园区|产业园区|园区|示范区|度假区|风景区|景区"
_SMALL_UNIT = re.compile(
    rf"(?:(?![的了在是和与将已也都有为到于等说称该各两多从向对被引把或如比会给])[\u4e00-\u9fff]){{1,4}}(?:{_SMALL_SUFFIXES})"
)


class Place(NamedTuple):
    """What places a body: ``start`` in the text, ``sort`` domestic, foreign or relative (``省``, ``该市``).

    ``name`` is the place written out (``长沙市``; for a foreign one the country and what is below it); ``level`` is
    province, prefecture, county or place; ``code`` the province's code of GB/T 2260; ``written`` the innermost division
    as the text has it.
    """

    start: int
    sort: str
    name: str
    level: str | None = None
    code: str | None = None
    country: str | None = None
    written: str = ""


@cache
def _official_names() -> dict[tuple[str, str], str]:
    """The official name of each division by province code and any of its forms."""
    found: dict[tuple[str, str], str] = {}
    for code, _, name, forms in rows("pipeline.places", "divisions.tsv"):
        for form in [name, *forms.split()]:
            found.setdefault((code[:2] + "0000", form), name)
    return found


@cache
def division(adcode: str) -> str | None:
    """Return the official name of the division with the six-digit *adcode*."""
    return _names_by_code().get(adcode)


@cache
def _names_by_code() -> dict[str, str]:
    return {code: name for code, _, name, _ in rows("pipeline.places", "divisions.tsv")}


def official_name(mention: ProvinceMention) -> str:
    """Return the place's name with its suffix: the mention's own, else the gazetteer's, else the text.

    A county that has since become a district or a city is what it was (``昌平县委``).
    """
    if mention.code == "710000" and mention.level == "province":
        return "台湾"
    name, text = mention.name or _official_names().get((mention.code or "", mention.text), mention.text), mention.text
    return text if mention.level == "county" and len(text) > 2 and text[-1] == "县" != name[-1] else name


class Whereabouts:
    """The places of an article, found from where they end."""

    def __init__(self, text: str, provinces: Sequence[ProvinceMention]) -> None:
        self.text = text
        self._named: dict[str, bool] = {}
        self.provinces = sorted(provinces, key=lambda mention: mention.start)
        self.starts = [mention.start for mention in self.provinces]
        self.ends = {mention.end: mention for mention in provinces}
        self.inside = {at for mention in provinces for at in range(mention.start + 1, mention.end)}

    @cached_property
    def frequent(self) -> frozenset[str | None]:
        """The provinces of which the article really speaks: named a quarter as often as the one named most."""
        counts = Counter(mention.code for mention in self.provinces)
        most = max(counts.values(), default=0)
        return frozenset(code for code, count in counts.items() if count * 4 >= most)

    @cached_property
    def only_unit(self) -> ProvinceMention | None:
        """The city or county that the article is about: named three times, and twice as often as all others."""
        units = [
            m
            for m in self.provinces
            if m.code in self.frequent and (m.level in ("prefecture", "county") or m.code in _LIKE_CITIES)
        ]
        codes = Counter(mention.code for mention in self.provinces)
        for code in SPECIAL_REGIONS & codes.keys():
            if codes[code] > 1 and codes[code] * 3 >= len(self.provinces) * 2:
                region = next(m for m in self.provinces if m.code == code)
                return region.model_copy(update={"name": division(code), "level": "province", "text": division(code)})
        counts = Counter(map(official_name, units))
        if not counts:
            return None
        name, most = counts.most_common(1)[0]
        return next(m for m in units if official_name(m) == name) if most > 2 and most * 3 >= len(units) * 2 else None

    def just_before(self, at: int) -> ProvinceMention | None:
        """The place named last before *at* in the same sentence, a few characters away."""
        last = bisect_left(self.starts, at) - 1
        if last < 0:
            return None
        mention = self.provinces[last]
        near = at - mention.end <= _JUST_BEFORE and not _SENTENCE_END.search(self.text, mention.end, at)
        return mention if near else None

    def chain(self, end: int, floor: int) -> Place | None:
        """Read the chain of Chinese divisions that ends at *end* (``湖南省永州市``) as one place.

        Its name drops the province where something smaller follows.
        """
        last = self.ends.get(end)
        if last is None or last.start < floor:
            return None
        chain = [last]
        while (
            len(chain) < _LONGEST_CHAIN
            and (before := self.ends.get(chain[0].start))
            and before.start >= floor
            and before.code == last.code
        ):
            chain.insert(0, before)
        if (
            len(last.text) == 1
            and before
            and before.end == chain[0].start
            and len(before.text) == 1
            and before.start >= floor
        ):
            while (
                len(chain) < _LONGEST_CHAIN
                and (before := self.ends.get(chain[0].start))
                and len(before.text) == 1
                and before.start >= floor
            ):
                chain.insert(0, before)
            return Place(chain[0].start, "several", self.text[chain[0].start : end])
        named = [m for m in chain if m is last or m.level != "province" or m.code in MUNICIPALITIES]
        return Place(
            chain[0].start, "domestic", "".join(map(official_name, named)), last.level, last.code, None, last.text
        )

    def region(self, end: int, floor: int) -> Place | None:
        """Taiwan, Hong Kong or Macao (also ``台湾地区``) directly before *end*."""
        for suffix in ("", "地区", "当局"):
            at = end - len(suffix)
            mention = self.ends.get(at)
            if (
                mention
                and mention.code in SPECIAL_REGIONS
                and mention.level == "province"
                and self.text.startswith(suffix, at)
            ):
                return self.chain(at, floor)
        return None

    def short_taiwan(self, end: int) -> Place | None:
        """``台`` before a quoted organ."""
        if self.text[end - 1 : end] != "台" or self.text[end - 2 : end - 1] in (
            "电",
            "平",
            "后",
            "前",
            "舞",
            "央",
            "象",
        ):
            return None
        return Place(end - 1, "domestic", "台湾", "province", "710000", None, "台")

    def small_unit(self, end: int, floor: int) -> Place | None:
        """A town, street or zone below a Chinese division directly before it (``江夏区乌龙泉街道``)."""
        if self.text[end - 1 : end] not in "镇乡道木村区":
            return None
        for start in range(end - 2, max(floor, end - 10), -1):
            if start in self.ends and _SMALL_UNIT.fullmatch(self.text, start, end):
                above = self.chain(start, floor)
                if above is None:
                    return None
                name = ("" if above.level == "province" else above.name) + self.text[start:end]
                return Place(above.start, "domestic", name, "place", above.code)
        return None

    def foreign(self, end: int, floor: int) -> Place | None:
        """A country, or a city or state in one, by two characters or more."""
        if end in self.inside or end in self.ends:
            return None
        text, known, places = self.text, countries(), tables.foreign_places()
        longest = min(_LONGEST_FOREIGN, end - floor) if text[end - 2 : end] in tables.foreign_ends() else 0
        for length in range(longest, 1, -1):
            form = text[end - length : end]
            if end - length in self.inside:
                continue
            if form in places:
                return self._below(end - length, end, floor, places[form])
            if form in known:
                return self._country(end - length, known[form])
        if text[end - 1 : end] in "州市省郡县邦" and (unit := _FOREIGN_UNIT.search(text, max(floor, end - 10), end)):
            return self._unlisted(unit.start(), end, floor)
        if text[end - 1 : end] in "国邦" and (form_of_state := _REPUBLIC.search(text, max(floor, end - 16), end)):
            at = form_of_state.start()
            if (state := self.foreign(at, floor)) is not None:
                return state._replace(name=text[state.start : end])
            state = self.short_country(at, floor)  # 俄联邦
            return state and state._replace(name=state.name + text[at:end])
        return None

    @cached_property
    def initials(self) -> dict[str, str]:
        """The countries that the article names in full, by their first characters; none where two begin alike."""
        found: dict[str, set[str]] = {}
        for form, country in countries().items():
            if len(form) > 1 and form in self.text and country != "中国":
                found.setdefault(form[0], set()).add(country)
        return {char: names.pop() for char, names in found.items() if len(names) == 1}

    @cached_property
    def only_country(self) -> str | None:
        """The one foreign country that the article names, None where it names several or none."""
        named = {country for form, country in countries().items() if len(form) > 1 and form in self.text}
        return next(iter(named)) if len(named) == 1 and "中国" not in named else None

    def last_country(self, at: int) -> str | None:
        """The country named last before *at* in the same sentence, None where there is none."""
        ends = [match.end() for match in _SENTENCE_END.finditer(self.text, max(0, at - _LONGEST_SENTENCE), at)]
        begin = ends[-1] if ends else max(0, at - _LONGEST_SENTENCE)
        before = self.text[begin:at]
        found = max(((before.rfind(form), form) for form in countries() if len(form) > 1), default=(-1, ""))
        return countries()[found[1]] if found[0] >= 0 else None

    def _names(self, country: str) -> bool:
        """Whether the article names the country in full."""
        if country not in self._named:
            self._named[country] = country in self.text
        return self._named[country]

    def short_country(self, end: int, floor: int, *, loose: bool = False) -> Place | None:
        """One character for a country before an organ (``俄国防部``): the text must name the country in full.

        Any country's first character will do where *loose* says that the organ is one that countries have.
        """
        if end - 1 < floor or end in self.inside or end in self.ends:
            return None
        char = self.text[end - 1 : end]
        country = countries().get(char)
        if (
            loose
            and char in tables.country_initials()
            and (country is None or not self._names(country))
            and char not in _UNAMBIGUOUS
        ):
            country = self.initials.get(char)
        if country is None or (char not in _UNAMBIGUOUS and not self._names(country)):
            return None
        before = self.text[end - 2 : end - 1]
        if before and (before in _ABROAD or before == "中" or before in countries()):
            return None
        if self.text[end - 1] == "日" and before in _DAY_BEFORE:
            return None
        return Place(end - 1, "foreign", country, None, None, country)

    def one_character(self, end: int, floor: int) -> Place | None:
        """The country in which a mission sits (``驻华``, ``驻美``)."""
        char = self.text[end - 1 : end]
        if end - 1 < floor or (char != "华" and char not in countries()):
            return None
        country = "中国" if char == "华" else countries()[char]
        return Place(end - 1, "foreign", "华" if char == "华" else country, None, None, country)

    def _country(self, start: int, country: str) -> Place:
        return Place(start, "domestic" if country == "中国" else "foreign", country, None, None, country)

    def _below(self, start: int, end: int, floor: int, country: str | None) -> Place:
        above = self.foreign(start, floor) if start > floor else None
        if above is not None and above.sort == "foreign":
            return Place(above.start, "foreign", above.name + self.text[start:end], None, None, above.country)
        return Place(start, "foreign", self.text[start:end], None, None, country)

    def _unlisted(self, start: int, end: int, floor: int) -> Place:
        """Split ``美国佛罗里达州`` into its country and the part below."""
        for split in range(end - 2, start + 1, -1):
            country = countries().get(self.text[start:split])
            if country:
                return Place(start, "foreign", country + self.text[split:end], None, None, country)
        return self._below(start, end, floor, None)
