"""A date as written: a value whose parts may be missing, before anything says which calendar day it is."""

from __future__ import annotations

from typing import Literal

# What a relative part counts from: the publication (or dateline), the narrative's last date, or the year that the
# sentence names (carried on), else the publication's; the year before this one, from October on this one;
# the day on which what the sentence tells was announced.
Base = Literal["P", "N", "C", "T", "A"]
Unit = Literal["Y", "H", "Q", "M", "W", "D", "h", "m", "s"]


class Partial:
    """The parts of one calendar expression; a part that is not written is None.

    ``base``, ``unit`` and ``shift`` say that the coarsest part is relative: 去年 is one year (``Y``) before the
    publication (``P``), 三天后 three days (``D``) after the narrative's last date (``N``). ``part`` is a TIMEX3 part of
    the day, ``mod`` a TIMEX3 mod. ``last_month`` is the month in which a count from January ends (前11个月, 1至11月);
    ``short_year`` says that ``year`` has two digits. ``cycle`` is a year by its place in a cycle (癸卯年: 60 and its
    remainder). ``generic`` marks what names no particular year or day;
    ``same_day`` the anchor's day of another year (去年的今天), ``end_day`` the first or last day of the year or month.
    """

    base: Base | None = None
    unit: Unit | None = None
    shift: float = 0
    century: int | None = None
    decade: int | None = None
    year: int | None = None
    short_year: bool = False
    cycle: tuple[int, int] | None = None
    half: int | None = None
    quarter: int | None = None
    season: str | None = None
    month: int | None = None
    last_month: int | None = None
    half_month: int | None = None
    lunar_month: int | None = None
    lunar_day: int | None = None
    feast: str | None = None
    week: int | None = None
    weekday: int | None = None
    weekend: bool = False
    day: int | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    mod: str | None = None
    generic: bool = False
    same_day: bool = False
    end_day: Literal["first", "last"] | None = None

    def finest(self) -> str:
        """Return the granularity: the name of the finest part that is written."""
        for name in ("second", "minute", "hour", "part"):
            if getattr(self, name) is not None:
                return name
        if (
            self.day is not None
            or self.weekday is not None
            or self.feast
            or self.lunar_day
            or self.same_day
            or self.end_day
            or self.unit in ("D", "h", "m", "s")
        ):
            return "day"
        if self.weekend or (self.week is not None) or (self.unit == "W"):
            return "week"
        if self.month is not None or self.lunar_month is not None or self.unit == "M":
            return "month"
        if self.quarter is not None or self.unit == "Q":
            return "quarter"
        if self.season:
            return "season"
        if self.half is not None or self.unit == "H":
            return "half"
        if self.year is not None or self.unit == "Y":
            return "year"
        return "decade" if self.decade is not None else "century" if self.century is not None else "year"
