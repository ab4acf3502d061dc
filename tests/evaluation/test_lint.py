"""The lint for gold: what looks like a slip is told, what is right is not."""

from typing import Any

import pytest
from annotated import TEXT, document, span

from pipeline.evaluation import lint


def told(**changes: Any) -> list[str]:
    return lint(document(**changes), TEXT)


def event(number: int, **changes: Any) -> list[dict[str, Any]]:
    events = [one.model_dump() for one in document().events]
    events[number].update(changes)
    return events


def test_a_sound_document_has_no_warning() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("changes", "warning"),
    [
        ({"events": event(0, date="2021-06-17")}, "events[0] (issue at 11): no mention has the date '2021-06-17'"),
        ({"events": event(0, provinces=["510000"])}, "events[0] (issue at 11): no mention has the province '510000'"),
        (
            {"events": event(0, agencies=["四川省能源局"])},
            "events[0] (issue at 11): no mention has the agency '四川省能源局'",
        ),
        ({"events": event(0, agencies=[])}, "events[0] (issue at 11): has no agency"),
        ({"events": event(0, document="关于没有的通知")}, "the title '关于没有的通知' does not stand in the text"),
        ({"events": event(1, speaker="周明")}, "no quote has the speaker '周明'"),
        ({"events": event(1, speaker=None)}, "has no speaker"),
        ({"events": event(1, quote=None)}, "has no quote"),
        ({"events": event(2, trigger=span("下发"))}, "events: issue and meeting share the trigger '下发' at 11"),
        (
            {"agencies": [span("青海省能源局", 0, name="青海省能源局")], "events": []},
            "agencies: '青海省能源局' stands unmarked at 44: ",
        ),
        (
            {"provinces": [*document().model_dump()["provinces"][:1], span("青海省", 1, code="510000", level="place")]},
            "provinces: '青海省' is 630000 and 510000",
        ),
        (
            {"dates": [span("6月18日下", type="DATE", value="2021-06-18"), *document().model_dump()["dates"]]},
            "dates: '6月18日下' at 6 and '6月18日' at 6 overlap",
        ),
    ],
)  # fmt: skip
def test_what_looks_like_a_slip_is_told(changes: dict[str, Any], warning: str) -> None:
    assert [line for line in told(**changes) if warning in line], told(**changes)


def test_an_incident_needs_no_agency_and_a_title_may_be_broken_over_lines() -> None:
    assert told(events=event(2, type="incident", agencies=[])) == []
    assert told(events=event(0, document="没有 例外")) == []


@pytest.mark.parametrize(
    ("text", "unmarked"),
    [
        ("6月1日，6月1日。", True),
        ("6月1日，16月1日。", False),  # a part of another number
        ("6月1日，6月", False),
    ],
)
def test_a_repetition_is_the_whole_string_and_no_part_of_a_number(text: str, unmarked: bool) -> None:
    date = {"start": 0, "end": 4, "text": "6月1日", "type": "DATE", "value": "2021-06-01"}
    one = document(dates=[date], provinces=[], agencies=[], quotes=[], events=[])
    assert bool(lint(one, text)) is unmarked


def test_a_repetition_inside_a_longer_mention_and_a_single_character_are_passed_over() -> None:
    places = [
        {"start": 0, "end": 2, "text": "海南", "code": "460000", "level": "province"},
        {"start": 3, "end": 10, "text": "海南藏族自治州", "code": "630000", "level": "prefecture"},
        {"start": 11, "end": 12, "text": "京", "code": "110000", "level": "province"},
    ]
    one = document(dates=[], provinces=places, agencies=[], quotes=[], events=[])
    assert lint(one, "海南、海南藏族自治州、京、京东") == []
