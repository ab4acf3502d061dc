"""Figures that the telling of an event gives: the harm done, an earthquake's strength, sums of money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.events.clauses.reading import Reading
from pipeline.records import Figure, FigureKind

_CURRENCIES = "元|美元|欧元|港元|日元|英镑|澳元|卢布|韩元"
_AMOUNT = re.compile(
    r"(?<![数几])(?P<before>将近|近|大约|约|逾|超过?|至少|不足|不到|最多)?(?:人民币|新台币)?"
    r"(?P<number>[0-9]+(?:[,，][0-9]{3})*(?:\.[0-9]+)?|[一二两三四五六七八九十百千]+)(?P<more>[多余])?(?P<scale>[十百千万亿]*)(?P<still>[多余])?"
    rf"(?:(?P<money>{_CURRENCIES})|(?P<length>公里|千米)|(?P<level>级)|(?P<case>[例宗](?!外))|(?P<people>人(?!民|次|大)|[名位](?!次|于|置)|(?=[死伤](?!亡))))"
    r"(?P<after>左右|以上|上下)?"
)
_MODS = {
    **dict.fromkeys(("近", "将近", "不足", "不到", "最多"), "LESS_THAN"),
    **dict.fromkeys(("逾", "超", "超过", "至少", "多", "余", "以上"), "MORE_THAN"),
    **dict.fromkeys(("约", "大约", "左右", "上下"), "APPROX"),
}
_UNITS = {"people": "人", "case": "例", "level": "级", "length": "公里"}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_DIGITS = {char: number for number, char in enumerate("一二三四五六七八九", 1)} | {"两": 2}
# What is summed up is not what happened.
_TOTAL = re.compile("(?:累计|现有|共有|尚有|总数)[^，。；]{0,12}$")
_NEAR = 16  # characters before an amount, and behind it, that say what it counts
_MOST = 20  # figures of one event


class _Kind(NamedTuple):
    """What an amount counts: its unit (a group of ``_AMOUNT``), and what stands behind it, or else before it."""

    kind: FigureKind
    unit: str
    after: re.Pattern[str]
    before: re.Pattern[str]


def _harm(kind: FigureKind, word: str) -> _Kind:
    """3名工人不幸遇难 (who it was may stand between, no second figure), 死亡人数升至12人."""
    whom = "(?:了|的?(?:人数|人口|群众|居民|村民|游客|旅客|乘客|人员|师生))?"
    reached = "(?:已|再)?(?:升至|增至|上升[至到]|增加[至到]|达到?|为|共计?|有)?"
    return _Kind(
        kind,
        "people",
        re.compile(rf"[^，。；：、,;0-9死伤]{{0,8}}?(?:{word})"),
        re.compile(rf"(?:{word}){whom}{reached}$"),
    )


def _sum(kind: FigureKind, unit: str, before: str, after: str = "(?!)") -> _Kind:
    return _Kind(kind, unit, re.compile(after), re.compile(rf"(?:{before})[^，。；、,;0-9]{{0,12}}$"))


_KINDS = (
    _harm("dead", "死亡|死(?!者家属|因)|遇难|丧生|身亡|罹难|殉职|丧命|毙命|溺亡|坠亡"),
    _harm("injured", "受伤|[轻重]伤|负伤|烧伤|灼伤|伤(?![亡者心害])"),
    _harm("missing", "失联|失踪|下落不明"),
    _harm("trapped", "被困|被埋|受困"),
    _harm("evacuated", "转移|疏散|撤离"),
    _harm("affected", "受灾|受影响|受到影响|受波及"),
    _sum("dead", "case", "新增死亡", "[^，。；、,;0-9]{0,10}?死亡"),
    _sum("cases", "case", "新增|报告", "[^，。；、,;0-9死]{0,10}?(?:确诊|病例|感染|个案|疑似)"),
    _sum("magnitude", "level", "震级|里氏", "(?:左右)?的?(?:浅源|中源|深源|强烈|左右)?(?:地震|余震|强震|前震)"),
    _sum("depth", "length", "深度|震源深"),
    _sum("loss", "money", "(?<!挽回)(?<!挽回经济)(?<!挽回直接经济)(?<!避免)(?<!避免经济)损失"),
    _sum("confiscated", "money", "没收|违法所得|追缴"),
    _sum("fine", "money", "罚款|罚金|罚单|处罚|罚没|并处|处以", "[^，。；、,;0-9]{0,4}?(?:罚款|罚金|罚单)"),
)  # fmt: skip


def figures_between(reading: Reading, start: int, end: int) -> list[Figure]:
    """Return the figures of ``[start, end)`` in text order, each value of a kind once."""
    found: dict[tuple[str, float, str], Figure] = {}
    for figure in _figures(reading, start, end):
        found.setdefault((figure.kind, figure.value, figure.unit), figure)
        if len(found) == _MOST:
            break
    return list(found.values())


def _figures(reading: Reading, start: int, end: int) -> Iterator[Figure]:
    text = reading.text
    for match in _AMOUNT.finditer(text, start, end):
        unit = match.lastgroup if match.lastgroup != "after" else None
        unit = unit or next(name for name in (*_UNITS, "money") if match.group(name) is not None)
        kind = _kind(text, match, unit, start, end)
        if kind is not None:
            written = next((mod for mod in map(match.group, ("before", "more", "still", "after")) if mod), None)
            yield Figure(
                start=match.start(),
                end=match.end(),
                text=reading.article.raw[match.start() : match.end()],
                kind=kind.kind,
                value=_value(match.group("number"), match.group("scale")),
                unit=_UNITS.get(unit) or match.group("money"),
                mod=_MODS[written] if written else None,
            )


def _kind(text: str, amount: re.Match[str], unit: str, start: int, end: int) -> _Kind | None:
    """What the amount counts, by the words behind it, else by those before it."""
    before = text[max(start, amount.start() - _NEAR) : amount.start()]
    if unit == "case" and _TOTAL.search(before):
        return None
    kinds = [kind for kind in _KINDS if kind.unit == unit]
    last = min(amount.end() + _NEAR, end)
    behind = next((kind for kind in kinds if kind.after.match(text, amount.end(), last)), None)
    return behind or next((kind for kind in kinds if kind.before.search(before)), None)


def _value(number: str, scale: str) -> float:
    if number[0].isdigit():
        value = float(number.replace(",", "").replace("，", ""))
    else:
        value = 0.0
        ones = 0
        for char in number:
            if char in _POWERS:
                value, ones = value + (ones or 1) * _POWERS[char], 0
            else:
                ones = _DIGITS[char]
        value += ones
    for char in scale:
        value *= _POWERS[char]
    return round(value, 2)
