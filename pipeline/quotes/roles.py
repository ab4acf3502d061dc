"""Titles and affiliations: before the name, behind it, or said of it, wherever the document does so."""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.lexicon.persons import titles
from pipeline.quotes.context import Context
from pipeline.quotes.nouns import head_noun, heads, noun_at, word_class
from pipeline.quotes.trim import trim_before

_BOUNDARY = re.compile(r"[，。；：！？\n“”「」（）()—|｜…,;:!?]")
# Words that belong to the title behind them.
_RANK = re.compile(
    r"(?:副部级|正部级|省部级|专职|副|首席|高级|助理|资深|特聘|特约|代理|候任|前任|原|前|时任|现任|常务|执行|名誉|荣誉|联合|兼职|总|老|新闻|党组|党委|特别|宏观|策略|联席|终身|轮值|第一|候补|主任|主治|相关|有关|主要|"
    r"一[位名]|[两三四五六七八九十多数几]位|[两三四五六七八九十多数几]名|分管|客座|讲席|青年|国际|主管|党支部|党总支)+$"
)
_COUNTED = re.compile(r"^(?:[一两三四五六七八九十多数几]|\d+)[位名]")
# Behind a name: forms of address, which are no titles, and words that are verbs there.
_NO_TITLE = frozenset(
    [
        "老师",
        "师傅",
        "同志",
        "先生",
        "女士",
        "指挥",
        "导演",
        "编剧",
        "编辑",
        "翻译",
        "代表",
        "领导",
        "裁判",
        "监制",
        "主编",
        "策划",
        "主持",
        "记者",
        "顾问",
    ]
)
_JOINT = ("、", "兼", "，")
_SAID_OF = re.compile(
    r"(?:是|系|为|任|担任|现任|出任|就任|时任|，)(?P<role>[^，。；：！？\n“”（）]{3,30}?)(?=[，。；）)]|$)"
)
_NO_AFFILIATION = re.compile(
    r"^(?:在(?!线)|作为|来自|据|由|与|和|对|向|随后|日前|近日|昨日|今日|同时|此外|记者|联系上|联系到|采访了?|见到|找到|全体|部分|许多|不少|多位|多名|其|这位|一位|一名|时任|现任|原|前)+"
)


class Role(NamedTuple):
    """A title and an affiliation as the text gives them, None where it gives none."""

    title: str | None
    affiliation: str | None


def roles(ctx: Context, name: str) -> Role:
    """Return the fullest role that the document gives the person *name*."""
    best = Role(None, None)
    at = ctx.article.raw.find(name)
    while at >= 0 and _weight(best) < _FULL:
        for role in (_before(ctx, at), _of_whom(ctx, at + len(name)), _as(ctx, at), _behind(ctx, at + len(name))):
            if _weight(role) > _weight(best):
                best = role
        at = ctx.article.raw.find(name, at + len(name))
    return best


def role_of_phrase(ctx: Context, start: int, end: int) -> Role:
    """The role within a phrase for somebody unnamed: ``某局相关负责人``, ``一名店员``."""
    role = _split(ctx, start, end)
    if role.title is None:
        return Role(None, None)
    counted = _COUNTED.match(role.title)
    title = role.title[counted.end() :] if counted else role.title
    return Role(title, role.affiliation) if role.affiliation or title in word_class("post") else Role(None, None)


# Both a title and an affiliation: no other mention can say more.
_FULL = 3


def _weight(role: Role) -> int:
    return 2 * (role.title is not None) + (role.affiliation is not None)


def _clause_start(ctx: Context, at: int) -> int:
    floor = max(0, at - 50)
    start = floor
    for match in _BOUNDARY.finditer(ctx.text, floor, at):
        start = match.end()
    return start


def _before(ctx: Context, at: int) -> Role:
    end = at
    while ctx.text[end - 1 : end] in (" ", "　"):
        end -= 1
    return _split(ctx, _clause_start(ctx, end), end)


def _of_whom(ctx: Context, at: int) -> Role:
    """``某某是某公司经理``, ``某某（某局局长）``."""
    bracket = re.compile(r"[（(]([^（()）\n]{2,30})[)）]").match(ctx.text, at)
    if bracket:
        return _split(ctx, bracket.start(1), bracket.end(1))
    match = _SAID_OF.match(ctx.text, at)
    return _split(ctx, *match.span("role")) if match else Role(None, None)


def _behind(ctx: Context, at: int) -> Role:
    """``某某教授``: a title directly behind the name."""
    noun = noun_at(ctx.text, at, at + 9)
    is_title = noun in titles() and noun not in word_class("people") and noun not in _NO_TITLE
    return Role(noun, None) if is_title else Role(None, None)


def _as(ctx: Context, at: int) -> Role:
    """``作为某院研究员，某某…``."""
    match = re.compile(r"(?:作为|身为)([^，。；\n]{3,40})，$").search(ctx.text, max(0, at - 50), at)
    return _split(ctx, *match.span(1)) if match else Role(None, None)


def _title_start(text: str, start: int, end: int) -> int | None:
    """Where the title begins with which ``text[start:end]`` ends, its rank included; None without one."""
    for size in range(min(9, end - start), 1, -1):
        if text[end - size : end] in titles():
            at = end - size
            rank = _RANK.search(text, start, at)
            return rank.start() if rank else at
    return None


def _split(ctx: Context, start: int, end: int) -> Role:
    """Divide ``text[start:end]``, what stands before a name, into affiliation and title."""
    text = ctx.text
    for name in ctx.names_within(start, end):
        # 甲同某国总统乙通电话: the office is the second one's.
        company = _IN_COMPANY.match(text, name.end, end)
        start = company.end() if company else start
    while (title := _title_start(text, start, end)) is None or _COUNTED.sub("", text[title:end]) in word_class(
        "people"
    ):
        end = text.rfind("、", start, end)
        if end < 0:
            return Role(None, None)
    begin = title
    while begin > start and text[begin - 1] in _JOINT:
        earlier = _title_start(text, start, begin - 1)
        if earlier is None:
            break
        begin = earlier
    joined = _JOINED.search(text, start, begin)
    if joined is not None and (earlier := _title_start(text, start, joined.start())) is not None and earlier > start:
        begin = earlier
    comma = text.rfind("、", start, begin)
    if comma > start and begin - comma <= 5 and (earlier := _title_start(text, start, comma)) is not None:
        # A second office in the same body: 某院副院长、执行局局长.
        begin = earlier
    first = max(text.rfind("、", start, begin) + 1, start)
    first = trim_before(text, first, begin)
    first = _behind_verb(text, first, begin)
    agencies = [agency for agency in ctx.agencies_within(first, end) if agency.start == first]
    if agencies and agencies[-1].end < end and (begin < title or agencies[-1].end > begin):
        return Role(_raw(ctx, agencies[-1].end, end), _affiliation(ctx, first, agencies[-1].end))
    return Role(_raw(ctx, begin, end), _affiliation(ctx, first, begin))


_IN_COMPANY = re.compile("(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:[今昨]天|近日|应约|分别|在京)*(?:同|与|和|给|向|对|会见)")
_JOINED = re.compile("兼")
_VERB = re.compile("会见|会晤|邀请|陪同|接受|任命|选举|提名|当选|访问|祝贺|感谢|采访|介绍|致电|抵达|出席")


def _behind_verb(text: str, start: int, end: int) -> int:
    """Where what belongs to the title begins, behind a verb of which the person is the object."""
    for match in _VERB.finditer(text, start, end):
        start = match.end()
    return start


def _raw(ctx: Context, start: int, end: int) -> str | None:
    return ctx.article.raw[start:end].strip() or None


def _affiliation(ctx: Context, start: int, end: int) -> str | None:
    """The body or place in ``text[start:end]``; ``该局`` becomes the body that it means."""
    text = ctx.text
    cut = _NO_AFFILIATION.match(text[start:end])
    start += cut.end() if cut else 0
    for agency in ctx.agencies_within(start, end):
        if agency.generic and agency.start == start:
            return agency.name
        if agency.end == end:
            return _raw(ctx, agency.start, end)
    if text[start:end].endswith("的"):
        end -= 1
        noun = head_noun(text, start, end)
        if noun is None or heads()[noun] == "anonymous":
            known = [agency for agency in ctx.agencies_within(start, end) if agency.end == end]
            return _raw(ctx, known[0].start, end) if known else None
    start = text.rfind("的", start, end) + 1 or start
    if end - start < 2 or not re.search(r"[\u4e00-\u9fffA-Za-z]", text[start:end]):
        return None
    return _raw(ctx, start, end)
