import pytest
from agencies.reading import check


@pytest.mark.parametrize(
    "marked",
    [
        "记者从[中国驻纽约总领馆|中国驻纽约总领事馆]获悉",
        "[驻芝加哥总领馆|中国驻芝加哥总领事馆]提醒",
        "[中国驻德班总领馆|中国驻德班总领事馆]提醒",
        "[中国常驻维也纳代表团]举行招待会",
        "[亚行驻华代表处|亚洲开发银行驻华代表处]报告",
        "[美国使馆|美国大使馆]回应",
    ],
)
def test_missions(marked):
    assert not check(marked)[0].generic


def test_missions_of_no_one_seat_are_generic():
    assert check("我[驻外使领馆]提醒")[0].generic
    assert check("感谢[大使馆]帮助")[0].generic


def test_a_delegation_that_is_no_mission():
    check("广东代表团举行会议")


@pytest.mark.parametrize(
    "marked",
    [
        "[政协第十四届全国委员会|中国人民政治协商会议全国委员会]第一次会议",
        "[政协第十一届广东省委员会|中国人民政治协商会议广东省委员会]副主席",
        "[政协广州市第十届委员会|中国人民政治协商会议广州市委员会]会议",
    ],
)
def test_conferences_with_their_term(marked):
    check(marked)


def test_the_committee_of_another_organisation():
    check("民盟广州市委主委")
    check("第三届全国委员会")


def test_governments_of_leaders():
    assert not check("[奥巴马政府]表示")[0].generic
    assert check("[前任政府]表示")[0].generic
