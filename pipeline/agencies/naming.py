"""Who a body is: its name written out, as of the article's date."""

from __future__ import annotations

from datetime import date

from pipeline.agencies import tables
from pipeline.agencies.grammar import Body
from pipeline.agencies.growth import Place
from pipeline.agencies.tables import Entry, Kind

_PARTY_CONGRESS = "中国共产党{}委员会"
_POLITICAL_CONFERENCE = "中国人民政治协商会议{}委员会"


def entry_for(form: str, on: date | None) -> Entry:
    """Return the body that bore *form* on the article's date, else the one whose years lie nearest."""
    entries = tables.authority()[form]
    for entry in entries:
        if entry.valid(on):
            return entry
    year = on.year if on else 9999
    return min(
        entries, key=lambda entry: min(abs(year - (entry.first_year or year)), abs(year - (entry.last_year or year)))
    )


def name_body(body: Body, place: Place | None, on: date | None, text: str) -> None:
    """Fill in ``name``, ``level``, ``country`` and ``successor`` of *body*, whose place is *place* (a relative one resolved)."""
    if body.kind is Kind.AUTHORITY:
        entry = entry_for(body.form, on)
        body.name, body.level = entry.name, entry.level
        body.country, body.successor = entry.country, entry.successor
        return
    written = text[body.start : body.end]
    if body.parent is not None:
        own = body.full if body.kind in (Kind.PARTY,) else text[body.parent.end : body.end]
        if body.kind is Kind.ORGAN:
            own = (body.place.name if body.place else "") + body.tail
        body.name = body.parent.name + own
        body.level, body.country = body.parent.level, body.parent.country
        return
    if body.generic:
        body.name = written
        body.level = "foreign" if place and place.sort == "foreign" else None
        body.country = place.country if place else None
        return
    if place is None or place.sort not in ("domestic", "foreign"):
        body.name = (
            body.prefix + body.tail
            if body.prefix not in ("中国", "中华人民共和国") or body.kind is not Kind.AUTHORITY
            else body.tail
        )
        if place is not None:
            body.name = place.name + body.tail
        body.level = "central" if body.prefix else None
        return
    if place.sort == "foreign":
        body.name = place.name + body.determiner + body.stem + body.form
        body.level, body.country = "foreign", place.country
        return
    body.level = place.level if place.level != "place" else None
    body.name = _domestic(body, place)


def _domestic(body: Body, place: Place) -> str:
    form, name = body.form, place.name
    if form in ("委", "委员会", "党委") and not body.stem:
        return _PARTY_CONGRESS.format(name)
    if form == "纪委" or form == "纪检委":
        return "中国共产党" + name + "纪律检查委员会"
    if form == "政协":
        return _POLITICAL_CONFERENCE.format(name)
    if form == "政协常委会":
        return _POLITICAL_CONFERENCE.format(name) + "常务委员会"
    if form == "政府" and place.code == "810000" or form == "政府" and place.code == "820000":
        return ("香港特别行政区" if place.code == "810000" else "澳门特别行政区") + "政府"
    if form == "法院" and place.level in ("province", "prefecture") and not body.stem:
        return name + form
    if body.kind is Kind.AUTHORITY:
        return name + body.tail
    return name + body.tail
