"""Words with a source but no subject: ``记者从某局获悉``, ``据某局发布的消息``, ``在某人看来``, ``正如某人所言``."""

from __future__ import annotations

import re

from pipeline.quotes.article.context import Context
from pipeline.quotes.article.drafts import Draft, Phrase
from pipeline.quotes.finding.content import report, sentence_end
from pipeline.quotes.phrases.phrases import parse
from pipeline.quotes.phrases.subjects import find_subject, floor, own_subject
from pipeline.quotes.phrases.trim import trim_before

_SOURCE = "(?P<source>[^，,。；;：:！？\\n“”]{2,40}?)"
_ROUGHLY = "(?:(?:不完全|初步|正式|进一步|自动|粗略|最新|官方|实时|综合|内部|独家|权威|公开|当天|当日|日前|近日)的?)*"
_TEXT = (
    "(?:数据|信息|消息|统计|通报|通告|公告|报告|公报|资料|名单|预报|预警|榜单|排名|结果|简报|快报|声明|文件|财报|年报"
    "|指数|情况|说明|报表|报道)"
)
# What stands in the place of a source and names nobody.
_NOBODY = re.compile(
    "不完全|规定|要求|程序|惯例|每[天日人月年]|记者|[^，]{2,12}记者|初步|粗略|最新|公开|目前|此前|(?:有关|相关|市场)(?:统计|数据|资料|消息)|官方|其中|上述|.*(?:进行|予以|加以)$|以上|历史|往年"
    r"|.*一[项份篇]新?$|.*(?:数|价|率|%|元|值|口径|比例|标准)$"
)
# A meeting at which it was learned stands for who held it, where that is said.
_MEETING = re.compile(
    r"(?:(?P<host>[^，]{2,30}?)(?:(?:\d{1,2}月)?\d{1,2}日|[今昨]天|日前|近日)?(?:（[^）]*）|\([^)]*\))?(?:召开|举行|举办|主办|组织)的)?(?:[^，]*的)?(?P<name>[^的，]*?(?:发布会|通气会|吹风会|通报会|说明会|见面会|听证会|座谈会|推介会|工作会议|会议))上?$"
)
# A survey stands for who made it: 某会去年对企业进行的问卷(调查).
_CONDUCTED = re.compile(
    r"(?:针对|对|就|于|在|\d{4}年|去年|今年)[^，]*?(?:开展|进行|实施|组织|做|举行)的(?:[\u4e00-\u9fff]{2,6})?$"
)
_FRAMES = {
    "learned-from": re.compile(
        rf"从{_SOURCE.replace('40', '60').replace('：:', '')}(?:处|那里|方面|口中|内部)?"
        r"(?:了解|获|得|获取|证实|打听|听)?"
        r"(?P<cue>获悉|了解到|得知|获知|知悉|了解(?=[，,：:（(]))(?:[（(][^（()）\n]{1,40}[)）])?[，,：:]?(?=[^，,。；;\s的])"
    ),
    "obtained-from": re.compile(
        rf"从{_SOURCE}(?:处|那里|方面)?(?:得到|获得|获取|拿到|获悉|了解到)的[^，,。；;：:]{{0,12}}?(?P<cue>显示|表明|称)[，,：:]?"
    ),
    "according-to": re.compile(
        # 根据, 按照, 依据, 按, 据 and 经 by their first character, so that the engine skips to it.
        r"[根按依据经](?:(?<=根)据|(?<=按)照|(?<=依)据|(?<=按)|(?<=(?<![数证])据)"
        rf"|(?<=经)(?![济理营销贸纪典办])(?=[^，。；]{{2,24}}[测核估]算[，,])){_SOURCE}的?{_ROUGHLY}"
        r"(?P<cue>通报|统计|介绍|说法|供述|交代|回忆|反映|陈述|证言|讲述|判断|推断|推测|估测|预估|计算|核算|观察|了解|研究|调查|调研|测算|预测|预报|分析|估算|估计"
        r"|解释|描述|披露|透露|推算|监测|测定|测得|评估|研判|转述|报告|查明|认定|核实|证实|核查)"
        r"(?:显示|称|说|结果)?[，,：:]"
    ),
    "according-to-text": re.compile(
        rf"(?:根据|按照|依据|据){_SOURCE}{_ROUGHLY}"
        rf"(?P<cue>公布|发布|发表|提供|披露|通报|公开|出具|更新|刊发|刊登|推出|给出)(?:的[^，,。；;：:！？\n“”]{{0,16}}?)?{_TEXT}(?:显示|表明)?[，,：:]"
    ),
    "in-the-view-of": re.compile(rf"在{_SOURCE}(?P<cue>看来|眼中|眼里)[，,]"),
    "as-said-by": re.compile(
        rf"(?:正如|诚如|恰如|如同|就像|如){_SOURCE}所(?P<cue>言|说|讲|述|指出|强调|称)(?:的(?:那样)?)?[，,：:]"
    ),
    "in-the-words-of": re.compile(rf"(?:用|按){_SOURCE}的(?P<cue>话)(?:来?[说讲])?[，,：:]"),
}


# Characters of which a text with such a frame has one.
_WITHOUT_WHICH = {
    "learned-from": "悉知解",
    "obtained-from": "从",
    "according-to": "据按",
    "according-to-text": "据",
    "in-the-view-of": "看眼",
    "as-said-by": "所",
    "in-the-words-of": "话",
}


def sourced(ctx: Context) -> list[Draft]:
    """The quotes whose source an adverbial phrase names, of each frame in the order of ``_FRAMES``."""
    plain, found = ctx.plain, list[Draft]()
    for rule, pattern in _FRAMES.items():
        if not any(map(plain.__contains__, _WITHOUT_WHICH[rule])):
            continue
        for match in pattern.finditer(plain):
            speaker = _speaker(ctx, *match.span("source"))
            if speaker is None or (
                speaker.rule == "unknown-phrase" and match[0].startswith(("根据", "按")) and "的" not in match[0]
            ):
                continue  # 根据存款结构分析, 按地区统计: on what ground, and not by whom
            if not (rule.startswith("according") and _is_told(ctx, match.start())):
                end = sentence_end(ctx, match.end())
                found += report(ctx, match.end(), end, speaker, match.span("cue"), rule)
    return found


# A reporting verb and its comma, behind which its speaker may cite others; media only pass on.
_SAID = re.compile(
    "(?:表示|说|指出|认为|介绍|强调|透露|坦言|回应|解释|(?<!道)(?<!媒)(?<!文章)(?<!消息)(?<![社报网台刊])称)[，,]"
)


def _is_told(ctx: Context, at: int) -> bool:
    """Whether the source is part of what somebody else says or does (甲说，据某局统计，…; 某局根据他提供的资料，…)."""
    begin = floor(ctx, at)
    start = max(begin, *(ctx.plain.rfind(mark, max(0, at - 60), at) + 1 for mark in "，,；;：:）)—"))
    if _SAID.search(ctx.plain, begin, at) and not ctx.plain.startswith("记者", begin):
        return True
    acts = at - trim_before(ctx.plain, start, at) >= 3 and ctx.plain[at - 1] not in " 电讯息道日"
    return acts and own_subject(ctx, start, at) is not None


# A line that announces what the next one says: 提出如下要求：, 发表声明如下：.
_ANNOUNCED = re.compile(
    r"(?:(?:如下|以下|下列)(?:[一二三四五六七八九十两几\d]+[点项条个])?(?P<cue>要求|意见|建议|声明|倡议|提示|规定|提醒|表态|答复|回应)"
    r"|(?P<noun>要求|意见|建议|声明|倡议|提示|提醒|通报|通告|公告|回应|答复|说明|祝福|公开信|致辞|讲话|回复|微博)"
    r"[^，。；：\n]{0,6}(?:[，,](?:全文|内容|原文|具体内容))?如下)[：:]\n"
)


_LINE_ENDS = re.compile("[：:]\n")
_LONGEST_LINE_END = 20  # characters of ``_ANNOUNCED``


def announced(ctx: Context) -> list[Draft]:
    """The first sentence below a line that says whose words follow (``某局提出如下要求：``)."""
    plain, found = ctx.plain, list[Draft]()
    if "下" not in plain:
        return found
    for colon in _LINE_ENDS.finditer(plain):
        match = _ANNOUNCED.search(plain, max(0, colon.end() - _LONGEST_LINE_END), colon.end())
        speaker = find_subject(ctx, match.start(), floor(ctx, match.start())) if match else None
        if match is not None and speaker is not None:
            cue = match.span("cue") if match["cue"] else match.span("noun")
            found += report(ctx, match.end(), sentence_end(ctx, match.end()), speaker, cue, "announced")
    return found


def _speaker(ctx: Context, start: int, end: int) -> Phrase | None:
    """Who the source in ``text[start:end]`` is; None where it names nobody (据不完全统计, 据公开数据)."""
    if _NOBODY.match(ctx.plain, start, end):
        return None
    if (meeting := _MEETING.match(ctx.plain, start, end)) is not None and (
        meeting["host"] or meeting["name"] != "会议"
    ):
        held = parse(ctx, *meeting.span("host")) if meeting["host"] else None
        return held or Phrase(*meeting.span("name"), "organization", "meeting")
    if (conducted := _CONDUCTED.search(ctx.plain, start, end)) is not None:
        end = conducted.start()
    return parse(ctx, start, end) or own_subject(ctx, start, end, anybody=True)
