"""Noun phrases that name a speaker: persons, bodies, documents, pronouns, and phrases for somebody unnamed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from pipeline.lexicon import rows
from pipeline.lexicon.persons import (
    NEVER_GIVEN,
    countries,
    dotted_pattern,
    is_name,
    is_word,
    name_from,
    namelike,
    predicates,
    surnames,
    titles,
)
from pipeline.quotes.context import Context
from pipeline.quotes.trim import trim_before, trim_behind
from pipeline.records import SpeakerType

_HAN = "\u4e00-\u9fff"
_LATIN_NAME = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Za-z'’.\-]+(?: [A-Z][A-Za-z'’.\-]*){1,3}$")
_PRONOUN = re.compile(r"(?<![其吉无利排])(?:他们|她们|它们|他|她|它|其)$")
_BRACKET = re.compile(r"[（(][^（()）]{0,40}[)）]$")
_TITLE_MARK = re.compile(r"《([^《》]+)》$")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百零\d]+[条款章](?:第[一二三四五六七八九十百零\d]+[款项])?$")
_MEDIUM = re.compile(
    r"(?:日报|晚报|时报|早报|晨报|商报|邮报|快报|都市报|新闻|周刊|周报|杂志|观察家报|观察报|青年报|报)$"
)
_OWNER_VERB = "公布|发布|发表|出具|提供|披露|统计|开展|进行|完成|做|起草|印发|下发|编制|编写|撰写|刊登|刊发"
_LEADING = re.compile(
    r"^(?:这份|该份|一份|这一|这篇|这个|这项|一项|上述|此次|本次|这次|该|此|本|这|那|一篇|一则|那份|其|有关|相关|最新)+"
)
_UNNAMED = re.compile(
    r"(?:数据|资料|统计|公开\S*|图片|照片|画面|视频|监控|录像|影像|录音|监测|信息|记录|调查|简历|材料|档案|显示屏|卫星云图|检索|查询|结果|情况|迹象|经验|事实|实践|报道|地图|数字|系统|屏幕|网站|页面)$"
)


@dataclass(frozen=True)
class Phrase:
    """A phrase that names a speaker: ``[start, end)`` is the mention; ``rule`` says how it was read.

    ``kind`` is a speaker type, or "pronoun". ``strong`` is true where a name, a pronoun or a known body ends the phrase.
    """

    start: int
    end: int
    kind: SpeakerType | str
    rule: str
    strong: bool = False
    title: str | None = None
    affiliation: str | None = None


@cache
def heads() -> dict[str, str]:
    """The nouns that end a phrase for a speaker, with the speaker type they make."""
    return dict(rows("pipeline.quotes", "heads.tsv"))


@cache
def _nouns() -> AhoCorasick:
    return AhoCorasick(sorted(heads()), matchkind=MatchKind.LeftmostLongest)


def head_noun(text: str, start: int, end: int) -> str | None:
    """The longest noun of ``heads`` with which ``text[start:end]`` ends, None without one."""
    for size in range(min(8, end - start), 0, -1):
        if text[end - size : end] in heads():
            return text[end - size : end]
    return None


def noun_at(text: str, start: int, end: int) -> str | None:
    """The longest noun of ``heads`` (two characters and more) with which ``text[start:end]`` begins, None without one."""
    for size in range(min(8, end - start), 1, -1):
        if text[start : start + size] in heads():
            return text[start : start + size]
    return None


_PREDICATE = re.compile(
    r"[\d，,：:（(在对向就于今昨近日前此当还也则又再已曾正将率走看拿指笑给是从把被因为以用不没有抱打提举听站坐这那并经赴来去到同称说让使均都共各首要应可能最自由按与和跟只更仍才便即先后既每该其需须想怕觉想望问答喊叫哭讲谈写发下出作做收接派办开召设建推启组]|$"
)


def predicate_at(text: str, start: int, end: int) -> bool:
    """Whether what begins at *start* follows a subject: a verb, an adverb, a preposition, a date or the clause's end."""
    return bool(_PREDICATE.match(text[start:end])) or any(
        text[start : min(end, start + n)] in predicates() for n in (2, 3)
    )


# What follows the bare name of a country or province that acts: of most nouns the name is only the first part.
_SPEAKS = re.compile(
    r"[也还则将已曾今昨近就，,：:\d]|此前|日前|方面|政府|随后|多次|再次|公开|正式|宣布|要求|表示|发表|发布"
)


def headed_at(ctx: Context, start: int, end: int) -> Phrase | None:
    """A short phrase for somebody unnamed or an organisation at the clause's head, a predicate behind it."""
    text = ctx.plain
    if text[start : start + 2] in predicates():
        return None
    for size in range(6, 1, -1):
        if text[start : start + size] in _governments() and _SPEAKS.match(text, start + size, end):
            return Phrase(start, start + size, "agency", "head-place")
    for _, begin, stop in _nouns().find_matches_as_indexes(text[start : min(end, start + 24)]):
        kind = heads()[text[start + begin : start + stop]]
        if any(text[at : at + 2] in predicates() - _ATTRIBUTIVE for at in range(start, start + begin - 1)):
            return None
        if stop - begin < 2 or kind == "document" or re.search(r"[在对向于从把被将是]", text[start : start + begin]):
            return None
        at = start + stop
        if (
            noun_at(text, at, end) is None
            and text[at : at + 1] not in ("的", "、", "和")
            and predicate_at(text, at, end)
        ):
            return Phrase(start, at, kind, f"head-{kind}")
    return None


def parse(ctx: Context, start: int, end: int) -> Phrase | None:
    """Read the noun phrase at the end of ``text[start:end]``, a clause before its verb."""
    text = ctx.text
    while end > start and (bracket := _BRACKET.search(text, start, end)) and bracket.end() == end:
        end = bracket.start()
    begin = trim_before(text, max(start, text.rfind("—", start, end) + 1), end)
    if begin >= end:
        return None
    return (
        _pronoun(text, begin, end)
        or _known_person(ctx, begin, end)
        or _abbreviated(text, begin, end)
        or _person_before_title(ctx, begin, end)
        or _titled_person(ctx, begin, end)
        or _foreign_person(text, begin, end)
        or _agency(ctx, begin, end)
        or _place(text, begin, end)
        or _bare_person(ctx, begin, end)
        or _document(ctx, begin, end)
        or _headed(ctx, begin, end)
    )


def _abbreviated(text: str, start: int, end: int) -> Phrase | None:
    """A side or its media in two or three characters: 俄方, 美媒, 以军."""
    match = re.fullmatch(r"[\u4e00-\u9fff]{1,2}(?P<what>[方媒])|[\u4e00-\u9fff]军", text[start:end])
    if match is None or text[start:end] in _NO_SIDE:
        return None
    return Phrase(start, end, "organization" if match["what"] == "媒" else "agency", "side", strong=True)


_NO_SIDE = frozenset(
    ["双方", "多方", "各方", "对方", "一方", "官方", "警方", "检方", "军方", "地方", "东方", "西方", "大方", "我方"]
)


def _pronoun(text: str, start: int, end: int) -> Phrase | None:
    match = _PRONOUN.search(text, start, end)
    return Phrase(match.start(), end, "pronoun", "pronoun", strong=True) if match else None


def _known_person(ctx: Context, start: int, end: int) -> Phrase | None:
    for name in reversed(ctx.names_within(start, end)):
        if name.end == end:
            return Phrase(name.start, end, "person", "known-name", strong=True)
    return None


def _person_before_title(ctx: Context, start: int, end: int) -> Phrase | None:
    """A name with its title behind it: 某某教授, 某某大校."""
    noun = head_noun(ctx.text, start, end)
    if noun is None or noun not in titles():
        return None
    stop = end - len(noun)
    return _known_person(ctx, start, stop) or _bare_person(ctx, start, stop)


def _titled_person(ctx: Context, start: int, end: int) -> Phrase | None:
    """A name of two to seven characters behind a title, or behind a noun for a kind of people."""
    text = ctx.text
    for begin in range(max(start + 1, end - 7), end - 1):
        name = text[begin:end]
        if (
            not (is_name(name) or _follows_office(text, start, begin, name))
            or is_word(name)
            or (head_noun(text, begin, end) and len(name) < 4)
        ):
            continue
        noun = head_noun(text, start, begin)
        if noun is None or noun in _ABSTRACT or (heads()[noun] != "anonymous" and noun not in titles()):
            continue
        if name_from(text[:end], begin) == end or len(name) > 3:
            return Phrase(begin, end, "person", "title-and-name", strong=True)
    return None


def _follows_office(text: str, start: int, begin: int, name: str) -> bool:
    """Whether *name* stands behind an office and has the form of a name, though no surname begins it."""
    if not re.fullmatch(r"[\u4e00-\u9fff]{2,7}", name) or set(name) & set(NEVER_GIVEN) or name[:2] in predicates():
        return False
    noun = head_noun(text, start, begin)
    return noun in titles() and len(noun) >= 2 and head_noun(name, 0, len(name)) is None


def _foreign_person(text: str, start: int, end: int) -> Phrase | None:
    match = _dotted().search(text, start, end) or _LATIN_NAME.search(text, start, end)
    return Phrase(match.start(), end, "person", "foreign-name", strong=True) if match else None


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(rf"{dotted_pattern()}$")


def _agency(ctx: Context, start: int, end: int) -> Phrase | None:
    """An agency at the phrase's end; of coordinated ones (``某局、某厅``) the first."""
    found = ctx.agencies_within(start, end)
    if not found:
        return None
    rest = ctx.text[found[-1].end : end]
    if rest not in ("", "方面", "有关方面", "官网", "官微", "网站") and not _TOGETHER.fullmatch(rest):
        return None
    first = found[-1]
    for agency in reversed(found[:-1]):
        if not re.fullmatch("、|和|与|及|以及", ctx.text[agency.end : first.start]):
            break
        first = agency
    return Phrase(first.start, first.end, "agency", "agency-mention", strong=True)


_TOGETHER = re.compile(r"等[一二三四五六七八九十两\d]*个?(?:部门|部委|单位|机构)?")


_PROVINCES = [
    "北京",
    "天津",
    "上海",
    "重庆",
    "河北",
    "山西",
    "辽宁",
    "吉林",
    "黑龙江",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "海南",
    "四川",
    "贵州",
    "云南",
    "陕西",
    "甘肃",
    "青海",
    "台湾",
    "内蒙古",
    "广西",
    "西藏",
    "宁夏",
    "新疆",
    "香港",
    "澳门",
    "我国",
]


@cache
def _governments() -> frozenset[str]:
    """Countries and provinces, whose name stands for their government."""
    return countries() | {name + suffix for name in _PROVINCES for suffix in ("", "省", "市")}


_ABSTRACT = frozenset(["分析", "观点", "声音"])


def _place(text: str, start: int, end: int) -> Phrase | None:
    """A country or a province that speaks: the phrase is nothing but its name."""
    return Phrase(start, end, "agency", "place") if text[start:end] in _governments() else None


def _bare_person(ctx: Context, start: int, end: int) -> Phrase | None:
    """The whole phrase is a name."""
    name = ctx.text[start:end]
    if (
        not 2 <= len(name) <= 5
        or name in heads()
        or not is_name(name)
        or is_word(name)
        or (name[:2] in namelike() and len(name) < 4)
    ):
        return None
    if name[:2] not in surnames() and name[0] not in surnames():
        return None
    if head_noun(name, 0, len(name)) and not name.endswith(("先生", "女士", "小姐")):
        return None
    return Phrase(start, end, "person", "bare-name", strong=len(name) <= 4)


def _document(ctx: Context, start: int, end: int) -> Phrase | None:
    text = ctx.text
    if (article := _ARTICLE.search(text, start, end)) is not None:
        end = article.start()
    if (match := _TITLE_MARK.search(text, start, end)) is not None:
        medium = _MEDIUM.search(match[1])
        return Phrase(match.start(1), match.end(1), "organization" if medium else "document", "title-mark", strong=True)
    noun = head_noun(text, start, end)
    is_document = noun is not None and heads()[noun] == "document"
    unnamed = _UNNAMED.search(text, start, end)
    if not is_document and unnamed is None:
        return None
    at = unnamed.start() if unnamed else end - len(noun or "")
    owner = _owner(ctx, start, at)
    if owner is not None:
        return owner
    if not is_document or noun == "消息":
        return None
    last = text.rfind("的", start, at)
    begin = start if last < 0 else last + 1
    lead = _LEADING.match(text[begin:end])
    if lead and lead.end() < end - begin:
        begin += lead.end()
    return Phrase(begin, end, "document", "document-noun")


def _owner(ctx: Context, start: int, end: int) -> Phrase | None:
    """The body whose document or data it is: ``某局数据``, ``某局发布的公报``."""
    if start < end and (speaker := _pronoun(ctx.text, start, end) or _known_person(ctx, start, end)) is not None:
        return speaker
    for agency in ctx.agencies_within(start, end):
        if agency.start == start and not ctx.text[agency.end : end].startswith(("关于", "《")):
            if ctx.text[agency.end : end].startswith("常务会议"):
                return Phrase(agency.start, agency.end + 4, "agency", "meeting", strong=True)
            return Phrase(agency.start, agency.end, "agency", "owner-of-document", strong=True)
    end = trim_behind(ctx.text, start, end)
    region = ctx.text[start:end]
    if (title := _TITLE_MARK.search(ctx.text, start, end)) is not None:
        return Phrase(*title.span(1), "organization", "owner-of-document", strong=True)
    made = re.match(rf"(.{{2,25}}?)(?:{_DATE_LIKE})?(?:最新|联合|最近|刚刚|新近)?(?:{_OWNER_VERB})的", region)
    size = made.end(1) if made else None
    if size is None:
        match = re.search(
            r"(?:的|最新|官方|统计|监测|调查|调研|研究|分析|评估|一项|一份|\d{4}年|财务|交易|业务)*$", region
        )
        size = match.start() if match else len(region)
    if re.fullmatch(r"[\u4e00-\u9fffA-Za-z]{2,12}的", region) and not re.match(
        "[此这那其该本]|最新|相关|有关|公开|当时|目前", region
    ):
        return Phrase(start, end - 1, "organization", "owner-of-document")
    noun = head_noun(ctx.text, start, start + size)
    if noun is not None and heads()[noun] in ("organization", "agency"):
        return Phrase(start, start + size, heads()[noun], "owner-of-document", strong=True)
    return None


_DATE_LIKE = r"(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?|近日|日前|当天|昨日|今天|今日|最近"


def _headed(ctx: Context, start: int, end: int) -> Phrase | None:
    """A phrase for somebody unnamed, an organisation, or a body that no list has, by its last noun."""
    text = ctx.text
    noun = head_noun(text, start, end)
    if noun is None or noun == "消息" or _NO_PHRASE.match(text[start:end]):
        return None
    kind = heads()[noun]
    if kind != "document" and "的" not in text[start:end] and _acts(text, start, end):
        return None
    if noun == "方面" and end - start > 2:
        return parse(ctx, start, end - 2) or Phrase(start, end - 2, "organization", "side")
    if kind == "agency" and noun.endswith(("会议", "大会", "全会", "例会", "座谈会")):
        return _meeting(ctx, start, end, noun)
    lead = _LEADING.match(text[start:end]) if kind == "document" else None
    return Phrase(start + (lead.end() if lead else 0), end, kind, f"{kind}-noun")


_NO_PHRASE = re.compile(r"[在对向于从把被将由为以让使给](?!方|军|媒|色列)")
# Verbs that only describe the noun behind them: 参会代表, 受访者.
_ATTRIBUTIVE = frozenset(
    [
        "相关",
        "有关",
        "主管",
        "分管",
        "主办",
        "承办",
        "协办",
        "参展",
        "参赛",
        "参会",
        "与会",
        "受访",
        "受害",
        "在场",
        "涉案",
        "涉事",
        "负责",
        "代理",
        "执行",
        "抢险",
        "办案",
        "执法",
        "评审",
        "采访",
        "报案",
        "报警",
        "失踪",
        "遇难",
        "遇害",
        "受伤",
        "获救",
        "获奖",
        "来华",
        "驻华",
        "旅游",
        "销售",
        "检测",
        "指挥",
        "领导",
        "运营",
        "建设",
        "随行",
        "同行",
        "在座",
        "现任",
        "前任",
        "值班",
        "值守",
        "参与",
        "参训",
        "退休",
        "离休",
        "退役",
        "经营",
        "管理",
        "服务",
        "援助",
        "支援",
        "保险",
        "物业",
        "主持",
        "创业",
        "打工",
        "务工",
        "到场",
        "到访",
        "来访",
        "出席",
        "当选",
        "候任",
        "待业",
        "在押",
        "在逃",
        "涉嫌",
        "报名",
        "应聘",
        "招聘",
        "应届",
        "毕业",
        "外出",
        "留守",
        "不少",
        "许多",
        "很多",
        "多数",
        "大多",
        "部分",
    ]
)


def _acts(text: str, start: int, end: int) -> bool:
    """Whether the phrase begins with a verb that has the rest as its object (推进某组织)."""
    first = text[start : start + 2]
    return end - start > 4 and first in predicates() and first not in _ATTRIBUTIVE


def _meeting(ctx: Context, start: int, end: int, noun: str) -> Phrase:
    """A meeting that says something stands for the body that met; a standing one (常务会议) is a body of its own."""
    agencies = ctx.agencies_within(start, end)
    if agencies and not ctx.text[agencies[-1].end : end].startswith("常务"):
        return Phrase(agencies[-1].start, agencies[-1].end, "agency", "body-of-meeting", strong=True)
    if agencies:
        return Phrase(agencies[-1].start, end, "agency", "meeting", strong=True)
    lead = _LEADING.match(ctx.text[start:end])
    begin = start + lead.end() if lead and lead.end() < end - start else start
    return Phrase(begin, end, "agency", "meeting")


_KINDS_OF_FIRM = frozenset(
    [
        "公司",
        "集团",
        "企业",
        "零售商",
        "运营商",
        "供应商",
        "制造商",
        "开发商",
        "服务商",
        "承包商",
        "巨头",
        "品牌",
        "平台",
        "机构",
        "组织",
        "派别",
        "武装派别",
        "车企",
        "房企",
        "药企",
        "酒企",
        "国企",
        "央企",
        "民企",
        "券商",
        "航司",
        "厂商",
    ]
)


def unknown(ctx: Context, start: int, end: int) -> Phrase | None:
    """A short phrase that no rule reads, as the name of an organisation, behind a noun for one where there is one."""
    text = ctx.text
    begin = trim_before(text, start, end)
    begin = max(begin, text.rfind("的", begin, end) + 1)
    if not 2 <= end - begin <= 14 or re.search(
        r"[的了是在有和与被把不就为以将对向从到着过这那其些我你咱恕]|[，。：；、]", text[begin:end]
    ):
        return None
    for cut in range(end - 2, max(begin, end - 8), -1):
        noun = head_noun(text, begin, cut)
        if noun in _KINDS_OF_FIRM and not is_word(text[cut:end]):
            return Phrase(cut, end, "organization", "name-behind-noun")
    if _UNNAMED.search(text, begin, end) or text[begin:end].endswith("消息"):
        return None
    if 2 <= end - begin <= 7 and is_name(text[begin:end]) and not is_word(text[begin:end]):
        return Phrase(begin, end, "person", "foreign-name")
    kind = "anonymous" if _COUNTED.match(text[begin:end]) else "organization"
    return Phrase(begin, end, kind, "unknown-phrase")


_COUNTED = re.compile(
    r"(?:另|其中|来自)?(?:[一两二三四五六七八九十多数几某]|\d+)[位名个]|有的|有些|不少|许多|很多|部分|这位|那位|该名"
)


def pronoun_at(text: str, start: int, end: int) -> Phrase | None:
    """The personal pronoun with which ``text[start:end]`` begins, None without one."""
    match = re.compile(r"(?:他们|她们|他|她)(?!人|国|日|乡)").match(text, start, end)
    return Phrase(start, match.end(), "pronoun", "head-pronoun", strong=True) if match else None
