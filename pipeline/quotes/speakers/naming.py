"""The names of bodies that speak: meetings, countries by one character, organisations by their short form."""

from __future__ import annotations

import re
from functools import cache

from pipeline.lexicon import rows
from pipeline.lexicon.countries import countries, country_names
from pipeline.lexicon.provinces import province_names
from pipeline.lexicon.search import around, spans_of
from pipeline.quotes.article.context import Context
from pipeline.quotes.article.drafts import Phrase
from pipeline.quotes.article.nouns import heads

_STATES = {"中": "中国", "台": "台湾", "港": "香港"}
_MEETING = re.compile(r"[\u4e00-\u9fff]{0,8}?会议(?!室|厅|中心)")
_MET = re.compile(
    r"(?P<of>党组|党委)?[^，。；]{0,24}?(?:召开|举行|召集)(?:了|的)?(?:第[一二三四五六七八九十百\d]+次)?(?P<what>[^，。；的]{0,10}?会议)"
)
# From this many characters on, a meeting has a name of its own: 全国森林防火工作会议.
_PROPER = 7
_OF_COMMITTEE = re.compile("(?:党组|党委|政治局|常委会?)会议$")
_ACT = re.compile("召开|举行|出席|主持|参加|部署|贯彻|学习|传达|开会|在|的")


def body_name(ctx: Context, phrase: Phrase, raw: str) -> str:
    """The name of an agency that speaks: of the mention, of the meeting that it held, or the text's."""
    agencies = ctx.agencies_within(phrase.start, phrase.end)
    if agencies and agencies[-1].end == phrase.end:
        return agencies[-1].name
    if phrase.rule != "meeting" or agencies:
        return raw
    return _meeting(ctx, phrase, raw) or raw


def _meeting(ctx: Context, phrase: Phrase, raw: str) -> str | None:
    """The meeting that *raw* (会议, 常务会议) means: the one named or held last before it."""
    text = ctx.article.raw
    for agency in reversed(ctx.agencies_within(around(phrase.start)[0], phrase.start)):
        if agency.generic:
            continue
        behind = text[agency.end : agency.end + 50]
        start = agency.start - 2 if text.endswith("中共", 0, agency.start) else agency.start
        named = _MEETING.match(behind)
        if named is not None and not _ACT.search(named[0]) and named[0].endswith("常务会议") and named[0].endswith(raw):
            return text[start : agency.end] + named[0]
        held = _MET.match(behind)
        if held is not None and held["what"].endswith(raw):
            if len(held["what"]) > len(raw) and text[start : agency.end].endswith(held["what"].removesuffix(raw)):
                return text[start : agency.end] + raw  # 某领导小组组长甲主持召开领导小组会议
            kind = _kind_of_meeting(held["what"])
            if len(held["what"]) >= _PROPER and kind != held["what"]:
                return held["what"]
            name = text[start : agency.end] + (held["of"] or "") + kind
            return name if kind != "会议" or _OF_COMMITTEE.search(name) or name in text else None
    return None


_KIND_OF_MEETING = re.compile("(?:常务|党组|全体|专题|常委会|工作|电视电话)会议$")


def _kind_of_meeting(what: str) -> str:
    kind = _KIND_OF_MEETING.search(what)
    return kind[0] if kind else "会议"


def country_name(ctx: Context, raw: str) -> str | None:
    """The country that one character means (俄), its media (俄媒) where the text writes them out."""
    country = _STATES.get(raw[:1]) or countries().get(raw[:1])
    if country is not None and raw[1:] == "媒" and f"{country}媒体" in ctx.article.raw:
        return f"{country}媒体"
    return country if len(raw) == 1 else None


@cache
def _short_kinds() -> list[list[str]]:
    return rows("pipeline.quotes.speakers", "short_kinds.tsv")


@cache
def _states_and_provinces() -> frozenset[str]:
    return country_names() | frozenset(province_names().values())


_FIRM_BEHIND = re.compile(r"(?:集团|控股|股份|科技|[(（]集团[)）])*(?:有限公司|有限责任公司|公司|集团|基金会)")


def organization_name(ctx: Context, raw: str, at: int) -> str:
    """The longest form of an organisation's name in the article around *at*."""
    if raw in ctx.short_names:
        return ctx.short_names[raw]
    text = ctx.article.raw[slice(*around(at))]
    for short, full in _short_kinds():
        if raw.endswith(short) and (name := raw.removesuffix(short) + full) in text:
            return name
    spans = spans_of(text, [raw])
    for start, end in spans:
        if (behind := _FIRM_BEHIND.match(text, end)) is not None:
            return text[start : behind.end()]
    if raw not in heads() or not raw.endswith(("所", "局", "署")):
        return raw
    placed = {text[start - size : start] for start, _ in spans for size in (2, 3, 4) if start >= size}
    where = placed & _states_and_provinces()
    return where.pop() + raw if len(where) == 1 else raw
