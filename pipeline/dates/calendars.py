"""Calendars beside the Gregorian one: lunisolar days, solar terms, feasts that move, reigns, five-year plans.

Lunisolar months and solar terms come from ``lunar_python`` (MIT), which is maintained, covers 1900 to 2100 and beyond,
and gives the published Chinese calendar where ``lunardate`` (GPL) errs (八月初一 of 1978, for one).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, lru_cache

from pipeline.lexicon import rows

PACKAGE = "pipeline.dates"
# lunar_python's keys for the terms that its table of one year holds a second time.
_TERM_KEYS = {
    "DA_XUE": "大雪",
    "DONG_ZHI": "冬至",
    "XIAO_HAN": "小寒",
    "DA_HAN": "大寒",
    "LI_CHUN": "立春",
    "YU_SHUI": "雨水",
}
FIRST_YEAR, LAST_YEAR = 1900, 2100


@lru_cache(maxsize=1024)
def lunar_day(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a lunisolar one; *month* is negative in a leap month, *day* 30 may mean the last.

    None outside 1900–2100, or where the month has no such day (a 除夕 on the 29th excepted).
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    from lunar_python import LunarMonth, Solar  # imported at the first lunisolar date: most articles have none

    found = LunarMonth.fromYm(year, month)
    if found is None:
        return None
    last: int = found.getDayCount()
    if day > last:
        if (month, day) != (12, 30):
            return None
        day = last
    first = Solar.fromJulianDay(found.getFirstJulianDay())
    return date(first.getYear(), first.getMonth(), first.getDay()) + timedelta(days=day - 1)


@lru_cache(maxsize=1024)
def solar_term(year: int, name: str) -> date | None:
    """Return the day on which the solar term *name* (``清明``) begins in *year*; None outside 1900–2100."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    from lunar_python import Lunar

    for key, moment in Lunar.fromYmd(year, 6, 1).getJieQiTable().items():
        if _TERM_KEYS.get(key, key) == name and moment.getYear() == year:
            return date(moment.getYear(), moment.getMonth(), moment.getDay())
    return None


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
