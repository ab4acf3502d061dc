"""Short forms that an article defines: ``最高人民检察院（以下简称“最高检”）``, and parts of bodies repeated alone."""

from __future__ import annotations

import re

from pipeline.agencies.bodies import Body
from pipeline.agencies.boundaries import inside_latin
from pipeline.agencies.tables import Kind

_DEFINITION = re.compile(
    r"[（(](?P<said>(?:以下)?(?:简称|下称|又称|以下称)[为：:]?)?[“\"「‘]?(?P<alias>[\u4e00-\u9fffA-Za-z·-]{2,16})[”\"」’]?[）)]"
)
_LATIN = re.compile(r"[A-Z][A-Za-z-]{1,9}")
_SHORTEST_PART = 4


def apply_aliases(bodies: list[Body], text: str) -> list[Body]:
    """Give every occurrence of a defined short form its body's name; return the bodies with those found anew."""
    for alias, body in _defined(bodies, text):
        bodies = _mark(bodies, text, alias, body, "defined-short-form")
    for part, body in _parts(bodies, text):
        bodies = _mark(bodies, text, part, body, "repeated-part")
    return bodies


def _defined(bodies: list[Body], text: str) -> list[tuple[str, Body]]:
    found: dict[str, Body] = {}
    for body in bodies:
        if body.generic or body.end >= len(text) or text[body.end] not in "（(":
            continue
        match = _DEFINITION.match(text, body.end)
        if match is None:
            continue
        alias = match["alias"]
        abroad = body.level in ("foreign", "international")
        if match["said"] or _abbreviates(alias, body.name) or (abroad and _LATIN.fullmatch(alias)):
            found.setdefault(alias, body)
    return list(found.items())


def _abbreviates(alias: str, name: str) -> bool:
    """Whether *alias* is made of the name's characters in their order, beginning with its first."""
    rest = iter(name)
    return len(alias) < len(name) and alias[0] == name[0] and all(char in rest for char in alias)


def _parts(bodies: list[Body], text: str) -> list[tuple[str, Body]]:
    found: dict[str, Body] = {}
    for body in bodies:
        if body.parent is not None and not body.generic and body.kind is not Kind.GENERIC:
            part = text[body.parent.end : body.end]
            if len(part) >= _SHORTEST_PART:
                found.setdefault(part, body)
    return list(found.items())


def _mark(bodies: list[Body], text: str, form: str, named: Body, rule: str) -> list[Body]:
    """Name the bodies that are *form*, and add those that the grammar missed."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        touching = [body for body in bodies if body.start < end and body.end > start]
        exact = next((body for body in touching if (body.start, body.end) == (start, end)), None)
        if exact is not None:
            if exact is not named:
                exact.take_name(named)
                exact.generic = False
        elif all(start <= body.start and body.end <= end for body in touching) and not inside_latin(text, start, end):
            new = Body(start, end, named.kind, form, form, rule)
            new.take_name(named)
            bodies = sorted([body for body in bodies if body not in touching] + [new], key=lambda body: body.start)
        start = text.find(form, end)
    return bodies
