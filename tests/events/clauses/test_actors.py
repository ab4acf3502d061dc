"""Who acts: one body of another, both sides of a joint act, the nearest of several who were asked."""

from __future__ import annotations

import pytest
from stories import Find


@pytest.mark.parametrize(
    ("story", "agencies"),
    [
        ("[甲海关|a]所属[乙海关|a]查获手机200部。", ["乙海关"]),
        ("[甲海关|a]、[乙海关|a]查获手机200部。", ["甲海关", "乙海关"]),
        ("[甲局|a]同[乙局|a]展开联合行动。", ["甲局", "乙局"]),
        ("[甲局|a]与[乙局|a]共同发布公告。", ["甲局", "乙局"]),
        ("[甲局|a]向[乙局|a]展开联合行动。", ["甲局"]),
    ],
)
def test_who_acts(events: Find, story: str, agencies: list[str]) -> None:
    assert [event.agencies for event in events(story)] == [agencies]


def test_who_studied_the_matter_last_decides(events: Find) -> None:
    found = events("经[甲局|a]研究并报[乙局|a]批准,决定给予王某警告处分;经[丙局|a]研究,决定撤销其职务。")
    assert found[-1].agencies == ["丙局"]


def test_a_standing_committee_of_discipline_acts_for_its_body(events: Find) -> None:
    whole = "中国共产党甲市纪律检查委员会"
    (event,) = events(f"经[甲市纪委常委会|a:{whole}常务委员会]研究,决定给予王某警告处分。")
    assert (event.agencies, [(one.role, one.name) for one in event.participants]) == (
        [whole],
        [("actor", whole), ("target", "王某")],
    )
    (event,) = events("[某常委会|a:甲市人民代表大会常务委员会]任命王某为局长。")
    assert event.agencies == ["甲市人民代表大会常务委员会"]
