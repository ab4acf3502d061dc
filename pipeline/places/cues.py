"""What stands beside a place and tells that it is one, and what tells that it is a person or a piece of two words."""

from __future__ import annotations

import re
from functools import cache

from pipeline.lexicon import words
from pipeline.places.gazetteer import PACKAGE, gazetteer

_BEFORE = re.compile(
    r"(?:[在赴到往从自于抵至经距]|位于|来到|前往|来自|途经|距离|返回|进入|走进|落户|奔赴|抵达|深入|家住|祖籍|地处|原籍)$"
)
_AFTER = re.compile(
    r"县城|城区|城乡|境内|籍|市民|村民|警方|公安|法院|检察|检方|一带|等地|地区|街头|段|政府|县委|区委|市委|人民(?:政府|法院|医院|检察)|机场|火车站|高铁站|东?西?南?北?站|口岸|当地|"
    r"[东南西北]部|人(?=[,，。、])|山区|等[县区市]|民警|交警|纪委|监委|消防|老区|革命|公司(?=[,，。])|新区|开发区|经开区|高新区|工业园|两地|三地|[县区市](?=、)|供电|海关|港(?=[,，。、区])"
)
# Surnames that before a place are far more often prepositions and the like.
_PREPOSITIONS = frozenset("于和向从经时连安关管来往到在由对同与及年")
# Characters that before 县 may as well be a word of their own: 市长和县领导.
LOOSE = frozenset("和成应代任高道新")
# The most common surnames that are hardly the end of another word.
_COMMON_SURNAMES = frozenset("王李张刘陈杨赵吴徐孙胡朱郭曹蒋魏谢邓韩冯彭潘")
_HAN = re.compile("[\u4e00-\u9fff]")
_BEFORE_PLACE = frozenset("在赴到往从自于抵至经距和与及的是省市县区州")
# Ordinary words of which some full names are made: 明天|山区, 以上|城区.
_AREAS = frozenset(("山区", "城区", "新区", "市区", "老区", "矿区", "林区", "海区", "港区", "园区"))
_FUNCTION = frozenset("上下中和新大小万为不人来到都于的了是个")
# 记者武汉报道: the correspondent's city.
_REPORT = re.compile(r"报道|摄|[专]?[讯电]|消息|[市省县区]")


@cache
def _common() -> frozenset[str]:
    return words(PACKAGE, "common_words.txt")


@cache
def _provinces() -> frozenset[str]:
    return frozenset(entry.text for entry in gazetteer().entries if entry.units and entry.units[0].level == "province")


@cache
def _surnames() -> frozenset[str]:
    return frozenset(name for name in words("pipeline.lexicon", "surnames.txt") if len(name) == 1) - _PREPOSITIONS


@cache
def _titles() -> frozenset[str]:
    return words("pipeline.lexicon", "titles.txt") | {
        "记者",
        "通讯员",
        "摄影",
        "编辑",
        "作者",
        "导演",
        "演员",
        "居民",
        "村民",
        "市民",
        "网友",
        "读者",
    }


def cue(text: str, start: int, end: int) -> bool:
    """Say whether the words around ``text[start:end]`` are those around a place: 在…, …境内, …籍."""
    return bool(_BEFORE.search(text, max(0, start - 3), start) or _AFTER.match(text, end))


def crosses_words(text: str, start: int, end: int) -> bool:
    """Say whether ``text[start:end]`` is the end of one word and the start of the next (形成|安保, 养老金|平均)."""
    common = _common()
    before = text[start - 1 : start]
    if text[start - 1 : start + 1] in common and (end - start == 2 or text[start + 1 : end] in _AREAS):
        return True
    if end - start > 2:
        return False
    inside = _HAN.match(before) and before not in _BEFORE_PLACE
    return text[end - 1 : end + 1] in common and (bool(inside) or text[start] in _FUNCTION)


def splits_words(text: str, start: int, end: int) -> bool:
    """Say whether ``text[start:end]`` is the seam of two common words (均衡|水平): both must be words, it is a city."""
    common = _common()
    after = text[end - 1 : end + 1]
    return text[start - 1 : start + 1] in common and (after in common or after in _provinces())


def is_person(text: str, start: int, end: int) -> bool:
    """Say whether ``text[start:end]`` is a person's name or the given name behind a surname (李克东, 记者吴江)."""
    surnames = _surnames()
    before = text[start - 1 : start]
    if before in ("·", "•") or (before in _COMMON_SURNAMES and end - start <= 2):
        return True
    if before in surnames and end - start <= 2:
        outer = text[start - 2 : start - 1]
        if not "\u4e00" <= outer <= "\u9fff" or _titled(text, start - 1):
            return True
        name = text[start - 1 : end]
        return text.count(name) > 1 and text.count(name) == text.count(text[start:end])
    return (
        text[start] in surnames | _PREPOSITIONS
        and end - start <= 3
        and _titled(text, start)
        and not text.startswith("市", end)
    )


def is_official(text: str, start: int, end: int) -> bool:
    """Say whether a bare name that begins with a surname is a person's (分析师武威): never beside what a place has."""
    name = text[start:end]
    if end - start != 2 or text[start] not in _surnames():
        return False
    found = [match.start() for match in re.finditer(name, text)]
    if not any(_titled(text, at) for at in found):
        return False
    return not any(_REPORT.match(text, at + 2) or cue(text, at, at + 2) for at in found)


def _titled(text: str, at: int) -> bool:
    titles = _titles()
    return any(text[at - length : at] in titles for length in (2, 3, 4))
