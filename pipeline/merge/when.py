"""The days of an act, as far as its article tells them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from pipeline.records import DateMention, Event

# An act that is told as news without its day happened within a week before.
_NEWS = timedelta(days=7)
_POINT = re.compile(
    r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|W(?P<week>\d\d)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
    r"(?:T[\dA-Z:]*)?"
)


class When(NamedTuple):
    """The closed interval of days in which an act happened; ``told`` is false where only the publication day tells."""

    first: date
    last: date
    told: bool

    @property
    def one_day(self) -> bool:
        """Whether the day is told and known."""
        return self.told and self.first == self.last

    def gap(self, other: When) -> int:
        """Return the number of days between two intervals, 0 where they share one."""
        return max(0, (self.first - other.last).days, (other.first - self.last).days)


def days_of(value: str | None) -> tuple[date, date] | None:
    """Return the first and last day of a TIMEX3 value (ISO-TimeML): a year, half, quarter, month, week, day, interval.

    None stands for what names no days of the calendar: a season, a length, a reference, an unknown year.
    """
    ends = [_point(end) for end in (value or "").split("/")]
    first, last = ends[0], ends[-1]
    return (first[0], last[1]) if first and last and first[0] <= last[1] and len(ends) < 3 else None


def _point(value: str) -> tuple[date, date] | None:
    match = _POINT.fullmatch(value)
    if match is None:
        return None
    part = {name: int(text) for name, text in match.groupdict().items() if text}
    year = part["year"]
    try:
        if "week" in part:
            monday = date.fromisocalendar(year, part["week"], 1)
            return monday, monday + timedelta(days=6)
        if "day" in part:
            day = date(year, part["month"], part["day"])
            return day, day
        first, last = 1, 12
        for unit, months in (("month", 1), ("quarter", 3), ("half", 6)):
            if unit in part:
                first, last = (part[unit] - 1) * months + 1, part[unit] * months
        return date(year, first, 1), date(year, last, monthrange(year, last)[1])
    except ValueError:
        return None


def when(event: Event, mention: DateMention | None, published: date | None) -> When | None:
    """Return the days of *event*: those of its date's *mention*, else of its value, else the week up to *published*.

    None where nothing tells.
    """
    if mention is not None and mention.value == event.date and mention.first_day and mention.last_day:
        # 近日 has days too, which news usage gives it, but does not tell them.
        first, last = date.fromisoformat(mention.first_day), date.fromisoformat(mention.last_day)
        return When(first, last, told=not mention.vague)
    days = days_of(event.date)
    if days is not None:
        return When(*days, True)
    unknown = event.date not in (None, "PAST_REF", "PRESENT_REF")
    if published is None or unknown or event.modality == "background":
        return None
    return When(max(date.min + _NEWS, published) - _NEWS, published, False)
