"""Where an article goes on telling an incident: 此次地震, 火灾发生后, 事故造成….

News names what it has told without an article, so a name is of the incident of its kind that was told last, unless it
counts another one (另一起, 每起), says what may happen (易发生事故), or is part of another name (地震台网).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from pipeline.events.clauses.reading import Reading, overlaps
from pipeline.events.incidents.happenings import Incident
from pipeline.events.incidents.kinds import HARM, Kinds, agree, is_general, kinds_in, named_in

Stretch = tuple[int, int]

_WINDOW = 16  # characters before a word that say how it is meant
# 另一起事故, 每起火灾, 类似事件: others; 一旦发生火灾, 易发生事故, 防止爆炸, 没有引发海啸: none.
_OTHERS = re.compile(
    r"(?:(?<![这该此本两])[0-9一二两三四五六七八九十几数多余每各某另次]+[起次场宗例]|类似|其他|其它|另外|东窗|历史上|历次|往年|任何|各[类种]|[此这同]类|"
    r"(?:一旦|如果|若|每年|极?易|容易|常常|经常|频频|频繁|[无没未])有?(?:再次)?(?:发生|引发|出现|造成|导致|引起|诱发)?[^，。；的]{0,4}|"
    r"(?:防|避免|防止|预防|防范|减少|杜绝|遏制|应对|警惕|抗)[^，。；的]{0,6})$"
)
# 隐患, 地震局, 事故现场: the name is part of another.
_NAME = re.compile(
    r"隐患|装置|行为|手段|防范|报告|风险|危险|预警|警报|预案|应急|救援|现场|监测|保险|指挥|台网|[局台站带区科处队率物品声源学型式性级点者罪]|地点|路段|预报|预防|防治|防控|"
    r"教育|演练|宣传|责任|处理|调查|案例|多发|高发|频发|易发|防御|速报|专家|科学|救灾|患者|病例|症状|原因|[红橙黄蓝]色|的(?:可能|概率|风险)"
)

# What stands before a general name (事故, 案件) that is of the incident told: 该|事件, 在|事故中, but 违纪|案件.
_DEFINITE = re.compile(
    r"(?:[，。；：、,;:“”\"（）()\s这该此本起次场一在因受对于将使被据经称说示致查理]|发生|(?:[此这本]次|[这该]起|这场|该)[^，。；：的]{0,8})$"
)
# 甲省[的严重]火灾, 去年[在城东发生的]车祸: what stands between a place or date and the name that it describes.
_OF_A_PLACE = re.compile(r"[^，。；：,\n的]{0,4}|[^，。；：,\n的]{0,10}的[^，。；：,\n的]{0,4}")
_OF_A_DAY = re.compile(r"[^，。；：,\n的]{0,10}的[^，。；：,\n的]{0,4}")
_FAR = 30  # incidents between a name and the one that it may be of
_DAY = len("2021-06-18")


def tellings_of(reading: Reading, incidents: Sequence[Incident]) -> list[list[Stretch]]:
    """Return for each incident, all in text order, where else the article tells it, ``[start, end)`` in order."""
    found: list[list[Stretch]] = [[] for _ in incidents]
    kinds = [_kinds_of(reading, incident) for incident in incidents]
    if not any(kinds):
        return found
    anchors = sorted(span for one in incidents for span in ((one.start, one.end), one.what) if span)
    starts = [incident.start for incident in incidents]
    for names, start, end in named_in(reading.text):
        if overlaps(anchors, start - 1, end + 1) or not _refers(reading, start, end):
            continue
        told = bisect_right(starts, start)
        back, ahead = range(told - 1, max(-1, told - 1 - _FAR), -1), range(told, min(len(starts), told + _FAR))
        one = next((i for i in (*back, *ahead) if agree(kinds[i], names)), None)
        joined = one is not None and bool(found[one]) and found[one][-1][1] == start  # 食物中毒|事件
        general = not joined and start and is_general(names)
        if general and not _DEFINITE.search(reading.text, max(0, start - _WINDOW), start):
            continue
        if one is None or _elsewhere(reading, incidents[one], start):
            continue
        if joined:
            start = found[one].pop()[0]
        found[one].append((start, end))
    return found


def _kinds_of(reading: Reading, incident: Incident) -> Kinds:
    """What may name the incident again; nothing does of wars and illnesses, which go on, nor of what only may be."""
    if incident.rule in ("bulletin", "case", "armed") or incident.modality not in ("asserted", "reported"):
        return frozenset()
    start, end = incident.what or (incident.start, incident.end)
    if incident.rule == "casualty":
        return HARM | kinds_in(reading.text[incident.clause.start : incident.clause.end])
    return kinds_in(reading.text[start:end])


def _refers(reading: Reading, start: int, end: int) -> bool:
    """Whether a name speaks of what happened, and not as part of another name, a body's or a title."""
    if _NAME.match(reading.text, end) or _OTHERS.search(reading.text, max(0, start - _WINDOW), start):
        return False
    return reading.agency_over(start, end) is None and not reading.within_a_term(start, end)


def _elsewhere(reading: Reading, incident: Incident, start: int) -> bool:
    """Whether the name at *start* has another day or place than the incident: 甲省火灾, 去年的车祸.

    An earthquake is felt elsewhere.
    """
    first = reading.sentences[incident.clause.sentence].start
    places = [reading.provinces[i] for i in reading.provinces_between(start - _WINDOW, start)[-1:]]
    if places and incident.rule != "felt" and _OF_A_PLACE.fullmatch(reading.text, places[0].end, start):
        codes = {reading.provinces[i].code for i in reading.provinces_between(first, incident.clause.end)}
        if codes and places[0].code not in codes:
            return True
    dates = [reading.dates[i] for i in reading.dates_between(start - _WINDOW, start)[-1:]]
    if dates and _OF_A_DAY.fullmatch(reading.text, dates[0].end, start) and _on_calendar(dates[0].value):
        told = [reading.dates[i].value for i in reading.dates_between(first, incident.clause.end)]
        known = [value for value in told if value and _on_calendar(value)]
        return bool(known) and not any(_may_be_one(value, str(dates[0].value)) for value in known)
    return False


def _on_calendar(value: str | None) -> bool:
    return value is not None and value[0] in "12X"


def _may_be_one(one: str, other: str) -> bool:
    return one[:_DAY].startswith(other[:_DAY]) or other[:_DAY].startswith(one[:_DAY])
