"""Resolution: a partial date, the narrative so far, and the calendar day or days that it means."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from pipeline.dates import timex
from pipeline.dates.calendars import feast_day, lunar_day
from pipeline.dates.narrative import Narrative, tense
from pipeline.dates.partial import Partial
from pipeline.dates.timex import Days

# A date without a year that lies no further ahead than this is the coming one; else the last one is meant.
HORIZON = timedelta(days=100)


class Placed(NamedTuple):
    """A resolved date: its days, granularity, and what it was resolved against."""

    value: str | None
    first: date | None
    last: date | None
    granularity: str
    anchor: str
    anchor_value: str | None


class Impossible(ValueError):
    """The calendar has no such day."""


_ENDS = {"year": 366, "half": 184, "quarter": 92, "season": 92, "month": 31, "day": 1, "week": 7}


class Resolver:
    """Places the partial dates of one article; keeps no state beside the narrative's."""

    def __init__(self, narrative: Narrative) -> None:
        self.narrative = narrative

    def place(self, partial: Partial, start: int, end: int) -> Placed:
        """Return the days of *partial*, which stands at ``[start, end)``; an impossible date has no value."""
        try:
            return self._place(partial, start, end)
        except (ValueError, OverflowError):
            return Placed(None, None, None, partial.finest(), "none", None)

    def place_end(self, last: Partial, first: Partial, placed: Placed, start: int, end: int) -> Placed:
        """Place the end of an interval: parts that it leaves out are those of its beginning."""
        begin = placed.first
        if begin is None:
            return self._unknown_end(last, first, placed)
        if last.unit is not None or last.year is not None:
            if last.unit is not None and last.base == "N":
                self.narrative.tell(begin, placed.granularity)
            return self.place(last, start, end)
        grain = last.finest()
        whole = Partial()
        whole.__dict__.update(last.__dict__)
        if (
            grain in ("part", "hour", "minute", "second")
            and last.day is None
            and last.weekday is None
            and last.month is None
        ):
            whole.year, whole.month, whole.day = begin.year, begin.month, begin.day
            if (
                last.part is None
                and first.part
                and last.hour is not None
                and first.hour is not None
                and last.hour >= (first.hour or 0)
            ):
                whole.part = first.part
            return self.place(whole, start, end)
        if last.weekday is not None and last.day is None:
            day = begin + timedelta(days=(last.weekday - begin.isoweekday()) % 7)
            whole.year, whole.month, whole.day, whole.weekday = day.year, day.month, day.day, None
            return self.place(whole, start, end)
        if last.decade is not None:
            whole.century = last.century if last.century is not None else begin.year // 100
            return self.place(whole, start, end)
        whole.year = begin.year
        if last.day is not None and last.month is None and last.feast is None:
            whole.month = begin.month
            if last.day < begin.day:
                whole.year, whole.month = begin.year + begin.month // 12, begin.month % 12 + 1
        ended = self.place(whole, start, end)
        if ended.first is not None and ended.first < begin and last.season is None:
            whole.year += 1
            ended = self.place(whole, start, end)
        elif ended.first is not None and ended.first < begin:
            whole.year += 1
            ended = self.place(whole, start, end)
        return ended

    def _unknown_end(self, last: Partial, first: Partial, placed: Placed) -> Placed:
        whole = Partial()
        whole.__dict__.update({**first.__dict__, **last.__dict__})
        if last.month is not None and last.day is None:
            whole.day = None
        try:
            return self._place(whole, 0, 0)
        except (ValueError, OverflowError):
            return Placed(None, None, None, last.finest(), "none", None)

    # --- one date ----------------------------------------------------------------------------------------------------

    def _place(self, partial: Partial, start: int, end: int) -> Placed:
        grain = partial.finest()
        if partial.generic:
            return Placed("XXXX-WXX-WE" if partial.weekend else "XXXX", None, None, grain, "none", None)
        if partial.unit is not None:
            return self._relative(partial, grain)
        if partial.year is not None:
            return self._within_year(partial, partial.year, grain, "self", None, start, end)
        if partial.decade is not None:
            return self._decade(partial)
        if partial.century is not None:
            return _placed(timex.century(partial.century), "century", "self", None)
        return self._without_year(partial, grain, start, end)

    def _decade(self, partial: Partial) -> Placed:
        assert partial.decade is not None
        if partial.century is not None:
            return _placed(timex.decade(partial.century * 10 + partial.decade), "decade", "self", None)
        now = self.narrative.now
        prefix = 200 + partial.decade
        if prefix * 10 > (now.year if now else 2020):
            prefix -= 10
        return _placed(timex.decade(prefix), "decade", self.narrative.now_name, _iso(now))

    def _anchor(self, partial: Partial) -> tuple[date | None, str]:
        narrative = self.narrative
        if partial.base == "N":
            if partial.unit in ("Y", "H", "Q") and narrative.year is not None:
                month, day = (
                    (narrative.month[1], 1) if narrative.month and narrative.month[0] == narrative.year else (1, 1)
                )
                return date(narrative.year, month, day), "previous"
            if partial.unit == "M" and narrative.month is not None:
                return date(*narrative.month, 1), "previous"
            if narrative.day is not None and partial.unit not in ("Y", "M"):
                return narrative.day, "previous"
        return narrative.now, narrative.now_name if narrative.now else "none"

    def _relative(self, partial: Partial, grain: str) -> Placed:
        anchor, name = self._anchor(partial)
        unit, shift = partial.unit, partial.shift
        if anchor is None:
            return self._unanchored(partial, grain)
        told = _iso(anchor)
        whole = int(shift)
        if unit == "Y":
            year = anchor.year + whole
            return self._within_year(partial, year, grain if grain != "year" else "year", name, told, 0, 0)
        if unit == "M":
            index = anchor.year * 12 + anchor.month - 1 + whole
            return self._within_month(partial, index // 12, index % 12 + 1, grain, name, told)
        if unit == "Q":
            index = anchor.year * 4 + (anchor.month - 1) // 3 + whole
            return _placed(timex.quarter(index // 4, index % 4 + 1), "quarter", name, told)
        if unit == "W":
            monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=whole)
            if partial.weekday is not None:
                return self._at(monday + timedelta(days=partial.weekday - 1), partial, grain, name, told)
            return _placed(timex.week(monday, weekend=partial.weekend), "week", name, told)
        if unit == "D":
            return self._at(anchor + timedelta(days=whole), partial, grain, name, told)
        return self._shifted_clock(partial, anchor, name)

    def _shifted_clock(self, partial: Partial, anchor: date, name: str) -> Placed:
        """两小时后: known to the minute only where the hour before is."""
        told = self.narrative.hour
        seconds = partial.shift * {"h": 3600, "m": 60}.get(partial.unit or "", 1)
        grain = {"h": "hour", "m": "minute"}.get(partial.unit or "", "second")
        if told is None or partial.base != "N" or told[0] != anchor:
            return Placed(f"{anchor.isoformat()}TXX:XX", anchor, anchor, grain, name, _iso(anchor))
        minutes = told[1] * 60 + told[2] + int(seconds // 60)
        day = anchor + timedelta(days=minutes // 1440)
        value = f"{day.isoformat()}T{minutes % 1440 // 60:02d}:{minutes % 60:02d}"
        return Placed(value, day, day, grain, "previous", _iso(anchor))

    def _unanchored(self, partial: Partial, grain: str) -> Placed:
        """Return what can be said of a relative date without anything that it is relative to."""
        unit = partial.unit
        if unit == "Y":
            value = self._year_unknown(partial, grain)
        elif unit == "M":
            value = f"XXXX-XX-{partial.day:02d}" if partial.day is not None else "XXXX-XX"
        elif unit == "W":
            value = (
                f"XXXX-WXX-{partial.weekday}" if partial.weekday else "XXXX-WXX-WE" if partial.weekend else "XXXX-WXX"
            )
        elif unit == "Q":
            value = "XXXX-QX"
        else:
            value = "XXXX-XX-XX"
        return Placed(value + _time(partial), None, None, grain, "none", None)

    def _year_unknown(self, partial: Partial, grain: str) -> str:
        if partial.month is not None:
            return f"XXXX-{partial.month:02d}" + (f"-{partial.day:02d}" if partial.day is not None else "")
        if partial.quarter is not None:
            return f"XXXX-Q{partial.quarter}"
        if partial.half is not None:
            return f"XXXX-H{partial.half}"
        if partial.season is not None:
            return f"XXXX-{partial.season}"
        if (
            partial.feast is not None
            and (day := feast_day(partial.feast, 2000))
            and feast_day(partial.feast, 2001) == day.replace(year=2001)
        ):
            return f"XXXX-{day.month:02d}-{day.day:02d}"
        if partial.feast is not None or partial.lunar_day is not None:
            return "XXXX-XX-XX"
        return "XXXX"

    def _within_year(
        self, partial: Partial, year: int, grain: str, anchor: str, told: str | None, start: int, end: int
    ) -> Placed:
        if partial.month is not None:
            return self._within_month(partial, year, partial.month, grain, anchor, told)
        if partial.quarter is not None:
            return _placed(timex.quarter(year, partial.quarter), "quarter", anchor, told)
        if partial.half is not None:
            return _placed(timex.half(year, partial.half), "half", anchor, told)
        if partial.season is not None:
            return _placed(timex.season(year, partial.season), "season", anchor, told)
        if partial.feast is not None:
            day = feast_day(partial.feast, year)
            if day is None:
                return Placed(f"{year:04d}", *timex.years(year), "day", anchor, told)
            return self._at(day, partial, grain, anchor, told)
        if partial.lunar_month is not None:
            return self._lunar(partial, year, grain, anchor, told)
        return _placed(timex.year(year), "year", anchor, told)

    def _lunar(self, partial: Partial, year: int, grain: str, anchor: str, told: str | None) -> Placed:
        assert partial.lunar_month is not None
        if partial.lunar_day is not None:
            day = lunar_day(year, partial.lunar_month, partial.lunar_day)
            if day is None:
                raise Impossible
            return self._at(day, partial, grain, anchor, told)
        first = lunar_day(year, partial.lunar_month, 1)
        last = lunar_day(year, partial.lunar_month, 30) or lunar_day(year, partial.lunar_month, 29)
        if first is None or last is None:
            raise Impossible
        return Placed(f"{first.isoformat()}/{last.isoformat()}", first, last, "month", anchor, told)

    def _within_month(
        self, partial: Partial, year: int, month: int, grain: str, anchor: str, told: str | None
    ) -> Placed:
        if partial.day is not None:
            return self._at(date(year, month, partial.day), partial, grain, anchor, told)
        found = timex.month(year, month)
        if partial.mod and found.first and found.last and partial.mod in _THIRDS:
            low, high = _THIRDS[partial.mod]
            return Placed(
                found.value,
                found.first.replace(day=low),
                found.last if high > 20 else found.first.replace(day=high),
                "month",
                anchor,
                told,
            )
        return _placed(found, "month", anchor, told)

    def _at(self, day: date, partial: Partial, grain: str, anchor: str, told: str | None) -> Placed:
        if partial.hour is not None:
            self.narrative.hour = day, partial.hour, partial.minute or 0
        return Placed(day.isoformat() + _time(partial), day, day, grain, anchor, told)

    # --- dates that leave out their year -----------------------------------------------------------------------------

    def _without_year(self, partial: Partial, grain: str, start: int, end: int) -> Placed:
        if partial.month is not None:
            return self._month(partial, partial.month, grain, start, end)
        if partial.quarter is not None:
            which = partial.quarter
            return self._choose(partial, grain, lambda year: date(year, 3 * which - 2, 1), 92, start, end)
        if partial.half is not None:
            which = partial.half
            return self._choose(partial, grain, lambda year: date(year, 6 * which - 5, 1), 184, start, end)
        if partial.feast is not None:
            return self._feast(partial, grain, start, end)
        if partial.lunar_month is not None:
            month, day = partial.lunar_month, partial.lunar_day or 1
            return self._nearest(partial, lambda year: lunar_day(year, month, day), grain, start, end)
        if partial.season is not None:
            return self._season(partial, partial.season, start)
        if partial.day is not None:
            return self._day(partial, partial.day, grain, start, end)
        if partial.weekday is not None:
            return self._weekday(partial, partial.weekday, grain, start, end)
        return self._bare_time(partial, grain)

    def _month(self, partial: Partial, month: int, grain: str, start: int, end: int) -> Placed:
        narrative = self.narrative
        if partial.day is not None:
            if not 1 <= partial.day <= (29 if month == 2 else timex.month_days(2001, month)[1].day):
                raise Impossible
            known = narrative.known.get((month, partial.day))
            if known is not None:
                return self._within_year(partial, known, grain, "previous", str(known), start, end)
        day = partial.day or 1
        return self._choose(
            partial,
            grain,
            lambda year: date(year, month, min(day, timex.month_days(year, month)[1].day)),
            1 if partial.day else 28,
            start,
            end,
        )

    def _choose(
        self, partial: Partial, grain: str, begins: Callable[[int], date], length: int, start: int, end: int
    ) -> Placed:
        """Choose the year of a part of the year: the paragraph's, else the nearest not-later one, unless the tense says otherwise."""
        narrative = self.narrative
        now = narrative.now
        carried = narrative.carried_year()
        if now is None:
            year = carried if carried is not None else narrative.year
            if year is None:
                value = self._year_unknown(partial, grain)
                return Placed(value + _time(partial), None, None, grain, "none", None)
            return self._within_year(partial, year, grain, "previous", str(year), start, end)
        told = tense(narrative.text, start, end)
        if carried is not None and carried != now.year and carried < now.year:
            if (
                narrative.month
                and narrative.month[0] == carried
                and narrative.month[1] >= 10
                and begins(carried).month <= 3
                and narrative.month[1] > begins(carried).month
            ):
                carried = carried + 1
            return self._within_year(partial, carried, grain, "previous", str(carried), start, end)
        this = begins(now.year)
        if this <= now:
            past, future = now.year, now.year + 1
            if (
                told == "future"
                and this + timedelta(days=length) <= now
                and begins(future) - now <= timedelta(days=300)
            ):
                year = future
            elif told != "future" and partial.last_month is not None and now.month < partial.last_month:
                year = past - 1  # 前11个月, told in January, are last year's
            elif told == "deadline" and begins(future) - now < now - this:
                year = future
            else:
                year = past
                if told is None and begins(future) - now <= HORIZON and now - this > timedelta(days=250):
                    year = future
        else:
            past, future = now.year - 1, now.year
            year = (
                future
                if told in ("future", "deadline")
                or this - now <= (timedelta(days=31) if told == "past" else HORIZON)
                or carried == future
                else past
            )
        return self._within_year(partial, year, grain, narrative.now_name, now.isoformat(), start, end)

    def _feast(self, partial: Partial, grain: str, start: int, end: int) -> Placed:
        feast = partial.feast or ""
        return self._nearest(partial, lambda year: feast_day(feast, year), grain, start, end)

    def _nearest(
        self, partial: Partial, day_in: Callable[[int], date | None], grain: str, start: int, end: int
    ) -> Placed:
        """A feast without a year is the nearest one, before or after; the tense and the sentence's year go first."""
        narrative = self.narrative
        now = narrative.now
        carried = narrative.carried_year(same_sentence=True)
        if carried is not None or now is None:
            year = carried if carried is not None else narrative.year
            if year is None:
                return Placed(self._year_unknown(partial, grain) + _time(partial), None, None, grain, "none", None)
            return self._within_year(partial, year, grain, "previous", str(year), start, end)
        told = tense(narrative.text, start, end)
        best: date | None = None
        best_distance = 10_000
        for year in (now.year - 1, now.year, now.year + 1):
            day = day_in(year)
            if day is None:
                continue
            distance = (day - now).days
            weight = -distance if distance < 0 else distance
            if told == "future" and distance < 0:
                weight += 200
            elif told == "past" and distance > 0:
                weight += 200
            if weight < best_distance:
                best, best_distance = day, weight
        if best is None:
            raise Impossible
        return self._at(best, partial, grain, narrative.now_name, now.isoformat())

    def _season(self, partial: Partial, season: str, start: int) -> Placed:
        """A season is general (春季多发) unless its clause has named a year just before (今年我国春季)."""
        narrative = self.narrative
        year = narrative.carried_year(same_sentence=True)
        if year is not None and _SAME_CLAUSE.search(narrative.text[max(0, start - 8) : start]):
            return _placed(timex.season(year, season), "season", "previous", str(year))
        return _placed(timex.season(None, season), "season", "none", None)

    def _day(self, partial: Partial, day: int, grain: str, start: int, end: int) -> Placed:
        """A bare day takes the month of the narrative's last date where that fits, else of the publication."""
        narrative = self.narrative
        now, last = narrative.now, narrative.day
        month = narrative.month
        candidates: list[tuple[date, str]] = []
        if last is not None and (last.year, last.month) != month:
            last = None
        if month is not None:
            same = _date(month[0], month[1], day)
            told_here = narrative.day_paragraph == narrative.paragraph or narrative.carried_year() is not None
            seen = narrative.days_seen.get(day)
            if same is not None and (
                now is None or same <= now or tense(narrative.text, start, end) == "future" or (same - now).days <= 15
            ):
                if told_here or now is None:
                    return self._at(same, partial, grain, "previous", f"{month[0]:04d}-{month[1]:02d}")
                if seen is not None and seen != same:
                    return self._at(seen, partial, grain, "previous", seen.isoformat())
                if last is None or same >= last:
                    if (now.year, now.month) == month or month[0] == now.year or (now - same).days < 120:
                        candidates.append((same, "previous"))
        if candidates:
            return self._at(
                candidates[0][0], partial, grain, "previous", f"{month[0]:04d}-{month[1]:02d}" if month else None
            )
        if now is None:
            return Placed(f"XXXX-XX-{day:02d}{_time(partial)}", None, None, grain, "none", None)
        here = _date(now.year, now.month, day)
        if here is not None and (
            here <= now or (here - now).days <= 10 or tense(narrative.text, start, end) == "future"
        ):
            return self._at(here, partial, grain, narrative.now_name, now.isoformat())
        year, number = (now.year, now.month - 1) if now.month > 1 else (now.year - 1, 12)
        before = _date(year, number, day)
        if before is None:
            if here is None:
                raise Impossible
            before = here
        return self._at(before, partial, grain, narrative.now_name, now.isoformat())

    def _weekday(self, partial: Partial, weekday: int, grain: str, start: int, end: int) -> Placed:
        narrative = self.narrative
        now = narrative.now
        last = narrative.day
        if (
            last is not None
            and last.isoweekday() == weekday
            and narrative.text[start - 1 : start] in ("(", "（", "，", ",")
        ):
            return self._at(last, partial, grain, "previous", last.isoformat())
        if now is None:
            return Placed(f"XXXX-WXX-{weekday}{_time(partial)}", None, None, grain, "none", None)
        back = (now.isoweekday() - weekday) % 7
        day = now - timedelta(days=back)
        if back and tense(narrative.text, start, end) == "future":
            day += timedelta(days=7)
        return self._at(day, partial, grain, narrative.now_name, now.isoformat())

    def _bare_time(self, partial: Partial, grain: str) -> Placed:
        """A part of the day or a clock time belongs to the last day told; a clock time without one to the publication."""
        narrative = self.narrative
        day, name = narrative.day, "previous"
        now = narrative.now
        if (
            partial.hour is None
            and day is not None
            and now is not None
            and narrative.day_paragraph != narrative.paragraph
        ):
            if abs((now - day).days) > 1:  # 夜里 of a life that is told elsewhere
                day = None
        elif day is None and partial.hour is not None:
            day, name = narrative.now, narrative.now_name
        if day is None:
            return Placed(f"XXXX-XX-XX{_time(partial)}", None, None, grain, "none", None)
        return self._at(day, partial, grain, name, day.isoformat())


_SAME_CLAUSE = re.compile("年[^，。；：\\s]{0,6}$")
_THIRDS = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}


def _placed(days: Days, granularity: str, anchor: str, told: str | None) -> Placed:
    return Placed(days.value, days.first, days.last, granularity, anchor, told)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(partial: Partial) -> str:
    if partial.hour is not None:
        return "T" + timex.clock(partial.hour, partial.minute, partial.second, partial.part)
    return f"T{partial.part}" if partial.part else ""
