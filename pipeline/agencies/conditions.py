"""When a head with what grew to its left is an organ, and when it is a part of the body before it."""

from __future__ import annotations

import re

from pipeline.agencies import tables
from pipeline.agencies.bodies import Body
from pipeline.agencies.growth import Growth, determiners
from pipeline.agencies.tables import Head, Kind, Need

_DISCIPLINE = ("纪委", "纪律检查委员会", "监察委员会")
_COUNTED = re.compile("第[一二三四五六七八九十]+")  # 第一部法规
_DIRECTIONS = ("东", "西", "南", "北", "中", "内", "外", "海", "地区", "机关")
_NUMERALS = frozenset("一二两三四五六七八九十0123456789")
_IN_BODIES = ("部门", "机关")
_SERVICES = ("陆军", "海军", "空军")
_NO_STEMS = frozenset({"促进", "服务", "开放服务", "联合", "组织", "协调", "合作"})
_HALLS = ("发布", "展览", "会议", "服务", "办公", "指挥", "卫星", "办税", "政务", "体验", "放映", "祭奠")
# Standing groups of several bodies: their names are made of any words, and they are no body's part.
GROUPS = ("领导小组", "指挥部", "专班", "联席会议", "工作小组", "工作组")
# The departments of a committee of the Party.
OF_COMMITTEES = ("宣传部", "组织部", "统战部", "政法委")
_DEEPEST = 5  # bodies within bodies: a sanity bound on repeated text
_JOINING = frozenset({Kind.ORGAN, Kind.UNIT, Kind.BRANCH, Kind.SEAT, Kind.AUTHORITY})


def is_pronoun(determiner: str) -> bool:
    """Whether the determiner points back to a body named before (``该``)."""
    return determiners().get(determiner) == "pronoun"


def is_organ(head: Head, body: Body) -> bool:
    """Whether *body*, grown from *head*, has to its left what such a head needs."""
    allowed = tables.last_words().get(head.form)
    task = head.form == "办" and body.place is not None and body.place.sort == "relative"
    if allowed and body.stem and not task and not body.stem.endswith(tuple(allowed)):
        return False
    if head.form == "部" and (body.stem.endswith(_DIRECTIONS) or body.bare or _COUNTED.fullmatch(body.stem)):
        return False
    if head.kind is Kind.PARTY and body.stem and body.parent is None and body.place is None:
        return False
    if "红十字" in body.stem or (head.form == "局" and body.stem == "铁路" and not _abroad(body)):
        return False
    if head.form.endswith("委员会") and body.stem.endswith(("消费者", "消费者权益保护")):
        return False
    if head.form == "部门" and body.determiner in ("本", "我"):
        return False
    if head.form == "委" and body.stem == "对外":
        return False  # 对 + 外委单位
    if head.form == "处" and body.stem == "区域":
        return False
    if head.form == "服务中心" and body.stem.endswith("卫生"):
        return False
    if body.stem + head.form in ("市政厅", "招商局", "电子税务局") and (body.bare or head.form == "厅"):
        return False
    if head.form == "厅" and body.stem.endswith(_HALLS):
        return False
    if head.form in ("部门", "机关") and body.stem in _NO_STEMS:
        return False
    if head.form == "部门" and body.stem.endswith(tables.endings("company_departments.txt")):
        return False
    stem, placed = bool(body.stem), bool(body.place or body.parent or body.determiner or body.prefix)
    match head.need:
        case Need.NONE:
            return True
        case Need.PLACE:
            return placed
        case Need.STEM:
            part = body.parent is not None and body.place is not None
            return stem or part or is_pronoun(body.determiner) or is_party_committee(body) or is_higher_office(body)
        case Need.ANY:
            return placed or stem or head.kind in (Kind.SEAT, Kind.PARTY)
        case Need.PARENT:
            return body.parent is not None or (head.form == "司" and body.stem.endswith(tables.endings("bureaus.txt")))
        case Need.FOREIGN:
            of_army = body.parent is not None and body.parent.kind is Kind.AUTHORITY and body.form in _SERVICES
            return of_army or (body.place is not None and body.place.country is not None)
        case Need.SPEAKS:
            return body.place is not None or (body.form == "公安" and body.bare)
        case Need.BOTH:
            return (placed and stem) or (
                body.determiner == "该" and head.form not in ("组", "队", "台", "室", "小组", "站")
            )


def _abroad(body: Body) -> bool:
    return body.place is not None and body.place.sort == "foreign"


def is_higher_office(body: Body) -> bool:
    """``省局``, ``市局``: the department of that level which the article has named."""
    relative = body.place is not None and body.place.sort == "relative" and len(body.place.name) == 1
    return body.form in ("局", "厅") and not body.stem and not body.determiner and relative


def is_party_committee(body: Body) -> bool:
    """Whether the body is a place's committee of the Party (``省委``, ``成都市委``)."""
    return (
        body.form in ("委", "委员会", "党委", "地委")
        and not body.stem
        and body.place is not None
        and body.place.sort != "foreign"
        and body.place.country is None
    )


def may_join(parent: Body, head: Head, growth: Growth) -> bool:
    """Whether a head whose name starts where *parent* ends names a part of it."""
    if (parent.generic and head.kind is not Kind.GENERIC) or parent.depth == _DEEPEST:
        return False
    match head.kind:
        case Kind.UNIT | Kind.BRANCH:
            return True
        case Kind.PARTY:
            return parent.kind in _JOINING
        case Kind.ORGAN:
            if parent.form == "纪委" and head.form.startswith("监察"):
                return False
            return parent.kind is not Kind.PARTY and (growth.place is None or parent.kind is Kind.AUTHORITY)
        case Kind.GENERIC if head.form == "党组织":
            return not growth.stem and not growth.determiner and growth.place is None
        case Kind.GENERIC:
            numbered = growth.determiner.rstrip("个")[-1:] in _NUMERALS
            return not numbered and growth.place is None and parent.kind is not Kind.GENERIC and head.form in _IN_BODIES
        case Kind.FOREIGN:
            return parent.kind is Kind.FOREIGN and growth.place is None
        case _:
            return head.form in _DISCIPLINE and parent.kind in (Kind.ORGAN, Kind.AUTHORITY)
