"""Whether a trigger word is the verb of its clause, and in what mood: asserted, planned, wished, denied."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pipeline.events.clauses.actors import Actor
from pipeline.events.clauses.contexts import effect_of
from pipeline.events.clauses.reading import Clause, Reading
from pipeline.events.clauses.subjects import Subject
from pipeline.events.clauses.triggers import Trigger
from pipeline.events.clauses.words import Token
from pipeline.lexicon import rows
from pipeline.lexicon.affixes import any_of
from pipeline.records import EventType, Modality

# The mood that a context word gives; the first of this order wins.
MOODS: tuple[tuple[str, Modality], ...] = (
    ("negated", "negated"),
    ("hypothetical", "hypothetical"),
    ("obliged", "background"),
    ("habitual", "background"),
    ("planned", "planned"),
    ("reported", "reported"),
)
# These stand before the subject as well as behind it (如果某局发布, 网传某局发布, 须经某局同意).
_OF_THE_CLAUSE = frozenset(("hypothetical", "reported", "obliged"))
# A mood that the verbs after the first share, as long as the subject stays (将完善…,延长…).
_SHARED = ("background", "hypothetical", "planned")
_NOMINAL_BEFORE = re.compile(
    r"(?:决策|的(?:总|总体|新|具体|重要|严格|统一|最高|基本)?|之|各项|这一|这次|此次|该项|一项|两项|几项|该|本次|首轮|第[一二三四五六七八九十]+[批轮]|有关|相关|年度|(?<![对将把向给为使令与])其)$"
)
# What follows a verb that is a noun: nothing, or 的 (根据…部署, 按照…要求的).
_NOMINAL_AFTER = re.compile(r"^(?:[，。；：、）)”]|的|下|后|和|与|$)")
# 经审理认为: behind these a verb without a subject is always a noun.
_AFTER_AN_ACT = frozenset(("经", "经过"))
_NEVER_AFTER = re.compile(
    r"^(?:显示|表明|[^，。；]{0,20}?的?(?:时候|过程中|前提下)|之?前(?![往来去])|(?:了)?[一二两三四五六七八九十0-9]+多?(?:年|个?月|天|周)多?的|等(?:方式|手段|措施|形式|环节)|(?:正在|仍在|已经?)(?:进行|推进|开展|展开)|中(?![国央心外美俄英法德日韩朝印欧非拉东小期型等医药文老青共])|期间|以来|之际|之机|之便|不久|于[0-9]|[^了，]{0,6}(?:阶段(?!性)|环节)|的?任何|完毕?后|[^，。；]{0,12}的方式|[^，。；]{0,8}时间(?:截止|为|截至)|(?:工作)?(?:完成|圆满|告一段落)|[^，。]{0,4}?后?(?:方可|才能|即可|后才|后再)|[^，。；]{0,8}周年|时[^，。；]{1,12}的|后?(?:认为|查明)|的基础上|[^，。；]{1,12}(?:面临|取得的)|[^，。；]{0,30}的(?:重要)?讲话|的?第[一二三四五六七八九十]站|的(?:一[大个项]|重要|主要|核心|最大|新)*(?:亮点|重点|重头戏|内容|组成部分|核心|关键|焦点|特点|初衷|意义)|[^，。；]{0,24}?(?:概率|几率|可能性|(?<!增速|增长|通胀|盈利|业绩|需求)预期|必要性|呼声|意愿|传闻|想法|的[^，。；]{0,2}(?:机遇|契机|良机))(?!管理))"
)
# A verb right behind these is part of their object (对取消…的规定进行清理).
_GOVERNED = re.compile(
    r"(?:对|对于|关于|把|从|比|有关|涉及)(?:\w{2}[、和及与])*$|(?:根据|按照|依据|依照|结合|通过)[^，。；]*[、和与及]$"
)
# 由某局审批 says whose business it is, unless it is said to have been done.
_ACCOMPLISHED = re.compile("已|(?<![为除])了|日前|近日|刚刚")
_BY_WHOM = re.compile("由(?:相关|有关|所在|当地|各)?$")
_SAYS_AFTER = re.compile("显示|称|指出|提出|要求|明确|强调|认为|说|表示|表明|规定|透露|宣布|介绍")
# 审理案件时, 在某地考察时: the time of something else.
_WHENEVER = re.compile("(?:时|之时|的时候|过程中|之际|期间)[，,]?$")
# 受到某局的处罚: the act is a noun, and it was done.
_UNDERGONE = re.compile("(?:受到|得到|获得|遭到)[^，。；]*$")
# Effects of verbs whose complement or object the trigger is.
_OTHER_VERBS = frozenset(("content", "helped", "pivot", "received"))
_AND_THEN = frozenset(("并", "并且", "且"))
_TAKEN = re.compile("采取[^，。；]*$")
_AND_SO_ON = re.compile("等(?:各项)?$")
# 在甲局调整组建新闻发布会上, 在开展专项行动中: the verb stands in the frame of another.
_FRAMED = re.compile(r"在(?P<inner>[^，。；]*)$")
_FRAME_CLOSED = re.compile(r"[上中下里内后前时间起]|期间")
_FRAME_BEHIND = re.compile(
    r"[^，。；]{0,30}?(?:会上|仪式上|活动上|行动中|工作中|过程中|期间|(?:[中后时]|之际|基础上)$)"
)
# The trigger belongs to another verb where these stand before and behind it: what somebody reacts to (对某机构下调评级
# 表示反对), of what something is done (对实施新规的情况进行考核), what is taken as something (将推行新规作为任务).
_CONSTRUCTIONS = tuple(
    (re.compile(before), re.compile(after))
    for before, after in (
        (r"对[^，。；]*$", r"[^，。；]*?(?:表示|深感|感到|起到|具有|产生)"),
        (
            r"对[^，。；]*$",
            r"[^，。；]*的(?:情况|行为|问题|做法|现象|人员|企业|单位|[^，。；]*案件?)[^，。；]{0,6}(?:进行|予以|开展|给予|加以|作出|依法)",
        ),
        (r"就[^，。；]*$", r"[^，。；]*案(?:件)?[^，。；]{0,12}(?:作出|送达|进行|宣判|公开|开庭|陆续)"),
        (r"对[^，。；]*的[^，。；]{0,4}$", r"(?:开辟|提出|作出|进行|给予|采取|设置|予以|构成|造成)"),
        (r"就[^，。；]*$", r"[^，。；]*?(?:表明|表示|阐明|交换意见|作出回应)"),
        (r"向[^，。；]*$", r"[^，。；]*?(?:表示|致以)"),
        (r"[将把]$", r"[^，。；]*?(?:作为|纳入|视为|当作|列为)"),
        (r"[将把][^，。；]*$", r"(?:作为|纳入|视为|当作)"),
        (r"^从[^，。；]*$", r"[^，。；]*看(?:[，。；]|$)"),
        (r"除了?[^，。；]*$", r"[^，。；]*外(?:[，。；]|$)"),
        (r"是[^，。；]*$", r"[^，。；]{2,30}的[^，。；的]{1,10}(?:[，。；]|$)"),
    )
)
# 作用主要是审核执照: what something is, not what was done.
_EQUATES = frozenset(("是", "就是", "主要是", "则是", "即是", "包括", "在于"))
# One of several measures: 一是建立制度, 采取约谈、责令改正等措施.
_LISTED = re.compile("^[一二三四五六七八九]是|(?:包括|采取|例如|比如)[^，。；]*、$")
# 将响应提升至三级: before these 将 marks the object.
_RESULTS = ("至", "到", "为")
# 奖学金暂停、签证到期问题: one of several matters.
_LISTED_NOUN = re.compile(
    "、[^，。；]{1,12}(?:(?:问题|现象|情况|场所|措施|等工作|等(?:领域|方面|环节|业务|职能|职责))(?:[，。；]|$)"
    "|个(?:领域|方面|环节|阶段|步骤))"
)
_STUDY = re.compile(r".(?:分析|研究|讨论|培训|演练|宣讲|宣传|探讨|交流)[，。；]?$")
# With these behind it a verb phrase at the clause's head is its subject.
_GERUND_VERBS = frozenset(
    {"可以", "能", "能够", "有助于", "有利于", "意味着", "标志着", "是", "成为", "应当", "应", "须", "必须", "仍", "受"}
)
# 新政出台后, 校区启用: what stands before such a verb, and has none behind it, came about.
_CAME_ABOUT = re.compile("了?(?:后|以来|之后|、|，|。|；|$)")
_ON_SOMETHING = re.compile("[对将把给向被于为由经与同和跟赴到往在]")
# 尽快重启和谈: what should be done.
_WISHED = re.compile("尽快|尽早|早日|抓紧|切实")
_WITH_ACTORS = ("actor", "inner", "agent")
# 甲局局长在日前召开的会议上: whose meeting it is, is not said.
_AT_A_MEETING = re.compile(
    "在(?:日前|近日|此前|随后|稍后|当日|当天|当晚|昨日|昨天|今日|今天|同日|[0-9月日号上下午晚年去前]*|同期|联合|共同)*$"
)
# 日前出台的, 新近发布的: a time of its own in a clause that describes something.
_LATELY = re.compile("日前|近日|最新|新近|最近|刚|连续|先后|此前|当天|当日|随后|次日|昨日|今日|正在|将")
# 检查发现…: what was found, not that it was looked for.
_FINDS = re.compile("发现|表明|显示|移交|反馈|整改")
# 派出巡视组的党组织要…: the verb phrase describes what the clause speaks of.
_DESCRIBES = re.compile("[^，。；]{1,16}的[^，。；的]{1,10}，?(?:要|应|须|必须|将|是|均|都|已)")
# 新组建某机构主要是为了…: what it is for.
_SERVES = re.compile("[^，。；]*(?:主要是|是为了|目的是)")
# 建立领导机构,是重要一步: what the clause behind values.
_VALUED_NEXT = re.compile("(?:也|既|就|正|将|更|无疑)?(?:是(?!否)|有利于|有助于|意味着|标志着|体现)")
# Others do it: 经专家委员会审核, 由医院检测, 转交有关部门调查, 24处陆续恢复.
_BY_OTHERS = re.compile(
    "[^，。；]*(?:经|由|被|受)(?!过)[^，。；、]{1,14}?(?:会|公司|专家|人员|医院|大学|学院|机构|组|者|群众|记者|网友)[^，。；、]{0,4}"
    "|[^，。；]*(?:转至|转给|转交|移交|移送|交由|报请)[^，。；、]{2,14}?(?:部门|机关|机构|单位)"
    "|(?:超过?|近|约)?[0-9.]+%的[^，。；]*|[^，。；]{0,6}有(?:一些|不少|许多|多|部分|大量|[0-9]+余?)[^，。；]*"
    "|(?:监管层|管理层|决策层|高层|各地|多地|各方)[^，。；]*|(?:并|以)?(?:使|使得|让|令)其?[^，。；]{0,10}|所涉[^，。；]*|(?:比赛|大赛|赛事|论坛|展览|博览会|项目|工程|平台|基地|活动)(?:将|还|已|共|也)*"
    "|[目前其中已有另共至少超过约近]*[0-9]+[余多]?(?:处|家|个|条|座|户|人|名|地|国|项)[^，。；、]{0,6}"
)
# 召开的会议, 拟取消和下放的事项.
_OF_A_NOUN = re.compile("(?:[和与及或、][^，。；的]{2,4})?了?的")
_PURPOSE = re.compile(r"^[”，、]*(?:为|为了|为着|旨在|以便|用于|便于|以(?:更好|进一步|切实|有效|全面|便|期)?$)")


# 审查与服务先导计划: the verb and what is joined to it are part of a name.
_IN_NAMES = ("inspection", "enforcement")
_NAMED_JOINTLY = re.compile(
    "[、与和及][^，。；、的了对]{2,4}(?:先导|行动|专项|综合|管理|示范)?(?:计划|方案|机制|制度|体系|试点|工程|中心|平台|办法|规则|规定|标准)"
)
# The groups of compounds.tsv that concern a type of event.
_GROUPS: dict[EventType, tuple[str, ...]] = {
    "inspection": ("all", "act"),
    "enforcement": ("all", "act"),
    "launch": ("all", "launch"),
    "decision": ("all", "decision"),
    "issue": ("all", "issue"),
    "directive": ("all", "directive"),
    "meeting": ("meeting",),
}


class Predicate(NamedTuple):
    """A trigger that is a verb; ``light`` where a light verb before it bears the tense (进行检查)."""

    modality: Modality
    light: bool


@cache
def _compounds(kind: EventType) -> re.Pattern[str]:
    """Nouns that a verb of this type before them makes a name of (检查|站, 启动|仪式)."""
    groups = _GROUPS[kind]
    tails = {tail for tail, group in rows("pipeline.events.acts", "compounds.tsv") if group in groups}
    return re.compile(any_of(tails))


def in_compound(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """Whether the noun behind the trigger makes a name of both (检查|站, 审查|与服务计划)."""
    at, end = trigger.end, clause.end
    if trigger.type in _IN_NAMES and _NAMED_JOINTLY.match(reading.text, at, end):
        return True
    return _compounds(trigger.type).match(reading.text, at, end) is not None


def predicate(reading: Reading, clause: Clause, trigger: Trigger, subject: Subject) -> Predicate | None:
    """Return how *trigger* is the verb of *clause*, None where it is a noun or belongs to another verb."""
    leading = reading.tokens_between(clause.start, trigger.start)
    if leading and leading[-1].end > trigger.start:  # one word with the verb: 严肃|查处
        leading = leading[:-1]
    own = [token for token in leading if token.start >= subject.end]
    at = _At(
        before=reading.text[clause.start : trigger.start],
        after=reading.text[trigger.end : clause.end],
        leading=leading,
        own=[token for token in own if token.text != "将"] if trigger.word.endswith(_RESULTS) else own,
        subject=subject,
    )
    light = "light" in effects_of(at.own) or any(effect_of(at.before[-length:]) == "light" for length in (2, 4))
    if not _is_word(reading, trigger, light) or _is_noun(at, light) or _is_elsewhere(at, light):
        return None
    if subject.kind == "none" and (
        _heads_a_subject(reading, clause, trigger, at.leading) or (not light and _came_about(at))
    ):
        return None
    if _modifies(at.after) and _is_which_one(reading, clause, trigger, at):
        return None
    if subject.kind == "agent" and subject.actor and not _modifies(at.after):
        start = reading.sentences[clause.sentence].start
        done = _ACCOMPLISHED.search(at.before + at.after) or reading.dates_between(start, clause.end)
        if not done and _is_general(reading, clause, subject.actor):
            return None
    return Predicate(_mood(at), light)


def _is_general(reading: Reading, clause: Clause, agent: Actor) -> bool:
    return _BY_WHOM.search(reading.text, max(clause.start, agent.start - 3), agent.start) is not None


class _At(NamedTuple):
    """A trigger's surroundings: the clause before and after it, all words before it, those behind the subject."""

    before: str
    after: str
    leading: list[Token]
    own: list[Token]
    subject: Subject


def _is_noun(at: _At, light: bool) -> bool:
    """Whether the trigger is a noun: by the preposition, 的 or 等 before it, or by the clause that ends there."""
    ends = bool(_NOMINAL_AFTER.match(at.after))
    preposition = at.subject.nominal
    bare = preposition in _AFTER_AN_ACT or at.before.endswith(preposition)
    if preposition and at.subject.kind != "agent" and (ends or bare):
        return True
    undergone = at.subject.kind == "agent" and _UNDERGONE.search(at.before)
    if not light and not undergone and _NOMINAL_BEFORE.search(at.before):
        return True
    inner = at.subject.kind == "inner" and not _modifies(at.after)
    return ends and bool(inner or _AND_SO_ON.search(at.before))


def _is_elsewhere(at: _At, light: bool) -> bool:
    """Whether the trigger belongs to another verb, to a time, or to a noun that its clause describes."""
    if _NEVER_AFTER.match(at.after) or _WHENEVER.search(at.after) or _PURPOSE.match(at.before):
        return True
    about = at.before.endswith("就") and not at.after.startswith(("了", "《"))
    if about or _GOVERNED.search(at.before) or (light and _STUDY.search(at.after)):
        return True
    if _stands_in_a_frame(at) or _LISTED_NOUN.match(at.after):
        return True
    if not light and any(before.search(at.before) and after.match(at.after) for before, after in _CONSTRUCTIONS):
        return True
    if at.subject.kind == "actor" and any(token.text in _EQUATES for token in at.own):
        return True
    if not _OTHER_VERBS.isdisjoint(_governing(at.leading if at.subject.kind == "inner" else at.own)):
        return True
    return _modifies(at.after) and not _tells_by_the_way(at)


def _governing(words: Sequence[Token]) -> list[str | None]:
    """The effects of the words whose object the trigger can be: none from before a 并 (讨论并通过)."""
    last = range(len(words) - 1, -1, -1)
    joint = next((i for i in last if words[i].text in _AND_THEN or _closes_a_case(words, i)), -1)
    return effects_of(words)[joint + 1 :]


def _closes_a_case(words: Sequence[Token], at: int) -> bool:
    """就涉及甲厂的赔偿案|送达判决: the verbs of what the case is about govern nothing behind it."""
    return words[at].text.endswith("案") and any(word.text in ("就", "对") for word in words[:at])


def _stands_in_a_frame(at: _At) -> bool:
    frame = _FRAMED.search(at.before)
    if frame is None or at.after.startswith(("的", "了的")) or _FRAME_CLOSED.search(frame.group("inner")):
        return False
    return _FRAME_BEHIND.match(at.after) is not None


def _mood(at: _At) -> Modality:
    if _LISTED.search(at.before) or (_TAKEN.search(at.before) and "措施" in at.after):
        return "background"
    own, leading = effects_of(at.own), effects_of(at.leading)
    if at.subject.kind in ("inner", "agent"):
        own = leading
    return next(
        (mood for effect, mood in MOODS if effect in (leading if effect in _OF_THE_CLAUSE else own)), "asserted"
    )


def effects_of(words: Sequence[Token]) -> list[str | None]:
    """The effects of the words before a trigger; none where a noun follows 将 or 得 (将其抓获, 得州), or 会 is one."""
    found = [effect_of(token.text) if token.text != "会" or token.tag == "v" else None for token in words]
    for i, token in enumerate(words[:-1]):
        if token.text in ("将", "得", "会") and words[i + 1].tag[0] in "nmrbf" and found[i + 1] is None:
            found[i] = None
    return found


def mood_between(reading: Reading, start: int, end: int) -> Modality:
    """Return the mood that the words of ``[start, end)`` give to the verbs that follow: not their last word."""
    words = [token for token in reading.tokens_between(start, end) if token.tag != "x"][:-1]
    saying = next((i for i, token in enumerate(words) if _SAYS_AFTER.fullmatch(token.text)), len(words))
    if saying < len(words) and "obliged" not in effects_of(words[:saying]):
        return "asserted"
    found = set(effects_of(words))
    return next((mood for effect, mood in MOODS if effect in found and mood in _SHARED), "asserted")


def _modifies(after: str) -> bool:
    return _OF_A_NOUN.match(after) is not None


def _tells_by_the_way(at: _At) -> bool:
    """A clause that modifies a noun tells an act where its own subject is an agency close by: 甲局昨日召开的会议."""
    if at.subject.kind not in _WITH_ACTORS or (at.subject.kind == "actor" and _AT_A_MEETING.search(at.before)):
        return False
    return all(token.tag[0] in "tdpnsm" or effect_of(token.text) == "adverb" for token in at.own)


def _is_which_one(reading: Reading, clause: Clause, trigger: Trigger, at: _At) -> bool:
    """有关部门核定的标准, 参考某组织制定的指南: which one it is, with no time at which it was done."""
    actor = at.subject.actor
    if trigger.type == "meeting" or at.subject.kind not in _WITH_ACTORS or actor is None or "《" in at.after:
        return False
    vague = at.subject.kind != "actor" or all(reading.agencies[index].generic for index in actor.mentions)
    start = clause.start if vague else reading.sentences[clause.sentence].start
    return not (_LATELY.search(at.before) or reading.dates_between(start, clause.end))


def _came_about(at: _At) -> bool:
    """Whether the verb has its subject right before it and no object, or says what is wished for."""
    if at.leading and _WISHED.search(at.before) and "将" not in at.before:
        return True
    if not (at.leading and _CAME_ABOUT.match(at.after)) or _ON_SOMETHING.search(at.before):
        return False
    return at.leading[-1].tag in ("n", "nz", "nt", "ns")


def _heads_a_subject(reading: Reading, clause: Clause, trigger: Trigger, leading: Sequence[Token]) -> bool:
    """A verb phrase that is itself what the clause speaks of: 调降利率可以降低成本."""
    text = reading.text
    if _SAYS_AFTER.match(text, trigger.end) or _is_of_a_name(reading, clause, trigger):
        return True
    if _BY_OTHERS.fullmatch(text, clause.start, trigger.start):
        return True
    if trigger.type == "inspection" and _FINDS.match(text, trigger.end):
        return True
    if _SERVES.match(text, trigger.end, clause.end):
        return True
    if any(token.tag[0] not in "cdvx" for token in leading):
        return False
    if _DESCRIBES.match(text, trigger.end, clause.end + 1) or _VALUED_NEXT.match(text, clause.end):
        return True
    return any(token.text in _GERUND_VERBS for token in reading.tokens_between(trigger.end, clause.end))


def _is_of_a_name(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """A clause that a place's or person's name ends behind 的 describes that name: 宣布降低费率的某市."""
    words = [token for token in reading.tokens_between(trigger.end, clause.end) if token.tag != "x"]
    return len(words) > 1 and words[-1].tag in ("ns", "nr", "nt") and words[-2].text == "的"


def _is_word(reading: Reading, trigger: Trigger, light: bool) -> bool:
    """The trigger begins where a word begins, or ends where a word ends that began with its light verb (开展|调查).

    A word that goes on for one character is another (检查|员), for more it holds the object (发布|公告); behind a light
    verb one that ends with the trigger names a kind of act (开展安全|检查).
    """
    covering = reading.tokens_over(trigger.start, trigger.end)
    if not covering:
        return False
    first, last = covering[0], covering[-1]
    if first.start == trigger.start:
        return last.end - trigger.end != 1 or last.tag[0] in "vil"
    prefix = reading.text[first.start : trigger.start]
    if first is not last and effect_of(prefix) is None:  # 焕发|出
        return False
    return last.end == trigger.end and (light or first.tag[0] in "vil" or effect_of(prefix) in ("adverb", "light"))
