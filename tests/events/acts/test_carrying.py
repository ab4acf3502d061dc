"""Whose subject is carried to the clauses behind, and whose is not."""

from __future__ import annotations

import pytest
from stories import A, B, Find, Told


@pytest.mark.parametrize(
    "story",
    [
        f"{A}办了展会,已有六百家企业参加,推出三千个岗位。",  # they do
        f"{A}副局长王大山自三年前起任此职,分管机关党委,督察三个林场。",  # a career
        f"{A}局长王大山收受一处房产,要求下属保密。",  # for himself
        f"{A}接到巡山中心报告,在路口查获一车木材。",  # what is reported
        f"{A}定了三条,包括控制采伐,提高补助标准。",  # what there is
        f"{A}提出三点:一是修路,推出补贴;二是植树,设立基金。",  # a programme
        f"{A}要修路。对受灾林场,制定方案。",  # the duties go on
        f"{A}指导和督促林场早作准备,开展补种。",  # whom one urges
        f"{A}修了路。　　设立护林站。",  # another paragraph
        f"{A}修了路,转交有关部门调查。",  # others do it
        f"{A}修了路,超过60%的林场制定了办法。",
        f"只有{A}修路,推出补贴,林农才会植树。",  # a condition
    ],
)
def test_no_subject_is_carried(told: Told, story: str) -> None:
    assert told(story) == []


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (f"{A}办了展会,推出三千个岗位。", ["launch 推出"]),
        (f"{A}副局长王大山昨日到林场,督察三个护林站。", ["inspection 督察"]),
        (f"{A}接到报警后,在路口查获一车木材。", ["enforcement 查获"]),
        (f"{A}提高补助标准,设立基金。", ["decision 提高", "launch 设立"]),
        (f"{A}做了三件事:一是修路,推出了补贴。", ["launch 推出"]),
        (f"{A}修了路。随后制定方案。", ["issue 制定"]),
        (f"{A}督促林场早作准备。开展补种。", ["directive 督促", "launch 开展"]),
        (f"{A}修了路,调查三家林场。", ["inspection 调查"]),
    ],
)
def test_a_subject_is_carried(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected


def test_the_clause_around_an_inner_one_lends_its_subject(events: Find) -> None:
    found = events(f"{A}介绍了{B}[昨日|d:2021-06-17]发布的公告,设立护林站。")
    assert [(event.trigger.text, event.agencies) for event in found][-1] == ("设立", ["甲市林业局"])


def test_whose_gathering_it_is(events: Find) -> None:
    found = events(f"{A}局长王大山在{B}举行的发布会上说起植树。")
    assert [(event.trigger.text, event.agencies) for event in found] == [("举行", ["乙市水利局"])]
    found = events(f"{A}在[乙县|p:110000]举行发布会。")
    assert [(event.trigger.text, event.agencies) for event in found] == [("举行", ["甲市林业局"])]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("[省级人民政府|g]统筹安排救助资金。", []),
        ("[省级人民政府|g]已安排救助资金。", ["decision 安排"]),
        (f"{A}统筹安排救助资金。", ["decision 安排"]),
    ],
)
def test_what_all_of_a_kind_do_is_a_rule(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected


@pytest.mark.parametrize(
    "story",
    [
        f"{A}对拟取消和下放的事项列了单子。",
        f"{A}的文章说,第一批督查很顺利。",
        f"{A}对这类项目的立项审批开辟了通道。",
        f"{A}就邻市发射卫星表明了立场。",
        f"{A}的护林队按照程序和要求办事。",
        f"{A}最新调查显示,林地增多。",
        f"未经{A}批准,林场停止采伐。",
        f"有待{A}开展调查。",
        f"{A}修了路,使其推迟采伐。",
        f"{A}把公约纳入考察内容。",
        f"{A}修了路,而非推迟采伐。",
        f"{A}修了路,各地出台了办法。",
        f"{A}不大可能推出补贴。",
        f"{A}副局长、后调任乙局局长的王大山植树。",
        f"{A}种树养花,聚焦巡山、木材检验、育种三个领域。",
    ],
)
def test_nouns_of_other_verbs(told: Told, story: str) -> None:
    assert [one for one in told(story) if one.split()[1][:2] not in ("开辟",)] == []
