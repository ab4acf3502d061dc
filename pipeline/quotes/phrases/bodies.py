"""Phrases that name an agency, an organisation or a document."""

from __future__ import annotations

import re

from pipeline.lexicon.search import around
from pipeline.quotes.article.context import Context
from pipeline.quotes.article.drafts import Phrase
from pipeline.quotes.article.nouns import governments, head_noun, heads, word_class
from pipeline.quotes.phrases.people import known_person, pronoun
from pipeline.quotes.phrases.trim import trim_before, trim_behind

_TITLE_MARK = re.compile(r"《([^《》]+)》$")
_QUOTED = re.compile(r"(?<=[体报网刊台社])[“「]([^“”「」]{2,12})[”」]$")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百零\d]+[条款章](?:第[一二三四五六七八九十百零\d]+[款项])?$")
_MEDIUM = re.compile(
    r"(?:日报|晚报|时报|早报|晨报|商报|邮报|(?<!统计)(?<!业绩)快报|都市报|新闻|周刊|周报|杂志|观察家报|观察报|青年报|报)$"
)
_OWNER_VERB = "公布|发布|发表|出具|提供|披露|统计|开展|进行|完成|做|起草|印发|下发|编制|编写|撰写|刊登|刊发"
_LEADING = re.compile(
    r"^(?:这份|该份|一份|这一|这篇|这个|这项|一项|上述|此次|本次|这次|该|此|本|这|那|一篇|一则|那份|其|有关|相关|最新)+"
)
_UNNAMED = re.compile(
    r"(?:数据|资料|统计|公开\S*|图片|照片|画面|视频|监控|录像|影像|录音|监测|信息|记录|调查|简历|材料|档案|显示屏|卫星云图|检索|查询|结果|情况|迹象|问卷|证据|经验|事实|实践|报道|地图|数字|系统|屏幕|网站|页面)$"
)
_DATE_LIKE = r"(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?|近日|日前|当天|昨日|今天|今日|最近"
# A body's own side, site or account, which is the body.
_OF_BODY = re.compile(
    "(?:有关|相关)?方面|官方|(?:的|门户|政府|政务)*(?:官方)?(?:网站|网|微博|微信|公众号|微信公众号|微信号|新媒体|账号|客户端|官网|官微|消息)"
)
# What stands before a document's name and is none of it, and what makes it an object.
_LED = re.compile("(?:在(?!线|华|京|沪|校|建|职)|从|按照|根据|依据|依照|据|针对|甚至|这是)(?=.{2})")
_NO_DOCUMENT = re.compile("把|用|没有|有(?=明文)|并|适用|为何|收取|说(?!明)|至")
_TOGETHER = re.compile(r"等[一二三四五六七八九十两\d]*个?(?:部门|部委|单位|机构)?")
# A paper that speaks for itself behind 的 (某局发布的一份简报), unlike data and reports of research.
_PAPER = re.compile(r"的([^的，。；]{2,16})$")
_NO_SIDE = frozenset(
    ["双方", "多方", "各方", "对方", "一方", "官方", "警方", "检方", "军方", "地方", "东方", "西方", "大方", "我方"]
)
# Countries as headlines write them: 俄称….
_ONE_CHARACTER = frozenset("美英俄法德日韩朝伊巴乌印")
_MEETINGS = (
    "会议",
    "大会",
    "全会",
    "例会",
    "座谈会",
    "调度会",
    "推进会",
    "动员会",
    "部署会",
    "现场会",
    "协调会",
    "视频会",
    "常委会会议",
)


_SIDE = re.compile(r"(?!的)[\u4e00-\u9fff]{1,2}(?P<what>[方媒])|[美英俄法德日韩朝伊巴乌印以叙黎白外敌友我苏盟台]军")


def side(text: str, start: int, end: int) -> Phrase | None:
    """A side or its media in two or three characters: 俄方, 美媒, 以军."""
    match = _SIDE.fullmatch(text, start, end) if end - start <= 3 else None
    if match is None or text[start:end] in _NO_SIDE:
        return None
    return Phrase(start, end, "organization" if match["what"] == "媒" else "agency", "side", strong=True)


# What a market does as a crowd, and not as a place or firm (市场统计).
_OPINION = re.compile(
    "(?:普遍|一致|广泛|大多|多|此前|原本|一度|也|还|仍)*(?:认为|预[计期测]|担[心忧]|猜测|相信|推测|分析)"
)
_CROWD = frozenset(["市场", "资本市场", "金融市场", "舆论场"])


def crowd(text: str, start: int, end: int) -> Phrase | None:
    """A market, where it stands for all who trade on it (市场普遍认为)."""
    if text[start:end] not in _CROWD or not _OPINION.match(text, end):
        return None
    return Phrase(start, end, "anonymous", "anonymous-noun")


def agency_mention(ctx: Context, start: int, end: int) -> Phrase | None:
    """An agency at the phrase's end; of coordinated ones (``某局、某厅``) the first."""
    found = ctx.agencies_within(start, end)
    if not found:
        return None
    rest = ctx.text[found[-1].end : end]
    if rest and not _OF_BODY.fullmatch(rest) and not _TOGETHER.fullmatch(rest):
        return None
    first = found[-1]
    for agency in reversed(found[:-1]):
        if ctx.text[agency.end : first.start] not in ("、", "和", "与", "及", "以及", ""):
            break
        first = agency
    return Phrase(first.start, first.end, "agency", "agency-mention", strong=True)


# Several places that speak as one: 甲、乙两省, 甲等9个省份, 甲、乙等地.
_PLACES = re.compile(
    r"(?:(?![和与等])[\u4e00-\u9fff]){2,5}(?:[、和与](?:(?![和与等])[\u4e00-\u9fff]){2,5})*?"
    r"(?:等(?:地|省|多地|多省|省份|省市|国|多国|国家)|等?(?:[两二三四五六七八九十多]|\d+)(?:个?(?:省份|省区市|省市|省|国家|国|地区|城市)|[市州县]))"
)
_ENDS_OF_PLACES = frozenset("地省份市国家区州县")


def place(text: str, start: int, end: int) -> Phrase | None:
    """A country or a province that speaks, or several: the phrase is nothing but their names."""
    if text[end - 1] in _ENDS_OF_PLACES and (several := _PLACES.fullmatch(text, start, end)) is not None:
        first = re.split("[、和与等]", several[0], maxsplit=1)[0]
        if first in governments() or first[-1] in "省市州县区":
            return Phrase(start, end, "agency", "place")
    if text[start:end] not in governments() and text[start:end] not in _ONE_CHARACTER:
        return None
    return Phrase(start, end, "agency", "place")


def document(ctx: Context, start: int, end: int, noun: str | None) -> Phrase | None:
    """A document, or the body whose document or data speaks; data of nobody's are no speaker.

    *noun* is that of ``heads`` with which the phrase ends.
    """
    text = ctx.text
    if text[end - 1] in "条款章项" and (article := _ARTICLE.search(text, start, end)) is not None:
        end = article.start()
        noun = head_noun(text, start, end)
    if text[end - 1] == "》" and (match := _TITLE_MARK.search(text, start, end)) is not None:
        medium = _MEDIUM.search(match[1])
        return Phrase(match.start(1), match.end(1), "organization" if medium else "document", "title-mark", strong=True)
    if (led := _LED.match(text, start, end)) is not None:
        start = trim_before(text, led.end(), end)
        noun = head_noun(text, start, end)
    is_document = noun is not None and heads()[noun] == "document"
    unnamed = _UNNAMED.search(text, start, end)
    if (not is_document and unnamed is None) or _NO_DOCUMENT.match(text, start, end):
        return None
    if unnamed is not None and unnamed[0] in ("证据", "迹象"):
        return None
    at = unnamed.start() if unnamed else end - len(noun or "")
    if noun == "工作报告":
        begin = text.rfind("的", start, end) + 1 or start
        return Phrase(without_determiner(text, begin, end), end, "document", "document-noun")
    if is_document and noun in word_class("paper") and (named := _PAPER.search(text, start, end)) is not None:
        return Phrase(without_determiner(text, named.start(1), end), end, "document", "document-noun")
    owner = _owner(ctx, start, at)
    if owner is not None:
        return owner
    if not is_document or (noun == "消息" and not _said_before(text, start, end)):
        return None
    last = text.rfind("的", start, at)
    begin = start if last < 0 else last + 1
    return Phrase(without_determiner(text, begin, end), end, "document", "document-noun")


# How far back, in characters, the news stands that goes on as 消息称.
_NEAR = 300


def _said_before(text: str, start: int, end: int) -> bool:
    """Whether ``消息`` alone goes on with news of a source named before (据某部消息，…。消息称，…)."""
    before = text.rfind("消息", max(0, start - _NEAR), start)
    return text[start:end] == "消息" and before > 0 and text[before - 1 : before] not in ("有", "\n", "。")


# Nouns for organisations that name none by themselves: 企业问卷调查.
_COMMON = ("企业", "公司", "机构", "平台", "部门", "单位", "学校", "医院", "商家")


def _owner(ctx: Context, start: int, end: int) -> Phrase | None:
    """The body whose document or data it is: ``某局数据``, ``某局发布的公报``."""
    if start < end and (speaker := pronoun(ctx.text, start, end) or known_person(ctx, start, end)) is not None:
        return speaker
    for agency in ctx.agencies_within(start, end):
        if agency.start == start and not ctx.text[agency.end : end].startswith(("关于", "《")):
            if ctx.text[agency.end : end].startswith("常务会议"):
                return Phrase(agency.start, agency.end + 4, "agency", "meeting", strong=True)
            return Phrase(agency.start, agency.end, "agency", "owner-of-document", strong=True)
    end = trim_behind(ctx.text, start, end)
    region = ctx.text[start:end]
    if (title := _TITLE_MARK.search(ctx.text, start, end) or _QUOTED.search(ctx.text, start, end)) is not None:
        return Phrase(*title.span(1), "organization", "owner-of-document", strong=True)
    made = re.match(rf"(.{{2,25}}?)(?:{_DATE_LIKE})?(?:最新|联合|最近|刚刚|新近)?(?:{_OWNER_VERB})的", region)
    size = made.end(1) if made else None
    if size is None:
        match = re.search(
            r"(?:的|最新|官方|统计|监测|调查|调研|研究|分析|评估|一项|一份|\d{4}年|财务|交易|业务)*$", region
        )
        size = match.start() if match else len(region)
    if (
        made is None
        and re.fullmatch(r"[\u4e00-\u9fffA-Za-z]{2,12}的", region)
        and not re.match(rf"[此这那其该本]|最新|相关|有关|公开|当时|目前|(?:{_OWNER_VERB})的", region)
    ):
        return Phrase(start, end - 1, "organization", "owner-of-document")
    noun = head_noun(ctx.text, start, start + size)
    if noun in _COMMON and size == len(noun):
        return None
    if noun is not None and heads()[noun] in ("organization", "agency"):
        return Phrase(start, start + size, heads()[noun], "owner-of-document", strong=True)
    if size == _SHORT_FIRM and made is None and _is_firm(ctx.text, start, start + size):
        return Phrase(start, start + size, "organization", "owner-of-document", strong=True)
    return None


_SHORT_FIRM = 2
_FIRM_NOUNS = (
    "集团",
    "公司",
    "科技",
    "控股",
    "股份",
    "网",
    "平台",
    "超市",
    "商城",
    "旅行",
    "研究院",
    "金融",
    "酒店",
    "零售",
)
# What may stand before a firm's noun and is no name: 最新平台, 统计公司.
_NO_FIRM = re.compile(
    "[最该此这那各本全多每上下某]|.[大小新老些家]|相关|有关|官方|统计|监测|调查|研究|历史|公开|市场|行业|国内|电商|平台|企业|公司|其他|部分"
)


def _is_firm(text: str, start: int, end: int) -> bool:
    """Whether the name there stands elsewhere with a noun for firms behind it (云禾超市, for 云禾数据显示)."""
    if _NO_FIRM.match(text, start, end):
        return False
    name, near = text[start:end], around(start)
    return any(text.find(name + noun, *near) >= 0 for noun in _FIRM_NOUNS)


def meeting(ctx: Context, start: int, end: int) -> Phrase:
    """A meeting that says something stands for the body that met; a standing one (常务会议) is a body of its own."""
    agencies = ctx.agencies_within(start, end)
    if agencies and not ctx.text.startswith("常务会", agencies[-1].end, end):
        return Phrase(agencies[-1].start, agencies[-1].end, "agency", "body-of-meeting", strong=True)
    if agencies:
        return Phrase(agencies[-1].start, end, "agency", "meeting", strong=True)
    held = re.match(r".*(?:召开|举行|举办)的(?=..)", ctx.text[start:end])
    start += held.end() if held else 0
    return Phrase(without_determiner(ctx.text, start, end), end, "agency", "meeting")


def is_meeting(noun: str) -> bool:
    """Whether *noun* names a meeting."""
    return noun.endswith(_MEETINGS)


def is_unnamed(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` ends with data, pictures or news that are nobody's in particular."""
    return bool(_UNNAMED.search(text, start, end)) or text[start:end].endswith("消息")


def without_determiner(text: str, start: int, end: int) -> int:
    """Where ``text[start:end]`` begins without 这份, 上述 and the like."""
    lead = _LEADING.match(text[start:end])
    return start + lead.end() if lead and lead.end() < end - start else start
