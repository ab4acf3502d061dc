from datetime import date, datetime, timezone

import pytest

from pipeline.reading.days import day_of


@pytest.mark.parametrize(
    "value",
    [
        "2021-06-18", "2021-06-18T23:30:00Z", "2021/6/18 10:22", "2021年6月18日 星期五", "20210618", "2021.06.18",
        "June 18, 2021", "Fri, 18 Jun 2021 10:22:00 GMT", "18 juin 2021", "18.06.2021", "18/06/2021", "18 июня 2021 г.",
        " 2021-06-18 ", date(2021, 6, 18), datetime(2021, 6, 18, 23, 30, tzinfo=timezone.utc),
    ],
)  # fmt: skip
def test_a_day_in_any_format_and_language(value: object) -> None:
    assert day_of(value) == "2021-06-18"


@pytest.mark.parametrize(
    "value",
    [
        "昨天", "3天前", "yesterday", "6月18日", "June 18", "June 2021", "2021", "10:22", "",  # nothing fixes the day
        "06/05/2021",  # the month may be either
        "2021-02-30", "2021-13-01", "2021-W24-5",  # year first, but no such day
        "1624000000", 1624000000, None, True, ["2021-06-18"], "x" * 5000, "2021" * 3000,
    ],
)  # fmt: skip
def test_what_gives_no_certain_day_gives_none(value: object) -> None:
    assert day_of(value) is None


def test_a_day_that_is_the_same_in_both_orders_is_certain() -> None:
    assert day_of("06/06/2021") == "2021-06-06"
