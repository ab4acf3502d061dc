"""Cutting a clause down to its subject: what may stand between the subject and its verb, and before the subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lexicon.persons import is_name, surnames

_DATE = (
    r"(?:当地时间|北京时间|本月|上月|今年|去年|\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|[早中]?[晚午]间?|凌晨|傍晚|深夜|清晨)?(?:\d{1,2}[时点](?:\d{1,2}分)?(?:许|左右)?)?"
    r"|\d{4}年(?:\d{1,2}月)?(?:初|底|末)?|\d{1,2}月(?:初|底|末)?|[今昨前明]天?[日天晚晨早](?:[上下]午|晚间?|凌晨)?|当[天日晚](?:[上下]午|晚间?|凌晨)?"
    r"|[本上]周[一二三四五六日]?|周[一二三四五六日](?:[上下]午|晚)?|今年|去年|近[日来]|日前|此前|此间|早前|稍早|稍后|随后|事后|目前|最近|不久前|近期|(?:[上下]午|晚间|凌晨|傍晚)|\d{1,2}[时点](?:许|\d{1,2}分)?|早些时候|几天前|之前"
)
_ADVERB = (
    "还|也|所|又|则|却|曾经|曾|已经|已|便|就|都|均|亦|再|再次|再度|多次|屡次|一再|反复|一直|始终|进一步|特别|明确|公开|首次|主动|随即|当场|坦率|同时|同样|最后|当即|立即|立刻|马上|"
    "继续|话锋一转|对此|就此|为此|据此|因此|另外|此外|分别|纷纷|普遍|一致|共同|联合|专门|严肃|郑重|正式|率先|先后|一度|高兴|激动|无奈|动情|兴奋|自豪|骄傲|欣慰|感慨|深情|严厉|强烈|坚定|着重|重点|最终|终于|甚至|并|并且|而且|且|"
    "直接|间接|婉转|委婉|私下|当面|当众|异口同声|如是|如此|这样|这么|也曾|倒|可|仍|仍然|依然|依旧|尤其|反而|只是|只|不断|刚刚|刚|正|正在|每每|常|经常|时常|往往|总是|更|更是|还曾|就曾|对外|向外界|书面|独家|详细|具体|简单|现场|无奈|只好|只能|不得不|如实|勉强|悄悄|忍不住|不禁|哽咽|急忙|赶紧|连忙|气愤|愤怒|愤慨|焦急|着急|后悔|大声|小声|低声|轻声|高声|含泪|流泪|连声|齐声|首度|非常|十分|略带|幽默|风趣|谦虚|不无|颇为|很|"
    "意味深长|毫不讳言|开门见山|斩钉截铁|语重心长|掷地有声|直截了当|实事求是|旗帜鲜明|深有感触|感慨万千|不约而同|一针见血|毫不犹豫|情不自禁|信心满满|信心十足"
)
# A phrase between subject and verb that begins with one of these; words and names may begin with them as well.
_PREPOSITION = re.compile(
    r"(?:(?<![反针面相应绝敌派])对|(?<![方导走取倾转动])向|跟|(?<![共合协])同(?!志|济|仁|学|事|行)|就(?!业)|针对|围绕|谈及|谈到|谈起|谈|说到|说起|提到|提及|讲到|讲起|聊起|根据|依据|按照|通过|接受|面对|回应|结合|应邀"
    r"|致电|来电|回信|致信|去信|致函|写信|以(?!色列|军)|用(?!户)|因|拿着|指着|看着|望着|握着|捧着|拉着|回忆|回顾|总结|介绍|分析|展望|强调|评价|解释|接过|拿出|抵达|率|赴|来到|走访|视察|考察|调研|主持|出席|参加|看望|到(?!会)"
    r"|在|从|于|当(?!事|局|地)|经|为|与|和|发布|发表|发出|印发|下发|召开|举行|做出|作出|做|作(?!家|者|协)|是)"
)
_WHEN = (
    "时候|时|中|上|后|前|里|内|下|期间|之际|之后|之前|以后|以前|过程中|会|致辞|致词|讲话|发言|演讲|采访|专访|现场|指导|调研|座谈|表态"
    "|开幕式|仪式|处|栏目|节目"
)
_MESSAGE = "消息|声明|公告|通告|通报|报告|文章|文|微博|微信|博文|帖子|帖|推文|推特|社论|评论|署名文章|讲话|演讲|发言|致辞|总结|报道|通知|简报|公报|贺信|贺电|信|函|说明|预警|提示|书面声明"

_BEHIND = [
    re.compile(r"(?:对|向|跟|同|给)(?:他|她|我)们?$"),
    re.compile(rf"(?:{_DATE})$"),
    re.compile(r"(?:当地时间|北京时间|美东时间)$"),
    re.compile(rf"(?:(?<![的目当])[\u4e00-\u9fff]{{1,3}}(?<![的目各当本外内基土])地|{_ADVERB})$"),
    re.compile(r"[（(][^（()）]{0,40}[)）]$"),
    re.compile(
        r"(?<![反针面相应绝敌派])(?:对|向|跟|同)[^，。；：！？]{0,25}(?:记者|媒体|本报|本刊|本网|记者们|电视台|社|时报|日报|晚报|新闻|网|外界|公众|民众|大家|说|警方|法院)$"
    ),
    re.compile(rf"(?:在|于|当|接受|面对)[^，。；：！？“”在]{{0,45}}(?:{_WHEN})$"),
    re.compile(rf"(?:对|就|针对|围绕)[^，。；：！？“”]{{1,30}}(?:{_WHEN}|问题|一事|事件|此事)$"),
    re.compile(
        "(?:受访时|采访时|致辞时|致词时|发言时|讲话时|总结时|演讲时|接受采访|事后|会上|会后|现场|席间|期间|其间|庭审中|庭上|电话里|电话中|信中|文中|文章中|报告中|通知中|声明中|声明里|回复中|微博上|微博中|答记者问时|回答提问时|考察时|调研时|视察时|检查时|会见时|主持会议时|座谈时|出席会议时|介绍时|汇报时|作证时|受审时)$"
    ),
    re.compile(
        rf"(?:联合|共同|随即|紧急)?(?:发布|发表|撰写|发(?![布表出展来生现动])|刊登|刊文|刊发|撰文|发文|刊文|出具|提交|发来|发出|印发|下发)(?!的)(?:了)?(?:一[份则篇条个项])?(?:[^，。；：！？的]{{0,8}}的)?"
        rf"(?:《[^》]*》)?(?:的)?(?:新闻|书面|联合|官方|最新|公开|视频|主旨|重要)?(?:{_MESSAGE})?(?:中|里|上)?$"
    ),
    re.compile(r"(?:率团|一行|等人|本人|自己|本身)$"),
    re.compile(r"(?<=.)(?:依法|经|经过)?(?:审理|审查|调查|研究|讨论|核实|评估|检查|鉴定)后?$"),
    re.compile(r"[，、\s]+$"),
]
_BEFORE = re.compile(
    rf"(?:[\s，、—–-]+|\d{{1,2}}[.、．](?!\d)|[（(][一二三四五六七八九十\d]{{1,2}}[）)]|[一二三四五六七八九十][、是](?!家|位|名|人)|[^，。\s]{{2,12}}(?:\d{{1,2}}月)?\d{{1,2}}日(?:报道|电|讯|消息)(?:[（(][^)）]*[)）])?(?!$)|(?:{_DATE})(?:[，,])?|正如|诚如|恰如|就像|一如|此外|另外|同时|对此|就此|为此|因此|所以|然而|不过|但是|但|而且|而|并且|可是|可|只是|其中|其实|那么|于是|随后|随即|接着|之后|后来|最后|最终|首先|其次|再次|例如|比如|如|据悉|据了解|据|当(?![地局事天日晚年选])|"
    r"与此同时|除此之外|值得注意的是|值得一提的是|需要指出的是|有意思的是|令人遗憾的是|在此之前|在此背景下|事实上|实际上|当然|尽管|虽然|即使|如果|由于|因为|因|若|且|也|还|又|更|就在|就连|连|就|至于|对于|关于|像|曾|曾有|也有|还有|有|另有|又有|更有|不少人|目前|如今|现在|眼下|"
    r"近年来|长期以来|一直以来|一时间|之前|以来|昨天|今天|来自|时任|作为|经过|面对|一旁的|身边的|正在|采访中|现场|会上|会后|发布会上|报道中|文中|文章中|视频中|信中|席间|期间|其间|今后|未来)+"
)


def trim_behind(text: str, start: int, end: int) -> int:
    """Return where the subject ends in ``text[start:end]``, the adverbials that surely are such cut off behind it."""
    while end > start:
        region = text[start:end]
        for pattern in _BEHIND:
            match = _rightmost(pattern, region)
            if match is not None and not _ends_name(region, match):
                end = start + match
                break
        else:
            break
    return end


def _ends_name(region: str, cut: int) -> bool:
    """Whether the one character cut off is the last of a name (某正, 某某刚)."""
    return len(region) - cut == 1 and 2 <= len(region) <= 3 and region[0] in surnames() and is_name(region)


def _rightmost(pattern: re.Pattern[str], region: str) -> int | None:
    """Return where the match of *pattern* (which ends with the region) begins, None without one."""
    match = pattern.search(region)
    return match.start() if match and match.end() > match.start() else None


def subject_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the subject before a verb at *end* may end, the likeliest first; *start* where nothing is left."""
    trimmed = trim_behind(text, start, end)
    yield trimmed
    cuts = [match.start() for match in _PREPOSITION.finditer(text, start, trimmed) if match.start() > start]
    for cut in reversed(cuts):
        yield trim_behind(text, start, cut)


def trim_before(text: str, start: int, end: int) -> int:
    """Return where the subject begins in ``text[start:end]``: connectives and dates before it are cut off."""
    match = _BEFORE.match(text, start, end)
    return match.end() if match else start
