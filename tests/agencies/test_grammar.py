import pytest
from agencies.reading import agencies, check


@pytest.mark.parametrize(
    "marked",
    [
        "[国家能源局四川监管办公室]召开座谈会",
        "[广州市公安局刑侦支队]抓获三人",
        "[广东省公安厅交警总队]发布提醒",
        "[广州市林业局野生动植物保护处]回应",
        "[国家税务总局四川省税务局]通报",
        "[最高法环境资源审判庭|最高人民法院环境资源审判庭]开庭",
        "[财政部党组]召开会议",
    ],
)
def test_a_part_and_its_body_are_one_mention(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[中央纪委|中国共产党中央纪律检查委员会][国家监委|国家监察委员会]网站消息",
        "[四川省委|中国共产党四川省委员会][省政府|四川省人民政府]印发意见",
        "[财政部]、[应急管理部]下拨资金",
        "[国家卫健委|国家卫生健康委员会]和[教育部]发文",
    ],
)
def test_organs_of_power_and_central_organs_stay_apart(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[外交部]发言人李某某",
        "[国务院]总理出席",
        "[广州市委|中国共产党广州市委员会]书记到任",
        "[最高人民法院执行局]局长",
    ],
)
def test_a_body_in_a_title_counts(marked):
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "国防部长出席",
        "全市教育部署会召开",
        "广州市教育局长到任",
        "共青团广东省委书记",
        "人大代表建议",
        "《检察日报》报道",
        "官方网站上线",
        "广州大学教务处通知",
        "某某电器集团党委书记",
        "公安部第一研究所研究员",
    ],
)
def test_words_that_only_look_like_bodies(text):
    check(text)


@pytest.mark.parametrize(
    "marked",
    [
        "[中国驻美国大使馆]发布提醒",
        "[法国驻华使馆|法国驻华大使馆]发表声明",
        "[中国驻纽约总领馆|中国驻纽约总领事馆]提醒",
        "[日本政府]决定",
        "[美国财政部]宣布制裁",
        "美国媒体称",
        "[美国联邦巡回上诉法院]批准",
        "[特朗普政府]提出",
        "[联合国安理会|联合国安全理事会]开会",
        "对欧盟出口增长",
    ],
)
def test_foreign_and_international_bodies(marked):
    check(marked)


def test_a_short_country_needs_its_name_in_the_text():
    check("以色列称，[以国防部|以色列国防部]发言人表示")
    check("他以[国防部]发言人的身份表示")


def test_a_day_is_not_japan():
    check("日本消息：近日[外交部]表示")


def test_armies_and_armed_services_are_bodies():
    found = check("[俄军]与[美国海军]")
    assert [mention.generic for mention in found] == [False, False]


def test_small_bodies_by_their_own_names():
    check("昨日，[东岭派出所]接到报警")
    assert check("他去了[派出所]")[0].generic


@pytest.mark.parametrize(
    "marked",
    [
        "他在[卡森贝尔地方法院]受审",
        "[卡森贝尔警察局]说，三人受伤",
        "[住房公积金监管司]正在修订条例",
        "[县禁渔办]牵头，三天内清完",
        "[中央司令部]当天发布声明",
        "据[unesco|联合国教育、科学及文化组织]统计",
        "[Unesco|联合国教育、科学及文化组织]称",
    ],
)
def test_bodies_whose_words_no_list_has(marked):
    assert len(check(marked)) == 1


@pytest.mark.parametrize("text", ["县里办了三件事", "区承办，市主办。", "他爱看《美国陆军》", "民政、公安，"])
def test_what_only_ends_like_a_body(text):
    assert check(text) == []


def test_the_police_alone_are_generic_where_they_act():
    assert check("[公安]已介入调查")[0].generic
    assert check("[民政、公安等部门]到场")[0].generic


def test_the_navy_is_no_given_name():
    assert check("他支持[海军]")[0].generic
    check("书记慕海军说")


def test_committees_of_the_congress_in_a_list():
    check(
        "[宪法法律委|全国人民代表大会宪法和法律委员会]、[全国人大民委|全国人民代表大会民族委员会]、"
        "[外事委|全国人民代表大会外事委员会]分别报告"
    )
    check("[北京市外事委|北京市外事委员会]报告")


def test_a_bare_police_station_abroad_is_generic():
    assert check("他被送到[警察局]")[0].generic
    assert not check("[巴黎警察局]说")[0].generic


def test_a_list_of_departments_with_whom_one_talks():
    check("加强和[扶贫、民政等部门]的沟通")
    assert check("[公安、消防和扶贫、民政等部门]到场")[0].generic


@pytest.mark.parametrize(
    "text",
    [
        "越共中央政治局委员、中央书记处书记到场",
        "应越南共产党中央委员会邀请",
        "某国劳动党中央政治局开会",
        "南海军力部署",
        "在电子税务局申报",
    ],
)
def test_centres_of_other_parties_and_words_that_contain_a_body(text):
    assert agencies(text) == []


@pytest.mark.parametrize(
    "marked",
    [
        "[中共中央政治局]委员、[中央书记处|中共中央书记处]书记到场",
        "[党中央|中国共产党中央委员会]、[中央政治局|中共中央政治局]",
        "由[四川省政府|四川省人民政府]或[政府办公厅|四川省人民政府办公厅]召开",
    ],
)
def test_our_centres_and_a_bare_general_office(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked", ["请求[二审法院]改判", "[当局]正在研究", "按照[卫生当局]的指引", "协调[旅游、人社、工会等部门]推动"]
)
def test_instances_authorities_and_lists_are_generic(marked):
    assert check(marked)[0].generic


@pytest.mark.parametrize(
    "marked",
    [
        "[美军第82空降师|美军第82空降师]调动",
        "[中部战区第八十二集团军|中国人民解放军中部战区第八十二集团军]演练",
        "驻地的[美军]基地",
        "[五角大楼|美国国防部]称",
        "待召开[中央委员会|中国共产党中央委员会]全体会议",
        "[广州市社会劳动保险中心]通知",
    ],
)
def test_numbered_units_of_armies_and_other_bodies(marked):
    check(marked)


@pytest.mark.parametrize("text", ["空军基地", "可以帮助铁路局解决", "致公党中央委员会开会", "某集团军装厂"])
def test_bases_companies_and_other_parties_are_none(text):
    assert agencies(text) == []
