"""Towns, villages, neighbourhoods and zones that no gazetteer lists."""

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
        "在[云南|530000][昭通|530000]的[水磨湾镇|530000]，道路已经抢通。",
        "[云南省|530000]下雨，队员们抵达[青竹沟林场|530000]，转移[双桥坡村|530000]村民",
        "[贵州省|520000][锦屏县|520000][敦寨镇|520000][雷屯村|520000]",
        "[新疆|650000][准东经济技术开发区|650000]管委会",
        "[浙江|330000]警方说，他租住在[向阳新村|330000]一间出租房。",
        "[深圳|440000][坪山新区|440000]，[遵义|520000][新蒲新区|520000]",
        "[云南省|530000][昆明市|530000][石林镇|530000]",
        "[成都市|510000][玉林街道|510000]，[广东省|440000][深圳|440000]街道办",
        "[福建省|350000][闽侯县|350000][关中村|350000]的梅花开了。",
    ],
)
def test_the_name_begins_behind_a_place_a_mark_or_an_opening_word(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[四川|510000]的贫困村和特色小镇",
        "[四川|510000]推进乡村振兴，干部走进社区",
        "[四川|510000]送戏下乡、返乡创业",
        "[丽水市|330000]经济开发区",
        "[四川|510000]一家工业园区和老旧小区",
        "[大理|530000]农村、[重庆|500000]城镇",
        "他住在双桥坡村。",
        "[四川|510000]和城市新区，[成都市|510000]高新区",
        "[四川|510000]某小区、该镇、各村",
        "[四川|510000]的科普进社区活动，打造品质化社区，126个桃果农场",
        "[四川|510000]把河道当街道，村前村后种树，村屯里有路",
        "[成都市|510000]的居民办理小区证件，来了副镇长",
        "[山东|370000]的石岛湾核电站，核岛已经封顶",
    ],
)
def test_kinds_of_places_are_no_names(marked: str) -> None:
    check(marked)


def test_a_place_named_again_stays_in_the_province_of_its_first_mention() -> None:
    check("[四川|510000]的[双桥坡村|510000]种茶。[云南|530000]的商人到[双桥坡村|510000]收茶。")


def test_the_place_that_follows_says_where_a_village_lies() -> None:
    check("[北京|110000]有雨。\n[双桥坡村|510000]位于[四川省|510000]，村里种茶。")
    check("[北京|110000]有雨。\n[双桥坡村|110000]的人到了[四川省|510000]。")


def test_a_village_abroad_lies_in_no_province() -> None:
    check("新华社[北京|110000]6月1日电 日本东京的双桥坡村发生火灾。")
    check("在[北京|110000]，代表团经停希腊罗德岛。")
    check("[北京|110000]有雨。分析师赵镇告诉记者")
    check("日本的客人到了。他们在[四川|510000]的[双桥坡村|510000]采茶。")


def test_hamlets_stand_right_behind_another_place() -> None:
    check("[北京市|110000][密云区|110000][庙城镇|110000][赵各庄|110000]、[巨各庄镇|110000]")
    check("[北京市|110000][密云区|110000]有农庄，山寨多。")


def test_a_grade_before_an_end_is_no_name() -> None:
    check("[广东省|440000]省定贫困村和国定贫困村，[广东省|440000]深度贫困村，[广东省|440000][双桥坡村|440000]")
