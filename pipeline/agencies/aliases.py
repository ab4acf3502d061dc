"""Short forms that an article defines: ``最高人民检察院（以下简称“最高检”）``, and parts of bodies repeated alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter

from pipeline.agencies import tables
from pipeline.agencies.bodies import Body
from pipeline.agencies.boundaries import after_border, inside_latin
from pipeline.agencies.tables import Kind

_DEFINITION = re.compile(
    r"[（(](?P<said>(?:以下)?(?:简称|下称|又称|以下称)[为：:]?)?[“\"「‘]?(?P<alias>[\u4e00-\u9fffA-Za-z·-]{2,16})[”\"」’]?[）)]"
)
_LATIN = re.compile(r"[A-Z][A-Za-z-]{1,9}")
_CALLED_BY_HEAD = ("指挥中心", "指挥部", "领导小组")
_SHORTEST_PART = 4
_MOST_FORMS = 200  # forms of one article to look for
_START = attrgetter("start")


def apply_aliases(bodies: list[Body], text: str) -> list[Body]:
    """Give every occurrence of a defined short form its body's name; return the bodies with those found anew."""
    forms = [(alias, body, "defined-short-form") for alias, body in _defined(bodies, text).items()]
    forms += [(part, body, "repeated-part") for part, body in _parts(bodies, text).items()]
    forms += [(head, body, "repeated-head") for head, body in _heads(bodies, text).items()]
    for form, body, rule in forms[:_MOST_FORMS]:
        bodies = _mark(bodies, text, form, body, rule)
    return bodies


def _defined(bodies: list[Body], text: str) -> dict[str, Body]:
    found: dict[str, Body] = {}
    for body in bodies:
        if body.generic or text[body.end : body.end + 1] not in ("（", "("):
            continue
        match = _DEFINITION.match(text, body.end)
        if match is None:
            continue
        alias = match["alias"]
        abroad = body.level in ("foreign", "international")
        if any(entry.name != body.name for entry in tables.authority().get(alias, ())):
            continue
        if match["said"] or _abbreviates(alias, body.name) or (abroad and _LATIN.fullmatch(alias)):
            found.setdefault(alias, body)
    return found


def _abbreviates(alias: str, name: str) -> bool:
    """Whether *alias* is made of the name's characters in their order, beginning with its first."""
    rest = iter(name)
    return len(alias) < len(name) and alias[0] == name[0] and all(char in rest for char in alias)


def _parts(bodies: list[Body], text: str) -> dict[str, Body]:
    found: dict[str, Body] = {}
    for body in bodies:
        if body.parent is not None and not body.generic and body.kind is not Kind.GENERIC:
            part = text[body.parent.end : body.end]
            if len(part) >= _SHORTEST_PART:
                found.setdefault(part, body)
    return found


def _heads(bodies: list[Body], text: str) -> dict[str, Body]:
    """The heads by which an article goes on to call its one body of a sort: ``指挥部`` after ``省防汛指挥部``."""
    found: dict[str, Body | None] = {}
    for body in bodies:
        head = next((head for head in _CALLED_BY_HEAD if text.endswith(head, body.start, body.end)), None)
        if head is not None and not body.generic and body.end - body.start > len(head):
            known = found.setdefault(head, body)
            if known is not None and known.name != body.name:
                found[head] = None
    return {head: body for head, body in found.items() if body is not None}


def _mark(bodies: list[Body], text: str, form: str, named: Body, rule: str) -> list[Body]:
    """Name the bodies that are *form*, and add those that the grammar missed."""
    new: list[Body] = []
    covered: set[int] = set()
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        touching = _touching(bodies, start, end)
        if len(touching) == 1 and (touching[0].start, touching[0].end) == (start, end):
            if touching[0] is not named:
                touching[0].take_name(named)
                touching[0].generic = False
        elif rule == "repeated-head" and not after_border(text, start):
            pass
        elif all(start <= body.start and body.end <= end for body in touching) and not inside_latin(text, start, end):
            body = Body(start, end, named.kind, form, form, rule)
            body.take_name(named)
            new.append(body)
            covered.update(map(_START, touching))
        start = text.find(form, end)
    if not new:
        return bodies
    return sorted([body for body in bodies if body.start not in covered] + new, key=_START)


def _touching(bodies: list[Body], start: int, end: int) -> list[Body]:
    """The bodies that share a character with ``[start, end)``; *bodies* are in order and do not overlap."""
    first = bisect_right(bodies, start, key=_START)
    if first and bodies[first - 1].end > start:
        first -= 1
    last = first
    while last < len(bodies) and bodies[last].start < end:
        last += 1
    return bodies[first:last]
