"""The same act told twice is one event."""

from __future__ import annotations

from stories import Find


def test_the_fuller_telling_stays(events: Find) -> None:
    story = "[甲局|a]印发通知。\n[昨日|d:2021-06-17],[甲局|a]向各县印发通知。"
    (event,) = events(story)
    assert event.date == "2021-06-17"


def test_acts_on_different_days_are_two(events: Find) -> None:
    story = "[6月1日|d:2021-06-01],[甲局|a]下调费率。[6月2日|d:2021-06-02],[甲局|a]下调费率。"
    assert len(events(story)) == 2


def test_acts_of_different_agencies_are_two(events: Find) -> None:
    assert len(events("[甲局|a]印发通知。[乙局|a]印发通知。")) == 2


def test_different_objects_are_two(events: Find) -> None:
    assert len(events("[甲局|a]成立专家组。[甲局|a]成立苗木检疫中心。")) == 2


def test_different_figures_are_two(events: Find) -> None:
    assert len(events("甲国新增确诊病例24例。乙国新增确诊病例81例。")) == 2


def test_a_ruling_told_again_is_one(events: Find) -> None:
    story = "[甲市高院|a]日前就赵大山毁林一案作出裁定。\n[甲市高院|a]裁定驳回赵大山的上诉。\n[甲市高院|a]审理了此案。"
    assert [event.trigger.text for event in events(story)] == ["裁定", "审理"]


def test_what_was_to_be_may_begin_in_the_next_sentence(events: Find) -> None:
    assert len(events("[甲局|a]将召开造林大会。[甲局|a]召开造林大会,会期两天。")) == 1


def test_the_other_places_are_listed(events: Find) -> None:
    (event,) = events("[甲局|a]印发通知。\n[昨日|d:2021-06-17],[甲局|a]向各县印发通知。")
    assert [(telling.text, telling.start) for telling in event.tellings] == [("印发", 2)]
    story = "[甲市|p:330000]一仓库发生火灾。\n[昨日|d:2021-06-17],[甲市|p:330000]城东一仓库发生火灾。"
    (event,) = events(story)
    assert [(telling.text, telling.start) for telling in event.tellings] == [("火灾", 7)]


def test_a_demand_in_the_same_words_is_one(events: Find) -> None:
    demand = "[[甲局|a]|s:agency][要求|c],[{}|i]。"
    one, other = "各县要加强巡山护林和防火宣传工作", "各县要尽快补种今年春天枯死的树苗"
    assert len(events(demand.format(one) + "\n图为林场。\n" + demand.format(one))) == 1
    assert len(events(demand.format(one) + demand.format(other))) == 2
