"""Figures of harm, of an earthquake's strength and of money, each with what it is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.events.arguments.figures import figures_between
from pipeline.events.clauses.reading import Reading
from pipeline.records import Event


@pytest.fixture
def figures(reading: Callable[[str], Reading]) -> Callable[[str], list[str]]:
    def run(text: str) -> list[str]:
        story = reading(text)
        found = figures_between(story, 0, len(story.text))
        assert all(story.article.raw[one.start : one.end] == one.text for one in found)
        return [f"{one.kind} {one.value:g} {one.unit}" + (f" {one.mod}" if one.mod else "") for one in found]

    return run


Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("事故造成3人死亡、15人受伤,2名船员失联。", ["dead 3 人", "injured 15 人", "missing 2 人"]),
        ("死亡人数升至12人。", ["dead 12 人"]),
        ("两名矿工不幸遇难,仍有5人被困。", ["dead 2 人", "trapped 5 人"]),
        ("致3死5伤。", ["dead 3 人", "injured 5 人"]),
        ("至少三十二人受伤。", ["injured 32 人 MORE_THAN"]),
        ("当地疏散群众近1.2万人。", ["evacuated 12000 人 LESS_THAN"]),
        ("8000余人受灾。", ["affected 8000 人 MORE_THAN"]),
        ("发生6.2级地震,震源深度10公里。", ["magnitude 6.2 级", "depth 10 公里"]),
        ("直接经济损失约2.3亿元。", ["loss 2.3e+08 元 APPROX"]),
        ("处以20万元罚款,没收违法所得3,500元。", ["fine 200000 元", "confiscated 3500 元"]),
        ("新增本土确诊病例5例。", ["cases 5 例"]),
        ("新增2例死亡病例。", ["dead 2 例"]),
        ("新增13例肺炎死亡病例。", ["dead 13 例"]),
        ("并没收其财产50万元。", ["confiscated 500000 元"]),
    ],
)
def test_a_figure_is_what_stands_beside_it(figures: Figures, text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "200人参加了演练。",
        "累计确诊46例。",
        "启动三级响应。",
        "项目总投资3亿元。",
        "公路全长12公里。",
        "没有人员伤亡。",
        "获得第3名。",
        "数十人受伤。",
        "挽回经济损失3亿元。",
    ],
)
def test_other_numbers_are_no_figures(figures: Figures, text: str) -> None:
    assert figures(text) == []


def test_a_figure_stands_once(figures: Figures) -> None:
    assert figures("火灾致4人死亡。4名死亡者均为住户。") == ["dead 4 人"]


def test_an_incident_has_the_figures_of_its_telling(events: Callable[[str], list[Event]]) -> None:
    first, second = events(
        "[甲县|p:510000]发生5.1级地震。地震造成2人受伤。[6月2日|d:2021-06-02],[乙县|p:620000]发生洪灾,1人失踪。"
    )
    assert [(one.kind, one.value) for one in first.figures] == [("magnitude", 5.1), ("injured", 2)]
    assert [(one.kind, one.value) for one in second.figures] == [("missing", 1)]
