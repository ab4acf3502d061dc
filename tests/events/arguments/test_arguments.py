"""Date, place and document of an event, with their evidence."""

from __future__ import annotations

from stories import Find


def test_the_date_of_the_clause_comes_before_the_one_carried(events: Find) -> None:
    (event,) = events("[三天后|d:2021-06-01],[甲局|a][6月2日|d:2021-06-02]召开会议。")
    assert (event.date, event.date_from, event.date_mention) == ("2021-06-02", "clause", "d1")


def test_a_date_is_carried_within_the_sentence(events: Find) -> None:
    (event,) = events("[6月2日|d:2021-06-02],[甲局|a]召开会议。")
    assert (event.date, event.date_from) == ("2021-06-02", "carried")


def test_a_limit_and_a_title_are_no_date_of_the_act(events: Find) -> None:
    (event,) = events("截至[6月2日|d:2021-06-02],[甲局|a]查处三家企业。")
    assert (event.date, event.date_from, event.date_mention) == (None, "none", None)
    (event,) = events("[甲局|a]在《[2020年|d:2020]年鉴》首发式后召开会议。")
    assert event.date is None


def test_places_are_those_of_the_clause_and_of_the_seat(events: Find) -> None:
    (event,) = events("[[甲省|p:330000]林业局|a]赴[乙县|p:510000]考察苗圃。")
    assert (sorted(event.provinces), sorted(event.province_mentions)) == (["330000", "510000"], ["p0", "p1"])


def test_a_seat_is_known_from_another_mention(events: Find) -> None:
    found = events("[[甲市|p:330000]林业局|a:甲市林业局]召开会议。\n[市林业局|a:甲市林业局]成立专家组。")
    assert [event.provinces for event in found] == [["330000"], ["330000"]]


def test_the_title_of_what_is_issued(events: Find) -> None:
    (event,) = events("[甲局|a]印发《关于保护古树的意见》。")
    assert event.document == "关于保护古树的意见"
    assert event.document_span is not None
    assert (event.document_span.start, event.document_span.end) == (5, 14)


def test_a_title_that_is_not_issued_is_no_document(events: Find) -> None:
    (event,) = events("[甲局|a]召开《关于保护古树的意见》宣讲会。")
    assert event.document is None


def test_a_dateline_is_no_date_or_place_of_what_it_heads(events: Find) -> None:
    (event,) = events("某社[甲市|p:110000][6月2日|d:2021-06-02]电(记者李小河)[某部|a]召开会议。")
    assert (event.date, event.provinces) == (None, [])
    (event,) = events("某某网[甲市|p:110000][6月2日|d:2021-06-02]消息 [某部|a]召开会议。")
    assert (event.date, event.provinces) == (None, [])
    for site in ("[甲部|a]网站", "[甲部|a]官网"):
        (event,) = events(f"据{site}[6月2日|d:2021-06-02]消息,[某部|a]召开会议。")
        assert event.date == "2021-06-02"


def test_the_title_stands_before_an_agent(events: Find) -> None:
    (event,) = events("《关于保护古树的意见》日前由[甲局|a]印发。")
    assert event.document == "关于保护古树的意见"


def test_what_is_still_to_come_is_planned(events: Find) -> None:
    (event,) = events("[甲局|a][6月28日|d:2021-06-28]在京召开会议。")
    assert event.modality == "planned"
    (event,) = events("[甲局|a][6月8日|d:2021-06-08]在京召开会议。")
    assert event.modality == "asserted"


def test_a_day_comes_before_a_period_in_a_name(events: Find) -> None:
    found = events("[甲局|a][6月8日|d:2021-06-08]召开[上半年|d:2021-H1]形势座谈会,[甲局|a]局长赵大山出席。")
    assert [event.date for event in found] == ["2021-06-08", "2021-06-08"]


def test_when_it_was_said_is_not_when_it_happened(events: Find) -> None:
    found = events("[昨日|d:2021-06-17],[[甲局|a]|s:agency][称|c],[[乙局|a]查处三家企业|i]。")
    assert [(event.trigger.text, event.date) for event in found] == [("称", "2021-06-17"), ("查处", None)]


def test_the_day_of_the_sentence_before_is_carried_on(events: Find) -> None:
    story = "[昨日|d:2021-06-17],大雨下了一天。[甲局|a]发布预警。"
    assert [(event.date, event.date_from) for event in events(story)] == [("2021-06-17", "carried")]
    assert events("[去年|d:2020],大雨下了一天。[甲局|a]发布预警。")[0].date is None
    assert events("[昨日|d:2021-06-17],大雨下了一天。\n[甲局|a]发布预警。")[0].date is None
    assert events("[昨日|d:2021-06-17],大雨下了一天。[甲局|a][今年|d:2021]发布预警。")[0].date == "2021"


def test_what_reported_words_tell_dates_what_follows(events: Find) -> None:
    story = (
        "[今日|d:2021-06-18],[甲网|s:organization][消息|c],[[昨日|d:2021-06-17]开了会|i]。[甲局|a]局长赵大山出席会议。"
    )
    assert [event.date for event in events(story)] == ["2021-06-18", "2021-06-17"]


def test_where_the_subject_was_said_to_be(events: Find) -> None:
    found = events("[甲部|a]在[乙县|p:510000]召开会议,[甲部|a]部长赵大山出席。")
    assert [event.provinces for event in found] == [["510000"], ["510000"]]
    found = events("[甲部|a]召开会议,[乙县|p:510000]客人到场,[甲部|a]部长赵大山出席。")
    assert [event.provinces for event in found] == [[], []]


def test_a_document_of_a_national_body_is_issued_nowhere(events: Find) -> None:
    (event,) = events("[甲部|a]发布[乙县|p:510000]林火报告。")
    assert event.provinces == []
    (event,) = events("[甲部|a]检查[乙县|p:510000]林场。")
    assert event.provinces == ["510000"]


def test_another_agency_places_nothing_where_the_actor_governs_all(events: Find) -> None:
    (event,) = events("[甲部|a]撤销[[乙县|p:510000]林业局|a]的决定。")
    assert event.provinces == []


def test_what_an_act_is_for_is_not_where_it_happened(events: Find) -> None:
    (event,) = events("[甲部|a]拨付一千万元,支持[乙县|p:510000]植树。")
    assert event.provinces == ["510000"]
    (event,) = events("[甲部|a]拨付一千万元,以支持[乙县|p:510000]植树。")
    assert event.provinces == []


def test_the_place_in_the_name_of_a_committee(events: Find) -> None:
    (event,) = events("[甲省|p:330000]多山。[省委|a:中国共产党甲省委员会]召开会议。")
    assert event.provinces == ["330000"]


def test_bodies_that_may_be_anywhere_are_where_their_sentence_is(events: Find) -> None:
    (event,) = events("[甲市|p:330000]下雪,[相关部门|g]开展清雪作业。")
    assert event.provinces == ["330000"]
    (event,) = events("[甲市|p:330000]下雪。[相关部门|g]开展清雪作业。")
    assert event.provinces == []
    (event,) = events("[甲市|p:330000]下雪。[当地政府|g]开展清雪作业。")
    assert event.provinces == ["330000"]


def test_a_date_that_is_all_of_the_clause_before_is_the_one_meant(events: Find) -> None:
    (event,) = events("据[乙报|s:organization][昨日|d:2021-06-17]消息,[近日|d:PAST_REF],[甲局|a]印发通知。")
    assert event.date == "PAST_REF"


def test_later_dates_of_a_sentence_do_not_hide_the_day_told_before(events: Find) -> None:
    event = events("[昨日|d:2021-06-17]下大雪。[甲局|a]发布通告,[明日|d:2021-06-19]起限行。")[0]
    assert (event.date, event.date_from) == ("2021-06-17", "carried")
    event = events("[昨日|d:2021-06-17]下大雪。[2020年|d:2020]以来,[甲局|a]发布三次通告。")[0]
    assert event.date != "2021-06-17"


def test_the_day_of_an_order_goes_on_behind_it_that_of_a_report_does_not(events: Find) -> None:
    story = "[昨日|d:2021-06-17],[[甲局|s:agency]|a][{cue}|c],[各地清雪|i]。[乙局|a]发布通告。"
    assert events(story.format(cue="要求"))[-1].date == "2021-06-17"
    assert events(story.format(cue="称"))[-1].date is None


def test_a_date_ahead_or_of_a_plan_is_not_carried(events: Find) -> None:
    (event,) = events("[清明|d:2021-04-04]即将到来,[甲局|a]调整票价。")
    assert event.date is None
    (event,) = events("办法从[3月1日|d:2021-03-01]起施行,[甲局|a]发布公告。")
    assert event.date is None
    (event,) = events("大桥力争[6月底|d:2021-06]合龙,[甲局|a]调整票价。")
    assert event.date is None
    (event,) = events("大桥[6月|d:2021-06]合龙,[甲局|a]调整票价。")
    assert event.date == "2021-06"


def test_an_interval_is_no_moment_of_which_the_next_sentence_goes_on_telling(events: Find) -> None:
    (event,) = events("[1日至3日|d:2021-06-01/2021-06-03]下雪。[甲局|a]发布公告。")
    assert event.date is None
    (event,) = events("[3日|d:2021-06-03]下雪。[甲局|a]发布公告。")
    assert event.date == "2021-06-03"


def test_an_incident_of_an_article_about_one_province_happened_there(events: Find) -> None:
    about = "[甲市|p:330000]多雨。[乙县|p:330000]也是。\n"
    assert events(about + "一座桥倒塌。")[0].provinces == ["330000"]
    assert events(about.replace("乙县|p:330000", "乙县|p:510000") + "一座桥倒塌。")[0].provinces == []
    assert events("[甲市|p:330000]多雨。\n一座桥倒塌。")[0].provinces == []  # named in passing


def test_departments_that_have_no_place_are_not_those_of_the_only_province(events: Find) -> None:
    about = "[甲市|p:330000]多雨。[乙县|p:330000]也是。\n"
    assert events(about + "[质检部门|g]查处三家企业。")[0].provinces == []
    assert events(about + "[警方|g]查处三家企业。")[0].provinces == ["330000"]
    assert events(about + "[当地交通部门|g]检查大桥。")[0].provinces == ["330000"]


def test_a_province_that_stands_in_the_name_alone_is_the_seat(events: Find) -> None:
    (event,) = events("[荃湾|p:810000]下雨。[屋宇署|a:香港特别行政区屋宇署]发布公告。")
    assert event.provinces == ["810000"]


def test_a_day_that_says_more_of_the_date_before_it_is_the_day(events: Find) -> None:
    (event,) = events("[此前|d:PAST_REF]的[1月29日|d:2021-01-29],[甲局|a]召开会议。")
    assert event.date == "2021-01-29"
    (event,) = events("[甲局|a]就公布的[2020年|d:2020]数据召开会议。")
    assert event.date is None


def test_where_somebody_has_come_to_is_where_he_looks_around(events: Find) -> None:
    (event,) = events("[[甲市|p:330000]林业局|a]一行来到[乙市|p:510000],调研植树。")
    assert sorted(event.provinces) == ["330000", "510000"]
    (event,) = events("[[甲市|p:330000]林业局|a]一行来到[乙市|p:510000],发布公告。")
    assert event.provinces == ["330000"]


def test_bodies_of_all_levels_are_those_of_the_place_right_before_them(events: Find) -> None:
    (event,) = events("[甲省|p:330000][各级法院|g]判处三人有期徒刑。")
    assert event.provinces == ["330000"]
    (event,) = events("[甲省|p:330000]多雨。全省[各级法院|g]判处三人有期徒刑。")
    assert event.provinces == ["330000"]
    (event,) = events("[甲省|p:330000]多雨。[各级法院|g]判处三人有期徒刑。")
    assert event.provinces == []


def test_a_visit_to_a_body_is_where_that_is(events: Find) -> None:
    (event,) = events("[甲部|a]部长到[[乙省|p:510000]林业厅|a]调研。")
    assert event.provinces == ["510000"]
    (event,) = events("[甲部|a]就[[乙省|p:510000]林业厅|a]的报告开展调研。")
    assert event.provinces == []


def test_those_who_are_sent_go_where_the_next_clause_says(events: Find) -> None:
    assert events("[甲部|a]派出工作组,分赴[甲省|p:330000]、[乙省|p:510000]明察暗访。")[0].provinces == [
        "330000",
        "510000",
    ]
    assert events("[甲部|a]派出工作组,[甲省|p:330000]暴雨已停。")[0].provinces == []


def test_a_national_act_on_a_document_is_about_the_place_in_its_title(events: Find) -> None:
    assert events("[甲部|a]批准《[乙市|p:330000]总体规划》。")[0].provinces == ["330000"]
    assert events("[甲部|a]批准实施《[乙市|p:330000]总体规划》。")[0].provinces == ["330000"]
    assert events("[甲部|a]召开《[乙市|p:330000]总体规划》座谈会。")[0].provinces == []
    assert events("[[丙省|p:510000]林业厅|a]批准《[乙市|p:330000]总体规划》。")[0].provinces == ["510000"]


def test_a_date_in_brackets_behind_a_date_only_repeats_it(events: Find) -> None:
    (event,) = events("[昨晚|d:2021-06-17TEV]（[17日|d:2021-06-17]）,[甲局|a]召开会议。")
    assert (event.date, event.date_mention) == ("2021-06-17TEV", "d0")
    (event,) = events("[甲局|a]（[2019年|d:2019]成立）[昨日|d:2021-06-17]召开会议。")
    assert event.date == "2021-06-17"


def test_a_bulletin_goes_on_where_and_when_its_sentence_before_is(events: Find) -> None:
    story = "[1日至2日|d:2021-06-01/2021-06-02],[甲市|p:330000]{told}。新增境外输入确诊病例2例。[乙县|p:510000]下雨。"
    (event,) = events(story.format(told="无新增本地病例"))
    assert (event.date, event.provinces) == ("2021-06-01/2021-06-02", ["330000"])
    event = events(story.replace("新增境外输入确诊病例2例", "一座桥倒塌").format(told="下雨"))[0]
    assert (event.date, event.provinces) == (None, [])


def test_when_a_reporter_learnt_of_it_is_not_when_it_happened(events: Find) -> None:
    (event,) = events("记者[3日|d:2021-06-03]获悉,[甲局|a]查处三家企业。")
    assert event.date is None
    (event,) = events("[3日|d:2021-06-03]下雨,[甲局|a]查处三家企业。")
    assert event.date == "2021-06-03"


def test_who_calls_for_help_does_so_at_once(events: Find) -> None:
    story = "[昨日|d:2021-06-17],[甲局|a]接到{words},[称|c],[城东一仓库发生火灾|i]。"
    for words, date in (("[村民|s:anonymous]报警", "2021-06-17"), ("[村民|s:anonymous]信", None)):
        (incident,) = [event for event in events(story.format(words=words)) if event.type == "incident"]
        assert incident.date == date


def test_a_local_body_is_that_of_all_places_listed_before_it(events: Find) -> None:
    story = "[甲县|p:330000]{joint}[乙县|p:510000]等地降温,[当地供热部门|g]检查管道。"
    assert events(story.format(joint="、"))[0].provinces == ["330000", "510000"]
    assert events(story.format(joint="放晴,"))[0].provinces == ["510000"]


def test_those_who_pursue_act_where_they_went(events: Find) -> None:
    story = "[[甲市|p:330000]公安局|a]民警{went}[乙县|p:510000]、[丙县|p:450000]等地,抓获三名嫌疑人。"
    assert events(story.format(went="辗转"))[0].provinces == ["510000", "450000", "330000"]
    assert events(story.format(went="听说过"))[0].provinces == ["330000"]


def test_what_goes_on_was_not_on_the_day_told_before(events: Find) -> None:
    story = "[昨日|d:2021-06-17],一架飞机坠毁。[甲局|a]{now}在现场检查残骸。"
    assert [event.date for event in events(story.format(now="正在"))] == ["2021-06-17", None]
    assert [event.date for event in events(story.format(now="已"))] == ["2021-06-17", "2021-06-17"]


def test_the_day_ahead_of_something_else_is_not_carried(events: Find) -> None:
    (event,) = [e for e in events("台风[明日|d:2021-06-19]登陆海岛,[甲局|a]启动响应。") if e.type == "launch"]
    assert (event.date, event.modality) == (None, "asserted")
    found = events("[甲局|a][明日|d:2021-06-19]召开会议。")
    assert [(event.date, event.modality) for event in found] == [("2021-06-19", "planned")]
