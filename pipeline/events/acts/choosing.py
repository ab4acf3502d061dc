"""Acts, and which of a clause's verbs tells one: one event a clause."""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.events.acts.predicates import Predicate
from pipeline.events.clauses.actors import Actor
from pipeline.events.clauses.reading import Clause, Reading
from pipeline.events.clauses.subjects import Subject
from pipeline.events.clauses.triggers import Trigger

# Light verbs that are triggers themselves give way to the act that their object names (开展排查, 作出裁定).
LIGHT = frozenset(
    ["决定", "组织", "开展", "展开", "作出", "做出", "实施", "组织开展", "发起", "启动", "采取", "开始", "派员", "率团"]
)
NAMED_BY_LIGHT = ("inspection", "enforcement", "decision", "directive")
# What people whom an agency organises or sends do for it (组织专家编印…, 派员到现场督导).
_WITH_PEOPLE = frozenset(["组织", "派员", "率团"])
_BY_PEOPLE = ("issue", "inspection", "enforcement")
CONVENES = ("召开", "举行", "主持", "举办", "召集", "开会", "会议")
# What two sides do together: 甲局同乙局举行会谈.
_MUTUAL = ("会谈", "会晤", "会面", "会商", "磋商", "签署", "签订", "签约", "通电话")
_MEETING = re.compile(r"[^，。；：的]{0,12}?(?:会议|全会|例会|大会|座谈会|会)")


class Act(NamedTuple):
    """A trigger that an agency's act was found on; ``inherited`` where its subject is carried over.

    ``end`` is where the clauses end that go on about the act without another subject or verb of an event, ``limit``
    where the next act of the sentence begins, or the sentence ends.
    """

    trigger: Trigger
    clause: Clause
    predicate: Predicate
    actor: Actor
    inherited: bool
    rule: str
    end: int
    limit: int = 0


def is_mutual(reading: Reading, trigger: Trigger) -> bool:
    """举行会谈, 展开联合行动: whether two sides do it together."""
    joint = reading.text.startswith(("联合", "共同"), trigger.end) or trigger.word.startswith(("联合", "共同"))
    return joint or trigger.word.endswith(_MUTUAL)


def supersedes(reading: Reading, chosen: Act, act: Act) -> bool:
    """Whether a later verb tells the act: 决定给予…处分 the punishment, 经甲局审议并报乙局批准 the approval."""
    if chosen.trigger.word == "决定":
        between = reading.text[chosen.trigger.end : act.trigger.start]
        direct = not between or between.startswith(("给予", "予以")) or between in ("对其", "对他", "将其")
        return act.trigger.type == "enforcement" and (direct or act.predicate.light)
    if chosen.trigger.type == "meeting" and reading.text.startswith("的", chosen.trigger.end):  # 由甲局主办的比赛启动
        return act.trigger.type in ("meeting", "launch") and act.actor == chosen.actor
    if chosen.trigger.word in _WITH_PEOPLE:
        return act.trigger.type in _BY_PEOPLE
    return act.rule.endswith("agent") and reading.text[max(0, act.actor.start - 1) : act.actor.start] == "报"


def gives_way(light: Trigger) -> bool:
    """决定开展检查 is the decision; 开展检查 is the inspection."""
    return light.word != "决定"


def of_meeting(reading: Reading, clause: Clause, trigger: Trigger) -> Subject | None:
    """日前召开的某委员会会议: the agency whose meeting it is stands behind the verb."""
    if not trigger.word.endswith(CONVENES):
        return None
    for index in reading.agencies_between(trigger.end, clause.end)[:1]:
        mention = reading.agencies[index]
        between = reading.text[trigger.end : mention.start]
        if between in ("的", "了的", "", "了") and _MEETING.match(reading.text, mention.end):
            return Subject("inner", Actor(mention.start, mention.end, (index,)), trigger.start)
    return None
