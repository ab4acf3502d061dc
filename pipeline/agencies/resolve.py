"""What an article says about its own bodies: short forms, ``该局``, a bare ``林业局`` that has been named in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pipeline.agencies.aliases import apply_aliases
from pipeline.agencies.bodies import Body
from pipeline.agencies.conditions import GROUPS, is_pronoun
from pipeline.agencies.naming import SPECIAL_REGIONS, name_body
from pipeline.agencies.tables import Kind
from pipeline.agencies.whereabouts import MUNICIPALITIES, Place, Whereabouts, division, official_name
from pipeline.records import ProvinceMention

_PROVINCE_WORDS = ("省", "自治区", "特区", "特别行政区")
# Bare, these name whichever body is meant, or none.
_ALWAYS_GENERIC = frozenset(
    {"政府", "人民政府", "法院", "检察院", "人民法院", "人民检察院", "海关", "派出所", "党委", "人大", "政协"}
)


def resolve(bodies: list[Body], where: Whereabouts, on: date | None) -> list[Body]:
    """Name every body, in text order; what is bare takes its name from the one that the article has made it."""
    for body in bodies:
        for part in _outermost_first(body):
            _name(part, where, on)
    named = [part for body in bodies for part in _outermost_first(body) if not part.generic and not part.bare]
    for index, body in enumerate(bodies):
        if is_pronoun(body.determiner) and body.place is None:
            _point_back(body, bodies[:index])
        elif not body.generic:
            _complete(body, named, where, on)
    return apply_aliases([body for body in bodies if body.name], where.text)


def _name(body: Body, where: Whereabouts, on: date | None) -> None:
    name_body(body, _place_of(body, where), on, where.text[body.start : body.end])


def _complete(body: Body, named: list[Body], where: Whereabouts, on: date | None) -> None:
    """Name what is bare from the rest of the article, the outermost part first."""
    for part in _outermost_first(body):
        if part.bare:
            if not _share_place(part, named, where.text):
                _fill_out(part, named)
        elif part.parent is not None:
            _name(part, where, on)
    if body.kind is Kind.FOREIGN and body.place is not None:
        _longest_foreign(body, named)


def _outermost_first(body: Body) -> Iterator[Body]:
    if body.parent is not None:
        yield from _outermost_first(body.parent)
    yield body


def _place_of(body: Body, where: Whereabouts) -> Place | None:
    """Return the body's place; a relative one (``省``) is the nearest such place that the article has named."""
    place = body.place
    if place is None or place.sort != "relative":
        return place
    best: Place | None = None
    for mention in where.provinces:
        if mention.code not in where.frequent:
            continue
        found = _as_unit(mention, place)
        if found is None:
            continue
        if mention.start > body.start and best is not None:
            break
        best = found
    return best or place


def _as_unit(mention: ProvinceMention, place: Place) -> Place | None:
    """Read *mention* as the unit that ``省`` or ``市`` means there: itself, or the unit above it."""
    word = place.name
    if word.endswith("区") and word.startswith("特") and mention.code not in SPECIAL_REGIONS:
        return None
    if word.endswith(_PROVINCE_WORDS):
        above = division(mention.code or "")
        return Place(place.start, "domestic", above, "province", mention.code) if above else None
    name, adcode = official_name(mention), mention.adcode or ""
    if mention.level == "place":
        return None
    if name.endswith(word[-1]) and (mention.level != "province" or mention.code in MUNICIPALITIES):
        return Place(place.start, "domestic", name, mention.level, mention.code)
    above = None
    if word[-1] in "市州盟":
        municipal = mention.code in MUNICIPALITIES
        above = (
            division(mention.code or "") if municipal else division(adcode[:4] + "00") if adcode[4:] != "00" else None
        )
    if above and above.endswith(word[-1]):
        return Place(place.start, "domestic", above, "prefecture", mention.code)
    return None


def _point_back(body: Body, before: list[Body]) -> None:
    """``该局``: the last body named whose head is the same, else the last whose full head ends alike."""
    body.generic = True
    for earlier in reversed(before):
        if not earlier.generic and (earlier.name.endswith(body.form) or earlier.full[-1] == body.full[-1]):
            body.take_name(earlier)
            return


_COORDINATED = re.compile(r"(?:原?(?:党组|党委)?(?:副?[书局厅主委秘]\w{1,2}|成员)){0,2}[、和与及]?原?")
_IN_LIST = 16  # characters between two bodies of one list, titles included


def _share_place(body: Body, named: list[Body], text: str) -> bool:
    """``北京市发改委、教委``: a department that follows another in a list is of the same place."""
    before = [other for other in named if other.end <= body.start <= other.end + _IN_LIST]
    if body.kind not in (Kind.ORGAN, Kind.SEAT) or not before:
        return False
    other = before[-1]
    domestic = other.place is not None and other.place.sort != "foreign" and other.kind in (Kind.ORGAN, Kind.SEAT)
    if not domestic or not _COORDINATED.fullmatch(text, other.end, body.start) or not other.name.endswith(other.tail):
        return False
    body.name, body.level, body.place = other.name.removesuffix(other.tail) + body.tail, other.level, other.place
    named.append(body)
    named.sort(key=lambda one: one.start)
    return True


# What the body must be of which a bare part is named.
_HOSTS = (("派出所", "公安"), ("看守所", "公安"), ("拘留所", "公安"), ("执行局", "法院"), ("庭", "法院"))


def _fill_out(body: Body, named: list[Body]) -> None:
    """A bare ``林业局`` is the one that the article names with its place, the nearest before rather than after."""
    if body.form in _ALWAYS_GENERIC and not body.work:
        body.generic, body.name = True, body.form
        return
    alike = [] if body.kind is Kind.PARTY else named
    same = [other for other in alike if other.name.endswith((body.tail, body.stem + body.form))]
    if same:
        before = [other for other in same if other.start < body.start]
        body.take_name(before[-1] if before else same[0])
    elif body.form == "委员会":
        body.name = ""  # of any company or association
    elif body.kind in (Kind.UNIT, Kind.BRANCH, Kind.PARTY):
        near = 24 if body.kind is Kind.PARTY else body.start
        host = next((name for ending, name in _HOSTS if body.form.endswith(ending)), "")
        before = [
            other
            for other in named
            if other.start < body.start <= other.end + near and other.kind is not Kind.FOREIGN and host in other.name
        ]
        if body.kind is Kind.PARTY and not before:
            body.generic = True
        elif before and not body.form.endswith(GROUPS):
            top = before[-1]
            while top.parent is not None:
                top = top.parent
            body.name, body.level = top.name + body.stem + body.form, top.level
    elif body.kind is Kind.SEAT or body.form == "总局":
        body.generic = True


def _longest_foreign(body: Body, named: list[Body]) -> None:
    """``美上诉法院`` is the one court of that kind that the article names in full."""
    longer = {
        other.name
        for other in named
        if other.country == body.country and other.name.endswith(body.form) and len(other.name) > len(body.name)
    }
    if len(longer) == 1 and body.place is not None and len(body.stem + body.form) > 2:
        body.name = longer.pop()
