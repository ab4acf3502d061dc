"""Incidents: disasters, accidents, outbreaks and crimes that the text says happened; they need no agency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline.events.predicates import MOODS, effects_of
from pipeline.events.reading import Clause, Reading
from pipeline.lexicon import rows
from pipeline.records import Modality

# 新增确诊病例31例, 新增1例本土确诊病例: the figures of a daily bulletin; what 累计 sums up is no new event.
_BULLETIN = re.compile(
    r"新增(?!的)(?:[^，。；、：\s]{0,14}?(?:确诊|死亡|病例|感染者|疑似|无症状))|报告(?:新增)?[^，。；、：\s]{0,12}?(?:确诊|死亡)(?=病例)"
)
_NUMBER = re.compile("[0-9](?=[0-9.万多余]{0,7}[例人名])|[一二两三四五六七八九十](?=[例人名])")
_CASE = re.compile("(?:成为|诊断为|确认为|判定为|确诊为)[^，。；]{0,24}?(?P<case>确诊)(?=病例)")
# 打击, 拦截 are said of much else than forces and their weapons.
_ONLY_IN_WAR = ("打击", "拦截", "攻击", "进攻", "摧毁")
_FORCES = re.compile("军|部队|武装|导弹|无人机|战机|火箭|炮")
_LAUNCHED = re.compile("(?:发动|实施|进行|发起|展开)了?[^，。；]{0,8}$")
_STORM = re.compile("台风|飓风|风暴|气旋")
# 夺去…生命.
_LIVES = re.compile("[^，。；]{0,16}生命(?!的)")
# 任何地方发生类似…: what may happen anywhere.
_ANY = re.compile("任何|类似")
_REACH = 300  # characters of a sentence that are read before a clause
# 包括抢劫、杀害…: kinds of something.
_LISTED = re.compile("(?:包括|例如|比如)")
_TOTAL = re.compile(r"累计|无(?!症状)|零|现有|尚有|治愈|出院|解除")
# What a sentence sums up, or a figure of speech, is no new event: 累计死亡, 付出巨大牺牲.
_COUNTED = re.compile(r"(?:累计|总计|现有|共有?[0-9]|病例[^，。]{0,4}[0-9])(?!.*新增)|(?:付出|作出|做出)[^，。]{0,6}$")
# What makes the words after an incident's verb a time or a class instead of a telling: 发生火灾时, 事故发生后.
_SUBORDINATE = re.compile(r"^[^，。；：]{0,16}?(?:时|后|前|之际|的话|之后|以来|率|案件数)(?:[，。；：,要应须请可]|$)")
# The noun that an incident modifies makes it a possibility or a mere report: 发生火灾的可能, 发生地震的消息.
_POSSIBLE = re.compile(
    r"^[^，。；：]{0,24}?的?(?:担忧|担心|恐慌|猜测|猜想|热议|质疑|条件|可能|风险|危险|概率|几率|消息|传言|谣言|隐患|原因|情况下|问题|次数)"
)
_GENERAL = re.compile(
    r"(?:[易常多频高]|多发|(?:防|避免|防止|预防|防范|减少|杜绝|遏制|以防|应对|降低|防控|处置|警惕|修复|抢修|抢通|停止|中止|放弃|清理|清除|治理|排除|扑灭|扑救)[^，。；：]{0,12})$"
)
_NOUN_USE = re.compile(
    r"^(?:[^，。；的了]{0,8}(?:事件|事故|灾害)|的|式|中|点|源|掉|科|患者|病人|伤者|整形|(?:遇难|身亡)事件|原因|现场|地点|事件|事故|案|者|人数|率|后|时|前|区|地区|家属|危险|风险|性|物|品|病例数|人员|赔偿|证明|可能|声)"
)


# 遭…袭击: what was suffered is the event.
_SUFFERED = ("遭", "遭到", "遭受")


# 感到明显晃动, 有强烈震感, 普遍有感.
_FELT = re.compile("(?:感|有)[^，。；]{0,12}$|震感|有感")
# 爆炸造成…, 空袭针对…: the incident as the subject of what it did.
_TELLS_ON = re.compile("造成|针对|导致|已|还|共|持续|引发|是|由|系")
# 确诊感染的某人: the clause only describes somebody.
_DESCRIBES = re.compile("[^，。；]{0,16}的")
# 对袭击表示谴责: somebody's reaction.
_TOWARDS = re.compile("对[^，。；]*$")
_REACTS = re.compile("予以|表示|作出|进行|深表")


class Incident(NamedTuple):
    """An incident's trigger, ``[start, end)``, the clause that tells it, its mood and the rule that found it."""

    start: int
    end: int
    clause: Clause
    modality: Modality
    rule: str


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {word: frozenset(kinds.split(",")) for word, kinds in rows("pipeline.events", "incidents.tsv")}


@cache
def _objects() -> re.Pattern[str]:
    """What can happen: the names of incidents, and their verbs used as nouns (发生侧翻)."""
    found = sorted((word for word, kinds in _classes().items() if kinds & {"noun", "verb", "casualty"}), key=len)
    return re.compile("|".join(map(re.escape, reversed(found))))


@cache
def _triggers() -> re.Pattern[str]:
    found = [word for word, kinds in _classes().items() if kinds & {"happen", "verb", "casualty", "felt"}]
    return re.compile("|".join(sorted(map(re.escape, found), key=len, reverse=True)))


def find_incidents(reading: Reading) -> Iterator[Incident]:
    """Yield the incidents in text order: one a clause, and none for the harm that the same sentence's incident did."""
    told = -1
    happened: set[str] = set()
    for clause in reading.clauses:
        incident = _bulletin(reading, clause) or _case(reading, clause) or _happening(reading, clause)
        if incident is None:
            continue
        word = reading.text[incident.start : incident.end]
        if incident.rule in ("casualty", "felt") and (told == clause.sentence or happened):
            # Once the accident itself has been told, its dead and what was felt of it are part of that telling.
            continue
        again = told == clause.sentence or word in happened
        if incident.rule in ("incident-verb", "armed") and again and not _placed(reading, clause):
            # Without a date or place of its own it is the incident told before, or goes on from it.
            told = clause.sentence
            continue
        if incident.rule != "bulletin":
            told = clause.sentence
            if incident.modality == "asserted" and incident.rule != "casualty":
                happened.add(word)
        yield incident


def _case(reading: Reading, clause: Clause) -> Incident | None:
    """成为第3例确诊病例: somebody fell ill."""
    match = _CASE.search(reading.text, clause.start, clause.end)
    return match and Incident(*match.span("case"), clause, "asserted", "case")


def _placed(reading: Reading, clause: Clause) -> bool:
    """Whether the clause has a date or place of its own, and so an incident of its own."""
    return bool(reading.dates_between(clause.start, clause.end) or reading.provinces_between(clause.start, clause.end))


def _bulletin(reading: Reading, clause: Clause) -> Incident | None:
    for match in _BULLETIN.finditer(reading.text, clause.start, clause.end):
        counted = _NUMBER.search(reading.text, match.start(), min(match.end() + 8, clause.end))
        if counted and not _TOTAL.search(reading.text, max(clause.start, match.start() - 4), match.end()):
            return Incident(match.start(), match.end(), clause, "asserted", "bulletin")
    return None


def _happening(reading: Reading, clause: Clause) -> Incident | None:
    text = reading.text
    sentence = max(reading.sentences[clause.sentence].start, clause.start - _REACH)
    if _LISTED.search(text, sentence, clause.end) or _ANY.search(text, clause.start, clause.end):
        return None
    for match in _triggers().finditer(text, clause.start, clause.end):
        start, end = match.span()
        kinds = _classes()[match.group()]
        before, after = text[clause.start : start], text[end : clause.end]
        if "happen" not in kinds and _COUNTED.search(reading.text, sentence, start):
            continue
        crossing = _objects().match(text, start + 1)
        if crossing and crossing.end() > end:  # 一起|火灾
            continue
        if not _stands_alone(reading, clause, start, end) or _GENERAL.search(before) or _POSSIBLE.match(after):
            continue
        if "happen" in kinds:
            noun = _objects().search(text, end, min(clause.end, end + 30))
            if (
                noun is None
                or _SUBORDINATE.match(after)
                or text.startswith(("式", "影响", "冲击"), noun.end())
                or text.startswith(("事件", "公共", "情况", "状况", "性"), end)
                or re.match("在.*的", text[end : noun.start()])
            ):
                continue
            rule = "happening"
            harmed = match.group() == "出现" and "casualty" in _classes()[noun.group()]
            if harmed or match.group() in _SUFFERED:
                start, end = noun.span()
        else:
            if _NOUN_USE.match(after) or _SUBORDINATE.match(after) or before.endswith(("的", "零", "无")):
                continue
            if not before and _DESCRIBES.match(after):
                continue
            if (not before and _TELLS_ON.match(after)) or (_TOWARDS.search(before) and _REACTS.search(after)):
                continue
            if "felt" in kinds and not _FELT.search(text, clause.start, end):
                continue
            if "lives" in kinds and not _LIVES.match(after):
                continue
            if "transitive" not in kinds and _attributive(reading, end):
                continue
            if match.group() in _ONLY_IN_WAR and not _fought(before, after):
                continue
            if match.group() == "登陆" and not _STORM.search(before):
                continue
            rule = next((kind for kind in ("armed", "casualty", "felt") if kind in kinds), "incident-verb")
        return Incident(start, end, clause, _mood(reading, clause, start), rule)
    return None


def _fought(before: str, after: str) -> bool:
    """Whether forces are told of on both sides, or attack somebody (对某地实施打击)."""
    return bool(_FORCES.search(before) and (_FORCES.search(after) or _LAUNCHED.search(before)))


def _stands_alone(reading: Reading, clause: Clause, start: int, end: int) -> bool:
    """Whether jieba does not make the word a part of a longer noun (爆炸物, 死亡率)."""
    over = reading.tokens_over(start, start + 1)
    if not over:
        return False
    token, rest = over[0], reading.text[end : over[0].end]
    return token.end == end or (token.start == start and (not rest or token.tag[0] in "vil" or rest in _classes()))


def _attributive(reading: Reading, end: int) -> bool:
    """Whether a noun follows at once, which the verb then describes (失联村庄)."""
    following = reading.tokens_between(end, min(end + 4, reading.sentences[reading.sentence_at(end - 1)].end))
    return bool(following) and following[0].start == end and following[0].tag in ("n", "ns", "nz", "nt", "vn")


def _mood(reading: Reading, clause: Clause, start: int) -> Modality:
    found = effects_of(reading.tokens_between(clause.start, start))
    return next((mood for effect, mood in MOODS if effect in found), "asserted")
