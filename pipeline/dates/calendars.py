"""Calendars beside the Gregorian one: lunisolar days, solar terms, feasts that move, reigns, five-year plans.

Lunisolar months and solar terms are a table that ``scripts/build_calendar.py`` makes with ``lunar_python`` (MIT), which
is maintained and gives the published Chinese calendar where ``lunardate`` (GPL) errs (八月初一 of 1978, for one).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.lexicon import rows

PACKAGE = "pipeline.dates"
FIRST_YEAR, LAST_YEAR = 1900, 2100
# The solar terms from the first of January on, two a month.
TERMS = (
    *("小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至"),
    *("小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至"),
)


class _Year(NamedTuple):
    """A lunisolar year: its first day, the month that is repeated (0 for none), and the days of all months in order.

    ``terms`` are the days of the month of the ``TERMS`` of the Gregorian year.
    """

    first: date
    leap: int
    lengths: list[int]
    terms: list[int]


@cache
def _years() -> dict[int, _Year]:
    return {
        int(year): _Year(
            date.fromisoformat(f"{year}-{first}"),
            int(leap),
            [30 if length == "0" else 29 for length in lengths],
            [int(day) for day in terms.split()],
        )
        for year, first, leap, lengths, terms in rows(PACKAGE, "lunisolar.tsv")
    }


def lunar_day(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a lunisolar one; *month* is negative in a leap month, *day* 30 may mean the last.

    None outside 1900–2100, or where the month has no such day (a 除夕 on the 29th excepted).
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    first, leap, lengths, _ = _years()[year]
    if not 1 <= abs(month) <= 12 or (month < 0 and -month != leap):
        return None
    index = abs(month) - 1 + (month < 0 or 0 < leap < month)
    if day > lengths[index]:
        if (month, day) != (12, 30):
            return None
        day = lengths[index]
    return first + timedelta(days=sum(lengths[:index]) + day - 1)


def solar_term(year: int, name: str) -> date | None:
    """Return the day on which the solar term *name* (``清明``) begins in *year*; None outside 1900–2100."""
    if not FIRST_YEAR <= year <= LAST_YEAR or name not in TERMS:
        return None
    number = TERMS.index(name)
    return date(year, number // 2 + 1, _years()[year].terms[number])


def easter(year: int) -> date:
    """Return Easter Sunday of a Gregorian *year* (the anonymous algorithm of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


# The year 4 of the common era is 甲子, a year of the rat (GB/T 33661-2017).
_STEMS, _BRANCHES, _ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"


@cache
def feasts() -> dict[str, str]:
    """Return the names of feasts and solar terms with the rule that gives their day (see ``feasts.tsv``)."""
    return dict(rows(PACKAGE, "feasts.tsv"))


@lru_cache(maxsize=4096)
def feast_day(name: str, year: int) -> date | None:
    """Return the Gregorian day of the feast *name* in *year*; None where the calendar does not reach."""
    kind, _, argument = feasts()[name].partition(" ")
    if not 1 <= year <= 9998:
        return None
    if kind == "solar":
        month, day = map(int, argument.split("-"))
        return date(year, month, day)
    if kind == "lunar":
        month, day = map(int, argument.split("-"))
        return lunar_day(year, month, day)
    if kind == "eve":  # the last day before the lunisolar year
        first = lunar_day(year, 1, 1)
        return first - timedelta(days=1) if first else None
    if kind == "weekday":  # month, which one, weekday (Monday is 1)
        month, which, weekday = map(int, argument.split("-"))
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    if kind == "easter":
        return easter(year) + timedelta(days=int(argument))
    return solar_term(year, argument)


@cache
def reigns() -> dict[str, int]:
    """Return the year of each era's first year: the n-th year of an era is that plus n - 1."""
    return {name: int(first) for name, first in rows(PACKAGE, "reigns.tsv")}


@cache
def cycle_years() -> dict[str, tuple[int, int]]:
    """Return the names of the sexagenary and animal years (癸卯年, 兔年, 癸卯兔年) with cycle and remainder by it."""
    found = {f"{animal}年": (12, (index + 4) % 12) for index, animal in enumerate(_ANIMALS)}
    for index in range(60):
        pair = f"{_STEMS[index % 10]}{_BRANCHES[index % 12]}"
        for name in (f"{pair}年", f"{pair}{_ANIMALS[index % 12]}年"):
            found[name] = 60, (index + 4) % 60
    return found


def plan_years(which: int) -> tuple[int, int] | None:
    """Return the first and last year of the *which*-th five-year plan: 1953–57, 1958–62, from 1966 every five years."""
    if which < 1:
        return None
    first = 1953 + 5 * (which - 1) if which <= 2 else 1966 + 5 * (which - 3)
    return first, first + 4
