"""Reading a name from its head: what grows to its left, what it is a part of, and what it must not be."""

from __future__ import annotations

import re

from pipeline.agencies import tables
from pipeline.agencies.anchors import Anchor, is_international
from pipeline.agencies.bodies import Body
from pipeline.agencies.boundaries import (
    after_border,
    followed_by_office,
    inside_employer,
    of_company,
    of_other_organisation,
    official,
    parliament,
    speaks,
)
from pipeline.agencies.conditions import GROUPS, OF_COMMITTEES, is_organ, is_party_committee, may_join
from pipeline.agencies.growth import (
    Growth,
    countries_before,
    grow,
    grow_words,
    named_place,
    unlisted_abroad,
    unlisted_words,
)
from pipeline.agencies.special import conference_before, foreign_city, leader_government, local_office, officers_part
from pipeline.agencies.tables import Head, Kind, Need
from pipeline.agencies.whereabouts import Place

STATE = ("中华人民共和国", "中国")
_CENTRAL = (*STATE, "国家", "全国", "中央")
_PARTY = ("中共",)
_RIVERS = ("长江", "黄河", "珠江", "淮河", "海河", "松花江", "太湖")
# Parts of a body may be named for what they do: 组织处, 协调处.
_WITH_VERBS = frozenset({Kind.UNIT, Kind.BRANCH, Kind.PARTY})
# Nothing says what these do: in 监督纪委 the word before is a verb.
_WITHOUT_STEM = frozenset(
    {"政府", "人民政府", "纪委", "监委", "政协", "人大", "政法委", "警方", "检方", "军方", "官方"}
)
_STATE_BEFORE_MAY = tuple("中我本该各两外他贵")  # 中国会保持警惕
_OF_A_KIND = ("优秀", "百强", "模范")
_OTHER_COUNTRIES = ("外国", "国外")
_GOVERNMENTS = ("届", "联邦", "中央", "联合", "临时", "地方", "看守", "过渡", "团结", "和解")
# Bare, these must begin a phrase: what stands before would be a part of their name.
_AFTER_BORDER = frozenset(
    {
        "委员会",
        "党组",
        "党委",
        "党支部",
        "地委",
        "行署",
        "当局",
        "政府办公厅",
        "政府办公室",
        "人民政府办公厅",
        "人民政府办公室",
    }
)
# Companies, schools and hospitals have these too.
_OF_EMPLOYERS = frozenset({Kind.GENERIC, Kind.UNIT, Kind.PARTY})
_OF_ANY_PLACE = frozenset(
    (
        "派出所",
        "街道办",
        "街道办事处",
        "管委会",
        "司法所",
        "税务所",
        "工商所",
        "公安分局",
        "交警中队",
        "分局",
        "水文站",
        "气象站",
    )
)
# Organs of other countries have names of any words: 加拿大驯鹿管理局.
_OF_ANY_COUNTRY = ("局", "署", "厅", "总局", "委员会", "检察官办公室", "州长办公室", "警察局", "情报局", "部")
# Courts and police of cities that no list has: 海德堡地方法院.
_OF_FOREIGN_CITIES = ("地方法院", "地区法院", "警察局", "市议会", "市政厅", "消防局")
_OF_ANY_WORDS = (*GROUPS, "委员会")
_UNNAMED_UNITS = ("省", "市", "县", "区")
# 政府 is an adjective there: 政府类融资, 政府债券.
_ADJECTIVAL = ("工作报告", "公报", "类", "性", "融资", "债", "采购", "引导基金", "间组织")
_HAVING_DEPARTMENTS = frozenset({Kind.ORGAN, Kind.AUTHORITY, Kind.FOREIGN})
_HAVING_STAFF = frozenset({Kind.AUTHORITY, Kind.SEAT})
_TELLING_BUREAU = 2
_NEXT_OFFICE = re.compile(r"(?:副?(?:主任|秘书长|司长|部长|局长)|有关负责人)?[、和及]")
_TELLING = 4  # characters of a stem that make a name by themselves
_NEAR = 6  # unknown characters between a body and a part of it: 科技部地理空间技术局


def read_head(anchor: Anchor, head: Head) -> Body | None:
    """Return the body that *head* names at *anchor*; None where it lacks what such a head needs."""
    if (part := officers_part(anchor, head)) is not None:
        return part
    growth = _grow(anchor, head)
    if head.form == "政府" and growth == Growth(anchor.start) and (government := leader_government(anchor)):
        return government
    before = anchor.body_ending(growth.start)
    parent = before if before is not None and may_join(before, head, growth) else None
    several = growth.several or (growth.place is not None and growth.place.sort == "several")
    body = Body(
        growth.start,
        anchor.end,
        head.kind,
        head.form,
        head.full,
        f"{head.kind.value}-head",
        stem=growth.stem,
        determiner=growth.determiner,
        place=growth.place,
        parent=parent,
        generic=head.kind is Kind.GENERIC or bool(growth.determiner) or several,
    )
    _widen(anchor, head, body)
    if _is_conference(anchor, body):
        return body
    if body.bare and followed_by_office(anchor.text, head.form, anchor.end):
        body.generic = True
        return body
    if head.form == "机关" and parent is not None and not body.stem and _is_headquarters(anchor, parent):
        body.kind, body.generic = Kind.UNIT, False
        return body
    if not (is_organ(head, body) or _lists_on(anchor, head, body)) or _is_something_else(anchor, head, body):
        return None
    if head.form == "政府" and growth == Growth(anchor.start) and after_border(anchor.text, anchor.start - 1):
        body.start = anchor.before(("现", "新", "前"), body.start)
    elif head.form == "政府" and growth == Growth(anchor.start) and anchor.text.startswith("新", anchor.start - 1):
        body.place = anchor.where.foreign(anchor.start - 1, anchor.floor)
        body.start = body.place.start if body.place else body.start
    if body.bare and anchor.text[body.start - 1 : body.start] == "原":
        body.place = anchor.where.chain(body.start - 1, anchor.floor)
    return body


def _lists_on(anchor: Anchor, head: Head, body: Body) -> bool:
    """Whether a bureau is one more of the ministry named before (``财政部综合司、税政司``)."""
    last = anchor.last
    if head.form != "司" or len(body.stem) < _TELLING_BUREAU or last is None or body.place is not None:
        return False
    return _NEXT_OFFICE.fullmatch(anchor.text, last.end, body.start) is not None


def _is_headquarters(anchor: Anchor, parent: Body) -> bool:
    """Whether 机关 is the staff of the body before it (``省政协机关``) rather than part of another word."""
    return parent.kind in _HAVING_STAFF and not anchor.text.startswith(("事务", "报", "干部", "工作", "大"), anchor.end)


def _grow(anchor: Anchor, head: Head) -> Growth:
    joined = head.kind is Kind.ORGAN and len(head.form) > 2
    growth = grow(anchor.where, anchor.start, anchor.floor, counted=head.form == "部门", joined=joined)
    if head.form in _WITHOUT_STEM and growth.stem and not growth.stem.endswith(_GOVERNMENTS):
        others = growth.stem in _OTHER_COUNTRIES
        growth = Growth(growth.start, "", growth.stem) if others else Growth(anchor.start)
    start = countries_before(anchor.where, anchor.start, anchor.floor) if growth == Growth(anchor.start) else None
    if start is not None:
        growth = Growth(start, "", anchor.text[start : anchor.start], several=True)
    if head.form == "部门" and not growth.stem and growth.place is None:
        growth = _listed_departments(anchor, growth)
    if head.kind is Kind.FOREIGN and growth.place is not None and growth.place.sort == "relative":
        abroad = unlisted_abroad(anchor.where, anchor.start, anchor.floor)
        return Growth(abroad.start, abroad.written, "", abroad) if abroad else growth
    if growth.determiner and growth.place is None and head.form in _OF_ANY_COUNTRY:
        abroad = unlisted_abroad(anchor.where, anchor.start, anchor.floor)
        growth = Growth(abroad.start, abroad.written, "", abroad) if abroad else growth
    if head.form == "党组织" and growth.stem:
        grass_roots = growth.stem.endswith("基层")
        growth = Growth(anchor.start - 2, "基层") if grass_roots else Growth(anchor.start)
    if growth.place is not None or growth.determiner:
        return growth
    if head.kind not in _WITH_VERBS and not (head.form == "政府" and growth.stem in _GOVERNMENTS):
        growth = _without_verb(growth)
    return _over_unlisted(anchor, head, growth)


def _listed_departments(anchor: Anchor, growth: Growth) -> Growth:
    """``公安、消防等部门``: the words of a list before 等 belong to the one expression."""
    text, end = anchor.text, growth.start - 1
    if text[end : end + 1] != "等":
        return growth
    start = _list_start(anchor, end)
    if start == end or text[start - 1 : start] == "、":
        return growth
    if "、" not in text[start:end] and not after_border(text, start):
        return growth
    for verb in tables.endings("leading_verbs.txt"):
        start += len(verb) * (text.startswith(verb, start) and text[start + len(verb)] not in "、和等")
    place = anchor.where.chain(start, anchor.floor)
    if place is not None:
        return Growth(place.start, "", text[start : anchor.start], place)
    if text[start - 1 : start] == "和" and text[start - 2 : start - 1] != "强":
        return growth  # one of the list stands before 和 as well, save in 加强和…的沟通
    return Growth(start, "", text[start : anchor.start])


def _list_start(anchor: Anchor, end: int) -> int:
    """Where a list of departments that ends at *end* starts; other organisations may stand in it (``人社、工会``)."""
    start = grow_words(anchor.where, end, anchor.floor)
    while True:
        at = start - 1 if anchor.text[start - 1 : start] in ("、", "和") else start
        other = anchor.before(tables.endings("listed.txt"), at)
        if other == at or (at == start != end):
            return start
        before = anchor.text[other - 1 : other]
        start = grow_words(anchor.where, other - 1, anchor.floor) if before in ("、", "和") else other


def _without_verb(growth: Growth) -> Growth:
    """``联合`` in 工信部联合发改委 is the verb; nothing to its left can be the body's place."""
    for verb in tables.endings("leading_verbs.txt"):
        if growth.stem.startswith(verb) and len(growth.stem) != len(verb) + 1:  # 服务业 is one word
            return Growth(growth.start + len(verb), growth.stem[len(verb) :])
    return growth


def _over_unlisted(anchor: Anchor, head: Head, growth: Growth) -> Growth:
    """Grow over names and words that no list has, for the heads whose names are made of anything."""
    where, floor, at = anchor.where, anchor.floor, growth.start
    if head.form in _OF_ANY_PLACE and at - floor >= 2:
        place = named_place(where, at, floor)
        return growth._replace(start=place.start, place=place) if place else growth
    if head.form in _OF_FOREIGN_CITIES and (city := foreign_city(anchor, at)):
        return Growth(city.start, growth.stem, "", city)
    if head.form == "办" and at == anchor.start and (office := local_office(anchor.text, at, floor)):
        return office
    if head.form in _OF_ANY_COUNTRY and (abroad := unlisted_abroad(where, at, floor)):
        return Growth(abroad.start, abroad.written + growth.stem, "", abroad)
    if at <= floor or not (head.form.endswith(_OF_ANY_WORDS) or _near_its_body(anchor, head, growth)):
        return growth
    start = unlisted_words(where, at, floor)
    if start == at:
        return growth
    stem = where.text[start:at] + growth.stem
    if stem[0] in _UNNAMED_UNITS:
        return Growth(start, stem[1:], "", Place(start, "relative", stem[0]))
    place = where.chain(start, floor)
    return Growth(place.start if place else start, stem, "", place)


def _near_its_body(anchor: Anchor, head: Head, growth: Growth) -> bool:
    """Whether a department of the body before may be named with a few words that no list has."""
    last = anchor.last
    if last is None or last.kind not in _HAVING_DEPARTMENTS or is_international(last):
        return False
    return bool(growth.stem) and head.kind in (Kind.ORGAN, Kind.UNIT) and 0 < anchor.floor >= growth.start - _NEAR


def _widen(anchor: Anchor, head: Head, body: Body) -> None:
    """Take in what belongs to the name without being its place: 国家, 中共."""
    if head.kind is Kind.PARTY and body.parent is not None:
        parent = body.parent
        if parent.kind is Kind.AUTHORITY and anchor.text.endswith(_PARTY, 0, parent.start):
            parent.start -= len(_PARTY[0])
            body.prefix = _PARTY[0]
    elif body.place is not None:
        start, body.start = body.start, anchor.before((*_PARTY, *_RIVERS), body.start)
        body.prefix = anchor.text[body.start : start].removeprefix(*_PARTY)
    elif body.parent is None and (body.stem or head.need is Need.NONE):
        start, body.start = body.start, anchor.before(_CENTRAL, body.start)
        body.prefix = anchor.text[body.start : start]
        abroad = anchor.where.foreign(body.start, anchor.floor) if body.prefix in ("国家", "中央") else None
        if abroad is not None and abroad.sort == "foreign":
            body.start, body.place, body.stem, body.prefix = abroad.start, abroad, body.prefix + body.stem, ""


def _is_conference(anchor: Anchor, body: Body) -> bool:
    """Make ``政协第十一届安徽省委员会`` what it is."""
    if body.form != "委员会" or body.place is None or body.work:
        return False
    start = conference_before(anchor, body.start)
    if start is None:
        return False
    body.start, body.form, body.full = start, "政协", "政协"
    return True


def _of_relative_place(body: Body) -> bool:
    """Whether the body is that of a place which the text does not name there (``县委``)."""
    return body.place is not None and body.place.sort == "relative"


def _acts_alone(text: str, start: int, end: int) -> bool:
    """Whether a bare 公安 is who acts (``公安通报``) rather than one of a list (``公安、消防等部门``)."""
    return after_border(text, start) and text[end].isalpha()


def _is_something_else(anchor: Anchor, head: Head, body: Body) -> bool:
    """Whether what stands around the name makes it another's: a company's, another party's, an adjective."""
    text, start = anchor.text, body.start
    begins_phrase = head.form in _AFTER_BORDER or (head.kind is Kind.UNIT and head.need is Need.ANY)
    told_apart = bool(body.determiner) and (head.form.endswith(GROUPS) or len(body.determiner) > 1)
    told_apart = told_apart or (bool(body.stem) and head.kind is Kind.GENERIC)  # 卫生当局
    if body.bare and begins_phrase and not told_apart and len(body.stem) < _TELLING and not after_border(text, start):
        return True
    if head.kind is Kind.PARTY and body.bare and text.startswith("原", start - 1) and anchor.body_ending(start - 1):
        return True  # 林业局原党组成员: a member of the body
    if head.kind is Kind.PARTY and of_company(text, start, anchor.end):
        return True
    if head.form == "政府" and body.bare and not body.determiner and text.startswith(_ADJECTIVAL, anchor.end):
        return True
    if (head.kind is Kind.PARTY or is_party_committee(body)) and of_other_organisation(text, start):
        return True
    if head.form == "国会" and anchor.start - start == 1 and not parliament(text, anchor.end):
        return True
    if _of_relative_place(body) and text.endswith(_OF_A_KIND, 0, start):
        return True  # 全国优秀县委书记: a title of honour
    if head.form == "国会" and body.bare and text[start - 1 : start] in _STATE_BEFORE_MAY:
        return True
    if head.form in OF_COMMITTEES and body.parent is None and body.bare and text.endswith("委", 0, start):
        return True  # 团省委宣传部, 校党委组织部
    if head.form == "官方" and body.bare and not official(text, start, anchor.end):
        return True
    if head.need is Need.SPEAKS and not speaks(text, anchor.end):
        return True
    if head.need is Need.SPEAKS and body.bare and not _acts_alone(text, start, anchor.end):
        return True
    theirs = body.kind in _OF_EMPLOYERS or (body.bare and body.kind is Kind.ORGAN)
    return body.parent is None and theirs and inside_employer(text, start)
