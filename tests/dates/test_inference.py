from collections.abc import Callable

import pytest

from pipeline.records import DateMention

Check = Callable[..., list[DateMention]]


@pytest.mark.parametrize(
    ("marked", "published"),
    [
        ("[6月11日|2021-06-11]通报，[5月25日|2021-05-25]发布", "2021-06-18"),
        ("[12月3日|2020-12-03]发布", "2021-01-05"),
        ("标准将于[9月1日|2021-09-01]起实施", "2021-02-01"),
        ("力争[10月底|2021-10 END]前完成", "2021-02-01"),
        ("[9月|2020-09]他来过", "2021-02-01"),
        ("预计[1月15日|2022-01-15]开工", "2021-12-20"),
        ("[29日|2021-05-29]宣布", "2021-06-02"),
        ("[30日|2021-05-30]宣布，[31日|2021-05-31]生效", "2021-05-30"),
        ("[前11个月|2020-01/2020-11]增长", "2021-01-04"),
        ("[前三季度|2021-Q1/2021-Q3]增长，[上半年|2021-H1]持平", "2021-12-20"),
        ("[四季度|2020-Q4]增长", "2021-01-10"),
        ("[端午假期|2021-06-14]将至", "2021-05-30"),
        ("[2月29日|2020-02-29]出生", "2021-06-18"),
    ],
)
def test_the_year_that_is_left_out(check: Check, marked: str, published: str) -> None:
    check(marked, published)


@pytest.mark.parametrize(
    "marked",
    [
        "[2018年3月|2018-03]立项，[6月|2018-06]开工，[7月2日|2018-07-02]停工",
        "[2019年11月|2019-11]立项，[次年2月|2020-02]开工，[1月|2020-01]备料".replace("，[1月|2020-01]备料", ""),
        "[2019年1月5日|2019-01-05]夜[7日|2019-01-07]".replace("夜", "事发，") + "破案",
        "[2015年|2015]，[年底|2015 END]结账，[全年|2015]亏损",
        "销量比[2019年|2019]同期增长，[3月|2021-03]又降",
        "将于[7月8日|2021-07-08]、[15日|2021-07-15]、[22日|2021-07-22]举行",
        "自[2008年|2008]以来，[3月|2021-03]首次下降",
    ],
)
def test_a_year_or_month_once_said_carries_on(check: Check, marked: str) -> None:
    check(marked)


def test_this_year_told_in_january_of_what_is_over_is_the_year_before(check: Check) -> None:
    check("[今年6月|2015-06]公司才转让给新的股东", published="2016-01-04")
    check("双方将于[今年6月|2016-06]会谈", published="2016-01-04")


def test_a_story_of_an_earlier_year_goes_on_into_the_next_paragraph(check: Check) -> None:
    check("[2019年8月22日|2019-08-22]开庭。\n[9月22日|2019-09-22]宣判。\n[6月15日|2021-06-15]，他出狱。")


def test_next_year_said_in_december_is_this_one_in_january(check: Check) -> None:
    check("[12月30日|2015-12-30]的会议决定，[明年1月|2016-01]再议", published="2016-01-03")


def test_a_full_date_elsewhere_gives_the_year(check: Check) -> None:
    check("新规[9月1日|2022-09-01]实施\n该规定自[2022年9月1日|2022-09-01]起施行")


def test_seasons_are_general_unless_their_clause_names_a_year(check: Check) -> None:
    check("[今年|2021]我国[春夏季|2021-SP/2021-SU]少雨，[冬季|XXXX-WI]多发")


def test_a_bare_part_of_the_day_takes_the_day_told_last(check: Check) -> None:
    check("[17日|2021-06-17]开幕，[下午|2021-06-17TAF]参观")
    check("[午后|XXXX-XX-XXTAF]，他走在田间")


def test_weekdays(check: Check) -> None:
    check("[上周五|2021-06-11]、[本周三|2021-06-16]、[周日|2021-06-13]、[这个星期一|2021-06-14]、[下周一|2021-06-21]")
    check("将在[周日|2021-06-20]举行")
    check("[本周|2021-W24]、[上周|2021-W23]、[本周末|2021-W24-WE]、[周末|XXXX-WXX-WE]")


def test_a_day_right_before_the_publication_is_the_news(check: Check) -> None:
    check("公司从[今年1月|2021-01]起欠薪。\n[17日晚|2021-06-17TEV]，公司回应")
    check("[6月1日|2021-06-01]开幕，[5月16日|2021-05-16]报名，[17日|2021-05-17]截止")


def test_a_day_ahead_is_the_coming_one_only_where_the_text_looks_ahead(check: Check) -> None:
    check("[28日|2021-06-28]将开会")
    check("他曾在[28日|2021-05-28]到过这里")


def test_a_plan_of_the_past_is_dated_from_it(check: Check) -> None:
    check("[2015年11月4日|2015-11-04]宣布，将于[11月7日|2015-11-07]出席", published="2016-01-04")


def test_a_deadline_is_the_next_one_although_a_later_year_was_said(check: Check) -> None:
    check("自[2024年1月1日|2024-01-01]起执行。各地要在[12月10日|2023-12-10]前完成告知", published="2023-11-08")


def test_the_feast_of_a_story_is_that_of_its_year(check: Check) -> None:
    check("[2013年1月|2013-01]上任，[春节|2013-02-10]没回家")
    check("一套[2000年|2000]建好的房子，[端午节|2021-06-14]前成交")
    check("自[2018年|2018]开始，[端午节|2021-06-14]放假")


def test_weekdays_ahead(check: Check) -> None:
    check("展览持续到[周日|2021-06-20]，可决定[周一|2021-06-21]是否开课，[周三|2021-06-16]已开课")


def test_working_days_have_no_day(check: Check) -> None:
    check("[6月17日|2021-06-17]公布，工作日[8:30至17:30|XXXX-XX-XXT08:30/XXXX-XX-XXT17:30]开放")


def test_this_year_carries_on_ahead_only_where_the_text_looks_ahead(check: Check) -> None:
    check("[今年6月11日|2021-06-11]触底，为[12月2日|2020-12-02]以来最低")
    check("[今年8月|2021-08]和[12月|2021-12]，双方将会谈；[今年|2021]扩产，[12月|2021-12]投产")
    check("[今年|2016]利率走低。美联储[12月|2015-12]决定升息", published="2016-01-04")


def test_the_day_of_the_news_breaks_off_a_story_of_another_year(check: Check) -> None:
    check("[2018年3月|2018-03]，孩子坠楼。[6月17日|2021-06-17]，法院宣判")


def test_a_feast_that_this_year_looks_ahead_to_is_the_next(check: Check) -> None:
    check("[今年|2021]有了窖，能等到[春节|2022-02-01]；[今年春节|2021-02-12]")


def test_a_month_that_runs_is_this_years_although_the_next_was_told(check: Check) -> None:
    check("可以存到[明年8月|2022-08]。[6月|2021-06]卖八毛")


def test_a_story_of_long_ago_goes_on_over_a_subhead(check: Check) -> None:
    check("[1956年|1956]是转折。[1月|1956-01]，会议召开。\n一封信\n[3月14日|1956-03-14]，他写信。")
    check("[1956年1月|1956-01]，会议召开。\n甲\n乙\n丙\n[3月14日|2021-03-14]，他写信。")


def test_the_first_two_months_of_a_statistic(check: Check) -> None:
    check("[前两个月|2021-01/2021-02]，全省进出口增长")
    check("前[两个月|P2M]打工")


def test_the_weekend_just_past(check: Check) -> None:
    check("在[刚刚过去的周末|2021-W23-WE]，海滩上都是人")
    check("网上年货节开幕，[上年|2020]货运增长")
