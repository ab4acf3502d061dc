from collections.abc import Callable

import pytest

from pipeline.records import DateMention

Check = Callable[..., list[DateMention]]


@pytest.mark.parametrize(
    "marked",
    [
        "[6月9日|2021-06-09]发文，[当日|2021-06-09]、[同日|2021-06-09]、[次日|2021-06-10]",
        "[6月9日|2021-06-09]发文，[该日14点|2021-06-09T14:00]之前停产，[当晚|2021-06-09TEV]复产，[前一天|2021-06-08]检查",
        "[2019年3月|2019-03]成立，[同年|2019]上市，[当月|2019-03]获批，[次年|2020]退市",
        "[昨日|2021-06-17]、[前天|2021-06-16]、[明天|2021-06-19]、[后天|2021-06-20]、[即日|2021-06-18]起",
        "[今年|2021]、[去年|2020]、[前年|2019]、[明年|2022]、[本月|2021-06]、[上月|2021-05]、[下个月|2021-07]",
        "[去年12月底|2020-12 END]，[上月15日|2021-05-15]，[今年3月|2021-03]",
        "比[去年|2020]同期增长",
        "[上季度|2021-Q1]，[本季度|2021-Q2]",
    ],
)
def test_relative_dates(check: Check, marked: str) -> None:
    check(marked)


def test_the_dateline_is_what_today_means(check: Check) -> None:
    mentions = check("新华社北京[6月16日|2021-06-16]电 记者[今天|2021-06-16]获悉，[昨天|2021-06-15]有雨")
    assert [mention.anchor for mention in mentions] == ["published", "dateline", "dateline"]
    assert mentions[1].anchor_value == "2021-06-16"


def test_what_was_the_anchor_is_in_the_record(check: Check) -> None:
    full, same_day, last_year = check("[2020年5月1日|2020-05-01]开幕，[当日|2020-05-01]闭幕，[去年|2020]")
    assert [mention.anchor for mention in (full, same_day, last_year)] == ["self", "previous", "published"]
    assert same_day.anchor_value == "2020-05-01"


def test_today_after_an_announced_day_is_not_that_day(check: Check) -> None:
    check("[16日|2021-06-16]宣布，禁令到[7月14日|2021-07-14]为止。[当日|2021-06-16]，记者走访")


def test_two_digit_years_reach_ten_years_ahead_at_most(check: Check) -> None:
    check("[31年6月|2031-06]，[32年6月|1932-06]")
