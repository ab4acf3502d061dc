"""What an article says about its own bodies: short forms, ``该局``, a bare ``林业局`` that has been named in full."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from datetime import date
from operator import attrgetter

from pipeline.agencies import tables
from pipeline.agencies.aliases import apply_aliases
from pipeline.agencies.bodies import Body
from pipeline.agencies.conditions import GROUPS, OF_COMMITTEES, is_higher_office, is_pronoun
from pipeline.agencies.naming import entry_for, name_body, placed_name
from pipeline.agencies.relative import resolved
from pipeline.agencies.tables import Kind
from pipeline.agencies.whereabouts import Place, Whereabouts, official_name

# Bare, these name whichever body is meant, or none.
_ALWAYS_GENERIC = frozenset(
    {
        "政府",
        "人民政府",
        "法院",
        "检察院",
        "人民法院",
        "人民检察院",
        "海关",
        "派出所",
        "党委",
        "人大",
        "政协",
        "街道办事处",
    }
)
_SAYING_NOTHING = ("", "公安", "基层")
# What the body must be of which a bare part is named.
_HOSTS = (("派出所", "公安"), ("看守所", "公安"), ("拘留所", "公安"), ("执行局", "法院"), ("庭", "法院"))
_COORDINATED = re.compile(r"(?:原?(?:党组|党委)?(?:副?[书局厅主委秘]\w{1,2}|成员|常委)){0,2}[、和与及（(]?原?")
_COMMITTEE = re.compile("中国共产党.+委员会")
_WITH_PARTY_DEPARTMENTS = ("中国共产党", "中共", "中国人民解放军", "中国人民武装警察部队")
# Party committees have none of these.
_FIELD_UNITS = ("总队", "支队", "大队", "中队")
_NOT_OF_PARTY = ("党组", "党工委", *_FIELD_UNITS)
_ARMY_UNITS = ("集团军", "师", "旅", "营", "联队", "远征队", "远征军", "打击群", "战斗群")
_OF_ARMIES = ("军", "军区", "战区", "部队", "舰队")
_WITHOUT_UNITS = ("检察院", "法院", "政府", "代表大会", "国务院")
_CONGRESSES = {"政协": "政治协商会议", "人大": "人民代表大会"}
# Hong Kong and Macao have these as well.
_OF_REGIONS_TOO = ("终审法院", "高等法院", "区域法院", "裁判法院", "律政司")
# Bare, these are a zone's or a branch's rather than the city's.
_OF_ZONES = ("管委会", "管理委员会", "管理局", "监管局", "海事局")
_FORCES = ("武装部队", "国防军")
# 该中心 may be a company's: it must point back to a body.
_ANYBODYS = ("中心", "机构", "部门", "处", "所", "室")
_SAME_BREATH = 30  # characters between a body and a bare ministry of the same country
_IN_LIST = 16  # characters between two bodies of one list, titles included
_NEAR_PARTY = 24  # characters between a body and its bare Party group
_FARTHEST = 100  # bodies to look at on either side
_START = attrgetter("start")


def resolve(bodies: list[Body], where: Whereabouts, on: date | None) -> list[Body]:
    """Name every body, in text order; what is bare takes its name from the one that the article has made it."""
    for body in bodies:
        for part in _outermost_first(body):
            _name(part, where, on)
    named = _Named(
        part
        for body in bodies
        for part in _outermost_first(body)
        if not part.generic and not part.bare and not is_higher_office(part)
    )
    for body in bodies:
        if is_pronoun(body.determiner) and body.place is None:
            _point_back(body, named)
        elif body.bare and body.form in _CONGRESSES and not (body.work or body.determiner) and named.one_named(body):
            continue
        elif body.kind is Kind.MISSION and not body.stem and body.text_is_short:
            named.one_mission(body)
        elif is_higher_office(body):
            _higher_office(body, named)
        elif _is_of_another_country(body, named, where, on):
            continue
        elif not body.generic:
            for part in _outermost_first(body):
                if part.bare:
                    if not _share_place(part, named, where.text):
                        _fill_out(part, named, where)
                elif part.parent is not None:
                    _name(part, where, on)
            named.lengthen(body)
    return apply_aliases([body for body in bodies if body.name], where.text)


def _is_of_another_country(body: Body, named: _Named, where: Whereabouts, on: date | None) -> bool:
    """Name a bare ministry of the one country whose organs the article names, where ours is not meant.

    Ours had no such body at the time, or the article speaks of that country alone, and of its organs just before.
    """
    country = named.only_country
    if body.kind is not Kind.AUTHORITY or country is None or not body.form.endswith("部") or body.level != "central":
        return False
    if body.name != body.form:
        return False
    if entry_for(body.form, on).valid(on):
        last = next(named.before(body.start), None)
        ours = "中国" in where.text or "我国" in where.text or where.provinces
        if ours or last is None or last.country != country or body.start - last.end > _SAME_BREATH:
            return False
    body.name, body.level, body.country = country + body.form, "foreign", country
    return True


def _name(body: Body, where: Whereabouts, on: date | None) -> None:
    name_body(body, resolved(body.place, body.start, where), on, where.text[body.start : body.end])


def _outermost_first(body: Body) -> Iterator[Body]:
    if body.parent is not None:
        yield from _outermost_first(body.parent)
    yield body


class _Named:
    """The bodies of an article that say whose they are, in text order."""

    def __init__(self, bodies: Iterable[Body]) -> None:
        self._bodies = sorted(bodies, key=_START)
        self._foreign: dict[str | None, set[str]] = {}
        for body in self._bodies:
            if body.kind is Kind.FOREIGN or body.level == "foreign":
                self._foreign.setdefault(body.country, set()).add(body.name)

    def add(self, body: Body) -> None:
        insort(self._bodies, body, key=_START)

    def before(self, at: int) -> Iterator[Body]:
        """The bodies that start before *at*, the nearest first."""
        middle = bisect_left(self._bodies, at, key=_START)
        return reversed(self._bodies[max(0, middle - _FARTHEST) : middle])

    def after(self, at: int) -> list[Body]:
        middle = bisect_left(self._bodies, at, key=_START)
        return self._bodies[middle : middle + _FARTHEST]

    def _around(self, body: Body) -> list[Body]:
        middle = bisect_left(self._bodies, body.start, key=_START)
        return self._bodies[max(0, middle - _FARTHEST) : middle + _FARTHEST]

    @property
    def foreign(self) -> bool:
        """Whether the article names organs of other countries."""
        return bool(self._foreign)

    @property
    def only_country(self) -> str | None:
        """The country, where all the organs of other countries that the article names are of one."""
        return next(iter(self._foreign)) if len(self._foreign) == 1 else None

    def one_named(self, body: Body) -> bool:
        """Take the name of the one conference or congress that the article names with its place."""
        whole = _CONGRESSES[body.form]
        others = {other.name: other for other in self._around(body) if whole in other.name and "常务" not in other.name}
        if len(others) == 1:
            body.take_name(next(iter(others.values())))
            body.generic = False
        return len(others) == 1

    def one_mission(self, body: Body) -> None:
        """``使馆`` is the one mission that the article names with its seat."""
        names = {other.name: other for other in self._around(body) if other.kind is Kind.MISSION and other.stem}
        if len(names) == 1:
            body.take_name(next(iter(names.values())))
            body.generic = False

    def lengthen(self, body: Body) -> None:
        """Give *body* the fuller name that the article has for it."""
        if body.place is not None and _may_lack_city(body.place) and body.parent is None:
            longer = {other.name for other in self._around(body) if other.name.endswith(body.name)} - {body.name}
            body.name = longer.pop() if len(longer) == 1 else body.name
            return
        of_taiwan = body.name.replace("台湾", "台湾地区", 1)
        if body.name.startswith("台湾") and any(other.name == of_taiwan for other in self._around(body)):
            body.name = of_taiwan
        if body.kind is Kind.PARTY and any(other.name == "中国共产党" + body.name for other in self._around(body)):
            body.name = "中国共产党" + body.name
        self._lengthen_foreign(body)

    def _lengthen_foreign(self, body: Body) -> None:
        """``英上诉法院`` is the one court of that kind that the article names in full."""
        if body.kind is Kind.AUTHORITY and body.form.endswith("军") and body.level == "foreign":
            body.name = next(
                (name for name in self._foreign.get(body.country, ()) if name.endswith(_FORCES)), body.name
            )
        if body.kind is not Kind.FOREIGN or body.place is None or len(body.stem + body.form) <= 2:
            return
        names = self._foreign.get(body.country, set())
        longer = [name for name in names if name.endswith(body.form) and len(name) > len(body.name)]
        if len(longer) == 1:
            body.name = longer[0]


def _may_lack_city(place: Place) -> bool:
    """Whether the article may name the body with the city above it as well (``房山法院``)."""
    return place.sort == "relative" or (place.sort == "domestic" and place.level == "county")


def _point_back(body: Body, named: _Named) -> None:
    """``该局``: the last body named whose head is the same, or ends alike when written out."""
    body.generic = True
    for earlier in named.before(body.start):
        if earlier.name.endswith(body.form) or earlier.full[-1] == body.full[-1]:
            body.take_name(earlier)
            return
    if body.form in _ANYBODYS:
        body.name = ""


def _higher_office(body: Body, named: _Named) -> None:
    """``省局`` is the province's department named last; where there is none it is no body."""
    place = body.name.removesuffix(body.form)
    body.generic, body.name = False, ""
    for earlier in named.before(body.start):
        if earlier.name.startswith(place) and earlier.name.endswith(body.form) and len(place) > 1:
            body.take_name(earlier)
            return


def _share_place(body: Body, named: _Named, text: str) -> bool:
    """``北京市发改委、教委``: a department that follows another in a list is of the same place."""
    other = next(named.before(body.start), None)
    joining = (body.kind in (Kind.ORGAN, Kind.SEAT) and body.form != "行署") or body.form in OF_COMMITTEES
    if other is None or not joining or body.start - other.end not in range(_IN_LIST):
        return False
    coordinated = _COORDINATED.fullmatch(text, other.end, body.start) is not None
    if coordinated and body.form in OF_COMMITTEES and _COMMITTEE.fullmatch(other.name):
        body.name, body.level = other.name + body.full, other.level
        return True
    place = other.place or (other.parent.place if other.parent is not None and other.parent.form == "政府" else None)
    domestic = place is not None and place.sort != "foreign" and other.kind in (Kind.ORGAN, Kind.SEAT)
    if not domestic or not other.name.endswith(other.tail) or not coordinated:
        return False
    owner = other.name.removesuffix(other.tail).removeprefix("中国共产党")
    body.place = Place(other.start, "domestic", owner, other.level)
    body.name, body.level = placed_name(body, body.place), other.level
    named.add(body)
    return True


def _fill_out(body: Body, named: _Named, where: Whereabouts) -> None:
    """A bare ``林业局`` is the one that the article names with its place, the nearest before rather than after."""
    if body.form in _ALWAYS_GENERIC and body.work in _SAYING_NOTHING:
        body.generic, body.name = True, where.text[body.start : body.end]
        return
    if body.form == "政府" and (other := next((b for b in named.before(body.start) if b.name.endswith("政府")), None)):
        body.take_name(other)  # 过渡政府: the country's government of the day
        return
    if body.form == "行署" and (other := next((b for b in named.before(body.start) if b.form == "地委"), None)):
        body.name = other.name.removeprefix("中国共产党").removesuffix("委员会") + body.full
        return
    if body.form == "委员会" and not body.work:
        body.name = ""  # of any company or association
        return
    if body.kind is not Kind.PARTY:
        tails = (body.tail, body.stem + body.form)
        for other in (*named.before(body.start), *named.after(body.start)):
            if other.name.endswith(tails):
                body.take_name(other)
                return
    if body.form == "委员会":
        body.name = ""
    elif body.kind is Kind.FOREIGN:
        _of_country(body, named, where)
    elif body.kind in (Kind.UNIT, Kind.BRANCH, Kind.PARTY):
        _attach(body, named)
    elif body.kind is Kind.SEAT or body.form == "总局":
        body.generic = True
    elif body.kind is Kind.ORGAN and where.only_unit is not None and not named.foreign and body.form not in _OF_ZONES:
        unit = where.only_unit
        body.name = placed_name(body, Place(unit.start, "domestic", official_name(unit), unit.level, unit.code))
        body.level = unit.level


def _of_country(body: Body, named: _Named, where: Whereabouts) -> None:
    """A bare ``众议院`` is that of the only country whose organs, or which, the article names."""
    if body.stem or body.form in _OF_REGIONS_TOO or body.rule == "leader-government":
        return
    country = tables.national_heads().get(body.form)
    if country is None:
        country = named.only_country or where.only_country
        country = country if where.last_country(body.start) in (None, country) else None
    if country is not None:
        body.name, body.level, body.country = country + body.full, "foreign", country


def _of_committee(body: Body, last: Body, named: _Named) -> None:
    """A bare 组织部 that follows a body of the state is of the Party committee of its place."""
    committee = next((other for other in named.before(body.start) if _COMMITTEE.fullmatch(other.name)), None)
    if committee is not None:
        body.name, body.level = committee.name + body.full, committee.level
    elif last.place is not None and last.place.sort == "domestic":
        body.name, body.level = placed_name(body, last.place), last.level


def _attach(body: Body, named: _Named) -> None:
    """A bare part (``治安大队``) is one of the body named last that may have such a part."""
    host = next((name for ending, name in _HOSTS if body.form.endswith(ending)), "")
    for other in named.before(body.start):
        if other.level in ("foreign", "international") or host not in other.name:
            continue
        if body.form in _NOT_OF_PARTY and other.name.startswith("中国共产党"):
            continue
        if body.form in _FIELD_UNITS and other.name.endswith(_WITHOUT_UNITS):
            continue
        if body.form.endswith(_ARMY_UNITS) and not other.name.endswith(_OF_ARMIES):
            continue
        if body.kind is Kind.PARTY and body.start > other.end + _NEAR_PARTY:
            break
        while other.parent is not None:
            other = other.parent
        if body.form in OF_COMMITTEES and not other.name.startswith(_WITH_PARTY_DEPARTMENTS):
            _of_committee(body, other, named)
        elif not body.form.endswith(GROUPS):
            body.name, body.level = (
                other.name.removesuffix("人民政府" * body.tail.startswith("人民政府")) + body.tail,
                other.level,
            )
        return
    body.generic = body.generic or body.kind is Kind.PARTY
