"""Person names: what has the form of one, where one ends, and which names a text proves."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markup import read_markup

from pipeline.lexicon.persons import find_names, is_name, is_word, kind_of, name_from, surnames, titles


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
    ],
)
def test_a_name_read_from_its_beginning_ends_where_something_follows_it(text: str, name: str) -> None:
    end = name_from(text, 0)
    assert end is not None
    assert text[:end] == name


@pytest.mark.parametrize("text", ["的报告", "各地区", "这一消息"])
def test_no_name_begins_here(text: str) -> None:
    assert name_from(text, 0) is None


@pytest.mark.parametrize(
    "marked",
    [
        "云岭市市长[李明远]出席会议，[李明远]讲话。",
        "某公司员工[陈某某]报警，[陈某某]称钱包丢失。",
        "演员[安娜·贝尔]抵达，[安娜·贝尔]向影迷致意。",
        "[周文博]走进大棚。两年前，[周文博]还在城里打工。村里人都认识[周文博]。",
        "出租车司机[李某光]被拘留。经查，[李某光]酒后驾车。",
        "[赵启明]主席到会祝贺。",
    ],
)
def test_names_that_the_text_proves(marked: str) -> None:
    text, marks = read_markup(marked)
    assert [(name.start, name.end) for name in find_names(text)] == [(mark.start, mark.end) for mark in marks]


@pytest.mark.parametrize(
    "text",
    [
        "局长强调安全生产。",
        "高铁站今天开通。高铁站旁，高铁站里，人很多。",
        "石家庄下雪。石家庄的学校停课，石家庄将清雪。",
        "南水北调。",
    ],
)
def test_words_that_begin_with_a_surname_are_no_names(text: str) -> None:
    assert find_names(text) == []


def test_words_titles_and_countries_are_no_names() -> None:
    assert is_word("安全")
    assert is_word("主任")
    assert is_word("乌克兰")
    assert not is_word("李明远")


def test_the_lists_hold_what_they_should() -> None:
    assert {"王", "欧阳", "司马", "诸葛"} <= surnames()
    assert {"主任", "发言人", "副局长"} - titles() == {"副局长"}  # ranks are composed, not listed


@given(st.text(alphabet="王李某先生·的说，。A b记者主任\n欧阳", max_size=60))
def test_names_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    names = find_names(text)
    assert all(0 <= name.start < name.end <= len(text) for name in names)
    assert all(before.end <= after.start for before, after in pairwise(names))
