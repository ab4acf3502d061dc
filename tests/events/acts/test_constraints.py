"""What the context of an ambiguous trigger must show."""

import pytest
from stories import A, Told


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (f"{A}与客人讨论造林问题。", ["meeting 讨论"]),
        (f"{A}讨论很热烈。", []),
        (f"{A}确定了今年的造林目标。", ["decision 确定"]),
        (f"{A}确定了起火原因。", []),
        (f"{A}将木材厂列入失信名单。", ["enforcement 列入"]),
        (f"{A}被列入议程。", []),
        (f"{A}退出植树协议。", ["decision 退出"]),
        (f"{A}退出会场。", []),
        (f"{A}停止受理申请。", ["decision 停止"]),
        (f"{A}组成专班。", ["launch 组成"]),
        (f"{A}由三个科室组成。", []),
        (f"由{A}组成的专班进山。", []),
        (f"{A}局长参观完后离开。", []),
        (f"{A}开出罚单。", ["enforcement 开出"]),
        (f"{A}开出班车。", []),
        (f"这是{A}首次举行植树会议。", []),
        (f"{A}难以举行植树会议。", []),
        (f"{A}受理申请时间截止到月底。", []),
    ],
)
def test_verbs_and_what_their_context_must_show(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected
