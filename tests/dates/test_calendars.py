from datetime import date

import pytest
from lunar_python import LunarYear, Solar

from pipeline.dates.calendars import TERMS, easter, feast_day, feasts, lunar_day, plan_years, reigns, solar_term


@pytest.mark.parametrize(
    ("year", "month", "day", "gregorian"),
    [
        (2021, 8, 15, date(2021, 9, 21)),
        (2020, 1, 1, date(2020, 1, 25)),
        (1978, 8, 1, date(1978, 9, 3)),  # where other tables err by a day
        (2020, -4, 1, date(2020, 5, 23)),  # the leap fourth month
        (1900, 1, 1, date(1900, 1, 31)),
        (2100, 1, 1, date(2100, 2, 9)),
    ],
)
def test_lunisolar_days(year: int, month: int, day: int, gregorian: date) -> None:
    assert lunar_day(year, month, day) == gregorian


def test_a_lunisolar_day_that_no_calendar_has_is_none() -> None:
    assert lunar_day(2021, -4, 1) is None  # no leap month that year
    assert lunar_day(1800, 1, 1) is None
    assert lunar_day(2021, 1, 30) is None  # a month of 29 days


def test_the_table_is_what_the_library_computes() -> None:
    for year in range(1900, 2101, 9):
        months = [month for month in LunarYear.fromYear(year).getMonths() if month.getYear() == year]
        for month in months:
            first = Solar.fromJulianDay(month.getFirstJulianDay())
            assert lunar_day(year, month.getMonth(), 1) == date(first.getYear(), first.getMonth(), first.getDay())
            assert lunar_day(year, month.getMonth(), month.getDayCount()) is not None


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("清明", 2020, date(2020, 4, 4)),
        ("清明", 2022, date(2022, 4, 5)),
        ("冬至", 2024, date(2024, 12, 21)),
        ("立春", 2021, date(2021, 2, 3)),
        ("小寒", 2021, date(2021, 1, 5)),
    ],
)
def test_solar_terms_fall_on_their_day(name: str, year: int, day: date) -> None:
    assert solar_term(year, name) == day


def test_every_year_of_the_range_has_all_24_terms_in_order() -> None:
    for year in range(1900, 2101, 20):
        days = [solar_term(year, name) for name in TERMS]
        assert all(day is not None and day.year == year for day in days)
        assert days == sorted(day for day in days if day)


@pytest.mark.parametrize(
    ("feast", "year", "day"),
    [
        ("春节", 2021, date(2021, 2, 12)),
        ("除夕", 2021, date(2021, 2, 11)),
        ("端午节", 2021, date(2021, 6, 14)),
        ("国庆节", 2021, date(2021, 10, 1)),
        ("母亲节", 2021, date(2021, 5, 9)),
        ("感恩节", 2019, date(2019, 11, 28)),
        ("复活节", 2020, date(2020, 4, 12)),
        ("清明节", 2020, date(2020, 4, 4)),
    ],
)
def test_feasts(feast: str, year: int, day: date) -> None:
    assert feast_day(feast, year) == day


def test_every_feast_has_a_day_in_a_year_that_the_calendars_reach() -> None:
    assert all(feast_day(feast, 2024) for feast in feasts())


def test_easter_of_known_years() -> None:
    assert [easter(year) for year in (1999, 2000, 2021)] == [date(1999, 4, 4), date(2000, 4, 23), date(2021, 4, 4)]


@pytest.mark.parametrize(
    ("which", "years"),
    [(1, (1953, 1957)), (2, (1958, 1962)), (3, (1966, 1970)), (12, (2011, 2015)), (14, (2021, 2025)), (0, None)],
)
def test_five_year_plans_by_rule(which: int, years: tuple[int, int] | None) -> None:
    assert plan_years(which) == years


def test_eras_count_from_their_first_year() -> None:
    assert (reigns()["民国"], reigns()["康熙"], reigns()["令和"]) == (1912, 1662, 2019)
