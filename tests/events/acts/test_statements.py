"""Statements and orders in words."""

from __future__ import annotations

from stories import Find, Told


def test_a_statement_stands_on_its_cue(events: Find) -> None:
    (event,) = events("[昨日|d:2021-06-17],店主[李小河|s:person][说|c],[生意不错|i]。")
    assert (event.type, event.trigger.text, event.speaker, event.quote) == ("statement", "说", "李小河", 0)
    assert (event.date, event.date_from, event.date_mention) == ("2021-06-17", "clause", "d0")
    assert event.agencies == []


def test_without_a_cue_the_speaker_is_the_trigger(events: Find) -> None:
    (event,) = events("“[生意不错。|q<]”[李小河|s:person]笑了起来。")
    assert event.trigger.text == "李小河"


def test_quotations_under_one_cue_are_one_statement(events: Find) -> None:
    found = events("“[生意不错,|q<]”[李小河|s:person][说|c],“[今年更好。|q]”")
    assert [(event.trigger.text, event.quote) for event in found] == [("说", 0)]


def test_two_cues_are_two_statements(told: Told) -> None:
    story = "[李小河|s:person][说|c],[生意不错|i]。[李小河|s:person][认为|c],[明年更好|i]。"
    assert told(story) == ["statement 说", "statement 认为"]


def test_a_headline_makes_no_statement(told: Told) -> None:
    story = "[甲局|s:agency]:[林地无恙|i]\n昨日,[甲局|s:agency][称|c],[林地无恙|i]。"
    assert told(story) == ["statement 称"]


def test_an_order_of_an_agency_is_a_directive(events: Find) -> None:
    (event,) = events("[[甲局|a]|s:agency][要求|c],[各厂停产|i]。")
    assert (event.type, event.agencies, event.speaker, event.quote) == ("directive", ["甲局"], None, 0)


def test_an_order_of_anybody_else_is_a_statement(told: Told) -> None:
    assert told("[业主委员会|s:organization][要求|c],[物业退费|i]。") == ["statement 要求"]
    assert told("[通知|s:document][要求|c],[各厂停产|i]。") == ["statement 要求"]


def test_what_a_document_demands_belongs_to_its_issue(events: Find) -> None:
    (event,) = events("[[甲局|a]|s:agency]印发通知,[要求|c][各厂停产|i]。")
    assert (event.type, event.trigger.text, event.quote) == ("issue", "印发", 0)


def test_what_a_meeting_demands_belongs_to_the_meeting(events: Find) -> None:
    (event,) = events("[[甲局|a]|s:agency]召开会议[要求|c],[各厂停产|i]。")
    assert (event.type, event.trigger.text, event.quote) == ("meeting", "召开", 0)
    (event,) = events("日前召开的[[甲委|a]|s:agency]会议[提出|c],[要多种树|i]。")
    assert (event.type, event.trigger.text, event.quote) == ("meeting", "召开", 0)


def test_news_that_is_put_out_is_a_statement(told: Told) -> None:
    assert told("[[甲局|a]|s:agency]发布消息[称|c],[林地无恙|i]。") == ["statement 称"]


def test_an_agency_speaks_where_it_governs(events: Find) -> None:
    (event,) = events("[[[甲市|p:330000]林业局|a]|s:agency][表示|c],[林地无恙|i]。")
    assert (event.provinces, event.province_mentions) == (["330000"], ["p0"])
    assert event.agencies == ["甲市林业局"]


def test_the_date_is_carried_over_for_the_same_speaker_only(events: Find) -> None:
    story = (
        "[昨日|d:2021-06-17][李小河|s:person][说|c],[生意不错|i]。[李小河|s:person][认为|c],[明年更好|i]。"
        "[王大川|s:person][指出|c],[不一定|i]。"
    )
    assert [(event.date, event.date_from) for event in events(story)] == [
        ("2021-06-17", "clause"),
        ("2021-06-17", "carried"),
        (None, "none"),
    ]


def test_a_date_of_something_else_is_not_when_it_was_said(events: Find) -> None:
    (event,) = events("据[当年|d:1998]参与的[李小河|s:person][说|c],[路不好走|i]。")
    assert event.date is None


def test_an_official_named_with_the_agency_orders_for_it(events: Find) -> None:
    (event,) = events("[甲局|a]局长[赵大山|s:person][要求|c],[各厂停产|i]。")
    assert (event.type, event.agencies, event.speaker) == ("directive", ["甲局"], None)
    (event,) = events("居民[赵大山|s:person][要求|c],[物业退费|i]。")
    assert (event.type, event.speaker) == ("statement", "赵大山")


def test_a_notice_that_says_is_one_statement(told: Told) -> None:
    assert told("[[甲局|a]|s:agency]昨日通报[称|c],[林地无恙|i]。") == ["statement 称"]


def test_data_that_an_agency_put_out_and_that_show_something_are_one_statement(told: Told) -> None:
    assert told("[[甲局|a]|s:agency]昨日公布的数据[显示|c],[林地无恙|i]。") == ["statement 显示"]
    assert told("[甲局|a]出具的《[检查记录|s:document]》[显示|c],[林地无恙|i]。") == ["issue 出具", "statement 显示"]


def test_what_a_directive_demands_belongs_to_it(told: Told) -> None:
    assert told("[[甲局|a]|s:agency]部署春季造林,[要求|c][各厂配合|i]。") == ["directive 部署"]
    assert told("[[甲局|a]|s:agency]部署春季造林,[[乙局|a]|s:agency][要求|c][各厂配合|i]。") == [
        "directive 部署",
        "directive 要求",
    ]


def test_a_rule_that_an_agency_lays_down_is_a_directive(told: Told) -> None:
    assert told("[[甲局|a]|s:agency][规定|c],[林区禁火|i]。") == ["directive 规定"]
    assert told("[办法|s:document][规定|c],[林区禁火|i]。") == ["statement 规定"]


def test_what_a_talk_or_a_resolution_demands_belongs_to_it(told: Told) -> None:
    assert told("[[甲局|a]|s:agency]约谈该厂,[要求|c][立即停产|i]。") == ["enforcement 约谈"]
    assert told("[[甲局|a]|s:agency]处罚该厂,[要求|c][立即停产|i]。") == ["enforcement 处罚", "directive 要求"]


def test_an_agency_speaks_through_its_own_page(events: Find) -> None:
    (event,) = events("据[[[甲市|p:330000]林业局|a]官方微博|s:organization][消息|c],[林地无恙|i]。")
    assert (event.agencies, event.provinces) == (["甲市林业局"], ["330000"])
    (event,) = events("据[[[甲市|p:330000]林业局|a]下属公司|s:organization][消息|c],[林地无恙|i]。")
    assert event.agencies == []


def test_an_official_known_from_elsewhere_orders_for_the_agency(events: Find) -> None:
    found = events("[甲局|a]局长[赵大山|s:person]到访苗圃。\n[赵大山|s:person][要求|c],[各厂停产|i]。")
    assert [(e.type, e.agencies, e.speaker) for e in found if e.quote == 0] == [("directive", ["甲局"], None)]
    found = events("店主[赵大山|s:person]到访苗圃。\n[赵大山|s:person][要求|c],[各厂停产|i]。")
    assert [(e.type, e.speaker) for e in found if e.quote == 0] == [("statement", "赵大山")]
