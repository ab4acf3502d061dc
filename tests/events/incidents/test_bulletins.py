"""Figures of a daily bulletin and single cases."""

from __future__ import annotations

import pytest
from stories import Find, Told


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("当地新增确诊病例3例。", ["incident 新增确诊"]),
        ("当地累计确诊病例30例。", []),
        ("当地新增1例无症状感染者。", ["incident 新增1例无症状"]),
        ("当地无新增确诊病例。", []),
        ("新增的确诊病例为22岁男子。", []),
        ("其中[昨日|d:2021-06-17]新增的2例无症状都在隔离。", ["incident 新增的2例无症状"]),
        ("当地新增5宗确诊个案,累计60宗。", ["incident 新增5宗确诊"]),
        ("店主成为当地第3例确诊病例。", ["incident 确诊"]),
        ("患者由无症状转为确诊病例。", []),
    ],
)
def test_new_figures_and_cases(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected


def test_the_day_of_the_bulletin_is_that_of_its_figures(events: Find) -> None:
    story = "[[甲局|a]|s:agency][昨日|d:2021-06-17][通报|c],[当地新增3例确诊病例|i]。"
    assert [event.date for event in events(story)] == ["2021-06-17", "2021-06-17"]
