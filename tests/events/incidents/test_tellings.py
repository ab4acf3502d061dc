"""Where an article goes on telling an incident, and where it tells of something else."""

from __future__ import annotations

import pytest
from stories import Find

from pipeline.events.incidents.kinds import agree, kinds_in
from pipeline.records import Event


def tellings(events: list[Event]) -> list[list[str]]:
    return [[telling.text for telling in event.tellings] for event in events if event.type == "incident"]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("城东一仓库发生火灾。这起火灾造成3人受伤。大火已被扑灭。", ["火灾", "大火"]),
        ("两车相撞。事故发生后,道路中断。", ["事故"]),
        ("城东发生地震。城西有震感。", ["震感"]),
        ("车站发生爆炸。该起爆炸事件震惊全城。", ["爆炸事件"]),
        ("一工厂突发大火。事发时,无人在内。", ["事发"]),
        ("一名工人坠楼身亡。坠楼可能是意外。", ["坠楼"]),
    ],
)
def test_an_incident_lists_where_else_it_is_told(events: Find, story: str, expected: list[str]) -> None:
    assert tellings(events(story)) == [expected]


@pytest.mark.parametrize(
    "story",
    [
        "城东一仓库发生火灾。市民要提防火灾隐患。",
        "城东一仓库发生火灾。另一起火灾原因不同。",
        "城东一仓库发生火灾。道路上的车祸也不少。",
        "城东一仓库发生火灾。腐败案件仍然很多。",
        "城东一仓库发生爆炸。警方查获爆炸装置。",
        "城东发生地震。[地震局|a]派人前往。",
        "城东一仓库发生火灾。他写了《火灾之后》。",
        "[甲市|p:330000]一仓库发生火灾。[乙市|p:340000]火灾已查明。",
        "[昨日|d:2021-06-17],一仓库发生火灾。[去年|d:2020]的火灾已查明。",
    ],
)
def test_what_is_of_another_or_of_none_is_no_telling(events: Find, story: str) -> None:
    assert tellings(events(story)) == [[]]


def test_a_name_is_of_the_incident_of_its_kind_told_last(events: Find) -> None:
    found = events("城东一仓库发生火灾。两车相撞。车祸造成拥堵。大火被扑灭。")
    assert tellings(found) == [["大火"], ["车祸"]]


def test_what_an_earthquake_does_elsewhere_is_of_it(events: Find) -> None:
    (event,) = events("[甲市|p:330000]市民普遍有感。受[乙县|p:510000]地震影响,高楼摇晃。")
    assert tellings([event]) == [["地震", "摇晃"]]


def test_what_only_may_happen_is_not_told_again(events: Find) -> None:
    (event,) = events("如果城东发生火灾,道路就要封闭。事故都要上报。")
    assert (event.modality, event.tellings) == ("hypothetical", [])
    assert tellings(events("城东一仓库发生火灾。一旦发生火灾,请拨打电话。"))[0] == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("火灾", "大火", True),
        ("车祸", "事故", True),
        ("命案", "案件", True),
        ("绑架", "事件", True),
        ("车祸", "火灾", False),
        ("命案", "事故", False),
    ],
)
def test_kinds(one: str, other: str, same: bool) -> None:
    assert agree(kinds_in(one), kinds_in(other)) is same
