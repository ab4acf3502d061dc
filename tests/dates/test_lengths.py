from collections.abc import Callable

import pytest

from pipeline.records import DateMention

Check = Callable[..., list[DateMention]]


@pytest.mark.parametrize(
    "marked",
    [
        "[三天|P3D]，[两年|P2Y]，[半年|P6M]，[3个月|P3M]，[7周|P7W]，[38小时|PT38H]，[36个小时|PT36H]，[5分钟|PT5M]",
        "[近三年|P3Y LESS_THAN]，[约两年|P2Y APPROX]，[两年多|P2Y MORE_THAN]，[40多个小时|PT40H MORE_THAN]",
        "[逾十年|P10Y MORE_THAN]，[超过5年|P5Y MORE_THAN]，[不到20天|P20D LESS_THAN]，[三年左右|P3Y APPROX]",
        "大约持续了[5分钟|PT5M APPROX]",
        "[一年半|P18M]，[半小时|PT30M]，[半个世纪|P50Y]，[一个半月|P45D]，[1.5小时|PT1.5H]，[两个季度|P6M]",
        "[3年6个月|P3Y6M]，[1小时20分|PT1H20M]，[6年零5个月|P6Y5M]",
        "[三四十年|P30Y/P40Y]，[30-40年|P30Y/P40Y]，[两三天|P2D/P3D]，[3到5天|P3D/P5D]",
        "[未来三四十年|P30Y/P40Y]，[今后五年|P5Y]，[过去的一年|P1Y]，[最近两年|P2Y LESS_THAN]",
        "[多年|PXY]来，[近几年|PXY]，[好几天|PXD]，[数月|PXM]，[十几年|PXY]，[几十年|PXY]，[这些年|PXY]",
        "[一天|P1D]之内，[10日|P10D]内，为期[3个月|P3M]，[5年|P5Y]期国债，[15个工作日|P15D]内",
        "[近三月|P3M LESS_THAN]，[不足一月|P1M LESS_THAN]，[26个日夜|P26D]",
    ],
)
def test_lengths(check: Check, marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[6月10日|2021-06-10]开工，[三天后|2021-06-13]停工",
        "[两年前|2019]开工，[约两年前|2019 APPROX]，[三个月前|2021-03]，[5天前|2021-06-13]，[两周前|2021-W22]",
        "[一年半前|2019-12]，[半年前|2020-12]，[20多年前|2001 MORE_THAN]",
        "[2019年|2019]动工，[两年后|2021]竣工",
        "历时[半年|P6M]后立案，时隔[三年|P3Y]后重逢，提前[两天|P2D]到达",
        "[前两年|2019/2020]，[前两天|2021-06-16/2021-06-17]",
        "[18日9时|2021-06-18T09:00]出发，[两小时后|2021-06-18T11:00]到达",
        "[三天|P3D]后续工作",
        "[很多年前|PAST_REF]的旧事，[多年以后|FUTURE_REF]再看，制度实施[多年|PXY]后",
        "[6月9日|2021-06-09]宣布，[此前三天|2021-06-06]已有传闻",
    ],
)
def test_lengths_that_make_dates(check: Check, marked: str) -> None:
    check(marked)


def test_what_says_how_exact_a_length_is_belongs_to_it_and_what_bounds_it_does_not(check: Check) -> None:
    check("[不到24小时|PT24H LESS_THAN]，[超三年|P3Y MORE_THAN]，[快四年|P4Y LESS_THAN]了，[将近两周|P2W LESS_THAN]")
    check("至少[三天|P3D MORE_THAN]，不少于[48小时|PT48H MORE_THAN]，不超过[两年|P2Y LESS_THAN]，满[三年|P3Y]")
    check("规模超过[去年|2020]，加快[三年|P3Y]建成")


def test_hundreds_count_with_a_mod_word_only(check: Check) -> None:
    check("[百余年|P100Y MORE_THAN]，[近千年|P1000Y LESS_THAN]，[百秒左右|PT100S APPROX]，[千百年|PXY]来，百年老店")


def test_numbers_with_separators_and_large_units(check: Check) -> None:
    check("[1,200天|P1200D]，[1.5亿年|P150000000Y]，[约60亿年|P6000000000Y APPROX]，售出12,300件")


def test_days_and_nights_are_one_length(check: Check) -> None:
    check("[6天5晚|P6D]之旅，[三天两夜|P3D]，[两天|P2D]晚宴")


def test_two_lengths_joined_are_a_range(check: Check) -> None:
    check("获刑[三年至十一年|P3Y/P11Y]不等，[三年|P3Y]到期")


def test_sports_results_are_no_lengths(check: Check) -> None:
    check("以61分48秒夺冠，[2小时8分33秒|PT2H8M33S]，历时[48秒|PT48S]")


def test_months_are_counted_behind_words_of_length(check: Check) -> None:
    check("涨幅连续[3月|P3M]扩大，仅[7月份|2021-07]，[两月|P2M]无回应，[3月|2021-03]扩大")


def test_idioms_and_superlatives_count_nothing(check: Check) -> None:
    check("年复一年，十年如一日，三年五载，又是一年秋风起，表现最好的一个月，用了[一个月|P1M]")


def test_past_as_a_verb_belongs_to_no_length(check: Check) -> None:
    check("[22年|P22Y]过去，已经过去[43个小时|PT43H]，[过去43个小时|PT43H]里")


def test_a_range_before_or_after_is_a_range_of_dates(check: Check) -> None:
    check("影响将在[两三个月后|2021-08/2021-09]消失，[三五年前|2016/2018]")


def test_an_event_before_a_length_is_what_it_counts_from(check: Check) -> None:
    check("开幕[两天|P2D]前，[两天前|2021-06-16]，地震[8分钟后|2021-06-16TXX:XX]，停产[三天|P3D]后")


def test_a_plan_counts_from_the_publication(check: Check) -> None:
    check("[2019年3月|2019-03]动工。预计[一年后|2022]通航")
    check("[2019年3月|2019-03]动工，[一年后|2020]通航")


def test_the_same_day_of_another_year(check: Check) -> None:
    check("[38年前的今天|1983-06-18]，[去年的今天|2020-06-18]，[去年今日|2020-06-18]，[三年前的夏天|2018-SU]")


def test_liang_is_a_neighbour_of_yi(check: Check) -> None:
    check("[一两天|P1D/P2D]，[一两年|P1Y/P2Y]")


def test_buchu_before_a_length_is_less_than_it(check: Check) -> None:
    check("[不出十年|P10Y LESS_THAN]，局面会变；他拿不出[三年|P3Y]的账")


def test_a_bound_behind_a_length_belongs_to_it(check: Check) -> None:
    check(
        "持有[两年以上|P2Y MORE_THAN]，处[三年以下|P3Y LESS_THAN]有期徒刑；[两年|P2Y]以来，为期[三年|P3Y]以下简称周期"
    )
