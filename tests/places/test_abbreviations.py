"""One-character names: joined, after verbs, in compounds, in headlines; and where the character is something else."""

import pytest
from markup import read_markup

from pipeline import places
from pipeline.text import Article


def check(marked: str) -> None:
    text, marks = read_markup(marked)
    found = [(m.start, m.end, m.code) for m in places.find(Article(raw=text))]
    assert found == [(mark.start, mark.end, mark.label) for mark in marks]


@pytest.mark.parametrize(
    "marked",
    [
        "推进[京|110000][津|120000][冀|130000]协同发展",
        "[粤|440000][港|810000][澳|820000]大湾区",
        "[云|530000][贵|520000][川|510000]三省，[江|320000][浙|330000][沪|310000]包邮",
        "[成|510000][渝|500000]地区双城经济圈",
        "[京|110000]、[津|120000]、[沪|310000]、[渝|500000]四市",
        "代表团赴[川|510000]考察，论坛在[京|110000]举行，专家抵[渝|500000]",
        "援[鄂|420000]医疗队返[沪|310000]",
        "[豫|410000]籍司机，[沪|310000]上名医",
        "[台湾|710000]的[台|710000]胞和[台|710000]商，全[台|710000]停电",
        "[香港|810000]的消息说，[港|810000]府已经回应，他访[港|810000]三天",
        "[粤|440000]新增3例",
        "[粤|440000]9月底前完成改造",
        "[粤|440000]预计新建一批学校",
        "[台|710000]富豪捐款",
        "[台|710000]98岁老人重返校园",
        "他只身来[台|710000]后开店，离[台|710000]前告别",
        "新政被称为“[闽|350000]六条”，与“国六条”相比",
        "电力送达[川|510000][渝|500000]两地",
        "据[港|810000]媒报道，一家[港|810000]资企业开业，更多[台|710000]胞到来",
        "[台|710000]“卫生福利部”称，[台|710000]学者说",
        "物资出[川|510000]，货车进[陕|610000]，专家在[黔|520000]调研",
        "不含[北|110000][上|310000][广|440000][深|440000]，他北上[广州|440000]",
        "调派[京|110000]外力量，运送[疆|650000]内货物",
    ],
)
def test_patterns_in_which_they_are_places(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "京剧、川流不息、豫剧、吉祥、青年、黑客、台风",
        "京沪高铁、沪昆高速、成渝铁路、川藏线",
        "陕京管道、京沪、京广等高铁干线，京津城际列车",
        "边疆内外，一台“钻探队”设备",
        "沪指上涨，沪深两市成交放量，港股通",
        "推进晋华存储器项目，京A车牌，珍藏版图书，汉籍整理",
        "安全藏匿、出台政策、全球首台商用机组",
        "在台上演讲，平台方面表示，渔船回港",
        "汇入辽阔的大海",
        "他访澳三天，会见澳大利亚总理",
        "港珠澳大桥",
        "援吉物资运抵比什凯克",
    ],
)
def test_patterns_in_which_they_are_none(text: str) -> None:
    check(text)


def test_a_city_in_the_same_patterns_is_a_prefecture() -> None:
    (mention,) = places.find(Article(raw="来穗人员"))
    assert (mention.level, mention.adcode, mention.code) == ("prefecture", "440100", "440000")


def test_a_digit_or_points_make_no_headline_inside_a_line() -> None:
    check("他说粤预计，灯台渔民，台5线封闭，他在后台后面，3 台12人座客车，川条例")
