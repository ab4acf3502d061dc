from collections.abc import Callable

import pytest

from pipeline.records import DateMention

Check = Callable[..., list[DateMention]]


@pytest.mark.parametrize(
    "marked",
    [
        "[5月18日至21日|2021-05-18/2021-05-21]，[3月到5月|2021-03/2021-05]，[2019—2021年|2019/2021]，[2021-2025年|2021/2025]",
        "[2019年—2021年|2019/2021]，[1至2月份|2021-01/2021-02]，[5月18-21日|2021-05-18/2021-05-21]",
        "[2020年12月28日至今年1月3日|2020-12-28/2021-01-03]",
        "[5月30日至6月2日|2021-05-30/2021-06-02]，[去年11月至今年2月|2020-11/2021-02]",
        "[18日8时至10时|2021-06-18T08:00/2021-06-18T10:00]，[17日0—24时|2021-06-17T00:00/2021-06-17T24:00]",
        "[18日上午8:30—11:30|2021-06-18T08:30/2021-06-18T11:30]",
        "[17日夜间至18日上午|2021-06-17TNI/2021-06-18TMO]",
        "[3日|2021-06-03]、[5日|2021-06-05]和[7日|2021-06-07]",
        "[2017年7月至今|2017-07/PRESENT_REF]，[去年11月至今|2020-11/PRESENT_REF]",
        "[1999.08-2002.02|1999-08/2002-02]任县长",
        "[今明两年|2021/2022]，[今明两天|2021-06-18/2021-06-19]",
        "[20世纪五六十年代|195/196]",
        "[去年春节到元宵节|2020-01-25/2020-02-08]",
        "截至[6月底|2021-06 END]，到[2025年|2025]北京将新增",
    ],
)
def test_ranges_in_every_joining(check: Check, marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "“[十四五|2021/2025]”时期，“[十三五|2016/2020]”规划，[十二五|2011/2015]期间，“[十五五|2026/2030]”",
        "第十五届会议、十五人、十五年".replace("十五年", "[十五年|P15Y]"),
    ],
)
def test_five_year_plans(check: Check, marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[每年|SET P1Y]，[每天|SET P1D]，[每周三|SET XXXX-WXX-3]，[每月10日|SET XXXX-XX-10]，[每小时|SET PT1H]",
        "[每年6月|SET XXXX-06]，[每年春季|SET XXXX-SP]，[每年清明节|SET P1Y]，[每年国庆节|SET XXXX-10-01]",
        "[每天8时至20时|SET XXXX-XX-XXT08:00/XXXX-XX-XXT20:00]，[每天早上|SET XXXX-XX-XXTMO]，[每晚|SET XXXX-XX-XXTEV]",
        "[每周六上午9点|SET XXXX-WXX-6T09:00]，[每周一至周五|SET XXXX-WXX-1/XXXX-WXX-5]",
        "[每两年|SET P2Y]，[每隔三天|SET P3D]，[每半年|SET P6M]，[每季度|SET P3M]",
        "[每周|SET P1W]一次，[每天|SET P1D]24小时".replace("24小时", "[24小时|PT24H]"),
        "每人每件，每个人都来",
    ],
)
def test_sets(check: Check, marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[目前|PRESENT_REF]、[现在|PRESENT_REF]、[当前|PRESENT_REF]、[如今|PRESENT_REF]、[眼下|PRESENT_REF]",
        "[近日|PAST_REF]、[日前|PAST_REF]、[此前|PAST_REF]、[最近|PAST_REF]、[过去|PAST_REF]、[以往|PAST_REF]、[曾经|PAST_REF]",
        "[未来|FUTURE_REF]、[今后|FUTURE_REF]、[将来|FUTURE_REF]、[日后|FUTURE_REF]、[下一步|FUTURE_REF]、[届时|FUTURE_REF]",
        "[当时|PAST_REF]、[那时|PAST_REF]、[彼时|PAST_REF]、[此时|PAST_REF]、[早年|PAST_REF]、[往年|PAST_REF]、[近期|PAST_REF]",
        "[近年来|PAST_REF]，[连日来|PAST_REF]，[至今|PRESENT_REF]，[前些日子|PAST_REF]，[几年前|PAST_REF]",
        "他曾任职，会议之前，训练以后",
        "他表示[之前|PAST_REF]见过",
    ],
)
def test_vague_words(check: Check, marked: str) -> None:
    check(marked)


def test_weekdays_listed_behind_a_recurring_one_recur(check: Check) -> None:
    check("[每周二|SET XXXX-WXX-2]、[周四|SET XXXX-WXX-4]开放，[周五|2021-06-18]闭馆")


def test_a_plan_is_named_by_what_follows_it(check: Check) -> None:
    check("[十四五|2021/2025]，“[十三五|2016/2020]”末，三十四五岁，人均十四五元")


def test_a_stage_of_a_plan_belongs_to_it(check: Check) -> None:
    check("[十三五初期|2016/2020 START]的任务，到[十四五末|2021/2025 END]完成，[十四五中期|2021/2025 MID]评估")
    check("“[十四五|2021/2025]”末，[十四五|2021/2025]期间")


def test_two_seasons_without_their_word_need_a_year(check: Check) -> None:
    check("[2019年秋冬|2019-FA/2019-WI]，[每年冬春|SET XXXX-WI/XXXX-SP]。秋冬新款上市，春夏之交")
