"""Acts that a text mentions without telling them: what should be, what is always done, who was there, what was told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.events.acts.predicates import Predicate
from pipeline.events.clauses.actors import Actor
from pipeline.events.clauses.reading import Clause, Reading
from pipeline.events.clauses.subjects import Subject
from pipeline.events.clauses.triggers import Trigger

# Said of what an agency did, not of what it thinks: only with these does a speaker's own act need no subject.
DONE = re.compile(r"已|正在|了|正式|依法|目前|刚刚|当即|立即|先后")
# Quotations under these cues say what should be, not what was done.
_NORMATIVE = re.compile(r"要求|提出|强调|呼吁|建议|希望|部署|规定|提醒|倡议|指示|号召|敦促|督促|责令")
# 这是某委员会首次召开会议: what was told is valued, not told.
_RESTATES = re.compile("(?:这|此|那)[^，。；]{0,8}(?:是|意味着|标志着)|也?是")
# 此次某局发布的公告: of which it has been told.
_THIS_ONE = re.compile("(?:此次|这次|本次|上述|此番)[^，。；将]*$")
_ABOVE = re.compile("上述[^，。；的]{0,6}$")
# What is done to somebody, whoever did wrong.
_AGAINST = ("enforcement", "directive", "decision", "launch")
_WHOEVER = re.compile(
    "(?<!目)的[，,]?$|(?:^|[，,；;])(?:对|对于|凡|凡是)[^，。；]*的(?:地方|地区|单位|企业|商户|个人|人员|行为|干部|部门|问题|情形)[，,]?$"
)
DONE_TO = re.compile("了|已|先后|共[0-9]|累计|成功|一举|当场")
_OF_A_KIND = re.compile(
    "各(?![国方派])|地方(?:各级|党委|政府|党组织)|(?:[省市县乡镇]|地市|区县|市县)级|[^局厅部委]{0,8}主管部门|所在地"
)
_OF_A_LEVEL = re.compile("[省市县乡镇区州](?:[（(][^）)]{1,4}[）)])?级$")
_DONE_BY_ALL = re.compile(DONE.pattern + "|纷纷|陆续|相继|共[0-9]|累计|连夜|迅速")
_OFFENDERS = re.compile(
    "(?:对|对于|将|把)?[^，。；]*(?:违法|违规|违纪|违反|不法|犯罪(?!嫌疑人|团伙)|不力|失职|弄虚作假|哄抬|恶意)"
)
# 各界代表出席, 出席会议的有…: those present.
_ATTENDS = frozenset(("出席", "参加", "列席", "参会"))
_PRESENT = re.compile(
    r"(?:代表|负责人|负责同志|领导人|嘉宾|人士|[0-9]+[余多]?[人名位]|等)(?:近|共同?|应邀|也|还|分别)?$"
)
_WHO_CAME = re.compile(r"[^，。；]{0,20}的(?:还?有|是|包括)")
_LONGEST_LIST = 20
_APPOINTS = frozenset(("提名", "任命", "推选", "选举", "调任", "补选", "增补", "聘任", "推举"))
_OBJECT_FIRST = re.compile("[将把]")  # 将某人任命为局长: the object stands before the verb
_VISITS = frozenset(("到访", "来访"))


def told_elsewhere(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """Whether the words name an act that has been told, or ask for one that may never be.

    So in 此次某局发布的公告强调, 这是某行今年第四次降息, 与到访的某人举行会谈, and under a cue of what should be.
    """
    if _normative(reading, clause) and not _told_by_the_way(reading, clause, trigger):
        return True
    if _RESTATES.match(reading.text, clause.start, trigger.start):
        return True
    if reading.text.startswith("上述", trigger.end) or _ABOVE.search(reading.text, clause.start, trigger.start):
        return True
    if not _modifies(reading, trigger):
        return False
    return trigger.word in _VISITS or _THIS_ONE.search(reading.text, clause.start, trigger.start) is not None


def is_patient(reading: Reading, clause: Clause, trigger: Trigger, subject: Subject, actor: Actor) -> bool:
    """Whether the act is done to the subject: 三家工厂被查处, 现任副市长的某人拟提名为市长人选."""
    before = reading.text[max(clause.start, trigger.start - 10) : trigger.start]
    if subject.kind != "agent" and "被" in before:
        return True
    if trigger.word not in _APPOINTS or subject.kind not in ("actor", "inner", "none"):
        return False
    if trigger.word == "调任":
        return not _OBJECT_FIRST.search(before)
    return reading.text.startswith(("为", "任"), trigger.end) and not _OBJECT_FIRST.search(before)


def attends(reading: Reading, trigger: Trigger, subject: Subject, actor: Actor) -> bool:
    """Whether a list of those present is read out: 各部门负责人等150人出席."""
    if trigger.word not in _ATTENDS:
        return False
    if subject.kind == "inner" or _WHO_CAME.match(reading.text, trigger.end):
        return True
    if subject.kind == "none":
        return _PRESENT.search(reading.text, max(0, trigger.start - _LONGEST_LIST), trigger.start) is not None
    if len(actor.mentions) > 1 and not actor.name:
        return True
    unnamed = not actor.name and all(reading.agencies[index].generic for index in actor.mentions)
    return unnamed or _PRESENT.search(reading.text, actor.end, trigger.start) is not None


def of_whoever(reading: Reading, clause: Clause, before: Sequence[Clause], trigger: Trigger, found: Predicate) -> bool:
    """Whether the clause says what is done to any who do so, not what was done to somebody.

    So behind one of the clauses *before* in 逾期不停产的,某局将责令其停产, and in 将严肃查处违法行为.
    """
    if trigger.type not in _AGAINST or found.modality not in ("asserted", "planned"):
        return False
    if DONE_TO.search(reading.text, clause.start, clause.end):
        return False
    for near in before:
        beside = (near.sentence, near.quote) == (clause.sentence, clause.quote)
        if beside and _WHOEVER.search(reading.text, near.start, near.end):
            return True
    return found.modality == "planned" and _OFFENDERS.match(reading.text, clause.start, clause.end) is not None


def is_rule(reading: Reading, clause: Clause, actor: Actor) -> bool:
    """Whether the clause says what all of a kind do (省级人民政府统筹安排资金), with no word that it was done."""
    text = reading.text
    named = [reading.agencies[index] for index in actor.mentions]
    if not all(_OF_A_KIND.match(one.text) or _OF_A_LEVEL.search(text, one.start - 8, one.start) for one in named):
        return False
    if _DONE_BY_ALL.search(text, clause.start, clause.end):
        return False
    return not reading.dates_between(reading.sentences[clause.sentence].start, clause.end)


def says_now(reading: Reading, clause: Clause, actor: Actor, speaker: Actor) -> bool:
    """我们敦促各方…: what the speaker asks for in these very words, which are told as the statement."""
    own = set(actor.mentions) <= set(speaker.mentions)
    return own and not DONE.search(reading.text, clause.start, clause.end)


def _normative(reading: Reading, clause: Clause) -> bool:
    if clause.quote is None:
        return False
    quote = reading.quotes[clause.quote]
    return quote.cue is not None and bool(_NORMATIVE.search(quote.cue.text))


def _told_by_the_way(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """强调,甲局3月出台的办法要继续执行: what was done is told with its date, whatever the words ask for."""
    return _modifies(reading, trigger) and bool(reading.dates_between(clause.start, trigger.start))


def _modifies(reading: Reading, trigger: Trigger) -> bool:
    return reading.text.startswith(("的", "了的"), trigger.end)
