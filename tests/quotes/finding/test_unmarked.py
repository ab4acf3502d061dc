"""Quotes without a reporting verb: headlines, interviews, words beside their speaker."""

from said import read


def test_headline() -> None:
    said = read("[云岭市民政局|@]：[本月起提高补助标准|云岭市民政局]\n本报讯 昨日，天气晴。")
    assert said.found == said.marked
    assert said.quotes[0].cue is None


def test_interview_answers_count_and_questions_do_not() -> None:
    said = read(
        "专访果农\n记者来到果园，见到了场长李明远。\n记者：今年收成怎样？\n李明远：[今年收成比去年好|李明远]。卖得也快。\n"
        "记者：明年呢？\n李明远：[明年还要再种一片新果树|李明远]。"
    )
    assert said.found == said.marked


def test_subhead_with_a_speaker_of_its_own() -> None:
    said = read("论坛昨日举行\n远山集团董事长李明远\n[制造业要沉下心做研发|李明远]\n论坛吸引了许多听众，座无虚席。")
    assert said.found == said.marked


def test_a_byline_is_no_speaker() -> None:
    assert read("论坛昨日举行\n云岭日报记者李明远\n制造业要沉下心做研发\n论坛吸引了许多听众。").found == []


def test_subhead_of_a_body_with_a_colon() -> None:
    said = read(
        "大桥昨日通车\n昨日上午，云岭大桥正式通车，许多市民赶来观看，桥上人山人海，热闹非凡。\n[云岭市交通局|@]：[年内再修两座桥|云岭市交通局]\n"
        "据介绍过的规划，云岭河上还要修两座桥，其中一座在城东，另一座在城西，都是双向六车道。"
    )
    assert said.found[:1] == said.marked


def test_a_list_of_labels_is_no_subhead() -> None:
    assert (
        read("报名须知\n培训班下月开班，欢迎报名。\n云岭大学：三十个名额\n远山大学：二十个名额\n名额有限。").found == []
    )


def test_headline_behind_a_figure() -> None:
    said = read("云岭房价下跌15% 专家：[还会继续回落|专家]\n本报讯 昨日，天气晴。")
    assert said.found == said.marked


def test_a_sentence_in_marks_goes_on_after_another_sentence() -> None:
    said = read("李明远表示，[水质已经达标|李明远]。目前河边建了三座监测站。“[每天测四次，晚上也不停|李明远]”。")
    assert said.found == said.marked


def test_what_several_people_do_is_told_by_whoever_spoke_before() -> None:
    said = read(
        "李明远说，[训练很严格|李明远]。队员们每天跑十公里，“[不练好体能，到了现场就不知道怎么办。|李明远]”\n"
        "新队员们都很高兴，“[终于能上岗了，太不容易。|新队员们]”"
    )
    assert said.found == said.marked


def test_subhead_that_tells_what_people_did() -> None:
    text = "楼市昨日回暖\n昨日，云岭楼市成交上升，多个楼盘门前排起长队，不少人带着孩子来看房。\n看房团：来了三千多人\n"
    assert read(text + "上午九点，三辆大巴停在楼盘门前，车上的人陆续走进售楼处，大厅里很快挤满了人。").found == []


def test_whom_a_headline_bids_is_no_speaker() -> None:
    assert read("李明远到访云岭 建议青年：多到田间走走\n本报讯 昨日，天气晴。").found[:1] != ["多到田间走走|建议青年"]


def test_a_headline_is_said_by_whoever_stands_before_its_colon() -> None:
    said = read("专家：[报告显示云岭水质变好|专家]\n本报讯 昨日，天气晴。")
    assert said.found == said.marked
