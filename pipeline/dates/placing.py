"""Placing: a partial date whose year, month or day is known becomes a TIMEX3 value and an interval of days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from pipeline.dates import timex
from pipeline.dates.calendars import FIRST_YEAR, LAST_YEAR, feast_day, feasts, lunar_day
from pipeline.dates.partial import Partial
from pipeline.dates.timex import Days


class Placed(NamedTuple):
    """A resolved date: its value and closed interval, its granularity, and what it was resolved against.

    ``value`` is None where the calendar has no such day. ``anchor`` and ``anchor_value`` are as in ``DateMention``.
    """

    value: str | None
    first: date | None
    last: date | None
    granularity: str
    anchor: str
    anchor_value: str | None


class Anchor(NamedTuple):
    """What a date is resolved against: its name in the record, and the date."""

    name: str
    value: str | None = None


SELF = Anchor("self")
NOTHING = Anchor("none")

# The days of a month, and months of a year, that news means by their beginning, middle and end.
_DAYS_OF = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}
_MONTHS_OF = {"START": (1, 3), "MID": (5, 8), "END": (10, 12)}


def placed(days: Days, granularity: str, anchor: Anchor) -> Placed:
    """Return *days* as a resolved date."""
    return Placed(days.value, days.first, days.last, granularity, *anchor)


def impossible(partial: Partial) -> Placed:
    """Return the date that no calendar has."""
    return Placed(None, None, None, partial.finest(), *NOTHING)


def unknown(value: str, partial: Partial) -> Placed:
    """Return a date of which only *value*, with its X, can be said."""
    return Placed(value + time_of_day(partial), None, None, partial.finest(), *NOTHING)


def time_of_day(partial: Partial) -> str:
    """Return what stands behind the day in the value: T14:00, TMO, or nothing."""
    if partial.hour is not None:
        return "T" + timex.clock(partial.hour, partial.minute, partial.second, partial.part)
    return f"T{partial.part}" if partial.part else ""


def at(day: date, partial: Partial, anchor: Anchor) -> Placed:
    """Place a date on *day*."""
    return Placed(day.isoformat() + time_of_day(partial), day, day, partial.finest(), *anchor)


def within_month(partial: Partial, year: int, month: int, anchor: Anchor) -> Placed:
    """Place a date in a month; raises ValueError where the month has no such day."""
    if partial.day is not None:
        return at(date(year, month, partial.day), partial, anchor)
    if partial.week is not None:
        return _nth_week(partial, partial.week, year, month, anchor)
    whole = timex.month(year, month)
    if partial.end_day is not None:
        return _end_day(partial, whole, anchor)
    if whole.first is None or whole.last is None:
        return placed(whole, "month", anchor)
    low, high = whole.first, whole.last
    if partial.half_month is not None:
        low, high = (low, low.replace(day=15)) if partial.half_month == 1 else (low.replace(day=16), high)
    elif partial.mod in _DAYS_OF:
        first, last = _DAYS_OF[partial.mod]
        low, high = low.replace(day=first), high if last > 20 else low.replace(day=last)
    return Placed(whole.value, low, high, "month", *anchor)


def _end_day(partial: Partial, whole: Days, anchor: Anchor) -> Placed:
    """Place the first or last day of a year or month."""
    day = whole.first if partial.end_day == "first" else whole.last
    return at(day, partial, anchor) if day else impossible(partial)


def _nth_week(partial: Partial, which: int, year: int, month: int, anchor: Anchor) -> Placed:
    """Place 5月第二个星期日 (the n-th such weekday, -1 the last) and 5月第一周 (the week of the n-th Monday)."""
    first, last = timex.month_days(year, month)
    weekday = partial.weekday or 1
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    if which == -1:
        day = last - timedelta(days=(last.isoweekday() - weekday) % 7)
    if not first <= day <= last:
        raise ValueError("the month has no such week")
    return at(day, partial, anchor) if partial.weekday else placed(timex.week(day), "week", anchor)


def within_year(partial: Partial, year: int, anchor: Anchor) -> Placed:
    """Place a date in *year*; raises ValueError where the year has no such day."""
    if partial.month is not None:
        return within_month(partial, year, partial.month, anchor)
    if partial.quarter is not None:
        whole = timex.quarter(year, partial.quarter)
        if partial.mod in ("START", "END") and whole.first and whole.last:
            month = whole.first.month if partial.mod == "START" else whole.last.month
            return Placed(whole.value, *timex.month_days(year, month), "quarter", *anchor)
        return placed(whole, "quarter", anchor)
    if partial.half is not None:
        return placed(timex.half(year, partial.half), "half", anchor)
    if partial.season is not None:
        return placed(timex.season(year, partial.season), "season", anchor)
    if partial.feast is not None:
        day = feast_day(partial.feast, year)
        return at(day, partial, anchor) if day else Placed(timex.year_value(year), *timex.years(year), "day", *anchor)
    if partial.lunar_month is not None:
        return _lunar(partial, year, partial.lunar_month, anchor)
    if partial.week is not None:
        return placed(timex.week(date.fromisocalendar(year, partial.week, 1)), "week", anchor)
    if partial.end_day is not None:
        return _end_day(partial, timex.year(year), anchor)
    if partial.mod in _MONTHS_OF and 1 <= year < 9999:
        low, high = _MONTHS_OF[partial.mod]
        return Placed(timex.year_value(year), date(year, low, 1), timex.month_days(year, high)[1], "year", *anchor)
    return placed(timex.year(year), "year", anchor)


def _lunar(partial: Partial, year: int, month: int, anchor: Anchor) -> Placed:
    """Place a lunisolar day, or month: the interval of its days."""
    if not FIRST_YEAR <= year <= LAST_YEAR:  # no calendar reaches: 神龙二年正月初一 is in 706, and no day is known
        return Placed(timex.year_value(year), *timex.years(year), partial.finest(), *anchor)
    first = lunar_day(year, month, partial.lunar_day or 1)
    if first is None:
        raise ValueError("the lunisolar year has no such day")
    if partial.lunar_day is not None:
        return at(first, partial, anchor)
    last = lunar_day(year, month, 30) or lunar_day(year, month, 29)
    return Placed(f"{first.isoformat()}/{last.isoformat() if last else ''}", first, last, "month", *anchor)


def year_unknown(partial: Partial) -> str:
    """Return the value of a date whose year is not known."""
    if partial.month is not None:
        return f"XXXX-{partial.month:02d}" + (f"-{partial.day:02d}" if partial.day is not None else "")
    if partial.quarter is not None:
        return f"XXXX-Q{partial.quarter}"
    if partial.half is not None:
        return f"XXXX-H{partial.half}"
    if partial.season is not None:
        return f"XXXX-{partial.season}"
    if partial.feast is not None:
        kind, _, day = feasts()[partial.feast].partition(" ")
        if kind == "solar":
            month, _, number = day.partition("-")
            return f"XXXX-{int(month):02d}-{int(number):02d}"
        return "XXXX-XX-XX"
    return "XXXX-XX-XX" if partial.lunar_day is not None else "XXXX-XX" if partial.lunar_month is not None else "XXXX"
