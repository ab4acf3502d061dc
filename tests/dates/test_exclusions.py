from collections.abc import Callable

import pytest

from pipeline.dates import find
from pipeline.dates.exclusions import excluded_by
from pipeline.records import DateMention
from pipeline.text import Article

Check = Callable[..., list[DateMention]]


@pytest.mark.parametrize(
    ("text", "target", "word", "rule"),
    [
        ("他是三年级学生", "N年", "三年", "school-year"),
        ("庆祝建校100周年", "N周", "100周", "anniversary"),
        ("这名6个月大的男婴", "N月", "6个月", "age"),
        ("每人5日元", "N日", "5日", "currency"),
        ("主队以21:15领先", "clock", "21:15", "score"),
        ("未来科技城开园", "未来", "未来", "name"),
        ("疫情过去了", "过去", "过去", "verb"),
        ("星期日报社的记者", "星期日", "星期日", "newspaper"),
        ("获得五一劳动奖章", "五一", "五一", "name"),
        ("一周一次", "周一", "周一", "count"),
        ("三日前到期", "日前", "日前", "count"),
        ("三年中考验不断", "年中", "年中", "count"),
        ("绕场一周", "N周", "一周", "around"),
        ("出现以前所未有的局面", "以前", "以前", "idiom"),
        ("中华文明起源", "明起", "明起", "split"),
        ("同日本代表会谈", "同日", "同日", "split"),
        ("每日邮报称", "每日", "每日", "newspaper"),
        ("家乡下了大雪", "大雪", "大雪", "weather"),
        ("在21世纪购物中心", "N世纪", "21世纪", "site"),
        ("一名50日大男婴", "N日", "50日", "age"),
        ("协会2019年会召开", "Y年", "2019年", "compound"),
        ("春天尚未来临", "未来", "未来", "split"),
        ("增加春夏播种面积", "春夏", "春夏", "compound"),
        ("部队夜间训练", "夜间", "夜间", "term"),
        ("有一天会实现", "一天", "一天", "some-day"),
    ],
)
def test_a_rule_names_why_it_is_no_date(text: str, target: str, word: str, rule: str) -> None:
    start = text.index(word)
    assert excluded_by(text, target, start, start + len(word)) == rule


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("三年后入学", "三年后"),
        ("持续2周", "2周"),
        ("只有三天", "三天"),
        ("用了6个月", "6个月"),
        ("于21:15抵达", "21:15"),
        ("未来经济更强", "未来"),
        ("过去的经验", "过去"),
        ("本周日举行", "本周日"),
        ("五一假期出游", "五一假期"),
        ("每周一开会", "每周一"),
        ("该市日前宣布", "日前"),
        ("大雪节气到来", "大雪"),
        ("同日，他到会", "同日"),
    ],
)
def test_the_counterpart_of_each_rule_is_a_date(text: str, word: str) -> None:
    assert word in [mention.text for mention in find(Article(raw=text))]


@pytest.mark.parametrize(
    "text",
    [
        "5G基站达到4/5的覆盖率，同比增长5.2%。",
        "比分是3:2，票价120元。",
        "电话010-65369999，传真号码不变。",
        "第35条和第3款另有规定。",
        "他35岁，身高1.8米",
        "“6·18”购物节和“7·20”特大暴雨",
        "三八红旗手登台领奖",
        "一时间众说纷纭",
        "型号为A2021的手机",
        "会议提出3点意见",
        "10号线和3号楼",
        "后来、随后、原来、长期、短期、前期",
        "第3天的比赛",
        "已、正在、将",
        "“1998.1.6”案告破",
    ],
)
def test_text_without_any_date(text: str) -> None:
    assert find(Article(raw=text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "光明日报记者报道",
        "加上周边省市",
        "全国庆祝丰收",
        "记者 韩立春 报道",
        "专家严逢春分析说",
        "网友@清明不语留言",
        "《午夜惊魂》上映",
        "党委换届时",
        "距离北京最近的城市",
        "不论往东还是日韩",
        "腊八蒜",
        "大年是“小年”",
    ],
)
def test_words_that_are_part_of_others(text: str) -> None:
    assert find(Article(raw=text)) == []


def test_lengths_in_the_names_of_programmes_are_none(check: Check) -> None:
    check("实施加工业三年行动，启动五年攻坚行动计划，[三年|P3Y]行动起来，[2020年|2020]行动计划")


def test_ordinals_split_words(check: Check) -> None:
    check("首次月背采样，本次年会，[次年|2022]，[次月|2021-07]")
