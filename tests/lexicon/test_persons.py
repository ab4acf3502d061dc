"""Person names: what has the form of one, where one ends, and which names a text proves."""

import pytest

from pipeline.lexicon.persons import is_name, is_word, kind_of, name_from, surnames, titles


@pytest.mark.parametrize(
    "text", ["李明远", "欧阳岚", "司马文清", "王某", "赵某某", "陈先生", "安娜·贝尔", "Mary Jones", "普兰特"]
)
def test_forms_of_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize("text", ["李的", "马说", "记者", "有关部门", "二十", "王", ""])
def test_what_has_not_the_form_of_a_name(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("李明远", "full"),
        ("王某某", "masked"),
        ("陈女士", "surname"),
        ("安娜·贝尔", "foreign"),
        ("Mary Jones", "foreign"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("李明远表示", "李明远"),
        ("李明说，", "李明"),
        ("李明在会上", "李明"),
        ("欧阳岚介绍", "欧阳岚"),
        ("诸葛云飞认为", "诸葛云飞"),
        ("卡兰特尼说", "卡兰特尼"),
        ("王某某被带走", "王某某"),
        ("田中角荣此前说", "田中角荣"),
        ("李明远叹了口气，", "李明远"),
        ("李明叹了口气，", "李明"),
        ("李明远含着泪说", "李明远"),
        ("李明远喜滋滋地说", "李明远"),
        ("李明远站在田埂上", "李明远"),
        ("李明远严重违纪", "李明远"),
        ("李明苦笑着说", "李明"),
        ("安德罗修克站在台上", "安德罗修克"),
    ],
)
def test_a_name_read_from_its_beginning_ends_where_something_follows_it(text: str, name: str) -> None:
    end = name_from(text, 0)
    assert end is not None
    assert text[:end] == name


@pytest.mark.parametrize("text", ["的报告", "各地区", "这一消息", "应对新变化", "成立农业合作社", "坦言："])
def test_no_name_begins_here(text: str) -> None:
    assert name_from(text, 0) is None


def test_words_titles_and_countries_are_no_names() -> None:
    assert is_word("安全")
    assert is_word("主任")
    assert is_word("乌克兰")
    assert not is_word("李明远")


def test_the_lists_hold_what_they_should() -> None:
    assert {"王", "欧阳", "司马", "诸葛"} <= surnames()
    assert {"主任", "发言人", "副局长"} - titles() == {"副局长"}  # ranks are composed, not listed
