"""The form of TIMEX3 values (ISO-TimeML, ISO 24617-1, as the contract uses them)."""

from __future__ import annotations

import re
from calendar import monthrange

from pipeline.records import DateType

_REFERENCES = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
_YEAR = r"(?P<year>(?:BC)?[\dX]{4}|\d{1,3})"
_DAY = r"(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?"
_WEEK = r"W(?P<week>[\dX]{2})(?:-(?P<weekday>[1-7X]|WE))?"
_PART = r"(?:Q[1-4X]|H[12X]|SP|SU|FA|WI)"
_CLOCK = r"T(?:(?P<hour>\d\d|XX)(?::(?P<minute>\d\d|XX)(?::(?P<second>\d\d))?)?|MO|MI|AF|EV|NI|DT)"
_POINT = re.compile(rf"{_YEAR}(?:-(?:{_DAY}|{_WEEK}|{_PART}))?(?P<clock>{_CLOCK})?")
_NUMBER = r"(?:\d+(?:\.\d+)?|X)"
_DURATION = re.compile(
    rf"P(?=.)(?:{_NUMBER}(?:DE|CE|[YQMWD]|WE))*(?:T(?:{_NUMBER}[HMS]|X?(?:MO|MI|AF|EV|NI)|\d+(?:MO|MI|AF|EV|NI))+)?"
)
_HIGHEST = {"month": 12, "week": 53, "hour": 24, "minute": 59, "second": 60}


def is_value(value: str, kind: DateType | None = None) -> bool:
    """Say whether *value* is a well-formed value of a TIMEX3 of *kind*, or of any where that is None.

    Days must exist in the calendar. An interval is two points or two lengths around a ``/``; its end may be a
    reference such as PRESENT_REF.
    """
    kinds = _kinds(value)
    return bool(kinds) if kind is None else kind in kinds


def _kinds(value: str) -> frozenset[DateType]:
    """Return the types of TIMEX3 that can have *value*."""
    if value in _REFERENCES:
        return frozenset(("DATE",))
    ends = value.split("/")
    if len(ends) > 2:
        return frozenset()
    if all(_DURATION.fullmatch(one) for one in ends):
        return frozenset(("DURATION", "SET"))
    points = [_point(one) for one in ends if one not in _REFERENCES or one is ends[0]]
    if "TIME" in points and None not in points:
        return frozenset(("TIME", "SET"))
    return frozenset() if None in points else frozenset(("DATE", "SET"))


def _point(value: str) -> DateType | None:
    match = _POINT.fullmatch(value)
    if match is None:
        return None
    parts = {name: int(text) for name, text in match.groupdict().items() if text and text.isdigit()}
    if any(parts.get(name, 0) > highest for name, highest in _HIGHEST.items()):
        return None
    if any(parts.get(name) == 0 for name in ("month", "day", "week")):
        return None
    # Without a year the 29th of February can be a day.
    year = parts.get("year") or 2000
    if parts.get("day", 1) > (monthrange(year, parts["month"])[1] if "month" in parts else 31):
        return None
    return "TIME" if match["clock"] else "DATE"
