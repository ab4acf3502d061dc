"""A publication day as users give it."""

from __future__ import annotations

import re
from datetime import date

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def iso_date(value: date | str) -> date:
    """Return *value* as a date; a string is an ISO 8601 day, in no other form than ``2021-06-18``.

    Raises:
        ValueError: It is no such day.
    """
    if isinstance(value, date):
        return value
    try:
        if _ISO_DAY.fullmatch(value):  # fromisoformat takes more or fewer forms, by the version of Python
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise ValueError(f"{value!r} is no day such as 2021-06-18")
