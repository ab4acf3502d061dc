"""Reading marked sentences with the agencies stage: the places that a test names stand for the places stage."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markup import Marked, read_markup

from pipeline.agencies import find
from pipeline.records import AgencyMention, ProvinceMention
from pipeline.text import Article

PLACES = {
    "四川省": ("510000", "province"),
    "四川": ("510000", "province"),
    "云南": ("530000", "province"),
    "广东省": ("440000", "province"),
    "广东": ("440000", "province"),
    "广州市": ("440000", "prefecture"),
    "广州": ("440000", "prefecture"),
    "湖南省": ("430000", "province"),
    "永州市": ("430000", "prefecture"),
    "永州": ("430000", "prefecture"),
    "北京市": ("110000", "province"),
    "北京": ("110000", "province"),
    "朝阳区": ("110000", "county"),
    "上海": ("310000", "province"),
    "香港特区": ("810000", "province"),
    "香港": ("810000", "province"),
    "台湾": ("710000", "province"),
    "川": ("510000", "province"),
    "渝": ("500000", "province"),
    "内蒙古": ("150000", "province"),
    "江苏省": ("320000", "province"),
    "无锡市": ("320000", "prefecture"),
    "天河区": ("440000", "county"),
}


def places_in(text: str) -> list[ProvinceMention]:
    """The mentions of the places above, the longest first, none inside another."""
    found: list[ProvinceMention] = []
    for place in sorted(PLACES, key=len, reverse=True):
        code, level = PLACES[place]
        start = text.find(place)
        while start >= 0:
            end = start + len(place)
            if all(end <= other.start or start >= other.end for other in found):
                found.append(ProvinceMention(start=start, end=end, text=place, code=code, level=level))
            start = text.find(place, end)
    return sorted(found, key=lambda mention: mention.start)


def agencies(text: str, published: date | None = date(2021, 6, 1)) -> list[AgencyMention]:
    """Run the stage over *text*."""
    return find(Article(raw=text, published=published), places_in(text))


def spans(found: Sequence[AgencyMention]) -> list[Marked]:
    """The mentions as marks with their names."""
    return [Marked(mention.start, mention.end, mention.name) for mention in found]


def check(marked: str, published: date | None = date(2021, 6, 1)) -> list[AgencyMention]:
    """Assert that exactly the marked bodies are found, with the names that the marks give (none: the text itself)."""
    text, marks = read_markup(marked)
    found = agencies(text, published)
    assert spans(found) == [mark._replace(label=mark.label or text[mark.start : mark.end]) for mark in marks]
    return found
