"""Names that several places bear: what the article says decides, and the setting where it says nothing."""

import pytest

from pipeline import places
from pipeline.text import Article


def code_of(text: str, name: str, **settings: object) -> str | None:
    article = Article(raw=text, **settings)  # type: ignore[arg-type]
    return next(m.code for m in places.find(article) if m.text == name)


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("长春市朝阳区", "朝阳区", "220000"),
        ("徐州的消防员赶到鼓楼区", "鼓楼区", "320000"),
        ("福州今天有雨，鼓楼区积水", "鼓楼区", "350000"),
        ("辽宁省朝阳市", "朝阳市", "210000"),
        ("徐州有雨。\n福州有雪，鼓楼区积水。", "鼓楼区", "350000"),
        ("徐州有雨。\n鼓楼区积水，福州出动消防车。", "鼓楼区", "350000"),
        ("长春和北京有雨。\n朝阳区积水，北京出动消防车。", "朝阳区", "110000"),
        ("吉林今年丰收", "吉林", "220000"),
        ("吉林市今年丰收", "吉林市", "220000"),
        ("内蒙古乌海市海南区", "海南区", "150000"),
        ("青海省海南州", "海南州", "630000"),
        ("中新网长沙6月1日电 永定区开展检查，张家界市派人", "永定区", "430000"),
    ],
)
def test_parents_and_nearby_places_decide(text: str, name: str, code: str) -> None:
    assert code_of(text, name) == code


def test_the_outlet_decides_where_the_text_does_not() -> None:
    assert code_of("新华区发生火灾", "新华区", outlet="河北新闻网") == "130000"
    assert code_of("新华区发生火灾", "新华区", outlet="大河网") == "410000"


UNDECIDED = Article(raw="铁西区发生火灾。")


def test_nothing_decides_and_the_setting_says_what_becomes_of_it() -> None:
    (abstained,) = places.find(UNDECIDED)
    assert abstained.code is None
    assert abstained.candidates == ["210106", "210303", "220302"]
    (best,) = places.find(UNDECIDED, homonyms="best")
    assert (best.code, best.candidates) == ("210000", [])
    with pytest.raises(places.HomonymError, match="铁西区") as caught:
        places.find(UNDECIDED, homonyms="error")
    assert (caught.value.start, caught.value.end) == (0, 3)


def test_members_of_a_list_support_each_other() -> None:
    found = places.find(Article(raw="广州的越秀、天河、白云积水。"))
    assert [(m.text, m.code) for m in found][1:] == [("越秀", "440000"), ("天河", "440000"), ("白云", "440000")]
