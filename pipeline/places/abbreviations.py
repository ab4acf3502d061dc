"""One-character names (川, 沪, 津), only in the patterns in which they are places.

They are places joined to each other (京津冀, 京、津、沪), after a verb of going and staying (赴川, 在京), before some
nouns (港府, 豫籍), after 全 (全台) and as the subject of a headline (粤新增). Names of railways, motorways, number
plates and stock markets (京沪高铁, 沪指) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline.lexicon import column, rows
from pipeline.places.gazetteer import PACKAGE

# Characters that are hardly anything but a province in a run of two and more.
_SAFE = "京津冀晋辽沪浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕苏"
# Characters of runs that alone stand for something else far more often.
_ONLY_JOINT = {
    "蒙": "150000", "黑": "230000", "江": "320000", "贵": "520000", "云": "530000", "甘": "620000", "青": "630000",
    "宁": "640000", "新": "650000", "成": "510100", "杭": "330100", "广": "440100", "琴": "440400", "珠": "440400",
}  # fmt: skip
# A line or a road is named after its ends and runs through more than those; two stock markets are no two cities.
_ROUTE = re.compile(
    r"[\u4e00-\u9fff]{0,3}(?:地铁|高速(?!发展|增长)|铁路|高铁|城际|公路|管道|大桥|运河|专线|干线|线(?!上|下)|客专|直流|特高压|大通道|高原|断裂|动车|直通|列车)|"
    r"两市|股[市指]|指数?|交易所|剧|菜|语|通道?(?=高|铁)|大运河|联络"
)
_REGIONS = frozenset(("京津冀", "粤港澳", "川渝", "港澳", "港澳台", "江浙沪", "陕甘宁"))
# Only in this order do 北 and 上 stand for cities.
_BIG_CITIES = re.compile(r"北上广深?(?![东西州宁圳])")
_PLATE = re.compile(r"[A-Z]")
_NOT_TAI = frozenset("首球架平电舞讲气柜窗月站炮阳擂灶前后写吧高一两几多每本该各古瑶琴楼露亭灵凤烟控登出柱下上吊")
# Nouns before which a character is a place (港府, 豫籍), by character; the others share one list.
_COMPOUND = {
    "台": re.compile(
        r"当局|军(?![事队装工])|媒|方(?![面案法位向式])|胞|商(?![业用家品])|企(?![业图])|资企?业?|青(?=[、，年])|"
        r"[“\"][\u4e00-\u9fff]{2,12}[部院会局署处心][”\"]|检方|警方|各?县市|各界"
    ),
    "港": re.compile(r"府|媒(?!体)|警(?!示)|区(?=国安|全国|省级)|版国安|胞|独|英政府|资(?!源)|企(?![业图])"),
    "藏": re.compile(r"籍(?!贯)|警方"),
    "汉": re.compile(r"警方"),
    "沪": re.compile(r"籍|警方|企(?![业图])|媒(?!体)|版(?![图权本])|上"),
}
_COMPOUNDS = re.compile(r"籍(?!贯)|警方|企(?![业图])|媒(?!体)|版(?![图权本])")
# What lies inside or outside of a province (京外, 疆内), but not 边疆内外.
_INSIDE_OUT = re.compile(r"[内外](?![语国务婆援甥来科交贸企资汇部])")
_INSIDE_OUT_OF = frozenset("京冀川晋桂沪浙渝湘滇琼疆皖粤豫赣鄂闽陕黔")
_AFTER_MEI = re.compile(r"勾|军|关系|官方|当|之间|双|断|经贸|、")
# Behind a mark: 台学者, 港警务处.
_PEOPLE = re.compile(
    r"学者|专家|民众|民调|网友|官员|政坛|艺人|富豪|名嘴|女星|男星|歌手|大学生|旅客|游客|渔船|渔民|立委|特首|选举|旅行社|警务处|议员"
)
_OF_PEOPLE = frozenset("台港")
# Behind a mark, where the article names Taiwan: 台交通事务主管部门, 台疫情指挥中心.
_BODIES_OF_TAIWAN = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:主管部门|部门|指挥中心)")
# Words that end like a verb of going: behind them stands something else (推进晋级).
_NO_GOING = frozenset(
    (
        "推进",
        "促进",
        "改进",
        "先进",
        "跟进",
        "指出",
        "提出",
        "突出",
        "付出",
        "超出",
        "推出",
        "支出",
        "杰出",
        "作出",
        "做出",
    )
)
# The subject of a headline: 粤新增3例.
_HEADLINE = re.compile(
    r"[0-9]{1,4}(?:月|日|年|[岁名家人例宗条项个地市县]|所|万|亿)|新增|通报|一[名位男女家]|两[名男女地市]|男子|女子|多地|官员|拟|将|已|原|首[个批例次]|今年|出台|启动|等[地省]|"
    r"预计|计划|发布|发放|推出|推进|加快|加强|力争|打造|取消|调整|公布|启用|开通|实现|累计|查处|破获|警方"
)
_NO_HEADLINE = frozenset("冀晋苏藏疆港澳吉穗蓉甬汉深")
# A headline's 台 begins with what is counted only: 台106岁老人, but no 台湾 in 台5线.
_COUNTED = re.compile(r"[0-9]{1,4}(?:岁|名|家|人|例|宗|个)")
# The points of a province's policy: “闽八条”, 沪九条.
_POINTS = re.compile(r"[一二三四五六七八九十]{1,3}条(?![例款件线路街河道龙狗鱼腿])")
_NOT_QUAN = frozenset("安健完保齐双周不顾两")
# Kept only where the article speaks of the province by its name: 访澳 is more often a visit to Australia.
_NEEDS_NAME = {"港": "810000", "澳": "820000", "吉": "220000", "苏": "320000", "汉": "420000", "深": "440000"}
_LINES = re.compile(r"[^。；]{0,12}?(?:高铁|铁路|线路|高速|走廊|干线|动车)")


class _Sign(NamedTuple):
    adcode: str
    before: frozenset[str]
    not_after: frozenset[str]


@cache
def _signs() -> dict[str, _Sign]:
    return {
        char: _Sign(adcode, frozenset(before), frozenset(not_after))
        for char, adcode, before, not_after in rows(PACKAGE, "abbreviations.tsv")
    }


@cache
def _runs() -> re.Pattern[str]:
    chars = "".join(sorted({*_signs(), *_ONLY_JOINT}))
    return re.compile(rf"[{chars}](?:、?[{chars}])*")


def adcode_of(char: str) -> str:
    """Return the adcode for which a one-character name stands."""
    sign = _signs().get(char)
    return sign.adcode if sign else _ONLY_JOINT[char]


def find(text: str, taken: set[int], codes: frozenset[str]) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, adcode, rule) of each one-character name.

    *taken* are offsets inside names of the gazetteer, *codes* the provinces that the article names in full.
    """
    for match in _BIG_CITIES.finditer(text):
        for at, adcode in zip(
            range(match.start(), match.end()), ("110000", "310000", "440100", "440300"), strict=False
        ):
            yield at, at + 1, adcode, "abbreviation-joined"
    signs = _signs()
    for match in _runs().finditer(text):
        start, end = match.span()
        while start < end and (start in taken or text[start] == "、"):
            start += 1
        end = next((at for at in range(start, end) if at in taken), end)
        if start == end:
            continue
        if end - start == 1:
            if text[start] in signs:
                rule = _alone(text, start, codes)
                if rule:
                    yield start, end, adcode_of(text[start]), rule
        elif "、" in text[start:end]:
            yield from _enumerated(text, start, end, codes, taken)
        else:
            yield from _joint(text, start, end, taken, codes)


def _alone(text: str, at: int, codes: frozenset[str]) -> str | None:
    """Return the rule by which the character at *at* is a place by itself, None where it is none."""
    char = text[at]
    sign = _signs().get(char)
    if sign is None:
        return None
    before, after = text[at - 1 : at] or "\n", text[at + 1 : at + 2]
    compound = _COMPOUND.get(char, _COMPOUNDS).match(text, at + 1)
    if compound and not (char == "台" and before in _NOT_TAI and compound.group() not in ("胞", "媒", "当局")):
        return "abbreviation-in-compound"
    if char in _INSIDE_OUT_OF and before not in "边山河" and _INSIDE_OUT.match(text, at + 1):
        return "abbreviation-in-compound"
    if char in _OF_PEOPLE and not "\u4e00" <= before <= "\u9fff" and _PEOPLE.match(text, at + 1):
        return "abbreviation-in-compound"
    if (
        char == "台"
        and "710000" in codes
        and not "\u4e00" <= before <= "\u9fff"
        and _BODIES_OF_TAIWAN.match(text, at + 1)
    ):
        return "abbreviation-in-compound"
    if _NEEDS_NAME.get(char, "") not in ("", *codes):
        return None
    if before == "全" and after not in sign.not_after and text[at - 2 : at - 1] not in _NOT_QUAN:
        return "abbreviation-whole"
    if char == "台" and before == "美" and _AFTER_MEI.match(text, at + 1):
        return "abbreviation-in-compound"
    opens = before in "\n ：" and not text[max(0, at - 2) : at].strip().isdigit()
    if opens and (_COUNTED if char == "台" else _HEADLINE).match(text, at + 1) and char not in _NO_HEADLINE:
        return "abbreviation-in-headline"
    if (before in "\n ：“" or not "\u4e00" <= before <= "\u9fff") and _POINTS.match(text, at + 1):
        return "abbreviation-in-headline"
    if before not in sign.before or after in sign.not_after or _PLATE.match(after) or text[at - 2 : at] in _NO_GOING:
        return None
    return None if char == "澳" and "澳大利亚" in text else "abbreviation-after-verb"


def _joint(
    text: str, start: int, end: int, taken: set[int], codes: frozenset[str]
) -> Iterator[tuple[int, int, str, str]]:
    run = text[start:end]
    if run not in _joint_names() and any(char not in _SAFE for char in run):
        length = next((n for n in range(len(run), 1, -1) if run[:n] in _joint_names()), 0)
        length = length or next((n for n, char in enumerate(run) if char not in _SAFE), len(run))
        if length < 2:
            for at in range(start, end):
                rule = None if at in taken else _alone(text, at, codes)
                if rule:
                    yield at, at + 1, adcode_of(text[at]), rule
            return
        end = start + length
        run = run[:length]
    if (run not in _REGIONS and _ROUTE.match(text, end)) or text[start - 1 : start] in ("东", "收", "馆", "珍"):
        return
    if (
        len(set(run)) < len(run)
        or text[end : end + 2] == "珠澳"
        or run.startswith(("苏丹", "苏里"))
        or text[end : end + 1] in ("斯", "尔")
    ):
        return
    for at in range(start, end):
        if at not in taken:
            yield at, at + 1, adcode_of(text[at]), "abbreviation-joined"


def _enumerated(
    text: str, start: int, end: int, codes: frozenset[str], taken: set[int]
) -> Iterator[tuple[int, int, str, str]]:
    parts = text[start:end].split("、")
    at = start
    safe = sum(all(char in _SAFE for char in part) for part in parts)
    if any(len(part) == 2 for part in parts) and _LINES.match(text, end):
        return
    for part in parts:
        stop = at + len(part)
        if safe >= 2 and at not in taken:
            for offset in range(at, stop):
                yield offset, offset + 1, adcode_of(text[offset]), "abbreviation-listed"
        elif len(part) > 1:
            yield from _joint(text, at, stop, taken, codes)
        elif part and at not in taken:
            rule = _alone(text, at, codes)
            if rule:
                yield at, stop, adcode_of(part), rule
        at = stop + 1


@cache
def _joint_names() -> frozenset[str]:
    """The runs that the table lists."""
    return frozenset(column(PACKAGE, "joint_names.txt"))
