"""What a place mention is for: where it happened, where an agency sits, a dateline, where somebody comes from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from pipeline.records import AgencyMention, PlaceRole, ProvinceMention

_DATELINE_BEFORE = re.compile(r"(?:[社网报]|记者|专电|[\u4e00-\u9fff]{2}号)$")
_DATELINE_AFTER = re.compile(r"\s?(?:\d{4}年)?\d{1,2}月\d{1,2}日\s?(?:[电讯]|消息|专电)")
_ORIGIN_AFTER = re.compile(r"籍|人(?=[,，。、;；)）]|\s)|户籍|[老同]乡")
_ORIGIN_BEFORE = re.compile(r"(?:来自|祖籍|生于|老家|家住|籍贯|出生于|家乡)$")


def role_at(text: str, start: int, end: int) -> PlaceRole:
    """Return the role that the words around ``text[start:end]`` give; agencies are not known yet."""
    if _DATELINE_AFTER.match(text, end) and _DATELINE_BEFORE.search(text, max(0, start - 4), start):
        return "dateline"
    if _ORIGIN_AFTER.match(text, end) or _ORIGIN_BEFORE.search(text, max(0, start - 4), start):
        return "origin"
    return "location"


def with_roles(provinces: Sequence[ProvinceMention], agencies: Sequence[AgencyMention]) -> list[ProvinceMention]:
    """Return *provinces* as new records, with the role "agency" on those inside one of *agencies*."""
    starts = [agency.start for agency in agencies]
    given = []
    for mention in provinces:
        at = bisect_right(starts, mention.start) - 1
        inside = at >= 0 and mention.end <= agencies[at].end
        given.append(mention.model_copy(update={"role": "agency"}) if inside else mention)
    return given
