import pytest
from agencies.reading import agencies, check


@pytest.mark.parametrize(
    "marked",
    [
        "[林业局|广州市林业局]介入。[广州市林业局]表示",
        "广东消息：[省发改委|广东省发展和改革委员会]发布",
        "广州消息：[市公安局|广州市公安局]通报",
        "[北京市发改委|北京市发展和改革委员会]、[教委|北京市教育委员会]联合印发",
        "[广州市政协|中国人民政治协商会议广州市委员会]副主席、[党组|中国人民政治协商会议广州市委员会党组]副书记",
        "[国家发改委|国家发展和改革委员会]表示，[发改委|国家发展和改革委员会]将",
        "[广州市公安局]成立专班，[刑侦大队|广州市公安局刑侦大队]走访",
    ],
)
def test_bare_bodies_take_the_name_that_the_article_gives(marked):
    check(marked)


def test_a_pronoun_points_back_and_is_generic():
    found = check("[广州市林业局]回应。[该局|广州市林业局]称")
    assert [mention.generic for mention in found] == [False, True]


def test_a_bare_court_or_government_is_generic():
    found = check("[四川省政府|四川省人民政府]表示，[政府]将补贴；[法院]认为")
    assert [mention.generic for mention in found] == [False, True, True]


@pytest.mark.parametrize(
    "marked",
    [
        "[永州市中级人民法院]（以下简称“[永中法|永州市中级人民法院]”）宣判，[永中法|永州市中级人民法院]称",
        "[美国联邦贸易委员会]（[FTC|美国联邦贸易委员会]）起诉，[FTC|美国联邦贸易委员会]称",
        "[美国上诉法院|美国联邦巡回上诉法院]裁定。[美国联邦巡回上诉法院]称",
    ],
)
def test_short_forms_that_the_article_defines(marked):
    check(marked)


def test_a_bracket_that_is_no_short_form():
    check("[广州市林业局]（右一为记者）回应，右一为记者")


def test_a_part_repeated_alone():
    check("[广州市公安局刑事侦察中心]出动，[刑事侦察中心|广州市公安局刑事侦察中心]破案")


def test_a_bare_department_is_that_of_the_place_that_the_article_is_about():
    check("永州市的雨在永州下，永州市民出门。[教育局|永州市教育局]通知停课")
    check("永州市下雨。[教育局]通知停课")


def test_a_county_that_the_article_does_not_name_is_no_single_one():
    assert check("有的[县委]书记说")[0].generic


def test_an_army_takes_the_name_that_the_article_gives():
    check("[乌军|乌克兰武装部队]反击。[乌克兰武装部队]称")
    check("[俄军]推进，[俄罗斯武装力量军事政治总局]称")


def test_the_departments_of_a_party_committee():
    name = "中国共产党湖南省委员会"
    check(f"[湖南省委|{name}]常委、[宣传部|{name}宣传部]部长，[政法委|{name}政法委员会]书记")


def test_the_one_conference_that_the_article_names():
    check("[全国政协|中国人民政治协商会议全国委员会]座谈，[政协|中国人民政治协商会议全国委员会]委员发言")


def test_a_government_by_its_coalition():
    check("[荷兰政府]辞职，[过渡政府|荷兰政府]留任")


def test_a_pronoun_that_anybody_could_be_needs_a_body():
    check("商场开业，该中心有三层")
    found = check("[广东省疾控中心|广东省疾病预防控制中心]通报，[该中心|广东省疾病预防控制中心]说")
    assert found[1].generic


def test_a_relative_place_is_the_one_just_named():
    check("湖南省湖南省湖南省的人到了广东，任[省委|中国共产党广东省委员会]书记")
    check("湖南省、湖南省、湖南省、湖南省、湖南省、广东消息。[省委|中国共产党湖南省委员会]书记")


def test_the_department_of_the_province_in_short():
    check("[广东省林业局]通报。[省局|广东省林业局]责令改正")
    check("省局、市局都来了")


def test_a_head_goes_on_for_the_one_body_of_its_sort():
    check("[四川省防汛指挥部]3日开会，[指挥部|四川省防汛指挥部]要求各地上报")
    check("[四川省防汛指挥部]与[云南省防汛指挥部]会商，指挥部要求各地上报")
    check("[四川省防汛指挥部]在空军指挥部旧址开会")


def test_the_committees_of_several_cities_are_generic():
    assert check("查处了四川、云南2个省的[省委]书记")[0].generic


def test_a_sector_of_the_economy_is_no_department():
    check("服务业部门增长，产业部门回暖")


def test_a_party_department_behind_a_body_of_the_state_is_of_its_place_s_committee():
    found = agencies("他任广州市审计局局长、组织部副部长。")
    assert found[-1].name == "中国共产党广州市委员会组织部"


def test_departments_of_other_organisations_are_no_organs():
    assert [m.text for m in agencies("曾任团广东省委宣传部部长")] == []


@pytest.mark.parametrize("text", ["各级政协、全国政协", "地方人大、全国人大"])
def test_one_of_many_congresses_is_not_the_one_that_the_article_names(text):
    first, second = agencies(text)
    assert (first.generic, second.generic) == (True, False)


def test_a_bare_zone_committee_is_not_the_city_s():
    found = agencies("广州市下雨，广州市起风，广州市降温，管委会提醒注意。")
    assert found[-1].name == "管理委员会"


def test_field_units_are_of_no_committee_or_court():
    found = agencies("四川省委、四川省人民法院表示，支队的第三大队已到。")
    assert not found[-1].name.startswith(("中国共产党", "四川省人民法院"))


def test_a_chamber_is_the_one_countrys_of_which_the_article_speaks():
    assert agencies("韩国国会通过，国会随后休会。")[1].name == "韩国国会"
    assert agencies("日媒称，外务省否认。")[0].name == "日本外务省"
    assert agencies("法国政府称。意大利外长在众议院说。")[1].name == "众议院"


def test_a_ministry_that_we_have_not_is_the_other_countrys():
    assert [m.name for m in agencies("希腊政府说，卫生部将登记。")] == ["希腊政府", "希腊卫生部"]
    assert [m.name for m in agencies("中国与希腊政府商谈，教育部将登记。")] == ["希腊政府", "教育部"]


def test_a_district_s_body_takes_the_city_that_the_article_gives_it():
    found = agencies("北京市朝阳区人民法院开庭。朝阳区法院认为。")
    assert {mention.name for mention in found} == {"北京市朝阳区人民法院"}
    assert agencies("朝阳区法院认为。")[0].name == "朝阳区人民法院"


def test_an_honour_for_secretaries_is_no_committee():
    assert agencies("他是全国优秀县委书记") == []
