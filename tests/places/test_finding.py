"""Places of all kinds in sentences; ``[四川|510000]`` marks a mention and its province."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markup import read_markup

from pipeline import places
from pipeline.records import ProvinceMention
from pipeline.text import Article


def found(text: str, **settings: object) -> list[ProvinceMention]:
    return places.find(Article(raw=text, **settings))  # type: ignore[arg-type]


def check(marked: str, **settings: object) -> None:
    text, marks = read_markup(marked)
    expected = [(mark.start, mark.end, mark.label) for mark in marks]
    assert [(m.start, m.end, m.code) for m in found(text, **settings)] == expected


@pytest.mark.parametrize(
    "marked",
    [
        "会议在[四川|510000]举行。",
        "[内蒙古自治区|150000]和[宁夏|640000]通报了情况。",
        "记者从[云南省|530000][大理白族自治州|530000][剑川县|530000]获悉",
        "[昌吉回族自治州|650000]、[海南藏族自治州|630000]和[海南省|460000]",
        "[恩施州|420000]的[利川|420000]下了雪。",
        "[臺灣|710000]地區的[台北|710000]、[新北市|710000]",
        "[香港特区|810000]政府说，[湾仔|810000]的商铺照常营业。",
        "[雄安新区|130000]和[浦东新区|310000]",
        "[苏南|320000]多雨，[皖北|340000]少雨，[胶东|370000]有雾。",
    ],
)
def test_units_of_every_level_and_parts_of_provinces(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "法国和日本的代表团到了越南海防。",
        "东三省、华北、江南和长三角都没有代码。",
        "长江、黄河、秦岭、太湖、东海和台湾海峡都不算。",
        "中新社记者报道，央视网消息。",
        "生产复合肥，四平八稳，东躲西藏，整治文山会海。",
        "中巴两国友好，推动巴中关系发展。",
        "环保定期检查，以上高龄老人，思想上高度重视。",
        "投资中国、和平解决、资源丰富、延长时间。",
    ],
)
def test_what_lies_in_no_province_is_no_mention(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[杭州|330000]市民和[合肥|340000]市场",
        "[山东|370000]西部多雨，浙川东西部协作",
        "[西宁市|630000][城东区|630000]与[北京|110000][海淀区|110000][中关村街道|110000]",
        "[杭州市|330000]市民中心，[杭州市|330000]政府",
        "[吉林省|220000][长春市|220000]的居民",
        "[越秀区|440000]长堤大马路，[越秀|440000]区长李明",
        "[兰考|410000]县城与[兰考县|410000]政府",
    ],
)
def test_a_suffix_that_begins_the_next_word_is_not_the_names(marked: str) -> None:
    check(marked)


def test_short_forms_of_counties_need_an_article_that_speaks_of_their_province() -> None:
    check("[黑龙江|230000]今年丰收，[克东|230000]的大豆卖得好。")
    check("他叫克东，是老师。")
    check("[浙江省|330000]的[安吉县|330000]有竹海。")
    check("记者李克东报道，[黑龙江|230000]有雪。")


def test_ordinary_words_need_support_of_their_own() -> None:
    check("[安徽|340000][无为|340000]发生火灾")
    check("[安徽|340000]一干部懒政无为被处分")
    check("[安徽|340000]有[无为市|340000]，在[无为|340000]种稻。")


def test_a_certain_name_hidden_behind_a_doubtful_one() -> None:
    check("习俗同[安吉县|330000]一样")
    check("住了7天[长沙|430000]的酒店")


def test_levels_names_and_adcodes() -> None:
    province, prefecture, county, place = found("四川省成都市武侯区簇桥街道")
    assert [m.level for m in (province, prefecture, county, place)] == ["province", "prefecture", "county", "place"]
    assert (prefecture.adcode, prefecture.name) == ("510100", "成都市")
    assert (county.adcode, place.adcode, place.code) == ("510107", None, "510000")
    (tibetan,) = found("在海南州")
    assert (tibetan.code, tibetan.name) == ("630000", "海南藏族自治州")


@pytest.mark.parametrize(
    ("day", "adcode", "name"),
    [(date(2003, 5, 1), "510118", "新津县"), (date(2023, 5, 1), "510118", "新津县")],
)
def test_renamed_units_are_known_under_their_old_name(day: date, adcode: str, name: str) -> None:
    (mention,) = found("在新津县", published=day)
    assert (mention.code, mention.adcode, mention.name) == ("510000", adcode, name)


def test_renamed_prefectures() -> None:
    check("[襄樊|420000]与[思茅|530000]都已更名。")
    assert [m.name for m in found("襄樊与襄阳")] == ["襄樊市", "襄阳市"]


def test_lone_surrogates_do_not_stop_the_stage() -> None:
    assert [m.text for m in found("\ud800四川\udfff")] == ["四川"]


PIECES = [
    "四川",
    "省",
    "朝阳区",
    "京",
    "津",
    "、",
    "赴",
    "川",
    "镇",
    "村",
    "在",
    "开发区",
    "大学",
    "台",
    "。",
    "\n",
    "中新社",
    "安",
    "吉县",
]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=25).map("".join)))
def test_mentions_are_sorted_apart_and_cut_from_the_text(text: str) -> None:
    end = 0
    for mention in found(text):
        assert mention.text == text[mention.start : mention.end] != ""
        assert end <= mention.start
        assert (mention.code is None) == bool(mention.candidates)
        assert mention.rule
        end = mention.end


@pytest.mark.parametrize(
    "marked",
    [
        "由[柳州市|450000]检察院指定[鹿寨|450000]检察院管辖",
        "物价在合理水平上，充分肯定[西藏|540000]的成就",
        "创新乡村治理，树立远大理想，祝愿繁荣昌盛",
        "约瑟夫·杨凌晨抵达",
        "分析师武威说，市场平稳。武威认为风险不大。",
        "分析师说，在[武威|620000]投资的人多。",
        "副局长丁延安到会，书记王安顺讲话",
        "货物通过[上海|310000]口岸进口",
        "中新社[台北|710000]6月1日电[台湾|710000]今天有雨，电台中断广播",
    ],
)
def test_seams_of_words_and_persons(marked: str) -> None:
    check(marked)


def test_counties_of_one_character_are_known_by_their_suffix() -> None:
    check("[忠县|500000]发生火灾")
    check("市长和县领导到了现场")
    check("[安徽|340000]的[和县|340000]种蔬菜")


NEWS = "中新网昆明6月1日电 云南省大理市银桥镇上银村的村民与四川商人、记者李克东到了鼓楼区，分析师武威说，京津冀有雨。\n"
REPEATED = [
    "北京",
    "市",
    "县",
    "（",
    "一",
    "村",
    "京、",
    "赴京",
    "朝阳区",
    "李武威",
    "记者武威",
    "云南双桥坡村。",
    "公司",
    NEWS,
]


@pytest.mark.parametrize("piece", REPEATED)
def test_time_is_linear_in_the_text(piece: str) -> None:
    """Quadratic in the text, each of these would take minutes."""
    started = time.process_time()
    found((piece * (80_000 // len(piece)))[:80_000])
    assert time.process_time() - started < 10
