"""One date in a field, in any format and language, into an ISO 8601 day."""

from __future__ import annotations

import re
from datetime import date, datetime

from pipeline import dates
from pipeline.text import Article

# Year first, as ISO 8601 and Chinese have it; anything may follow the day, a clock time for example.
YEAR_FIRST = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]|([-/._])(\d{1,2})\4(\d{1,2})(?!\d)|(\d\d)(\d\d)(?!\d))"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T|$)")
_PARTS = {"REQUIRE_PARTS": ["year", "month", "day"], "PARSERS": ["absolute-time"]}
_FIXED_BASE = datetime(2000, 1, 1)  # parts that a field lacks must never come from today
_HAN = re.compile(r"[\u4e00-\u9fff]")
_YEAR = re.compile(r"\d{4}|\d\d\s*$")
_NO_DAY = re.compile(r"\s*\d{4}\s*[-/.]\s*[\dW]")  # year first, so its order is known, but not a day of the calendar
_LONGEST_FIELD = 100  # characters; no date is longer, and dateparser is slow on long strings


def day_of(value: object) -> str | None:
    """Return the day that *value* gives as ``YYYY-MM-DD``, None where it gives none or it could be two.

    *value* is a ``date``, a ``datetime`` (its day as written, whatever its time zone) or a string in any format and
    language that dateparser or the date stage reads. Relative words (``yesterday``), a date without a year, and
    ``06/05/2021``, whose month may be either number, give None.
    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return None
    found = first_day(value)
    if found or len(value) > _LONGEST_FIELD:
        return found
    if _HAN.search(value):
        return _chinese(value)
    return _any_language(value) if _YEAR.search(value) and not _NO_DAY.match(value) else None


def first_day(text: str) -> str | None:
    """Return the first existing day in *text* that is written year first."""
    for match in YEAR_FIRST.finditer(text):
        day = iso_day(match)
        if day is not None:
            return day
    return None


def iso_day(match: re.Match[str]) -> str | None:
    """Return the day of a ``YEAR_FIRST`` match, None where the calendar has none."""
    year, month, day = (part for part in match.group(1, 2, 3, 5, 6, 7, 8) if part)
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _chinese(value: str) -> str | None:
    # dateparser reads neither 二〇二一年六月十八日 nor 民國110年6月18日; the date stage does.
    mentions = dates.find(Article(raw=value))
    days = {mention.value[:10] for mention in mentions if mention.value and _DAY.match(mention.value)}
    return days.pop() if len(days) == 1 else None


def _any_language(value: str) -> str | None:
    import dateparser  # slow to load, and seldom needed

    readings = set()
    for order in ("DMY", "MDY"):
        settings = {**_PARTS, "DATE_ORDER": order, "RELATIVE_BASE": _FIXED_BASE}
        read = dateparser.parse(value.strip(), settings=settings)
        if read is not None:
            readings.add(read.date().isoformat())
    return readings.pop() if len(readings) == 1 else None
