"""Dividing what stands before a person's name into affiliation and title: 某大学某学院 + 副教授."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pipeline.lexicon.affixes import Endings, alternation
from pipeline.lexicon.countries import countries, country_names
from pipeline.quotes.article.context import Context
from pipeline.quotes.article.nouns import head_noun, heads, offices, word_class
from pipeline.quotes.phrases.trim import trim_before


class Role(NamedTuple):
    """A title and an affiliation as the text gives them, None where it gives none."""

    title: str | None
    affiliation: str | None


_RANKS = (
    "另|代|副部级|正部级|省部级|专职|副|首席|高级|助理|资深|特聘|特约|代理|候任|前任|原|前|时任|现任|常务|执行|名誉|荣誉|联合"
    "|兼职|总|老|新闻|党组|党委|特别|联席|终身|轮值|第一|候补|主任|主治|相关|有关|主要|一[位名]|[两三四五六七八九十多数几][位名]"
    "|分管|客座|讲席|青年|国际|主管|党支部|党总支|董事局|董事会|理事会|监事会|国家|国务"
    "|[一二三四特中初]级|正高级|[正副][厅处科局师团]级|实习|见习"
)
# Kinds of people that are occupations or memberships, and so titles of whom they name.
_OCCUPATIONS = frozenset(["农民", "摊主", "牧民", "渔民", "矿工", "工人", "果农", "成员", "会员"])
# Titles before which a field belongs to the title and not to the body: 市场分析师, 防卫大臣, 客户经理.
_OF_FIELD = re.compile(
    r"(?:专家|分析师|学家|总监|经理|研究员|研究者|工程师|设计师|顾问|主管|大臣|讲师|编辑|教练|律师|专员|策略师|首席.{1,3}官|警员|督察)$"
)
# An office that serves another one: 总经理助理, 主席参选人.
_SERVING = ("助理", "秘书", "参选人", "候选人")
# An occupation that no list has: 潜水员, 守桥人.
_OCCUPATION = re.compile(r"[\u4e00-\u9fff]{1,3}(?<![学官动人党团委议成雇])[员师匠]|[\u4e00-\u9fff]{2}(?:大户|能手)")
_BODY_END = re.compile(
    r"公司|集团|大学|学院|研究[院所]|医院|银行|证券|资本|地产|控股|股份|科技|实业|保险|信托|期货|能源|航天|航空|协会|学会|联合会"
    r"|商会|中心|委员会|事务所|基金会?|项目|团队|课题组|小组|部门|机构|智库|工作室|平台|景区|[中小]学|法院|检察院|[支大总中]队|学校|合作社|[支分总]行(?!政)|营业部|业务|[\u4e00-\u9fff]国区|办公室|联盟|工会|公会|社区|组(?![长织员合建成])"
    r"|[局厅署处系所院委社馆站校厂部司科室](?![学技研员长队门会议区域统数内])"
)
# How long a kind of people may be behind a title: 村主任、果农甲.
_SHORT = 9
_JOINT = ("、", "兼", "，")
_COUNTED = re.compile(r"(?:另|其中)?(?:[一两三四五六七八九十多数几]|\d+)[位名]")
# An office of the state, which has no body and stands among those of one person (总书记、国家主席、军委主席).
_OF_STATE = ("国家主席", "国家副主席")
# Behind a name, up to the next person: 甲同某国总统乙通电话, 甲在某地会见某国总理乙.
_TO_ANOTHER = re.compile(r"[^，。；]{0,15}?(?:同|与|和|及|以及|给|向|对|会见|会晤)")
# Verbs of which the person is the object; what belongs to the title begins behind.
_VERB = re.compile(
    "会见|会晤|邀请|陪同|接受|任命|选举|提名|当选|访问|祝贺|感谢|采访|介绍|致电|抵达|出席|播出对?|专访|援引|引述|询问|提醒|正值"
    "|包括|以及|牢记|聘请|联系上|联系到|告诉|走访|看望|拨通|登门"
)
_NO_AFFILIATION = re.compile(
    r"^(?:在(?!线)|作为|来自|据|由|与会|与|和|对|向|访(?!问)|随后|日前|近日|昨日|今日|同时|此外|记者|见到|找到|全体|部分|许多|不少|多位|多名|其|这位|一位|一名|一些|上述|当地|另一[位名]?|知名|著名"
    r"|(?:\d+|[一二三四五六七八九十]+)岁的?|时任|现任|原|前(?![线进海程沿哨]))+"
)
_STATIONED = re.compile(r"(?:常)?驻[\u4e00-\u9fff]{1,8}$")


@cache
def _rank() -> re.Pattern[str]:
    """The words that belong to the title behind them: ranks, and the work that somebody does."""
    return re.compile(rf"(?:{_RANKS}|{alternation(word_class('work'))})+$")


@cache
def _field() -> re.Pattern[str]:
    """The fields in which somebody works who has no body before the title (中国问题专家)."""
    fields = alternation(word_class("field") | word_class("work"))
    return re.compile(
        rf"(?:知名|著名|资深)*(?P<field>(?:{fields}|[\u4e00-\u9fff]{{2,6}}问题|[\u4e00-\u9fff]{{2,3}}(?:行业|业内|领域))+)"
    )


def divide(ctx: Context, start: int, end: int) -> Role:
    """Divide ``text[start:end]``, what stands before a name, into affiliation and title."""
    text = ctx.text
    for name in ctx.names_within(start, end):
        another = _TO_ANOTHER.match(text, name.end, end)
        start = another.end() if another else start
    while (title := _title_start(text, start, end)) is None:
        comma = text.rfind("、", start, end)
        if comma < 0 or end - comma > _SHORT or head_noun(text, comma, end) is None:
            return Role(None, None)
        end = comma
    begin = _first_office(ctx, start, title)
    first = _behind_verb(text, trim_before(text, _behind_list(ctx, start, begin), begin), begin)
    begin = _with_field(ctx, first, begin, end)
    agencies = [agency for agency in ctx.agencies_within(first, end) if agency.start == first]
    if agencies and agencies[-1].end < end and (begin < title or agencies[-1].end > begin):
        begin = agencies[-1].end
        counted = _COUNTED.match(text, begin, end)
        return Role(_raw(ctx, counted.end() if counted else begin, end), _affiliation(ctx, first, begin))
    counted = _COUNTED.match(text, begin, end)
    return Role(_raw(ctx, counted.end() if counted else begin, end), _affiliation(ctx, first, begin))


@cache
def _titles() -> Endings:
    return Endings([*_OCCUPATIONS, *offices()], fewest=2, most=9)


def _title_start(text: str, start: int, end: int) -> int | None:
    """Where the title begins with which ``text[start:end]`` ends, its rank included; None without one."""
    noun = _titles().longest(text, start, end)
    if noun is not None:
        at = end - len(noun)
        rank = _rank().search(text, start, at)
        at = rank.start() if rank else at
        if noun.startswith(_SERVING) and (served := _title_start(text, start, at)) is not None:
            return served
        return at
    bare = trim_before(text, start, end)
    return bare if _OCCUPATION.fullmatch(text, bare, end) else None


def _first_office(ctx: Context, start: int, title: int) -> int:
    """Where the first of several offices in one body begins: 某院副院长、执行局局长, 会长兼秘书长."""
    text, begin = ctx.text, title
    while begin > start and text[begin - 1] in _JOINT:
        earlier = _title_start(text, start, begin - 1)
        if earlier is None:
            break
        begin = earlier
    joined = text.find("兼", start, begin)
    if (
        joined > 0
        and "、" not in text[joined:begin]
        and (earlier := _title_start(text, start, joined)) is not None
        and earlier > start
    ):
        begin = earlier
    comma = text.rfind("、", start, begin)
    if comma > start and begin - comma <= 5 and (earlier := _title_start(text, start, comma)) is not None:
        own = any(agency.end == begin for agency in ctx.agencies_within(comma, begin))
        inner = begin - comma == 4 and text[begin - 1] == "局"  # 某院副院长、执行局局长
        if own and text.endswith(_OF_STATE, start, comma):
            return _first_office(ctx, start, earlier)
        begin = begin if own and not inner else earlier
    return begin


def _behind_list(ctx: Context, start: int, begin: int) -> int:
    """Where the last member of a list begins; a body's name may have its own marks (环境、食品和乡村事务部)."""
    comma = ctx.text.rfind("、", start, begin)
    if comma < 0:
        return start
    around = (agency.start for agency in ctx.agencies_within(start, begin) if agency.start < comma < agency.end)
    return next(around, comma + 1)


def _behind_verb(text: str, start: int, end: int) -> int:
    for match in _VERB.finditer(text, start, end):
        start = match.end()
    return start


def _with_field(ctx: Context, first: int, begin: int, end: int) -> int:
    """Where the title begins with its field, which stands between the body and the office (某公司生产厂长)."""
    text = ctx.text
    if (field := _field().fullmatch(text, first, begin)) is not None and not _BODY_END.search(text, first, begin - 2):
        return field.start("field")
    stationed = _STATIONED.search(text, first, begin)
    if stationed is not None and text.startswith(("大使", "总领事", "公使", "代表"), begin):
        return stationed.start()
    stop = max([first, *(agency.end for agency in ctx.agencies_within(first, begin))])
    for match in _BODY_END.finditer(text, stop, begin):
        stop = match.end()
    chief = text.find("首席", stop, begin)
    if chief >= 0:
        return chief
    country = next((size for size in range(8, 1, -1) if text[first : first + size] in country_names()), 0)
    of_field = _OF_FIELD.search(text, begin, end) is not None
    if stop == first and country:
        stop += country
        of_field = of_field or text[begin:end].endswith(("部长", "大臣", "国务秘书"))
    if stop > first and of_field and 2 <= begin - stop <= 8 and not re.search("[的和与、驻]", text[stop:begin]):
        return stop
    return begin


def affiliation_before(ctx: Context, at: int, start: int) -> str | None:
    """The body in ``text[start:at]``, which stands before a surname and its title (某店吴经理)."""
    return _affiliation(ctx, _behind_verb(ctx.text, trim_before(ctx.text, start, at), at), at)


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
    stationed = re.search("驻[\u4e00-\u9fff]{1,4}$", text[start:end])
    end = start + stationed.start() if stationed and stationed.start() >= 2 else end
    if text[start:end] in countries():
        return _raw(ctx, start, end)
    if end - start < 2 or not re.search(r"[\u4e00-\u9fffA-Za-z]", text[start:end]):
        return None
    return _raw(ctx, start, end)
