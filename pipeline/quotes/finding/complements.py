"""What stands behind a reporting verb: its words, whom it was told, or a noun and no words at all."""

from __future__ import annotations

import re

from pipeline.lexicon.persons import verbal_nouns
from pipeline.quotes.article.context import Context
from pipeline.quotes.article.marks import Quotation
from pipeline.quotes.article.nouns import acting_verbs, word_class
from pipeline.quotes.cues.cues import Cue
from pipeline.quotes.cues.verb_pairs import INSTRUCTING

# Between a reporting verb and its colon or comma: whom it was told, or what was talked about.
_GAP = re.compile(r"[^，,。：:；;！？“”「」《\"\n]{0,30}?(?=[，,：:]?[“「『\"])")
_ADDRESSEE = re.compile(
    r"(?:[^，,。：:；;！？\n]{0,12}?(?:记者|媒体|本报|本刊|本网|[他她我您你]们?|大家|大家伙|众人|警方|民警|对方|家人|网友|朋友|同事|[A-Z][A-Za-z]+|社|网|报|台|新闻)"
    r"(?:[（(][^（()）\n]*[)）])?[，,：:]|(?=[，,：:]))[，,：:]?"
)
# 宣布退选后，: only when something was.
_ONCE = re.compile("[^，,。；;]{1,8}(?<!今)后[，,]")
_STOPS = ("", *"，,。；;、的等\n")
_DOCUMENT = re.compile(
    "(?:事项|办法|计划|行动|方案|意见|通知|规定|条例|指[南引]|准则|清单|白皮书|报告|宣言|倡议|声明|规划|政策|新政|细则|标准|须知|公约"
    "|协议|榜单?|奖|工程|项目|活动|大会|论坛|平台|系统|模式|战略|机制)$"
)
_BRACKET = re.compile(r"[（(][^（()）\n]{1,40}[)）]")
# Verbs that are said to somebody; and what is put out before its content follows.
_TOLD = re.compile(r"[^，,。：:；;！？\n]{1,14}[，,：:]")
# Whoever is told to do something is no more than a part of what is said.
_BIDDEN = re.compile("[要应须勿别请会将是可把更]|继续|注意|尽量|避免|做好|加强|务必")
_PUT_OUT = re.compile(r"(?:最新|紧急|一则)?(?:消息|公告|通告|声明|通报|提示)[，,：:]")
# The next line, without the number that begins a list.
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})"
_ITEM = re.compile(rf"\n(?:{_NUMBER}[.、．] ?|[（(]{_NUMBER}[）)]|(?:第一|一是)[，,、]?)?")
_QUESTION = re.compile(
    "[^\n]{0,150}?(?:[？?]|是否|什么|怎么|怎样|为何|如何|[吗呢]|谁|哪|多少|能不能|是不是|可否|能否|有没有)"
)
# What a report does, not what it says: 发表报道，披露了….
_ABOUT = re.compile("(?:列举|披露|讲述|介绍|揭露|曝光|反映|关注|聚焦|还原|记录)了")
# What an instruction is for is told by the reporter.
_PURPOSE = re.compile("[为使让给]|推动|引领|指引|体现|充分体现")
_NOT_CLAUSE = re.compile(
    r"(?:(?:衷心|沉痛|诚挚|热烈|强烈|深切|由衷|高度|亲切|最|非常|十分|诚恳|坚决|充分|深表|极大|严重|极度|崇高的?|美好的?|真诚|毫不|也|完全|一致|严正|特别|将|均|都|并)的?)*"
    r"(?:感谢|祝贺|慰问|哀悼|欢迎|支持|反对|不满|关切|遗憾|谴责|敬意|理解|同意|歉意|质疑|担忧|赞赏|肯定|认可|愤慨|问候|赞同|拒绝|惋惜|同情|怀疑|抗议|祝愿|欣慰|满意|感激|钦佩|无奈|愿意|失望|惊讶|震惊|问候|不解|困惑|忧虑|悲痛|愤怒|庆幸|后悔|悔恨|羡慕|敬佩|忧心)(?:[和与及、][^，,。；;！!\n]{1,10})?(?=[，,。；;！!\n]|并|$)"
)
# What is announced is an act, not words: 宣布成立, 宣布辞职.
_ACT = re.compile(
    r"(?:正式|再次|全面|暂时|永久|即日起|立即|同时)?(?:设立|成立|启动|开始|开幕|闭幕|开工|结束|终止|中止|暂停|停止|取消|推迟|延期|辞职|辞去|退出|退役|退休|加入|破产|解散|推出|实施|实行|启用|关闭|开放|解除|进入|投入|收购|"
    r"建立|完成|参选|竞选|当选|获胜|胜利|无效|有效|独立|投降|停火|停战|休战|召开|举行|离婚|结婚|休会|开会|上调|下调|降息|加息|裁员|任命|撤销|撤回|撤军|放弃|上市|合并|合作|达成|签署|发行|发布|延长|提高|降低|恢复|重启|升级|封锁|禁止)"
)
# What is put forward is a clause, not a thing: 提出要…, but 提出动议.
_PROPOSAL = re.compile(r"[要将应须需可拟力到对在从以把用由让使]|[^，,。；;]*[要将应须可需不能拟]|[^，,。；;\s]{10}")
_CLAUSE_BEGINS = re.compile(r"[^\s，,。：:；;！？!?、）)》…的并]")
_SINCE = re.compile(r"[^，,。；;]*?(?:之后|以后|以来)[，,]")
_THING = re.compile(r"[该此这本][\u4e00-\u9fff]{1,3}[，,。；;]")
_PUT_FORWARD = re.compile(
    r"了?(?:所谓|如下|以下|下列|许多|很多|一系列|若干|一些|诸多|多项|多个|大量)|(?:重要|明确|严格|具体|新的|更高的?|几点|[一二三四五六七八九十\d]+[点条项个])*"
    r"(?:要求|意见|建议|任务|目标|思路|措施|方案|倡议|主张|希望)"
)
_NOUN_PHRASE = re.compile(
    r"[^，,。；;！？\n将会要能可应须]*的[\u4e00-\u9fff]{2,4}(?:[。；;！？\n]|[，,](?:并|同时)(?:呼吁|要求|表示|强调|敦促)|$)"
)
_NOMINAL = re.compile(r"[^，,。；;！？\n将会要已愿可应能没未无有是很正还太都仍]{0,12}(?:[。；;！？\n]|$)")
_NEGATED = re.compile("不(?!同|少|断|良|足)")


def content_behind(ctx: Context, cue: Cue) -> tuple[int, str] | None:
    """Where the content behind *cue* begins, and the rule's name; None where it has none."""
    plain = ctx.plain
    if plain[cue.end : cue.end + 1] in ("（", "(") and (bracket := _BRACKET.match(plain, cue.end)):
        cue = cue._replace(end=bracket.end())
    if (start := _words_behind(ctx, cue)) is not None:
        return start, "words-behind-verb"
    addressee = _ADDRESSEE.match(plain, cue.end)
    if cue.verb in word_class("telling verb"):
        addressee = addressee or _told(plain, cue.end)
    elif cue.verb in word_class("verb of putting out"):
        addressee = _PUT_OUT.match(plain, cue.end) or addressee
    if addressee and cue.verb == "宣布" and (_ACT.match(plain, cue.end) or _ONCE.match(plain, cue.end)):
        addressee = None
    if addressee and "，" in addressee[0] and _only_written(plain, cue, addressee.end()):
        addressee = None
    if addressee and addressee.end() > cue.end and cue.allows("i"):
        start = addressee.end()
        if plain[start : start + 1] == "\n" and plain[start - 1] in "：:":
            start = _ITEM.match(plain, start).end()  # type: ignore[union-attr]
            quotation = ctx.quotation_at(start)
            return (start, "words-behind-verb") if quotation else (start, "clause-behind-mark")
        if plain[start : start + 1] not in ("", "\n") and not (
            (cue.verb in word_class("asking verb") and not _QUESTION.match(plain, start))
            or (cue.allows("M") and _ABOUT.match(plain, start))
        ):
            return start, "clause-behind-mark"
    if cue.allows("b") and _CLAUSE_BEGINS.match(plain, cue.end) and not _is_object(plain, cue):
        return cue.end, "clause-behind-verb"
    return None


# How far behind its verb a quotation begins at most, in characters.
_GAP_AT_MOST = 32


def _words_behind(ctx: Context, cue: Cue) -> int | None:
    """Where the quotation begins that is what *cue* says, None where none near behind it is."""
    plain = ctx.plain
    if not cue.allows("d") or not ctx.quotations_within(cue.end, cue.end + _GAP_AT_MOST):
        return None
    gap = _GAP.match(plain, cue.end)
    if gap is None:
        return None
    at = gap.end()
    mark = plain[at]
    start = at + (mark in "，,：:")
    quotation = ctx.quotation_at(start)
    if quotation is None:
        return None
    if at == start == cue.end and cue.verb in word_class("mentioning verb") and _is_topic(quotation):
        behind = plain[quotation.after : quotation.after + 1]
        return None if behind in _STOPS else start
    told = (
        at - cue.end <= 12
        and len(quotation.text) >= 8
        and plain[at - 1] not in "的名为叫"
        and not _BIDDEN.search(plain, cue.end, at)
    )
    return start if at == cue.end or mark in "：:" or quotation.is_sentence or told else None


def _only_written(plain: str, cue: Cue, start: int) -> bool:
    """Whether something was written or ordered, and then something happened (发文，设立了五处中心)."""
    return cue.verb in word_class("writing verb") or bool(INSTRUCTING.match(cue.verb) and _PURPOSE.match(plain, start))


def _is_topic(quotation: Quotation) -> bool:
    """Whether the quotation is a word or name rather than a clause."""
    return (len(quotation.text) < 8 or _DOCUMENT.search(quotation.text) is not None) and not re.search(
        "[，,。！？!?；;]", quotation.text
    )


def _told(plain: str, start: int) -> re.Match[str] | None:
    """Whom somebody is told, the comma included; None where it is told to do something (提醒大家注意安全，)."""
    match = _TOLD.match(plain, start)
    if (
        match is None
        or _BIDDEN.search(match[0])
        or any(plain[at : at + 2] in acting_verbs() for at in range(start, match.end() - 2))
    ):
        return None
    return match


def _is_object(plain: str, cue: Cue) -> bool:
    """Whether a noun or an act stands behind the verb and no clause: 表示感谢, 提出动议, 宣布辞职."""
    if cue.verb == "宣布" and (_ACT.match(plain, cue.end) or _ONCE.match(plain, cue.end)):
        return True
    if cue.verb == "提出" and _PUT_FORWARD.match(plain, cue.end):
        return True
    if _SINCE.match(plain, cue.end):
        return True
    if cue.verb in ("提出", "明确") and not _PROPOSAL.match(plain, cue.end):
        return True
    if _NOT_CLAUSE.match(plain, cue.end):
        return True
    if cue.verb not in word_class("verb of clauses") and _THING.match(plain, cue.end):
        return True
    if cue.verb not in word_class("verb of clauses") and _NOUN_PHRASE.match(plain, cue.end):
        return True
    clausal = cue.verb in word_class("verb of clauses") or _NEGATED.match(plain, cue.end)
    nominal = None if clausal else _NOMINAL.match(plain, cue.end)
    if nominal is None:
        return False
    return cue.verb in word_class("verb of deeds") or not _has_predicate(plain, cue.end, nominal.end())


def _has_predicate(plain: str, start: int, end: int) -> bool:
    """Whether a verb stands behind the first word of a few characters, so that they are a clause (全市学校停课)."""
    verbs = acting_verbs() - verbal_nouns()
    return "的" not in plain[start:end] and any(plain[at : at + 2] in verbs for at in range(start + 2, end - 1))
