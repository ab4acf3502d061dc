import pytest
from agencies.reading import agencies, check
from markup import read_markup


@pytest.mark.parametrize(
    "marked",
    [
        "记者从[中国驻纽约总领馆|中国驻纽约总领事馆]获悉",
        "[驻芝加哥总领馆|中国驻芝加哥总领事馆]提醒",
        "[中国驻德班总领馆|中国驻德班总领事馆]提醒",
        "[中国常驻维也纳代表团]举行招待会",
        "[亚行驻华代表处|亚洲开发银行驻华代表处]报告",
        "[美国使馆|美国大使馆]回应",
    ],
)
def test_missions(marked):
    assert not check(marked)[0].generic


def test_missions_of_no_one_seat_are_generic():
    assert check("我[驻外使领馆]提醒")[0].generic
    assert check("感谢[大使馆]帮助")[0].generic


def test_a_delegation_that_is_no_mission():
    check("广东代表团举行会议")


@pytest.mark.parametrize(
    "marked",
    [
        "[政协第十四届全国委员会|中国人民政治协商会议全国委员会]第一次会议",
        "[政协第十一届广东省委员会|中国人民政治协商会议广东省委员会]副主席",
        "[政协广州市第十届委员会|中国人民政治协商会议广州市委员会]会议",
    ],
)
def test_conferences_with_their_term(marked):
    check(marked)


def test_the_committee_of_another_organisation():
    check("民盟广州市委主委")
    check("第三届全国委员会")


def test_governments_of_leaders():
    assert not check("[奥巴马政府]表示")[0].generic
    assert check("[前任政府]表示")[0].generic


@pytest.mark.parametrize(
    "marked",
    [
        "[海军第9批护航编队]启航",
        "[中国第3批赴马里维和部队]授勋",
        "[长白舰航母编队]驶过海峡",
        "两支编队会合，维和部队的标准",
    ],
)
def test_forces_named_by_number_and_task(marked):
    check(marked)


def test_the_chinese_embassy_in_one_character():
    found = check("[中使馆|中国驻古巴大使馆]提醒。[中国驻古巴大使馆]说，请与[使馆|中国驻古巴大使馆]联系")
    assert [mention.generic for mention in found] == [False, False, False]
    assert check("其中[使馆]三家")[0].generic


def test_a_mission_of_the_united_nations():
    check("[联合国南苏丹特派团]与[联合国驻刚果（金）特派团]通报")
    check("特派团出发")


@pytest.mark.parametrize(
    "marked",
    [
        "[台湾“交通部”|台湾交通部]宣布",
        "[台湾地区“外交部”|台湾外交部]声称",
        "近日[台“海巡署”|台湾海洋巡防署]称",
        "[香港教育局|香港特别行政区教育局]公布",
        "[香港高院|香港特别行政区高等法院]判决",
        "[香港证监会|香港证券及期货事务监察委员会]起诉",
    ],
)
def test_organs_of_the_regions_are_not_the_national_ones(marked):
    check(marked)


def test_a_quoted_organ_elsewhere_stays_inside_the_marks():
    check("这就是“[交通运输部]”要的")


def test_a_leader_that_no_list_has():
    check("，[贝纳多政府]下台")
    check("这里，贝多[政府]")


def test_groups_named_after_the_day_of_what_happened():
    check("[四川省“4·2”山林火灾扑救指挥部]通报")
    check("[国务院“3·9”爆炸事故调查组]认定")
    assert check("“双十一”购物节[调查组]到了")[0].generic


def test_the_next_bureau_of_a_ministry():
    check("[财政部综合司]、[税政司|财政部税政司]发文")
    check("公司、办公司")


def test_the_centre_of_another_countrys_party():
    check("应某国人民革命党中央邀请")
    check("他们拥护[党中央|中国共产党中央委员会]")


@pytest.mark.parametrize(
    "marked",
    [
        "[四川省交通厅基建处]处长刘某说",
        "[商务部自贸港司]司长王某介绍",
        "[教育部基础教育一司]司长到场",
        "[广州市环保局排污收费管理处|广州市环境保护局排污收费管理处]相关负责人表示",
    ],
)
def test_a_part_with_words_that_no_list_has_by_its_officer(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[广州市教育局]约谈公司负责人",
        "[火箭军|中国人民解放军火箭军]调任政治部主任的将领",
        "[商务部]走访外贸司机服务站站长",
    ],
)
def test_an_officer_behind_a_verb_makes_no_part(marked):
    assert agencies(read_markup(marked)[0])[0].text == marked[1 : marked.index("]")].split("|")[0]


@pytest.mark.parametrize(
    "marked",
    [
        "希腊宣布：[驻希中国使馆|中国驻希腊大使馆]提醒",
        "[日本驻上海总领馆|日本驻上海总领事馆]表示",
        "[中国驻符拉迪沃斯托克总领馆|中国驻符拉迪沃斯托克总领事馆]提醒",
        "[驻阿拉伯埃及共和国大使馆|中国驻阿拉伯埃及共和国大使馆]参赞",
    ],
)
def test_missions_are_named_by_owner_and_seat(marked):
    assert not check(marked)[-1].generic


def test_embassies_and_consulates_together_are_no_single_mission():
    assert agencies("请与中国驻南非使领馆联系")[0].generic
    assert not agencies("请与中国驻南非大使馆联系")[0].generic
