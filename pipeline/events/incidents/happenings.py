"""Words that tell an incident: verbs of happening with what happened, and verbs that are an incident by themselves."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from pipeline.events.acts.predicates import MOODS, effects_of
from pipeline.events.clauses.reading import Clause, Reading
from pipeline.lexicon import rows
from pipeline.records import Modality

_REACH = 300  # characters of a sentence that are read before a clause
# 任何地方发生类似…: what may happen anywhere; 包括抢劫、杀害…: kinds of something.
_ANY = re.compile("任何|类似|历史上")
_LISTED = re.compile("(?:包括|例如|比如)")
# What a sentence sums up, or a figure of speech, is no new event: 累计死亡, 付出巨大牺牲.
_COUNTED = re.compile(r"(?:累计|总计|现有|共有?[0-9]|病例[^，。]{0,4}[0-9])(?!.*新增)|(?:付出|作出|做出)[^，。]{0,6}$")
# 全国发生事故3起, 今年发生的两起事故: statistics.
_SUMMED_BEFORE = re.compile("(?:全国|全省|全市|全区|全县|各地|共|累计|总计|合计|以来)[^，。；]{0,24}$")
_SUMMED_AFTER = re.compile("[^，。；]{0,20}?[0-9一二两三四五六七八九十]+[余多]?[起宗]")
_STATISTICS = re.compile("[^，。；]{0,16}?(?:事故|案件|火灾|灾害)[0-9]+[余多]?[起宗]")
_A_DAY = re.compile("[0-9X]{4}-[0-9X]{2}-[0-9X]{2}")
# What makes the words after an incident's verb a time or a class instead of a telling: 发生火灾时, 事故发生后.
_SUBORDINATE = re.compile(
    r"^[^，。；：]{0,16}?(?:(?:事件|事故|案件)中|时|后|前|之际|的话|之后|以来|率|案件数)(?:[，。；：,要应须请可]|$)"
)
# The noun that an incident modifies makes it a possibility or a mere report: 发生火灾的可能, 发生地震的消息.
_POSSIBLE = re.compile(
    r"^[^，。；：]{0,24}?的?(?:担忧|担心|恐慌|猜测|猜想|热议|质疑|条件|可能|风险|危险|概率|几率|消息|传言|谣言|隐患|原因|"
    r"情况下|问题|次数)"
)
_GENERAL = re.compile(
    r"(?:[易常多频高]|多发|(?:防|避免|防止|预防|防范|减少|杜绝|遏制|以防|应对|降低|防控|处置|阻止|制止|挫败|警惕|修复|抢修|抢通|停止|中止|"
    r"放弃|清理|清除|治理|排除|扑灭|扑救)[^，。；：]{0,12})$"
)
_NOUN_USE = re.compile(
    r"^(?:[^，。；的了]{0,8}(?:事件|事故|灾害)|的|式|中|点|源|掉|科|患者|病人|伤者|整形|原因|现场|地点|案|者|人数|率|后|时|前|"
    r"区|地区|家属|危险|风险|性|物|品|病例|个案|人群|警示|教育|宣传|演练|防治|防控|救援|预警|监测|保险|案例|人员|赔偿|证明|可能|声)"
)
_NO_VERB_AFTER = ("的", "零", "无")
# 发生式, 发生情况; 发生火灾影响….
_NO_HAPPENING = ("事件", "公共", "情况", "状况", "性")
_NO_OBJECT = ("影响", "冲击")
# 发生事故的路段: where or whose it was, of which it has been told.
_WHERE_IT_WAS = re.compile(
    "的(?:[^，。；的]{0,4}(?:路段|地点|地方|现场|[0-9两三四五六七八九十]+[辆架艘列]|两车|车辆|房屋|车间|仓库|工厂|大楼|小区|人员|家庭|原因))"
)
# 某地地震已造成3人受伤: what did the harm is what happened.
_DID_HARM = re.compile("[^，。；]{0,6}?(?:造成|导致|致)")
_ONLY_KINDS = ("事故", "事件", "案件", "灾害", "冲突", "疫情")
_LONGEST_OBJECT, _LONGEST_DESCRIPTION = 30, 60
# 一辆大客车追尾货车的|交通事故: what stands before the last 的 describes the name.
_HEAD = re.compile("[^，。；,]*的")
# 爆炸袭击事件, 地震和余震: names that stand together.
_TOGETHER = "(?:(?:和|与|及|以及|、|或)[^，。；的]{0,8}?)?"
# 出现症状后被|确诊: the name is no object of the verb before.
_FURTHER = re.compile("后|被|经")
# 火灾发生在城东: the name stands before the verb.
_THERE = re.compile("了?[在于](?![^，。；]*的$)")
# 七成的火灾发生在家中, 上一次火灾发生在城西: a general truth, or what was before.
_MOSTLY = re.compile("[%成]的?|[多半]数|大多|大部分|一半|不少|许多|所有|[上前]一?次|历次|[各类种每]")
# 发生在城东的盗窃案件: which one it was.
_WHICH = re.compile("在.*的")
# 遭…袭击: what was suffered is the event.
_SUFFERED = ("遭", "遭到", "遭受")
# 爆炸造成…, 空袭针对…: the incident as the subject of what it did.
_TELLS_ON = re.compile("造成|针对|导致|已|还|共|持续|引发|是|由|系")
# 确诊感染的某人: the clause only describes somebody.
_DESCRIBES = re.compile("[^，。；]{0,16}的")
# 对袭击表示谴责: somebody's reaction.
_TOWARDS = re.compile("对[^，。；]*$")
_REACTS = re.compile("予以|表示|作出|进行|深表")
# 袭击某州的目的: what an attack was for.
_AIMED = re.compile("[^，。；]{0,24}的[^，。；的]{0,4}(?:目的|企图|计划|可能|借口|理由|意图)")
# 另有两人确诊, 一名店员确诊: people of whom the clause tells.
COUNTED_PEOPLE = re.compile(
    "(?:[0-9]+|[一二两三四五六七八九十])[余多]?(?:人|[名位例宗](?=[^，。；]))(?!全部|均|都|[^，。；]*(?:全部|均|都))"
)
# 感到明显晃动, 有强烈震感, 普遍有感.
_FELT = re.compile("(?:感|有)[^，。；]{0,12}$|震感|有感")
_LIVES = re.compile("[^，。；]{0,16}生命(?!的)")
_STORM = re.compile("台风|飓风|风暴|气旋")
_FORCES = re.compile("军|国防|防空|部队|武装|导弹|无人机|战机|火箭|炮")
_LAUNCHED = re.compile("(?:发动|实施|进行|发起|展开)了?[^，。；]{0,8}$")


class Incident(NamedTuple):
    """An incident's trigger, ``[start, end)``, the clause that tells it, its mood and the rule that found it.

    ``what`` is what a verb of happening says happened (发生|火灾), None where the trigger says it.
    """

    start: int
    end: int
    clause: Clause
    modality: Modality
    rule: str
    what: tuple[int, int] | None = None


class _Word(NamedTuple):
    """A word of the table, ``[start, end)``, with its classes and its clause before and after it."""

    start: int
    end: int
    text: str
    kinds: frozenset[str]
    before: str
    after: str
    told: str  # the sentence before it


# What the clause must show for words of a class.
_NEEDS: dict[str, Callable[[_Word], bool]] = {
    "felt": lambda word: bool(_FELT.search(word.before + word.text)),
    "lives": lambda word: bool(_LIVES.match(word.after)),
    "storm": lambda word: bool(_STORM.search(word.before)),
    "volcano": lambda word: "火山" in word.told,
    # Forces on both sides, or an attack (对某地实施打击).
    "war": lambda word: bool(
        _FORCES.search(word.told) and (_FORCES.search(word.after) or _LAUNCHED.search(word.before))
    ),
    "forces": lambda word: bool(_FORCES.search(word.told + word.after)),
}
# The classes of words that tell an incident.
_TELLING = ("happen", "verb", "casualty", "felt")
# The classes that name the rule.
_RULES = ("armed", "casualty", "felt")


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {word: frozenset(kinds.split(",")) for word, kinds in rows("pipeline.events.incidents", "incidents.tsv")}


def _words(*kinds: str) -> list[str]:
    """The words of any of *kinds*, the longest first."""
    found = [word for word, classes in _classes().items() if not classes.isdisjoint(kinds)]
    return sorted(found, key=len, reverse=True)


def happening_words() -> list[str]:
    """The words that tell an incident: one stands in every clause with a happening."""
    return _words(*_TELLING)


@cache
def _pattern(*kinds: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _words(*kinds))))


def _objects() -> re.Pattern[str]:
    """What can happen: the names of incidents, and their verbs used as nouns (发生侧翻)."""
    return _pattern("noun", "verb", "casualty")


@cache
def _name() -> re.Pattern[str]:
    """The name of what happened, with those that it is joined to."""
    noun = f"(?:{_objects().pattern})案?(?!式)"
    return re.compile(f"{noun}(?:{_TOGETHER}{noun})*")


def happening(reading: Reading, clause: Clause) -> Incident | None:
    """Return the incident that the first such word of the clause tells."""
    text = reading.text
    words = list(_pattern(*_TELLING).finditer(text, clause.start, clause.end))
    start = max(reading.sentences[clause.sentence].start, clause.start - _REACH)
    if not words or _LISTED.search(text, start, clause.end) or _ANY.search(text, clause.start, clause.end):
        return None
    for match in words:
        before, after = text[clause.start : match.start()], text[match.end() : clause.end]
        told = text[start : match.start()]
        word = _Word(*match.span(), match.group(), _classes()[match.group()], before, after, told)
        if "happen" not in word.kinds and _COUNTED.search(text, start, word.start):
            continue
        if _summed(reading, start, word):
            return None
        if _GENERAL.search(before) or _POSSIBLE.match(after):
            continue
        found = _that_happened(reading, clause, word) if "happen" in word.kinds else _by_itself(reading, word)
        if found is not None and _stands_alone(reading, word):
            if "casualty" in word.kinds:
                found = _that_did_harm(reading, clause, word) or found
            rule = "happening"
            if "happen" not in word.kinds:
                rule = next((kind for kind in _RULES if kind in word.kinds), "incident-verb")
            what = _what(reading, clause, word) if found == (word.start, word.end) and rule == "happening" else None
            return Incident(*found, clause, _mood(reading, clause, found[0]), rule, what)
    return None


def _what(reading: Reading, clause: Clause, word: _Word) -> tuple[int, int] | None:
    """The span of what happened: the name behind the verb (炸弹|爆炸事件), the last one where others describe it."""
    if (subject := _subject(reading, clause, word)) is not None:
        return subject
    end = min(clause.end, word.end + _LONGEST_DESCRIPTION)
    head = _HEAD.match(reading.text, word.end, end)
    first = head.end() if head else word.end
    named = _name().search(reading.text, first, end) or _name().search(reading.text, word.end, end)
    return named and named.span()


def _that_happened(reading: Reading, clause: Clause, word: _Word) -> tuple[int, int] | None:
    """The trigger of a verb of happening, itself or what was suffered, where its object is an incident."""
    text = reading.text
    if _subject(reading, clause, word) is not None:
        return word.start, word.end
    nouns = _objects().finditer(text, word.end, min(clause.end, word.end + _LONGEST_OBJECT))
    noun = next((noun for noun in nouns if not text.startswith("式", noun.end())), None)  # 自杀式|袭击
    if noun is None or _SUBORDINATE.match(word.after) or word.after.startswith(_NO_HAPPENING):
        return None
    if word.before.endswith("的") or _FURTHER.search(text, word.end, noun.start()):
        return None
    if text.startswith(_NO_OBJECT, noun.end()) or _WHICH.match(text[word.end : noun.start()]):
        return None
    if _WHERE_IT_WAS.match(text, noun.end(), clause.end) and not reading.dates_between(clause.start, clause.end):
        return None
    harmed = word.text == "出现" and "casualty" in _classes()[noun.group()]
    return noun.span() if harmed or word.text in _SUFFERED else (word.start, word.end)


def _subject(reading: Reading, clause: Clause, word: _Word) -> tuple[int, int] | None:
    """The span of what is said to have happened somewhere or at some time: 火灾|发生在城东."""
    if not _THERE.match(word.after) or _MOSTLY.search(word.before):
        return None
    named = [name.span() for name in _name().finditer(reading.text, clause.start, word.start)]
    return next((span for span in named if span[1] == word.start), None)


def _that_did_harm(reading: Reading, clause: Clause, word: _Word) -> tuple[int, int] | None:
    """The span of the incident before a verb of harm that did it, None where the clause names none."""
    for noun in _objects().finditer(reading.text, clause.start, word.start):
        done = _DID_HARM.match(reading.text, noun.end(), word.start)
        if done and noun.group() not in _ONLY_KINDS and not reading.text.startswith("的", noun.end()):
            return noun.span()
    return None


def _by_itself(reading: Reading, word: _Word) -> tuple[int, int] | None:
    """The span of a verb that is an incident by itself, None where it is a noun or says something else."""
    before, after = word.before, word.after
    if _NOUN_USE.match(after) or _SUBORDINATE.match(after) or before.endswith(_NO_VERB_AFTER):
        return None
    if not before and (_DESCRIBES.match(after) or _TELLS_ON.match(after)):
        return None
    if "armed" in word.kinds and _AIMED.match(after):
        return None
    if _TOWARDS.search(before) and _REACTS.search(after):
        return None
    if not all(need(word) for kind, need in _NEEDS.items() if kind in word.kinds):
        return None
    patient = "case" in word.kinds and COUNTED_PEOPLE.search(before)
    if "transitive" not in word.kinds and not patient and _attributive(reading, word.end):
        return None
    return word.start, word.end


def _summed(reading: Reading, start: int, word: _Word) -> bool:
    """Whether a count over more than a day is told: statistics, not what happened."""
    if not (_STATISTICS.match(word.after) or (_SUMMED_BEFORE.search(word.before) and _SUMMED_AFTER.match(word.after))):
        return False
    dates = [reading.dates[index] for index in reading.dates_between(start, word.start)]
    last = [date.value or "" for date in dates if date.type in ("DATE", "TIME")][-1:]
    return not any(map(_A_DAY.match, last))


def _stands_alone(reading: Reading, word: _Word) -> bool:
    """Whether the word is no part of a longer noun (爆炸物, 死亡率), nor of two (一起|火灾)."""
    crossing = _objects().match(reading.text, word.start + 1)
    over = reading.tokens_over(word.start, word.start + 1)
    if not over or (crossing and crossing.end() > word.end):
        return False
    token, rest = over[0], reading.text[word.end : over[0].end]
    whole = not rest or token.tag[0] in "vil" or rest in _classes()
    return token.end == word.end or (token.start == word.start and whole)


def _attributive(reading: Reading, end: int) -> bool:
    """Whether a noun follows at once, which the verb then describes (失联村庄)."""
    following = reading.tokens_between(end, min(end + 4, reading.sentences[reading.sentence_at(end - 1)].end))
    return bool(following) and following[0].start == end and following[0].tag in ("n", "ns", "nz", "nt", "vn")


def _mood(reading: Reading, clause: Clause, start: int) -> Modality:
    found = effects_of(reading.tokens_between(clause.start, start))
    return next((mood for effect, mood in MOODS if effect in found), "asserted")
