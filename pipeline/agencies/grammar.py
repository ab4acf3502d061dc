"""From anchors to bodies: every stretch of the text that the name of an organ, or a generic word for one, covers."""

from __future__ import annotations

import re

from pipeline.agencies import tables
from pipeline.agencies.anchors import Anchor
from pipeline.agencies.bodies import Body, expand
from pipeline.agencies.boundaries import (
    after_border,
    belongs_to_institution,
    geographic,
    in_statute,
    inside_latin,
    names_a_work,
    swallowed,
)
from pipeline.agencies.growth import grow
from pipeline.agencies.heads import STATE, read_head
from pipeline.agencies.special import dated_group, expedition, has_officer, local_office, mission, national_conference
from pipeline.agencies.tables import Head, Kind, Need
from pipeline.agencies.whereabouts import Whereabouts
from pipeline.lexicon.countries import countries
from pipeline.lexicon.persons import surnames

# Unions of states that are as often a region or a market as an organ.
_UNIONS = frozenset({"欧盟", "东盟", "非盟", "阿盟", "欧亚经济联盟", "独联体"})
_OF_THE_PARTY = ("党中央", "中共", "中央")
# 老挝人民革命党中央, 朝鲜劳动党中央: the parties of other countries are no organs of state.
_OTHER_PARTY = re.compile("(?:革命|劳动|社会|国民|民主|进步|共和|工人|人民|正义|联盟|统一|工|致公|农工)$")
_OF_A_CENTRE = (
    "党中央",
    "中央政治局",
    "中央书记处",
    "中央委员会",
    "中央军委",
    "中央办公厅",
    "中央组织部",
    "中央宣传部",
)
# 越共, 老挝人民革命党, and the titles held there up to the next.
_ANOTHER_CENTRE = re.compile(
    r"(?:(?<![中国])(?!中)[\u4e00-\u9fff]共|[\u4e00-\u9fff]{2}(?<!中国共产)(?<![我全本])党)(?:中央[\u4e00-\u9fff]{2,8}、|[\u4e00-\u9fff]{2,8}[委书主部]\w{1,2}、)*$"
)
_LONGEST_TITLES = 48
_ABROAD_TOO = ("局", "署")  # organs of other countries have names of any words
_NEAR_COUNTRY = 10
_LONGEST_PART = 8
_BEFORE_HEADS = frozenset("该我本省市县区州旗盟地一二三四五六七八九十0123456789")
_SERVICES = frozenset({"陆军", "空军"})  # 海军 is no part of a team's name
_FORCES = frozenset({"编队", "维和部队", "维和步兵营"})
_COUNTRIES_UNNAMED = ("两国", "三国", "各国", "多国", "该国")
# Alone, 中央 is the Party's Central Committee where it does something or where what follows is its own, else an
# adjective (中央财政).
_CENTRE_ACTS = re.compile(
    r"(?:[已将连续再次首并先后多也还就都曾正要]|明确|专门|始终|一直|一再|多次){0,3}(?:决定|批准|同意|部署|要求|强调|提出|指出|制定|出台|印发|审批|审议|召开|明确|一号文件|"
    r"认为|授权|任命|派出|作出|做出|发布|下发|大力|高度|态度|关爱|反复|三令五申|研究|定调|正式|强化|推动|推进|推出|加强|支持|提倡|倡导|号召|"
    r"宣布|通报|设立|成立|组建|规定|确定|考虑|赋予|给予|下达|坚持|统筹|表示|重申|释放|打出|定下|交给|十分|非常|"
    r"巡视工作|第?[一二三四五六七八九十]+轮巡视|有关(?:决定|精神|部署|要求|规定|政策|文件))"
)
_CENTRE_ON = re.compile("关于|对(?!外|地方)|就(?!业)")  # 根据中央关于…的意见, 与中央对…的判断
# The seat from which an agency reports: 联合国3月31日电.
_DATELINE = re.compile(r"\d{1,2}月\d{1,2}日[电讯]")
_WRITTEN_OUT = {"委": "委员会"}
# A head that runs on: the automaton takes the longest form from the left, 卫健委 in 卫健委员会, 民政部 in 民政部门.
_CONTINUED = (("委", "员会"), ("部", "门"), ("军", "方"))


def find_bodies(where: Whereabouts) -> list[Body]:
    """Return the bodies in text order; they do not overlap, and a part has taken in the body it belongs to."""
    patterns, shorter, picky = tables.anchors()
    found, floor = list[Body](), 0
    for index, start, end in tables.ANCHORS.longest(where.text):
        if start < floor or (picky[index] and not _promising(where, start, end, floor, picky[index])):
            continue
        anchor = Anchor(where, patterns[index], start, end, floor, found[-1] if found else None)
        body = _read(anchor) or _read_shorter(anchor, shorter.get(anchor.form, ()))
        if body is None:
            continue
        _of_taiwan(body, where)
        _add(body, found)
        # A generic word yields to a longer name that it begins: 海关 in 海关执法局.
        if body.kind is not Kind.WORD or body.place:
            floor = body.end
    text = where.text
    return [body for body in found if not _is_anothers(body, text)]


def _is_anothers(body: Body, text: str) -> bool:
    """Whether what stands around a body makes it part of another name: an institute's, a statute's, a film's."""
    return (
        belongs_to_institution(text, body.end)
        or in_statute(text, body.end)
        or names_a_work(text, body.start, body.form)
    )


def _of_taiwan(body: Body, where: Whereabouts) -> None:
    """Mainland usage quotes the organs of Taiwan (``台湾“交通部”``): the span takes in the marks and the place."""
    if (
        body.place is not None
        or body.parent is not None
        or where.text[body.start - 1 : body.start] not in ("“", '"', "「")
    ):
        return
    place = where.region(body.start - 1, 0) or where.short_taiwan(body.start - 1)
    if place is None or place.name != "台湾":
        return
    if body.kind is Kind.AUTHORITY:
        body.kind, body.rule = Kind.ORGAN, "regional-organ"
    body.place, body.generic = place, False
    if where.text[body.end : body.end + 1] in ("”", '"', "」"):
        body.start, body.end = place.start, body.end + 1


def _add(body: Body, found: list[Body]) -> None:
    if body.parent is not None:
        found.pop()
        body.start = body.parent.start
        body.generic = body.generic or body.parent.generic
    while found and found[-1].end > body.start:
        found.pop()
    found.append(body)


def _promising(where: Whereabouts, start: int, end: int, floor: int, before: str) -> bool:
    """A cheap look at what stands before a head: a function word, 该, 省, a place, a body; a country for 军."""
    text = where.text
    pair = text[max(0, start - 2) : start]
    if start == floor > 0 or pair in tables.function_ends():
        return True
    if before == "country":
        return pair in tables.foreign_ends() or pair[-1:] in countries()
    if pair[-1:] in _BEFORE_HEADS or start in where.ends:
        return True
    if text[start] == "办" and local_office(text, start, floor) is not None:
        return True
    if 0 < floor <= start - 2 and start - floor <= _LONGEST_PART and has_officer(text, end):
        return True
    return text[start] in _ABROAD_TOO and _country_near(where, start, floor)


def _country_near(where: Whereabouts, start: int, floor: int) -> bool:
    """Whether a foreign place may end a few characters before *start*."""
    ends = tables.foreign_ends()
    return any(where.text[at - 2 : at] in ends for at in range(max(floor, start - _NEAR_COUNTRY) + 2, start - 1))


def _read_shorter(anchor: Anchor, forms: list[str] | tuple[()]) -> Body | None:
    """Read the anchor's beginning where the whole is none: ``市政府办公楼``."""
    attempts = (_read(anchor._replace(form=form, end=anchor.start + len(form))) for form in forms)
    return next((attempt for attempt in attempts if attempt), None)


def _read(anchor: Anchor) -> Body | None:
    """Read the anchor as a body; None where it is part of another word or lacks what it needs."""
    for last, rest in _CONTINUED:
        if anchor.form.endswith(last) and anchor.text.startswith(rest, anchor.end):
            start, end = anchor.end - len(last), anchor.end + len(rest)
            anchor = anchor._replace(form=last + rest, start=start, end=end)
    if swallowed(anchor.text, anchor.end, anchor.form) or inside_latin(anchor.text, anchor.start, anchor.end):
        return None
    if anchor.form in tables.authority():
        return _from_authority(anchor)
    if (group := dated_group(anchor)) is not None:
        return group
    head = tables.heads().get(anchor.form)
    body = _from_head(anchor, head) if head is not None else None
    return _generic_word(anchor) if body is None and anchor.form in tables.generic_words() else body


def _from_head(anchor: Anchor, head: Head) -> Body | None:
    if head.kind is Kind.MISSION:
        return mission(anchor, head)
    if head.form in _FORCES:
        return expedition(anchor)
    return national_conference(anchor) if head.form == "全国委员会" else read_head(anchor, head)


def _generic_word(anchor: Anchor) -> Body | None:
    growth = grow(anchor.where, anchor.start, anchor.floor)
    place = growth.place if not growth.stem and (growth.place is None or growth.place.sort != "relative") else None
    if place is None and not growth.determiner and not _stands_alone(anchor):
        return None
    if anchor.form.endswith("组") and growth.stem and not growth.place:
        return Body(growth.start, anchor.end, Kind.WORD, anchor.form, anchor.form, "generic-word", generic=True)
    begin = growth.start if place or (growth.determiner and not growth.stem) else anchor.start
    return Body(begin, anchor.end, Kind.WORD, anchor.form, anchor.form, "generic-word", place=place, generic=True)


def _stands_alone(anchor: Anchor) -> bool:
    """Whether a bare generic word is one: 法庭 of 向法庭 (not 告上法庭), 陆军 that is not part of a team's name."""
    if anchor.form == "驻军":
        return False
    if anchor.form == "法庭":
        return not anchor.text.endswith("上", 0, anchor.start)
    if anchor.form == "海军":
        return anchor.text[anchor.start - 1 : anchor.start] not in surnames()  # a given name
    return anchor.form not in _SERVICES or after_border(anchor.text, anchor.start) or anchor.start == anchor.floor


def _from_authority(anchor: Anchor) -> Body | None:
    form, start = anchor.form, anchor.start
    entry = tables.authority()[form][0]
    if form.startswith(_OF_A_CENTRE) and _of_another_party(anchor.text, form, start):
        return None
    if form in _UNIONS and geographic(anchor.text, anchor.end):
        return None
    body = Body(start, anchor.end, Kind.AUTHORITY, form, form, "authority")
    if entry.level == "central":
        abroad = grow(anchor.where, start, anchor.floor)
        if abroad.place and abroad.place.sort == "foreign" and not abroad.determiner:
            body.place, body.start, body.stem = abroad.place, abroad.start, abroad.stem
            body.kind, body.rule = Kind.FOREIGN, "foreign-organ"
            body.full = _written_out_abroad(form)
            return None if form.startswith(_OF_THE_PARTY) and not form.endswith("银行") else body
        region = anchor.where.region(start, anchor.floor)
        if region is not None and not form.startswith((*_OF_THE_PARTY, "中国", "国务院", "国家", "全国", "海关总署")):
            return Body(region.start, anchor.end, Kind.ORGAN, form, form, "regional-organ", place=region)
    if form == "中央" and not _is_central_committee(anchor):
        return None
    if form == "中央委员会" and not (
        after_border(anchor.text, start) or anchor.text.startswith("全体会议", anchor.end)
    ):
        return None
    if form == "联合国" and _DATELINE.match(anchor.text, anchor.end):
        return None
    if entry.shared or anchor.text[max(0, start - 2) : start] in _COUNTRIES_UNNAMED:
        local = _local(anchor)
        if local is not None:
            return local
    if entry.level == "foreign":
        nation = anchor.where.foreign(start, anchor.floor) or anchor.where.short_country(start, anchor.floor)
        body.start = nation.start if nation is not None and nation.country == entry.country else start
    elif entry.level == "central" and not form.startswith("中"):
        body.start = anchor.before((*STATE, "国家"), start)
    return body


def _of_another_party(text: str, form: str, start: int) -> bool:
    """Whether a centre is that of another country's party (``越共中央书记处书记``)."""
    if form == "党中央":
        return _OTHER_PARTY.search(text, max(0, start - 2), start) is not None or (
            text.endswith("共产", 0, start) and not text.endswith("中国共产", 0, start)
        )
    return _ANOTHER_CENTRE.search(text, max(0, start - _LONGEST_TITLES), start) is not None


def _written_out_abroad(form: str) -> str:
    """The form of a central organ as other countries have one (``国家疾控中心``, ``央行``)."""
    head = tables.heads().get(form.removeprefix("国家"))
    return "中央银行" if form == "央行" else form.replace(head.form, head.full) if head is not None else form


def _is_central_committee(anchor: Anchor) -> bool:
    """Whether a bare 中央 is the Party's centre rather than an adjective or the middle of a place."""
    if _CENTRE_ACTS.match(anchor.text, anchor.end):
        return True
    return after_border(anchor.text, anchor.start) and _CENTRE_ON.match(anchor.text, anchor.end) is not None


def _local(anchor: Anchor) -> Body | None:
    """Read a form that local bodies bear too (``发改委``) as one of them, where a place or a body stands before."""
    form = anchor.form
    full = expand(form[:-1], _WRITTEN_OUT.get(form[-1], form[-1]))
    head = tables.heads().get(form) or Head(form, full, Kind.ORGAN, Need.NONE)
    body = read_head(anchor, head._replace(need=Need.NONE))
    return body if body is not None and (body.place or body.parent or body.determiner) else None
