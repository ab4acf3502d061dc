"""Names of a form of their own: missions abroad, the Political Consultative Conference, governments of a leader."""

from __future__ import annotations

import re

from pipeline.agencies import tables
from pipeline.agencies.anchors import Anchor, is_international
from pipeline.agencies.bodies import Body
from pipeline.agencies.boundaries import after_border, belongs_to_institution
from pipeline.agencies.growth import STOPS, Growth, grow_words
from pipeline.agencies.tables import Head, Kind, Need
from pipeline.agencies.whereabouts import TRANSCRIPTION, Place

_CONFERENCE = re.compile(r"(?:中国人民政治协商会议|人民政协|政协)(?:第?[一二三四五六七八九十]+届)?$")
_LONGEST_CONFERENCE = 20
# Where a mission is posted; a seat that no list has stands between the verb and the head.
# 驻希腊中国大使馆: the host before the owner.
_OWNER_LAST = re.compile(r"驻(?P<seat>[\u4e00-\u9fff·]{1,6})(?P<owner>中国)$")
_POST = re.compile(r"(?P<verb>常?驻)(?P<seat>[\u4e00-\u9fff·]{0,8})$")
_LONGEST_POST = 14
_EXPEDITION = re.compile(
    r"(?:中国|我国)?(?:人民)?(?:解放军)?(?:海军|空军|陆军)?(?:第?[一二三四五六七八九十百\d]+[批支])?"
    r"(?:赴[\u4e00-\u9fff]{1,6}|[\u4e00-\u9fff]{2}舰)?(?:护航|航母|舰艇|远海训练|远洋)?$"
)
_LONGEST_EXPEDITION = 20
_ANYWHERE = ("外", "多国", "各国", "当地", "对方国家", "所在国")
_SEVERAL_MISSIONS = "使领馆"
_LONGEST_LEADER = 6
_GROUPS = ("指挥部", "调查组", "专案组", "工作组", "领导小组")
_DATED = re.compile(r"[“\"][\d·.]{2,6}[”\"][\u4e00-\u9fff]{0,18}$")
_LONGEST_DATED = 28
_CITY = re.compile(rf"[{TRANSCRIPTION}]{{2,6}}$")
# Parts of bodies, and what follows them where somebody holds an office there.
_PARTS = ("处", "司", "科", "室", "局", "部", "队", "站", "中心")
_PART_KINDS = (Kind.UNIT, Kind.ORGAN)
_NUMBERS = "一二三四五六七八九十"
_COUNTED = tuple("一二两三四五六七八九十多各数原")
_APPOINTS = frozenset("任兼调升赴在")  # 调任政治部主任
_OFFICER = re.compile(
    r"原?(?:党(?:委|总支|支部)?书记、)?(?:原?副|代)?(?:[处司科局队所站室]长|主任|部长|政委)|(?:相关|有关)?(?:负责人|工作人员|负责同志)|民警"
)
PLAIN_WORDS = re.compile(r"[\u4e00-\u9fff]{2,8}")
_LONGEST_OFFICE = 4
# The verbs that end in 办 (主办, 举办) are no offices.
_OFFICE = re.compile(
    r"(?P<unit>[省市州县区])(?P<task>(?![里来去])[\u4e00-\u9fff]{1,2}[^\W主承举协开创申督经联合交代民公包专兴里去来要再不没可中场城民])$"
)
_OFFICE_ACTS = re.compile(r"[、，。和）)主副负组]|牵头|工作人员")
_LEADER = re.compile(rf"[{TRANSCRIPTION}·]{{3,6}}$")


def national_conference(anchor: Anchor) -> Body | None:
    """``政协第十四届全国委员会``, with the number of its term."""
    start = conference_before(anchor, anchor.start)
    return None if start is None else Body(start, anchor.end, Kind.AUTHORITY, "全国政协", "全国政协", "conference")


def conference_before(anchor: Anchor, at: int) -> int | None:
    """Return where the words for the Conference that end at *at* start (``政协第十一届`` before ``安徽省委员会``)."""
    found = _CONFERENCE.search(anchor.text, max(anchor.floor, at - _LONGEST_CONFERENCE), at)
    return found and found.start()


def leader_government(anchor: Anchor) -> Body | None:
    """``卡尼政府``: the government of a head of state or government."""
    text, start = anchor.text, anchor.start
    for begin in range(max(anchor.floor, start - _LONGEST_LEADER), start - 1):
        if text[begin:start] in tables.leaders():
            form = text[begin : anchor.end]
            return Body(begin, anchor.end, Kind.FOREIGN, form, form, "leader-government")
    unlisted = _LEADER.search(text, max(anchor.floor, start - _LONGEST_LEADER - 1), start)
    if (
        unlisted is not None
        and after_border(text, unlisted.start())
        and anchor.where.foreign(start, anchor.floor) is None
    ):
        form = text[unlisted.start() : anchor.end]
        return Body(unlisted.start(), anchor.end, Kind.FOREIGN, form, form, "leader-government")
    return None


def dated_group(anchor: Anchor) -> Body | None:
    """``“4·1”森林火灾扑救指挥部``, ``国务院“3·21”爆炸事故调查组``: a group named after the day of what happened."""
    if not anchor.form.endswith(_GROUPS):
        return None
    found = _DATED.search(anchor.text, max(anchor.floor, anchor.start - _LONGEST_DATED), anchor.start)
    if found is None:
        return None
    begin, form = found.start(), anchor.form
    place = anchor.where.chain(begin, anchor.floor)
    start = begin if place is None else place.start
    parent = anchor.body_ending(start)
    stem = anchor.text[begin : anchor.start]
    return Body(start, anchor.end, Kind.UNIT, form, form, "dated-group", stem=stem, place=place, parent=parent)


def has_officer(text: str, end: int) -> bool:
    """Whether somebody who holds an office in the body ``text[:end]`` is named after it (``…处处长``)."""
    return _OFFICER.match(text, end) is not None


def officers_part(anchor: Anchor, head: Head) -> Body | None:
    """``省交通运输厅基建处处长``: a part of the body before it, named with words that no list has, and its officer."""
    parent, stem = anchor.last, anchor.text[anchor.floor : anchor.start]
    if (
        not head.form.endswith(_PARTS)
        or head.kind not in _PART_KINDS
        or parent is None
        or parent.generic
        or parent.end != anchor.floor
    ):
        return None
    if not (has_officer(anchor.text, anchor.end) and PLAIN_WORDS.fullmatch(stem)) or STOPS.search(
        stem.rstrip(_NUMBERS)
    ):
        return None
    if (
        stem[0] in _COUNTED
        or not _APPOINTS.isdisjoint(stem)
        or stem[-1] == "公"
        or belongs_to_institution(anchor.text, anchor.floor)
    ):
        return None
    if grow_words(anchor.where, anchor.start, anchor.floor) == anchor.floor:
        return None  # what the lists have is read by them
    return Body(
        parent.start, anchor.end, Kind.UNIT, head.form, head.full, "part-with-officer", stem=stem, parent=parent
    )


def foreign_city(anchor: Anchor, end: int) -> Place | None:
    """A foreign city that no list has, by the characters that transcribe foreign names."""
    found = _CITY.search(anchor.text, max(anchor.floor, end - _LONGEST_LEADER), end)
    if found is None or not after_border(anchor.text, found.start()):
        return None
    return Place(found.start(), "foreign", found[0])


def local_office(text: str, end: int, floor: int) -> Growth | None:
    """``县禁磷办``: an office of a local government for a task that no list has, where it acts or is listed."""
    found = _OFFICE.search(text, max(floor, end - _LONGEST_OFFICE), end)
    if found is None or not (after_border(text, found.start()) and _OFFICE_ACTS.match(text, end + 1)):
        return None
    return Growth(found.start(), found["task"], "", Place(found.start(), "relative", found["unit"]))


def expedition(anchor: Anchor) -> Body | None:
    """``海军第9批护航编队``, ``中国赴马里维和部队``: a force named by its service, number and task."""
    found = _EXPEDITION.search(anchor.text, max(anchor.floor, anchor.start - _LONGEST_EXPEDITION), anchor.start)
    if found is None or found.start() == anchor.start:
        return None
    form, begin = anchor.form, found.start()
    return Body(begin, anchor.end, Kind.UNIT, form, form, "expedition", prefix=anchor.text[begin : anchor.start])


def _seat_name(seat: Place, written: str) -> str:
    """A country in full, a Chinese city as it is written (``驻上海总领事馆``)."""
    return seat.name if seat.country is not None else written


def mission(anchor: Anchor, head: Head) -> Body | None:
    """``中国驻纽约总领馆``, ``法国驻华使馆``, ``美国使馆``: whose it is, 驻, where it is."""
    where, start, floor = anchor.where, anchor.start, anchor.floor
    if (owner_last := _OWNER_LAST.search(anchor.text, max(floor, start - _LONGEST_POST), start)) is not None:
        start = owner_last.start("owner")
    seat = where.foreign(start, floor) or where.chain(start, floor) or where.one_character(start, floor)
    post = _POST.search(anchor.text, max(floor, start - _LONGEST_POST), seat.start if seat else start)
    begin, stem, place, parent, generic = start, "", seat, None, seat is None
    if post is not None and (seat is not None or post["seat"]):
        host = (
            post["seat"] + _seat_name(seat, anchor.text[seat.start : start])
            if seat
            else where.initials.get(post["seat"], post["seat"])
        )
        owner = where.foreign(post.start(), floor) or where.short_country(post.start(), floor)
        begin, stem = owner.start if owner else post.start(), f"{post['verb']}{host}"
        generic = host in _ANYWHERE or head.form == _SEVERAL_MISSIONS
        place = owner or Place(post.start(), "domestic", "中国", country="中国")
        organisation = anchor.body_ending(post.start())
        parent = organisation if organisation is not None and is_international(organisation) else None
    elif head.need is Need.PARENT:
        begin = seat.start if seat is not None else start
        parent, generic = anchor.body_ending(begin), False
        if parent is None or not is_international(parent):
            return None
    elif seat is not None:
        begin = seat.start
    elif (
        anchor.text.startswith("中", start - 1)
        and after_border(anchor.text, start - 1)
        and anchor.text[start - 2] != "其"
    ):
        begin, generic, place = start - 1, False, Place(start - 1, "domestic", "中国", country="中国")
    return Body(
        begin,
        anchor.end,
        Kind.MISSION,
        head.form,
        head.full,
        "mission",
        stem=stem,
        place=place,
        parent=parent,
        generic=generic,
    )
