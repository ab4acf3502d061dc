"""Incidents need no agency, but they must have happened."""

from __future__ import annotations

from stories import Find, Told


def test_harm_belongs_to_the_incident_that_did_it(told: Told) -> None:
    assert told("城东一仓库发生爆炸,3人受伤。事故造成2人死亡。") == ["incident 发生"]
    assert told("3名工人不幸遇难。") == ["incident 遇难"]


def test_date_and_place_stand_in_the_sentence(events: Find) -> None:
    (event,) = events("[昨日|d:2021-06-17],[乙县|p:510000]山区传来消息,一仓库发生火灾。")
    assert (event.date, event.date_from, event.provinces) == ("2021-06-17", "carried", ["510000"])


def test_the_place_of_one_incident_is_not_that_of_the_next(events: Find) -> None:
    found = events("[甲县|p:330000]一仓库发生火灾;[昨日|d:2021-06-17],全国另有多地发生山火。")
    assert [event.provinces for event in found] == [["330000"], []]


def test_an_incident_is_told_once(told: Told) -> None:
    assert told("两辆货车相撞。受其影响,道路中断。两车相撞,起火燃烧。") == ["incident 相撞"]


def test_forces_act_in_war(events: Find) -> None:
    (event,) = events("[甲军|a]在河口击退来犯之敌。")
    assert event.agencies == ["甲军"]
    (event,) = events("[甲局|a]附近发生火灾。")
    assert event.agencies == []


def test_the_year_of_a_numbered_storm_is_not_when_it_came(events: Find) -> None:
    (event,) = events("[今年|d:2021]第6号台风登陆海岛。")
    assert event.date is None
    (event,) = events("[今年|d:2021],台风登陆海岛。")
    assert event.date == "2021"


def test_each_one_who_falls_ill_is_counted(told: Told) -> None:
    assert told("一名店员确诊肺炎。再多2人确诊肺炎。") == ["incident 确诊", "incident 确诊"]
    assert told("一名店员确诊肺炎。7人全部确诊。") == ["incident 确诊"]
    assert told("从确诊首例到现在过了三月。") == []


def test_statistics_are_no_incident(told: Told) -> None:
    assert told("[上月|d:2021-05],全国发生安全事故3起、死亡1人。") == []
    assert told("今年以来全国发生的两起事故原因不同。") == []
    assert told("[昨日|d:2021-06-17],全国发生14起山火。") == ["incident 发生"]
    assert told("[昨日|d:2021-06-17]发生的骚乱事件中,有人受伤。") != ["incident 发生"]


def test_each_side_of_a_war_has_its_own(events: Find) -> None:
    found = events("[[甲国国防部|a]|s:agency][称|c],[打击了乙军弹药库,击落一架战机|i]。[乙军|a]击退了甲军。")
    assert [(e.trigger.text, e.agencies) for e in found if e.type == "incident"] == [
        ("打击", ["甲国国防部"]),
        ("击退", ["乙军"]),
    ]
    assert [e.type for e in events("[甲军|a]袭击河口的目的是占领大桥。")] == []


def test_who_attacks_may_stand_in_the_clause_before(events: Find) -> None:
    told = "[[甲国国防部|a]|s:agency][说|c],[{}今天出动飞机,对据点发动袭击|i]。"
    (event,) = [one for one in events(told.format("[甲国空军|a]")) if one.type == "incident"]
    assert event.agencies == ["甲国空军"]
    (event,) = [one for one in events(told.format("叛乱分子")) if one.type == "incident"]
    assert event.agencies == []
