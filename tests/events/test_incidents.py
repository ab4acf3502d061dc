"""Incidents need no agency, but they must have happened."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.records import Event

Find = Callable[[str], list[Event]]
Told = Callable[[str], list[str]]


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
