import pytest

from pipeline.reading.head import Head, read_head

BODY = "\n青川省能源局下发通知，要求各市完成清理。"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("2021-06-18 10:22 来源：某某网", "某某网"),
        ("2021年06月18日 10:22　来源：甲乙日报　作者：丙丁", "甲乙日报"),
        ("来源： 某某 2021/6/18 字号：大 中 小", "某某"),
        ("甲乙网 2021-06-18 10:22:33", "甲乙网"),
        ("2021年6月18日 星期五", None),
        ("（2021年6月18日）", None),
        ("发布时间：June 18, 2021", None),
        ("2021-06-18 來源：甲乙社", "甲乙社"),
    ],
)
def test_a_date_line_tells_day_and_outlet(line: str, outlet: str | None) -> None:
    assert read_head("清理开始" + "\n" + line + BODY) == Head("清理开始", outlet, "2021-06-18", "head")


@pytest.mark.parametrize(
    "line",
    [
        "2021年6月18日，能源局召开会议。",  # a sentence
        "2021-06-18能源局清理台账",
        "2021-02-30 10:22 来源：",  # no such day
        "昨天 10:22",
        "6月18日 10:22",
    ],
)
def test_other_lines_with_a_date_do_not(line: str) -> None:
    assert read_head("清理开始" + "\n" + line + BODY).published is None


def test_a_dateline_tells_its_outlet_and_the_day_only_with_its_year() -> None:
    assert read_head("清理开始\n甲乙社青川6月18日电（记者丙丁）通知下发。") == Head("清理开始", "甲乙社", None, None)
    with_year = read_head("清理开始\n　　（甲乙社青川2021年6月18日电）通知下发。")
    assert with_year == Head("清理开始", "甲乙社", "2021-06-18", "dateline")
    assert read_head("清理开始\n甲乙网青川6月18日讯　通知下发。").outlet == "甲乙网"
    assert read_head("清理开始\n本报青川6月18日电　通知下发。").outlet is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("甲乙晚报讯 昨日下午，某地下雪。", "甲乙晚报"),
        ("甲乙网消息（丙丁节目）：某地下雪。", "甲乙网"),
        ("甲乙日报青川专讯 某地下雪。", "甲乙日报"),
        ("据甲乙社青川十月十二日电，某地下雪。", "甲乙社"),
        ("甲乙在线青川频道讯（记者丙丁）某地下雪。", "甲乙在线"),
        ("社区新闻消息很多，居民都来看。", None),
        ("晚报讯息更新得快。", None),
        ("某地电视台湾区分台6月18日开播。", None),
    ],
)
def test_a_dateline_needs_no_day(line: str, outlet: str | None) -> None:
    assert read_head(f"清理开始\n{line}").outlet == outlet


def test_a_line_of_its_own_goes_before_a_dateline() -> None:
    head = read_head("清理开始\n甲乙社青川2021年6月17日电 通知下发。\n2021-06-18 10:22")
    assert (head.published, head.published_from) == ("2021-06-18", "head")


def test_only_the_head_is_looked_at() -> None:
    assert read_head("清理开始\n" + "一段话。\n" * 12 + "2021-06-18 10:22").published is None


def test_a_title_is_a_short_first_line_without_a_full_stop() -> None:
    assert read_head("清理开始了吗？\n正文。").title == "清理开始了吗？"
    assert read_head("通知已经下发。\n正文。").title is None
    assert read_head("只有一行").title is None
    assert read_head("2021-06-18 10:22 来源：某某网\n正文。").title is None
    assert read_head("") == Head()
