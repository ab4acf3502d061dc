"""Who a body is: its name written out, as of the article's date."""

from __future__ import annotations

from datetime import date

from pipeline.agencies import tables
from pipeline.agencies.bodies import Body
from pipeline.agencies.conditions import is_party_committee
from pipeline.agencies.tables import Entry, Kind
from pipeline.agencies.whereabouts import SPECIAL_REGIONS, Place

# How names are written out whose place does not simply stand in front.
_PATTERNS = {
    "纪委": "中国共产党{}纪律检查委员会",
    "纪检委": "中国共产党{}纪律检查委员会",
    "纪律检查委员会": "中国共产党{}纪律检查委员会",
    "政法委": "中国共产党{}委员会政法委员会",
    "政法委员会": "中国共产党{}委员会政法委员会",
    "宣传部": "中国共产党{}委员会宣传部",
    "组织部": "中国共产党{}委员会组织部",
    "统战部": "中国共产党{}委员会统一战线工作部",
    "政协": "中国人民政治协商会议{}委员会",
    "政协常委会": "中国人民政治协商会议{}委员会常务委员会",
}
# The branches of the financial supervisors: 福州证监局 is the commission's 福州监管局.
_SUPERVISORS = {
    "证监局": "中国证券监督管理委员会",
    "银监局": "中国银行业监督管理委员会",
    "保监局": "中国保险监督管理委员会",
    "银保监局": "中国银行保险监督管理委员会",
}
_ONE_FINANCIAL_SUPERVISOR = date(2023, 5, 18)  # the day on which the 国家金融监督管理总局 began its work
_BEIJING = "110000"
_SHORTEST_PROVINCE = 2
_LONGEST_NAME = 80  # repeated text must not grow names without end
# A zone bears the bare name of its place: 苏州高新区.
_ZONES = ("区", "园", "港")
_PARTY = "中国共产党"
_PARTY_COMMITTEE = "中国共产党{}委员会"


def entry_for(form: str, on: date | None) -> Entry:
    """Return the body that bore *form* on the article's date, else the one whose years lie nearest."""
    entries = tables.authority()[form]
    year = on.year if on else 9999

    def distance(entry: Entry) -> int:
        return max(0, (entry.first_year or year) - year, year - (entry.last_year or year))

    return min(entries, key=distance)


def name_body(body: Body, place: Place | None, on: date | None, written: str) -> None:
    """Fill in ``name``, ``level``, ``country`` and ``successor``.

    *place* is the body's place (a relative one resolved), *on* the article's date, *written* the body's text.
    """
    if place is not None:
        body.country = place.country
        body.level = "foreign" if place.sort == "foreign" else place.level if place.level != "place" else None
    if body.kind is Kind.AUTHORITY:
        entry = entry_for(body.form, on)
        body.name, body.level = entry.name, entry.level
        body.country, body.successor = entry.country, entry.successor
    elif body.generic or _courts_of(body, place):
        body.generic, body.name = True, written
    elif body.parent is not None:
        own = written[body.parent.end - body.end :] if body.place or body.work != body.stem else body.tail
        owner = _PARTY + body.parent.name if body.prefix == "中共" else body.parent.name
        body.name = owner + own if len(owner) < _LONGEST_NAME else written
        body.level, body.country = body.parent.level, body.parent.country
    elif place is None:
        body.name = body.prefix + body.tail
        body.level = "central" if body.prefix else None
    elif place.sort == "foreign":
        known = tables.authority().get(place.name + body.stem + body.form)
        written_out = body.stem + (body.form if _ours_alone(body.full) else body.full)
        body.name = known[0].name if known else place.name + written_out
    elif place.sort in ("relative", "several"):
        body.generic, body.name = True, written
    else:
        plain = body.prefix or (place.sort == "domestic" and _keeps_short_place(body))
        body.name = written.removesuffix(body.stem + body.form) + body.tail if plain else placed_name(body, place, on)


def _ours_alone(full: str) -> bool:
    """Whether a head written out is what only Chinese bodies are called (``法院``, but 人民法院)."""
    return "人民" in full or full.startswith(("中国", "地方金融", "国家税务"))


def _keeps_short_place(body: Body) -> bool:
    """Whether the body is named after its place without the suffix (``大连海关``, ``长乐机场海关``)."""
    return bool({body.stem.removeprefix("机场") + body.form, body.tail} & tables.plain())


def _courts_of(body: Body, place: Place | None) -> bool:
    """Whether the body is all the courts of a province or city rather than one (``甘肃法院``)."""
    return body.form == "法院" and not body.work and place is not None and place.level in ("province", "prefecture")


def _short(place: Place) -> str:
    """The place as its supervisors' branches are named: a province without its suffix."""
    suffix = place.level == "province" and len(place.written) > _SHORTEST_PROVINCE and place.written[-1] in "省市"
    return place.written[:-1] if suffix else place.written


def placed_name(body: Body, place: Place, on: date | None = None) -> str:
    """Return the name of *body* as one of the Chinese division *place*."""
    if is_party_committee(body):
        return _PARTY_COMMITTEE.format(
            place.name if body.form != "地委" else place.written.removesuffix("地区") + "地区"
        )
    if body.stem + body.form == "金融监管局" and on is not None and on >= _ONE_FINANCIAL_SUPERVISOR:
        return f"国家金融监督管理总局{_short(place)}监管局"
    if body.form == "行署":
        return place.written.removesuffix("地区") + "地区" + body.full
    if body.stem + body.form == "交管局":
        return f"{place.name}公安局{'公安' * (place.code == _BEIJING)}交通管理局"
    if body.form in _SUPERVISORS:
        return f"{_SUPERVISORS[body.form]}{_short(place)}监管局"
    if body.form in _PATTERNS and not body.work:
        return _PATTERNS[body.form].format(place.name)
    if body.form == "政府" and place.country:
        return place.name + body.form
    if place.code in SPECIAL_REGIONS:
        return place.name + body.tail.replace("高级人民", "高等").replace("人民", "")
    if body.stem.endswith(_ZONES) and body.full.endswith("管理委员会"):
        return place.written + body.tail
    return place.name + body.tail
