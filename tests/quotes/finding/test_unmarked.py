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
