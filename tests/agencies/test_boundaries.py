import pytest
from agencies.reading import check

from pipeline.agencies.boundaries import belongs_to_institution, swallowed


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("教育部署", "教育部"),
        ("国防部长", "国防部"),
        ("财政部门", "财政部"),
        ("公安局长", "公安局"),
        ("最高人民法院报社", "最高人民法院"),
        ("中国军网", "中国军"),
        ("所在地", "所"),
        ("村委会同意", "村委"),
    ],
)
def test_words_that_swallow_the_end_of_a_name(text, form):
    assert swallowed(text, len(form), form)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("公安部长江航运公安局", "公安部"),
        ("法院长期受理", "法院"),
        ("派出所在当地", "派出所"),
        ("中央网信办公布", "中央网信办"),
        ("公安厅网站", "公安厅"),
        ("财政部", "财政部"),
        ("发展改革委会同财政部", "发展改革委"),
        ("卫健委会商药监局", "卫健委"),
    ],
)
def test_words_of_their_own_behind_a_name(text, form):
    assert not swallowed(text, len(form), form)


def test_institutes_of_a_ministry_are_not_the_ministry():
    assert belongs_to_institution("公安部第一研究所", 3)
    assert belongs_to_institution("商务部研究院", 3)
    assert not belongs_to_institution("当地政府和学校", 4)
    assert not belongs_to_institution("财政部表示学校", 3)


@pytest.mark.parametrize(
    ("marked", "generic"),
    [("[官方]表示", True), ("官方网站上线", None), ("[广东官方]数据显示", True), ("官方授权店", None)],
)
def test_the_adjective_and_the_body(marked, generic):
    found = check(marked)
    assert [mention.generic for mention in found] == ([generic] if generic else [])


def test_a_union_as_a_market_is_no_body():
    check("东盟国家和欧盟市场")
    check("[欧盟|欧洲联盟]宣布")


def test_departments_of_companies():
    check("某某集团人事处和某大学党委")


@pytest.mark.parametrize(
    "marked",
    [
        "《中华人民共和国海关法》第三条",
        "依照《人民检察院组织法》",
        "《政府工作报告》起草",
        "把他告上法庭",
        "波罗的海军演开始",
        "美国会继续施压",
        "莫斯科中央陆军主场取胜",
        "多部门制改革",
        "本部门的事",
        "私营部门贷款",
        "某市消费者委员会",
        "两国在半岛长期驻军",
    ],
)
def test_what_only_looks_like_a_body(marked):
    check(marked)


def test_the_american_congress_in_short():
    check("[美国会|美国国会]参议员说")


def test_a_former_party_post_is_the_body_s():
    check("[广州市林业局]原党组成员")
    check("[广州市林业局党组]成员")
    check("某集团党委书记、董事长，董事长、党组书记")


def test_the_centre_acts_or_is_an_adjective():
    centre = "中国共产党中央委员会"
    check(f"[中央|{centre}]决定，经[中央|{centre}]批准，[中央|{centre}]一号文件")
    check("中央财政、中央企业和中央电视台")


@pytest.mark.parametrize(
    "marked",
    [
        "[中央|中国共产党中央委员会]强化顶层设计",
        "二十届[中央|中国共产党中央委员会]第三轮巡视启动",
        "根据[中央|中国共产党中央委员会]关于这项改革的意见",
        "中央财政拨款",
        "中央对地方转移支付",
        "广场中央对着大楼",
        "中央对外贸易的数据",
    ],
)
def test_the_centre_is_the_party_where_it_acts(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "中新社联合国3月31日电",
        "[联合国]3月31日发表声明",
        "会议改在安理会厅举行",
        "[安理会|联合国安全理事会]举行会议",
        "[联合国各机构]参与其中",
        "[广东疾控|广东省疾病预防控制中心]专家介绍",
        "广东疾控体系完善",
        "部分[欧盟|欧洲联盟]成员国反对",
        "对欧盟出口下降",
    ],
)
def test_what_stands_behind_a_body_tells_it_from_a_place_or_market(marked):
    check(marked)
