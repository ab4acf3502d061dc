"""TIMEX3 values (ISO 24617-1) and the closed interval of days that they cover."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from pipeline.dates.calendars import feasts
from pipeline.dates.partial import Partial

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Days(NamedTuple):
    """A TIMEX3 value and its closed interval, None where no calendar day is known."""

    value: str
    first: date | None
    last: date | None


def month_days(year: int, month: int) -> tuple[date, date]:
    """Return the first and last day of a month; raises ValueError outside the years 1–9998."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def years(first: int, last: int | None = None) -> tuple[date | None, date | None]:
    """Return the first day of year *first* and the last day of year *last*, None outside 1–9999."""
    last = first if last is None else last
    return (date(first, 1, 1), date(last, 12, 31)) if 1 <= first <= last <= 9999 else (None, None)


@lru_cache(maxsize=1024)
def year_value(year: int) -> str:
    """Return a year's value, ``BC0221`` before the common era (TIDES/TIMEX2 writing, which TIMEX3 keeps)."""
    return f"{year:04d}" if year > 0 else f"BC{-year:04d}"


def decade(prefix: int) -> Days:
    """Return a decade's value: 199 for the 1990s."""
    first, last = years(prefix * 10, prefix * 10 + 9)
    return Days(f"{prefix:03d}", first, last)


def century(prefix: int) -> Days:
    """Return a century's value: 19 for the 20th."""
    first, last = years(prefix * 100 or 1, prefix * 100 + 99)
    return Days(f"{prefix:02d}", first, last)


def year(number: int) -> Days:
    """Return a whole year."""
    return Days(year_value(number), *years(number))


def half(number: int, which: int) -> Days:
    """Return a half of a year: 2021-H1."""
    first, last = (
        (month_days(number, 6 * which - 5)[0], month_days(number, 6 * which)[1]) if 1 <= number < 9999 else (None, None)
    )
    return Days(f"{year_value(number)}-H{which}", first, last)


def quarter(number: int, which: int) -> Days:
    """Return a quarter: 2021-Q2."""
    first, last = (
        (month_days(number, 3 * which - 2)[0], month_days(number, 3 * which)[1]) if 1 <= number < 9999 else (None, None)
    )
    return Days(f"{year_value(number)}-Q{which}", first, last)


def season(number: int | None, which: str) -> Days:
    """Return a meteorological season (winter runs into the next year); XXXX-SP where the year is not known."""
    if number is None:
        return Days(f"XXXX-{which}", None, None)
    month = _SEASON_MONTHS[which]
    if not 1 <= number < 9998:
        return Days(f"{year_value(number)}-{which}", None, None)
    end_year, end_month = (number, month + 2) if month <= 10 else (number + 1, month - 10)
    return Days(f"{number:04d}-{which}", date(number, month, 1), month_days(end_year, end_month)[1])


@lru_cache(maxsize=4096)
def month(number: int | None, which: int) -> Days:
    """Return a month: 2021-06, or XXXX-06."""
    if number is None or not 1 <= number < 9999:
        return Days(f"XXXX-{which:02d}" if number is None else f"{year_value(number)}-{which:02d}", None, None)
    return Days(f"{number:04d}-{which:02d}", *month_days(number, which))


def week(monday: date, *, weekend: bool = False) -> Days:
    """Return the ISO week that starts on *monday*: 2021-W24, its weekend 2021-W24-WE."""
    number, which, _ = monday.isocalendar()
    value = f"{number:04d}-W{which:02d}"
    if weekend:
        return Days(f"{value}-WE", monday + timedelta(days=5), monday + timedelta(days=6))
    return Days(value, monday, monday + timedelta(days=6))


def clock(hour: int, minute: int | None, second: int | None, part: str | None) -> str:
    """Return the time of the day behind T, 14:00 for 下午两点; *part* is the TIMEX3 part of the day before it."""
    if (
        (part == "AF" and 1 <= hour < 12)
        or (part == "EV" and 4 <= hour < 12)
        or (part == "MI" and 1 <= hour <= 3)
        or (part == "NI" and 7 <= hour < 12)
    ):
        hour += 12
    elif part == "NI" and hour == 12:
        hour = 0
    elif part == "EV" and hour == 12:
        hour = 24
    written = f"{hour:02d}:{minute or 0:02d}"
    return written if second is None else f"{written}:{second:02d}"


def recurring(partial: Partial, like: Partial | None = None) -> str | None:
    """Return the value of a recurring date with its unknown parts as X; None for one that moves in the calendar.

    *like* is the beginning of the interval that *partial* ends: coarser parts are taken from it.
    """
    if partial.feast is not None:
        kind, _, day = feasts()[partial.feast].partition(" ")
        if kind != "solar":
            return None
        number, which = map(int, day.split("-"))
        return f"XXXX-{number:02d}-{which:02d}"
    if partial.season:
        return f"XXXX-{partial.season}"
    month_number = partial.month if partial.month is not None or like is None else like.month
    if partial.weekday is not None:
        day = f"XXXX-WXX-{partial.weekday}"
    elif partial.day is not None:
        day = f"XXXX-{month_number:02d}-{partial.day:02d}" if month_number else f"XXXX-XX-{partial.day:02d}"
    elif partial.month is not None:
        return f"XXXX-{partial.month:02d}"
    elif partial.quarter is not None:
        return f"XXXX-Q{partial.quarter}"
    elif partial.half is not None:
        return f"XXXX-H{partial.half}"
    else:
        day = "XXXX-XX-XX"
    part = partial.part or (like.part if like is not None and like.hour is not None else None)
    if partial.hour is not None:
        return f"{day}T{clock(partial.hour, partial.minute, partial.second, part)}"
    if partial.part:
        return f"{day}T{partial.part}"
    return day if day != "XXXX-XX-XX" else None
