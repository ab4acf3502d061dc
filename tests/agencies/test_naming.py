from datetime import date

import pytest
from agencies.reading import agencies, check

from pipeline.agencies import find as agencies_stage
from pipeline.agencies.naming import entry_for
from pipeline.places import find as places
from pipeline.text import Article


@pytest.mark.parametrize(
    "marked",
    [
        "[广州市政协|中国人民政治协商会议广州市委员会]开会",
        "[四川省纪委|中国共产党四川省纪律检查委员会]通报",
        "[永州中院|永州市中级人民法院]宣判",
        "[天河区检察院|天河区人民检察院]起诉",
        "[上海海关]查获",
        "[政协第十一届广东省委员会|中国人民政治协商会议广东省委员会]开会",
        "[中国驻德班总领馆|中国驻德班总领事馆]提醒",
        "[上海知识产权法院]受理",
        "[香港特区政府|香港特别行政区政府]宣布",
        "[中国外交部|外交部]回应",
        "[中国政府]主张",
        "[中华人民共和国民政部|民政部]登记",
    ],
)
def test_names_are_written_out(marked):
    check(marked)


@pytest.mark.parametrize(
    ("form", "day", "name", "successor"),
    [
        ("卫生部", date(2010, 1, 1), "卫生部", "国家卫生和计划生育委员会"),
        ("国家卫计委", date(2016, 1, 1), "国家卫生和计划生育委员会", "国家卫生健康委员会"),
        ("国家卫健委", date(2021, 1, 1), "国家卫生健康委员会", None),
        ("银监会", date(2010, 1, 1), "中国银行业监督管理委员会", "中国银行保险监督管理委员会"),
        ("银保监会", date(2020, 1, 1), "中国银行保险监督管理委员会", "国家金融监督管理总局"),
        ("金融监管总局", date(2024, 1, 1), "国家金融监督管理总局", None),
    ],
)
def test_the_authority_file_follows_the_reforms(form, day, name, successor):
    found = check(f"[{form}|{name}]发布通知", day)
    assert (found[0].level, found[0].successor) == ("central", successor)


def test_a_name_outside_its_years_is_still_found():
    assert entry_for("环保部", date(2021, 1, 1)).name == "环境保护部"
    assert entry_for("环保部", None).name == "环境保护部"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("四川省教育厅", "province"),
        ("广州市教育局", "prefecture"),
        ("天河区教育局", "county"),
        ("教育部", "central"),
        ("美国教育部", "foreign"),
        ("联合国", "international"),
        ("有关部门", None),
    ],
)
def test_levels(text, level):
    assert agencies(text)[0].level == level


def test_all_the_courts_of_a_province_are_generic():
    assert check("[四川法院]受理此案")[0].generic
    assert not check("[天河区法院|天河区人民法院]受理此案")[0].generic


@pytest.mark.parametrize(
    "marked",
    [
        "[广东证监局|中国证券监督管理委员会广东监管局]处罚",
        "[广东出入境检验检疫局]通报",
        "[长江永州航道管理处]巡查",
        "[香港高院|香港特别行政区高等法院]判决",
        "[永州市投资和金融局]称",
    ],
)
def test_bodies_that_bear_a_place_in_their_own_way(marked):
    check(marked)


def test_a_party_group_that_is_called_the_partys_bears_its_name_throughout():
    check(
        "[最高人民法院党组|中国共产党最高人民法院党组]学习文件。"
        "[中共最高人民法院党组|中国共产党最高人民法院党组]召开会议。"
    )
    check("[最高人民法院党组]学习文件。")


@pytest.mark.parametrize(("year", "name"), [(2016, "中央财经领导小组办公室"), (2021, "中央财经委员会办公室")])
def test_an_office_bears_the_name_of_its_years(year, name):
    check(f"[中财办|{name}]副主任到会", date(year, 6, 1))


def test_statutory_bodies_of_hong_kong_are_not_its_governments():
    check("[香港医管局|香港医院管理局]通报")


def test_a_mission_by_its_short_form_is_written_out():
    check("[联南苏团|联合国南苏丹特派团]通报，[联合国南苏丹特派团]撤离")
    check("他们成立了联合团队")


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("文广新局", "文化广电新闻出版局"),
        ("海渔局", "海洋与渔业局"),
        ("投促局", "投资促进局"),
        ("规资局", "规划和自然资源局"),
        ("大数据局", "大数据局"),
        ("招办", "招生办公室"),
    ],
)
def test_departments_by_two_or_three_characters_are_written_out(short, full):
    check(f"[广州市{short}|广州市{full}]发布通知")


def test_characters_of_a_short_form_in_another_word_are_no_department():
    check("广州市招办学校")
    check("广州市大数据产业")


@pytest.mark.parametrize(
    "marked",
    [
        "[中央军委联合参谋部|中央军事委员会联合参谋部]",
        "[军委审计署|中央军事委员会审计署]",
        "[审计署]公布",
        "[中共广州市纪律检查委员会|中国共产党广州市纪律检查委员会]通报",
        "[广州市政法委|中国共产党广州市委员会政法委员会]开会",
        "[四川省委统战部|中国共产党四川省委员会统一战线工作部]",
        "[四川省银监局|中国银行业监督管理委员会四川监管局]处罚",
        "[广州机场海关]查获",
        "[四川出入境边检总站|四川出入境边防检查总站]通报",
        "[广州市地税局|广州市地方税务局]解释",
    ],
)
def test_party_military_and_vertical_bodies_are_written_out(marked):
    check(marked, date(2016, 6, 1))


def test_a_county_that_has_become_a_district_is_what_it_was():
    article = Article(raw="他曾任昌平县委书记，后任昌平区委书记。", published=date(2021, 6, 1))
    names = [mention.name for mention in agencies_stage(article, places(article))]
    assert names == ["中国共产党昌平县委员会", "中国共产党昌平区委员会"]


def test_a_district_whose_name_ends_like_its_kind_is_not_doubled():
    check("[广州市东区区委|中国共产党广州市东区委员会]书记")


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("[墨西哥央行|墨西哥中央银行]公布", date(2020, 6, 1)),
        ("[英国央行|英格兰银行]公布", date(2020, 6, 1)),
        ("[亚美尼亚国家疾控中心|亚美尼亚国家疾病预防控制中心]通报", date(2020, 6, 1)),
        ("[东京都教委|东京都教育委员会]通知", date(2020, 6, 1)),
        ("[美国加州高等法院]裁定", date(2020, 6, 1)),
        ("[北京市地方金融监管局|北京市地方金融监督管理局]", date(2020, 6, 1)),
        ("[北京金融监管局|国家金融监督管理总局北京监管局]", date(2024, 6, 1)),
        ("[四川省国安厅|四川省国家安全厅]", date(2016, 6, 1)),
        ("[俄联邦某某监督局|俄罗斯联邦某某监督局]", date(2020, 6, 1)),
    ],
)
def test_bodies_abroad_and_supervisors_are_written_out(marked, day):
    check(marked, day)


@pytest.mark.parametrize(
    "marked",
    [
        "任[永州地委|中国共产党永州地区委员会]委员、[行署|永州地区行政公署]专员、[地委|中国共产党永州地区委员会]副书记",
        "[北京交管局|北京市公安局公安交通管理局]通报",
        "[广州市交管局|广州市公安局交通管理局]通报",
        "[四川省林业局]([园林局|四川省园林局])局长",
    ],
)
def test_bodies_of_prefectures_traffic_police_and_second_names(marked):
    check(marked)
