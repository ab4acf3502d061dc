import pytest
from agencies.reading import agencies, check


@pytest.mark.parametrize(
    "marked",
    [
        "[广东省发改委|广东省发展和改革委员会]发布通知",
        "[广州经信局|广州市经济和信息化局]发布通知",
        "[广州市天河区动物卫生监督所]派人检查",
        "[湖南省永州市人大常委会|永州市人民代表大会常务委员会]通过条例",
        "[广州市规划和自然资源局]公示",
        "[广东省人感染禽流感疫情防控指挥部]发布通告",
        "[国务院扶贫开发领导小组]召开会议",
        "[全国供水节水领导小组]召开会议",
    ],
)
def test_function_words_and_places_grow_from_the_head(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "他在广州市局部地区做生意",
        "数据中心设在广州市",
        "广州市购物中心开业",
        "大部分人住在城区",
        "这件事由他处理",
    ],
)
def test_heads_without_what_they_need_are_nothing(marked):
    check(marked)


def test_a_unit_below_a_division_that_no_list_has():
    check("[江苏省无锡市锦溪区法院|无锡市锦溪区人民法院]受理此案")


def test_a_town_below_a_division_places_its_body():
    check("[广州市天河区青石镇政府|广州市天河区青石镇人民政府]回应")


@pytest.mark.parametrize(
    "marked",
    [
        "[四川省有关部门]下发通知",
        "[各市(州)政府]开展排查",
        "[当地多个部门]联动",
        "[民政部门]说明了情况",
        "会议要求各地[各部门]落实",
    ],
)
def test_determiners_and_departments_are_generic(marked):
    assert check(marked)[0].generic


def test_a_counted_noun_is_no_body():
    check("两个部门分管此事")


def test_several_bodies_behind_a_number_are_generic():
    assert check("三位[省委]书记到四川调研")[0].generic


def test_provinces_written_together_share_a_body():
    assert check("[川渝法院]联动")[0].generic


@pytest.mark.parametrize(
    "marked",
    [
        "要求[省、市、县政府]落实",
        "由[街道(乡镇)政府]核查",
        "[各市(州)政府]负责",
        "[公安、消防等部门]处置",
        "会同[交通运输、卫生健康等多个部门]检查",
    ],
)
def test_several_told_together_are_one_generic_expression(marked):
    assert check(marked)[0].generic


def test_names_before_a_list_of_departments_stand_alone():
    check("[民政部]、[公安部]等部门")
    check("某厂、某店等部门")


@pytest.mark.parametrize("marked", ["[加拿大驯鹿管理局]称", "[俄罗斯联邦极地考察局]称", "[美国佛罗里达州州长办公室]说"])
def test_organs_abroad_are_named_with_any_words(marked):
    check(marked)


def test_a_verb_ends_a_name_abroad():
    check("德国总理拜访极地局")


def test_a_zone_below_a_city_that_no_list_has():
    check("[广州市青石湾新区管委会|广州市青石湾新区管理委员会]主任")


@pytest.mark.parametrize(
    "marked",
    [
        "[有关国家政府部门]说明了情况",
        "他批评[一些国家政府]",
        "[外国政府]表示关注",
        "会议要求[全省各地水利部门]落实",
        "[某市公安局]的做法",
        "民众抗议[日韩政府]",
        "整合等[多个领导小组]",
        "[下一级党组织]负责人到会",
        "[职能部门党组织]作了汇报",
    ],
)
def test_states_levels_and_quantities_before_an_organ_make_it_generic(marked):
    assert all(agency.generic for agency in check(marked))


@pytest.mark.parametrize(
    "marked",
    ["一些国家的人来了", "部分[省级政府职能部门]到会", "整合多个小组", "日韩两地的人", "[日本政府]表示"],
)
def test_a_quantity_without_an_organ_is_nothing(marked):
    check(marked)


def test_a_preposition_and_outsourcing_are_no_committee():
    check("加强对外委工程的管理")
    check("[广东省委|中国共产党广东省委员会]加强管理")


@pytest.mark.parametrize("marked", ["政府类融资上升", "政府债券发行", "[政府]发行债券", "[地方政府]债务"])
def test_a_government_that_is_an_adjective_is_none(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[广东省市县乡党委]换届",
        "落实[市县乡党委]书记的责任",
        "听取[区、市两级卫生部门]汇报",
        "[川渝两省市文旅厅]签约",
        "健全[地方党委]的制度",
    ],
)
def test_levels_and_lists_before_an_organ_are_generic(marked):
    assert check(marked)[0].generic


@pytest.mark.parametrize("text", ["机场卫星厅启用", "这事到县里去办", "日本军国主义", "黄河以南地区局部有雨"])
def test_words_that_end_like_an_organ(text):
    assert agencies(text) == []


@pytest.mark.parametrize(
    "marked",
    [
        "[上海各相关部门]开展",
        "推动[三地各级法院]对接",
        "各地[各部门]要",
        "[上海公安、通管等部门]开会",
        "对[边防等部门]截获的货物",
    ],
)
def test_a_place_before_each_and_a_list_before_its_departments(marked):
    assert check(marked)[0].generic
