"""Cutting a clause down to its subject: what may stand between the subject and its verb, and before the subject."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from pipeline.lexicon.affixes import Endings, alternation, any_of
from pipeline.lexicon.persons import is_name, surnames, titles
from pipeline.quotes.article.nouns import head_noun, word_class

_PART = "(?:[上下]午|晚[上间]?|凌晨|傍晚|深夜|清晨)"
_DATE = (
    rf"(?:当地时间|北京时间|本月|上月|今年|去年|[0-9]{{4}}年)?(?:[0-9]{{1,2}}月)?[0-9]{{1,2}}日{_PART}?"
    r"(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分)?(?:许|左右)?)?"
    r"|[0-9]{4}年(?:[0-9]{1,2}月)?(?:初|底|末)?|[0-9]{1,2}月(?:初|底|末|份)?"
    rf"|[今昨前明]天?[日天晚晨早]{_PART}?|[当次翌同]日{_PART}?|当[天晚]{_PART}?"
    rf"|[本上]周[一二三四五六日]?|周[一二三四五六日]{_PART}?|{_PART}|[0-9]{{1,2}}[时点](?:许|[0-9]{{1,2}}分)?"
    "|[一两二三四五六七八九十几多数半0-9]个?(?:年|月|周|天|星期|小时|分钟)[前后]|今年|去年|近[日来]|日前|此前|此间|早前|稍早|稍后|随后|事后|目前|最近|不久前|近期|早些时候|几天前|之前"
)
# The last character of a date, with those of which one stands before it where that is so.
_DATE_ENDS = {
    "日": "0123456789今昨前明天当次翌同周近",
    "午": "上下",
    "晚": "",
    "上": "晚",
    "间": "晚此时",
    "晨": "凌清今昨前明天",
    "夜": "深",
    "天": "今昨前明天当",
    "早": "今昨前明天稍",
    **dict.fromkeys("时点分", "0123456789"),
    "许": "时点分",
    "右": "左",
    "年": "0123456789今去",
    **dict.fromkeys("初底末", "年月"),
    "月": "0123456789",
    "份": "月",
    "周": "本上",
    **dict.fromkeys("一二三四五六", "周"),
    "近": "最",
    "来": "近",
    "前": "日此早目久天之年月周期时钟",
    "后": "稍随事年月周天期时钟",
    "期": "近",
    "候": "时",
}
_SPACES = "".join(char for char in map(chr, range(0x3001)) if char.isspace())
# A phrase between subject and verb that begins with one of these; words and names may begin with them as well.
_PREPOSITION = re.compile(
    r"(?:对(?<![反针面相应绝敌派]对)|向(?<![方导走取倾转动]向)|跟|同(?<![共合协]同)(?!志|济|仁|学|事|行)|就(?!业)|针对|围绕"
    r"|谈及|谈到|谈起|谈|说到|说起|提到|提及|讲到|讲起|聊起|根据|依据|按照|通过|接受|面对|回应|结合|应邀"
    r"|致电|来电|回信|致信|去信|致函|写信|以(?!色列|军)|用(?!户)|因|[拿指看望握捧拉][着著]|回忆|回顾|总结"
    r"|介绍|分析|展望|强调|评价|解释|接过|拿出|抵达|率|赴|来到|走访|视察|考察|调研|主持|出席|参加|看望|到(?!会)"
    r"|在|从|于|当(?!事|局|地)|经(?!纪|理|济|销|办|营|贸|常|历|费)|为|与|和|发布|发表|发出|印发|下发|召开|举行|做出|作出|做|作(?!家|者|协)|是)"
)
_WHEN = (
    "时候|时|中|上|后|前|里|内|下|期间|之际|之后|之前|以后|以前|过程中|会|致辞|致词|讲话|发言|演讲|采访|专访|现场"
    "|指导|调研|座谈|表态|开幕式|仪式|处|栏目|节目"
)
_HEARERS = "记者|经济报道|媒体|本报|本刊|本网|记者们|电视台|社|时报|日报|晚报|新闻|网|外界|公众|民众|大家|说|警方|法院"
_PUT_OUT = (
    "发布|发表|撰写|(?<![开研启自首])发(?![布表出展来生现动])|刊登|刊文|刊发|撰文|发文|出具|提交|发来|发出|印发|下发"
)


@cache
def behind() -> list[tuple[Collection[str], re.Pattern[str]]]:
    """What may stand between a subject and its verb, each with what it ends with, one or two characters."""
    message = alternation(word_class("message"))
    dates = [before + last for last, known in _DATE_ENDS.items() for before in known or ("",)]
    return [
        ("他她我们", re.compile(r"(?:对|向|跟|同|给)(?:他|她|我)们?$")),
        (dates, re.compile(rf"(?:{_DATE}|当地时间|北京时间|美东时间)$")),
        ("地", re.compile(r"(?<=.)[\u4e00-\u9fff]{2}(?<![的目各当本外内基土])地$")),
        (")）", re.compile(r"[（(][^（()）]{0,40}[)）]$")),
        (
            "者体提问时",
            re.compile(
                r"(?:就|围绕|针对|对)[^，。；：！？“”]{0,45}(?:回?答|答复|回应)[^，。；：！？]{0,10}(?:记者|媒体)提?问?时?$"
            ),
        ),
        (
            "者体问访时",
            re.compile(r"(?:回应|答复|答|告知|致电|回复)[^，。；：！？]{0,20}(?:记者|媒体)(?:提?问|采访)?时?$"),
        ),
        (
            _last(_HEARERS) + "》”」",
            re.compile(
                rf"(?<![反针面相应绝敌派共合协])(?:对|向|跟|同)[^，。；：！？]{{0,25}}(?:{_HEARERS}|《[^》]*》|[“「][^”」]{{2,12}}[”」])$"
            ),
        ),
        (_last(_WHEN), re.compile(rf"(?:在|于|当|接受|面对|跟|与)[^，。；：！？“”在]{{0,45}}(?:{_WHEN})$")),
        (
            _last(_WHEN) + "题事件",
            re.compile(rf"(?:对|就|针对|围绕)[^，。；：！？“”]{{0,30}}(?:{_WHEN}|问题|一事|事件|此事)$"),
        ),
        (
            _last(f"{_PUT_OUT}|{message}") + "了份则篇条个项的》闻面合方新开频旨要中里上",
            re.compile(
                rf"(?:联合|共同|随即|紧急)?(?:{_PUT_OUT})(?!的)了?(?:一[份则篇条个项])?(?:[^，。；：！？的]{{0,8}}的)?"
                rf"(?:《[^》]*》)?的?(?:新闻|书面|联合|官方|最新|公开|视频|主旨|重要)?(?:{message})?[中里上]?$"
            ),
        ),
        (
            "应态明释复示",
            re.compile(
                r"(?:明确|公开|对此|就此)?(?:作出|做出)(?:了|明确|公开|正式|积极)?(?:回应|表态|说明|解释|答复|指示|批示)$"
            ),
        ),
        (
            "时",
            re.compile(
                r"(?:通报|公布|披露|介绍|解读|评价|评论|总结|分析|回顾|展望|谈及|谈到|谈起|提及|提到|说到|回应|汇报|检查|查看|了解)[^，。；：！？“”]{2,25}时$"
            ),
        ),
        ("团行人己身", re.compile(r"(?:率团|一行|等人|本人|自己|本身)$")),
        (
            "理查究论实估定后",
            re.compile(r"(?<=[^的])(?:依法|经|经过)?(?:审理|审查|调查|研究|讨论|核实|评估|检查|鉴定)后?$"),
        ),
        ("", re.compile(r"(?:告诉|转告|告知)[^，。；：]{1,10}$")),
        ("，、" + _SPACES, re.compile(r"[，、\s]+$")),
    ]


def _last(alternatives: str) -> str:
    """The last characters of the words of a regular expression's *alternatives*."""
    return "".join(re.sub(r"\(.*?\)", "", word)[-1] for word in alternatives.split("|"))


@cache
def _behind() -> dict[str, list[re.Pattern[str]]]:
    """The patterns of ``behind`` by the characters with which they end, in their order; "" for all other ones."""
    known = {end for ends, _ in behind() for end in ends}
    return {
        end: [pattern for ends, pattern in behind() if not ends or end in ends or end[-1:] in ends]
        for end in ("", *known)
    }


# A body described by who heads or forms it: 以张某为组长的调查组.
_DESCRIBING = 9
_DESCRIBED = re.compile(
    "[^，。；：“”]{0,8}(?<!没)有(?=不少|许多|很多|部分|一些|一[位名]|几[位名]|多[位名家]|媒体|网友|专家|分析|观点|声音)|以[^，。；：]{2,20}为[^，。；：]{1,10}的|总部(?:位于|设在|在)[^，。；：]{2,20}?的|由[^，。；：]{2,30}(?:组成|参与|牵头|组建|成立|率领|带领)的"
)


# Where a wire or paper names itself before its report: 某社某地4月3日电, 某报讯（记者某某）.
_DATELINE = (
    r"[^，。\s]{2,12}(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:报道|电|讯|消息)(?:[（(][^)）]*[)）])?(?!$)"
    r"|[^，。\s]{0,12}(?:(?:[报网台刊日线]|新华社|中新社)讯|快讯(?=[（(])|日电)\s?(?:[（(][^)）]*[)）]\s?|(?<=讯))(?!$)"
    r"|[^，。\s]{2,20}[（(]记者[^)）]{1,20}[)）](?!$)|[^，。\s]{2,6}[网社](?:[0-9]{1,2}月)?[0-9]{1,2}日(?=.{0,4}媒)"
)
_HAS_DATELINE = re.compile("[日报网台刊线社快（(](?:讯|(?<=日)(?:报道|电|消息|.{0,4}媒)|(?<=[（(])记者)")


@cache
def _before(*, dateline: bool) -> re.Pattern[str]:
    """Connectives, dates, the numbers of a list and, which takes longer to rule out, datelines."""
    datelines = f"|{_DATELINE}" if dateline else ""
    return re.compile(
        r"(?:(?!也门|有关|有的[人村居市网家学专干领企商业车店高员代委群乘顾游旅老农患]|有些)"
        r"(?:[\s，、—–”」』-]+|[（(][^（()）\n]{1,30}[)）]|[0-9]{1,2}[.、．](?!\d)|[（(][一二三四五六七八九十0-9]{1,2}[）)]"
        rf"|[一二三四五六七八九十][、是](?!家|位|名|人){datelines}|[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}"
        rf"|(?:{_DATE})(?:[，,]|的(?=..))?|那一年|当年|当时的?|当(?![地局事天日晚年选时前])"
        rf"|{any_of(word_class('connective'))}))+"
    )


@cache
def _openings() -> frozenset[str]:
    """With what ``_before`` begins where it is no dateline."""
    dates = "当北本上今去晚凌傍深清下昨前明次翌同周近日此早稍随事目最不几之那"
    return frozenset(_SPACES + "，、—–”」』-（(一二三四五六七八九十0123456789" + dates) | {
        word[0] for word in word_class("connective")
    }


@cache
def _endings(name: str) -> Endings:
    return Endings(word_class(name), most=6)


def _of_class(text: str, start: int, end: int, name: str) -> int | None:
    """Where the word of class *name* begins with which ``text[start:end]`` ends, None without one."""
    word = _endings(name).longest(text, start, end)
    return None if word is None else end - len(word)


def _adverb(text: str, start: int, end: int) -> int | None:
    """Where the adverb begins with which the stretch ends, 地 behind it or not; never a part of a name or noun."""
    cut = _of_class(text, start, end, "adverb")
    if cut is None and text[end - 1] == "地":
        cut = _of_class(text, start, end - 1, "adverb")
        cut = _manner(text, start, end - 1) if cut is None else cut
    return None if cut is None or _ends_name(text, start, end, cut) or _ends_noun(text, start, end, cut) else cut


def _manner(text: str, start: int, end: int) -> int | None:
    """Where the four or two characters before 地 begin, behind what a subject or an adverb ends (某人曾直言不讳地)."""
    for size in (4, 2):
        cut = end - size
        if (
            cut > start
            and not (size == 4 and text[cut] in surnames())
            and text[cut:end].isalpha()
            and (head_noun(text, start, cut) is not None or _of_class(text, start, cut, "adverb") is not None)
        ):
            return cut
    return None


def _ends_noun(text: str, start: int, end: int, cut: int) -> bool:
    """Whether what is cut off is the end of a longer noun (细则, 官方微博)."""
    noun = head_noun(text, start, end)
    return noun is not None and len(noun) > end - cut


def trim_behind(text: str, start: int, end: int) -> int:
    """Return where the subject ends in ``text[start:end]``, the adverbials that surely are such cut off behind it."""
    patterns = _behind()
    while end > start:
        cut = _adverb(text, start, end)
        if cut is None:
            region = text[start:end]
            for pattern in patterns.get(region[-2:]) or patterns.get(region[-1]) or patterns[""]:
                if (match := pattern.search(region)) is not None:
                    cut = start + match.start()
                    break
        if cut is None:
            cut = _of_class(text, start, end, "occasion")
            if cut is None or _ends_noun(text, start, end, cut):
                return end
        end = cut
    return end


def _ends_name(text: str, start: int, end: int, cut: int) -> bool:
    """Whether the one character cut off is the last of a name (某正, 某某刚)."""
    if end - cut != 1:
        return False
    for size in (3, 2):
        begin = end - size
        if (
            begin >= start
            and text[begin] in surnames()
            and is_name(text[begin:end])
            and (begin == start or _ends_with_title(text, start, begin))
        ):
            return True
    return False


def _ends_with_title(text: str, start: int, end: int) -> bool:
    return any(text[max(start, end - size) : end] in titles() for size in range(2, 8))


def subject_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the subject before a verb at *end* may end, the likeliest first; *start* where nothing is left."""
    trimmed = trim_behind(text, start, end)
    yield trimmed
    cuts = [match.start() for match in _PREPOSITION.finditer(text, start, trimmed) if match.start() > start]
    for cut in reversed(cuts):
        yield trim_behind(text, start, cut)


def trim_before(text: str, start: int, end: int) -> int:
    """Return where the subject begins in ``text[start:end]``: without connectives, dates and descriptions before it."""
    begin = start
    dateline = _HAS_DATELINE.search(text, start, end) is not None
    if dateline or text[start : start + 1] in _openings():
        match = _before(dateline=dateline).match(text, start, end)
        begin = match.end() if match else start
    if text.find("有", begin, begin + _DESCRIBING) < 0 and text[begin : begin + 1] not in ("以", "总", "由"):
        return begin
    described = _DESCRIBED.match(text, begin, end)
    return described.end() if described and described.end() < end else begin
