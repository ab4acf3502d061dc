"""Names that only contain a place, and branches and public bodies, which it places."""

import pytest
from markup import read_markup

from pipeline import places
from pipeline.text import Article


def check(marked: str) -> None:
    text, marks = read_markup(marked)
    found = [(m.start, m.end, m.code) for m in places.find(Article(raw=text))]
    assert found == [(mark.start, mark.end, mark.label) for mark in marks]


@pytest.mark.parametrize(
    "text",
    [
        "宁夏医科大学、大连理工与高雄师大的学生，上海锅炉厂",
        "他毕业于四川大学、南京师范大学和北京外国语大学。",
        "北京日报、湖南卫视、浙江人民出版社",
        "黑龙江现代区域经济研究院院长与深圳先进材料研究所",
        "厦门钨业和武汉国际广场，广州国际商品交易中心",
        "关中平原与成都平原种小麦，亚布力论坛闭幕，良渚文化",
        "他走过南京东路、北京路和浙江中路。",
        "广东宏远、上海申花和山东队赢了球。",
        "重庆火锅、北京烤鸭、兰州拉面",
        "云南白药、贵州茅台、青岛啤酒",
        "淮海战役和西安事变",
        "上海合作组织秘书长说，北京时间八点",
        "辽宁舰与山东舰",
        "四川长虹电器股份有限公司、宁波银行、海南航空",
        "他在四川大学华西医院工作。",
        "中国的秦淮河与永定河",
        "据新湖南客户端和北京城市广播消息，湖南广电发布了片单",
        "上海某工贸有限公司及其股东",
        "访谈节目《走进苏州》与《北京故事》栏目，弘扬荆楚文化",
        "关注宁波海运（600798）和福建水泥(600802)",
    ],
)
def test_the_place_of_a_name_places_nothing(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "marked",
    [
        "[四川|510000]大学生就业",
        "[北京|110000]多所大学开学",
        "[南京|320000]路口拥堵，[上海|310000]街头热闹，[武汉|420000]街道办",
        "支援[湖北|420000]医疗队、[广东|440000]队伍",
        "[重庆|500000]现代农业、[广州|440000]汽车产业",
        "中国银行[四川省|510000]分行、国网[四川|510000]电力、某某移动[香港|810000]有限公司",
        "[广州市|440000]第八人民医院、[北京市|110000]第一中学",
        "[上海|310000]警方查处多家银行",
        "[云南|530000][昭通市|530000][镇雄县|530000]白水煤业有限公司",
        "《[北京市|110000]供热条例》全文",
        "[辽宁省|210000]沈阳市红光安装公司",
        "[江西|360000]鼓励银行降低利率",
        "[湖南|430000]广电局、[北京|110000]广播电视局",
        "[西安|610000]火车站和[北京|110000]大运河博物馆",
        "[汶川|510000]地震",
    ],
)
def test_words_that_only_look_alike_and_bodies_that_are_placed(marked: str) -> None:
    check(marked)


def test_the_branch_of_a_group_lies_where_its_name_says() -> None:
    check("某能源集团[宁夏|640000]煤电有限公司与宁夏煤电有限公司，中国移动[浙江|330000]有限公司")
    check("中国科学院[深圳|440000]先进材料研究院")
    check("[甘肃省|620000]农科院选种，[三星堆|510000]遗址开放")
