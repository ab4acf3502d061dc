"""From anchors to bodies: every stretch of the text that the name of an organ, or a generic word for one, covers."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.agencies import tables
from pipeline.agencies.boundaries import belongs_to_institution, geographic, inside_employer, swallowed
from pipeline.agencies.growth import Growth, Place, Surroundings
from pipeline.agencies.tables import Head, Kind, Need

# Unions of states that are as often a region or a market as an organ.
_UNIONS = frozenset({"欧盟", "东盟", "非盟", "阿盟", "欧亚经济联盟", "独联体"})
_FULL = {"委": "委员会"}
_CENTRAL = ("中华人民共和国", "国家", "全国", "中央", "中国")


@dataclass(slots=True)
class Body:
    """An organ in the text: its span, its parts, and, once named, who it is.

    ``stem`` is what stands between place and head, ``form`` the head (or the authority file's form) as written;
    ``parent`` is the body of which it is a part, where the text writes both together.
    """

    start: int
    end: int
    kind: Kind
    form: str
    full: str
    stem: str = ""
    determiner: str = ""
    place: Place | None = None
    parent: Body | None = None
    prefix: str = ""
    generic: bool = False
    name: str = ""
    level: str | None = None
    country: str | None = None
    successor: str | None = None
    rule: str = ""

    @property
    def bare(self) -> bool:
        """Whether nothing in the span says whose body it is."""
        return self.place is None and self.parent is None and not self.prefix

    @property
    def tail(self) -> str:
        """The body's own name without its place: stem and head, written out."""
        return expand(self.stem, self.full) if self.kind is Kind.ORGAN else self.stem + self.full


def expand(stem: str, head: str) -> str:
    """Write a department's name out: ``发改`` + ``委员会`` is 发展和改革委员会."""
    return tables.stems().get(stem, stem) + head


def find_bodies(around: Surroundings) -> list[Body]:
    """Return the bodies in text order; they do not overlap, and a part has taken in the body it belongs to."""
    automaton, patterns = tables.anchors()
    authority, heads, text = tables.authority(), tables.heads(), around.text
    function_ends, generic = tables.function_ends(), tables.generic_words()
    found: list[Body] = []
    floor = 0
    for index, start, end in automaton.find_matches_as_indexes(text):
        form = patterns[index]
        head = heads.get(form)
        if start < floor:
            continue
        if form in authority:
            body = _authority(around, form, start, end, floor)
        elif head is None:
            body = _generic_word(around, form, start, end, floor)
        else:
            if (
                head.need in (Need.STEM, Need.BOTH)
                and text[max(0, start - 2) : start] not in function_ends
                and form not in generic
                and not _may_stand_without_stem(around, start, floor)
            ):
                continue
            body = _headed(around, head, start, end, floor, found)
            if body is None and form in generic:
                body = _generic_word(around, form, start, end, floor)
        if body is None:
            continue
        _join(body, found)
        floor = body.end
    return [body for body in found if not belongs_to_institution(text, body.end)]


def _may_stand_without_stem(around: Surroundings, start: int, floor: int) -> bool:
    """A cheap look at the character before a short head: 该局, 省委, 成都市委."""
    if start <= floor:
        return start == floor and start > 0
    return around.text[start - 1] in "该我本省市县区州旗盟地" or start in around.ends


def _authority(around: Surroundings, form: str, start: int, end: int, floor: int) -> Body | None:
    text = around.text
    if swallowed(text, end):
        return None
    body = Body(start, end, Kind.AUTHORITY, form, form, rule="authority")
    place = around.place_before(start, floor)
    if place and place.sort == "foreign":
        body.place, body.start, body.kind, body.rule = place, place.start, Kind.FOREIGN, "foreign-organ"
        return body
    entries = tables.authority()[form]
    if entries[0].level == "international" and form in _UNIONS and geographic(text, end):
        return None
    if entries[0].shared:
        growth = around.grow(start, floor)
        if growth.place or growth.determiner:
            full = (
                tables.heads()[form].full
                if form in tables.heads()
                else expand(form[:-1], _FULL.get(form[-1], form[-1]))
            )
            return _headed(around, Head(form, full, Kind.ORGAN, Need.NONE), start, end, floor, [])
    _take_prefix(body, text, floor)
    return body


def _take_prefix(body: Body, text: str, floor: int) -> None:
    """``中国外交部``, ``中华人民共和国民政部``: the state's name before a national organ belongs to the span."""
    for prefix in ("中华人民共和国", "中国"):
        begin = body.start - len(prefix)
        if begin >= floor and text.startswith(prefix, begin) and not body.form.startswith("中"):
            body.start = begin
            return


def _generic_word(around: Surroundings, form: str, start: int, end: int, floor: int) -> Body | None:
    if swallowed(around.text, end):
        return None
    growth = around.grow(start, floor)
    if growth.stem:
        growth = Growth(start, "", "", around.place_before(start, floor))
        if growth.place:
            growth = growth._replace(start=growth.place.start)
    return Body(
        growth.start,
        end,
        Kind.WORD,
        form,
        form,
        place=growth.place,
        determiner=growth.determiner,
        generic=True,
        rule="generic-word",
    )


def _headed(around: Surroundings, head: Head, start: int, end: int, floor: int, found: list[Body]) -> Body | None:
    text = around.text
    if swallowed(text, end):
        return None
    growth = around.grow(start, floor, counted=head.form == "部门")
    if head.form == "政府" and not growth.place and not growth.determiner and growth.start == start:
        leader = next((n for n in (4, 3, 2, 5, 6) if text[max(floor, start - n) : start] in tables.leaders()), 0)
        if leader:
            return Body(
                start - leader, end, Kind.FOREIGN, form := text[start - leader : end], form, rule="leader-government"
            )
    parent = found[-1] if found and found[-1].end == growth.start and _may_join(found[-1], head, growth) else None
    body = Body(
        growth.start, end, head.kind, head.form, head.full, growth.stem, growth.determiner, growth.place, parent
    )
    if not growth.place and not parent:
        _take_central(body, text, floor)
    if not _needs_met(head, body):
        return None
    if (body.kind in (Kind.GENERIC, Kind.UNIT)) and not parent and inside_employer(text, body.start):
        return None
    body.generic = head.kind is Kind.GENERIC or bool(growth.determiner)
    body.rule = f"{head.kind.value}-head"
    return body


def _take_central(body: Body, text: str, floor: int) -> None:
    for prefix in _CENTRAL:
        begin = body.start - len(prefix)
        if body.stem and begin >= floor and text.startswith(prefix, begin):
            body.start, body.prefix = begin, prefix
            return


def _needs_met(head: Head, body: Body) -> bool:
    allowed = tables.last_words().get(head.form)
    if allowed and body.stem and not body.stem.endswith(tuple(allowed)):
        return False
    if head.form == "部" and body.stem[-1:] in ("东", "西", "南", "北", "中"):
        return False
    placed = bool(body.place or body.parent or body.determiner or body.prefix)
    if body.kind is Kind.GENERIC and head.need is Need.ANY:
        return placed or bool(body.stem)
    if head.need is Need.NONE:
        return True
    if head.need is Need.PLACE:
        return placed
    if head.need is Need.STEM:
        if body.stem:
            return True
        return bool(body.determiner) and body.determiner in ("该", "我", "本") or _is_party_committee(head, body)
    if head.need is Need.ANY:
        return placed or bool(body.stem) or head.kind is Kind.SEAT or head.kind is Kind.PARTY
    if head.need is Need.PARENT:
        return body.parent is not None
    return placed and bool(body.stem) or (body.determiner in ("该",) and head.form not in ("组", "队", "台", "室"))


def _is_party_committee(head: Head, body: Body) -> bool:
    return head.form in ("委", "委员会") and body.place is not None and body.place.sort in ("domestic", "relative")


_PARTY_PARENTS = frozenset({Kind.ORGAN, Kind.UNIT, Kind.BRANCH, Kind.SEAT, Kind.AUTHORITY})


def _may_join(parent: Body, head: Head, growth: Growth) -> bool:
    """Whether a head that starts where *parent* ends names a part of it."""
    if parent.generic and head.kind is not Kind.GENERIC:
        return False
    if head.kind in (Kind.UNIT, Kind.BRANCH):
        return True
    if head.kind is Kind.PARTY:
        return parent.kind in _PARTY_PARENTS
    if head.kind is Kind.ORGAN:
        return growth.place is None or parent.kind is Kind.AUTHORITY
    if head.kind is Kind.GENERIC:
        return growth.place is None and parent.kind is not Kind.GENERIC and head.form in ("部门", "机关")
    return head.form in ("纪委",) and parent.kind is not Kind.PARTY


def _join(body: Body, found: list[Body]) -> None:
    """Add *body*, taking in the body before it where that is its parent."""
    if body.parent is not None and found and found[-1] is body.parent:
        found.pop()
        body.start = body.parent.start
        body.generic = body.generic or body.parent.generic
    found.append(body)
