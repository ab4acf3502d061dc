"""What a record tells beside who, when and where."""

from __future__ import annotations

import pytest
from stories import Find

from pipeline.events.confidence import confidence_of
from pipeline.records import Event


def roles(event: Event) -> list[tuple[str, str]]:
    return [(one.role, one.name) for one in event.participants]


def test_those_who_act_have_the_role_that_the_act_gives_them(events: Find) -> None:
    (event,) = events("[甲局|a]、[乙局|a]联合印发通知。")
    assert roles(event) == [("issuer", "甲局"), ("co-issuer", "乙局")]
    (event,) = events("[甲局|a]召开会议。")
    assert roles(event) == [("host", "甲局")]
    (event,) = events("[甲局|a]局长[王某|s:person]出席会议。")
    assert roles(event) == [("attendee", "甲局")]
    (event,) = events("[甲局|a]会同[乙局|a]开展检查。")
    assert roles(event) == [("actor", "甲局"), ("co-actor", "乙局")]


@pytest.mark.parametrize(
    ("story", "target"),
    [
        ("[甲局|a]责令该企业停产。", "该企业"),
        ("[甲局|a]约谈3家平台企业。", "3家平台企业"),
        ("[甲局|a]对两家企业立案调查。", "两家企业"),
        ("[甲局|a]将两名嫌疑人抓获。", "两名嫌疑人"),
        ("[甲局|a]约谈[乙局|a]。", "乙局"),
        ("[甲局|a]对该企业进行检查。", "该企业"),
    ],
)
def test_whom_an_act_is_directed_at(events: Find, story: str, target: str) -> None:
    (event,) = events(story)
    assert [name for role, name in roles(event) if role == "target"] == [target]


@pytest.mark.parametrize(
    "story",
    ["[甲局|a]查处一起案件。", "[甲局|a]部署防汛工作。", "[甲局|a]检查防汛工作。", "[甲局|a]对事故原因进行调查。"],
)
def test_what_is_nobody_is_no_target(events: Find, story: str) -> None:
    (event,) = events(story)
    assert "target" not in [role for role, _ in roles(event)]


def test_to_whom_something_is_passed(events: Find) -> None:
    (event,) = events("[甲局|a]将线索移送[乙局|a]。")
    assert ("recipient", "乙局") in roles(event)
    (event,) = events("[甲院|a]向[乙院|a]提起公诉。")
    assert roles(event) == [("actor", "甲院"), ("recipient", "乙院")]


def test_an_order_in_words_has_whom_it_is_given_to(events: Find) -> None:
    (event,) = events(
        "[甲局|s:agency][要求|c],[各企业在月底前完成自查|i]。".replace("[甲局|s:agency]", "[[甲局|s:agency]|a]")
    )
    assert roles(event) == [("actor", "甲局"), ("target", "各企业")]


def test_number_and_status_of_a_document(events: Find) -> None:
    (event,) = events("[甲局|a]印发《某地古树保护办法（试行）》（甲林发〔2021〕12号）。")
    assert event.document_number is not None
    assert event.document_number.text == "甲林发〔2021〕12号"
    assert event.document_status is not None
    assert (event.document_status.value, event.document_status.text) == ("trial", "试行")
    (event,) = events("[甲局|a]发布《古树保护条例》（征求意见稿）。")
    assert event.document_status is not None
    assert event.document_status.value == "consultation"


@pytest.mark.parametrize(
    "story", ["[甲局|a]发布2021年第5号公告。", "[甲局|a]发布公告（2021年第5号）。", "[甲部|a]公布第5号令。"]
)
def test_the_number_of_a_notice(events: Find, story: str) -> None:
    (event,) = events(story)
    assert event.document_number is not None
    assert event.document_number.text.strip("令").endswith("第5号")


def test_a_final_document_has_neither(events: Find) -> None:
    (event,) = events("[甲局|a]印发《古树保护条例》，12号起施行。")
    assert (event.document_number, event.document_status) == (None, None)


def test_content_is_what_is_demanded_or_found(events: Find) -> None:
    (event,) = events("[甲局|a]责令该企业停产,限三天内整改。")
    assert event.content is not None
    assert event.content.text == "该企业停产,限三天内整改"
    (event,) = events("[甲局|a]检查了三家工厂,发现排水管破裂。")
    assert event.content is not None
    assert event.content.text == "排水管破裂"


def test_content_that_a_quotation_says_stands_there_only(events: Find) -> None:
    (event,) = events("[[甲局|s:agency]|a]印发通知,[要求|c][月底前完成自查|i]。")
    assert (event.quote, event.content) == (0, None)


def test_confidence_is_that_of_the_rule() -> None:
    assert confidence_of("cue") > confidence_of("casualty")
    assert confidence_of("never-seen") == confidence_of("acts")
