"""Noun phrases that name a speaker: persons, bodies, documents, pronouns, and phrases for somebody unnamed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.lexicon import rows
from pipeline.lexicon.persons import alternation, dotted_pattern, is_name, name_from, surnames, titles
from pipeline.quotes.context import Context
from pipeline.quotes.trim import trim_before
from pipeline.records import SpeakerType

_HAN = "\u4e00-\u9fff"
_LATIN_NAME = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Za-z'’.\-]+(?: [A-Z][A-Za-z'’.\-]*){1,3}$")
_PRONOUN = re.compile(r"(?<![其吉无利排])(?:他们|她们|它们|他|她|它|其)$")
_BRACKET = re.compile(r"[（(][^（()）]{0,40}[)）]$")
_TITLE_MARK = re.compile(r"《([^《》]+)》$")
_OWNER_VERB = "公布|发布|发表|出具|提供|披露|统计|开展|进行|完成|做|起草|印发|下发|编制|编写|撰写|刊登|刊发"
_MEETING = re.compile(r"(?:召开|举行|举办|主持|出席|参加)")
_LEADING = re.compile(
    r"^(?:这份|该份|一份|这一|这篇|这个|这项|一项|上述|此次|本次|这次|该|此|本|这|那|一篇|一则|那份|其|有关|相关|最新)+"
)
_UNNAMED_SHOWING = re.compile(
    r"(?:数据|资料|统计|公开\S*|图片|照片|画面|视频|监控|录像|影像|录音|监测|信息|记录|调查|简历|材料|档案|显示屏|卫星云图|检索|查询|结果|情况|迹象|经验|事实|实践|报道|记者\S*|地图|数字|系统|屏幕|网站|页面)$"
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
    return {noun: kind for noun, kind in rows("pipeline.quotes", "heads.tsv")}


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(heads())})$")


@cache
def _title_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{RANK})*(?:{alternation(titles())})$")


RANK = "副部级|正部级|专职|副|首席|高级|助理|资深|特聘|特约|代理|代|候任|前任|前|原|时任|现任|常务|执行|名誉|荣誉|联合|兼职|总|老|中方|外方|新闻|党组|党委|特别|宏观|策略|中国区|大中华区|全球|亚太区|联席|终身|轮值|第一|候补|主任|主治"


def parse(ctx: Context, start: int, end: int) -> Phrase | None:
    """Read the noun phrase at the end of ``text[start:end]``, a clause before its verb."""
    text = ctx.text
    while end > start and (bracket := _BRACKET.search(text, start, end)) and bracket.end() == end:
        end = bracket.start()
    begin = trim_before(text, start, end)
    if begin >= end:
        return None
    return (
        _pronoun(text, begin, end)
        or _known_person(ctx, begin, end)
        or _titled_person(ctx, begin, end)
        or _foreign_person(text, begin, end)
        or _agency(ctx, begin, end)
        or _bare_person(ctx, begin, end)
        or _document(ctx, begin, end)
        or _headed(ctx, begin, end)
    )


def _pronoun(text: str, start: int, end: int) -> Phrase | None:
    match = _PRONOUN.search(text, start, end)
    return Phrase(match.start(), end, "pronoun", "pronoun", strong=True) if match else None


def _known_person(ctx: Context, start: int, end: int) -> Phrase | None:
    for name in reversed(ctx.names_within(start, end)):
        if name.end == end:
            return Phrase(name.start, end, "person", "known-name", strong=True)
    return None


def _titled_person(ctx: Context, start: int, end: int) -> Phrase | None:
    """A name of two to seven characters behind a title."""
    text = ctx.text
    for begin in range(max(start + 1, end - 8), end - 1):
        if _title_at_end().search(text, start, begin) and is_name(text[begin:end]) and text[begin:end] not in heads():
            if name_from(text[:end], begin) == end or len(text[begin:end]) > 3:
                return Phrase(begin, end, "person", "title-and-name", strong=True)
    return None


def _foreign_person(text: str, start: int, end: int) -> Phrase | None:
    match = _dotted().search(text, start, end) or _LATIN_NAME.search(text, start, end)
    return Phrase(match.start(), end, "person", "foreign-name", strong=True) if match else None


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(rf"{dotted_pattern()}$")


def _agency(ctx: Context, start: int, end: int) -> Phrase | None:
    for agency in reversed(ctx.agencies_within(start, end)):
        rest = ctx.text[agency.end : end]
        if rest in ("", "方面", "有关方面") or re.fullmatch(
            r"等[一二三四五六七八九十两\d]*(?:部门|部委|单位|机构)?", rest
        ):
            return Phrase(agency.start, agency.end, "agency", "agency-mention", strong=True)
        break
    return None


def _bare_person(ctx: Context, start: int, end: int) -> Phrase | None:
    """The whole phrase is a name."""
    name = ctx.text[start:end]
    if not 2 <= len(name) <= 5 or name in heads() or not is_name(name):
        return None
    if name[:2] not in surnames() and name[0] not in surnames():
        return None
    if _head().search(name) and not name.endswith(("先生", "女士", "小姐")):
        return None
    return Phrase(start, end, "person", "bare-name", strong=len(name) <= 4)


def _document(ctx: Context, start: int, end: int) -> Phrase | None:
    text = ctx.text
    match = _TITLE_MARK.search(text, start, end)
    if match:
        return Phrase(match.start(1), match.end(1), "document", "title-mark", strong=True)
    match = _head().search(text, start, end)
    if match is None or heads()[match[0]] != "document" and not _UNNAMED_SHOWING.search(text, start, end):
        return None
    owner = _owner(ctx, start, match.start())
    if owner is not None:
        return owner
    if heads().get(match[0]) != "document":
        return None
    last = text.rfind("的", start, match.start())
    begin = start if last < 0 else last + 1
    lead = _LEADING.match(text[begin:end])
    if lead and lead.end() < end - begin:
        begin += lead.end()
    return Phrase(begin, end, "document", "document-noun")


def _owner(ctx: Context, start: int, end: int) -> Phrase | None:
    """The body whose document or data it is: ``某局数据``, ``某局发布的公报``."""
    for agency in ctx.agencies_within(start, end):
        if agency.start - start > 1 or re.search("由$|关于", ctx.text[start : agency.start]):
            continue
        return Phrase(agency.start, agency.end, "agency", "owner-of-document", strong=True)
    region = ctx.text[start:end]
    match = re.match(rf"(.{{2,25}}?)(?:{_DATE_LIKE})?(?:最新|联合|最近|刚刚|新近)?(?:{_OWNER_VERB})的", region)
    if match and (head := _head().search(match[1])) and heads()[head[0]] in ("organization", "agency"):
        return Phrase(start, start + match.end(1), heads()[head[0]], "owner-of-document", strong=True)
    head = next(
        (m for m in re.finditer(rf"(?:{alternation(h for h, k in heads().items() if k == 'organization')})", region)),
        None,
    )
    if (
        head
        and head.start() > 0
        and re.fullmatch(r"(?:的|最新|官方|统计|监测|调查|一项|一份|\d{4}年)*", region[head.end() :])
    ):
        return Phrase(start, start + head.end(), "organization", "owner-of-document", strong=True)
    return None


_DATE_LIKE = r"(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?|近日|日前|当天|昨日|今天|今日|最近"


def _headed(ctx: Context, start: int, end: int) -> Phrase | None:
    """A phrase for somebody unnamed, an organisation, or a body that no list has, by its last noun."""
    text = ctx.text
    match = _head().search(text, start, end)
    if match is None:
        return None
    kind = heads()[match[0]]
    if match[0] in ("方面",) and match.start() > start:
        inner = parse(ctx, start, match.start())
        return inner or Phrase(start, match.start(), "organization", "side")
    if kind == "agency" and _MEETING.search(text, start, end):
        return None
    return Phrase(start, end, kind, f"{kind}-noun")


def pronoun_at(text: str, start: int, end: int) -> Phrase | None:
    """The personal pronoun with which ``text[start:end]`` begins, None without one."""
    match = re.compile(r"(?:他们|她们|他|她)(?!人|国|日|乡)").match(text, start, end)
    return Phrase(start, match.end(), "pronoun", "head-pronoun", strong=True) if match else None
