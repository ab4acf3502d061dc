"""Reporting verbs, and the words that only look like them."""

import pytest

from pipeline.quotes.cues.cues import find_cues, licences
from pipeline.quotes.cues.usage import reports


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("他说，她称，会议指出", ["说", "称", "指出"]),
        ("他介绍说，她总结道", ["介绍说", "总结道"]),
        ("通知明确规定", ["规定"]),
        ("负责人称", ["称"]),
        ("总统称", ["称"]),
        ("同学说", ["说"]),
        ("名称、职称、小说、说法、也就是说", []),
        ("看到显示屏，按照有关要求办理", []),
        ("他说了算，她说着说着哭了", []),
        ("他说过：“好。”", ["说"]),
        ("作出回应的解释", []),
        ("他说明年修路", ["说"]),
        ("他提出建议", []),
        ("细则明确，原则不变", ["明确"]),
        ("加强调研，对问题的分析研判", []),
        ("众说纷纭，他直言不讳", []),
    ],
)
def test_verbs(text: str, verbs: list[str]) -> None:
    assert [cue.verb for cue in find_cues(text)] == verbs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("某局要求", True),
        ("为强调", False),
        ("不愿承认", False),
        ("提出建议，", False),
        ("听取工作汇报，", False),
        ("根据技术要求", False),
        ("作出回应，", False),
        ("他的律师建议，", True),
        ("李可说，", True),
        ("驻外使馆提醒中国公民", True),
        ("我认为，", False),
        ("他并不是提出", False),
        ("之所以强调，", False),
        ("贯彻落实从严治党要求，", False),
        ("在承认", False),
        ("要及时反映", False),
        ("要牢记老支书嘱托，", False),
        ("就声明是否公开", False),
        ("参加试点的企业普遍反映，", True),
        ("村干部提出的养老建议，", False),
        ("遵守学校的防疫要求，", False),
        ("放宽了这项规定，", False),
        ("两者与要求存在差距", False),
    ],
)
def test_a_verb_reports_where_it_is_neither_noun_nor_intention(text: str, expected: bool) -> None:
    assert any(reports(text, cue, 0) for cue in find_cues(text)) is expected


def test_joined_verbs_license_what_saying_licenses() -> None:
    assert set("dibs") <= set(licences()["介绍说"])
    assert "劝说" not in licences()
