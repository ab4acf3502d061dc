"""Resolution: a partial date, the narrative so far, and the calendar day or days that it means."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pipeline.dates import timex
from pipeline.dates.inference import infer
from pipeline.dates.narrative import Narrative, plans, tense
from pipeline.dates.partial import Partial
from pipeline.dates.placing import (
    NOTHING,
    SELF,
    Anchor,
    Placed,
    at,
    impossible,
    placed,
    time_of_day,
    unknown,
    within_month,
    within_year,
    year_unknown,
)

_TIMES = ("part", "hour", "minute", "second")
_WHOLE = {"Y": "year", "Q": "quarter", "M": "month"}
_COMPARED = re.compile("(?:比|较|高于|低于|多于|少于|超过|好于)$")
_AIMS = re.compile("目标|任务|预[期算计]|计划|努力|确保|力争|有望|将|安排|部署|要")
_SAID = re.compile("[^。\\n]*")
_RESULT = re.compile("[0-9]|了")
_FAR_AHEAD = timedelta(days=60)
_SECONDS = {"h": 3600, "m": 60, "s": 1}
_CLOCK_GRAIN = {"h": "hour", "m": "minute", "s": "second"}


def place(partial: Partial, narrative: Narrative, start: int, end: int) -> Placed:
    """Return the days of *partial*, which stands at ``[start, end)`` of the narrative's text.

    An impossible date (2月30日) has no value.
    """
    try:
        found = _place(partial, narrative, start, end)
    except (ValueError, OverflowError):
        return impossible(partial)
    if partial.hour is not None and found.first is not None:
        narrative.hour = found.first, partial.hour, partial.minute or 0
    return found


def place_end(last: Partial, first: Partial, begun: Placed, narrative: Narrative, start: int, end: int) -> Placed:
    """Place the end of an interval that *begun* begins: parts that it leaves out are those of its beginning."""
    begin = begun.first
    if begin is None:
        return _end_of_unknown(last, first, narrative)
    if last.unit is not None or last.year is not None:
        if last.base == "N":
            narrative.tell(begin, begun.granularity)
        return place(last, narrative, start, end)
    whole = Partial()
    whole.__dict__.update(last.__dict__)
    if last.decade is not None:
        whole.century = last.century if last.century is not None else begin.year // 100
        return place(whole, narrative, start, end)
    whole.year = begin.year
    if last.weekday is not None and last.week is None:
        day = begin + timedelta(days=(last.weekday - begin.isoweekday()) % 7)
        whole.year, whole.month, whole.day, whole.weekday = day.year, day.month, day.day, None
    elif last.finest() in _TIMES and last.day is None and last.month is None and last.feast is None:
        whole.month, whole.day = begin.month, begin.day
        if last.part is None and last.hour is not None and last.hour >= (first.hour or 0):
            whole.part = first.part  # 下午5:00到6:00
    elif last.day is not None and last.month is None:
        whole.month = begin.month
        if last.day < begin.day:
            whole.year, whole.month = begin.year + begin.month // 12, begin.month % 12 + 1
    ended = place(whole, narrative, start, end)
    if (ended.first is not None and ended.first < begin and whole.day is None) or (
        ended.first is not None and ended.first < begin and last.month is not None
    ):
        whole.year += 1
        ended = place(whole, narrative, start, end)
    return ended


def _end_of_unknown(last: Partial, first: Partial, narrative: Narrative) -> Placed:
    """Place the end of an interval whose beginning has no calendar day."""
    if (last.unit == "D" and last.base == "N") or (last.finest() in _TIMES and last.day is None and last.unit is None):
        return unknown("XXXX-XX-XX", last)
    whole = Partial()
    whole.__dict__.update({**first.__dict__, **last.__dict__})
    if last.month is not None and last.day is None:
        whole.day = None
    return place(whole, narrative, 0, 0)


def _place(partial: Partial, narrative: Narrative, start: int, end: int) -> Placed:
    if partial.generic:
        return unknown("XXXX-WXX-WE" if partial.weekend else "XXXX", partial)
    if partial.unit is not None:
        return _relative(partial, narrative, start, end)
    if partial.cycle is not None:
        return _cycle_year(partial, *partial.cycle, narrative)
    if partial.year is not None:
        return within_year(partial, _full_year(partial, narrative), SELF)
    if partial.decade is not None:
        return _decade(partial, partial.decade, narrative)
    if partial.century is not None:
        return placed(timex.century(partial.century), "century", SELF)
    return infer(partial, narrative, start, end)


def _full_year(partial: Partial, narrative: Narrative) -> int:
    """Return the year; of two digits it is the last such one, ten years ahead of the publication at most."""
    year = partial.year or 0
    if not partial.short_year:
        return year
    ahead = narrative.now.year + 10 if narrative.now else 2049
    return 2000 + year if 2000 + year <= ahead else 1900 + year


def _cycle_year(partial: Partial, cycle: int, remainder: int, narrative: Narrative) -> Placed:
    """A year of the cycle is the last such one, five years ahead of the publication at most."""
    now = narrative.now
    if now is None:
        return unknown(year_unknown(partial), partial)
    ahead = now.year + 5
    return within_year(partial, ahead - (ahead - remainder) % cycle, Anchor(narrative.now_name, now.isoformat()))


def _decade(partial: Partial, decade: int, narrative: Narrative) -> Placed:
    """A decade without a century is the last that has begun."""
    if partial.century is not None:
        return placed(timex.decade(partial.century * 10 + decade), "decade", SELF)
    now = narrative.now
    begun = 2000 + decade * 10 <= (now.year if now else 2000)
    anchor = Anchor(narrative.now_name, now.isoformat()) if now else NOTHING
    return placed(timex.decade(200 + decade if begun else 190 + decade), "decade", anchor)


def _anchor(partial: Partial, narrative: Narrative, start: int, end: int) -> tuple[date | None, Anchor]:
    """Return what a relative date counts from: the narrative's last date, or the publication."""
    day: date | None = None
    if partial.base == "T" and narrative.now is not None:
        turn = date(narrative.now.year - (narrative.now.month < 10), 1, 1)
        return turn, Anchor(narrative.now_name, narrative.now.isoformat())
    if partial.base == "C":
        named = narrative.carried_year(same_sentence=True) or narrative.year_of_sentence()
        if named is not None and tense(narrative.text, start, end) not in ("future", "deadline"):
            return date(named, 1, 1), Anchor("previous", str(named))
    if partial.base == "A" and narrative.day_sentence == narrative.sentence and narrative.day == narrative.news_day:
        day = narrative.day
        return day, Anchor("previous", day.isoformat() if day else None)
    if partial.base == "N" and not _of_a_plan(partial, narrative, start, end):
        if partial.unit in ("Y", "H", "Q"):
            if narrative.year is not None and not narrative.year_to_come():
                month = narrative.month
                day = date(narrative.year, month[1] if month and month[0] == narrative.year else 1, 1)
        elif partial.unit == "M":
            month = narrative.month
            if partial.shift and month and narrative.year not in (None, month[0]):
                month = narrative.year, 1  # 2015年初…，10个月后
            day = date(*month, 1) if month else None
        else:
            day = narrative.day_before_now(end) if partial.shift == 0 else narrative.day_told()
        if day is not None:
            return day, Anchor("previous", day.isoformat())
    now = narrative.now
    period = narrative.period_here(month=partial.unit == "M")
    if period is not None and partial.base == "P" and _compared(partial, narrative.text, start):
        return period, Anchor("previous", period.isoformat())
    if now is not None and partial.unit == "Y" and partial.shift > 0 and (spoken := narrative.spoken_last_year()):
        return spoken, Anchor("previous", spoken.isoformat())
    return now, Anchor(narrative.now_name, now.isoformat()) if now else NOTHING


def _of_a_plan(partial: Partial, narrative: Narrative, start: int, end: int) -> bool:
    """Say whether 三天后 is a plan's, and so counts from the publication and not from what was told before."""
    if partial.shift <= 0 or partial.unit in ("h", "m", "s") or narrative.told_at[1] == narrative.sentence:
        return False
    return tense(narrative.text, start, end) == "future"


def _compared(partial: Partial, text: str, start: int) -> bool:
    """Say whether 去年 or 上月 is what the period told before is compared with."""
    whole = partial.unit in ("Y", "Q", "M") and partial.finest() == _WHOLE.get(partial.unit)
    return partial.shift == -1 and whole and _COMPARED.search(text[max(0, start - 3) : start]) is not None


def _relative(partial: Partial, narrative: Narrative, start: int, end: int) -> Placed:
    if partial.base == "N" and partial.unit == "D" and (lost := narrative.lost_day()):
        return unknown(lost, partial)
    base, anchor = _anchor(partial, narrative, start, end)
    if base is None:
        return unknown(_unanchored(partial), partial)
    unit, shift = partial.unit, int(partial.shift)
    if unit == "Y":
        if shift == 0 and partial.base == "P" and _written_last_year(partial, base, narrative, start, end):
            shift = -1
        year = base.year + shift - _earlier(partial, base, narrative, start, end)
        if partial.same_day:
            return at(base.replace(year=year), partial, anchor)
        return within_year(partial, year if year > 0 else year - 1, anchor)  # no year 0: BC0001 comes before 0001
    if unit == "M":
        months = base.year * 12 + base.month - 1 + shift
        return within_month(partial, months // 12, months % 12 + 1, anchor)
    if unit == "Q":
        quarters = base.year * 4 + (base.month - 1) // 3 + shift
        partial.quarter = quarters % 4 + 1
        return within_year(partial, quarters // 4, anchor)
    if unit == "W":
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=shift)
        if partial.weekday is not None:
            return at(monday + timedelta(days=partial.weekday - 1), partial, anchor)
        week = timex.week(monday, weekend=partial.weekend)
        return Placed(f"{week.value}{time_of_day(partial)}", week.first, week.last, "week", *anchor)
    if unit == "D":
        if partial.day is not None:  # 今（30）日
            near = (base + timedelta(days=shift + off) for off in (0, -1, 1, -2, 2))
            base = next((day for day in near if day.day == partial.day), base)
            shift = 0 if base.day == partial.day else shift
        return at(base + timedelta(days=shift), partial, anchor)
    return _shifted_clock(partial, base, narrative, anchor)


def _earlier(partial: Partial, base: date, narrative: Narrative, start: int, end: int) -> bool:
    """Say whether the year before is meant: this winter in January; 全年, 年底 told when a year has begun."""
    if partial.season == "WI":
        return partial.base == "P" and partial.shift == 0 and base.month <= 2
    if partial.base != "C" or base != narrative.now or base.month > (1 if partial.mod == "END" else 3):
        return False
    said = _SAID.match(narrative.text, end, end + 24)
    clause = narrative.text[max(0, start - 12) : start] + (said.group() if said else "")
    last_year = narrative.carried_year() == base.year - 1
    over = (
        partial.mod == "END" or last_year or (partial.mod is None and said is not None and _RESULT.search(said.group()))
    )
    return bool(over) and tense(narrative.text, start, end) not in ("future", "deadline") and not _AIMS.search(clause)


def _written_last_year(partial: Partial, now: date, narrative: Narrative, start: int, end: int) -> bool:
    """Say whether 今年 is the year before: 今年9月, told in January of what is over, was written before January."""
    month = partial.month or 3 * (partial.quarter or 0) - 2 if partial.half is None else 6 * partial.half - 5
    if month < 1 or now.month > 2 or date(now.year, month, 1) - now < _FAR_AHEAD:
        return False
    return not plans(narrative.text, start, end)


def _shifted_clock(partial: Partial, base: date, narrative: Narrative, anchor: Anchor) -> Placed:
    """两小时后: known to the minute only where the hour before is."""
    unit = partial.unit or "s"
    told = narrative.hour
    seconds = partial.shift * _SECONDS[unit]
    if told is None or partial.base != "N" or told[0] != base:
        day = base + timedelta(days=int(seconds / 86400))
        return Placed(f"{day.isoformat()}TXX:XX", day, day, _CLOCK_GRAIN[unit], *anchor)
    minutes = told[1] * 60 + told[2] + int(seconds // 60)
    day = base + timedelta(days=minutes // 1440)
    value = f"{day.isoformat()}T{minutes % 1440 // 60:02d}:{minutes % 60:02d}"
    return Placed(value, day, day, _CLOCK_GRAIN[unit], *anchor)


def _unanchored(partial: Partial) -> str:
    """Return what can be said of a relative date without anything that it is relative to."""
    unit = partial.unit
    if unit == "Y":
        return year_unknown(partial)
    if unit == "M":
        return f"XXXX-XX-{partial.day:02d}" if partial.day is not None else "XXXX-XX"
    if unit == "W":
        return f"XXXX-WXX-{partial.weekday}" if partial.weekday else "XXXX-WXX-WE" if partial.weekend else "XXXX-WXX"
    return "XXXX-QX" if unit == "Q" else "XXXX-XX-XX"
