from datetime import date

import pytest

from pipeline.dates import timex
from pipeline.dates.partial import Partial


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (timex.decade(199), ("199", date(1990, 1, 1), date(1999, 12, 31))),
        (timex.century(20), ("20", date(2000, 1, 1), date(2099, 12, 31))),
        (timex.year(2021), ("2021", date(2021, 1, 1), date(2021, 12, 31))),
        (timex.year(-221), ("BC0221", None, None)),
        (timex.half(2021, 1), ("2021-H1", date(2021, 1, 1), date(2021, 6, 30))),
        (timex.quarter(2020, 1), ("2020-Q1", date(2020, 1, 1), date(2020, 3, 31))),
        (timex.season(2020, "WI"), ("2020-WI", date(2020, 12, 1), date(2021, 2, 28))),
        (timex.season(None, "SP"), ("XXXX-SP", None, None)),
        (timex.month(2020, 2), ("2020-02", date(2020, 2, 1), date(2020, 2, 29))),
        (timex.month(None, 2), ("XXXX-02", None, None)),
        (timex.week(date(2021, 6, 14)), ("2021-W24", date(2021, 6, 14), date(2021, 6, 20))),
        (timex.week(date(2021, 6, 14), weekend=True), ("2021-W24-WE", date(2021, 6, 19), date(2021, 6, 20))),
        (timex.week(date(2021, 1, 4)), ("2021-W01", date(2021, 1, 4), date(2021, 1, 10))),
    ],
)
def test_values_and_their_days(days: timex.Days, expected: tuple[str, date | None, date | None]) -> None:
    assert days == expected


@pytest.mark.parametrize(
    ("hour", "part", "expected"),
    [
        (2, "AF", "14:00"),
        (14, "AF", "14:00"),
        (8, "EV", "20:00"),
        (12, "EV", "24:00"),
        (3, "NI", "03:00"),
        (11, "NI", "23:00"),
        (12, "NI", "00:00"),
        (1, "MI", "13:00"),
        (12, "MI", "12:00"),
        (9, "MO", "09:00"),
        (24, None, "24:00"),
    ],
)
def test_the_part_of_the_day_decides_the_half_of_it(hour: int, part: str | None, expected: str) -> None:
    assert timex.clock(hour, None, None, part) == expected


def test_recurring_values_keep_unknown_parts_as_x() -> None:
    every = Partial()
    every.month, every.day = 10, 1
    assert timex.recurring(every) == "XXXX-10-01"
    moving = Partial()
    moving.feast = "春节"
    assert timex.recurring(moving) is None
