"""Parts of a calendar date: what one atom adds to a partial date."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from pipeline.dates.atoms import Atom
from pipeline.dates.numerals import number
from pipeline.dates.partial import Partial


class Added(NamedTuple):
    """What an atom made of a partial date: the end of an interval, where it names one, and the level reached."""

    last: Partial | None
    level: str


Adder = Callable[[str, Partial, Atom], "Added | None"]

_NOT_HOURS = frozenset("代期速段空尚机候效装局而")


def whole_between(atom: Atom, low: int, high: int) -> tuple[int, int] | None:
    """Return the atom's number (twice), or both ends of its range, where they name units from *low* to *high*."""
    first, last = atom.low, atom.high
    if first is None or last is None or atom.counted or atom.more or first != int(first) or last != int(last):
        return None
    return (int(first), int(last)) if low <= first <= high and low <= last <= high else None


def counts_from_first(text: str, atom: Atom) -> bool:
    """Say whether 前 or 头 stands before the number, so that it counts from the first: 前5个月, not 包头5月."""
    start, end = atom.start, atom.end
    if start == 0 or text[end : end + 1].isdigit():
        return False
    if text[start - 1] == "头":
        return atom.counted
    return text[start - 1] == "前" and text[start - 2 : start - 1] not in tuple("此之以目日提当生")


def _ending(name: str, low: int, high: int) -> Partial | None:
    """Return the end of a range, None where there is none."""
    if high == low:
        return None
    last = Partial()
    setattr(last, name, high)
    return last


def add_month(text: str, partial: Partial, atom: Atom) -> Added | None:
    """月: a month, months from the first to the n-th (前5个月), or a range (1至4月)."""
    low, high = atom.low, atom.high
    if low is None or high is None or atom.more or low != int(low) or high != int(high):
        return None
    if counts_from_first(text, atom):
        if not 2 <= high <= 12:
            return None
        partial.month = 1
    elif atom.counted or not (1 <= low <= 12 and 1 <= high <= 12):
        return None
    else:
        partial.month = int(low)
    if partial.month == 1 and high > 1:
        partial.last_month = int(high)
    return Added(_ending("month", partial.month, int(high)), "month")


def add_quarter(text: str, partial: Partial, atom: Atom) -> Added | None:
    """季度: a quarter, quarters up to the n-th (前三季度), or a range (二、三季度)."""
    if atom.low is None or atom.high is None or not 1 <= atom.low <= 4 or not 1 <= atom.high <= 4:
        return None
    leading = counts_from_first(text, atom)
    if atom.counted and not leading:
        return None
    partial.quarter = 1 if leading else int(atom.low)
    if leading:
        partial.last_month = 3 * int(atom.high) - 2
    return Added(_ending("quarter", partial.quarter, int(atom.high)), "quarter")


def add_week(text: str, partial: Partial, atom: Atom) -> Added | None:
    """第N周 of a year or a month."""
    found = whole_between(atom, 1, 53)
    if found is None or text[atom.start - 1] != "第":
        return None
    partial.week = found[0]
    return Added(None, "week-of")


def add_day(text: str, partial: Partial, atom: Atom) -> Added | None:
    """日 or 号: a day of the month, or a range of days (18至21日)."""
    found = whole_between(atom, 1, 31)
    if found is None:
        return None
    partial.day = found[0]
    return Added(_ending("day", *found), "day")


def add_first_days(text: str, partial: Partial, atom: Atom) -> Added | None:
    """前10天 of a month: its days from the first."""
    found = whole_between(atom, 2, 28)
    if found is None or not counts_from_first(text, atom):
        return None
    partial.day = 1
    return Added(_ending("day", 1, found[1]), "day")


def add_hour(text: str, partial: Partial, atom: Atom) -> Added | None:
    """点 or 时: the hour of a clock time, or a range of hours (0—24时)."""
    found = whole_between(atom, 0, 24)
    if found is None or (atom.value == "时" and text[atom.end : atom.end + 1] in _NOT_HOURS and atom.end < len(text)):
        return None
    partial.hour = found[0]
    return Added(_ending("hour", *found), "hour")


def add_minute(text: str, partial: Partial, atom: Atom) -> Added | None:
    """分 or 刻 after an hour."""
    unit = 15 if atom.kind == "刻" else 1
    found = whole_between(atom, 0, 59 // unit)
    if found is None:
        return None
    partial.minute = found[0] * unit
    return Added(None, "minute")


def add_second(text: str, partial: Partial, atom: Atom) -> Added | None:
    """秒 after a minute."""
    found = whole_between(atom, 0, 60)
    if found is None:
        return None
    partial.second = found[0]
    return Added(None, "second")


def add_clock(text: str, partial: Partial, atom: Atom) -> Added | None:
    """14:30 or 14:30:05."""
    hour, minute, *rest = (int(part) for part in re.split("[:：]", atom.value.rstrip("分")))
    if hour > 24:
        return None
    partial.hour, partial.minute = hour, minute
    partial.second = rest[0] if rest else None
    return Added(None, "second")


def add_decade(text: str, partial: Partial, atom: Atom) -> Added | None:
    """90年代, or two decades (八九十年代)."""
    found = whole_between(atom, 0, 2990)
    if found is None or found[0] % 10 or found[1] % 10:
        return None
    if found[0] >= 1000:  # 1990年代
        partial.century = found[0] // 100
        found = found[0] % 100, found[1] % 100
    elif found[1] > 90:
        return None
    partial.decade = found[0] // 10
    return Added(_ending("decade", found[0] // 10, found[1] // 10), "decade")


def add_lunar(text: str, partial: Partial, atom: Atom) -> Added | None:
    """A lunisolar month, or day: 农历八月十五."""
    partial.lunar_month = int(atom.value)
    if not atom.extra:
        return Added(None, "whole")
    partial.lunar_day = int(number(atom.extra.lstrip("初")) or 0)
    return Added(None, "feast")


def add_half(text: str, partial: Partial, atom: Atom) -> Added | None:
    """上半年 and 下半年."""
    partial.half = int(atom.value)
    return Added(None, "whole")


def add_quarter_word(text: str, partial: Partial, atom: Atom) -> Added | None:
    """首季."""
    partial.quarter = int(atom.value)
    return Added(None, "quarter")


def add_month_word(text: str, partial: Partial, atom: Atom) -> Added | None:
    """首月 of a year."""
    partial.month = int(atom.value)
    return Added(None, "month")


def add_season(text: str, partial: Partial, atom: Atom) -> Added | None:
    """春季, or two seasons (春夏季)."""
    first, _, second = atom.value.partition("/")
    partial.season, partial.mod = first, atom.extra or partial.mod
    return Added(_ending_season(second), "season")


def _ending_season(second: str) -> Partial | None:
    if not second:
        return None
    last = Partial()
    last.season = second
    return last


def add_feast(text: str, partial: Partial, atom: Atom) -> Added | None:
    """A feast or solar term."""
    partial.feast = atom.value
    return Added(None, "feast")


def add_weekday(text: str, partial: Partial, atom: Atom) -> Added | None:
    """周三."""
    partial.weekday = int(atom.value)
    return Added(None, "weekday")


def add_day_part(text: str, partial: Partial, atom: Atom) -> Added | None:
    """上午, 凌晨."""
    partial.part = atom.value
    return Added(None, "part")


def add_same_day(text: str, partial: Partial, atom: Atom) -> Added | None:
    """去年的今天: the same day of another year."""
    if atom.value != "P+0" or atom.extra:
        return None
    partial.same_day = True
    return Added(None, "day")


def add_full_year(text: str, partial: Partial, atom: Atom) -> Added | None:
    """2019年全年: the year itself."""
    return Added(None, "whole")


def add_part_of(text: str, partial: Partial, atom: Atom) -> Added | None:
    """年底, 月初, 上旬, 上半月: a TIMEX3 mod of the year or month."""
    partial.mod = atom.value or None
    if atom.kind == "monthhalf":
        partial.half_month = 1 if atom.value == "START" else 2
    return Added(None, "whole")


ADDERS: dict[str, Adder] = {
    "月": add_month,
    "季度": add_quarter,
    "季": add_quarter,
    "周": add_week,
    "日": add_day,
    "号": add_day,
    "天": add_first_days,
    "点": add_hour,
    "分": add_minute,
    "刻": add_minute,
    "秒": add_second,
    "clock": add_clock,
    "年代": add_decade,
    "lunar": add_lunar,
    "half": add_half,
    "quarterno": add_quarter_word,
    "monthno": add_month_word,
    "season": add_season,
    "entered": add_season,
    "feast": add_feast,
    "weekday": add_weekday,
    "part": add_day_part,
    "xun": add_part_of,
    "monthpart": add_part_of,
    "monthhalf": add_part_of,
    "yearpart": add_part_of,
    "fullyear": add_full_year,
    "day": add_same_day,
}
