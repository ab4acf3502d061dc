"""What stands beside a place and tells that it is one, and what tells that it is a piece of two words."""

from __future__ import annotations

import re
from functools import cache

from pipeline.lexicon import words
from pipeline.places.gazetteer import PACKAGE, gazetteer

_BEFORE = re.compile(
    r"(?:[在赴到往从自于抵至经距]|位于|来到|前往|来自|途经|距离|返回|进入|走进|落户|奔赴|抵达|深入|家住|祖籍|地处|原籍)$"
)
_AFTER = re.compile(
    r"县城|城区|城乡|境内|籍|市民|村民|警方|公安|法院|检察|检方|一带|等地|地区|街头|段|政府|县委|区委|市委|人民(?:政府|法院|医院|检察)|机场|火车站|高铁站|东?西?南?北?站|(?:水文|气象|收费|地震|变电|水电|边检)站|口岸|当地|"
    r"[东南西北]部|人(?=[,，。、])|山区|等[县区市]|民警|交警|纪委|监委|消防|老区|革命|公司(?=[,，。])|新区|开发区|经开区|高新区|工业园|两地|三地|[县区市](?=、)|供电|海关|港(?=[,，。、区])"
)
# Characters that before 县 may as well be a word of their own: 市长和县领导.
LOOSE = frozenset("和成应代任高道新")
_BEFORE_PLACE = frozenset("在赴到往从自于抵至经距和与及的是省市县区州")
# Ordinary words of which some full names are made: 明天|山区, 以上|城区.
_AREAS = frozenset(("山区", "城区", "新区", "市区", "老区", "矿区", "林区", "海区", "港区", "园区"))
_FUNCTION = frozenset("上下中和新大小万为不人来到都于的了是个")


@cache
def _common() -> frozenset[str]:
    return words(PACKAGE, "common_words.txt")


@cache
def _provinces() -> frozenset[str]:
    return frozenset(entry.text for entry in gazetteer().entries if entry.units and entry.units[0].level == "province")


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
    if text[end - 1 : end + 1] not in common:
        return False
    return ("\u4e00" <= before <= "\u9fff" and before not in _BEFORE_PLACE) or text[start] in _FUNCTION


def splits_words(text: str, start: int, end: int) -> bool:
    """Say whether ``text[start:end]`` is the seam of two common words (均衡|水平): both must be words, it is a city."""
    common = _common()
    after = text[end - 1 : end + 1]
    return text[start - 1 : start + 1] in common and (after in common or after in _provinces())
