"""Growing a name leftwards from its head: function words, then what places it.

The head of a Chinese organ's name is its last part (``局``); to its left stand the words that say what it does
(``林业``, the *stem*), and to the left of these its place (``长沙市``), a determiner (``有关``, ``该``) or nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pipeline.agencies import tables
from pipeline.agencies.whereabouts import Place, Whereabouts, official_name
from pipeline.lexicon import rows
from pipeline.lexicon.affixes import Endings

_LONGEST_FUNCTION = 8
_LONGEST_DETERMINER = 6
_LONGEST_STEM = 40
_NUMERALS = "一二两三四五六七八九十百\\d"
_ORDINAL = re.compile(rf"(?:第[{_NUMERALS}]+(?:(?:、第?[{_NUMERALS}]+)*届|批)?|(?<!新)[{_NUMERALS}]+届)$")
# Units of several levels told together: 省、市、县政府, 街道(乡镇)政府.
_LEVELS = re.compile(
    r"(?:各|属地|当地)?(?:自治区|直辖市|省|市|州|县|区|旗|乡镇|乡|镇|街道)(?:[、和及与(（/](?:自治区|直辖市|省|市|州|县|区|旗|乡镇|乡|镇|街道)[)）]?)+(?:[两三四五]级)?$"
)
_COUNT = re.compile(rf"(?:[{_NUMERALS}]+|多|数)个?$")
# Before these one character is a country wherever the article names one that begins so (斯政府).
_OF_COUNTRIES = (
    "政府",
    "总统府",
    "外交部",
    "国防部",
    "内政部",
    "卫生部",
    "财政部",
    "内阁",
    "议会",
    "央行",
    "军方",
    "警方",
    "当局",
)
# Two countries or more by one character each: 日韩政府.
_COUNTRIES = re.compile("(?:[中美日韩俄英法德印澳朝越以伊巴乌欧加]{2,4})$")
_JOINERS = "和与及、"
# What a one-character relative place may not follow: together they are another word (城市, 社区, 灾区).
_ANOTHER_WORD = {
    "区": "地社园校片牧灾景山林辖小城市新矿库疫湖港厂战军老特赛",
    "旗": "国红锦战大",
    "镇": "城村",
    "乡": "城家老故下返",
    "市": "做城都超股上楼门夜车花菜早房汇集团",
    "省": "节外反团",
    "县": "团",
}
_LONGEST_COUNT = 6
# Several of them: 多地省委, 16个区政府, 3个市的市委, 各市公安局.
_SEVERAL = re.compile(rf"(?:各|多|多地|等地|[{_NUMERALS}]+[位名个家]?(?:[省市县区]的)?|[这那一哪有]些|几个|不少)$")


_OFFICE_WORDS = ("挂职", "兼任", "历任", "担任")
_NOT_IN_NAMES = frozenset(
    "任原现前的和与及、，,。对从向由被把将就已也都有为到于等说称在是了"
    "该各两多一二三四五六七八九十0123456789 \n“”《》（）()：:"
)


_NAME = re.compile(
    r"[^\W\da-zA-Z_的了在是和与及对从向由被把将就已也都有为到于等说称当该各两多同时此维护现而何因让使前后其原本其他某名所往去来如或比则且若并你我他她它们上下]+"
)
_WORDS = re.compile(r"[\u4e00-\u9fff“”·]+")
_BORDERS = frozenset("—、，。；：“《（( \n,:;从向由在与和经据到至了")
_LONG_NAME = re.compile(
    r"(?:国务院|中央|全国|国家|(?<![\u4e00-\u9fff])[省市县区])(?:(?![和与及])[\u4e00-\u9fff“”]){2,16}$"
)
# What makes another word with the head behind it: 布局, 部署, 大厅.
_ANOTHER_HEAD = {
    "局": "布结格僵全大当时政战棋骗饭残平变开终败困危破定乱世搅赌胜邮书药残出",
    "署": "部签",
    "厅": "大餐客舞音",
    "部": "全内外",
}
_LONGEST_UNLISTED = 14
STOPS = re.compile(
    r"[的了在是或对从向由被把将就已也都有为到等说称，。、；：！？\s]|表示|发布|召开|要求|成立|设立|组建|举行|根据|按照|印发|决定|负责|会议|主任|主席|委员长|组长|书记|部长|愿|同(?!志|江|仁|安|心)|"
    r"建立|挂职|给予|约谈|走访|慰问|采访|询问|告诉|看望|召集|约见|查询|加强|推动|推进|联合|会同|指导|通知|通报|组织|开展|支持|配合|协调|提请|提交|报送|移交|转交|批准|同意|任命|介绍|官员|人士|工作人员|委托|授权|直属|参加|出席|联系|致电|投诉|举报|打击|下属|下设|系统|调动|各|除|派|查处|所属|派驻|驻|与|会(?!计)|继续|公司|大学|协会|学会|研究会|集团|媒体(?:报道|称|[0-9])|袭击|攻击|空袭|轰炸|制裁|起诉|指控|批评|抨击|谴责|访问|抵达|前往|总统|总理|"
    r"首相|外长|防长|财长|议员|宣布|通过|因|使|令|让|经|请|计划|正|又|再|可能|能够|需要|必须|希望|呼吁|同样|不|没|这|那|"
    r"警告|威胁|提供|访华|企业|民众|公民|男子|女子|学生|籍|裔|国内|国会|[时隔近年月日天一二三四五六七八九十\d]|部署|签署"
)


class Growth(NamedTuple):
    """What stands left of a head: the start of the name, its stem, determiner and place; whether several are meant."""

    start: int
    stem: str = ""
    determiner: str = ""
    place: Place | None = None
    several: bool = False


@cache
def determiners() -> dict[str, str]:
    """Determiners and relative places, and what each is: generic, pronoun or relative."""
    return dict(rows("pipeline.agencies", "determiners.tsv"))


def grow(where: Whereabouts, head: int, floor: int, *, counted: bool = False, joined: bool = False) -> Growth:
    """Grow leftwards from *head*, never beyond *floor*.

    ``counted`` lets a number stand before the head (``五部门``); ``joined`` lets a conjunction join words to a head
    that has words of its own (``投资和金融局``).
    """
    start = _stem_start(where, head, floor, joined=joined)
    stem = where.text[start:head]
    determiner = number = ""
    if counted and not stem and (count := _COUNT.search(where.text, max(floor, head - 4), head)):
        number = count[0]
        determiner, start = number, count.start()
    if where.text[start - 1 : start] in "省市州县区旗乡镇道级)）":
        levels = _LEVELS.search(where.text, max(floor, start - 24), start)
        if levels and not any(at in where.ends for at in range(levels.start() + 1, levels.end() + 1)):
            return Growth(levels.start(), stem, levels[0], several=True)
    while True:
        place = where.chain(start, floor) or where.foreign(start, floor)
        if place:
            return Growth(place.start, stem, determiner, place)
        word = _determiner(where, start, floor)
        if not word or len(determiner) > _LONGEST_DETERMINER:
            break
        start -= len(word)
        if determiners()[word] == "relative":
            return _relative(where, start, word, floor, Growth(start, stem, determiner))
        determiner = word + determiner
        if word.startswith("各"):
            return _of_each(where, floor, Growth(start, stem, determiner))
        if not stem and word in ("省级", "市级", "县级", "区级"):
            continue
        further = _stem_start(where, start, floor)
        if further < start and not where.text.startswith(tables.endings("verbs.txt"), further):
            stem, start = where.text[further:head], further
    if number.endswith("个") and determiner == number and where.text[start - 1 : start] != "等":
        return Growth(head)
    if not determiner or determiner in ("有关", "相关"):
        loose = where.text.startswith(_OF_COUNTRIES, start)
        place = where.short_country(start, floor, loose=loose) or where.small_unit(start, floor)
    return Growth(place.start if place else start, stem, determiner, place)


def _of_each(where: Whereabouts, floor: int, growth: Growth) -> Growth:
    """``上海各相关部门``, ``三地各级法院``: where they are belongs to the expression."""
    wider = _determiner(where, growth.start, floor)
    if wider.startswith("全") or (wider.endswith("地") and wider[0] != "各"):
        growth = growth._replace(start=growth.start - len(wider), determiner=wider + growth.determiner)
    place = where.chain(growth.start, floor) or where.foreign(growth.start, floor)
    return growth if place is None else growth._replace(start=place.start, place=place)


def _relative(where: Whereabouts, start: int, word: str, floor: int, growth: Growth) -> Growth:
    """``省``, ``该市`` before an organ; where a place stands directly before (``萍乡市委``) the two are one place."""
    mention = where.ends.get(start)
    above = where.chain(start, floor)
    if mention and above:
        name = official_name(mention)
        full = above.name if name.endswith(word) else above.name[: len(above.name) - len(name)] + mention.text + word
        return growth._replace(start=above.start, place=above._replace(name=full))
    abroad = where.foreign(start, floor)
    if abroad is not None and abroad.sort == "foreign":
        return growth._replace(start=abroad.start, place=abroad._replace(name=abroad.name + word))
    unlisted = _unlisted_unit(where, start, word, floor)
    if unlisted:
        return growth._replace(start=unlisted.start, place=unlisted)
    several = _SEVERAL.search(where.text, max(0, start - _LONGEST_COUNT), start)
    begin = _listed_places(where, several.start(), floor) if several and len(several[0]) == 1 else start
    return growth._replace(start=begin, place=Place(begin, "relative", word), several=several is not None)


def _listed_places(where: Whereabouts, number: int, floor: int) -> int:
    """Where ``四川、云南两省`` starts, given where its number stands."""
    start = number
    while (mention := where.ends.get(start)) and mention.start >= floor:
        start = mention.start
        if start in where.ends:
            continue  # 鄂豫皖
        if where.text[start - 1 : start] not in ("、", "和") or start - 1 not in where.ends:
            break
        start -= 1
    return start


def _unlisted_unit(where: Whereabouts, start: int, word: str, floor: int) -> Place | None:
    """A unit that the gazetteer lacks, directly below one that it has (``无锡市崇安`` before ``区``)."""
    if len(word) > 1:
        return None
    for begin in range(start - 1, max(floor, start - 4), -1):
        if where.text[begin] in _NOT_IN_NAMES or where.text.endswith(_OFFICE_WORDS, begin, start):
            return None
        above = where.chain(begin, floor)
        if above is not None and start - begin >= 2:
            unit = where.text[begin:start].removesuffix(word) + word  # 东区 + 区委
            name = ("" if above.level == "province" else above.name) + unit
            return Place(above.start, "domestic", name, "county", above.code)
    return None


def countries_before(where: Whereabouts, head: int, floor: int) -> int | None:
    """Where several countries' initials start before what each of them has (``日韩政府``), if any."""
    if not where.text.startswith(_OF_COUNTRIES, head):
        return None
    found = _COUNTRIES.search(where.text, max(floor, head - 4), head)
    alone = found is None or any(at in where.ends for at in range(found.start() + 1, head + 1))
    return None if found is None or alone else found.start()


def named_place(where: Whereabouts, end: int, floor: int) -> Place | None:
    """A name that no list has before a small body (``，东湖派出所``): two or three characters after a clear border."""
    if 2 <= end - floor <= 5 and floor > 0 and _NAME.fullmatch(where.text, floor, end):
        return Place(floor, "domestic", where.text[floor:end], "place")
    for start in (end - 2, end - 3):
        if start < floor or not _NAME.fullmatch(where.text, start, end):
            return None
        if start == floor or where.text[start - 1] in _BORDERS:
            return _below_chain(where, start, end, floor) or Place(start, "domestic", where.text[start:end], "place")
        if start in where.ends:
            return _below_chain(where, start, end, floor)
    return None


def _below_chain(where: Whereabouts, start: int, end: int, floor: int) -> Place | None:
    """The unlisted ``text[start:end]`` as a place below the divisions that end where it starts."""
    above = where.chain(start, floor)
    if above is None:
        return None
    name = ("" if above.level == "province" else above.name) + where.text[start:end]
    return above._replace(name=name, level="place", written=where.text[above.start : end])


def unlisted_words(where: Whereabouts, end: int, floor: int) -> int:
    """Where a long name starts whose words no list has: at a place, 国务院 or 中央, with nothing but nouns between."""
    found = _LONG_NAME.search(where.text, max(floor, end - 24), end)
    starts = [at for at in range(end - 2, max(floor, end - 16) - 1, -1) if at in where.ends or at == floor > 0]
    start = max([*starts, found.start() if found else -1])
    if (
        start < 0
        or (start == floor and end - floor > 14)
        or not _WORDS.fullmatch(where.text, start, end)
        or STOPS.search(where.text, start, end)
    ):
        return end
    return start


def unlisted_abroad(where: Whereabouts, end: int, floor: int) -> Place | None:
    """The country whose organ is named with words that no list has (``加拿大`` before ``驯鹿管理局``)."""
    if where.text[end - 1] in _ANOTHER_HEAD.get(where.text[end : end + 1], ""):
        return None
    for at in range(end - 1, max(floor, end - _LONGEST_UNLISTED) - 1, -1):
        place = where.foreign(at, floor)
        if place is not None:
            between = (
                place.sort == "foreign" and "党" not in where.text[at:end] and _WORDS.fullmatch(where.text, at, end)
            )
            return (
                place._replace(written=where.text[at:end])
                if between and not STOPS.search(where.text, at, end)
                else None
            )
    return None


def grow_words(where: Whereabouts, at: int, floor: int) -> int:
    """Where the function words that end at *at* begin, with the marks that list them."""
    return _stem_start(where, at, floor)


def _stem_start(where: Whereabouts, at: int, floor: int, *, joined: bool = False) -> int:
    """Take function words, ordinals and the joiners between them, as far left as any division into words runs."""
    floor = max(floor, at - _LONGEST_STEM)
    best, waiting, seen = at, [at], {at}
    while waiting:
        end = waiting.pop()
        best = min(best, end)
        if end in where.ends:
            return end
        for start in _steps(where, end, floor, first=end == at and not joined):
            if start not in seen:
                seen.add(start)
                waiting.append(start)
    return best


def _steps(where: Whereabouts, end: int, floor: int, *, first: bool) -> list[int]:
    """Where a function word that ends at *end* may start: with its joiner, or an ordinal (``第一``)."""
    text, ends = where.text, tables.function_ends()
    if end - floor < 2:
        return []
    starts = _words_before(where, end, floor) if text[end - 2 : end] in ends else []
    if not first and text[end - 1] in _JOINERS and text[end - 3 : end - 1] in ends:
        starts += _words_before(where, end - 1, floor)
    if not starts and (ordinal := _ORDINAL.search(text, max(floor, end - 12), end)):
        starts.append(ordinal.start())
    return starts


def _words_before(where: Whereabouts, end: int, floor: int) -> list[int]:
    functions, text, inside = tables.functions(), where.text, where.inside
    longest = min(_LONGEST_FUNCTION, end - floor)
    sizes = tables.function_ends().get(text[end - 2 : end], ())
    return [end - n for n in sizes if n <= longest and text[end - n : end] in functions and end - n not in inside]


def _determiner(where: Whereabouts, end: int, floor: int) -> str:
    text = where.text
    word = _determiner_endings().longest(text, floor, end)
    while word is not None and end - len(word) in where.inside:  # 省市县乡 of 山西省市县乡
        word = _determiner_endings().longest(text, end - len(word) + 1, end)
    if word is None:
        return ""
    before = text[end - len(word) - 1 : end - len(word)]
    return "" if before and before in _ANOTHER_WORD.get(word, "") else word


@cache
def _determiner_endings() -> Endings:
    return Endings(determiners(), most=_LONGEST_DETERMINER)
