"""Who takes part in an act, in which role: those who act, whom it is directed at, to whom something is passed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.events.clauses.actors import Actor, name_of_actor
from pipeline.events.clauses.contexts import effect_of
from pipeline.events.clauses.reading import Clause, Reading
from pipeline.events.clauses.triggers import Trigger
from pipeline.events.clauses.words import Token
from pipeline.records import EventType, Participant, ParticipantRole

_ATTENDING = ("出席", "参加", "列席", "与会")
_FIRST: dict[EventType, ParticipantRole] = {"issue": "issuer", "meeting": "host", "statement": "speaker"}
_FURTHER: dict[ParticipantRole, ParticipantRole] = {"issuer": "co-issuer", "host": "co-host", "actor": "co-actor"}
# Acts that are directed at somebody, who stands behind the verb or behind 对 or 将 before it.
_DIRECTED = frozenset(("enforcement", "directive", "inspection"))
_NO_OBJECT = (
    "通报",
    "公布",
    "曝光",
    "部署",
    "立案",
    "侦查",
    "开展",
    "执行",
    "调查",
    "限期",
    "查获",
    "收缴",
    "没收",
    "缴获",
    "扣押",
)
# Whom an agency can act against or tell what to do: people, bodies, places (by jieba's tags a name, else by the end).
_NAMES = ("nr", "nt", "nz")
_SOMEBODY = re.compile(
    "(?:人|[者户方员家商店厂]|各地|地区|单位|部门|企业|公司|集团|平台|网站|机构|学校|医院|超市|市场|场所|银行|媒体|双方|大家|省份|团伙|分子"
    "|群众|居民|市民|学生|官员|干部|领导|司机|乘客|嫌犯|疑犯|政府|[省市区县州国镇乡村]|[局厅委院])$"
)
_HANDLED = frozenset(("对", "将", "把", "对于", "给予"))
_TO = re.compile("(?:向|给|致函?|抄送|报送)$")
# Words of a noun phrase by jieba's tags: nouns, numbers, pronouns, adjectives, 的, 、 and 和.
_NOUN = frozenset("nmqrabsfjlzu")
_HEAD = frozenset("nrj")
_PASSED_ON = ("移送", "移交", "提交", "通报", "上报")
_SENTENCED = re.compile(
    "有期徒刑|无期徒刑|死刑|拘役|管制|罚[款金]|人民币|违法所得|开除|撤销|撤职|警告|记过|降级|留党|党内|政务|行政"
)
_MONEY = re.compile("[0-9一二两三四五六七八九十百千万亿]+[余多]?[万亿]?[元年月日天]")
_LONGEST = 40


def acting(reading: Reading, actor: Actor | None, kind: EventType, verb: str) -> list[Participant]:
    """Return those who act, the first in its role and the others beside it."""
    first: ParticipantRole = "attendee" if verb.startswith(_ATTENDING) else _FIRST.get(kind, "actor")
    roles = [first, _FURTHER.get(first, first)]
    found: dict[str, Participant] = {}
    for index in actor.mentions if actor else ():
        name = name_of_actor(reading.agencies[index].name)
        if name not in found:
            found[name] = _agency(reading, index, roles[min(len(found), 1)])
            found[name].name = name
    return list(found.values())


def directed_at(reading: Reading, clause: Clause, trigger: Trigger, actor: Actor) -> Iterator[Participant]:
    """Yield whom the act is directed at, and the agencies of its clause to which something is passed."""
    begin = max(clause.start, actor.end if actor.end <= trigger.start else clause.start)
    target = None
    if trigger.type == "directive":
        target = addressed(reading, trigger.end, clause.end)
    elif trigger.type in _DIRECTED:
        target = _before(reading, begin, trigger) or _behind(reading, clause, trigger)
    if target is not None:
        yield target
    for index in reading.agencies_between(begin, clause.end):
        agency = reading.agencies[index]
        if index in actor.mentions or (target and target.start < agency.end and agency.start < target.end):
            continue
        passed = agency.start == trigger.end and trigger.word.endswith(_PASSED_ON)
        if passed or _TO.search(reading.text, max(begin, agency.start - 2), agency.start):
            yield _agency(reading, index, "recipient")


def addressed(reading: Reading, start: int, end: int) -> Participant | None:
    """Return who is told to do something, where the words behind the verb begin with them (要求|各地…)."""
    start += reading.text.startswith(("，", ",", "：", ":"), start)
    words = reading.tokens_between(start, min(end, start + _LONGEST))
    return _phrase(reading, words)


def _before(reading: Reading, begin: int, trigger: Trigger) -> Participant | None:
    """对某企业立案, 将两名嫌疑人抓获: the noun phrase behind the last such preposition before the verb."""
    words = reading.tokens_between(begin, trigger.start)
    at = next((i for i in range(len(words) - 1, -1, -1) if words[i].text in _HANDLED), None)
    return None if at is None else _phrase(reading, words[at + 1 :])


def _behind(reading: Reading, clause: Clause, trigger: Trigger) -> Participant | None:
    if trigger.word.endswith((*_NO_OBJECT, *_PASSED_ON)) or trigger.type == "inspection":
        return None
    start = trigger.end + reading.text.startswith("了", trigger.end)
    return _phrase(reading, reading.tokens_between(start, min(clause.end, start + _LONGEST)))


def _phrase(reading: Reading, words: list[Token]) -> Participant | None:
    """The noun phrase with which *words* begin, None where they begin otherwise or name no one."""
    taken: list[Token] = []
    for token in words:
        if effect_of(token.text) == "adverb":
            break
        if token.tag[0] not in _NOUN and token.text not in ("、", "和", "及", "与", "·"):
            break
        if _SENTENCED.search(token.text) or _MONEY.fullmatch(token.text):
            break
        taken.append(token)
    while taken and taken[-1].tag[0] not in _HEAD:
        taken.pop()
    if not taken or (taken[0].tag[0] == "u" and taken[0].text == "的"):
        return None
    start, end = taken[0].start, taken[-1].end
    named = reading.agencies_between(start, end)
    if len(named) == 1 and reading.agencies[named[0]].start == start and reading.agencies[named[0]].end == end:
        return _agency(reading, named[0], "target")
    text = reading.article.raw[start:end]
    if not (taken[-1].tag.startswith(_NAMES) or _SOMEBODY.search(reading.text, start, end)):
        return None
    return Participant(start=start, end=end, text=text, role="target", name=text, mention=None)


def _agency(reading: Reading, index: int, role: ParticipantRole) -> Participant:
    agency = reading.agencies[index]
    return Participant(
        start=agency.start, end=agency.end, text=agency.text, role=role, name=agency.name, mention=f"a{index}"
    )
