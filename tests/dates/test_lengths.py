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
