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


def test_what_is_compared_with_the_period_told_is_the_one_before_it(check: Check) -> None:
    check("[2019年|2019]，销量较[去年|2018]增长")
    check("[4月|2021-04]指数为52，比[上月|2021-03]回升；[4月2日|2021-04-02]销量比[上月|2021-05]多")
    check("[去年|2020]的销量。[今年|2021]比[去年|2020]增长")


def test_the_whole_year_told_when_the_next_has_begun_is_over(check: Check) -> None:
    check("[全年|2020]收入增长5%", published="2021-02-20")
    check("夯实[全年|2021]丰收的基础", published="2021-02-20")
    check("完成[全年|2021]目标", published="2021-02-20")
    check("到[11月中旬|2020-11 MID]，[全年|2020]浓度下降", published="2021-02-20")


def test_the_day_of_a_story_is_lost_where_it_goes_on_at_a_coarser_time(check: Check) -> None:
    check("[6月9日|2021-06-09]开会。\n[2月中旬|2021-02 MID]，他到了医院。[那天|2021-02-XX]，雪很大")
    check("[几天前|PAST_REF]，我到上海开会。[次日早上|XXXX-XX-XXTMO]离开")
    check("[6月9日|2021-06-09]开会，总结[2月|2021-02]的工作，[当天|2021-06-09]闭会")


def test_a_day_long_ago_is_not_the_one_on_which_somebody_speaks_today(check: Check) -> None:
    check("该局[17日|2021-06-17]通报。条例[2019年12月30日|2019-12-30]通过。该局[当天|2021-06-17]公布了细则")
    check("[2019年12月30日|2019-12-30]，火灾发生。[当天|2019-12-30]，桥封了")


def test_the_day_before_does_not_move_the_story(check: Check) -> None:
    check("[6月9日|2021-06-09]开赛，他[前一天晚上|2021-06-08TEV]发烧，[早上五点|2021-06-09T05:00]上场")


def test_a_clock_time_behind_the_bracket_is_in_the_part_of_the_day_told(check: Check) -> None:
    check("[今晚|2021-06-18TEV]（[6月18日|2021-06-18]）[8时|2021-06-18T20:00]开播")


def test_a_month_is_compared_with_the_month_before_although_a_year_was_told_since(check: Check) -> None:
    check("[5月份|2021-05]零售[今年|2021]首次回升，增速比[上月|2021-04]加快")


def test_this_year_of_a_story_is_not_one_to_come(check: Check) -> None:
    check("计划[2025年|2025]建成。[这一年|2021]，投资加大")


def test_the_day_after_the_day_before_is_the_same_day(check: Check) -> None:
    check("[17日|2021-06-17]上市的虾，[前一天下午|2021-06-16TAF]捕捞，[第二天凌晨两点|2021-06-17T02:00]运到")


def test_the_day_is_lost_where_its_sentence_tells_of_another_year(check: Check) -> None:
    check("[2015年12月31日|2015-12-31]发布。该机构在[2013年初|2013 START]发难，公司[当日|2013-XX-XX]停牌")
    check("[3月31日|2021-03-31]，公司发布[2019年|2019]年报，[当日|2021-03-31]股价上涨")


def test_a_bracket_glosses_the_day_of_the_story_too(check: Check) -> None:
    check("[当天|2021-06-17]（当地时间[6月17日|2021-06-17]），双方会谈")


def test_from_this_very_day_counts_from_the_announcement(check: Check) -> None:
    check("该局[16日|2021-06-16]宣布，[即日|2021-06-16]起停航。[即日|2021-06-18]起报名")
    check("[2019年3月1日|2019-03-01]的旧规，[即日|2021-06-18]起废止")


def test_the_same_time_for_another_place_does_not_move_the_story(check: Check) -> None:
    check(
        "[6月14日22时|2021-06-14T22:00]（北京时间[15日10时|2021-06-15T10:00]）地震，[当天|2021-06-14]发布警报",
    )


def test_the_end_of_the_year_told_in_january_is_over(check: Check) -> None:
    check("临近[年底|2020 END]，警方破案。[年底|2021 END]前建成", published="2021-01-05")


def test_months_count_from_a_year_told_since(check: Check) -> None:
    check("[2020年12月3日|2020-12-03]开会。[2015年初|2015 START]停产，[10个月后|2015-11]复产")


def test_the_whole_year_of_a_paragraph_about_last_year_is_that_year(check: Check) -> None:
    check("[2020年|2020]，产量稳定。[全年|2020]汽车产量分别完成", published="2021-01-12")
