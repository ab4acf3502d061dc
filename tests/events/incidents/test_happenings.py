"""Words that tell an incident, and those that only look so."""

from __future__ import annotations

import pytest
from stories import Find, Told


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("昨日,城东一仓库发生火灾。", ["incident 发生"]),
        ("一架小型飞机坠毁。", ["incident 坠毁"]),
        ("两辆货车相撞。", ["incident 相撞"]),
    ],
)
def test_that_it_happened(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected


@pytest.mark.parametrize(
    "story",
    [
        "市场发生了很大变化。",
        "要防止发生火灾。",
        "一旦发生火灾,请拨打电话。",
        "春季容易发生森林火灾。",
        "当地有发生滑坡的可能。",
        "发生火灾时要弯腰离开。",
        "警犬能发现爆炸物。",
        "事故死亡率逐年下降。",
        "失联村庄已恢复通电。",
    ],
)
def test_what_did_not_happen(told: Told, story: str) -> None:
    assert told(story) == []


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("市区居民感到明显晃动。", ["incident 晃动"]),
        ("台风中树木剧烈晃动。", []),
        ("村庄遭炮弹袭击。", ["incident 袭击"]),
        ("代表团对袭击表示谴责。", []),
        ("塌方式腐败受到惩处。", []),
        ("警方破获发生在城东的盗窃案件。", []),
        ("一艘渔船发生侧翻。", ["incident 发生"]),
        ("他们付出巨大牺牲。", []),
    ],
)
def test_words_that_may_tell_an_incident(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("甲军在河口击退来犯之敌。", ["incident 击退"]),
        ("甲军对敌军阵地实施打击。", ["incident 打击"]),
        ("警方严厉打击盗伐林木的人。", []),
        ("要求甲军停止袭击港口。", []),
        ("台风登陆海岛。", ["incident 登陆"]),
        ("新片登陆各大影院。", []),
        ("林火夺去3人生命。", ["incident 夺去"]),
        ("对手夺去冠军。", []),
        ("学校开展溺水警示教育。", []),
        ("历史上也发生过强震。", []),
        ("任何地方发生类似火灾,都要追责。", []),
        ("典型案例包括抢劫、杀害店主等。", []),
        ("暖冬引发人们对火灾的担忧。", []),
        ("烧伤患者已经出院。", []),
        ("管道泄漏爆炸特别重大事故的报告已公开。", []),
        ("工人及时修复水毁塌陷。", []),
        ("北方多地出现沙尘天气。", ["incident 出现"]),
        ("店主与邻居发生债务纠纷。", []),
        ("火灾的发生让人警醒,防止爆炸。", []),
        ("他出现咳嗽后被确诊。", ["incident 确诊"]),
    ],
)
def test_cases_wars_storms_and_their_lookalikes(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected


def test_what_happened_in_somebody_elses_sentence_is_no_plan(told: Told) -> None:
    assert told("市长将城东发生的火灾称为灾难。") == ["incident 发生"]


def test_a_place_that_begins_like_an_auxiliary_is_no_mood(told: Told) -> None:
    assert told("得州一所小学发生枪击案。") == ["incident 发生"]
    assert told("人们得防着发生枪击案。") == []


def test_a_classifier_and_its_noun_are_no_verb(told: Told) -> None:
    assert told("村民讲起那起火灾。") == []
    assert told("村口仓库起火。") == ["incident 起火"]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("甲国北部强震已造成三人死亡。", ["incident 强震"]),
        ("截至昨晚,事故已造成三人死亡。", ["incident 死亡"]),  # which accident, the harm tells better
        ("甲市一茶馆发生自杀式爆炸袭击。", ["incident 发生"]),
        ("甲岛的火山再次喷发。", ["incident 喷发"]),
        ("油井再次喷发。", []),
        ("警方阻止了一起袭击。", []),
        ("记者来到发生火灾的仓库。", []),
    ],
)
def test_what_did_the_harm_and_where_it_was(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected


@pytest.mark.parametrize(
    ("story", "content"),
    [
        ("城东一仓库发生火灾。", "火灾"),
        ("城东发生一起大客车追尾货车的交通事故。", "交通事故"),
        ("茶馆发生自杀式爆炸袭击事件。", "爆炸袭击事件"),
        ("甲岛发生地震和海啸。", "地震和海啸"),
        ("火灾发生在城东。", "火灾"),
        ("两车相撞。", None),
    ],
)
def test_what_happened(events: Find, story: str, content: str | None) -> None:
    (event,) = events(story)
    assert (event.content.text if event.content else None) == content


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("仓库起火。火灾发生在城东。", ["incident 起火"]),
        ("七成的火灾发生在家中。", []),
        ("上一次火灾发生在城西。", []),
        ("两车相撞。发生此次事故的货车已拖走。", ["incident 相撞"]),
        ("两车相撞。发生事故的两辆车都已拖走。", ["incident 相撞"]),
    ],
)
def test_where_what_was_told_happened(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected
