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
