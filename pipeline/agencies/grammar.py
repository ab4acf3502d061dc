"""From anchors to bodies: every stretch of the text that the name of an organ, or a generic word for one, covers."""

from __future__ import annotations

import re

from pipeline.agencies import tables
from pipeline.agencies.bodies import Body, expand
from pipeline.agencies.boundaries import (
    after_border,
    belongs_to_institution,
    followed_by_office,
    geographic,
    inside_employer,
    inside_latin,
    of_other_organisation,
    official,
    speaks,
    swallowed,
)
from pipeline.agencies.conditions import GROUPS, is_organ, is_party_committee, may_join
from pipeline.agencies.growth import Growth, grow, named_place, unlisted_words
from pipeline.agencies.tables import Head, Kind, Need
from pipeline.agencies.whereabouts import Place, Whereabouts

_STATE = ("中华人民共和国", "中国")
_CENTRAL = (*_STATE, "国家", "全国", "中央")
_PARTY = "中共"
# Unions of states that are as often a region or a market as an organ.
_UNIONS = frozenset({"欧盟", "东盟", "非盟", "阿盟", "欧亚经济联盟", "独联体"})
_OF_THE_PARTY = ("党中央", "中共", "中央")
_COUNTRIES_UNNAMED = ("两国", "三国", "各国", "多国", "该国")
# Parts of a body may be named for what they do: 组织处, 协调处.
_WITH_VERBS = frozenset({Kind.UNIT, Kind.BRANCH, Kind.PARTY})
# Nothing says what these do: in 监督纪委 the word before is a verb.
_WITHOUT_STEM = frozenset({"政府", "人民政府", "纪委", "监委", "政协", "人大", "政法委"})
# Bare, these must begin a phrase: what stands before would be a part of their name.
_AFTER_BORDER = frozenset({"委员会", "党组", "党委"})
_GOVERNMENTS = ("届", "联邦", "中央", "联合", "临时", "地方", "看守", "过渡")
_UNNAMED_UNITS = ("省", "市", "县", "区")
_HAVING_DEPARTMENTS = frozenset({Kind.ORGAN, Kind.AUTHORITY, Kind.FOREIGN})
_CONFERENCE = re.compile(r"(?:中国人民政治协商会议|人民政协|政协)(?:第?[一二三四五六七八九十]+届)?$")
# Where a mission is posted; a seat that no list has stands between the verb and the head.
_POST = re.compile(r"(?P<verb>常?驻)(?P<seat>[\u4e00-\u9fff·]{0,6})$")
_ANYWHERE = ("外", "多国", "各国")
_WRITTEN_OUT = {"委": "委员会"}
_LONGEST_LEADER = 6
_NEAR = 6  # unknown characters between a body and a part of it: 科技部地理空间技术局
_OF_ANY_PLACE = frozenset(
    ("派出所", "街道办", "街道办事处", "管委会", "司法所", "税务所", "工商所", "公安分局", "交警中队", "分局")
)
_OF_ANY_WORDS = (*GROUPS, "委员会")
# Companies, schools and hospitals have these too.
_OF_EMPLOYERS = frozenset({Kind.GENERIC, Kind.UNIT, Kind.PARTY})
# A head that runs on: the automaton takes the longest form from the left, 卫健委 in 卫健委员会, 人社部 in 人社部门.
_CONTINUED = (("委", "员会"), ("部", "门"))


def find_bodies(where: Whereabouts) -> list[Body]:
    """Return the bodies in text order; they do not overlap, and a part has taken in the body it belongs to."""
    automaton, patterns, shorter, picky = tables.anchors()
    found, floor = list[Body](), 0
    for index, start, end in automaton.find_matches_as_indexes(where.text):
        if start < floor or (picky[index] and not _promising(where, start, floor)):
            continue
        form = patterns[index]
        body = _read(where, form, start, end, floor, found)
        if body is None and form in shorter:
            attempts = (_read(where, form, start, start + len(form), floor, found) for form in shorter[form])
            body = next((attempt for attempt in attempts if attempt), None)
        if body is None:
            continue
        if body.parent is not None:
            found.pop()
            body.start = body.parent.start
            body.generic = body.generic or body.parent.generic
        while found and found[-1].end > body.start:
            found.pop()
        found.append(body)
        # A generic word yields to a longer name that it begins: 海关 in 海关执法局.
        if body.kind is not Kind.WORD or body.place:
            floor = body.end
    return [body for body in found if not belongs_to_institution(where.text, body.end)]


def _read(where: Whereabouts, form: str, start: int, end: int, floor: int, found: list[Body]) -> Body | None:
    """Read the anchor ``text[start:end]`` as a body; None where it is part of another word or lacks what it needs."""
    for last, rest in _CONTINUED:
        if form.endswith(last) and where.text.startswith(rest, end):
            start, end, form = end - len(last), end + len(rest), last + rest
    if swallowed(where.text, end, form) or inside_latin(where.text, start, end):
        return None
    if form in tables.authority():
        return _from_authority(where, form, start, end, floor, found)
    head, generic = tables.heads().get(form), form in tables.generic_words()
    body = None
    if head is not None and head.kind is Kind.MISSION:
        body = _mission(where, head, start, end, floor, found)
    elif head is not None and head.form == "全国委员会":
        return _conference(where.text, start, end, floor)
    elif head is not None:
        body = _from_head(where, head, start, end, floor, found)
    if body is None and generic:
        body = _from_generic_word(where, form, start, end, floor)
    return body


def _promising(where: Whereabouts, start: int, floor: int) -> bool:
    """A cheap look at what stands before a head that needs a stem: a function word, 该, 省, a place."""
    return (
        where.text[max(0, start - 2) : start] in tables.function_ends()
        or where.text[start - 1 : start] in "该我本省市县区州旗盟地"
        or start in where.ends
        or start == floor > 0
    )


def _from_authority(where: Whereabouts, form: str, start: int, end: int, floor: int, found: list[Body]) -> Body | None:
    entry = tables.authority()[form][0]
    if form in _UNIONS and geographic(where.text, end):
        return None
    body = Body(start, end, Kind.AUTHORITY, form, form, "authority")
    if entry.level == "central":
        abroad = grow(where, start, floor)
        if abroad.place and abroad.place.sort == "foreign" and not abroad.determiner:
            if form.startswith(_OF_THE_PARTY):
                return None
            body.place, body.start, body.stem = abroad.place, abroad.start, abroad.stem
            body.kind, body.rule = Kind.FOREIGN, "foreign-organ"
            return body
    if entry.shared or where.text[max(0, start - 2) : start] in _COUNTRIES_UNNAMED:
        head = tables.heads().get(form) or Head(
            form, expand(form[:-1], _WRITTEN_OUT.get(form[-1], form[-1])), Kind.ORGAN, Need.NONE
        )
        local = _from_head(where, head._replace(need=Need.NONE), start, end, floor, found)
        if local and (local.place or local.parent or local.determiner):
            return local
    if entry.level == "foreign":
        nation = where.foreign(start, floor) or where.short_country(start, floor)
        if nation is not None and nation.country == entry.country:
            body.start = nation.start
    if entry.level == "central" and not form.startswith("中"):
        body.start = _before(where.text, (*_STATE, "国家"), start, floor)
    return body


def _before(text: str, prefixes: tuple[str, ...], start: int, floor: int) -> int:
    """Return where the first of *prefixes* that ends at *start* begins, else *start*."""
    for prefix in prefixes:
        begin = start - len(prefix)
        if begin >= floor and text.startswith(prefix, begin):
            return begin
    return start


def _from_generic_word(where: Whereabouts, form: str, start: int, end: int, floor: int) -> Body:
    place = where.chain(start, floor) or where.foreign(start, floor)
    begin = place.start if place else start
    return Body(begin, end, Kind.WORD, form, form, "generic-word", place=place, generic=True)


def _from_head(where: Whereabouts, head: Head, start: int, end: int, floor: int, found: list[Body]) -> Body | None:
    text = where.text
    growth = grow(
        where, start, floor, counted=head.form == "部门", joined=head.kind is Kind.ORGAN and len(head.form) > 2
    )
    if head.form in _WITHOUT_STEM and growth.stem and not growth.stem.endswith(_GOVERNMENTS):
        growth = Growth(start)
    if head.form == "政府" and growth == Growth(start) and (leader := _leader(text, start, floor)):
        form = text[start - leader : end]
        return Body(start - leader, end, Kind.FOREIGN, form, form, "leader-government")
    if growth.place is None and not growth.determiner and head.kind not in _WITH_VERBS:
        growth = _without_verb(growth)
    last = found[-1] if found else None
    if growth.place is None and not growth.determiner:
        growth = _unlisted(where, head, growth, floor, last)
    parent = last if last and last.end == growth.start and may_join(last, head, growth) else None
    body = Body(
        growth.start,
        end,
        head.kind,
        head.form,
        head.full,
        f"{head.kind.value}-head",
        stem=growth.stem,
        determiner=growth.determiner,
        place=growth.place,
        parent=parent,
        generic=head.kind is Kind.GENERIC
        or bool(growth.determiner)
        or growth.several
        or bool(growth.place and growth.place.sort == "several"),
    )
    if (body.stem or head.need is Need.NONE) and not growth.place and not parent:
        body.start = _before(text, _CENTRAL, body.start, floor)
        body.prefix = text[body.start : growth.start]
        abroad = where.foreign(body.start, floor) if body.prefix in ("国家", "中央") else None
        if abroad is not None and abroad.sort == "foreign":
            body.start, body.place, body.stem, body.prefix = abroad.start, abroad, body.prefix + body.stem, ""
    elif growth.place:
        body.start = _before(text, (_PARTY,), body.start, floor)
    unit = head.kind is Kind.UNIT and head.need is Need.ANY
    if body.bare and (unit or head.form in _AFTER_BORDER) and not after_border(text, body.start):
        return None
    if head.form == "委员会" and body.place and not body.work:
        conference = _CONFERENCE.search(text, max(floor, body.start - 20), body.start)
        if conference is not None:
            body.start, body.form, body.full = conference.start(), "政协", "政协"
            return body
    if (head.kind is Kind.PARTY or is_party_committee(body)) and of_other_organisation(text, body.start):
        return None
    if head.form == "官方" and body.bare and not official(text, start, end):
        return None
    if body.bare and followed_by_office(text, head.form, end):
        body.generic = True
        return body
    if not is_organ(head, body) or (head.need is Need.SPEAKS and not speaks(text, end)):
        return None
    if body.bare and text[body.start - 1 : body.start] == "原":
        body.place = where.chain(body.start - 1, floor)
    if body.kind in _OF_EMPLOYERS and not parent and inside_employer(text, body.start):
        return None
    return body


def _conference(text: str, start: int, end: int, floor: int) -> Body | None:
    """``政协第十四届全国委员会``, with the number of its term."""
    found = _CONFERENCE.search(text, max(floor, start - 20), start)
    return Body(found.start(), end, Kind.AUTHORITY, "全国政协", "全国政协", "conference") if found else None


def _mission(where: Whereabouts, head: Head, start: int, end: int, floor: int, found: list[Body]) -> Body | None:
    """``中国驻纽约总领馆``, ``法国驻华使馆``, ``美国使馆``: whose it is, 驻, where it is."""
    text = where.text
    seat = where.foreign(start, floor) or where.chain(start, floor) or where.one_character(start, floor)
    post = _POST.search(text, max(floor, start - 12), seat.start if seat else start)
    if post is not None and (seat is not None or post["seat"]):
        owner = where.foreign(post.start(), floor) or where.short_country(post.start(), floor)
        last = found[-1] if found else None
        host = seat.name if seat else post["seat"]
        return Body(
            owner.start if owner else post.start(),
            end,
            Kind.MISSION,
            head.form,
            head.full,
            "mission",
            parent=last if last and last.end == post.start() and _international(last) else None,
            stem=f"{post['verb']}{host}",
            place=owner or Place(post.start(), "domestic", "中国", country="中国"),
            generic=host in _ANYWHERE,
        )
    if head.need is Need.PARENT:
        return None
    if seat:
        return Body(seat.start, end, Kind.MISSION, head.form, head.full, "mission", place=seat)
    return Body(start, end, Kind.MISSION, head.form, head.full, "mission", generic=True)


def _without_verb(growth: Growth) -> Growth:
    """``联合`` in 工信部联合发改委 is the verb; nothing to its left can be the body's place."""
    for verb in tables.endings("leading_verbs.txt"):
        if growth.stem.startswith(verb):
            return Growth(growth.start + len(verb), growth.stem[len(verb) :])
    return growth


def _unlisted(where: Whereabouts, head: Head, growth: Growth, floor: int, last: Body | None) -> Growth:
    """Grow over names and words that no list has, for the heads whose names are made of anything."""
    if head.form in _OF_ANY_PLACE and growth.start - floor >= 2:
        place = named_place(where, growth.start, floor)
        return growth._replace(start=place.start, place=place) if place else growth
    departments = last is not None and last.kind in _HAVING_DEPARTMENTS and not _international(last)
    near = (
        departments
        and 0 < floor < growth.start <= floor + _NEAR
        and head.kind in (Kind.ORGAN, Kind.UNIT)
        and growth.stem
    )
    if (head.form.endswith(_OF_ANY_WORDS) or near) and growth.start > floor:
        start = unlisted_words(where, growth.start, floor)
        if start < growth.start:
            stem = where.text[start : growth.start] + growth.stem
            if stem[0] in _UNNAMED_UNITS:
                return Growth(start, stem[1:], "", Place(start, "relative", stem[0]))
            place = where.chain(start, floor)
            return Growth(place.start if place else start, stem, "", place)
    return growth


def _international(body: Body) -> bool:
    return body.kind is Kind.AUTHORITY and tables.authority()[body.form][0].level == "international"


def _leader(text: str, start: int, floor: int) -> int:
    """Return the length of the leader's name that ends at *start* (``特朗普政府``), 0 where none does."""
    for length in range(_LONGEST_LEADER, 1, -1):
        if start - length >= floor and text[start - length : start] in tables.leaders():
            return length
    return 0
