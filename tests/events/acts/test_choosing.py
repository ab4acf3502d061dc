"""Which of a clause's verbs tells the act, and which belongs to another verb or to a name."""

from __future__ import annotations

import pytest
from stories import A, Told


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (f"{A}对王某作出不处罚决定。", ["decision 决定"]),  # the ruling is made, whatever it rules
        (f"{A}对王某作出处罚决定。", ["enforcement 处罚"]),
        (f"{A}没有作出处罚决定。", []),
        (f"{A}派员到林场检查。", ["inspection 检查"]),
        (f"{A}派员赶到林场。", ["launch 派员"]),
        (f"{A}局长率团来乙县调研。", ["inspection 调研"]),
        (f"{A}启动林木审查与服务计划。", ["launch 启动"]),  # a programme's name
        (f"{A}启动林木审查。", ["inspection 审查"]),
        (f"{A}对护林队开展年度评价。", ["inspection 评价"]),
        (f"{A}高度评价护林队。", []),
        (f"{A}存在违规设立账户的问题。", []),
        (f"这是{A}部署的一大亮点。", []),
        (f"{A}召开会议,评估火险。", ["meeting 召开"]),
        (f"{A}受理了两件申请。", ["decision 受理"]),
        (f"{A}主要受理采伐申请。", []),
        (f"{A}控制儿童参加选秀又会影响收视。", []),
        (f"{A}局长参加植树活动。", ["meeting 参加"]),
        (f"{A}下调产量增长预期。", ["decision 下调"]),
        (f"{A}下调费率的预期升温。", []),
        ("[甲市人大常委会|a]通过林木管理规定。", ["decision 通过"]),
        (f"{A}通过统一规划,绿化了荒山。", []),
        (f"仅以{A}公布的毁林案件为例,多数没有结案。", []),
        (f"补种方案由各{A}进行公布。", []),  # whose business it is
        (f"为了护林,补种方案由{A}公布。", []),
        (f"补种方案日前由{A}公布。", ["issue 公布"]),
    ],
)
def test_one_verb_tells_the_act(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (f"{A}将加大检查力度,对违法毁林行为严肃查处。", []),  # any who may do so
        (f"对毁林的单位,{A}将予以处罚。", []),
        (f"对毁林的单位,{A}已予以处罚。", ["enforcement 处罚"]),
        (f"对毁林的两家单位,{A}将予以处罚。", ["enforcement 处罚/planned"]),
    ],
)
def test_what_is_done_to_any_who_do_so_is_no_act(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected


def test_what_an_instruction_says_is_its_content(told: Told) -> None:
    story = "[甲市市委|a]书记[赵大山|s:person]作出批示,[要求|c][全力救火|i]。"
    assert told(story) == ["directive 批示"]
    assert told("[甲市市委|a]书记[赵大山|s:person][要求|c][全力救火|i]。") == ["directive 要求"]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (f"{A}局长在[日前|d:PAST_REF]召开的座谈会上讲话。", []),  # whose meeting it is, is not said
        (f"{A}[日前|d:PAST_REF]召开的座谈会上有三人讲话。", ["meeting 召开"]),
        (f"在{A}召开的座谈会上有三人讲话。", ["meeting 召开"]),
        ("[甲组织|a]-乙国林业峰会举行。", []),  # a body in the name of a meeting
        (f"{A}就王山等人起诉涉及木材厂的赔偿案送达通知。", ["issue 送达"]),
        (f"{A}进行了三次裁判。", ["decision 裁判"]),
        (f"二审作出判决后,{A}督促木材厂补种。", ["directive 督促"]),
        (f"作出决定后,{A}督促木材厂补种。", ["decision 决定", "directive 督促"]),
        ("市级[林业局|g]实行双重管理体制。", []),  # what all of a kind do
        ("市级[林业局|g]已实行双重管理体制。", ["launch 实行"]),
    ],
)
def test_whose_act_it_is(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected
